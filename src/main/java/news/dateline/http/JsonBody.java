package news.dateline.http;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads parameters from the body of a {@code POST}: one JSON object of strings, numbers, truth
 * values and arrays of them, under the names that they have in an address.
 */
final class JsonBody {
  private JsonBody() {}

  /**
   * The parameters, each with its values in order.
   *
   * @throws Refusal when the body is of another type, no JSON, or not of this form
   */
  static Map<String, List<String>> parameters(Request request) throws Refusal {
    checkType(request.header("Content-Type"));
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(request.body())).toString();
    } catch (CharacterCodingException e) {
      throw bad("The body is not UTF-8.");
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    try (JsonReader json = new JsonReader(new StringReader(text))) {
      json.setStrictness(Strictness.STRICT);
      if (json.peek() != JsonToken.BEGIN_OBJECT) {
        throw bad("The body must be a JSON object, such as {\"q\":\"flood\",\"size\":50}.");
      }
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (parameters.containsKey(name)) {
          throw wrong(name, "is given twice; give several values as an array");
        }
        parameters.put(name, values(json, name));
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw bad("Nothing may follow the JSON object.");
      }
    } catch (MalformedJsonException | EOFException | NumberFormatException e) {
      throw bad("The body is not JSON: " + firstLine(e) + ".");
    } catch (IOException e) {
      throw bad("The body could not be read: " + firstLine(e) + ".");
    }
    return parameters;
  }

  private static void checkType(Optional<String> header) throws Refusal {
    String[] pieces = header.orElse("").toLowerCase(Locale.ROOT).split(";", -1);
    boolean utf8 = true;
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().replace("\"", "");
      utf8 &= !piece.startsWith("charset=") || piece.equals("charset=utf-8");
    }
    if (!pieces[0].strip().equals("application/json") || !utf8) {
      throw new Refusal(
          Problem.of(
                  415,
                  "unsupported-media-type",
                  "A body is read as application/json in UTF-8"
                      + (header.isEmpty() ? "; this one came without Content-Type." : "."))
              .with("Accept-Post", "application/json"));
    }
  }

  private static List<String> values(JsonReader json, String name) throws IOException, Refusal {
    List<String> values = new ArrayList<>();
    if (json.peek() == JsonToken.BEGIN_ARRAY) {
      json.beginArray();
      while (json.hasNext()) {
        values.add(value(json, name));
      }
      json.endArray();
    } else {
      values.add(value(json, name));
    }
    return values;
  }

  private static String value(JsonReader json, String name) throws IOException, Refusal {
    return switch (json.peek()) {
      case STRING, NUMBER -> json.nextString();
      case BOOLEAN -> Boolean.toString(json.nextBoolean());
      case NULL -> throw wrong(name, "is null; leave it out");
      case BEGIN_ARRAY, BEGIN_OBJECT, END_ARRAY, END_OBJECT, NAME, END_DOCUMENT ->
          throw wrong(name, "must be a string, a number, true or false, or an array of them");
    };
  }

  /** Gson appends a second line about itself. */
  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static Refusal bad(String detail) {
    return new Refusal(Problem.of(400, "bad-body", detail));
  }

  private static Refusal wrong(String field, String what) {
    return new Refusal(
        new Problem(
            400,
            "bad-body",
            "The field \"" + field + "\" " + what + ".",
            Optional.of(field),
            OptionalInt.empty(),
            Optional.empty(),
            Map.of()));
  }
}
