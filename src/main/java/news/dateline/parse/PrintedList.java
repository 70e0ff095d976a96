package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of texts that a program printed into one value, as tables of pandas have them: {@code
 * ['Ana Ruf', "Pat O'Dea"]} of Python, {@code ["Ana Ruf"]} of JSON, {@code c("Ana Ruf")} of R.
 */
final class PrintedList {
  private PrintedList() {}

  /** The texts, if the whole value is such a list and has one at least. */
  static Optional<List<String>> of(String value) {
    String list = value.strip();
    int from = list.startsWith("c(") ? 2 : 1;
    if (list.length() < from + 3
        || !(list.startsWith("['") || list.startsWith("[\"") || list.startsWith("c(\""))
        || list.charAt(list.length() - 1) != (from == 2 ? ')' : ']')) {
      return Optional.empty();
    }
    List<String> texts = new ArrayList<>();
    int at = from;
    int end = list.length() - 1;
    while (at < end) {
      char quote = list.charAt(at);
      if (quote != '\'' && quote != '"') {
        return Optional.empty();
      }
      StringBuilder text = new StringBuilder();
      at++;
      while (at < end && list.charAt(at) != quote) {
        if (list.charAt(at) == '\\' && at + 1 < end) {
          at++;
          text.append(escaped(list.charAt(at)));
        } else {
          text.append(list.charAt(at));
        }
        at++;
      }
      if (at >= end) {
        return Optional.empty();
      }
      texts.add(text.toString());
      at = past(list, at + 1, end);
      if (at < end) {
        if (list.charAt(at) != ',') {
          return Optional.empty();
        }
        at = past(list, at + 1, end);
      }
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
  }

  private static int past(String list, int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(list.charAt(at))) {
      at++;
    }
    return at;
  }

  private static char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
