package news.dateline.parse;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.KnownField;

/**
 * The user's word on which fields of a record are what: {@code --map FILE}.
 *
 * <pre>
 *   {"title": "headline", "body": ["lead", "text"], "published": "pubdate", "dateFormat": "dd/MM/yyyy",
 *    "outlet": {"constant": "The Courier"}, "html": true}
 * </pre>
 *
 * <p>Keys are {@code title}, {@code body}, {@code published}, {@code modified}, {@code outlet},
 * {@code byline} (or {@code author}), {@code url}, {@code id}, {@code language} and {@code
 * captured}, each with a field's name, a list of names, or a constant (only {@code outlet} and
 * {@code language}); {@code dateFormat}, a pattern of {@link java.time.format.DateTimeFormatter}
 * with English names; {@code html}, whether title and body are HTML, which is recognised where the
 * map says nothing. Fields that the map does not speak of are recognised by name, see {@link
 * KnownField}. A field of a nested object is named with dots, of each object of a list with {@code
 * []}, of one of them with its number: {@code body.sections[].paragraphs[]}, {@code items[0].text}.
 * Several texts of one list are taken in the order of the record.
 *
 * @param choices which fields serve
 * @param dateFormat how dates are printed, if the map says so
 * @param html whether title and body are HTML, if the map says so
 */
