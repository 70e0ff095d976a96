package news.dateline.search;

/** What a hit is. */
public enum View {
  /** One hit is one article. */
  ARTICLES,
  /** One hit is one quotation. */
  QUOTATIONS
}
