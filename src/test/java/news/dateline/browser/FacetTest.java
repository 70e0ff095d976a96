package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Facets: checkboxes that include and exclude, with all values and a search among them. */
@InBrowser
class FacetTest {
  private static final String OUTLETS = "#facet-outlet .include";
  private static final String BOX = "#facet-outlet input[name=outlet]";

  @Test
  void aTickNarrowsInPlaceAndKeepsTheFocus(Page page) {
    ResultsPage results = new ResultsPage(page);
    page.open("/?q=pier");
    long before = results.total();
    String first = page.texts(OUTLETS).getFirst();
    page.evaluate("window.stayed = true");

    page.evaluate("document.querySelector('" + BOX + "').focus()");
    page.followKey("Space");

    long counted =
        Long.parseLong(first.replaceAll("(?s).*?([0-9,]+)[^0-9]*$", "$1").replace(",", ""));
    assertThat(results.total()).isEqualTo(counted).isLessThan(before);
    assertThat(page.evaluate("window.stayed === true").getAsBoolean()).isTrue();
    assertThat(
            page.evaluate("document.activeElement.matches('" + BOX + ":checked')").getAsBoolean())
        .isTrue();
    assertThat(page.text("#aloud")).startsWith(results.total() + " article");
    assertThat(page.texts(OUTLETS)).hasSizeGreaterThan(1);
  }

  @Test
  void aCheckboxIsReadWithItsCount(Page page) {
    page.open("/?q=pier");
    assertThat(page.outline())
        .anyMatch(line -> line.matches("checkbox [A-Z][^,]+, [0-9,]+ articles?"))
        .anyMatch(line -> line.matches("checkbox Exclude [A-Z].+"));
  }

  @Test
  void saysHowManyCiteNoOutlet(Page page) {
    page.open("/?q=pier");
    assertThat(page.texts("#facet-cited .note"))
        .anyMatch(note -> note.matches("[0-9,]+ articles? without an outlet cited"));
  }

  @Test
  void includingAndExcludingContradictEachOther(Page page) {
    ResultsPage results = new ResultsPage(page);
    page.open("/?q=pier");
    long all = results.total();
    results.tick(BOX);
    long one = results.total();
    results.tick("#facet-outlet input[name='-outlet']");
    assertThat(page.address()).contains("-outlet=").doesNotContain("&outlet=", "?outlet=");
    assertThat(results.total()).isEqualTo(all - one);
    assertThat(page.texts(".chips")).first().asString().contains("not outlet");
    page.follow(".chips a[aria-label^='Remove not outlet']");
    assertThat(results.total()).isEqualTo(all);
  }

  @Test
  void severalValuesOfAFacetAddUp(Page page) {
    ResultsPage results = new ResultsPage(page);
    page.open("/?q=pier");
    results.tick("#facet-outlet li:nth-child(1) input[name=outlet]");
    long one = results.total();
    results.tick("#facet-outlet li:nth-child(2) input[name=outlet]");
    assertThat(results.total()).isGreaterThan(one);
    assertThat(page.count("#facet-outlet input[name=outlet]:checked")).isEqualTo(2);
  }

  @Test
  void typingLooksAmongAllValues(Page page) {
    page.open("/");
    String all = page.text("#facet-actor .values");
    page.fill("#facet-actor .inside", "vas");
    page.until(
        "[...document.querySelectorAll('#facet-actor .include .label')].length > 0"
            + " && [...document.querySelectorAll('#facet-actor .include .label')]"
            + ".every(e => /(^|[^a-z])vas/i.test(e.innerText))");
    assertThat(page.text("#facet-actor .values")).isNotEqualTo(all);
    assertThat(page.evaluate("document.activeElement.matches('.inside')").getAsBoolean()).isTrue();

    new ResultsPage(page).tick("#facet-actor input[name=actor]");
    assertThat(page.address()).containsIgnoringCase("actor=").containsIgnoringCase("vas");
  }

  @Test
  void allValuesHaveAPageThatLeadsBack(Browser browser) {
    for (Look look : List.of(Look.WIDE, Look.WIDE.withoutScript())) {
      Page page = browser.page(look);
      ResultsPage results = new ResultsPage(page);
      page.open("/?q=pier");
      page.follow("#facet-actor a[href^='/facets/actor']");
      assertThat(page.address()).startsWith("/facets/actor?q=pier");
      assertThat(page.count(".values > li")).isGreaterThan(8);
      page.click(".values input[name=actor]");
      page.follow(".actions button");
      assertThat(page.address()).startsWith("/?q=pier&actor=");
      assertThat(results.total()).isPositive();
      assertThat(page.count("#facet-actor input[name=actor]:checked")).isEqualTo(1);
    }
  }

  @Test
  void withoutScriptsTheSearchInsideIsAPage(Browser browser) {
    Page page = browser.page(Look.WIDE.withoutScript());
    page.open("/?q=pier");
    page.fill("#facet-actor .inside", "vas");
    page.followKey("Enter");
    assertThat(page.address()).startsWith("/facets/actor?").contains("prefix=vas", "q=pier");
    assertThat(page.texts(".values .label")).isNotEmpty().allMatch(name -> name.contains("Vas"));
  }

  @Test
  void ofPlacesThePartsAreListed(Page page) {
    page.open("/?place=it");
    assertThat(
            page.text("#facet-place input:checked + .label, #facet-place :has(> :checked) .label"))
        .isEqualTo("Italy");
    assertThat(page.texts("#facet-place .label")).hasSizeGreaterThan(1).doesNotContain("Norway");
  }
}
