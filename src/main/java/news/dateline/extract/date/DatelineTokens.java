package news.dateline.extract.date;

import news.dateline.extract.text.Text;

/** What the tokens of a dateline can be: a day, a month, a dash, a small word of a name. */
public final class DatelineTokens {
  private DatelineTokens() {}

  /** Whether a token is a dash that can part a dateline from its text. */
  static boolean dash(Text text, int i) {
    return DatelineWords.DASHES.contains(text.lower(i));
  }

  /** The d'Ivoire of Côte d'Ivoire. */
  static boolean elided(Text text, int i, int comma) {
    String word = text.lower(i);
    return i > comma + 1
        && word.length() > 2
        && word.charAt(1) == '\''
        && Character.isUpperCase(text.token(i).text().charAt(2));
  }

  /** A dash in the middle of running words is surrounded by spaces; an em dash need not be. */
  static boolean spaced(Text text, int i) {
    return !text.token(i).is("-")
        || i + 1 >= text.size()
        || text.token(i - 1).end() < text.token(i).start()
        || text.token(i).end() < text.token(i + 1).start();
  }

  /**
   * One past the last token of a day of the month, with its year if there is one; 0 when there is
   * none.
   */
  static int day(Text text, int i, int limit) {
    int end = 0;
    if (i + 1 < limit && month(text, i) && number(text, i + 1, 2)) {
      end = i + 2;
    } else if (i + 1 < limit
        && number(text, i, 2)
        && text.token(i + 1).is(".")
        && i + 2 < limit
        && month(text, i + 2)) {
      end = i + 3;
    } else if (i + 1 < limit && number(text, i, 2) && month(text, i + 1)) {
      end = i + 2;
    }
    if (end > 0) {
      int year = end < limit && text.token(end).is(",") ? end + 1 : end;
      if (year < limit && text.token(year).text().length() == 4 && number(text, year, 4)) {
        end = year + 1;
      }
    }
    return end;
  }

  /** Whether a token names a month in a language whose datelines are read. */
  public static boolean month(Text text, int i) {
    return Months.inDateline(text.lower(i)) > 0;
  }

  /** Whether a token is a number of no more than so many plain digits. */
  static boolean number(Text text, int i, int longest) {
    String word = text.lower(i);
    return !word.isEmpty()
        && word.length() <= longest
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
