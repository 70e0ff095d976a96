package news.dateline.lucene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Capture;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Provenance;
import news.dateline.article.PublicationDate;
import news.dateline.article.Quotation;
import news.dateline.article.Sha256;
import news.dateline.article.Span;

/** Makes articles for tests: {@code Articles.titled("Flood in Elmsford").body("…").make()}. */
final class Articles {
  static final Evidence FIELD = new Evidence.Metadata("test");

  private String id = "";
  private final String title;
  private String body = "";
  private String file = "a.jsonl";
  private long record;
  private Optional<String> key = Optional.empty();
  private Optional<String> url = Optional.of("https://example.org/");
  private Optional<Instant> time = Optional.empty();
  private Optional<String> language = Optional.of("en");
  private Optional<String> outlet = Optional.empty();
  private Optional<PublicationDate> published = Optional.empty();
  private final List<PlaceMention> places = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<Outlet> cited = new ArrayList<>();

  private Articles(String title) {
    this.title = title;
  }

  static Articles titled(String title) {
    return new Articles(title);
  }

  Articles id(String id) {
    this.id = id;
    return this;
  }

  Articles body(String body) {
    this.body = body;
    return this;
  }

  Articles at(String file, long record) {
    this.file = file;
    this.record = record;
    return this;
  }

  Articles key(String key) {
    this.key = Optional.of(key);
    return this;
  }

  Articles withoutUrl() {
    this.url = Optional.empty();
    return this;
  }

  Articles captured(String time) {
    this.time = Optional.of(Instant.parse(time));
    return this;
  }

  Articles language(String language) {
    this.language = Optional.of(language);
    return this;
  }

  Articles outlet(String outlet) {
    this.outlet = Optional.of(outlet);
    return this;
  }

  Articles cites(String outlet) {
    cited.add(new Outlet(outlet, FIELD));
    return this;
  }

  /** {@code 2024}, {@code 2024-03} or {@code 2024-03-22}. */
  Articles published(String date) {
    PublicationDate.Precision precision =
        switch (date.length()) {
          case 4 -> PublicationDate.Precision.YEAR;
          case 7 -> PublicationDate.Precision.MONTH;
          default -> PublicationDate.Precision.DAY;
        };
    LocalDate day = LocalDate.parse((date + "-01-01").substring(0, 10));
    published = Optional.of(PublicationDate.of(day, precision, FIELD));
    return this;
  }

  Articles place(String name, String country, String admin1) {
    places.add(
        new PlaceMention(
            Span.body(0, 1),
            new Place(
                name,
                "geonames:" + Math.floorMod(name.hashCode(), 1_000_000),
                Optional.of(country),
                Optional.of(admin1),
                Optional.empty())));
    return this;
  }

  /** A quotation of words that stand in the body. */
  Articles says(String words, Actor... speakers) {
    int start = body.indexOf(words);
    for (Actor speaker : speakers) {
      actors.put(speaker.name(), speaker);
    }
    quotations.add(
        new Quotation(
            List.of(Span.body(start, start + words.length())),
            Quotation.Type.DIRECT,
            new Attribution(
                Optional.empty(), Optional.empty(), List.of(speakers), List.of(), Optional.empty()),
            Quotation.LinkedBy.CUE,
            0.9));
    return this;
  }

  static Actor person(String name, String... aliases) {
    return new Actor(name, Actor.Kind.PERSON, Optional.empty(), List.of(aliases));
  }

  Article make() {
    String text = title + "\n" + body;
    String digest = Sha256.hex(text);
    return new Article(
        id.isEmpty() ? digest.substring(0, 26) : id,
        Provenance.of(
            new Capture(file, record, key, url.map(u -> u + id), time, Optional.empty(), digest)),
        Map.of(),
        title,
        Optional.empty(),
        body,
        new Findings(
            language,
            outlet.map(name -> new Outlet(name, FIELD)),
            published,
            Optional.empty(),
            places,
            quotations,
            List.copyOf(actors.values()),
            cited,
            true));
  }
}
