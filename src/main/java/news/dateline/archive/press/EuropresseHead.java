package news.dateline.archive.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.Story;

/** What stands in the head of a Europresse document: section, day, length and page on one line. */
final class EuropresseHead {
  private static final Pattern DAY =
      PressWords.pattern(
          "(?:{@weekday},?\\s+)?(?:\\d{1,2}(?:er)?\\.?\\s+(?:de\\s+)?{@month}\\.?\\s+(?:de\\s+)?\\d{4}|{@month}\\s+\\d{1,2},\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})"
              + "(?:\\s+\\d{1,2}[:h]\\d{2}(?::\\d{2})?)?");
  private static final Pattern LENGTH = PressWords.pattern("\\d[\\d  ]*\\s?{@words}(?!\\p{L})");
  private static final Pattern PAGE =
      Pattern.compile("(?:^|[\\s,;])pp?\\.\\s?([\\p{L}]{0,8}\\d[\\w,+-]*)");
  private static final Pattern NUMBER =
      Pattern.compile(",?\\s+(?:no|n°|nº|vol)\\.?\\s*[\\d-].*", Pattern.CASE_INSENSITIVE);

  /** The number of a document: {@code news·20240305·LF·0012}. */
  static final Pattern ID =
      Pattern.compile(
          "(?:[\\p{L}' ]{3,40}:?\\s*)?(\\p{L}{2,12}[·•](\\d{8})[·•][\\w-]+[·•][^\\s]+)");

  private EuropresseHead() {}

  /** An outlet's name without the number of its issue. */
  static String outlet(String printed) {
    return NUMBER.matcher(printed).replaceFirst("").strip();
  }

  /** Whether a line has a day in it. */
  static boolean isHead(String line) {
    return line.length() < 300 && DAY.matcher(line).find();
  }

  /** Takes section, day, length and page. */
  static void take(String line, Story story) {
    Matcher day = DAY.matcher(line);
    if (!day.find()) {
      return;
    }
    story.with("published", day.group());
    story.with("section", line.substring(0, day.start()).replaceAll("[\\s,;•-]+$", ""));
    String behind = line.substring(day.end());
    Matcher length = LENGTH.matcher(behind);
    if (length.find()) {
      story.with("length", length.group());
    }
    Matcher page = PAGE.matcher(behind);
    if (page.find()) {
      story.with("page", page.group(1));
    }
  }

  /** Takes the number of a document, and the day in it if none is known. */
  static void id(String line, Story story) {
    Matcher id = ID.matcher(line.strip());
    if (id.find()) {
      story.with("id", id.group(1));
      if (!story.has("published")) {
        story.with("published", id.group(2));
      }
    }
  }
}
