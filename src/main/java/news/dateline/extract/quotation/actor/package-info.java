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
 * <p>Who is who across the archive is another question: {@code news.dateline.actors}.
 */
@NullMarked
package news.dateline.extract.quotation.actor;

import org.jspecify.annotations.NullMarked;
