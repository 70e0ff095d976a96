package news.dateline.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The browser in the hands of one test: every page that it opens is closed at its end, and fails it
 * when there is something to complain about.
 */
final class Browser {
  private final Chromium chromium;
  private final Served sample;
  private final List<Page> pages = new ArrayList<>();

  Browser(Chromium chromium, Served sample) {
    this.chromium = chromium;
    this.sample = sample;
  }

  /** An empty tab before the sample archive. */
  Page page(Look look) {
    return page(sample.address(), look);
  }

  /** An empty tab before another site. */
  Page page(URI site, Look look) {
    Page page = chromium.visit(site, look);
    pages.add(page);
    return page;
  }

  /** An empty tab whose complaints do not fail the test; whoever opens it closes it. */
  Page suspect(URI site) {
    return chromium.visit(site, Look.WIDE);
  }

  /** Closes every page; gives what there is to complain about. */
  List<String> close() {
    List<String> complaints = new ArrayList<>();
    for (Page page : pages) {
      complaints.addAll(page.complaints());
      page.close();
    }
    pages.clear();
    return complaints;
  }
}
