package news.dateline.archive.press;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as a line of its own: {@code March 5, 2024 Tuesday}, {@code mardi 5 mars 2024}, {@code 5.
 * März 2024 Dienstag 9:50 Uhr}.
 *
 * @param rest what else stands behind it, such as an edition
 */
record PrintedDay(String rest) {
  private static final Pattern DAY =
      PressWords.pattern(
          "(?:{@weekday}\\.?,?\\s+(?:le\\s+|den\\s+|el\\s+)?)?"
              + "(?:\\d{1,2}(?:\\.|er|º|°|st|nd|rd|th)?\\s*(?:de\\s+)?{@month}\\.?,?\\s*(?:del?\\s+)?\\d{4}"
              + "|{@month}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:de\\s+)?\\d{4}"
              + "|{@month}\\.?,?\\s+(?:de\\s+)?\\d{4}"
              + "|\\d{4}-\\d{2}-\\d{2}"
              + "|\\d{1,2}[./]\\d{1,2}[./]\\d{4}"
              + "|\\d{4}年\\d{1,2}月\\d{1,2}日)(?![\\p{L}\\d])");

  private static final Pattern TAIL =
      PressWords.pattern(
          "[\\s,;()|•·-]+|{@weekday}(?!\\p{L})\\.?|\\d{1,2}[:.h]\\d{2}(?::\\d{2})?|[ap]\\.?m\\.?(?!\\p{L})|Uhr|"
              + "(?:[A-Z]{1,4}T|UTC|GMT|Z)(?:\\s*[+-]\\d{1,2}(?::?\\d{2})?)?(?!\\p{L})");

  /** What a line says behind the date that it begins with; nothing if it begins with none. */
  static Optional<PrintedDay> of(String line) {
    if (line.length() < 6 || line.length() > 200) {
      return Optional.empty();
    }
    Matcher day = DAY.matcher(line);
    if (!day.lookingAt()) {
      return Optional.empty();
    }
    int at = day.end();
    Matcher tail = TAIL.matcher(line);
    while (at < line.length() && tail.find(at) && tail.start() == at && tail.end() > at) {
      at = tail.end();
    }
    return Optional.of(new PrintedDay(line.substring(at).strip()));
  }

  /** Whether the line is the date and nothing else. */
  boolean isWhole() {
    return rest.isEmpty();
  }
}
