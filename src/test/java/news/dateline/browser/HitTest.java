package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a hit says: headline, outlet, date and how finely it is known, dateline, who is quoted. */
@InBrowser
class HitTest {

  @Test
  void everyHitSaysWhoPublishedItAndWhen(Page page) {
    page.open("/?q=Muggia");
    int hits = page.count(".hits > li");
    assertThat(hits).isPositive();
    assertThat(page.texts(".hits h2 a")).hasSize(hits).allMatch(title -> !title.isBlank());
    assertThat(page.texts(".hits .about b")).hasSize(hits).contains("The Lothian Standard");
    assertThat(page.attributes(".hits time", "datetime"))
        .isNotEmpty()
        .allMatch(date -> date.matches("20[0-9]{2}(-[0-9]{2}){0,2}"));
    assertThat(page.texts(".hits .about")).anyMatch(line -> line.contains("· Trieste"));
    assertThat(page.texts(".hits mark")).isNotEmpty().allMatch("Muggia"::equalsIgnoreCase);
  }

  @Test
  void aDateSaysHowFinelyItIsKnown(Page page) {
    page.open("/?q=Muggia+boats");
    List<String> abouts = page.texts(".hits .about");
    assertThat(abouts)
        .anyMatch(line -> line.contains("November 2024 (day not known)"))
        .anyMatch(line -> line.matches("(?s).*[0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}.*"));
  }

  @Test
  void aQuotedActorNarrowsTheSearch(Page page) {
    page.open("/?q=pier");
    String name = page.text(".hits .actors a");
    page.follow(".hits .actors a");
    assertThat(page.address()).startsWith("/?q=pier&actor=");
    assertThat(page.texts(".hits .actors")).isNotEmpty().allMatch(line -> line.contains(name));
  }

  @Test
  void aQuotationSaysWhoHowAndWhere(Page page) {
    page.open("/?said=mercury&view=quotations");
    int hits = page.count(".hits > li");
    assertThat(page.texts(".hits blockquote")).hasSize(hits);
    assertThat(page.texts(".hits .speaker"))
        .hasSize(hits)
        .allMatch(line -> line.matches("(?s)— .+(direct|mixed|indirect).*"));
    page.follow(".hits h2 a");
    assertThat(page.address()).matches("/articles/[a-z0-9]+\\?.*#q[0-9]+");
    assertThat(page.count("q:target")).isEqualTo(1);
  }
}
