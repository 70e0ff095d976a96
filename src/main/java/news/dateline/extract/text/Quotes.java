package news.dateline.extract.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands in quotation marks, in one pass over the tokens.
 *
 * <pre>
 *   “…”   "…"        English; a straight mark opens before a word and closes after one
 *   „…“   „…”        German and others, when the text has „
 *   «…»   »…«        whichever comes first in the text opens
 *   ‘…’   '…'        British, only in a text that opens more of them than of double ones; an apostrophe inside a word is none
 * </pre>
 *
 * <p>A quotation that nothing closes runs to the end of its paragraph; when the next paragraph
 * opens with a mark, that one continues it.
 */
final class Quotes {
  private final String text;
  private final List<Token> tokens;
  private final boolean low;
  private final boolean german;
  private final boolean single;
  private final boolean singleStraight;

  private Quotes(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
    int right = text.indexOf('»');
    int left = text.indexOf('«');
    this.low = text.indexOf('„') >= 0;
    this.german = right >= 0 && (left < 0 || right < left);
    boolean doubled =
        low
            || left >= 0
            || right >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('“') >= 0
            || text.contains("''");
    int singles = openers(text, '‘');
    this.single = singles > 0 && singles > openers(text, '“') + openers(text, '"');
    this.singleStraight = !doubled && !single && straightPairs(text);
  }

  static List<Quote> in(String text, List<Token> tokens, List<TokenSpan> paragraphs) {
    return new Quotes(text, tokens).find(paragraphs);
  }

  private List<Quote> find(List<TokenSpan> paragraphs) {
    List<Quote> quotes = new ArrayList<>();
    boolean pending = false;
    for (TokenSpan paragraph : paragraphs) {
      int open = -1;
      boolean continues = false;
      for (int i = paragraph.from(); i < paragraph.to(); i++) {
        Token token = tokens.get(i);
        if (token.word() || (token.end() - token.start() > 1 && !doubled(token))) {
          continue;
        }
        char c = doubled(token) ? '"' : token.text().charAt(0);
        if (open < 0) {
          if (opens(c, token)) {
            open = i;
            continues = pending && i == paragraph.from();
          }
        } else if (closes(c, token)) {
          quotes.add(new Quote(open, i + 1, true, continues));
          open = -1;
        } else if (opens(c, token) && sameKind(token, tokens.get(open))) {
          // the one before was never closed
          quotes.add(new Quote(open, i, false, continues));
          open = i;
          continues = false;
        }
      }
      pending = open >= 0;
      if (pending) {
        quotes.add(new Quote(open, paragraph.to(), false, continues));
      }
    }
    return quotes;
  }

  private static boolean sameKind(Token a, Token b) {
    return a.text().equals(b.text());
  }

  private static boolean doubled(Token token) {
    return token.is("''") || token.is("``");
  }

  private boolean opens(char c, Token token) {
    return switch (c) {
      case '"', '\u201F' -> !single && !wordBefore(token) && wordAfter(token);
      case '“' ->
          !single
              && (!low || (!wordBefore(token) && wordAfter(token) && !punctuationBefore(token)));
      case '„' -> true;
      case '«' -> !german;
      case '»' -> german;
      case '‘' -> single && wordAfter(token);
      case '\'' -> singleStraight && !wordBefore(token) && letterAfter(token);
      default -> false;
    };
  }

  private boolean closes(char c, Token token) {
    return switch (c) {
      case '"', '\u201F' -> wordBefore(token) || !wordAfter(token);
      case '”' -> true;
      case '“' -> low;
      case '«' -> german;
      case '»' -> !german;
      case '’' -> single && !letterAfter(token);
      case '\'' -> singleStraight && wordBefore(token) && !letterAfter(token);
      default -> false;
    };
  }

  /** Whether something other than white space or an opening bracket stands right before. */
  private boolean wordBefore(Token token) {
    if (token.start() == 0) {
      return false;
    }
    char c = text.charAt(token.start() - 1);
    return !(Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || "([{—–-‘\u201A/".indexOf(c) >= 0);
  }

  private boolean punctuationBefore(Token token) {
    return token.start() > 0 && ".,!?".indexOf(text.charAt(token.start() - 1)) >= 0;
  }

  private boolean wordAfter(Token token) {
    if (token.end() >= text.length()) {
      return false;
    }
    char c = text.charAt(token.end());
    return !(Character.isWhitespace(c) || Character.isSpaceChar(c) || ",.;:!?)]}—–".indexOf(c) >= 0)
        || dots(token.end());
  }

  private boolean dots(int at) {
    return text.startsWith("...", at) || text.charAt(at) == '…';
  }

  private boolean letterAfter(Token token) {
    return token.end() < text.length() && Character.isLetter(text.charAt(token.end()));
  }

  /** How often a mark stands before a word and after white space. */
  private static int openers(String text, char mark) {
    int count = 0;
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (begins && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1))) {
        count++;
      }
    }
    return count;
  }

  /**
   * Whether straight single marks look like pairs: at least one that opens before a letter and one
   * that closes after , . ? or !.
   */
  private static boolean straightPairs(String text) {
    boolean opens = false;
    boolean closes = false;
    for (int at = text.indexOf('\'');
        at >= 0 && !(opens && closes);
        at = text.indexOf('\'', at + 1)) {
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
      opens |= Character.isWhitespace(before) && Character.isUpperCase(after);
      closes |= ",.?!".indexOf(before) >= 0 && !Character.isLetter(after);
    }
    return opens && closes;
  }
}
