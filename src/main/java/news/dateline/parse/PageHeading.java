package news.dateline.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A line that may be a headline, and what it has in common with another.
 *
 * @param line the line
 * @param letters the same as {@link Page#fold} has it
 * @param parts parts of it that have an element of their own, such as a kicker and what it stands
 *     above
 * @param words its longer words; of scripts without spaces its signs
 */
record PageHeading(String line, String letters, List<String> parts, Set<String> words) {
  private static final int LONGEST = 400;
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern GLUED = Pattern.compile("[\\p{Ll}\\p{Nd}?!][\\p{Lu}\"„“«]");
  private static final int SHORTEST_WORD = 4;

  /** A shorter heading may be a section's. */
  private static final int WORDS_OF_HEADLINE = 5;

  /** A longer one of a script without spaces is hardly a section's. */
  private static final int SIGNS_OF_HEADLINE = 10;

  private static final int FIRST_SIGN = 0x2E80;

  /** A heading of a page; empty when it is too long for one. */
  static PageHeading of(Element element) {
    String line = spaced(element);
    if (line.length() > LONGEST) {
      return of("");
    }
    List<String> parts = new ArrayList<>();
    if (element.childrenSize() > 0) {
      parts.add(Page.line(element.ownText()));
      element.children().forEach(child -> parts.add(Page.line(Paragraphs.line(child))));
      parts.removeIf(String::isEmpty);
    }
    return new PageHeading(line, Page.fold(line), List.copyOf(parts), words(line));
  }

  /** What an element says; a kicker in an element of its own is parted from what follows. */
  private static String spaced(Element element) {
    String line = Page.line(Paragraphs.line(element));
    for (Element child : element.children()) {
      String part = Page.line(Paragraphs.line(child));
      int end = part.length() < SHORTEST_WORD || !line.startsWith(part) ? 0 : part.length();
      if (end > 0 && end < line.length() && GLUED.matcher(line.substring(end - 1)).lookingAt()) {
        return line.substring(0, end) + ' ' + line.substring(end);
      }
    }
    return line;
  }

  /** A line that a page states in its metadata. */
  static PageHeading of(String line) {
    return new PageHeading(line, Page.fold(line), List.of(), words(line));
  }

  /** The line, and the parts of it. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(line));
    lines.addAll(parts);
    return lines;
  }

  private static Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      String folded = Page.fold(word.group());
      if (folded.length() >= SHORTEST_WORD
          || folded.codePoints().anyMatch(c -> c >= 0x0E00 || Character.isDigit(c))) {
        words.add(folded);
      }
    }
    return Set.copyOf(words);
  }

  /** How many of its longer words another line has. */
  long shared(PageHeading other) {
    return words.stream().filter(other.words::contains).count();
  }

  /** Whether it has at least half of another line's longer words. */
  boolean tellsOf(PageHeading other) {
    return !other.words.isEmpty() && shared(other) * 2 >= other.words.size();
  }

  /** How many words it has, long and short. */
  int length() {
    return line.split(" ").length;
  }

  /** Whether it is as long as only headlines are. */
  boolean isLong() {
    return length() >= WORDS_OF_HEADLINE
        || letters.codePoints().filter(c -> c >= FIRST_SIGN).count() >= SIGNS_OF_HEADLINE;
  }
}
