package news.dateline.article;

/** What a finding rests on, so that a reader can check it. */
public sealed interface Evidence {

  /**
   * A field of the record, or a tag of the page.
   *
   * @param key the field's name as printed, such as {@code pubdate} or {@code
   *     article:published_time}
   */
  record Metadata(String key) implements Evidence {}

  /**
   * Words of the article itself.
   *
   * @param span where they stand
   */
  record InText(Span span) implements Evidence {}

  /** The article's address. */
  record InUrl() implements Evidence {}

  /** When the article was captured. Never evidence for a publication date. */
  record ByCaptureTime() implements Evidence {}

  /**
   * A conclusion, or the word of whoever indexed the archive.
   *
   * @param reason a few words, such as {@code --outlet} or {@code language model}
   */
  record Inferred(String reason) implements Evidence {}
}
