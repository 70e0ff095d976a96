/**
 * The one door to quotations in English: {@link
 * news.dateline.extract.quotation.EnglishQuotationExtractor} asks who is reported to have said
 * what, and who that is.
 *
 * <pre>
 *   quotation.rules     words: rules, sentence by sentence
 *   quotation.learned   words: the tagger, the linker and the rankers, over what the rules found
 *   quotation.actor     people: whom the words of a source stand for
 * </pre>
 */
@NullMarked
package news.dateline.extract.quotation;

import org.jspecify.annotations.NullMarked;
