package news.dateline.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.Attribution;
import news.dateline.article.Capture;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Provenance;
import news.dateline.article.PublicationDate;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.article.Version;

/** Articles about invented people. */
final class Samples {
  private static final String BODY =
      """
      PORTVALE (Harbour Wire) - The tide took the old pier on Tuesday.
      "Nobody was hurt, and that is what counts," harbour master Ines Calloway said.
      Engineers will look at the damage, according to the town council.\
      """;

  private Samples() {}

  /** An article with everything in it. */
  static Article full() {
    return article(
        "pier0000000000000000000000",
        "Storm takes <the> old pier & more",
        "http://news.example/pier");
  }

  /** An article with nothing in it but a title. */
  static Article bare() {
    return new Article(
        "bare0000000000000000000000",
        Provenance.of(
            new Capture(
                "-",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "1".repeat(64))),
        Map.of(),
        "Portvale pier",
        Optional.empty(),
        "pier",
        Findings.NONE);
  }

  /**
   * An article in which everything lies elsewhere: in the title, in the address, in earlier
   * versions.
   */
  static Article odd() {
    Article full = full();
    Instant captured = Instant.parse("2024-04-01T10:00:00Z");
    Capture capture =
        new Capture(
            "sample/b.warc.gz",
            7,
            Optional.empty(),
            Optional.of("javascript:alert(1)"),
            Optional.of(captured),
            Optional.of(captured),
            "2".repeat(64));
    Actor wire = new Actor("Harbour Wire", Actor.Kind.OUTLET, Optional.empty(), List.of());
    return new Article(
        "odd00000000000000000000000",
        new Provenance(
            List.of(capture, full.provenance().current()),
            List.of(
                new Version(
                    "3".repeat(64),
                    Optional.of(captured),
                    Optional.empty(),
                    "Before",
                    "Old text"))),
        Map.of("pubdate", "March 2024"),
        "Pier gone, says wire",
        Optional.empty(),
        "pier",
        Findings.NONE
            .withOutlet(Optional.of(new Outlet("Unknown", new Evidence.InText(Span.title(0, 4)))))
            .withPublished(
                Optional.of(
                    new PublicationDate(
                        LocalDate.of(2024, 3, 1),
                        PublicationDate.Precision.DAY,
                        Optional.of(LocalTime.of(9, 30)),
                        Optional.of(ZoneOffset.ofHours(1)),
                        new Evidence.InUrl())))
            .withDateline(
                Optional.of(
                    new Dateline(
                        "Portvale",
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.Inferred("a guess"))))
            .withQuotations(
                List.of(
                    new Quotation(
                        List.of(Span.title(0, 4), Span.title(5, 9)),
                        Quotation.Type.MIXED,
                        new Attribution(
                            Optional.empty(),
                            Optional.empty(),
                            List.of(),
                            List.of(wire),
                            Optional.of(wire)),
                        Quotation.LinkedBy.PREVIOUS_SPEAKER,
                        0.5)),
                List.of(wire)));
  }

  /** An article of this id, title and address. */
  static Article article(String id, String title, String url) {
    Actor ines =
        new Actor(
            "Ines Calloway", Actor.Kind.PERSON, Optional.of("harbour master"), List.of("Calloway"));
    Actor council = new Actor("town council", Actor.Kind.GOVERNMENT, Optional.empty(), List.of());
    Findings findings =
        new Findings(
            Optional.of("en"),
            Optional.of(new Outlet("The Portvale Courier", new Evidence.Metadata("source"))),
            Optional.of(
                PublicationDate.of(
                    LocalDate.of(2024, 3, 19),
                    PublicationDate.Precision.DAY,
                    new Evidence.Metadata("published"))),
            Optional.of(
                new Dateline(
                    "Portvale",
                    Optional.of("Harbour Wire"),
                    Optional.of("GB"),
                    new Evidence.InText(span("PORTVALE (Harbour Wire)")))),
            List.of(
                new PlaceMention(
                    span("PORTVALE"),
                    new Place(
                        "Portvale",
                        "geonames:1",
                        Optional.of("GB"),
                        Optional.of("England"),
                        Optional.of(new Place.Coordinates(50.5, -3.5))))),
            List.of(
                new Quotation(
                    List.of(span("\"Nobody was hurt, and that is what counts,\"")),
                    Quotation.Type.DIRECT,
                    new Attribution(
                        Optional.of(span("harbour master Ines Calloway")),
                        Optional.of(span("said")),
                        List.of(ines),
                        List.of(),
                        Optional.empty()),
                    Quotation.LinkedBy.CUE,
                    0.93),
                new Quotation(
                    List.of(span("Engineers will look at the damage")),
                    Quotation.Type.INDIRECT,
                    new Attribution(
                        Optional.of(span("the town council")),
                        Optional.of(span("according to")),
                        List.of(council),
                        List.of(),
                        Optional.empty()),
                    Quotation.LinkedBy.CUE,
                    0.7)),
            List.of(ines, council),
            List.of(new Outlet("Harbour Wire", new Evidence.InText(span("Harbour Wire")))),
            true);
    return ArticleBuilder.parsed(title, BODY)
        .id(id)
        .at("sample/a.jsonl", 3)
        .key("A-17")
        .url(url)
        .digest("0".repeat(64))
        .metadata(Map.of("source", "The Portvale Courier"))
        .byline("By Tam Okoro")
        .findings(
            findings.withExplanation(
                Explanation.NONE
                    .with(Explanation.Finding.OUTLET, List.of("outlet-of-record"))
                    .with(Explanation.Finding.PLACE, List.of("place-in-dateline"))
                    .with(
                        Explanation.Finding.QUOTATION,
                        List.of("verb-of-saying", "source-cue-content"))))
        .make();
  }

  /** Plain articles, numbered. */
  static List<Article> many(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                article(
                    String.format(Locale.ROOT, "a%025d", number),
                    "Article number " + number,
                    "http://news.example/" + number))
        .toList();
  }

  private static Span span(String words) {
    int start = BODY.indexOf(words);
    return Span.body(start, start + words.length());
  }
}
