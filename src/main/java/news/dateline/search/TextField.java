package news.dateline.search;

/** The texts that words are searched in. */
public enum TextField {
  /** Title or body, word by word; never across the two. */
  TEXT,
  TITLE,
  BODY,
  BYLINE,
  /** The content of a quotation; only inside {@link Query.Quoted}. */
  SAID
}
