package news.dateline.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How large an article may be. Archives come from strangers; whatever a record holds, its article
 * must be written, and read again, in the memory that Dateline takes.
 *
 * <pre>
 *   a record             16 MiB          else it is rejected
 *   the tags of a page   300,000         else it is rejected
 *   the text             the record's    findings are looked for in its first million characters
 *   title, byline        10,000          else cut, as all that follows
 *   address              8,192
 *   id, date, name       1,000           of an actor, an outlet, a role, a field
 *   a field's value      262,144
 *   all fields           10,000 of them, with 4,194,304 characters
 *   quotations, actors   10,000
 *   places named         50,000
 *   captures             1,000, of which 10 differ only in the number of their record
 *   earlier texts        1,000, with 8,388,608 characters
 * </pre>
 *
 * <p>Lengths are UTF-16 code units. What was cut is said by {@link ParsingHints#cut}, which is
 * stored with the article, and counted at the end of a run.
 */
public final class ArticleLimits {
  /** The longest record, in bytes. */
  public static final int RECORD = 16 << 20;

  /** What is said of a longer one. */
  public static final String TOO_LONG =
      "longer than " + (RECORD >> 20) + " MiB, as no article is; split it into its articles";

  /** The most tags of a page, or of a field that is HTML. */
  public static final int TAGS = 300_000;

  /** How much of a text findings are looked for in. */
  public static final int ANALYSED = 1_000_000;

  /** The most captures that an article keeps. */
  public static final int CAPTURES = 1000;

  /** The most captures of one text in one file at one time. */
  public static final int ALIKE = 10;

  /** The most earlier texts that an article keeps. */
  public static final int VERSIONS = 1000;

  /** How long the earlier texts may be together. */
  public static final int VERSION_TEXT = 8 << 20;

  /** The longest name of a file in an archive. */
  public static final int FILE_NAME = 4096;

  private static final int TITLE = 10_000;
  private static final int ADDRESS = 8192;
  private static final int NAME = 1000;
  private static final int VALUE = 1 << 18;
  private static final int FIELDS = 10_000;
  private static final int FIELD_TEXT = 4 << 20;
  private static final int QUOTATIONS = 10_000;
  private static final int ALIASES = 100;
  private static final int PLACES = 50_000;

  /** So many cuts of one article are told. */
  private static final int FEW = 20;

  /** How far before a limit a text is cut where a paragraph, a sentence or a word ends. */
  private static final int LEEWAY = 1000;

  private final Article article;
  private final List<String> cuts = new ArrayList<>();

  private ArticleLimits(Article article) {
    this.article = article;
  }

  /** Whether a page, or a field that may be HTML, has more tags than any article. */
  public static boolean hasTooManyTags(String html) {
    if (html.length() < 3 * TAGS) {
      return false;
    }
    int tags = 0;
    for (int at = html.indexOf('<'); at >= 0 && tags <= TAGS; at = html.indexOf('<', at + 1)) {
      tags++;
    }
    return tags > TAGS;
  }

  /** What the parser made, with title, byline, address, id and fields within the limits. */
  public static Article ofParsed(Article article) {
    return new ArticleLimits(article).parsed();
  }

  /** What the extractors made, with names and numbers of findings within the limits. */
  public static Article ofFindings(Article article) {
    return new ArticleLimits(article).found();
  }

  /** What findings are looked for in: the article, or the beginning of a very long one. */
  public static Article analysed(Article article) {
    if (article.body().length() <= ANALYSED) {
      return article;
    }
    return new Article(
        article.id(),
        article.provenance(),
        article.metadata(),
        article.hints(),
        article.title(),
        article.byline(),
        article.body().substring(0, end(article.body())),
        article.findings());
  }

  private Article parsed() {
    Capture capture = article.provenance().current();
    Capture kept =
        new Capture(
            capture.file(),
            capture.record(),
            capture.key().map(key -> named("id", key)),
            capture.url().map(url -> cut("address", url, ADDRESS)),
            capture.time(),
            capture.modified(),
            capture.digest());
    String title = cut("title", article.title(), TITLE);
    Optional<String> byline = article.byline().map(by -> cut("byline", by, TITLE));
    Map<String, String> metadata = fields();
    ParsingHints hints = hints();
    return noted(
        new Article(
            article.id(),
            new Provenance(List.of(kept), article.provenance().versions()),
            metadata,
            hints,
            title,
            byline,
            article.body(),
            article.findings()));
  }

  private Map<String, String> fields() {
    Map<String, String> fields = article.metadata();
    long text = fields.values().stream().mapToLong(String::length).sum();
    boolean usual =
        fields.size() <= FIELDS
            && text <= VALUE
            && fields.keySet().stream().allMatch(key -> key.length() <= NAME);
    if (usual) {
      return fields;
    }
    Set<String> used = new HashSet<>(article.hints().publishedKeys());
    article.hints().modifiedKey().ifPresent(used::add);
    article.hints().outletKey().ifPresent(used::add);
    article.hints().languageKey().ifPresent(used::add);
    Map<String, String> kept = new LinkedHashMap<>();
    int left = FIELD_TEXT;
    int dropped = 0;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      boolean room = kept.size() < FIELDS || used.contains(field.getKey());
      if (!room || field.getKey().length() > NAME) {
        dropped++;
        continue;
      }
      String value = cut("field " + field.getKey(), field.getValue(), Math.min(VALUE, left));
      left -= value.length();
      kept.put(field.getKey(), value);
    }
    if (dropped > 0) {
      cuts.add("fields: " + kept.size() + " of " + fields.size());
    }
    return kept;
  }

  private ParsingHints hints() {
    ParsingHints hints = article.hints();
    int left = VALUE;
    List<String> furniture = new ArrayList<>();
    for (String line : hints.furniture()) {
      String kept = cut("furniture", line, left);
      left -= kept.length();
      furniture.add(kept);
    }
    return hints.toBuilder()
        .bylineDate(hints.bylineDate().map(date -> cut("date", date, NAME)))
        .textDate(hints.textDate().map(date -> cut("date", date, NAME)))
        .furniture(furniture)
        .build();
  }

  private Article found() {
    Findings findings = article.findings();
    if (article.body().length() > ANALYSED) {
      cuts.add(
          "findings: looked for in the first "
              + end(article.body())
              + " of "
              + article.body().length()
              + " characters");
    }
    if (isUsual(findings)) {
      return noted(article);
    }
    List<Quotation> quotations = first("quotations", findings.quotations(), QUOTATIONS);
    Explanation explained =
        findings
            .explanation()
            .with(
                Explanation.Finding.QUOTATION,
                findings.explanation().all(Explanation.Finding.QUOTATION).headMap(QUOTATIONS))
            .with(
                Explanation.Finding.PLACE,
                findings.explanation().all(Explanation.Finding.PLACE).headMap(PLACES));
    List<Actor> actors =
        first("actors", findings.actors(), QUOTATIONS).stream().map(this::within).toList();
    UnaryOperator<Outlet> outlet =
        one ->
            new Outlet(cut("outlet", one.name(), NAME), one.country(), one.kind(), one.evidence());
    return noted(
        article.with(
            findings
                .withOutlet(findings.outlet().map(outlet))
                .withAgency(findings.agency().map(outlet))
                .withCited(
                    first("cited", findings.cited(), QUOTATIONS).stream().map(outlet).toList())
                .withLanguage(findings.language().map(code -> cut("language", code, NAME)))
                .withDateline(findings.dateline().map(this::within))
                .withPlaces(first("places", findings.places(), PLACES))
                .withQuotations(quotations.stream().map(this::within).toList(), actors)
                .withExplanation(explained)));
  }

  private static boolean isUsual(Findings findings) {
    return findings.quotations().size() <= QUOTATIONS
        && findings.actors().size() <= QUOTATIONS
        && findings.places().size() <= PLACES
        && findings.cited().stream().allMatch(outlet -> outlet.name().length() <= NAME)
        && findings.cited().size() <= QUOTATIONS
        && findings.outlet().stream().allMatch(outlet -> outlet.name().length() <= NAME)
        && findings.agency().stream().allMatch(outlet -> outlet.name().length() <= NAME)
        && findings.language().stream().allMatch(code -> code.length() <= NAME)
        && findings.dateline().stream().allMatch(line -> line.place().length() <= NAME)
        && findings.actors().stream().allMatch(ArticleLimits::isUsual)
        && findings.quotations().stream().allMatch(said -> isUsual(said.attribution()));
  }

  private static boolean isUsual(Attribution attribution) {
    return attribution.speakers().stream().allMatch(ArticleLimits::isUsual)
        && attribution.relays().stream().allMatch(ArticleLimits::isUsual)
        && attribution.addressee().stream().allMatch(ArticleLimits::isUsual);
  }

  private static boolean isUsual(Actor actor) {
    return actor.name().length() <= NAME
        && actor.aliases().size() <= ALIASES
        && actor.role().stream().allMatch(role -> role.length() <= NAME)
        && actor.aliases().stream().allMatch(alias -> alias.length() <= NAME);
  }

  private Dateline within(Dateline line) {
    return new Dateline(
        cut("dateline", line.place(), NAME),
        line.agency().map(agency -> cut("dateline", agency, NAME)),
        line.country(),
        line.date(),
        line.evidence());
  }

  private Quotation within(Quotation quotation) {
    Attribution by = quotation.attribution();
    return new Quotation(
        quotation.content(),
        quotation.type(),
        new Attribution(
            by.source(),
            by.cue(),
            by.speakers().stream().map(this::within).toList(),
            by.relays().stream().map(this::within).toList(),
            by.addressee().map(this::within)),
        quotation.linkedBy(),
        quotation.confidence());
  }

  private Actor within(Actor actor) {
    String name = cut("actor", actor.name(), NAME);
    return new Actor(
        name,
        actor.kind(),
        actor.role().map(role -> cut("role", role, NAME)),
        first("aliases", actor.aliases(), ALIASES).stream()
            .map(alias -> cut("alias", alias, NAME))
            .filter(alias -> !alias.equals(name))
            .distinct()
            .toList());
  }

  private Article noted(Article within) {
    if (cuts.isEmpty()) {
      return within;
    }
    List<String> all = new ArrayList<>(within.hints().cut());
    cuts.stream().distinct().limit(FEW).filter(cut -> !all.contains(cut)).forEach(all::add);
    return within.with(within.hints().toBuilder().cut(all).build());
  }

  private <T> List<T> first(String what, List<T> list, int most) {
    if (list.size() <= most) {
      return list;
    }
    cuts.add(what + ": " + most + " of " + list.size());
    return list.subList(0, most);
  }

  private String cut(String what, String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean inPair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    String kept = text.substring(0, inPair ? most - 1 : most).strip();
    cuts.add(shown(what) + ": " + kept.length() + " of " + text.length() + " characters");
    return kept;
  }

  private String named(String what, String name) {
    if (name.length() > NAME) {
      cuts.add(what + ": its beginning and a digest, of " + name.length() + " characters");
    }
    return name(name, NAME);
  }

  /**
   * A name that stands for something, such as an id or a file's: if it is too long its beginning
   * and a digest of all of it, so that different names stay different.
   *
   * @param most the longest that it may be, at least 100
   */
  public static String name(String name, int most) {
    if (name.length() <= most) {
      return name;
    }
    String digest = "…" + Sha256.hex(name).substring(0, 32);
    int end = most - digest.length();
    boolean inPair = Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, inPair ? end - 1 : end) + digest;
  }

  /** The name of a field, so much of it as one may want to read. */
  private static String shown(String what) {
    return what.length() <= 100 ? what : what.substring(0, 99) + "…";
  }

  /** Where the part of a long text ends that is analysed: behind a line, a sentence or a word. */
  private static int end(String text) {
    for (String mark : List.of("\n", ". ", " ")) {
      int at = text.lastIndexOf(mark, ANALYSED - mark.length());
      if (at > ANALYSED - LEEWAY) {
        return at + mark.length();
      }
    }
    return Character.isHighSurrogate(text.charAt(ANALYSED - 1)) ? ANALYSED - 1 : ANALYSED;
  }
}
