package news.dateline.archive.json;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One JSON object as the fields of a record.
 *
 * <p>Fields of nested objects are joined by dots; lists of plain values keep each; of a list of
 * objects each field is named with its number, {@code sections[0].headline}. Null and lists of
 * lists are left out, and so is a list of objects with more than {@value #MOST_IN_LIST} fields.
 * Numbers stay as printed. Of two fields of one name the last counts, as in most readers of JSON.
 * RFC 8259, but raw control characters in strings are let pass. Nesting is limited to 255 by Gson.
 *
 * <p>What programs write beyond the standard is understood: {@code NaN} and {@code Infinity} of
 * Python are nothing; the extended JSON of MongoDB ({@code {"$date": …}}, {@code {"$oid": …}},
 * {@code {"$numberLong": …}}, and {@code ISODate(…)} of its shell) is the value that it holds; a
 * text in pieces, as Telegram has them ({@code ["See ", {"type": "link", "text": "here"}]}), is one
 * text; and {@link EscapedBytes} are characters.
 */
final class JsonFields {
  /** So many fields may a record have. */
  private static final int MOST = 10_000;

  /** So many fields may a list of objects have; longer ones are no text of an article. */
  static final int MOST_IN_LIST = 10_000;

  private static final int LONGEST_REASON = 200;

  /** Names that hold a value together with its type: MongoDB's extended JSON, versions 1 and 2. */
  private static final Set<String> TYPES =
      Set.of(
          "$date",
          "$oid",
          "$numberLong",
          "$numberInt",
          "$numberDouble",
          "$numberDecimal",
          "$uuid",
          "$symbol");

  /** Kinds of pieces that a text in pieces has, beside plain strings. */
  private static final Set<String> PIECES =
      Set.of(
          "plain",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "spoiler",
          "link",
          "text_link",
          "mention",
          "mention_name",
          "hashtag",
          "cashtag",
          "code",
          "pre",
          "email",
          "phone",
          "blockquote",
          "custom_emoji",
          "bot_command",
          "bank_card",
          "unknown");

  private static final String TOO_MANY =
      "more than 10,000 fields; if it holds many articles, make it one record for each";

  private JsonFields() {}

  /**
   * Reads an object.
   *
   * @throws MalformedJsonException when the text is not one JSON object; the message says where it
   *     breaks
   */
  static Map<String, List<String>> read(String json) throws MalformedJsonException {
    Map<String, List<String>> fields;
    try {
      fields = strict(json);
    } catch (MalformedJsonException broken) {
      String standard = BareWords.replaced(json);
      if (standard.equals(json)) {
        throw broken;
      }
      fields = strict(standard);
    }
    return EscapedBytes.mayBeIn(json) ? EscapedBytes.decoded(fields) : fields;
  }

  private static Map<String, List<String>> strict(String json) throws MalformedJsonException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw new MalformedJsonException("not a JSON object");
      }
      object(reader, "", fields);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("more than one JSON object");
      }
    } catch (MalformedJsonException broken) {
      throw broken;
    } catch (EOFException early) {
      throw new MalformedJsonException("the JSON object breaks off");
    } catch (IOException | IllegalStateException other) {
      throw new MalformedJsonException(String.valueOf(other.getMessage()));
    }
    return fields;
  }

  /** The first line of Gson's message, without the advice for programmers. */
  static String reason(MalformedJsonException broken) {
    String message = String.valueOf(broken.getMessage());
    String line = message.lines().findFirst().orElse(message);
    if (line.equals(TOO_MANY)) {
      return "the record has " + TOO_MANY;
    }
    String plain =
        line.replace(
                "Use JsonReader.setStrictness(Strictness.LENIENT) to accept malformed JSON",
                "malformed")
            .replace(" at line 1 column ", " at column ");
    if (plain.length() > LONGEST_REASON) {
      plain = plain.substring(0, LONGEST_REASON) + "…"; // the path to a deep place is long
    }
    return "not valid JSON: " + plain;
  }

  private static void object(JsonReader reader, String prefix, Map<String, List<String>> fields)
      throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      String own = reader.nextName();
      String name =
          own.startsWith("$") && prefix.endsWith(".") && TYPES.contains(own)
              ? prefix.substring(0, prefix.length() - 1)
              : prefix + own;
      switch (reader.peek()) {
        case BEGIN_OBJECT -> object(reader, name + ".", fields);
        case BEGIN_ARRAY -> array(reader, name, fields);
        case NULL -> reader.nextNull();
        default -> put(fields, name, List.of(plain(reader)));
      }
    }
    reader.endObject();
  }

  private static void array(JsonReader reader, String name, Map<String, List<String>> fields)
      throws IOException {
    List<String> values = new ArrayList<>();
    StringBuilder pieces = new StringBuilder();
    Map<String, List<String>> inside = new LinkedHashMap<>();
    boolean strings = false;
    boolean objects = false;
    boolean areTexts = true;
    boolean areKinds = true;
    int number = 0;
    reader.beginArray();
    while (reader.hasNext()) {
      switch (reader.peek()) {
        case BEGIN_ARRAY, NULL -> reader.skipValue();
        case BEGIN_OBJECT -> {
          Map<String, List<String>> one = new LinkedHashMap<>();
          object(reader, ".", one);
          List<String> typed = one.get("");
          if (typed != null && one.size() == 1) {
            values.addAll(typed);
            continue;
          }
          objects = true;
          List<String> text = one.getOrDefault(".text", List.of());
          text.forEach(pieces::append);
          areTexts &= !text.isEmpty();
          areKinds &= PIECES.contains(one.getOrDefault(".type", List.of("")).get(0));
          if (inside.size() <= MOST_IN_LIST) {
            String at = name + "[" + number + "]";
            one.forEach((own, value) -> inside.put(at + own, value));
          }
        }
        default -> {
          String value = plain(reader);
          strings = true;
          values.add(value);
          pieces.append(value);
        }
      }
      number++;
    }
    reader.endArray();
    if (objects && areTexts && (strings || areKinds)) {
      put(fields, name, List.of(pieces.toString()));
      return;
    }
    if (!values.isEmpty()) {
      put(fields, name, values);
    }
    if (inside.size() <= MOST_IN_LIST && fields.size() + inside.size() <= MOST) {
      fields.putAll(inside);
    }
  }

  private static void put(Map<String, List<String>> fields, String name, List<String> values)
      throws MalformedJsonException {
    if (fields.size() == MOST) {
      throw new MalformedJsonException(TOO_MANY);
    }
    fields.put(name, List.copyOf(values));
  }

  private static String plain(JsonReader reader) throws IOException {
    return reader.peek() == JsonToken.BOOLEAN
        ? String.valueOf(reader.nextBoolean())
        : reader.nextString();
  }
}
