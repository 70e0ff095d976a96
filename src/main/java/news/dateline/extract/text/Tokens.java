package news.dateline.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into {@link Token}s, in one pass.
 *
 * <pre>
 *   word          letters and digits; inside it - . &amp; ' between two of them: long-term, AT&amp;T, don't, 3.5, 1,000
 *   possessive    's is a token of its own: Ukraine|'s
 *   abbreviation  keeps its stop: Mr. U.S. J. Gov.
 *   dots, dashes  ... and -- are one token each; so are '' and ``, which stand for a double quotation mark
 *   symbol        of a stock, as agencies print it: &lt;HLD.OS&gt;
 *   mark          any other character that is no white space
 * </pre>
 */
public final class Tokens {
  private static final NamedLists LISTS = NamedLists.of(Tokens.class, "tokens.tsv");
  private static final Set<String> ABBREVIATIONS = LISTS.get("abbreviation");
  private static final Set<String> DOMAINS = LISTS.get("domain");

  private static final int LONGEST_TICKER = 12;

  private Tokens() {}

  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int width = Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        at = word(text, at, tokens);
      } else if (Character.isWhitespace(point)
          || Character.isSpaceChar(point)
          || ignorable(point)) {
        at += width;
      } else if (possessive(text, at)) {
        tokens.add(Token.word(at, at + 2, text.substring(at, at + 2)));
        at += 2;
      } else {
        int end = ticker(text, at);
        boolean doubled = apostrophe(point) || point == '`';
        if (end > at) {
          tokens.add(Token.mark(at, end, text.substring(at, end)));
          at = end;
          continue;
        }
        end = at + width;
        if (doubled && end < text.length() && text.charAt(end) == point) {
          end++;
        } else if (point == '.' || point == '-') {
          while (end < text.length() && text.charAt(end) == point) {
            end++;
          }
        }
        tokens.add(Token.mark(at, end, text.substring(at, end)));
        at = end;
      }
    }
    return tokens;
  }

  /** Where a stock's symbol ends that begins here, as agencies put it behind a company; or 0. */
  private static int ticker(String text, int at) {
    if (text.charAt(at) != '<') {
      return 0;
    }
    int end = at + 1;
    while (end < text.length() && end - at < LONGEST_TICKER && symbol(text.charAt(end))) {
      end++;
    }
    return end > at + 1 && end < text.length() && text.charAt(end) == '>' ? end + 1 : 0;
  }

  private static boolean symbol(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
  }

  private static int word(String text, int start, List<Token> tokens) {
    int at = start;
    boolean stops = false;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point)
          || Character.getType(point) == Character.NON_SPACING_MARK) {
        at += Character.charCount(point);
      } else if (at > start && at + 1 < text.length() && joins(text, at)) {
        stops |= point == '.';
        at++;
      } else {
        break;
      }
    }
    if (at < text.length() && text.charAt(at) == '.' && abbreviation(text, start, at, stops)) {
      at++;
    }
    tokens.add(Token.word(start, at, text.substring(start, at)));
    return at;
  }

  private static boolean joins(String text, int at) {
    char c = text.charAt(at);
    char before = text.charAt(at - 1);
    int after = text.codePointAt(at + 1);
    return switch (c) {
      case '-', '\u2010', '\u2011', '&' -> Character.isLetterOrDigit(after);
      case ',' -> Character.isDigit(before) && Character.isDigit(after);
      case '.' ->
          (Character.isDigit(before) && Character.isDigit(after))
              || (initials(text, at) && Character.isLetter(after))
              || domain(text, at);
      case '\'', '\u2019' ->
          Character.isLetter(before) && Character.isLetter(after) && !possessive(text, at);
      default -> false;
    };
  }

  /** Whether a stop stands before the end of a domain name: the .org of halden.org. */
  private static boolean domain(String text, int at) {
    int end = at + 1;
    while (end < text.length() && end - at < 6 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Character.isLetterOrDigit(text.charAt(at - 1))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
        && DOMAINS.contains(text.substring(at + 1, end));
  }

  /** Whether the letter before a stop stands alone: the U of U.S. */
  private static boolean initials(String text, int at) {
    return Character.isLetter(text.charAt(at - 1))
        && (at == 1 || !Character.isLetterOrDigit(text.charAt(at - 2)));
  }

  private static boolean abbreviation(String text, int start, int end, boolean stops) {
    int length = end - start;
    if (length == 1) {
      return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I';
    }
    if (stops && Character.isLetter(text.charAt(end - 1))) {
      return true;
    }
    return length <= 6
        && Character.isUpperCase(text.charAt(start))
        && ABBREVIATIONS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean possessive(String text, int at) {
    if (at + 1 >= text.length()
        || at == 0
        || !(apostrophe(text.charAt(at)) || text.charAt(at) == '\u2018')) {
      return false;
    }
    char s = text.charAt(at + 1);
    return (s == 's' || s == 'S')
        && (Character.isLetterOrDigit(text.codePointBefore(at)) || text.charAt(at - 1) == '.')
        && (at + 2 >= text.length() || !Character.isLetterOrDigit(text.codePointAt(at + 2)));
  }

  private static boolean apostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean ignorable(int c) {
    return Character.isISOControl(c)
        || c == '\u00AD'
        || c == '\u200B'
        || c == '\uFEFF'
        || c == '\u200E'
        || c == '\u200F';
  }
}
