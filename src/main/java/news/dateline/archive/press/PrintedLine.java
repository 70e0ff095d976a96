package news.dateline.archive.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;

/** Lines that all databases print: numbers of pages, owners, bylines. */
final class PrintedLine {
  private static final Pattern PAGE_NUMBER =
      PressWords.pattern("{@page}\\s*\\d{1,5}\\s*(?:(?:{@of}|/)\\s*\\d{1,5})(?:\\s*©.*)?");

  /** At the right of a page, its number stands alone. */
  private static final Pattern ALONE = PressWords.pattern("{@page}\\s*\\d{1,5}");

  /** With a sign, a year or an owner behind the word: a sentence about copyright is none. */
  private static final Pattern COPYRIGHT =
      PressWords.pattern(
          "(?:Copyright|©|\\(c\\)|℗)[\\s:,]*(?:©|\\(c\\)|\\d{4}|(?-i:\\p{Lu})).*|{@rights}.*");

  private static final Pattern BY =
      Pattern.compile(
          "(?:By|BY|by|Par|PAR|Por|POR|Von|VON|Door|DOOR|Di|DI|Da|DA):?\\s+(?=\\p{Lu}\\S*\\s+\\S)(.+)");

  private PrintedLine() {}

  /** Whether a line is the number of a page, which stands anywhere. */
  static boolean isPageNumber(Line line) {
    return line.raw().length() < 200
        && (PAGE_NUMBER.matcher(line.text()).matches()
            || (line.centred() && ALONE.matcher(line.text()).matches()));
  }

  /** Whether a line says who owns the text. */
  static boolean isCopyright(String line) {
    return line.length() < 400 && COPYRIGHT.matcher(line).matches();
  }

  /** A byline without the word that introduces it. */
  static String byline(String printed) {
    Matcher by = BY.matcher(printed);
    return by.matches() ? by.group(1).strip() : printed;
  }
}
