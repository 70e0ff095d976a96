package news.dateline.search;

import java.util.List;
import news.dateline.article.Span;

/**
 * A stretch of an article that shows a match, as offsets: nothing in it is markup.
 *
 * @param span where it stands in the article
 * @param text the words there
 * @param matches the matching words, in offsets of the same part of the article as the span's, in
 *     order, not overlapping
 */
public record Snippet(Span span, String text, List<Span> matches) {

  /** Copies the list. */
  public Snippet {
    matches = List.copyOf(matches);
  }
}
