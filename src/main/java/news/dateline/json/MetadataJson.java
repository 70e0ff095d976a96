package news.dateline.json;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Article;
import news.dateline.article.DayOrder;
import news.dateline.article.ParsingHints;

/**
 * Metadata as one list of keys and values, the parser's hints among them, and back.
 *
 * <p>A hint has a key that begins with {@value #PREFIX}, which no field of a record has:
 *
 * <pre>
 *   dateline:published-key   the record's key; of a page all keys, each ended by a line break
 *   dateline:published       the date in ISO 8601
 *   dateline:modified-key    the record's key
 *   dateline:outlet-key      the record's key, or "constant": then dateline:outlet has the name
 *   dateline:language-key    the record's key, or "constant": then dateline:language has the code
 *   dateline:byline-date     as printed
 *   dateline:text-date       as printed
 *   dateline:day-order       day first: …   month first: …   open
 *   dateline:set-aside       key=value: reason, one a line
 *   dateline:furniture       the lines
 *   dateline:unreadable      a number
 *   dateline:cut             what is not all there, one a line
 * </pre>
 *
 * <p>Those of a record come behind its fields, those of a page behind the fields that they speak
 * of.
 */
public final class MetadataJson {
  private static final String PREFIX = "dateline:";
  private static final String PUBLISHED_KEY = PREFIX + "published-key";
  private static final String PUBLISHED = PREFIX + "published";
  private static final String MODIFIED_KEY = PREFIX + "modified-key";
  private static final String OUTLET_KEY = PREFIX + "outlet-key";
  private static final String OUTLET = PREFIX + "outlet";
  private static final String LANGUAGE_KEY = PREFIX + "language-key";
  private static final String LANGUAGE = PREFIX + "language";
  private static final String DAY_ORDER = PREFIX + "day-order";
  private static final String SET_ASIDE = PREFIX + "set-aside";
  private static final String UNREADABLE = PREFIX + "unreadable";
  private static final String CUT = PREFIX + "cut";

  /** Stands for a key where the value comes from the user's map. */
  private static final String CONSTANT = "constant";

  private static final String DAY_FIRST = "day first: ";
  private static final String MONTH_FIRST = "month first: ";
  private static final String OPEN = "open";

  private static final Pattern ASIDE =
      Pattern.compile("(?s)(.*?)=(.*?): (in the future|before the year \\d+)(?:\n|$)");

  private MetadataJson() {}

  /** Whether a key is that of a hint, so that no field of a record can be called so. */
  public static boolean isHint(String key) {
    return key.startsWith(PREFIX);
  }

  /** Metadata and hints in their order. */
  public static Map<String, String> entries(Map<String, String> metadata, ParsingHints hints) {
    Map<String, String> entries = new LinkedHashMap<>();
    if (hints.page()) {
      ofPage(metadata, hints, entries);
    } else {
      entries.putAll(metadata);
      hints.bylineDate().ifPresent(date -> entries.put(ParsingHints.BYLINE_DATE, date));
      if (!hints.furniture().isEmpty()) {
        entries.put(ParsingHints.FURNITURE, String.join("\n", hints.furniture()));
      }
    }
    chosen(hints.outletKey(), hints.outlet(), OUTLET_KEY, OUTLET, entries);
    chosen(hints.languageKey(), hints.language(), LANGUAGE_KEY, LANGUAGE, entries);
    hints.modifiedKey().ifPresent(key -> entries.put(MODIFIED_KEY, key));
    published(hints).ifPresent(keys -> entries.put(PUBLISHED_KEY, keys));
    hints.published().ifPresent(iso -> entries.put(PUBLISHED, iso));
    if (hints.unreadable() > 0) {
      entries.put(UNREADABLE, String.valueOf(hints.unreadable()));
    }
    if (!hints.cut().isEmpty()) {
      entries.put(CUT, String.join("\n", hints.cut()));
    }
    hints.dayOrder().ifPresent(order -> entries.put(DAY_ORDER, written(order)));
    if (!hints.setAside().isEmpty()) {
      entries.put(
          SET_ASIDE,
          String.join(
              "\n",
              hints.setAside().stream()
                  .map(date -> date.key() + "=" + date.printed() + ": " + date.reason())
                  .toList()));
    }
    return entries;
  }

  /** Outlet, dates of publication and of the last change, each with what is said of it. */
  private static void ofPage(
      Map<String, String> metadata, ParsingHints hints, Map<String, String> entries) {
    hints
        .outletKey()
        .ifPresent(
            key -> {
              Optional.ofNullable(metadata.get(key)).ifPresent(name -> entries.put(key, name));
              entries.put(OUTLET_KEY, hints.outlet().isPresent() ? CONSTANT : key);
            });
    for (String key : hints.publishedKeys()) {
      Optional.ofNullable(metadata.get(key))
          .or(() -> key.equals(ParsingHints.BYLINE_DATE) ? hints.bylineDate() : Optional.empty())
          .ifPresent(date -> entries.put(key, date));
    }
    published(hints).ifPresent(keys -> entries.put(PUBLISHED_KEY, keys));
    hints.textDate().ifPresent(date -> entries.put(ParsingHints.TEXT_DATE, date));
    hints.dayOrder().ifPresent(order -> entries.put(DAY_ORDER, written(order)));
    // the dates of the last change come next, and behind the first of them which one counts
    metadata.forEach(
        (key, value) -> {
          boolean next = entries.putIfAbsent(key, value) == null;
          if (next) {
            hints.modifiedKey().ifPresent(modified -> entries.putIfAbsent(MODIFIED_KEY, modified));
          }
        });
  }

