package news.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import org.junit.jupiter.api.Test;

/** The page and the article view, as a browser without scripts gets them. */
class PageTest {
  private static final ServerSettings SETTINGS = ServerSettings.of("127.0.0.1", Sent.PORT, "test");
  private static final String ATTACK = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'";
  private static final Pattern TAG =
      Pattern.compile(
          "<([a-z0-9]+)((?:\\s+[a-zA-Z-]+=\"[^\"<>]*\")*)>|</[a-z0-9]+>|<!doctype html>");

  @Test
  void showsHitsFacetsAndHistogram() {
    String page = page(Samples.many(30), "/?q=pier&actor=Ines+Calloway");
    assertThat(page)
        .contains(
            "<h1 tabindex=\"-1\">30 articles<span class=\"note\">, 1–20</span></h1>",
            "href=\"/articles/a0000000000000000000000000?q=pier&amp;actor=Ines+Calloway\">Article number 0</a>",
            "<b dir=\"auto\">The Portvale Courier</b> · <time datetime=\"2024-03-19\">19 March 2024</time> · Portvale (Harbour Wire)",
            "<mark>pier</mark>",
            "Quotes <a href=\"/?q=pier&amp;actor=Ines+Calloway\">Ines Calloway</a>",
            "<input type=\"checkbox\" form=\"search\" name=\"outlet\" value=\"The Portvale Courier\">",
            "<input type=\"checkbox\" form=\"search\" name=\"-outlet\" value=\"The Portvale Courier\"><span class=\"aloud\">Exclude The Portvale Courier</span>",
            "<input type=\"checkbox\" form=\"search\" name=\"actor\" value=\"Ines Calloway\" checked=\"\">",
            "aria-label=\"Remove who is quoted Ines Calloway\"",
            "rel=\"next\"",
            "href=\"/api/v1/articles.csv?q=pier&amp;actor=Ines+Calloway\"",
            "19 March 2024: 30 of 30");
  }

  @Test
  void aCheckboxIsLabelledWithItsCount() {
    String page = page(Samples.many(30), "/?q=pier");
    Matcher label = Pattern.compile("<label class=\"include\">(.*?)</label>").matcher(page);
    assertThat(label.find()).isTrue();
    assertThat(label.group(1).replaceAll("<[^>]+>", ""))
        .isEqualTo("The Portvale Courier, 30 articles");
  }

  @Test
  void whatIsTickedIsListedAlsoWithoutAHit() {
    assertThat(page(Samples.many(2), "/?q=volcano&outlet=Nowhere+Gazette&-actor=Nobody+Else"))
        .contains(
            "name=\"outlet\" value=\"Nowhere Gazette\" checked=\"\"",
            "name=\"-actor\" value=\"Nobody Else\" checked=\"\"");
  }

  @Test
  void theFormKeepsWhatHasNoFieldOnThePage() {
    assertThat(
            page(
                Samples.many(2),
                "/?q=pier&interval=week&facet=outlet&actor=Ines+Calloway&view=quotations"))
        .contains(
            "<input type=\"hidden\" name=\"interval\" value=\"week\">",
            "<input type=\"hidden\" name=\"facet\" value=\"outlet\">",
            "<input type=\"hidden\" name=\"actor\" value=\"Ines Calloway\">",
            "<input type=\"hidden\" name=\"view\" value=\"quotations\">");
  }

  @Test
  void bothViewsSayHowManyHitsTheyHave() {
    for (String address : List.of("/?q=pier", "/?q=pier&view=quotations")) {
      assertThat(page(Samples.many(4), address).replaceAll("<[^>]+>", ""))
          .contains("Articles 4Quotations 8");
    }
  }

  @Test
  void moreBarsThanCanBeSeenBecomeCoarser() {
    assertThat(page(Samples.many(2), "/?from=1950&to=2026&interval=day"))
        .contains("By day there would be", "By year, as a table");
    assertThat(page(Samples.many(2), "/?from=2024&to=2025&interval=day"))
        .contains("By day, as a table")
        .doesNotContain("there would be");
  }

