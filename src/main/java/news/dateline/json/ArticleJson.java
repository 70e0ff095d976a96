package news.dateline.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import news.dateline.article.Actor;
import news.dateline.article.Article;
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

/**
 * An article as a JSON object, and back: what {@code annotate} prints, what the endpoint gives,
 * what the index stores.
 *
 * <p>Absent is null or an empty list. Spans are {@code {"start","end"}} in UTF-16 code units of the
 * body, with {@code "part":"title"} where they lie in the title. Confidences are rounded to three
 * decimals. Evidence is a word ({@code metadata:pubdate}, {@code text}, {@code url}, {@code
 * captureTime}, {@code inferred:…}), with the span of {@code text} beside it as {@code
 * evidenceSpan}. Among metadata stand the parser's hints, see {@link MetadataJson}. {@link #read}
 * gives back an equal article when confidences were rounded and everybody in a quotation also
 * stands in the article's list of actors or has no aliases.
 */
public final class ArticleJson {
  private static final Gson COMPACT =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private ArticleJson() {}

  /** The whole article; key order is fixed. */
  public static JsonObject write(Article article) {
    Capture current = article.provenance().current();
    JsonObject json = new JsonObject();
    add(json, "key", current.key());
    json.addProperty("id", article.id());
    json.add("source", place(current));
    add(json, "url", current.url());
    writeText(json, article);
    writeFindings(json, article.findings());
    json.add("metadata", MetadataJson.write(article));
    json.add("captures", list(article.provenance().captures(), ArticleJson::write));
    json.add("versions", list(article.provenance().versions(), ArticleJson::write));
    return json;
  }

  /**
   * The same with the names of the rules that made each finding: {@code "rules"} in every quotation
   * and place, in the dateline, the date and the evidence of cited media; {@code "outletRules"},
   * {@code "agencyRules"} and {@code "languageRules"} for the rest. Left out where nothing is known
   * of them.
   */
  public static JsonObject explained(Article article) {
    JsonObject json = write(article);
    Explanation explanation = article.findings().explanation();
    explainEach(json, "quotations", explanation.all(Explanation.Finding.QUOTATION));
    explainEach(json, "places", explanation.all(Explanation.Finding.PLACE));
    explainEach(json, "citedEvidence", explanation.all(Explanation.Finding.CITED));
    explain(json, "languageRules", explanation.of(Explanation.Finding.LANGUAGE));
    explain(json, "outletRules", explanation.of(Explanation.Finding.OUTLET));
    explain(json, "agencyRules", explanation.of(Explanation.Finding.AGENCY));
    object(json, "published")
        .ifPresent(date -> explain(date, "rules", explanation.of(Explanation.Finding.PUBLISHED)));
    object(json, "dateline")
        .ifPresent(line -> explain(line, "rules", explanation.of(Explanation.Finding.DATELINE)));
    return json;
  }

  private static void explainEach(
      JsonObject json, String list, SortedMap<Integer, List<String>> rules) {
    JsonArray findings = json.getAsJsonArray(list);
    rules.forEach(
        (number, names) -> explain(findings.get(number).getAsJsonObject(), "rules", names));
  }

  private static void explain(JsonObject json, String name, List<String> rules) {
    if (!rules.isEmpty()) {
      JsonArray names = new JsonArray();
      rules.forEach(names::add);
      json.add(name, names);
    }
  }

  /**
   * The article that an object of {@link #write} stands for.
   *
   * @throws RuntimeException when the object is not of that form; use only for what was written
   *     here
   */
  public static Article read(JsonObject json) {
    JsonObject metadata = json.getAsJsonObject("metadata");
    return new Article(
        json.get("id").getAsString(),
        new Provenance(
            objects(json, "captures", ArticleJson::readCapture),
            objects(json, "versions", ArticleJson::readVersion)),
        MetadataJson.metadata(metadata),
        MetadataJson.hints(metadata),
        json.get("title").getAsString(),
        string(json, "byline"),
        json.get("body").getAsString(),
        readFindings(json));
  }

  /**
   * What the fingerprint is taken over: text and findings, without paths, times of capture,
   * metadata or record numbers, as compact UTF-8 with a fixed order of keys.
   */
  public static byte[] canonical(Article article) {
    JsonObject json = new JsonObject();
    add(json, "key", article.provenance().current().key());
    add(json, "url", article.provenance().current().url());
    writeText(json, article);
    writeFindings(json, article.findings());
    return text(json).getBytes(StandardCharsets.UTF_8);
  }

  /** An object on one line, nulls written, nothing escaped that JSON does not require. */
  public static String text(JsonElement json) {
    return COMPACT.toJson(json);
  }

