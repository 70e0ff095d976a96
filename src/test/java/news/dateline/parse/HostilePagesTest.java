package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.archive.record.CapturedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that nobody would write, and some that somebody wrote to do harm. */
@Timeout(120)
class HostilePagesTest {
  private static final String SENTENCE =
      "The dredger that closed the inner harbour for nine days was freed on Tuesday night, the port authority said. ";

  private static Parsed parse(String html) {
    return new Parser(FieldMap.NONE)
        .parse(
            "a.html",
            new CapturedDocument(
                0,
                Optional.of(0L),
                new CapturedDocument.Content.Page(
                    html,
                    html.getBytes(StandardCharsets.UTF_8),
                    Optional.empty(),
                    Optional.empty())));
  }

  static Stream<Map.Entry<String, String>> pages() {
    return Stream.of(
        Map.entry(
            "elements 50,000 deep", "<html><body>" + "<div>".repeat(50_000) + "<p>" + SENTENCE),
        Map.entry("inline elements 50,000 deep", "<body><p>" + "<b>".repeat(50_000) + SENTENCE),
        Map.entry("tables 20,000 deep", "<table>".repeat(20_000) + SENTENCE),
        Map.entry("links 50,000 deep", "<a href=x>".repeat(50_000) + SENTENCE),
        Map.entry("articles 5,000 deep", "<article><h1>x</h1>".repeat(5_000) + SENTENCE),
        Map.entry(
            "an enormous attribute",
            "<body><div class='" + "related-".repeat(300_000) + "'><p>" + SENTENCE + "</p></div>"),
        Map.entry(
            "many attributes",
            "<body><div" + " a1=b".repeat(100_000) + "><p>" + SENTENCE + "</p></div>"),
        Map.entry(
            "an enormous title", "<title>" + "a | ".repeat(200_000) + "</title><p>" + SENTENCE),
        Map.entry("a paragraph of a megabyte", "<p>" + SENTENCE.repeat(10_000)),
        Map.entry("30,000 dates", "<h1>x</h1>" + "<br><br>Posted on 12 June 2025".repeat(30_000)),
        Map.entry(
            "10,000 ledes",
            "<h1>Dredger</h1>" + ("<div class=lead><p>" + SENTENCE + "</p></div>").repeat(10_000)),
        Map.entry(
            "json of lists 100,000 deep",
            "<script type=application/ld+json>" + "[".repeat(100_000) + "</script><p>" + SENTENCE),
        Map.entry(
            "json of objects 100,000 deep",
            "<script type=application/ld+json>"
                + "{\"a\":".repeat(100_000)
                + "</script><p>"
                + SENTENCE),
        Map.entry(
            "json that refers to itself",
            "<script type=application/ld+json>{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"},\"publisher\":{\"@id\":\"a\"}}</script><p>"
                + SENTENCE),
        Map.entry(
            "json of other types",
            "<script type=application/ld+json>{\"@type\":[1,null,{}],\"headline\":{},\"author\":[[],null,7]}</script><p>"
                + SENTENCE),
        Map.entry(
            "addresses that are none",
            "<link rel=canonical href='http://'><meta property=og:url content='https://[::1'><p>"
                + SENTENCE),
        Map.entry("unpaired surrogates", "<title>\ud800</title><p>\udc00" + SENTENCE),
        Map.entry("zero bytes", "<html>\0<body>\0<p>\0" + SENTENCE),
        Map.entry("an open comment", "<html><body><p>" + SENTENCE + "<!-- " + "x".repeat(100_000)),
        Map.entry("open attributes", "<html><body><p class='" + SENTENCE),
        Map.entry("a plain text behind a document type", "<!DOCTYPE html>" + SENTENCE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void thereIsAnAnswerAndNoException(Map.Entry<String, String> page) {
    Parsed parsed = parse(page.getValue());
    switch (parsed) {
      case Parsed.News(var article) -> assertThat(article.body()).contains("inner harbour");
      case Parsed.NotAnArticle(var article, var reason) -> assertThat(reason).isNotBlank();
      case Parsed.Rejected(var rejection) -> assertThat(rejection.reason()).isNotBlank();
    }
  }

  @Test
  void aDeepPageLosesNoText() {
    String text = SENTENCE + SENTENCE.strip();
    assertThat(parse("<html><body>" + "<div>".repeat(50_000) + "<p>" + text))
        .isInstanceOfSatisfying(
            Parsed.News.class, news -> assertThat(news.article().body()).isEqualTo(text));
  }

  @Test
  void noMixOfTagsThrows() {
    long seed = 20_251_125L;
    Random random = new Random(seed);
    String[] pieces = {
      "<p>",
      "</p>",
      "<div class=lead>",
      "<div class='related'>",
      "</div>",
      "<article>",
      "</article>",
      "<h1>",
      "</h1>",
      "<h2><a href=x>",
      "</a></h2>",
      "<ul><li>",
      "</ul>",
      "<table><td>",
      "</table>",
      "<time datetime=2025>",
      "<br>",
      "<br><br>",
      "<svg>",
      "</svg>",
      "<math>",
      "<template>",
      "<select><option>",
      "<form>",
      "<script type=application/ld+json>{\"@type\":",
      "</script>",
      "<title>",
      "</title>",
      "<meta property=og:title content='x'>",
      "<body>",
      "<frameset>",
      "<noscript>",
      "&#0;",
      "&nbsp;",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "12 June 2025",
      SENTENCE,
      "word "
    };
    for (int round = 0; round < 300; round++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(parse(html.toString())).as("seed %d, round %d: %s", seed, round, html).isNotNull();
    }
  }
}
