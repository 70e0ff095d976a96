package news.dateline.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes articles for tests, which name nothing but what they are about.
 *
 * <pre>{@code
 * titled("Flood in Elmsford").body("“Go,” she said.").says("“Go,”", person("Ada Brandt")).make()
 * }</pre>
 */
public final class ArticleBuilder {
  private static final Evidence FIELD = new Evidence.Metadata("test");

  private final String title;
  private final List<PlaceMention> places = new ArrayList<>();
  private final List<Quotation> quotations = new ArrayList<>();
  private final Map<String, Actor> actors = new LinkedHashMap<>();
  private final List<Outlet> cited = new ArrayList<>();
  private Optional<String> id = Optional.empty();
  private String body = "";
  private String file = "a.jsonl";
  private long record;
  private Optional<String> key = Optional.empty();
  private Optional<String> url = Optional.empty();
  private boolean urlOfId;
  private Optional<Instant> time = Optional.empty();
  private Optional<String> digest = Optional.empty();
  private Map<String, String> metadata = Map.of();
  private Optional<String> byline = Optional.empty();
  private Findings findings = Findings.NONE;

  private ArticleBuilder(String title) {
    this.title = title;
  }

  /** An article as the parser leaves it: nothing has been found. */
  public static ArticleBuilder parsed(String title, String body) {
    return new ArticleBuilder(title).body(body);
  }

  /** An article in English, at an address of its own, in which quotations were looked for. */
  public static ArticleBuilder titled(String title) {
    ArticleBuilder article = new ArticleBuilder(title);
    article.urlOfId = true;
    article.findings = Findings.NONE.withLanguage(Optional.of("en")).withQuotationsAttempted();
    return article;
  }

  /** Its id; otherwise one is made of the text. */
  public ArticleBuilder id(String id) {
    this.id = Optional.of(id);
    return this;
  }

  public ArticleBuilder body(String body) {
    this.body = body;
    return this;
  }

  /** Where it was captured. */
  public ArticleBuilder at(String file, long record) {
    this.file = file;
    this.record = record;
    return this;
  }

  public ArticleBuilder key(String key) {
    this.key = Optional.of(key);
    return this;
  }

  public ArticleBuilder url(String url) {
    this.url = Optional.of(url);
    this.urlOfId = false;
    return this;
  }

  public ArticleBuilder withoutUrl() {
    this.urlOfId = false;
    return this;
  }

  /** When it was captured. */
  public ArticleBuilder captured(String time) {
    this.time = Optional.of(Instant.parse(time));
    return this;
  }

  /** The digest of its capture; otherwise that of the text. */
  public ArticleBuilder digest(String digest) {
    this.digest = Optional.of(digest);
    return this;
  }

  public ArticleBuilder metadata(Map<String, String> metadata) {
    this.metadata = metadata;
    return this;
  }

  public ArticleBuilder byline(String byline) {
    this.byline = Optional.of(byline);
    return this;
  }

  /** All that was found; what is added afterwards is found too. */
  public ArticleBuilder findings(Findings findings) {
    this.findings = findings;
    return this;
  }

  public ArticleBuilder language(String language) {
    findings = findings.withLanguage(Optional.of(language));
    return this;
  }

  public ArticleBuilder outlet(String outlet) {
    findings = findings.withOutlet(Optional.of(new Outlet(outlet, FIELD)));
    return this;
  }

  public ArticleBuilder cites(String outlet) {
    cited.add(new Outlet(outlet, FIELD));
    return this;
  }

  /** {@code 2024}, {@code 2024-03} or {@code 2024-03-22}. */
  public ArticleBuilder published(String date) {
    PublicationDate.Precision precision =
        switch (date.length()) {
          case 4 -> PublicationDate.Precision.YEAR;
          case 7 -> PublicationDate.Precision.MONTH;
          default -> PublicationDate.Precision.DAY;
        };
    LocalDate day = LocalDate.parse((date + "-01-01").substring(0, 10));
    findings = findings.withPublished(Optional.of(PublicationDate.of(day, precision, FIELD)));
    return this;
  }

  public ArticleBuilder place(String name, String country, String admin1) {
    String gazetteerId = "geonames:" + Math.floorMod(name.hashCode(), 1_000_000);
    return place(name, gazetteerId, country, admin1);
  }

  public ArticleBuilder place(String name, String gazetteerId, String country, String admin1) {
    Place place =
        new Place(name, gazetteerId, Optional.of(country), Optional.of(admin1), Optional.empty());
    places.add(new PlaceMention(Span.body(0, 1), place));
    return this;
  }

  /** A quotation of words that stand in the body. */
  public ArticleBuilder says(String words, Actor... speakers) {
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

  /** Somebody to speak. */
  public static Actor person(String name, String... aliases) {
    return new Actor(name, Actor.Kind.PERSON, Optional.empty(), List.of(aliases));
  }

  public Article make() {
    String ofText = Sha256.hex(title + "\n" + body);
    Optional<String> address = urlOfId ? Optional.of("https://example.org/" + id.orElse("")) : url;
    return new Article(
        id.orElse(ofText.substring(0, 26)),
        Provenance.of(
            new Capture(file, record, key, address, time, Optional.empty(), digest.orElse(ofText))),
        metadata,
        title,
        byline,
        body,
        found());
  }

  private Findings found() {
    Findings found = findings;
    found = places.isEmpty() ? found : found.withPlaces(places);
    found =
        quotations.isEmpty()
            ? found
            : found.withQuotations(quotations, List.copyOf(actors.values()));
    return cited.isEmpty() ? found : found.withCited(cited);
  }
}