  /** The same into a document that is being written. */
  public static void text(JsonElement json, JsonWriter to) {
    COMPACT.toJson(json, to);
  }

  /** An array of strings. */
  public static JsonArray strings(List<String> values) {
    return list(values, JsonPrimitive::new);
  }

  /** A string or null. */
  public static JsonElement string(Optional<String> value) {
    return value.<JsonElement>map(JsonPrimitive::new).orElse(JsonNull.INSTANCE);
  }

  /** A constant as its word in JSON: {@code person}, {@code full name}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A confidence in three decimals. */
  public static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }

  /** A date with its precision, the time and offset as printed. */
  public static JsonObject brief(PublicationDate published) {
    JsonObject json = new JsonObject();
    json.addProperty("date", published.text());
    json.addProperty("precision", word(published.precision()));
    published.time().ifPresent(time -> json.addProperty("time", time.toString()));
    published.offset().ifPresent(offset -> json.addProperty("offset", offset.toString()));
    return json;
  }

  private static JsonObject write(PublicationDate published) {
    JsonObject json = brief(published);
    writeEvidence(json, "evidence", published.evidence());
    return json;
  }

  /** A dateline's place and agency. */
  public static JsonObject brief(Dateline dateline) {
    JsonObject json = new JsonObject();
    json.addProperty("place", dateline.place());
    add(json, "agency", dateline.agency());
    add(json, "country", dateline.country());
    return json;
  }

  private static JsonObject write(Dateline dateline) {
    JsonObject json = brief(dateline);
    dateline.date().ifPresent(date -> json.addProperty("date", date.toString()));
    writeEvidence(json, "evidence", dateline.evidence());
    return json;
  }

  /** A quotation, its actors by name. */
  public static JsonObject write(Quotation quotation) {
    Attribution attribution = quotation.attribution();
    JsonObject json = new JsonObject();
    json.addProperty("type", word(quotation.type()));
    json.add("content", list(quotation.content(), ArticleJson::write));
    json.add("source", attribution.source().map(ArticleJson::write).orElse(null));
    json.add("cue", attribution.cue().map(ArticleJson::write).orElse(null));
    json.add("actors", list(attribution.speakers(), ArticleJson::brief));
    json.add("relayedBy", list(attribution.relays(), ArticleJson::brief));
    json.add("addressee", attribution.addressee().map(ArticleJson::brief).orElse(null));
    json.addProperty("linkedBy", word(quotation.linkedBy()));
    json.addProperty("confidence", rounded(quotation.confidence()));
    return json;
  }

  /** A span. */
  public static JsonObject write(Span span) {
    JsonObject json = new JsonObject();
    if (span.part() == Span.Part.TITLE) {
      json.addProperty("part", "title");
    }
    json.addProperty("start", span.start());
    json.addProperty("end", span.end());
    return json;
  }

  private static void writeText(JsonObject json, Article article) {
    json.addProperty("title", article.title());
    add(json, "byline", article.byline());
    json.addProperty("body", article.body());
  }

  private static void writeFindings(JsonObject json, Findings findings) {
    add(json, "language", findings.language());
    add(json, "outlet", findings.outlet().map(Outlet::name));
    findings.outlet().ifPresent(outlet -> writeAbout(json, "outlet", outlet));
    findings
        .agency()
        .ifPresent(
            agency -> {
              json.addProperty("agency", agency.name());
              writeAbout(json, "agency", agency);
            });
    json.add("published", findings.published().map(ArticleJson::write).orElse(null));
    json.add("dateline", findings.dateline().map(ArticleJson::write).orElse(null));
    json.add("places", list(findings.places(), ArticleJson::write));
    json.addProperty("quotationsAttempted", findings.quotationsAttempted());
    json.add("quotations", list(findings.quotations(), ArticleJson::write));
    json.add("actors", list(findings.actors(), actor -> write(actor, findings)));
    json.add("cited", strings(findings.cited().stream().map(Outlet::name).toList()));
    json.add("citedEvidence", list(findings.cited(), ArticleJson::evidence));
  }

  private static JsonObject evidence(Outlet outlet) {
    JsonObject json = new JsonObject();
    outlet.country().ifPresent(country -> json.addProperty("country", country));
    outlet.kind().ifPresent(kind -> json.addProperty("kind", word(kind)));
    writeEvidence(json, "evidence", outlet.evidence());
    return json;
  }

  private static Findings readFindings(JsonObject json) {
    Map<String, Actor> actors = new LinkedHashMap<>();
    for (Actor actor : objects(json, "actors", ArticleJson::readActor)) {
      actors.put(actor.name(), actor);
    }
    Function<JsonObject, Actor> known =
        brief -> {
          Actor actor = actors.get(brief.get("name").getAsString());
          return actor != null ? actor : readActor(brief);
        };
    List<Outlet> cited = new ArrayList<>();
    for (int i = 0; i < json.getAsJsonArray("cited").size(); i++) {
      JsonObject about = json.getAsJsonArray("citedEvidence").get(i).getAsJsonObject();
      cited.add(
          new Outlet(
              json.getAsJsonArray("cited").get(i).getAsString(),
              string(about, "country"),
              string(about, "kind").map(ArticleJson::outletKind),
              readEvidence(about, "evidence")));
    }
    return new Findings(
        string(json, "language"),
        readOutlet(json, "outlet"),
        object(json, "published").map(ArticleJson::readDate),
        object(json, "dateline").map(ArticleJson::readDateline),
        objects(json, "places", ArticleJson::readPlace),
        objects(json, "quotations", quotation -> readQuotation(quotation, known)),
        List.copyOf(actors.values()),
        cited,
        json.get("quotationsAttempted").getAsBoolean(),
        readOutlet(json, "agency"),
        Explanation.NONE);
  }

  /** Where an outlet is at home, what it is, and what says that it is this one. */
  private static void writeAbout(JsonObject json, String name, Outlet outlet) {
    outlet.country().ifPresent(country -> json.addProperty(name + "Country", country));
    outlet.kind().ifPresent(kind -> json.addProperty(name + "Kind", word(kind)));
    writeEvidence(json, name + "Evidence", outlet.evidence());
  }

  private static Optional<Outlet> readOutlet(JsonObject json, String name) {
    return string(json, name)
        .map(
            printed ->
                new Outlet(
                    printed,
                    string(json, name + "Country"),
                    string(json, name + "Kind").map(ArticleJson::outletKind),
                    readEvidence(json, name + "Evidence")));
  }

  private static Outlet.Kind outletKind(String kind) {
    return Outlet.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private static JsonObject write(PlaceMention mention) {
    JsonObject json = write(mention.span());
    Place place = mention.place();
    json.addProperty("name", place.name());
    json.addProperty("gazetteerId", place.gazetteerId());
    add(json, "country", place.country());
    add(json, "admin1", place.admin1());
    json.addProperty("lat", place.coordinates().map(Place.Coordinates::latitude).orElse(null));
    json.addProperty("lon", place.coordinates().map(Place.Coordinates::longitude).orElse(null));
    json.addProperty("main", mention.main());
    return json;
  }

  private static PlaceMention readPlace(JsonObject json) {
    return new PlaceMention(
        readSpan(json),
        new Place(
            json.get("name").getAsString(),
            json.get("gazetteerId").getAsString(),
            string(json, "country"),
            string(json, "admin1"),
            json.get("lat").isJsonNull()
                ? Optional.empty()
                : Optional.of(
                    new Place.Coordinates(
                        json.get("lat").getAsDouble(), json.get("lon").getAsDouble()))),
        json.has("main") && json.get("main").getAsBoolean());
  }

  private static JsonObject write(Actor actor, Findings findings) {
    JsonObject json = new JsonObject();
    json.addProperty("name", actor.name());
    json.add("aliases", strings(actor.aliases()));
    json.addProperty("kind", word(actor.kind()));
    add(json, "role", actor.role());
    json.addProperty(
        "quotations",
        findings.quotations().stream()
            .map(Quotation::attribution)
            .filter(by -> by.speakers().contains(actor) || by.relays().contains(actor))
            .count());
    return json;
  }

  private static JsonObject brief(Actor actor) {
    JsonObject json = new JsonObject();
    json.addProperty("name", actor.name());
    json.addProperty("kind", word(actor.kind()));
    add(json, "role", actor.role());
    return json;
  }

  private static Actor readActor(JsonObject json) {
    List<String> aliases = new ArrayList<>();
    if (json.has("aliases")) {
      json.getAsJsonArray("aliases").forEach(alias -> aliases.add(alias.getAsString()));
    }
    return new Actor(
        json.get("name").getAsString(),
        Actor.Kind.valueOf(upper(json, "kind")),
        string(json, "role"),
        aliases);
  }

  private static Quotation readQuotation(JsonObject json, Function<JsonObject, Actor> known) {
    return new Quotation(
        objects(json, "content", ArticleJson::readSpan),
        Quotation.Type.valueOf(upper(json, "type")),
        new Attribution(
            object(json, "source").map(ArticleJson::readSpan),
            object(json, "cue").map(ArticleJson::readSpan),
            objects(json, "actors", known),
            objects(json, "relayedBy", known),
            object(json, "addressee").map(known)),
        Quotation.LinkedBy.valueOf(upper(json, "linkedBy").replace(' ', '_')),
        json.get("confidence").getAsDouble());
  }

  private static PublicationDate readDate(JsonObject json) {
    PublicationDate.Precision precision =
        PublicationDate.Precision.valueOf(upper(json, "precision"));
    String date = json.get("date").getAsString();
    return new PublicationDate(
        LocalDate.parse(
            switch (precision) {
              case DAY -> date;
              case MONTH -> date + "-01";
              case YEAR -> date + "-01-01";
            }),
        precision,
        string(json, "time").map(LocalTime::parse),
        string(json, "offset").map(ZoneOffset::of),
        readEvidence(json, "evidence"));
  }

  private static Dateline readDateline(JsonObject json) {
    return new Dateline(
        json.get("place").getAsString(),
        string(json, "agency"),
        string(json, "country"),
        string(json, "date").map(LocalDate::parse),
        readEvidence(json, "evidence"));
  }

  private static JsonObject place(Capture capture) {
    JsonObject json = new JsonObject();
    json.addProperty("file", capture.file());
    json.addProperty("record", capture.record());
    return json;
  }

  private static JsonObject write(Capture capture) {
    JsonObject json = place(capture);
    add(json, "key", capture.key());
    add(json, "url", capture.url());
    add(json, "time", capture.time().map(Instant::toString));
    add(json, "modified", capture.modified().map(Instant::toString));
    json.addProperty("digest", capture.digest());
    return json;
  }

  private static Capture readCapture(JsonObject json) {
    return new Capture(
        json.get("file").getAsString(),
        json.get("record").getAsLong(),
        string(json, "key"),
        string(json, "url"),
        string(json, "time").map(Instant::parse),
        string(json, "modified").map(Instant::parse),
        json.get("digest").getAsString());
  }

  private static JsonObject write(Version version) {
    JsonObject json = new JsonObject();
    json.addProperty("digest", version.digest());
    add(json, "time", version.time().map(Instant::toString));
    add(json, "modified", version.modified().map(Instant::toString));
    json.addProperty("title", version.title());
    json.addProperty("body", version.body());
    return json;
  }

  private static Version readVersion(JsonObject json) {
    return new Version(
        json.get("digest").getAsString(),
        string(json, "time").map(Instant::parse),
        string(json, "modified").map(Instant::parse),
        json.get("title").getAsString(),
        json.get("body").getAsString());
  }

  private static void writeEvidence(JsonObject json, String name, Evidence evidence) {
    json.addProperty(
        name,
        switch (evidence) {
          case Evidence.Metadata(String key) -> "metadata:" + key;
          case Evidence.InText text -> "text";
          case Evidence.InUrl url -> "url";
          case Evidence.ByCaptureTime capture -> "captureTime";
          case Evidence.Inferred(String reason) -> "inferred:" + reason;
        });
    if (evidence instanceof Evidence.InText(Span span)) {
      json.add(name + "Span", write(span));
    }
  }

  private static Evidence readEvidence(JsonObject json, String name) {
    String evidence = json.get(name).getAsString();
    int colon = evidence.indexOf(':');
    return switch (colon < 0 ? evidence : evidence.substring(0, colon)) {
      case "metadata" -> new Evidence.Metadata(evidence.substring(colon + 1));
      case "text" -> new Evidence.InText(readSpan(json.getAsJsonObject(name + "Span")));
      case "url" -> new Evidence.InUrl();
      case "captureTime" -> new Evidence.ByCaptureTime();
      case "inferred" -> new Evidence.Inferred(evidence.substring(colon + 1));
      default -> throw new IllegalArgumentException("no such evidence: " + evidence);
    };
  }

  private static Span readSpan(JsonObject json) {
    return new Span(
        json.has("part") ? Span.Part.TITLE : Span.Part.BODY,
        json.get("start").getAsInt(),
        json.get("end").getAsInt());
  }

  private static void add(JsonObject json, String name, Optional<String> value) {
    json.addProperty(name, value.orElse(null));
  }

  private static <T> JsonArray list(List<T> items, Function<T, JsonElement> write) {
    JsonArray array = new JsonArray(items.size());
    items.forEach(item -> array.add(write.apply(item)));
    return array;
  }

  private static Optional<String> string(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  private static Optional<JsonObject> object(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value == null || value.isJsonNull()
        ? Optional.empty()
        : Optional.of(value.getAsJsonObject());
  }

  private static <T> List<T> objects(JsonObject json, String name, Function<JsonObject, T> read) {
    List<T> items = new ArrayList<>();
    json.getAsJsonArray(name).forEach(item -> items.add(read.apply(item.getAsJsonObject())));
    return items;
  }

  private static String upper(JsonObject json, String name) {
    return json.get(name).getAsString().toUpperCase(Locale.ROOT);
  }
}
