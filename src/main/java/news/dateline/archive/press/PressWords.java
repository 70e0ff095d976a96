package news.dateline.archive.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.article.Resources;

/** The words of {@code press.tsv}, by which exports of press databases are read. */
final class PressWords {
  private static final Map<String, List<String>> WORDS = load();

  private PressWords() {}

  private static Map<String, List<String>> load() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (List<String> row : Resources.rows(PressWords.class, "press.tsv")) {
      words
          .computeIfAbsent(row.get(0), unseen -> new ArrayList<>())
          .addAll(List.of(row.get(1).split("\\|")));
    }
    return words;
  }

  /** The words of a key. */
  static List<String> of(String key) {
    List<String> words = WORDS.get(key);
    if (words == null) {
      throw new IllegalArgumentException("no words called " + key);
    }
    return words;
  }

  /** The words of a key as alternatives of a regular expression, the longest first. */
  static String alternatives(String key) {
    return of(key).stream()
        .distinct()
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** A pattern in which {@code {key}} stands for the words of a key; case does not matter. */
  static Pattern pattern(String template) {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    for (int open = template.indexOf("{@"); open >= 0; open = template.indexOf("{@", from)) {
      int close = template.indexOf('}', open);
      regex.append(template, from, open).append(alternatives(template.substring(open + 2, close)));
      from = close + 1;
    }
    regex.append(template.substring(from));
    return Pattern.compile(
        regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);
  }

  /**
   * The keys that begin so, by the labels printed for them: of {@code nexis:head.byline} the rest
   * of the key by the folded label.
   */
  static Map<String, String> labels(String prefix) {
    Map<String, String> labels = new LinkedHashMap<>();
    WORDS.forEach(
        (key, words) -> {
          if (key.startsWith(prefix)) {
            words.forEach(word -> labels.putIfAbsent(fold(word), key.substring(prefix.length())));
          }
        });
    return labels;
  }

  /** What two spellings of a label have in common: its letters. */
  static String fold(String label) {
    StringBuilder folded = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      if (Character.isLetterOrDigit(label.charAt(i))) {
        folded.append(label.charAt(i));
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
