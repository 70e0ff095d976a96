package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs that belong to the page rather than to its article, by what they say and where they
 * stand: captions without an element of their own, dates and bylines before the text, credits and
 * headings without a text at its end.
 */
final class PageLines {
  private static final int SHORT = 60;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?s)(?:(?:.{0,300}[.|] ?)?(?:photo|image|picture|foto|bild) (?:by|credit|courtesy of):? ['\"‘“]?(?-i:\\p{Lu})[^.]{1,60}\\.?|.{0,300}\\((?:image|images|photo|photos|picture|pic|foto|fotos|bild|video|source)s?(?: credits?| by)?\\s*[:/].{1,80}\\)\\.?"
              + "|(?:foto|photo|bild|image|picture|bildrechte|©|\\(c\\))s?\\s*(?:credit)?\\s*[:©/].{1,80}"
              + "|.{0,250}\\bbildrechte:.{1,80})",
          FLAGS);

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:by|von|par|por|di|door|av|af|reporting by|text)[: ]\\s*\\p{Lu}[^.!?]{2,70}",
          Pattern.UNICODE_CASE);

  private static final Pattern DATED =
      Pattern.compile("\\d{1,2}[.:h]\\d{2}|(?:19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}[./]");

  private static final String ENDS = ".!?。！？…\"”»“؟।;’』」";

  private PageLines() {}

  /** Whether a paragraph is no part of the text, wherever it stands. */
  static boolean isFurniture(Paragraphs.Paragraph paragraph) {
    String text = paragraph.text();
    if (Furniture.is(text)) {
      return true;
    }
    if (text.length() > 400 || paragraph.isHeading()) {
      return false;
    }
    return CAPTION.matcher(text).matches() || TextWeight.of(text) == 0;
  }

  /** The text without the lines before its first sentence and behind its last one. */
  static List<Paragraphs.Paragraph> trimmed(List<Paragraphs.Paragraph> text) {
    List<Paragraphs.Paragraph> kept = new ArrayList<>();
    int from = 0;
    while (from < text.size() && TextWeight.of(text.get(from).text()) < SHORT) {
      Paragraphs.Paragraph line = text.get(from++);
      if (opens(line)) {
        kept.add(line);
      }
    }
    int to = text.size();
    while (to > from && !closes(text.get(to - 1))) {
      to--;
    }
    kept.addAll(text.subList(from, to));
    return kept;
  }

  /** Whether a short line before the first long paragraph belongs to the text. */
  private static boolean opens(Paragraphs.Paragraph line) {
    String text = line.text();
    if (BYLINE.matcher(text).matches() || (DATED.matcher(text).find() && !isSentence(text))) {
      return false;
    }
    return isSentence(text) || text.endsWith(":") || line.isHeading();
  }

  private static boolean closes(Paragraphs.Paragraph line) {
    String text = line.text();
    return TextWeight.of(text) >= SHORT
        || isCell(line)
        || (isSentence(text) && !line.isHeading() && "(©".indexOf(text.charAt(0)) < 0);
  }

  /** Whether a line stands in a table, a list or a listing of code, which may end a text. */
  private static boolean isCell(Paragraphs.Paragraph line) {
    return line.element().closest("table, pre, dl") != null;
  }

  /** Whether a line ends as sentences do. */
  static boolean isSentence(String text) {
    int last = text.length() - 1;
    char c = text.charAt(last);
    return ENDS.indexOf(c) >= 0
        || (c == ')'
            && text.charAt(0) != '('
            && last > 0
            && ENDS.indexOf(text.charAt(last - 1)) >= 0);
  }
}
