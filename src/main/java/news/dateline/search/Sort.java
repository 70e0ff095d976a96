package news.dateline.search;

/**
 * The order of hits. Ties are broken by article id, then by the quotation's number, both ascending.
 */
public enum Sort {
  /** The best match first, by the engine's own measure. */
  RELEVANCE("relevance"),
  /** The oldest first by the first day of the date's period; undated last. */
  OLDEST("date"),
  /** The newest first by the first day of the date's period; undated last. */
  NEWEST("-date");

  private final String parameter;

  Sort(String parameter) {
    this.parameter = parameter;
  }

  /** Its name in parameters. */
  public String parameter() {
    return parameter;
  }
}
