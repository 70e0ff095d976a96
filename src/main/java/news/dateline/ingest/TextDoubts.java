package news.dateline.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.KnownField;

/** What makes one text doubtful, by its characters and lines. */
final class TextDoubts {
  /** An article of so many words is a book, or many articles. */
  static final int LONGEST = 50_000;

  /** So many signs are no accident. */
  private static final int SOME = 3;

  /** One in so many characters that could not be read. */
  private static final int DENSE = 500;

  /** A rule between documents, drawn in characters. */
  private static final Pattern RULE = Pattern.compile("[-=_*#~]{8,}");

  private static final Pattern OF =
      Pattern.compile(
          "(?iu)(?!page|seite|p[áa]g|стр)\\D{0,20}\\b(\\d{1,6}) ?(?:of|von|de|sur|di|van|из|/) ?(\\d{1,6})\\b\\D{0,20}");

  private static final Pattern LABEL = Pattern.compile("([\\p{L}][\\p{L} _-]{1,24}):\\s.*");

  private TextDoubts() {}

  /** The words of a text, as far as it matters whether they are more than {@link #LONGEST}. */
  static long words(String text) {
    if (text.length() < LONGEST) {
      return 0;
    }
    long words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      // where there are no spaces, two characters are about a word
      words += letter && !inWord ? 2 : Character.isIdeographic(c) ? 1 : 0;
      inWord = letter;
    }
    return words / 2;
  }

  /** Whether so many characters of a text could not be read that it is no slip of its source. */
  static boolean isUnreadable(long unreadable, String title, String body) {
    return (unreadable >= SOME && unreadable * DENSE >= title.length() + body.length())
        || title.indexOf('\ufffd') >= 0;
  }

  /**
   * Signs that a text was decoded in a wrong encoding, an example of which is given: UTF-8 taken
   * for a code page, and words that are all accents.
   */
  static Optional<String> wronglyDecoded(String title, String body) {
    Optional<String> inTitle = wronglyDecoded(title, 1);
    return inTitle.isPresent() ? inTitle : wronglyDecoded(body, SOME);
  }

  private static Optional<String> wronglyDecoded(String text, int enough) {
    int signs = 0;
    int accents = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      accents = c >= 0xc0 && c <= 0xff && c != 0xd7 && c != 0xf7 ? accents + 1 : 0;
      if (c < 0x80) {
        continue;
      }
      boolean sequence = i + 1 < text.length() && isSequence(c, text.charAt(i + 1));
      // of five letters in a row that are all accented, no language of Europe has a word
      signs += accents == 5 ? 2 : sequence || c < 0xa0 ? 1 : 0;
      if (signs >= enough) {
        return Optional.of(around(text, i));
      }
    }
    return Optional.empty();
  }

  /** Whether two characters are what a code page makes of one character in UTF-8. */
  private static boolean isSequence(char first, char second) {
    return switch (first) {
      case '\u00c3', '\u00c2', '\u00d0', '\u00d1' ->
          (second >= 0x80 && second <= 0xbf) || isHigh1252(second);
      case '\u00e2' -> second == '\u20ac' || second == '\u0080';
      default -> false;
    };
  }

  private static boolean isHigh1252(char c) {
    return "\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
            .indexOf(c)
        >= 0;
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - 20);
    int to = Math.min(text.length(), at + 20);
    return text.substring(from, to).strip();
  }

  /** A sign that a plain text holds several documents: what comes again and again in it. */
  static Optional<String> severalDocuments(String text) {
    Map<String, Integer> rules = new HashMap<>();
    Map<String, Integer> labels = new HashMap<>();
    Map<String, String> numbered = new HashMap<>();
    List<String> twice = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && line.length() < 200)
        .forEach(
            line -> {
              if (RULE.matcher(line).matches()) {
                rules.merge(line, 1, Integer::sum);
              }
              Matcher of = OF.matcher(line);
              if (of.matches()) {
                String before = numbered.putIfAbsent(of.group(2), line);
                if (before != null && !before.equals(line) && twice.isEmpty()) {
                  twice.add("\"" + before + "\", \"" + line + "\"");
                }
              }
              Matcher label = LABEL.matcher(line);
              if (label.matches() && KnownField.named(label.group(1)).isPresent()) {
                labels.merge(label.group(1).toLowerCase(Locale.ROOT), 1, Integer::sum);
              }
            });
    if (!twice.isEmpty()) {
      return Optional.of(twice.get(0));
    }
    List<String> repeated =
        labels.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
    if (repeated.size() > 1) {
      return Optional.of(
          "lines that begin with \""
              + repeated.get(0)
              + ":\" and \""
              + repeated.get(1)
              + ":\", again and again");
    }
    return rules.values().stream().anyMatch(count -> count >= SOME)
        ? Optional.of("lines drawn between its parts")
        : Optional.empty();
  }
}
