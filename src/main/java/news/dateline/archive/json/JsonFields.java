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

/**
 * One JSON object as the fields of a record.
 *
 * <p>Fields of nested objects are joined by dots; lists of plain values keep each; null, lists of
 * objects and lists of lists are left out. Numbers stay as printed. Of two fields of one name the
 * last counts, as in most readers of JSON. RFC 8259, but raw control characters in strings are let
 * pass. Nesting is limited to 255 by Gson.
 */
final class JsonFields {
  /** So many fields may a record have. */
  private static final int MOST = 10_000;

  private static final int LONGEST_REASON = 200;

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
      String name = prefix + reader.nextName();
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
    reader.beginArray();
    while (reader.hasNext()) {
      switch (reader.peek()) {
        case BEGIN_OBJECT, BEGIN_ARRAY, NULL -> reader.skipValue();
        default -> values.add(plain(reader));
      }
    }
    reader.endArray();
    if (!values.isEmpty()) {
      put(fields, name, values);
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
