package news.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
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
import news.dateline.article.Span;
import org.jspecify.annotations.Nullable;

/**
 * Small archives in which everything collides: few words, few names in many spellings, dates of
 * every precision.
 */
final class RandomArchive {
  private static final String[] WORDS = {
    "flood",
    "floods",
    "flooded",
    "dam",
    "dams",
    "lake",
    "rain",
    "rainy",
    "brains",
    "café",
    "cafe",
    "Über",
    "the",
    "of",
    "half-way",
    "10",
    "a",
    "Straße",
    "o'neill"
  };
  private static final String[] OUTLETS = {
    "The Courier",
    "the courier",
    "THE COURIER",
    "Tagus Wire",
    "Wire, Inc.",
    "Café Zeitung",
    "Cafe Zeitung"
  };
  private static final List<Place> PLACES =
      List.of(
          place("Portugal", "iso:PT", "PT", null),
          place("Lisbon", "geonames:1", "PT", "Lisboa"),
          place("Porto", "geonames:2", "PT", "Porto"),
          place("Porto", "region:PT:Porto", "PT", "Porto"),
          place("New York", "geonames:3", "US", "New York"),
          place("New York", "region:US:New York", "US", "New York"),
          place("Springfield", "geonames:4", "US", "Illinois"),
          place("Springfield", "geonames:5", "US", "Ohio"),
          place("Singapore", "geonames:6", "SG", null),
          place("Córdoba", "geonames:7", "AR", "Córdoba"),
          place("Cordoba", "geonames:8", "ES", "Andalusia"),
          place("Europe", "region:Europe", null, null),
          place("A/B Town", "geonames:9", "DE", "Nord/Süd"));
  private static final String[][] PEOPLE = {
    {"Ada Brandt", "PERSON", "Brandt", "the mayor"},
    {"Willy Brandt", "PERSON", "W. Brandt", "Brandt"},
    {"Brandt", "PERSON", "the mayor"},
    {"José Pérez", "PERSON", "Pepe", "Pérez"},
    {"JOSE PEREZ", "PERSON", "Pepe"},
    {"José Pérez Jr.", "PERSON", "Pepe"},
    {"Zoë O’Neill", "PERSON"},
    {"World Dam Council", "ORGANISATION", "WDC", "Council"},
    {"WDC", "GOVERNMENT"},
    {"Tagus Wire", "OUTLET", "Wire"},
    {"protesters", "GROUP"},
  };
  static final List<String> NAMES =
      Stream.concat(
              Stream.of(PEOPLE).flatMap(row -> Stream.of(row).filter(cell -> !cell.equals(row[1]))),
              Stream.of(
                  "brandt",
                  "jose perez",
                  "perez",
                  "o'neill",
                  "council",
                  "nobody",
                  "Ada",
                  "ADA BRANDT"))
          .distinct()
          .toList();
  private static final Evidence EVIDENCE = new Evidence.Inferred("test");

  private final Random random;

  RandomArchive(Random random) {
    this.random = random;
  }

  private static Place place(
      String name, String id, @Nullable String country, @Nullable String admin1) {
    return new Place(
        name, id, Optional.ofNullable(country), Optional.ofNullable(admin1), Optional.empty());
  }

