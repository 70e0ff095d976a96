package news.dateline.archive.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bytes of UTF-8 that were written with one escape each, ü as if it were the two characters C3 and
 * BC: the downloads of Facebook and Instagram have them.
 *
 * <p>They are taken for that only where the record is otherwise ASCII, and every value that is not
 * ASCII is valid UTF-8 when read so: {@code é} alone is not.
 */
final class EscapedBytes {
  private EscapedBytes() {}

  /** Whether a record may have such bytes, without looking closely. */
  static boolean mayBeIn(String json) {
    int at = json.indexOf("\\u");
    if (at < 0) {
      return false;
    }
    for (; at >= 0; at = json.indexOf("\\u", at + 2)) {
      if (!json.startsWith("00", at + 2)) {
        return false;
      }
    }
    for (int i = 0; i < json.length(); i++) {
      if (json.charAt(i) > 0x7e) {
        return false;
      }
    }
    return true;
  }

  /** The fields with their characters; as they are, where one cannot be meant so. */
  static Map<String, List<String>> decoded(Map<String, List<String>> fields) {
    Map<String, List<String>> decoded = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      List<String> values = new ArrayList<>();
      for (String value : field.getValue()) {
        try {
          values.add(decoded(value));
        } catch (CharacterCodingException other) {
          return fields;
        }
      }
      decoded.put(field.getKey(), List.copyOf(values));
    }
    return decoded;
  }

  private static String decoded(String value) throws CharacterCodingException {
    boolean ascii = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c > 0xff) {
        throw new CharacterCodingException();
      }
      ascii &= c < 0x80;
    }
    return ascii
        ? value
        : StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(value.getBytes(StandardCharsets.ISO_8859_1)))
            .toString();
  }
}
