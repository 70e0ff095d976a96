package news.dateline.browser;

import java.util.List;

/**
 * A view of the page, at its address in the sample archive.
 *
 * @param name for file names and messages
 * @param address where it is
 */
record View(String name, String address) {
  static final View START = new View("start", "/");
  static final View RESULTS = new View("results", "/?q=pier");
  static final View QUOTATIONS = new View("quotations", "/?view=quotations&said=mercury");
  static final View FACET = new View("facet", "/facets/actor?q=pier");
  static final View NO_HITS = new View("no-hits", "/?q=zeppelin+pier");
  static final View ERROR = new View("error", "/?q=pier&from=yesterday");
  static final View NOT_FOUND = new View("not-found", "/nothing/here");

  /** The first article of the results; its address is an id, so it is found by a click. */
  static final View ARTICLE = new View("article", "");

  /** Every view that is checked for everyone's use and photographed. */
  static final List<View> ALL =
      List.of(START, RESULTS, QUOTATIONS, ARTICLE, FACET, NO_HITS, ERROR, NOT_FOUND);

  /** Where the hits' headlines lead. */
  static final String HEADLINE = "main h2 a[href*='/articles/']";

  /** Goes there. */
  void open(Page page) {
    if (address.isEmpty()) {
      RESULTS.open(page);
      page.follow(HEADLINE);
    } else {
      page.open(address);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