  /** Up to a few dozen articles. */
  List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int i = random.nextInt(40); i >= 0; i--) {
      Article article = article("r" + i + ".jsonl", i);
      articles.add(
          articles.isEmpty() || !chance(3)
              ? article
              : copy(article, articles.get(random.nextInt(articles.size()))));
    }
    return articles;
  }

  /** The article with the text of another, cut and with words of its own. */
  private Article copy(Article article, Article other) {
    String text = other.body();
    int end = chance(2) ? text.length() : text.lastIndexOf(' ');
    String body = (chance(2) ? "" : words(1 + random.nextInt(4)) + " ") + text.substring(0, end);
    Article bare =
        new Article(
            article.id(),
            article.provenance(),
            article.metadata(),
            chance(2) ? article.title() : other.title(),
            article.byline(),
            body,
            Findings.NONE);
    return bare.with(findings(bare));
  }

  /** An article with an id of its own. */
  Article article(String file, long record) {
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < 26; i++) {
      id.append("abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32)));
    }
    Capture capture =
        new Capture(
            file,
            record,
            chance(2) ? Optional.of("key-" + record) : Optional.empty(),
            Optional.of("https://example.org/" + id),
            Optional.empty(),
            Optional.empty(),
            digest());
    return article(id.toString(), capture);
  }

  /** An article of this id, captured so. */
  Article article(String id, Capture capture) {
    String title = chance(10) ? "" : words(1 + random.nextInt(5));
    String body = words(2 + random.nextInt(chance(2) ? 60 : 25));
    Article bare =
        new Article(
            id,
            Provenance.of(capture),
            Map.of("source", "test"),
            title,
            chance(3)
                ? Optional.of("By " + pick("Ada Brandt", "José Café", "the rain desk"))
                : Optional.empty(),
            body,
            Findings.NONE);
    return bare.with(findings(bare));
  }

  String digest() {
    StringBuilder digest = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      digest.append(Character.forDigit(random.nextInt(16), 16));
    }
    return digest.toString();
  }

  private Findings findings(Article article) {
    List<Quotation> quotations = new ArrayList<>();
    Map<String, Actor> actors = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      quotations.add(quotation(article, actors));
    }
    Map<String, Actor> quoted = new LinkedHashMap<>();
    for (Quotation each : quotations) {
      each.attribution().speakers().forEach(actor -> quoted.put(actor.name(), actor));
      each.attribution().relays().forEach(actor -> quoted.put(actor.name(), actor));
    }
    List<PlaceMention> places = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      places.add(new PlaceMention(span(article.body()), PLACES.get(random.nextInt(PLACES.size()))));
    }
    List<Outlet> cited = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Outlet outlet = new Outlet(pick(OUTLETS), EVIDENCE);
      if (!cited.contains(outlet)) {
        cited.add(outlet);
      }
    }
    return new Findings(
        chance(4) ? Optional.empty() : Optional.of(pick("en", "en", "de", "pt")),
        chance(5) ? Optional.empty() : Optional.of(new Outlet(pick(OUTLETS), EVIDENCE)),
        published(),
        Optional.empty(),
        places,
        quotations,
        new ArrayList<>(quoted.values()),
        cited,
        !quotations.isEmpty());
  }

  private Optional<PublicationDate> published() {
    LocalDate day = LocalDate.of(2023, 11, 20).plusDays(random.nextInt(chance(2) ? 20 : 500));
    return switch (random.nextInt(8)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(PublicationDate.of(day, PublicationDate.Precision.MONTH, EVIDENCE));
      case 2 -> Optional.of(PublicationDate.of(day, PublicationDate.Precision.YEAR, EVIDENCE));
      default -> Optional.of(PublicationDate.of(day, PublicationDate.Precision.DAY, EVIDENCE));
    };
  }

  /** An actor is the same record wherever an article names it. */
  private Actor actor(Map<String, Actor> known) {
    String[] row = PEOPLE[random.nextInt(PEOPLE.length)];
    return known.computeIfAbsent(
        row[0],
        name -> {
          List<String> aliases = new ArrayList<>();
          for (int i = 2; i < row.length; i++) {
            if (chance(2)) {
              aliases.add(row[i]);
            }
          }
          return new Actor(name, Actor.Kind.valueOf(row[1]), Optional.empty(), aliases);
        });
  }

  private Quotation quotation(Article article, Map<String, Actor> known) {
    List<Actor> speakers = new ArrayList<>();
    for (int i = pick(0, 1, 1, 1, 2); i > 0; i--) {
      Actor actor = actor(known);
      if (!speakers.contains(actor)) {
        speakers.add(actor);
      }
    }
    List<Actor> relays = chance(6) ? List.of(actor(known)) : List.of();
    Span first = span(article.body());
    List<Span> content = new ArrayList<>(List.of(first));
    if (chance(4) && first.end() + 2 < article.body().length()) {
      Span second = span(article.body().substring(first.end()));
      content.add(Span.body(second.start() + first.end(), second.end() + first.end()));
    }
    return new Quotation(
        content,
        pick(Quotation.Type.values()),
        new Attribution(
            chance(3) ? Optional.empty() : Optional.of(span(article.body())),
            chance(3) ? Optional.empty() : Optional.of(span(article.body())),
            speakers,
            relays,
            Optional.empty()),
        Quotation.LinkedBy.CUE,
        0.5);
  }

  /** Some whole words of a text. */
  private Span span(String text) {
    int start = random.nextInt(text.length());
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    int end = Math.min(text.length(), start + 1 + random.nextInt(30));
    while (end < text.length() && text.charAt(end) != ' ') {
      end++;
    }
    return Span.body(start, end);
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : pick(" ", " ", " ", ", ", ". ", " — "));
      words.append(word());
    }
    return words.append(pick("", ".", "!")).toString();
  }

  /** A word of the archive's vocabulary, in some spelling. */
  String word() {
    String word = pick(WORDS);
    return chance(8) ? word.toUpperCase(Locale.ROOT) : word;
  }

  String outlet() {
    return chance(6) ? "Nobody's Paper" : pick(OUTLETS);
  }

  /** A path, a name, or nothing known. */
  String place() {
    PlacePath path = PlacePath.of(PLACES.get(random.nextInt(PLACES.size())));
    PlacePath step = path.steps().get(random.nextInt(path.steps().size()));
    return pick(step.value(), step.label(), step.value().toUpperCase(Locale.ROOT), "Atlantis");
  }

  boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
