package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking: the form, its help, how it was understood, and every state of the answer. */
@InBrowser
class SearchTest {

  @Test
  void theAddressSaysOnlyWhatIsAsked(Browser browser) {
    for (Look look : List.of(Look.WIDE, Look.WIDE.withoutScript())) {
      Page page = browser.page(look);
      page.open("/");
      page.fill("#said", "mercury");
      page.fill("#said_by", "Vascon");
      page.followKey("Enter");
      assertThat(page.address()).isEqualTo("/?said=mercury&said_by=Vascon");
      assertThat(new ResultsPage(page).total()).isPositive();
    }
  }

  @Test
  void theHelpIsBesideTheBox(Page page) {
    page.open("/?q=pier");
    assertThat(page.visible(".help dt")).isEmpty();
    page.click(".help summary");
    assertThat(page.visible(".help dt")).hasSizeGreaterThan(8);
    new ResultsPage(page).search("pier mercury");
    assertThat(page.visible(".help dt")).hasSizeGreaterThan(8);
  }

  @Test
  void saysHowItWasUnderstood(Page page) {
    page.open("/?q=pier%20AND%20%E2%80%9CPort%20Authority%E2%80%9D");
    assertThat(page.text("main"))
        .contains("Words understood as")
        .contains("pier \"Port Authority\"");
  }

  @Test
  void warnsOfNamesakes(Page page) {
    page.open("/?said_by=Semoli%C4%8D");
    List<String> warned = page.texts(".warnings li");
    page.open("/?q=pier!!");
    assertThat(page.status()).isEqualTo(200);
    assertThat(warned).allMatch(each -> each.contains("several actors"));
  }

  @Test
  void offersNamesWhileOneIsTyped(Page page) {
    page.open("/");
    page.fill("#said_by", "vasc");
    page.until("document.querySelectorAll('#names option').length > 0");
    assertThat(page.attributes("#names option", "value"))
        .isNotEmpty()
        .allMatch(name -> name.contains("Vasc"));
  }

  @Test
  void chipsAreTakenAway(Page page) {
    page.open("/?q=pier&said_by=Vascon&from=2024&to=2025");
    assertThat(page.count(".chips li")).isEqualTo(5);
    page.follow(".chips a[aria-label='Remove by Vascon']");
    assertThat(page.address()).isEqualTo("/?q=pier&from=2024&to=2025");
    assertThat(page.evaluate("document.getElementById('said_by').value").getAsString()).isEmpty();
    page.follow(".chips .all a");
    assertThat(page.address()).isEqualTo("/");
  }

  @Test
  void articlesAndQuotationsAreTwoViewsOfOneQuery(Page page) {
    ResultsPage results = new ResultsPage(page);
    page.open("/?said=mercury");
    assertThat(page.text("h1")).contains("article");
    long quotations = Long.parseLong(page.text(".views a:last-child .count").replace(",", ""));
    page.follow(".views a:last-child");
    assertThat(page.address()).contains("said=mercury", "view=quotations");
    assertThat(page.text("h1")).contains("quotation");
    assertThat(results.total()).isEqualTo(quotations);
    assertThat(page.count("blockquote mark")).isPositive();
    assertThat(page.evaluate("document.getElementById('said').value").getAsString())
        .isEqualTo("mercury");
    page.follow("aside input[name=type]");
    assertThat(page.address()).contains("view=quotations", "type=");
  }

  @Test
  void theOrderIsChosen(Page page) {
    page.open("/?q=pier");
    List<String> best = page.attributes(".hits time", "datetime");
    page.evaluate(
        "(s => { s.value = 'date'; s.dispatchEvent(new Event('change', {bubbles: true})); })"
            + "(document.getElementById('sort'))");
    page.until("location.search.includes('sort=date')");
    page.until("!document.querySelector('[aria-busy=true]')");
    List<String> oldest = page.attributes(".hits time", "datetime");
    assertThat(oldest).isNotEqualTo(best).isSorted();
  }

  @Test
  void pagesLeadOnAndBack(Page page) {
    page.open("/?size=5");
    List<String> first = new ResultsPage(page).headlines();
    page.follow("a[rel=next]");
    assertThat(page.text("h1")).contains("6–10");
    assertThat(page.evaluate("document.activeElement.localName").getAsString()).isEqualTo("h1");
    page.follow("a[rel=next]");
    assertThat(page.text("h1")).contains("11–15");
    page.follow("a[rel=prev]");
    assertThat(page.text("h1")).contains("6–10");
    page.follow("a[rel=prev]");
    assertThat(new ResultsPage(page).headlines()).isEqualTo(first);
    page.back();
    assertThat(page.text("h1")).contains("6–10");
  }