  @Test
  void aPageIsLeftByTheLinkBack() {
    List<Article> articles = Samples.many(65);
    String third = page(articles, "/?q=pier&start=41");
    assertThat(third).contains(", 41–60</span>", "start=\"41\"", ">First page</a>");
    Matcher back = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"").matcher(third);
    assertThat(back.find()).isTrue();
    String second = page(articles, back.group(1).replace("&amp;", "&"));
    assertThat(second).contains(", 21–40</span>").doesNotContain(">First page</a>");
    assertThat(second).contains("rel=\"prev\" href=\"/?q=pier\"");
    assertThat(titles(second)).doesNotContainAnyElementsOf(titles(third)).hasSize(20);
    assertThat(sent(articles, "/?q=pier&start=99999").status()).isEqualTo(400);
    assertThat(sent(articles, "/?q=pier&start=x").text()).contains("start is the number of a hit");
  }

  @Test
  void fromAnArticleOneWalksOnThroughTheResults() {
    List<Article> articles = Samples.many(45);
    Matcher first =
        Pattern.compile("<h2><a [^>]*href=\"(/articles/[^\"]+)\"")
            .matcher(page(articles, "/?q=pier"));
    assertThat(first.find()).isTrue();
    String address = first.group(1).replace("&amp;", "&");
    for (int number = 1; number <= 45; number++) {
      String page = page(articles, address);
      assertThat(page).contains(">" + number + " of 45</span>");
      Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
      assertThat(next.find()).as("after " + number).isEqualTo(number < 45);
      address = number < 45 ? next.group(1).replace("&amp;", "&") : address;
    }
    for (int number = 45; number >= 1; number--) {
      String page = page(articles, address);
      assertThat(page).contains(">" + number + " of 45</span>");
      Matcher back = Pattern.compile("rel=\"prev\" href=\"([^\"]+)\"").matcher(page);
      assertThat(back.find()).as("before " + number).isEqualTo(number > 1);
      address = number > 1 ? back.group(1).replace("&amp;", "&") : address;
    }
  }

  @Test
  void anArticleIsReadAlsoWhenItsResultsAreGone() {
    assertThat(
            page(
                Samples.many(2),
                "/articles/a0000000000000000000000000?q=pier&cursor=nonsense&start=21"))
        .contains("<a href=\"/?q=pier\">Back to the results</a>");
  }

  @Test
  void aFacetHasAPageOfItsOwn() {
    String page = page(Samples.many(3), "/facets/actor?q=pier&prefix=ines&sort=date");
    assertThat(page)
        .contains(
            "Who is quoted: 1 name",
            "name=\"actor\" value=\"Ines Calloway\"",
            "<a href=\"/?q=pier&amp;sort=date\">Back to the results</a>",
            "/api/v1/facets/actor.csv?q=pier&amp;prefix=ines");
    assertThat(page(Samples.many(3), "/facets/actor?prefix=zzz"))
        .contains("No name begins like this.");
    assertThat(sent(Samples.many(1), "/facets/nosuch").status()).isEqualTo(404);
  }

  @Test
  void theNextPageIsReachedByItsLink() {
    List<Article> articles = Samples.many(45);
    String address = "/?q=pier";
    int hits = 0;
    int pages = 0;
    while (!address.isEmpty()) {
      String page = page(articles, address);
      hits += titles(page).size();
      pages++;
      Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
      address = next.find() ? next.group(1).replace("&amp;", "&") : "";
    }
    assertThat(hits).isEqualTo(45);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(
        "/?q=pier&said_by=Calloway&from=2024&to=2025&sort=date&size=2&facet=actor,outlet&facet_size=1&interval=year&outlet=The+Portvale+Courier&-actor=nobody");
    open.add("/?view=quotations");
    List<Article> articles = Samples.many(5);
    while (!open.isEmpty() && seen.size() < 300) {
      String address = open.remove();
      if (!seen.add(address)) {
        continue;
      }
      Sent sent = sent(articles, address);
      assertThat(sent.status()).as(address + " " + sent.text()).isEqualTo(200);
      if (sent.headers().get("Content-Type").startsWith("text/html")) {
        Matcher links = Pattern.compile("(?:href|action)=\"(/[^\"#]*)[\"#]").matcher(sent.text());
        while (links.find()) {
          open.add(links.group(1).replace("&amp;", "&"));
        }
      }
    }
    assertThat(seen)
        .anyMatch(address -> address.startsWith("/facets/actor?q=pier"))
        .anyMatch(address -> address.startsWith("/api/v1/facets/actor.csv?q=pier"))
        .anyMatch(address -> address.startsWith("/api/v1/quotations.jsonl"))
        .contains("/style.css", "/icon.svg", "/openapi.json");
  }

  @Test
  void theBarsAreAsFineAsThePeriodAllows() {
    List<Article> articles = Samples.many(2);
    assertThat(page(articles, "/?from=2024-03-01&to=2024-04-10")).contains("By day, as a table");
    assertThat(page(articles, "/?from=2020&to=2026")).contains("By month, as a table");
    assertThat(page(articles, "/?from=1950&to=2026")).contains("By year, as a table");
    assertThat(page(articles, "/?interval=week")).contains("By week, as a table");
  }

  @Test
  void theHeadlineIsMarkedAndNotSaidTwice() {
    String page = page(List.of(Samples.bare()), "/?q=pier");
    assertThat(page).contains("Portvale <mark>pier</mark></a>");
    assertThat(count(page, "Portvale")).isEqualTo(1);
  }

  @Test
  void quotationsAreAViewOfTheirOwn() {
    assertThat(page(Samples.many(2), "/?view=quotations"))
        .contains(
            "<h1 tabindex=\"-1\">4 quotations</h1>",
            "<blockquote><p dir=\"auto\">&quot;Nobody was hurt, and that is what counts,&quot; </p></blockquote>",
            "— <a href=\"/?view=quotations&amp;said_by=Ines+Calloway\">Ines Calloway</a>",
            "href=\"/articles/a0000000000000000000000000?view=quotations#q0\"",
            "/api/v1/quotations.csv",
            "<input type=\"hidden\" name=\"view\" value=\"quotations\">");
  }

  @Test
  void anArticleIsShownWithItsQuotationsAndEvidence() {
    assertThat(page(List.of(Samples.full()), "/articles/pier0000000000000000000000"))
        .contains(
            "Storm takes &lt;the&gt; old pier &amp; more</h1>",
            "<span class=\"aloud\">Ines Calloway: </span><q class=\"direct s0\" title=\"Ines Calloway\" id=\"q0\">&quot;Nobody was hurt, and that is what counts,&quot;</q>",
            "<details class=\"note-of s0\"><summary><b dir=\"auto\">Ines Calloway</b>",
            "direct, by “said”, source “harbour master Ines Calloway”, confidence ",
            "<a href=\"/?said_by=Ines+Calloway&amp;view=quotations\">All that Ines Calloway says</a>",
            "<span class=\"rules\">, by the rules verb-of-saying, source-cue-content</span>",
            "by the field source</span><details class=\"rules\"><summary>how</summary>by the rules outlet-of-record</details>",
            "<summary>how</summary>by the rules place-in-dateline</details>",
            "<span class=\"cue\">said</span>",
            "by the words “PORTVALE (Harbour Wire)”",
            "<code>sample/a.jsonl</code>, record 3",
            "<a href=\"http://news.example/pier\">http://news.example/pier</a>");
  }

  @Test
  void anArticleWithoutRulesForItsLanguageSaysSo() {
    Article article = Samples.many(1).getFirst();
    String path = "/articles/" + article.id();
    Article swedish = article.with(Findings.NONE.withLanguage(Optional.of("sv")));
    assertThat(page(List.of(swedish), path))
        .contains("No quotations were looked for: there are no rules for Swedish.");
    assertThat(page(List.of(article.with(Findings.NONE)), path))
        .contains("No quotations were looked for: the language is not known.");
    assertThat(page(List.of(article), path)).doesNotContain("looked for");
  }

  @Test
  void everyWordOfAnArticleIsShownOnce() {
    for (Article article : List.of(Samples.full(), Samples.odd())) {
      String page = page(List.of(article), "/articles/" + article.id());
      String body =
          page.substring(page.indexOf("<h1"), page.indexOf("</article>"))
              .replaceAll("<span class=\"aloud\">.*?</span>", "")
              .replaceAll("<sup .*?</sup>", "")
              .replaceAll("<details .*?</details>", "")
              .replaceAll("<[^>]+>", "")
              .replace("&quot;", "\"")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&amp;", "&");
      assertThat(body)
          .isEqualTo(
              article.title() + article.byline().orElse("") + article.body().replace("\n", ""));
    }
  }

  @Test
  void nothingFromAnArchiveBecomesMarkup() {
    Article evil = Samples.article("evil", ATTACK, "javascript:alert(1)");
    Actor actor = new Actor(ATTACK, Actor.Kind.PERSON, Optional.of(ATTACK), List.of(ATTACK));
    Article worse =
        evil.with(
            evil.findings()
                .withOutlet(Optional.of(new Outlet(ATTACK, new Evidence.Metadata(ATTACK))))
                .withLanguage(Optional.of(ATTACK))
                .withQuotations(evil.findings().quotations(), List.of(actor))
                .withCited(List.of(new Outlet(ATTACK, new Evidence.Inferred(ATTACK)))));
    for (String address :
        List.of(
            "/",
            "/?view=quotations",
            "/articles/evil",
            "/?q=" + Address.encode(ATTACK),
            "/?outlet=" + Address.encode(ATTACK),
            "/?said_by=" + Address.encode(ATTACK),
            "/?from=" + Address.encode(ATTACK),
            "/?sort=" + Address.encode(ATTACK),
            "/?" + Address.encode(ATTACK) + "=1",
            "/?view=" + Address.encode(ATTACK),
            "/articles/" + Address.encode(ATTACK).replace("+", "%20"),
            "/" + Address.encode(ATTACK).replace("+", "%20"))) {
      String page = sent(List.of(worse), address).text();
      assertThat(page).as(address).doesNotContain("<img", "href=\"javascript", "onerror=\"");
      assertThat(count(page, "<script"))
          .isEqualTo(count(page, "<script type=\"module\" src=\"/page.js\"></script>"))
          .isEqualTo(1);
      wellFormed(page);
    }
  }

  @Test
  void aQueryThatMakesNoSenseIsShownWithItsForm() {
    Sent sent = sent(Samples.many(1), "/?q=%2Abc&from=2024");
    assertThat(sent.status()).isEqualTo(400);
    assertThat(sent.headers().get("Content-Type")).startsWith("text/html");
    assertThat(sent.text()).contains("value=\"*bc\"", "value=\"2024\"", "role=\"alert\"");
  }

  @Test
  void problemsOfThePageArePages() {
    assertThat(sent(Samples.many(1), "/articles/nosuch").status()).isEqualTo(404);
    assertThat(sent(Samples.many(1), "/articles/nosuch").text()).startsWith("<!doctype html>");
    assertThat(sent(Samples.many(1), "/nowhere").text()).startsWith("<!doctype html>");
  }

  @Test
  void anEmptyIndexSaysHowToFillIt() {
    assertThat(page(List.of(), "/")).contains("bin/dateline index PATH…");
  }

  @Test
  void nothingFoundSaysWhatEachPartFindsAlone() {
    assertThat(page(Samples.many(2), "/?q=pier+volcano"))
        .contains(
            "<h1 tabindex=\"-1\">0 articles</h1>",
            "<a href=\"/?q=volcano\"><code>words: volcano</code></a></th><td>0</td>",
            "<a href=\"/?q=pier\"><code>words: pier</code></a></th><td>2</td>");
  }

  @Test
  void emptyFieldsOfTheFormAreNotAsked() {
    Sent sent = sent(Samples.many(2), "/?q=&said=&said_by=&from=2024&to=&sort=&outlet=A%26B");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(sent.headers()).containsEntry("Location", "/?from=2024&outlet=A%26B");
    assertThat(sent(Samples.many(2), "/?q=").headers()).containsEntry("Location", "/");
  }

  @Test
  void markupCanOnlyBeMadeFromPartsThatAreHarmless() {
    assertThat(Html.el("p").set("title", "a\"b'c<d>&").text("<&>\"'").render())
        .isEqualTo("<p title=\"a&quot;b&#39;c&lt;d&gt;&amp;\">&lt;&amp;&gt;&quot;&#39;</p>");
    for (String address :
        List.of(
            "javascript:alert(1)",
            " javascript:alert(1)",
            "java\nscript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "data:text/html,x",
            "//evil.example/",
            "/\\evil.example/",
            "vbscript:x",
            "file:///etc/passwd",
            "http://a/\nb",
            "mailto:a@b.example",
            "")) {
      assertThat(Html.link(address, "x").render()).as(address).isEqualTo("<span>x</span>");
      assertThat(Html.el("a").set("href", address).render()).isEqualTo("<a></a>");
    }
    assertThat(Html.link("HTTPS://a.example/?b=c&d", "x").render())
        .isEqualTo("<a href=\"HTTPS://a.example/?b=c&amp;d\">x</a>");
    for (String script :
        List.of("https://a.example/x.js", "//a/x.js", "/x.js?y", "data:x", "/..\\x.js")) {
      assertThatThrownBy(() -> Html.module(script)).isInstanceOf(IllegalArgumentException.class);
    }
    for (String attribute : List.of("onclick", "ONCLICK", "style", "a b", "x=\"")) {
      assertThatThrownBy(() -> Html.el("p").set(attribute, "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (String element : List.of("script", "style", "iframe", "p onclick", "P")) {
      assertThatThrownBy(() -> Html.el(element)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Every angle bracket belongs to a tag of the builder's making. */
  private static void wellFormed(String page) {
    assertThat(TAG.matcher(page).replaceAll("")).doesNotContain("<", ">");
  }

  private static List<String> titles(String page) {
    return Pattern.compile("<h2><a [^>]*href=\"/articles/[^\"]+\"[^>]*>([^<]+)</a></h2>")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static String page(List<Article> articles, String address) {
    Sent sent = sent(articles, address);
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
    wellFormed(sent.text());
    return sent.text();
  }

  private static Sent sent(List<Article> articles, String address) {
    return Sent.by(
        new Application(SETTINGS, Site.routes(SETTINGS, Optional.of(new ListEngine(articles)))),
        Sent.request("GET", address));
  }
}
