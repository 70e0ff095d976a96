package news.dateline.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures in the browser what a reader waits for, over loopback:
 *
 * <ul>
 *   <li>first contentful paint of the start page and of a page of results, with nothing cached;
 *   <li>from the click on a facet's value, and from Enter in the query box, until the results are
 *       painted: the first contentful paint of the next document where there is one, else the frame
 *       after the last change of this one;
 *   <li>the cumulative layout shift of each;
 *   <li>the bytes over the wire for the first page, headers and all, compressed as sent.
 * </ul>
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=news.dateline.browser.PageBenchmark -Dargs="INDEX [ROUNDS [WORD]]"
 * </pre>
 *
 * <p>The word is searched for; it is one that the archive holds. The first rounds warm up server
 * and browser, and do not count. Figures are the median and the 95th percentile.
 */
final class PageBenchmark {
  private static final int WARM = 5;

  /** Notes when an input began, when its last change was painted, and what has shifted. */
  private static final String WATCH =
      """
      (() => {
        const measured = window.measured = {shift: 0, painted: 0};
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if (!entry.hadRecentInput) measured.shift += entry.value;
          }
        }).observe({type: 'layout-shift', buffered: true});
        const began = event => {
          sessionStorage.setItem('began', performance.timeOrigin + event.timeStamp);
          sessionStorage.setItem('origin', performance.timeOrigin);
        };
        addEventListener('click', began, true);
        addEventListener('keydown', event => { if (event.key === 'Enter') began(event); }, true);
        let pending = false;
        new MutationObserver(() => {
          if (pending) return;
          pending = true;
          requestAnimationFrame(() => {
            const {port1, port2} = new MessageChannel();
            port1.onmessage = () => {
              pending = false;
              measured.painted = performance.timeOrigin + performance.now();
            };
            port2.postMessage(0);
          });
        }).observe(document, {subtree: true, childList: true, characterData: true});
      })()\
      """;

  private static final String PAINTED =
      "performance.getEntriesByName('first-contentful-paint').length > 0";

  private static final String FIRST_PAINT =
      "performance.getEntriesByName('first-contentful-paint')[0].startTime";

  private static final String SINCE_INPUT =
      """
      (() => {
        const began = Number(sessionStorage.getItem('began'));
        const another = Number(sessionStorage.getItem('origin')) !== performance.timeOrigin;
        return (another ? performance.timeOrigin + %s : measured.painted) - began;
      })()\
      """
          .formatted(FIRST_PAINT);

  private final List<Double> start = new ArrayList<>();
  private final List<Double> results = new ArrayList<>();
  private final List<Double> facet = new ArrayList<>();
  private final List<Double> search = new ArrayList<>();
  private final List<Double> shift = new ArrayList<>();
  private final List<Double> bytes = new ArrayList<>();

  private PageBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path index = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    String word = arguments.length > 2 ? arguments[2] : "president";
    Path program =
        Chromium.installed().orElseThrow(() -> new IOException(BrowserExtension.MISSING));
    PageBenchmark benchmark = new PageBenchmark();
    try (Served served = Served.index(index);
        Chromium chromium = Chromium.start(program)) {
      for (int round = -WARM; round < rounds; round++) {
        try (Page page = chromium.visit(served.address(), Look.WIDE)) {
          page.atEveryStart(WATCH);
          benchmark.round(page, word);
        }
        if (round < 0) {
          benchmark.forget();
        }
      }
      System.out.println(chromium.version() + ", " + index + ", " + rounds + " rounds");
    }
    benchmark.print();
  }

  private void round(Page page, String word) {
    page.open("/");
    page.until(PAINTED);
    start.add(number(page, FIRST_PAINT));
    bytes.add((double) page.transferred());
    shift(page);
    new ResultsPage(page).search(word);
    painted(page, search);
    page.open("/?q=" + word);
    page.until(PAINTED);
    results.add(number(page, FIRST_PAINT));
    shift(page);
    new ResultsPage(page).narrow("outlet");
    painted(page, facet);
  }

  private void painted(Page page, List<Double> times) {
    page.until(PAINTED + " && " + SINCE_INPUT + " > 0");
    times.add(number(page, SINCE_INPUT));
    shift(page);
  }

  private void shift(Page page) {
    shift.add(number(page, "measured.shift"));
  }

  private static double number(Page page, String expression) {
    return page.evaluate(expression).getAsDouble();
  }

  private void forget() {
    List.of(start, results, facet, search, shift, bytes).forEach(List::clear);
  }

  private void print() {
    row("first paint, start page, ms", start);
    row("first paint, results, ms", results);
    row("Enter to results painted, ms", search);
    row("facet to results painted, ms", facet);
    row("layout shift of a page", shift);
    row("first page, bytes over the wire", bytes);
  }

  private static void row(String what, List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-34s median %10.3f   95 %% %10.3f%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(Math.min(sorted.size() - 1, sorted.size() * 95 / 100)));
  }
}