  @Test
  void backComesToWhereOneWas(Page page) {
    page.open("/?size=20");
    page.evaluate("scrollTo({top: 900, behavior: 'instant'})");
    // By the keyboard's way: the mouse would scroll to the box first.
    page.evaluate("document.querySelector('aside input[name=outlet]').click()");
    page.until("location.search.includes('outlet=')");
    page.until("!document.querySelector('[aria-busy=true]')");
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})");
    page.back();
    page.until("scrollY > 700");
  }

  @Test
  void whatIsFoundIsTakenAlong(Page page) {
    page.open("/?q=pier&outlet=Karst+Radio");
    long total = new ResultsPage(page).total();
    assertThat(total).isPositive();
    String csv = page.attributes(".export a", "href").get(0);
    String lines = page.attributes(".export a", "href").get(2);
    String address = page.attributes(".export a", "href").get(3);
    assertThat(
            page.evaluate("fetch(" + Page.js(lines) + ").then(r => r.text())")
                .getAsString()
                .lines()
                .count())
        .isEqualTo(total);
    assertThat(
            page.evaluate(
                    "fetch(%s).then(r => r.headers.get('X-Total-Count'))".formatted(Page.js(csv)))
                .getAsString())
        .isEqualTo(Long.toString(total));
    assertThat(
            page.evaluate(
                    "fetch(%s).then(r => r.json()).then(j => j.total)".formatted(Page.js(address)))
                .getAsLong())
        .isEqualTo(total);
  }

  @Test
  void nothingFoundSaysWhatEachPartFinds(Page page) {
    page.open("/?q=pier+zeppelin&said_by=Vascon");
    assertThat(page.text("h1")).isEqualTo("0 articles");
    assertThat(page.texts(".nothing tbody tr")).hasSize(3);
    assertThat(page.text(".nothing tbody tr:nth-child(2)")).matches("(?s)words: zeppelin\\s+0");
    page.follow(".nothing tbody tr:nth-child(1) a");
    assertThat(page.address()).isEqualTo("/?q=pier");
    assertThat(new ResultsPage(page).total()).isPositive();
  }

  @Test
  void aMisspeltNameIsOffered(Page page) {
    page.open("/?said_by=Marek+Oduja");
    assertThat(page.text(".nothing")).contains("Perhaps said by Marek Oduya");
    page.open("/?said_by=Oduja");
    page.follow(".nothing p a");
    assertThat(page.address()).isEqualTo("/?said_by=Marek+Oduya");
    assertThat(new ResultsPage(page).total()).isPositive();
  }

  @Test
  void whatMakesNoSenseIsSaidInPlace(Page page) {
    page.open("/?q=pier");
    page.fill("#from", "yesterday");
    page.followKey("Enter");
    page.until("document.querySelector('.found[role=alert]')");
    assertThat(page.text(".found")).contains("yesterday").contains("2024-03");
    assertThat(page.evaluate("document.getElementById('q').value").getAsString()).isEqualTo("pier");
    assertThat(page.complaints()).allMatch(each -> each.contains("400"));
    page.fill("#from", "2024");
    page.followKey("Enter");
    assertThat(new ResultsPage(page).total()).isPositive();
  }

  @Test
  void withNothingIndexedThePageSaysHowToBegin(Browser browser) throws IOException {
    try (Served nothing = Served.of(List.of())) {
      Page page = browser.page(nothing.address(), Look.WIDE);
      page.open("/");
      assertThat(page.text("main")).contains("Nothing is indexed yet", "bin/dateline index");
      assertThat(Axe.check(page).violations()).isEmpty();
    }
  }

  @Test
  void whatTakesLongSaysSo(Page page) {
    page.atEveryStart(
        "const ask = window.fetch; window.fetch = (...all) =>"
            + " new Promise(go => { window.release = go; }).then(() => ask(...all));");
    page.open("/?q=pier");
    page.click("aside input[name=outlet]");
    page.until("document.documentElement.classList.contains('waiting')");
    assertThat(
            page.evaluate("document.querySelector('main').getAttribute('aria-busy')").getAsString())
        .isEqualTo("true");
    page.evaluate("window.release()");
    page.until("!document.documentElement.classList.contains('waiting')");
    page.until("location.search.includes('outlet=')");
  }
}
