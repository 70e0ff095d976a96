/**
 * Whom the words of a source stand for: names, roles, pronouns and noun phrases of one article,
 * resolved to its actors.
 *
 * <pre>
 *   EntityResolver             whom the words of a source stand for
 *     Sources          SourceNames and NameBearers, Pronouns, Nominals
 *     Entities          the actors, with ActorKinds; Speakers, who spoke so far
 *     FullNames, NameSense   which names are one person's, and what a name is of
 * </pre>
 *
 * <p>Each actor says by which rules ({@code ActorRule}) it was found. In the examples of rules,
 * "[Dahl=Jonas Dahl]" marks the words of a source and, behind the sign, the actors that they stand
 * for: none, or several between semicolons. They are asked for in the order of reading; the rule is
 * that of the last. A line break is {@code ¶}.
 *
 * <p>Who is who across the archive is another question: {@code news.dateline.actors}.
 */
@NullMarked
package news.dateline.extract.quotation.actor;

import org.jspecify.annotations.NullMarked;
