/**
 * What every other room of {@code extract} stands on: a text as tokens, sentences, paragraphs and
 * quotation marks, the word lists beside the classes that use them, and the {@link
 * news.dateline.extract.text.Extractor} that each finding is made by.
 *
 * <pre>{@code
 * Text text = Text.of("\u201cIt squeaks,\u201d she said.");
 * text.token(0).text();      // the opening mark
 * text.quoteOf(1);           // 0: token 1 stands in the first pair of marks
 * text.sentences();          // stretches of tokens, half open
 * }</pre>
 *
 * <p>{@link news.dateline.extract.text.TokenizedArticle} splits an article's title and body once,
 * for all extractors. {@link news.dateline.extract.text.NamedLists} reads a file of word lists,
 * {@link news.dateline.article.Resources} any table beside a class.
 */
@NullMarked
package news.dateline.extract.text;

import org.jspecify.annotations.NullMarked;