public record FieldMap(
    Map<KnownField, Choice> choices, Optional<DateFormat> dateFormat, Optional<Boolean> html) {

  /** No word: every field is recognised by name. */
  public static final FieldMap NONE = new FieldMap(Map.of(), Optional.empty(), Optional.empty());

  private static final Map<String, KnownField> KEYS = keys();

  /** A list whose objects a name goes into. */
  private static final Pattern IN_LIST = Pattern.compile("([^.\\[\\]]+)\\[\\d*\\]\\.");

  /** The same, of all objects. */
  private static final Pattern ANY_IN_LIST = Pattern.compile("([^.\\[\\]]+)\\[\\]\\.");

  /** What a map says of one field. */
  public sealed interface Choice {

    /**
     * Fields of the record; several texts are joined by a blank line, of other things the first
     * that is there serves.
     *
     * @param names their names, as printed in the record or without regard to case, {@code _},
     *     {@code -} and spaces
     */
    record Names(List<String> names) implements Choice {
      /** Copies the names. */
      public Names {
        names = List.copyOf(names);
      }
    }

    /**
     * The same for every record.
     *
     * @param value the value
     */
    record Constant(String value) implements Choice {}
  }

  /** Copies the choices. */
  public FieldMap {
    choices = choices.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(choices));
  }

  private static Map<String, KnownField> keys() {
    Map<String, KnownField> keys = new LinkedHashMap<>();
    keys.put("title", KnownField.TITLE);
    keys.put("body", KnownField.BODY);
    keys.put("published", KnownField.PUBLISHED);
    keys.put("modified", KnownField.MODIFIED);
    keys.put("outlet", KnownField.OUTLET);
    keys.put("byline", KnownField.BYLINE);
    keys.put("author", KnownField.BYLINE);
    keys.put("url", KnownField.URL);
    keys.put("id", KnownField.ID);
    keys.put("language", KnownField.LANGUAGE);
    keys.put("captured", KnownField.CAPTURED);
    return keys;
  }

  /** Every name of a record's field in the map. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (KnownField field : KnownField.values()) {
      if (choices.get(field) instanceof Choice.Names chosen) {
        names.addAll(chosen.names());
      }
    }
    return names;
  }

  /**
   * The names of lists that are in a record, folded, and not lists of records: those whose objects
   * the map takes fields from. A list that the title and the text are both taken from, each with
   * {@code []}, is one of records.
   */
  public Set<String> listsInRecords() {
    Set<String> ofRecords = new HashSet<>(lists(KnownField.TITLE, ANY_IN_LIST));
    ofRecords.retainAll(lists(KnownField.BODY, ANY_IN_LIST));
    Set<String> lists = new HashSet<>();
    for (KnownField field : choices.keySet()) {
      lists.addAll(lists(field, IN_LIST));
    }
    lists.removeAll(ofRecords);
    return lists;
  }

  private Set<String> lists(KnownField field, Pattern inList) {
    Set<String> lists = new HashSet<>();
    if (choices.get(field) instanceof Choice.Names chosen) {
      for (String name : chosen.names()) {
        Matcher list = inList.matcher(name);
        while (list.find()) {
          lists.add(KnownField.fold(list.group(1)));
        }
      }
    }
    return lists;
  }

  /**
   * Reads a map.
   *
   * @param file the map's own file, for messages
   * @param json its content
   * @throws InvalidFieldMap when it is no JSON object, or a key or value is not understood
   */
  public static FieldMap read(String file, String json) throws InvalidFieldMap {
    JsonElement root;
    try {
      root = JsonParser.parseString(json);
    } catch (JsonParseException broken) {
      String line = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      throw new InvalidFieldMap(
          file + ": not valid JSON: " + line.replaceFirst("^[\\w.]+Exception: ", ""));
    }
    if (!root.isJsonObject()) {
      throw new InvalidFieldMap(
          file + ": a map is a JSON object, such as {\"title\":\"headline\"}");
    }
    return read(file, root.getAsJsonObject());
  }

  private static FieldMap read(String file, JsonObject map) throws InvalidFieldMap {
    Map<KnownField, Choice> choices = new EnumMap<>(KnownField.class);
    Optional<DateFormat> dateFormat = Optional.empty();
    Optional<Boolean> html = Optional.empty();
    for (Map.Entry<String, JsonElement> entry : map.entrySet()) {
      String key = entry.getKey();
      JsonElement value = entry.getValue();
      String place = file + ": \"" + key + "\": ";
      KnownField field = KEYS.get(key);
      if (field != null) {
        if (choices.put(field, choice(place, field, value)) != null) {
          throw new InvalidFieldMap(place + "given twice (author is byline); leave one out");
        }
      } else if (key.equals("dateFormat")) {
        dateFormat = Optional.of(dateFormat(place, value));
      } else if (key.equals("html")) {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isBoolean()) {
          throw new InvalidFieldMap(place + "must be true or false");
        }
        html = Optional.of(value.getAsBoolean());
      } else {
        throw new InvalidFieldMap(
            place
                + "unknown key; a map knows "
                + String.join(", ", KEYS.keySet())
                + ", dateFormat, html");
      }
    }
    return new FieldMap(choices, dateFormat, html);
  }

  private static Choice choice(String place, KnownField field, JsonElement value)
      throws InvalidFieldMap {
    if (isText(value)) {
      return new Choice.Names(List.of(value.getAsString()));
    }
    if (value.isJsonArray() && !value.getAsJsonArray().isEmpty()) {
      List<String> names = new ArrayList<>();
      for (JsonElement name : value.getAsJsonArray()) {
        if (!isText(name)) {
          throw new InvalidFieldMap(place + "the list must hold names of fields");
        }
        names.add(name.getAsString());
      }
      return new Choice.Names(names);
    }
    boolean mayBeConstant = field == KnownField.OUTLET || field == KnownField.LANGUAGE;
    if (mayBeConstant && value.isJsonObject() && value.getAsJsonObject().size() == 1) {
      JsonElement constant = value.getAsJsonObject().get("constant");
      if (constant != null && isText(constant)) {
        return new Choice.Constant(constant.getAsString().strip());
      }
    }
    throw new InvalidFieldMap(
        place
            + "must be the name of a field or a list of names"
            + (mayBeConstant ? ", or {\"constant\":\"…\"}" : ""));
  }

  private static DateFormat dateFormat(String place, JsonElement value) throws InvalidFieldMap {
    if (!isText(value)) {
      throw new InvalidFieldMap(place + "must be a pattern such as \"dd/MM/yyyy\"");
    }
    try {
      return DateFormat.of(value.getAsString());
    } catch (IllegalArgumentException | DateTimeException broken) {
      throw new InvalidFieldMap(
          place + "not a date pattern: " + broken.getMessage() + "; an example is \"dd/MM/yyyy\"");
    }
  }

  private static boolean isText(JsonElement value) {
    return value.isJsonPrimitive()
        && value.getAsJsonPrimitive().isString()
        && !value.getAsString().isBlank();
  }
}
