package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** An article: who says what in it, how that is known, and the way on through the results. */
@InBrowser
class ArticleTest {

  @Test
  void everyQuotationHasItsSpeakerInColourAndWord(Page page) {
    View.ARTICLE.open(page);
    int quotations = page.count("article q[id]");
    assertThat(quotations).isPositive();
    assertThat(page.count("article sup.number")).isEqualTo(quotations);
    assertThat(page.visible(".margin summary b")).isNotEmpty();
    List<String> colours =
        page.strings(
            "[...new Set([...document.querySelectorAll('article q')].map(e =>"
                + " getComputedStyle(e).backgroundColor))]");
    List<String> speakers =
        page.strings("[...new Set([...document.querySelectorAll('article q')].map(e => e.title))]");
    assertThat(colours).hasSizeGreaterThan(1).hasSizeLessThanOrEqualTo(speakers.size());
    assertThat(
            page.strings(
                "[...document.querySelectorAll('article q[id]')].map(e => e.previousElementSibling.textContent)"))
        .allMatch(label -> label.endsWith(": "));
    assertThat(page.texts(".speakers li")).hasSizeGreaterThan(1);
  }

  /** Researchers copy quotations. */
  @Test
  void whatIsCopiedIsTheArticleAlone(Page page) {
    View.ARTICLE.open(page);
    String copied =
        page.evaluate(
                """
                (() => {
                  const paragraph = document.querySelector('article p:has(q)');
                  getSelection().selectAllChildren(paragraph.parentElement);
                  return getSelection().toString();
                })()""")
            .getAsString();
    String id = page.address().replaceAll("^/articles/([a-z0-9]+).*", "$1");
    String body =
        page.evaluate("fetch('/api/v1/articles/" + id + "').then(r => r.json()).then(a => a.body)")
            .getAsString();
    assertThat(copied.strip()).isNotEmpty();
    assertThat(body).contains(copied.strip());
  }

  @Test
  void cueAndConfidenceUnfold(Page page) {
    View.ARTICLE.open(page);
    assertThat(page.visible(".margin p")).isEmpty();
    page.click(".margin summary");
    assertThat(page.text(".margin details[open]"))
        .contains("Quotation 1", "by “", "confidence ", " %", "All that ");
  }

  @Test
  void outletAndDateSayWhatTheyRestOn(Page page) {
    View.ARTICLE.open(page);
    assertThat(page.texts(".reading > aside dd")).anyMatch(fact -> fact.contains("by the field"));
  }

  @Test
  void aSpeakerLeadsToAllTheySay(Page page) {
    View.ARTICLE.open(page);
    String name = page.text(".speakers a");
    page.follow(".speakers a");
    assertThat(page.address()).contains("view=quotations").contains("said_by=");
    assertThat(page.text("h1")).contains("quotation");
    assertThat(page.texts(".hits .speaker")).allMatch(line -> line.contains(name));
  }

  @Test
  void onAndBackThroughTheResults(Browser browser) {
    for (Look look : List.of(Look.WIDE, Look.WIDE.withoutScript())) {
      Page page = browser.page(look);
      page.open("/?q=pier&size=3");
      List<String> headlines = page.texts(".hits h2");
      page.follow(View.HEADLINE);
      assertThat(page.text(".neighbours")).contains("1 of ");
      assertThat(page.text("h1")).isEqualTo(headlines.get(0));
      page.follow(".neighbours a[rel=next]");
      assertThat(page.text("h1")).isEqualTo(headlines.get(1));
      page.follow(".neighbours a[rel=next]");
      page.follow(".neighbours a[rel=next]");
      assertThat(page.text(".neighbours")).contains("4 of ");
      page.follow(".neighbours a[rel=prev]");
      assertThat(page.text("h1")).isEqualTo(headlines.get(2));
      page.follow(".neighbours a:first-child");
      assertThat(page.address()).isEqualTo("/?q=pier&size=3");
    }
  }
}
