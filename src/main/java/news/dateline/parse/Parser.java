package news.dateline.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.article.ArticleLimits;
import news.dateline.article.Capture;
import news.dateline.article.Findings;
import news.dateline.article.ParsingHints;
import news.dateline.article.Provenance;
import news.dateline.json.MetadataJson;

/**
 * Makes an article of a captured document.
 *
 * <p>Of a record with fields, the text is taken as it is, character for character; the title
 * without white space around it. Which field is what is decided by the map, else by name ({@link
 * KnownField}). All fields but title and text become metadata, as printed, and {@link ParsingHints}
 * say which of them is the date, the outlet, the language. Of a plain text see {@link
 * PlainArticle}, of a web page {@link PageArticle}. Unpaired surrogates, which no encoding can
 * write, become U+FFFD.
 *
 * <p>A record with a title and no text is an article without body: its headline can be searched.
 * One without both is rejected.
 *
 * <p>For use by several threads.
 */
public final class Parser {
  private final FieldMap map;
  private final Set<String> met = ConcurrentHashMap.newKeySet();
  private final FieldUse use = new FieldUse();

  /** A parser that goes by a map. */
  public Parser(FieldMap map) {
    this.map = map;
  }

  /** The names in the map that no record had so far: after a run, most likely misspelt. */
  public List<String> neverMet() {
    return map.names().stream().filter(name -> !met.contains(name)).toList();
  }

  /** Which fields of the records so far served as what, and which did not. */
  public FieldUse fieldUse() {
    return use;
  }

  /**
   * Makes an article of a document.
   *
   * @param file the file it was read from, as in {@link Capture#file}
   */
  public Parsed parse(String file, CapturedDocument document) {
    if (hasTooManyTags(document.content())) {
      return rejected(
          file, document, "more than 300,000 tags, as no article has; split it into its articles");
    }
    return switch (document.content()) {
      case CapturedDocument.Content.Fields fields -> {
        Chosen chosen = new Chosen(fields.fields(), map.choices(), met);
        yield fields(
            file,
            document,
            chosen,
            new FieldText(map.html(), known -> false, fields.html(), address(chosen)),
            fields.raw(),
            false);
      }
      case CapturedDocument.Content.Story(var fields, var html, byte[] raw) -> {
        Chosen chosen = new Chosen(fields, Map.of(), met);
        yield fields(
            file,
            document,
            chosen,
            new FieldText(Optional.of(false), html::contains, Set.of(), address(chosen)),
            raw,
            true);
      }
      case CapturedDocument.Content.PlainText plain -> plain(file, document, plain);
      case CapturedDocument.Content.Page page -> page(file, document, page);
    };
  }

  private static boolean hasTooManyTags(CapturedDocument.Content content) {
    return switch (content) {
      case CapturedDocument.Content.Fields fields -> hasTooManyTags(fields.fields());
      case CapturedDocument.Content.Story story -> hasTooManyTags(story.fields());
      case CapturedDocument.Content.PlainText text -> false;
      case CapturedDocument.Content.Page page -> ArticleLimits.hasTooManyTags(page.html());
    };
  }

  private static boolean hasTooManyTags(Map<String, List<String>> fields) {
    return fields.values().stream()
        .flatMap(List::stream)
        .anyMatch(ArticleLimits::hasTooManyTags);
  }

  private Parsed plain(
      String file, CapturedDocument document, CapturedDocument.Content.PlainText plain) {
    PlainArticle text = PlainArticle.of(readable(plain.text()));
    if (text.title().isEmpty() && text.body().isBlank()) {
      return rejected(file, document, "no text in it");
    }
    ParsingHints hints =
        new ParsingHints.Builder()
            .bylineDate(text.date())
            .furniture(text.furniture())
            .outlet(constant(KnownField.OUTLET))
            .language(constant(KnownField.LANGUAGE))
            .build();
    Place place =
        new Place(
            Optional.empty(),
            Optional.empty(),
            plain.url(),
            plain.time(),
            Optional.empty(),
            Set.of(),
            plain.raw());
    return new Parsed.News(
        article(file, document, place, Map.of(), hints, text.title(), text.byline(), text.body()));
  }

