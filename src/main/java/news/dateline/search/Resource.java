package news.dateline.search;

/** What is asked for; each knows its own parameters ({@link Parameter}). */
public enum Resource {
  /** {@code articles}: one hit is one article. */
  ARTICLES("articles", View.ARTICLES),
  /** {@code quotations}: one hit is one quotation. */
  QUOTATIONS("quotations", View.QUOTATIONS),
  /** {@code facets/{field}}: the values of one facet, counted in articles. */
  FACET("facets/{field}", View.ARTICLES),
  /** {@code histogram}: articles over time. */
  HISTOGRAM("histogram", View.ARTICLES);

  private final String path;
  private final View view;

  Resource(String path, View view) {
    this.path = path;
    this.view = view;
  }

  /** Its path below the version, without an extension. */
  public String path() {
    return path;
  }

  /** What is counted. */
  public View view() {
    return view;
  }
}
