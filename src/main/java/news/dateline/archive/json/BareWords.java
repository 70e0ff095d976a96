package news.dateline.archive.json;

import java.util.Set;

/**
 * Words that programs write into JSON and its standard does not have: {@code NaN} and {@code
 * Infinity} of Python, {@code undefined} of JavaScript, {@code ISODate("…")} of MongoDB's shell.
 */
final class BareWords {
  private static final Set<String> NOTHING =
      Set.of("NaN", "Infinity", "None", "undefined", "nan", "NA", "NaT");

  private static final Set<String> CALLS =
      Set.of(
          "ISODate", "ObjectId", "NumberLong", "NumberInt", "NumberDecimal", "UUID", "Date", "new");

  private BareWords() {}

  /** The JSON with {@code null} for what says nothing, and calls as their arguments. */
  static String replaced(String json) {
    StringBuilder standard = new StringBuilder(json.length());
    int at = 0;
    boolean inCall = false;
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        int end = endOfString(json, at);
        standard.append(json, at, end);
        at = end;
      } else if (isLetter(c) && (at == 0 || !isNumber(json.charAt(at - 1)))) {
        int end = at;
        while (end < json.length() && isLetter(json.charAt(end))) {
          end++;
        }
        String word = json.substring(at, end);
        if (NOTHING.contains(word)) {
          standard.append("null");
        } else if (word.equals("True") || word.equals("False")) {
          standard.append(word.equals("True") ? "true" : "false");
        } else if (CALLS.contains(word)) {
          inCall = true;
        } else {
          standard.append(word);
        }
        at = end;
      } else {
        boolean sign = c == '-' && json.startsWith("Infinity", at + 1);
        boolean bracket = inCall && (c == '(' || c == ')');
        inCall &= c != ')';
        if (!sign && !bracket) {
          standard.append(c);
        }
        at++;
      }
    }
    return standard.toString();
  }

  private static int endOfString(String json, int from) {
    int at = from + 1;
    while (at < json.length() && json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(json.length(), at + 1);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNumber(char c) {
    return (c >= '0' && c <= '9') || c == '.';
  }
}
