package news.dateline.browser;

import java.util.List;

/**
 * The page of results as a reader uses it: the one place that knows by which selectors.
 *
 * @param page what shows it
 */
record ResultsPage(Page page) {
  private static final String WORDS = "form[role=search] input[name=q], search input[name=q]";
  private static final String TOTAL = "main h1";
  private static final String NEXT = "a[rel=next]";

  /** How many hits there are. */
  long total() {
    String digits = page.text(TOTAL).replaceAll("[^0-9]", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  /** The headlines that are listed. */
  List<String> headlines() {
    return page.texts(View.HEADLINE);
  }

  /** Types into the query box and presses Enter. */
  void search(String words) {
    page.fill(WORDS, words);
    page.followKey("Enter");
  }

  /** Ticks the first value of a facet that is listed. */
  void narrow(String facet) {
    tick("aside input[type=checkbox][name='" + facet + "']");
  }

  /** Ticks a checkbox; where scripts are off, by the button too. */
  void tick(String box) {
    if (page.scripted()) {
      page.follow(box);
    } else {
      page.click(box);
      page.follow("aside .apply");
    }
  }

  /** Goes to the next page of hits. */
  void next() {
    page.follow(NEXT);
  }

  /** Opens the first hit. */
  void open() {
    page.follow(View.HEADLINE);
  }
}
