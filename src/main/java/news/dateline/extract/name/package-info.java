/**
 * Proper names in a text: where they stand, what kind of word they are made of, which of them are
 * given names, and which abbreviations stand for them.
 *
 * <p>{@link news.dateline.extract.name.Mentions} lists the names of a text; {@link
 * news.dateline.extract.name.Names} tells where one ends; {@link
 * news.dateline.extract.name.Acronyms} ties {@code HBO} to {@code harbour office (HBO)}; {@link
 * news.dateline.extract.name.GivenNames} knows whose given name a word is. Who bears a name, and
 * whether two names are one person's, is decided in {@code extract.quotation.actor}.
 */
@NullMarked
package news.dateline.extract.name;

import org.jspecify.annotations.NullMarked;
