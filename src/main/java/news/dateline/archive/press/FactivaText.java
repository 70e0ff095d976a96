package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;

/**
 * Factiva's documents as it shows them, without codes:
 *
 * <pre>
 *   [ section ]  headline  [ byline ]  [ credit ]
 *   456 words                             ← in the language of the interface, like all that follows
 *   5 March 2024
 *   [ 09:30 ]
 *   The Courier
 *   COUR                                  ← the code of the source
 *   { edition | page | volume }
 *   English
 *   (c) 2024 Courier Ltd
 *   text
 *   Document COUR000020240305ek35000aa
 * </pre>
 *
 * <p>The number of words is what a head is found by. Without one, the headline is the first line
 * and the day that of the accession number.
 */
final class FactivaText {
  private static final Pattern WORDS =
      PressWords.pattern("\\d[\\d.,' \\u202f\\u2019]*\\s?{@words}");
  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?(?:[AP]M|Uhr|GMT))?");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,11}");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:(?:S|P|p|Pg|Pág|Pag|Seite|Page)\\.?\\s)?[A-Z]{0,4}\\s?\\d{1,4}[A-Z]?(?:\\s*[-,/]\\s*[A-Z]{0,4}\\d{1,4})*");
  private static final Pattern LANGUAGE = PressWords.pattern("{@language}(?: ?\\(.*\\))?");
  private static final Pattern BYLINE =
      PressWords.pattern("(?:{@by}\\s+\\p{L}.*|\\p{Lu}[^.!?:]{2,80})");

  /** What stands before the first headline: the database's name, lists of headlines. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:dow jones|factiva|table of contents|inhaltsverzeichnis|table des mati.res)(?: .{0,20})?|.*\\.{4,}\\s*\\d+");

  /** A head has no more lines before the number of words. */
  private static final int LONGEST_TITLE = 12;

  /** Behind the number of words, a head has no more lines. */
  private static final int LONGEST_HEAD = 16;

  private final Sheet sheet;
  private final List<Line> lines;
  private final Story story = new Story();

  private FactivaText(Sheet sheet, List<Line> lines) {
    this.sheet = sheet;
    this.lines = lines;
  }

  /** A number of words on a line, and an accession number on another. */
  static boolean recognises(Sheet sheet) {
    boolean words = false;
    for (Line line : sheet.lines()) {
      if (line.isBlank() || line.raw().length() > 100) {
        continue;
      }
      words |= isWords(line);
      if (words && isEnd(line)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWords(Line line) {
    return line.raw().length() < 60 && WORDS.matcher(line.text()).matches();
  }

  private static boolean isEnd(Line line) {
    String text = line.text();
    return text.indexOf(' ') > 0 && Accession.in(text).matches();
  }

  /** Hands the documents on; gives their number. */
  static int read(Sheet sheet, RecordSink sink) throws IOException {
    List<Line> own = new ArrayList<>();
    int found = 0;
    for (Line line : sheet.lines()) {
      if (PrintedLine.isPageNumber(line)) {
        continue;
      }
      if (isEnd(line)) {
        found += new FactivaText(sheet, own).hand(line.text(), sink) ? 1 : 0;
        own = new ArrayList<>();
      } else {
        own.add(line);
      }
    }
    if (own.stream().anyMatch(FactivaText::isWords)) {
      found += new FactivaText(sheet, own).hand("", sink) ? 1 : 0;
      sink.reject(
          0,
          "the last document has no accession number (\"Document …\"), so its text may be incomplete; download the file again");
    }
    return found;
  }

  private boolean hand(String end, RecordSink sink) throws IOException {
    Matcher accession = Accession.in(end);
    Optional<String> id = accession.matches() ? Optional.of(accession.group(1)) : Optional.empty();
    int words = -1;
    for (int i = 0; i < lines.size() && words < 0; i++) {
      words = isWords(lines.get(i)) ? i : -1;
    }
    int text = words < 0 ? withoutHead() : head(words, id.orElse(""));
    story.with("body", sheet.paragraphs(lines.subList(text, lines.size())));
    if (!story.has("published") && accession.matches()) {
      story.with("published", accession.group(2));
    }
    story.with("id", id);
    StringBuilder raw = new StringBuilder();
    lines.forEach(line -> raw.append(line.raw()).append('\n'));
    raw.append(end);
    if (!story.has("title") && !story.has("body")) {
      sink.reject(0, "a Factiva document with neither headline nor text: " + end);
      return false;
    }
    sink.story(0, story.fields(), story.html(), raw.toString().getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private int withoutHead() {
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        story.with("title", lines.get(i).text());
        return i + 1;
      }
    }
    return lines.size();
  }

  /** Takes the head; gives where the text begins. */
  private int head(int words, String id) {
    title(words);
    story.with("length", lines.get(words).text());
    int last = words;
    boolean copyright = false;
    int seen = 0;
    for (int i = words + 1; i < lines.size() && seen < LONGEST_HEAD && !copyright; i++) {
      String value = lines.get(i).text();
      if (value.isEmpty()) {
        continue;
      }
      seen++;
      copyright = PrintedLine.isCopyright(value);
      if (!take(value, copyright, id)) {
        break;
      }
      last = i;
    }
    return last + 1;
  }

  /** Takes a line of the head; false if it is none. */
  private boolean take(String value, boolean copyright, String id) {
    if (copyright) {
      story.with("copyright", value);
    } else if (!story.has("published") && PrintedDay.of(value).isPresent()) {
      story.with("published", value);
    } else if (story.has("published") && !story.has("outlet") && TIME.matcher(value).matches()) {
      story.with("time", value);
    } else if (story.has("published") && !story.has("outlet")) {
      story.with("outlet", value);
    } else if (story.has("outlet") && !story.has("sourceCode") && isSourceCode(value, id)) {
      story.with("sourceCode", value);
    } else if (LANGUAGE.matcher(value).matches()) {
      story.with("language", PrintedLanguage.code(value));
    } else if (!story.has("sourceCode") || story.has("language")) {
      return false;
    } else if (!story.has("page") && PAGE.matcher(value).matches()) {
      story.with("page", value);
    } else if (value.length() < 80) {
      story.with("edition", value);
    } else {
      return false;
    }
    return true;
  }

  private static boolean isSourceCode(String value, String id) {
    return CODE.matcher(value).matches()
        && (id.isEmpty() || id.toUpperCase(Locale.ROOT).startsWith(value));
  }

  /** Takes what stands before the number of words: section, headline, byline. */
  private void title(int words) {
    List<Line> block = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    for (int i = Math.max(0, words - 2 * LONGEST_TITLE); i < words; i++) {
      Line line = lines.get(i);
      if (FURNITURE.matcher(line.text()).matches()) {
        block.clear();
        gaps.clear();
      } else if (!line.isBlank()) {
        block.add(line);
      } else if (!block.isEmpty() && sheet.wrapped()) {
        gaps.add(block.size());
      }
    }
    int size = block.size();
    if (size == 0) {
      return;
    }
    boolean marked = block.stream().anyMatch(Line::strong);
    if (marked) {
      marked(block);
      return;
    }
    int gap = gaps.stream().filter(at -> at > 0 && at < size).reduce((one, two) -> two).orElse(-1);
    int byline =
        gap > 0
            ? gap
            : size > 1
                    && BYLINE.matcher(block.get(size - 1).text()).matches()
                    && block.get(size - 1).text().split("\\s+").length <= 8
                ? size - 1
                : size;
    int begin = size > LONGEST_TITLE ? byline - 1 : 0;
    boolean section =
        byline - begin > 1
            && block.get(begin).text().length() <= 25
            && !Character.isLowerCase(block.get(begin + 1).text().charAt(0))
            && block.get(begin + 1).text().length() > block.get(begin).text().length();
    if (section) {
      story.with("section", block.get(begin).text());
      begin++;
    }
    story.with("title", joined(block.subList(begin, byline)));
    byline(block.subList(byline, size));
  }

  /** Of a document in which the headline is bold. */
  private void marked(List<Line> block) {
    int first = 0;
    while (!block.get(first).strong()) {
      first++;
    }
    int end = first;
    while (end < block.size() && block.get(end).strong()) {
      end++;
    }
    story.with("section", joined(block.subList(0, first)));
    story.with("title", joined(block.subList(first, end)));
    byline(block.subList(end, block.size()));
  }

  private void byline(List<Line> some) {
    if (!some.isEmpty()) {
      story.with("byline", PrintedLine.byline(some.get(0).text()));
      some.subList(1, some.size()).forEach(line -> story.with("credit", line.text()));
    }
  }

  private static String joined(List<Line> some) {
    return String.join(" ", some.stream().map(Line::text).toList());
  }
}