  private Parsed page(
      String file, CapturedDocument document, CapturedDocument.Content.Page content) {
    PageArticle page = PageArticle.of(readable(content.html()), content.url());
    boolean empty = page.title().isEmpty() && page.body().isEmpty();
    if (empty && content.url().isEmpty()) {
      return rejected(file, document, "a page with neither title nor text");
    }
    ParsingHints hints =
        page.hints().toBuilder()
            .outlet(constant(KnownField.OUTLET))
            .language(constant(KnownField.LANGUAGE))
            .build();
    Place place =
        new Place(
            Optional.empty(),
            Optional.empty(),
            page.url(),
            content.time(),
            page.modified(),
            Set.of(),
            content.raw());
    Article article =
        article(
            file,
            document,
            place,
            page.metadata(),
            hints,
            page.title(),
            page.byline(),
            page.body());
    // A crawler meets such pages as a matter of course: frames, redirections by script.
    Optional<String> notAnArticle =
        empty ? Optional.of("a page with neither title nor text") : page.notAnArticle();
    return notAnArticle
        .<Parsed>map(reason -> new Parsed.NotAnArticle(article, reason))
        .orElseGet(() -> new Parsed.News(article));
  }

  private static Optional<String> address(Chosen chosen) {
    return chosen.pick(KnownField.URL).map(picked -> picked.first().strip());
  }

  /**
   * The article of a record with fields.
   *
   * @param texts makes texts of the fields
   * @param story whether its id is a publisher's name for the story, the same in each version
   */
  private Parsed fields(
      String file,
      CapturedDocument document,
      Chosen chosen,
      FieldText texts,
      byte[] raw,
      boolean story) {
    Uses uses = new Uses();
    List<String> parts = new ArrayList<>();
    for (Picked picked : chosen.texts()) {
      FieldText.Read read = texts.body(picked);
      parts.add(readable(read.text()));
      uses.add(KnownField.BODY, picked, read.recognised());
    }
    String body = String.join("\n\n", parts);
    Optional<Picked> titlePicked = chosen.pick(KnownField.TITLE);
    String title = "";
    if (titlePicked.isPresent()) {
      FieldText.Read read = texts.name(titlePicked.get(), titlePicked.get().first());
      title = readable(read.text()).strip();
      uses.add(KnownField.TITLE, titlePicked.get(), read.recognised());
    }
    Optional<Picked> bylinePicked = chosen.pick(KnownField.BYLINE);
    Optional<String> byline = Optional.empty();
    if (bylinePicked.isPresent()) {
      FieldText.Read read = texts.name(bylinePicked.get(), bylinePicked.get().joined());
      byline = Optional.of(readable(read.text()).strip()).filter(name -> !name.isEmpty());
      uses.add(KnownField.BYLINE, bylinePicked.get(), read.recognised());
    }
    Optional<Picked> url = uses.add(KnownField.URL, chosen.pick(KnownField.URL));
    Optional<Picked> id = uses.add(KnownField.ID, chosen.pick(KnownField.ID));
    Optional<Picked> modified = uses.add(KnownField.MODIFIED, chosen.pick(KnownField.MODIFIED));
    Optional<Picked> captured = uses.add(KnownField.CAPTURED, chosen.pick(KnownField.CAPTURED));
    Optional<Picked> published = uses.add(KnownField.PUBLISHED, chosen.pick(KnownField.PUBLISHED));
    Optional<Picked> outlet =
        uses.add(
            KnownField.OUTLET,
            unlessConstant(KnownField.OUTLET, chosen.outlet(url.isPresent())));
    Optional<Picked> language =
        uses.add(
            KnownField.LANGUAGE,
            unlessConstant(KnownField.LANGUAGE, chosen.pick(KnownField.LANGUAGE)));
    if (!story) {
      use.add(file, chosen.fields(), uses.all(), body);
    }
    if (title.isEmpty() && body.isBlank()) {
      return rejected(file, document, chosen.withoutText());
    }
    Map<String, String> metadata = metadata(chosen.fields(), uses);
    outlet.ifPresent(
        picked ->
            metadata.computeIfPresent(
                key(picked.key()),
                (key, name) -> readable(texts.name(picked, name).text())));
    ParsingHints hints =
        new ParsingHints.Builder()
            .outletKey(outlet.map(picked -> key(picked.key())))
            .outlet(constant(KnownField.OUTLET))
            .languageKey(language.map(picked -> key(picked.key())))
            .language(constant(KnownField.LANGUAGE))
            .modifiedKey(modified.map(picked -> key(picked.key())))
            .publishedKeys(published.map(picked -> key(picked.key())).stream().toList())
            .published(
                published.flatMap(
                    picked -> map.dateFormat().flatMap(format -> format.iso(picked.first()))))
            .build();
    Set<String> apart = new HashSet<>();
    for (Optional<Picked> place : List.of(url, id, captured)) {
      place.ifPresent(picked -> apart.addAll(picked.keys()));
    }
    Place place =
        new Place(
            id.map(picked -> readable(picked.first().strip())),
            story ? id.map(picked -> name(metadata, picked)) : Optional.empty(),
            url.map(picked -> readable(picked.first().strip())),
            captured.flatMap(picked -> Instants.of(picked.first())),
            modified.flatMap(picked -> moment(picked.first())),
            apart,
            raw);
    return new Parsed.News(article(file, document, place, metadata, hints, title, byline, body));
  }