  private static void chosen(
      Optional<String> key,
      Optional<String> fromMap,
      String keyName,
      String valueName,
      Map<String, String> entries) {
    fromMap.map(value -> CONSTANT).or(() -> key).ifPresent(named -> entries.put(keyName, named));
    fromMap.ifPresent(value -> entries.put(valueName, value));
  }

  private static Optional<String> published(ParsingHints hints) {
    if (hints.publishedKeys().isEmpty()) {
      return Optional.empty();
    }
    String keys = String.join("\n", hints.publishedKeys());
    return Optional.of(hints.page() ? keys + "\n" : keys);
  }

  private static String written(ParsingHints.StatedOrder stated) {
    return stated
        .order()
        .map(
            order ->
                switch (order) {
                      case DAY_FIRST -> DAY_FIRST;
                      case MONTH_FIRST -> MONTH_FIRST;
                    }
                    + stated.evidence())
        .orElse(OPEN);
  }

  static JsonObject write(Article article) {
    JsonObject json = new JsonObject();
    entries(article.metadata(), article.hints()).forEach(json::addProperty);
    return json;
  }

  /** The record's own fields among entries. */
  static Map<String, String> metadata(JsonObject json) {
    Map<String, String> metadata = new LinkedHashMap<>();
    json.asMap()
        .forEach(
            (key, value) -> {
              if (!isHint(key)) {
                metadata.put(key, value.getAsString());
              }
            });
    return metadata;
  }

  /** The hints among entries. */
  static ParsingHints hints(JsonObject json) {
    Map<String, String> entries = new LinkedHashMap<>();
    json.asMap().forEach((key, value) -> entries.put(key, value.getAsString()));
    boolean page = isOfPage(entries);
    Optional<String> outletKey = value(entries, OUTLET_KEY);
    Optional<String> outlet = value(entries, OUTLET);
    Optional<String> languageKey = value(entries, LANGUAGE_KEY);
    Optional<String> language = value(entries, LANGUAGE);
    return new ParsingHints.Builder()
        .page(page)
        .publishedKeys(
            value(entries, PUBLISHED_KEY).map(keys -> keys.lines().toList()).orElse(List.of()))
        .published(value(entries, PUBLISHED))
        .modifiedKey(value(entries, MODIFIED_KEY))
        .outletKey(outlet.isEmpty() ? outletKey : page ? pageOutlet(entries) : Optional.empty())
        .outlet(outlet)
        .languageKey(language.isEmpty() ? languageKey : Optional.empty())
        .language(language)
        .bylineDate(value(entries, ParsingHints.BYLINE_DATE))
        .textDate(value(entries, ParsingHints.TEXT_DATE))
        .dayOrder(value(entries, DAY_ORDER).map(MetadataJson::order))
        .setAside(value(entries, SET_ASIDE).map(MetadataJson::setAside).orElse(List.of()))
        .furniture(
            value(entries, ParsingHints.FURNITURE)
                .map(lines -> List.of(lines.split("\n", -1)))
                .orElse(List.of()))
        .unreadable(value(entries, UNREADABLE).map(Long::parseLong).orElse(0L))
        .cut(value(entries, CUT).map(cuts -> cuts.lines().toList()).orElse(List.of()))
        .build();
  }

  private static Optional<String> value(Map<String, String> entries, String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Whether entries have what only those of pages have: fields behind hints are theirs alone. */
  private static boolean isOfPage(Map<String, String> entries) {
    if (entries.containsKey(ParsingHints.TEXT_DATE)
        || entries.getOrDefault(PUBLISHED_KEY, "").endsWith("\n")) {
      return true;
    }
    boolean hint = false;
    for (String key : entries.keySet()) {
      if (hint && !isHint(key)) {
        return true;
      }
      hint |= isHint(key);
    }
    return false;
  }

  /** The key of the outlet that a page names, where the user's map names another: the first. */
  private static Optional<String> pageOutlet(Map<String, String> entries) {
    List<String> keys = List.copyOf(entries.keySet());
    return keys.indexOf(OUTLET_KEY) == 1 ? Optional.of(keys.get(0)) : Optional.empty();
  }

  private static ParsingHints.StatedOrder order(String written) {
    if (written.startsWith(DAY_FIRST)) {
      return new ParsingHints.StatedOrder(
          Optional.of(DayOrder.DAY_FIRST), written.substring(DAY_FIRST.length()));
    }
    return written.startsWith(MONTH_FIRST)
        ? new ParsingHints.StatedOrder(
            Optional.of(DayOrder.MONTH_FIRST), written.substring(MONTH_FIRST.length()))
        : ParsingHints.StatedOrder.OPEN;
  }

  private static List<ParsingHints.SetAside> setAside(String written) {
    List<ParsingHints.SetAside> dates = new ArrayList<>();
    Matcher date = ASIDE.matcher(written);
    while (date.find()) {
      dates.add(new ParsingHints.SetAside(date.group(1), date.group(2), date.group(3)));
    }
    return dates;
  }
}
