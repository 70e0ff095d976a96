package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When: bars to click, a table that says the same, and the two dates. */
@InBrowser
class HistogramTest {

  @Test
  void aBarNarrowsToItsPeriod(Page page) {
    ResultsPage results = new ResultsPage(page);
    page.open("/?q=pier&interval=month");
    String highest =
        page.evaluate(
                """
                [...document.querySelectorAll('.histogram svg a')]
                  .sort((a, b) => b.lastChild.height.baseVal.value - a.lastChild.height.baseVal.value)[0]
                  .querySelector('title').textContent""")
            .getAsString();
    page.evaluate(
        """
        [...document.querySelectorAll('.histogram svg a')]
          .find(a => a.querySelector('title').textContent === %s).id = 'highest'"""
            .formatted(Page.js(highest)));
    page.follow("#highest rect:last-child");
    assertThat(page.address()).contains("from=20").contains("to=20");
    long counted = Long.parseLong(highest.replaceAll(".*: ([0-9]+) of .*", "$1"));
    assertThat(results.total()).isEqualTo(counted);
    assertThat(page.evaluate("document.getElementById('from').value").getAsString())
        .matches("20[0-9]{2}-[0-9]{2}");
    assertThat(page.text(".intervals [aria-current]")).isEqualTo("day");
    page.back();
    assertThat(page.evaluate("document.getElementById('from').value").getAsString()).isEmpty();
  }

  @Test
  void theTableSaysTheSame(Page page) {
    page.open("/?q=pier&interval=month");
    page.click("#periods summary");
    assertThat(page.attributes("#periods tbody a", "href"))
        .isNotEmpty()
        .isEqualTo(page.attributes(".histogram svg a", "href"));
    assertThat(page.visible("#periods td")).isNotEmpty();
    page.follow("#periods tbody tr:first-child a");
    assertThat(page.address()).contains("from=20");
    assertThat(page.evaluate("document.getElementById('periods').open").getAsBoolean()).isTrue();
  }

  @Test
  void theBarsAreByYearMonthWeekOrDay(Page page) {
    page.open("/?q=pier");
    for (String interval : new String[] {"year", "month", "week"}) {
      page.follow(".intervals a[href*='interval=" + interval + "']");
      assertThat(page.text(".intervals [aria-current]")).isEqualTo(interval);
      assertThat(page.text("#periods summary")).startsWith("By " + interval);
    }
  }

  @Test
  void datesAreTypedAsWell(Page page) {
    ResultsPage results = new ResultsPage(page);
    page.open("/?q=pier");
    long all = results.total();
    page.fill("#from", "2025");
    page.followKey("Enter");
    assertThat(page.address()).isEqualTo("/?q=pier&from=2025");
    assertThat(results.total()).isLessThan(all);
    assertThat(page.texts(".chips li")).anyMatch(chip -> chip.contains("2025"));
  }
}
