package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented pages in the manner of the usual content systems. */
class PageArticleTest {
  private static final String LEDE =
      "The dredger that closed the inner harbour for nine days was freed on Tuesday night, the port authority said.";
  private static final String FIRST =
      "Pilots had warned since spring that the channel off the grain pier was silting up faster than the charts allowed for.";
  private static final String SECOND =
      "“We asked for soundings in March and again in May,” said Oskar Brandvik, who speaks for the pilots' union, “and nobody came.”";
  private static final String THIRD =
      "The authority answers that two surveys were made, and that both found the depth which the charts give.";

  private static PageArticle read(String html) {
    return PageArticle.of(html, Optional.empty());
  }

  private static String p(String... paragraphs) {
    return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
  }

  private static String paragraphs(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  @Test
  void aPageInTheMannerOfWordPressBecomesAnArticle() {
    PageArticle article =
        read(
            """
            <!DOCTYPE html><html lang="en-US"><head>
            <title>Dredger freed after nine days | The Skagen Ledger</title>
            <link rel="canonical" href="https://www.skagen-ledger.example/harbour/dredger-freed/">
            <meta property="og:type" content="article">
            <meta property="og:site_name" content="The Skagen Ledger">
            <meta property="og:title" content="Dredger freed after nine days - The Skagen Ledger">
            <meta property="article:published_time" content="2025-06-11T22:40:00+02:00">
            <meta property="article:modified_time" content="2025-06-12T08:00:00+02:00">
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
              {"@type":"Person","@id":"#p1","name":"Liv Aasen"},
              {"@type":"NewsArticle","headline":"Dredger freed after nine days","author":{"@id":"#p1"},
               "datePublished":"2025-06-11T22:40:00+02:00","publisher":{"@type":"Organization","name":"Ledger Media"}}]}</script>
            </head><body class="single single-post has-sidebar">
            <nav class="main-menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
            <article class="post-81 post type-post">
            <header class="entry-header"><h1 class="entry-title">Dredger freed after nine days</h1>
            <div class="entry-meta">By Liv Aasen <time class="entry-date published" datetime="2025-06-11T22:40:00+02:00">June 11</time></div></header>
            <figure class="wp-caption"><img src="a.jpg"><figcaption>The dredger at the grain pier on Monday. Photo: T. Holm</figcaption></figure>
            <div class="entry-content">"""
                + p(LEDE, FIRST)
                + "<aside class=\"related-posts\"><h3>Related</h3><p>The harbour that forgot its charts, and what the pilots made of it</p></aside>"
                + p(SECOND)
                + "<p><strong>Read also:</strong> <a href=\"/x\">What silt costs a town</a></p>"
                + p(THIRD)
                + """
            <div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Facebook</a></li></ul></div></div></article>
            <section id="comments"><h2>3 comments</h2><p>I said so in March, and nobody on the council would listen to any of us, as usual.</p></section>
            <footer class="site-footer"><p>© 2025 Ledger Media. Reproduction of any part of this site needs our consent.</p></footer>
            </body></html>""");
    assertThat(article.title()).isEqualTo("Dredger freed after nine days");
    assertThat(article.byline()).contains("Liv Aasen");
    assertThat(article.body()).isEqualTo(paragraphs(LEDE, FIRST, SECOND, THIRD));
    assertThat(article.url()).contains("https://www.skagen-ledger.example/harbour/dredger-freed/");
    assertThat(article.metadata())
        .containsEntry("og:site_name", "The Skagen Ledger")
        .containsEntry("article:published_time", "2025-06-11T22:40:00+02:00");
    assertThat(article.hints().outletKey()).contains("og:site_name");
    assertThat(article.hints().publishedKeys()).startsWith("article:published_time");
    assertThat(article.modified().map(String::valueOf)).contains("2025-06-12T06:00:00Z");
    assertThat(article.notAnArticle()).isEmpty();
  }

  @Test
  void aLedeThatStandsApartComesFirst() {
    String html =
        "<html><head><title>Dredger freed</title></head><body><main><header><h1>Dredger freed</h1>"
            + "<p class=\"ArticleHeader_standfirst__x7Yq\">"
            + LEDE
            + "</p><div class=\"byline\">By Liv Aasen</div></header><div class=\"article-body\">"
            + p(FIRST, SECOND, THIRD)
            + "</div></main></body></html>";
    assertThat(read(html).body()).isEqualTo(paragraphs(LEDE, FIRST, SECOND, THIRD));
  }

  @Test
  void aLedeThatTheDescriptionRepeatsIsFoundWhateverItIsCalled() {
    String html =
        "<html><head><meta name=\"description\" content=\""
            + LEDE
            + "\"><title>Dredger freed</title></head><body><div class=\"c1\"><h1>Dredger freed</h1><div class=\"c9\"><p>"
            + LEDE
            + "</p></div></div><div class=\"c2\"><div>"
            + p(FIRST, SECOND, THIRD, FIRST.replace("spring", "autumn"))
            + "</div></div></body></html>";
    assertThat(read(html).body()).startsWith(LEDE + "\n\n" + FIRST);
  }

  @Test
  void aTextWhoseOwnElementsBearTheNamesOfFurnitureStays() {
    String html =
        "<body><h1>Dredger freed</h1><div><div class=\"text paywall\">"
            + p(LEDE)
            + "</div><div class=\"text paywall\">"
            + p(FIRST)
            + "</div><div class=\"text paywall\">"
            + p(SECOND)
            + "</div><div class=\"text paywall\">"
            + p(THIRD)
            + "</div><div class=\"text paywall\">"
            + p(FIRST.replace("spring", "autumn"))
            + "</div></div></body>";
    assertThat(read(html).body()).contains(LEDE, FIRST, SECOND, THIRD);
  }

  @Test
  void ofAnEndlessPageOnlyTheFirstArticleIsRead() {
    String html =
        "<html><head><title>Dredger freed - Ledger</title></head><body><main><article><h1>Dredger freed</h1>"
            + p(LEDE, FIRST)
            + "</article><article><h1>Goat wins election</h1>"
            + p(
                SECOND,
                THIRD,
                "A goat has been elected to the council of a village where nobody else would stand for it.")
            + "</article></main></body></html>";
    PageArticle article = read(html);
    assertThat(article.title()).isEqualTo("Dredger freed");
    assertThat(article.body()).isEqualTo(paragraphs(LEDE, FIRST));
  }

  @Test
  void consentBoxesAreNoText() {
    String consent =
        p(
            "We and our partners store and access information on your device, such as cookies, and process personal data to offer and improve what you read here.",
            "You may refuse consent or object at any time by opening the preferences; your choice holds for this site only and for thirteen months.",
            "Some of our partners process your data on the ground of a legitimate interest, to which you can object below for each of them.");
    String html =
        "<body><div id=\"onetrust-consent-sdk\"><div class=\"cookie-banner\">"
            + consent
            + "</div></div><div class=\"story\"><h1>Dredger freed</h1>"
            + p(LEDE, FIRST)
            + "</div></body>";
    assertThat(read(html).body()).isEqualTo(paragraphs(LEDE, FIRST));
  }

  @Test
  void lineBreaksInOneElementPartParagraphs() {
    String html =
        "<body><table><tr><td><font size=2><b>Dredger freed</b><br><br>"
            + LEDE
            + "<br><br>\n"
            + FIRST
            + "<br>\n<br>"
            + THIRD
            + "</font></td></tr></table></body>";
    assertThat(read("<title>Dredger freed</title>" + html).body())
        .isEqualTo(paragraphs(LEDE, FIRST, THIRD));
  }

  @Test
  void aHeadingInTheTextStaysAndOneWithoutTextGoes() {
    String html =
        "<body><article><h1>Dredger freed</h1>"
            + p(LEDE)
            + "<h2>Two surveys</h2>"
            + p(FIRST)
            + "<h2>More from the harbour</h2></article></body>";
    assertThat(read(html).body()).isEqualTo(paragraphs(LEDE, "Two surveys", FIRST));
  }

  @Test
  void captionsWithoutAnElementOfTheirOwnGo() {
    String html =
        "<body><article><h1>Dredger freed</h1>"
            + p(
                LEDE,
                "The grain pier at low water on Monday (Image: Harbour Press)",
                FIRST,
                "Foto: T. Holm")
            + "</article></body>";
    assertThat(read(html).body()).isEqualTo(paragraphs(LEDE, FIRST));
  }

  @Test
  void placeholdersThatComeAgainAndAgainGo() {
    String placeholder =
        "<div class=\"box\"><p>This content is shown by another site, and your settings keep it from loading.</p></div>";
    String html =
        "<body><article><h1>Dredger freed</h1>"
            + String.join(placeholder, p(LEDE), p(FIRST), p(SECOND), p(THIRD))
            + "</article></body>";
    assertThat(read(html).body()).isEqualTo(paragraphs(LEDE, FIRST, SECOND, THIRD));
  }

  @Test
  void linesAboveAndBelowTheTextGo() {
    String html =
        "<body><article><h1>Dredger freed</h1>"
            + p(
                "Stand: 12.06.2025, 06:00 Uhr",
                "von Liv Aasen",
                LEDE,
                FIRST,
                "(Aasen/hk)",
                "Mehr zum Thema Häfen")
            + "</article></body>";
    assertThat(read(html).body()).isEqualTo(paragraphs(LEDE, FIRST));
  }

  @Test
  void aTextThatOnlyTheJsonLdHasIsTaken() {
    String html =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Dredger freed\",\"articleBody\":\""
            + LEDE
            + "\\n\\n"
            + FIRST
            + "\\n"
            + THIRD
            + "\"}</script></head><body><div id=\"app\">Loading …</div></body></html>";
    assertThat(read(html).title()).isEqualTo("Dredger freed");
    assertThat(read(html).body()).isEqualTo(paragraphs(LEDE, FIRST, THIRD));
  }

  @Test
  void faultyJsonLdStillGivesItsDates() {
    String html =
        "<html><head><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The \"free\" dredger\","
            + "\"datePublished\":\"2025-06-11T22:40:00+02:00\"}</script></head><body><h1>The “free” dredger</h1>"
            + p(LEDE, FIRST)
            + "</body></html>";
    assertThat(read(html).metadata())
        .containsEntry("json-ld:datePublished", "2025-06-11T22:40:00+02:00");
  }

  @Test
  void ideographsAreReadAsText() {
    String first = "港务局周二晚间表示，封闭内港九天的挖泥船已经脱困，航道将于周三上午重新开放。";
    String second = "引航员工会发言人说：“我们三月就要求重新测量水深，五月又提了一次，没有人来。”";
    String html =
        "<html lang=\"zh\"><head><title>挖泥船九天后脱困_海湾日报</title><meta property=\"og:site_name\" content=\"海湾日报\"></head>"
            + "<body><div class=\"nav\"><a href=\"/\">首页</a></div><div class=\"left_zw\"><h1>挖泥船九天后脱困</h1><div>2025年6月11日 来源：海湾日报</div>"
            + p("\u3000\u3000" + first, "\u3000\u3000" + second)
            + "</div></body></html>";
    PageArticle article = read(html);
    assertThat(article.title()).isEqualTo("挖泥船九天后脱困");
    assertThat(article.body()).isEqualTo(paragraphs(first, second));
    assertThat(article.hints().bylineDate()).contains("2025年6月11日");
  }

  @Test
  void rightToLeftTextIsReadAsItIs() {
    String first =
        "قالت سلطة الميناء مساء الثلاثاء إن الحفارة التي أغلقت الميناء الداخلي تسعة أيام قد حررت أخيرا.";
    String html =
        "<html dir=\"rtl\" lang=\"ar\"><body><article><h1>تحرير الحفارة</h1>"
            + p(first, first.replace("الثلاثاء", "الأربعاء"))
            + "</article></body></html>";
    assertThat(read(html).body()).startsWith(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "Dredger freed | The Skagen Ledger # The Skagen Ledger # Dredger freed",
        "The Skagen Ledger - Dredger freed # The Skagen Ledger # Dredger freed",
        "Dredger freed – Harbour – Skagen Ledger # The Skagen Ledger # Dredger freed – Harbour",
        "Dredger freed - at last # The Skagen Ledger # Dredger freed - at last",
        "Row over pier | Opinion # The Skagen Ledger # Row over pier | Opinion",
        "Skagen Ledger: a history # Skagen Ledger # Skagen Ledger: a history",
      })
  void theOutletsNameIsDroppedFromTheTitle(String printed, String outlet, String title) {
    String html =
        "<html><head><title>"
            + printed
            + "</title><meta property=\"og:site_name\" content=\""
            + outlet
            + "\"></head><body>"
            + p(LEDE, FIRST)
            + "</body></html>";
    assertThat(read(html).title()).isEqualTo(title);
  }

  @Test
  void aHeadingThatIsTheOutletsNameIsNoHeadline() {
    String html =
        "<html><head><title>Dredger freed</title><meta property=\"og:site_name\" content=\"The Skagen Ledger\"></head><body>"
            + "<h1 class=\"logo\">The Skagen Ledger</h1><h2>Dredger freed</h2>"
            + p(LEDE, FIRST)
            + "</body></html>";
    assertThat(read(html).title()).isEqualTo("Dredger freed");
  }

  @Test
  void aHostIsNoNameOfAnOutletWhereAPublisherIsGiven() {
    String html =
        "<html><head><meta property=\"og:site_name\" content=\"skagen-ledger.example\">"
            + "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"publisher\":{\"name\":\"The Skagen Ledger\"}}</script></head><body><h1>Dredger freed</h1>"
            + p(LEDE)
            + "</body></html>";
    assertThat(read(html).hints().outletKey()).contains("json-ld:publisher");
  }

  @Test
  void theAddressOfASavedPageIsTheOneItWasSavedFromWhenItNamesNone() {
    String html =
        "<!DOCTYPE html>\n<!-- saved from url=(0042)https://skagen-ledger.example/2025/dredger -->\n<html><head>"
            + "<link rel=\"canonical\" href=\"/2025/dredger\"></head><body><h1>Dredger freed</h1>"
            + p(LEDE)
            + "</body></html>";
    assertThat(read(html).url()).contains("https://skagen-ledger.example/2025/dredger");
  }

  @Test
  void anAddressOfAFrontPageGivesWay() {
    String html =
        "<html><head><link rel=\"canonical\" href=\"https://skagen-ledger.example/\"><meta property=\"og:url\" content=\"https://skagen-ledger.example/dredger\"></head><body><h1>Dredger freed</h1>"
            + p(LEDE)
            + "</body></html>";
    assertThat(read(html).url()).contains("https://skagen-ledger.example/dredger");
  }

  private static String listing(String head) {
    StringBuilder html =
        new StringBuilder(
            "<html><head>" + head + "<title>Harbour</title></head><body><main><h1>Harbour</h1>");
    for (int i = 1; i <= 9; i++) {
      html.append("<div class=\"item\"><h2><a href=\"/harbour/")
          .append(i)
          .append("\">Story number ")
          .append(i)
          .append(" of the harbour</a></h2><p>What was said on day ")
          .append(i)
          .append(" of the closure, and by whom, in the words of those who were there.</p></div>");
    }
    return html.append("</main></body></html>").toString();
  }

  @Test
  void aListingIsNoArticle() {
    assertThat(read(listing("")).notAnArticle())
        .hasValueSatisfying(why -> assertThat(why).startsWith("a listing"));
    assertThat(read(listing("")).body()).contains("What was said on day 3");
  }

  @Test
  void aFrontPageIsNoArticle() {
    assertThat(
            read(listing("<link rel=\"canonical\" href=\"https://skagen-ledger.example/\">"))
                .notAnArticle())
        .hasValueSatisfying(why -> assertThat(why).startsWith("a front page"));
  }

  @Test
  void aStubBeforeAPaywallIsAShortArticle() {
    String html =
        "<html><head><title>Dredger freed</title><meta property=\"og:type\" content=\"article\"></head><body><article><h1>Dredger freed</h1>"
            + p(LEDE)
            + "<div class=\"paywall-box\"><h3>Read on with a subscription</h3><p>Subscribe now and read every story from the harbour and the town for the price of a coffee.</p></div></article></body></html>";
    assertThat(read(html).notAnArticle()).isEmpty();
    assertThat(read(html).body()).isEqualTo(LEDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><title>x</title></head></html>",
        "<!DOCTYPE html><html><frameset cols='20%,80%'><frame src=a><frame src=b></frameset></html>",
        "<html><body><script>var text = 'The dredger that closed the inner harbour for nine days was freed on Tuesday night.'</script></body></html>",
      })
  void aPageWithoutTextIsNoArticle(String html) {
    PageArticle article = read(html);
    assertThat(article.body()).isEmpty();
    assertThat(article.notAnArticle()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=",
      value = {
        "Quays to stay open · Ballast = Ballast",
        "The Tide Table: Quays to stay open = The Tide Table",
        "La Marea - Quays to stay open = La Marea",
      })
  void theOutletOfAPlainPageIsInItsTitleAndAboveTheHeadline(String title, String outlet) {
    PageArticle article =
        read(
            "<title>"
                + title
                + "</title><div>Ballast | The Tide Table | La Marea</div>"
                + "<h1>Quays to stay open</h1><p class=byline>By Una Rask · 8 May 2025</p>"
                + p(LEDE, FIRST, SECOND, THIRD));
    assertThat(outlet(article)).isEqualTo(outlet);
    assertThat(article.byline()).contains("Una Rask");
  }

  @Test
  void whatTheTitleAddsIsNoOutletWhereThePageDoesNotPrintIt() {
    String head = "<title>Quays to stay open - after a night of talks</title>";
    String page = head + "<h1>Quays to stay open</h1>" + p(LEDE, FIRST, SECOND, THIRD);
    assertThat(outlet(read(page))).isNull();
  }

  @Test
  void microdataNameThePublisher() {
    String by = "(<span itemprop=name>Radio Sund</span>)";
    String head = "<h1>Quays to stay open</h1><div itemprop=publisher itemscope>" + by + "</div>";
    assertThat(outlet(read(head + p(LEDE, FIRST, SECOND, THIRD)))).isEqualTo("Radio Sund");
  }

  private static String outlet(PageArticle article) {
    return article.hints().outletKey().map(article.metadata()::get).orElse(null);
  }
}
