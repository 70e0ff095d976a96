package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing that a reader needs is lost where scripts are off. */
@InBrowser
class WithoutScriptTest {

  @Test
  void searchNarrowReadAndGoBack(Browser browser) {
    walk(browser.page(Look.WIDE.withoutScript()));
  }

  @Test
  void theSameWithScripts(Browser browser) {
    walk(browser.page(Look.WIDE));
  }

  private static void walk(Page page) {
    ResultsPage results = new ResultsPage(page);
    page.open("/");
    long everything = results.total();

    results.search("pier");
    String searched = page.address();
    long found = results.total();
    assertThat(found).isPositive().isLessThan(everything);
    assertThat(searched).contains("q=pier");

    results.narrow("outlet");
    String narrowed = page.address();
    assertThat(narrowed).contains("q=pier", "outlet=");
    assertThat(results.total()).isPositive().isLessThan(found);

    String headline = results.headlines().getFirst();
    results.open();
    assertThat(page.address()).contains("/articles/");
    assertThat(page.text("h1")).isEqualTo(headline);

    page.back();
    assertThat(page.address()).isEqualTo(narrowed);
    page.back();
    assertThat(page.address()).isEqualTo(searched);
    assertThat(results.total()).isEqualTo(found);
    assertThat(page.evaluate("document.querySelector('input[name=q]').value").getAsString())
        .isEqualTo("pier");

    page.forward();
    assertThat(page.address()).isEqualTo(narrowed);
    assertThat(results.total()).isLessThan(found);
  }

  @Test
  void theNextPageShowsOtherHits(Browser browser) {
    Page page = browser.page(Look.WIDE.withoutScript());
    ResultsPage results = new ResultsPage(page);
    page.open("/?q=pier&size=2");
    List<String> first = results.headlines();
    assertThat(first).hasSize(2);

    results.next();

    assertThat(results.headlines()).isNotEmpty().doesNotContainAnyElementsOf(first);
    page.back();
    assertThat(results.headlines()).isEqualTo(first);
  }
}
