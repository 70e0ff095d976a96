package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain text taken apart: its first line is the title; a byline and a date may follow; the rest
 * is the body.
 *
 * <pre>
 *   Ferry's depth alarm was muted for weeks            title
 *
 *   By Solveig Rustad                                  byline
 *   14 November 2024                                   printed date
 *
 *   A former officer says …                            body, paragraphs and line breaks as they are
 *
 *   Read also: What we know                            furniture, dropped from the body
 * </pre>
 *
 * <p>A first line of more than {@value #LONGEST_TITLE} characters is no title. A first paragraph
 * that only repeats the title is dropped. Where no line is blank, each line is a paragraph.
 *
 * @param title the title, may be empty
 * @param byline who wrote it, as printed, without "By"
 * @param date the date under the title, as printed
 * @param body the text, may be empty
 * @param furniture the paragraphs that were dropped, in their order
 */
record PlainArticle(
    String title,
    Optional<String> byline,
    Optional<String> date,
    String body,
    List<String> furniture) {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_BYLINE = 120;
  private static final int MOST_BYLINES = 4;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * A date that stands for itself: 14 November 2024, March 3, 2025, 17. April 2025, 2025-03-04,
   * 04/03/2025.
   */
  private static final String DATE =
      "(?:\\p{L}{2,12}\\.?,?\\s+)?"
          + "(?:\\d{1,2}(?:\\.|er|st|nd|rd|th)?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de\\s+)?\\d{4}"
          + "|\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}"
          + "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})"
          + "(?:[T,\\s]+(?:at\\s+|um\\s+|à\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s*(?:[ap]\\.?m\\.?|uhr))?(?:\\s*(?:[A-Z]{2,4}|Z|[+-]\\d{2}:?\\d{2}))?)?";

  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?:(?:first )?published|posted|publi[ée]|ver[öo]ffentlicht|publicado|pubblicato|date|stand|opublikowano|gepubliceerd|publisert|publicerad)?"
              + "(?:\\s+(?:on|le|am|el|il|den|op))?\\s*:?\\s*("
              + DATE
              + ")\\.?",
          FLAGS);
  private static final Pattern BYLINE =
      Pattern.compile(
          "(by|von|par|por|di|door|av|af|text|texte?|autor|author)(?:\\s*:\\s*|\\s+)(\\S.*)",
          FLAGS);
  private static final Pattern DATE_AT_END =
      Pattern.compile("(.*?)\\s*[,|·–—-]\\s*(" + DATE + ")", FLAGS);

  /** Words of a byline that are not capitalised. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "and",
          "und",
          "et",
          "y",
          "e",
          "og",
          "och",
          "en",
          "de",
          "del",
          "della",
          "da",
          "di",
          "do",
          "dos",
          "van",
          "von",
          "vom",
          "der",
          "den",
          "la",
          "le",
          "du",
          "des",
          "bin",
          "ibn",
          "al",
          "el",
          "in",
          "aus",
          "for",
          "für",
          "of",
          "the",
          "at",
          "à",
          "with",
          "mit",
          "avec",
          "|",
          "&",
          "-",
          "–",
          "—",
          "correspondent",
          "reporter",
          "editor",
          "staff",
          "writer",
          "special",
          "to");

  /** Words that begin a sentence about time: "By Monday the crews". */
  private static final Set<String> TIMES =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "christmas",
          "easter",
          "montag",
          "dienstag",
          "mittwoch",
          "donnerstag",
          "freitag",
          "samstag",
          "sonntag");

  /** Copies the list. */
  PlainArticle {
    furniture = List.copyOf(furniture);
  }

  /** Takes a text apart; its line ends are {@code \n}. */
  static PlainArticle of(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = skipBlank(lines, 0);
    String title = "";
    if (at < lines.size() && lines.get(at).strip().length() <= LONGEST_TITLE) {
      title = lines.get(at).strip();
      at = skipBlank(lines, at + 1);
    }
    Optional<String> byline = Optional.empty();
    Optional<String> date = Optional.empty();
    for (int i = 0; !title.isEmpty() && i < MOST_BYLINES && at < lines.size(); i++) {
      String line = lines.get(at).strip();
      Optional<String> printed = dateLine(line);
      Matcher withDate = DATE_AT_END.matcher(line);
      boolean both = withDate.matches();
      Optional<String> name = name(both ? withDate.group(1) : line);
      if (printed.isPresent() && date.isEmpty()) {
        date = printed;
      } else if (name.isPresent() && byline.isEmpty()) {
        byline = name;
        date = both && date.isEmpty() ? Optional.of(withDate.group(2)) : date;
      } else {
        break;
      }
      at = skipBlank(lines, at + 1);
    }
    List<String> furniture = new ArrayList<>();
    String body = body(lines.subList(Math.min(at, lines.size()), lines.size()), title, furniture);
    return new PlainArticle(title, byline, date, body, furniture);
  }

  private static int skipBlank(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private static Optional<String> dateLine(String line) {
    if (line.length() > LONGEST_BYLINE) {
      return Optional.empty();
    }
    Matcher matcher = DATE_LINE.matcher(line);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The name in a line that is a byline, without "By". */
  private static Optional<String> name(String line) {
    Matcher matcher = BYLINE.matcher(line);
    if (line.length() > LONGEST_BYLINE || !matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(2).strip();
    if (name.isEmpty() || name.startsWith(",")) {
      return Optional.empty();
    }
    String[] words = name.split("[\\s,]+");
    String first = words[0].toLowerCase(Locale.ROOT);
    if (TIMES.contains(first) || !Character.isUpperCase(words[0].codePointAt(0))) {
      return Optional.empty();
    }
    for (String word : words) {
      boolean named = Character.isUpperCase(word.codePointAt(0)) || word.codePointAt(0) == '(';
      if (!named && !SMALL_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        return Optional.empty();
      }
    }
    boolean sentence =
        (name.endsWith(".") && words[words.length - 1].length() > 3)
            || name.endsWith("?")
            || name.endsWith("!")
            || name.endsWith(",");
    return sentence ? Optional.empty() : Optional.of(name);
  }

  private static String body(List<String> lines, String title, List<String> furniture) {
    boolean spaced = lines.stream().anyMatch(String::isBlank);
    StringBuilder body = new StringBuilder();
    int at = 0;
    boolean first = true;
    while (at < lines.size()) {
      int blank = at;
      at = skipBlank(lines, at);
      int end = at;
      while (end < lines.size() && !lines.get(end).isBlank() && (spaced || end == at)) {
        end++;
      }
      String paragraph = String.join("\n", lines.subList(at, end));
      if (Furniture.is(paragraph)) {
        furniture.add(paragraph.strip());
      } else if (!paragraph.isEmpty() && !(first && same(paragraph, title))) {
        if (!body.isEmpty()) {
          body.append(spaced ? "\n".repeat(1 + Math.max(1, at - blank)) : "\n");
        }
        body.append(paragraph.stripTrailing());
        first = false;
      }
      at = end;
    }
    return body.toString();
  }

  private static boolean same(String paragraph, String title) {
    String text = paragraph.strip();
    return text.equals(title) || text.equals(title + ".");
  }
}