  /** A story's id with its outlet, since ids such as 77 are a publisher's own. */
  private static String name(Map<String, String> metadata, Picked id) {
    return "id:" + metadata.getOrDefault("outlet", "") + "\n" + id.first().strip();
  }

  private Optional<Instant> moment(String printed) {
    return Instants.of(printed)
        .or(() -> map.dateFormat().flatMap(format -> format.iso(printed)).flatMap(Instants::of));
  }

  private Optional<Picked> unlessConstant(KnownField field, Optional<Picked> picked) {
    return constant(field).isPresent() ? Optional.empty() : picked;
  }

  private Optional<String> constant(KnownField field) {
    return map.choices().get(field) instanceof FieldMap.Choice.Constant constant
        ? Optional.of(constant.value())
        : Optional.empty();
  }

  /**
   * All fields but title and text, as printed; of fields in lists of objects those that served.
   */
  private static Map<String, String> metadata(Map<String, List<String>> fields, Uses uses) {
    Map<String, String> metadata = new LinkedHashMap<>();
    fields.forEach(
        (name, values) -> {
          if (!uses.isText(name) && (!NamedFields.isInList(name) || uses.isKey(name))) {
            metadata.put(key(name), readable(String.join("; ", values)));
          }
        });
    return metadata;
  }

  /** The key that metadata have a record's field under. */
  private static String key(String name) {
    return readable(MetadataJson.isHint(name) ? "record:" + name : name);
  }

  /** What of a record says where and when it was found, and what names it. */
  private record Place(
      Optional<String> key,
      Optional<String> name,
      Optional<String> url,
      Optional<Instant> time,
      Optional<Instant> modified,
      Set<String> apart,
      byte[] raw) {}

  private static Article article(
      String file,
      CapturedDocument document,
      Place place,
      Map<String, String> metadata,
      ParsingHints hints,
      String title,
      Optional<String> byline,
      String body) {
    ParsingHints all =
        hints.toBuilder()
            .unreadable(unreadable(title) + unreadable(body))
            .build();
    Capture capture =
        new Capture(
            file,
            document.record(),
            place.key(),
            place.url(),
            place.time(),
            place.modified(),
            Identity.digest(
                title, byline, body, MetadataJson.entries(metadata, all), place.apart()));
    return ArticleLimits.ofParsed(
        new Article(
            Identity.id(place.url(), place.name(), place.raw()),
            Provenance.of(capture),
            metadata,
            all,
            title,
            byline,
            body,
            Findings.NONE));
  }

  private static long unreadable(String text) {
    return text.chars().filter(c -> c == '\ufffd').count();
  }

  private static Parsed rejected(String file, CapturedDocument document, String reason) {
    return new Parsed.Rejected(new Rejection(file, document.record(), document.offset(), reason));
  }

  /** The text with U+FFFD for each surrogate that has no partner: as long as before. */
  private static String readable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!paired) {
          return repaired(text);
        }
        i++;
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> repaired.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 0xfffd : c));
    return repaired.toString();
  }
}
