package news.dateline.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;

/**
 * Finds what stands in the quotation marks of one language, in one pass over the tokens.
 *
 * <p>A mark that opens is closed by its own partner only, so that a word in other marks inside is
 * no end; the same mark inside is counted. What nothing closes in its paragraph is no quotation,
 * unless the next paragraph opens with the same mark: then the two are one.
 */
final class SpeechMarks {
  private static final int DEEPEST = 3;

  /** Dutch words that begin with an apostrophe: 's avonds, 't. */
  private static final Set<String> CLIPPED = Set.of("s", "t", "n", "k", "m", "r");

  private final Text text;
  private final SpeechWords words;
  private final List<SpeechWords.Pair> pairs;

  /**
   * A stretch in marks, marks included.
   *
   * @param from the mark that opens
   * @param to one past the one that closes
   * @param paragraph the number of the paragraph
   * @param continued whether the next one in the list goes on with it
   */
  record Marked(int from, int to, int paragraph, boolean continued) {}

  private SpeechMarks(Text text, SpeechWords words) {
    this.text = text;
    this.words = words;
    this.pairs = pairs();
  }

  static List<Marked> in(Text text, SpeechWords words) {
    return new SpeechMarks(text, words).find();
  }

  /** The pairs, each turned round where most of the text's marks stand so. */
  private List<SpeechWords.Pair> pairs() {
    if (!words.has("flexible")) {
      return words.pairs();
    }
    int turned = 0;
    for (Token token : text.tokens()) {
      boolean right = token.is("»");
      if (right || token.is("«")) {
        turned += right == startsWord(token) ? 1 : -1;
      }
    }
    List<SpeechWords.Pair> found = new ArrayList<>();
    for (SpeechWords.Pair pair : words.pairs()) {
      boolean angled = pair.open() == '»' || pair.open() == '«';
      boolean usual = turned > 0;
      found.add(angled ? new SpeechWords.Pair(usual ? '»' : '«', usual ? '«' : '»') : pair);
    }
    return found;
  }

  private List<Marked> find() {
    List<Marked> found = new ArrayList<>();
    List<TokenSpan> paragraphs = text.paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      TokenSpan paragraph = paragraphs.get(p);
      int open = -1;
      int depth = 0;
      SpeechWords.Pair pair = new SpeechWords.Pair('"', '"');
      for (int i = paragraph.from(); i < paragraph.to(); i++) {
        Token token = text.token(i);
        if (token.word() || token.end() - token.start() != 1) {
          continue;
        }
        char c = token.text().charAt(0);
        if (depth == 0) {
          Optional<SpeechWords.Pair> opened = opened(c, i);
          if (opened.isPresent()) {
            pair = opened.get();
            open = i;
            depth = 1;
          }
        } else if (closes(c, token, pair)) {
          depth = ends(i, paragraph.to()) ? 0 : depth - 1;
          if (depth == 0) {
            found.add(new Marked(open, i + 1, p, false));
          }
        } else if (c == pair.open() && c != pair.close() && depth < DEEPEST) {
          depth++;
        }
      }
      boolean goesOn =
          depth == 1
              && p + 1 < paragraphs.size()
              && text.token(paragraphs.get(p + 1).from()).text().equals("" + pair.open());
      if (goesOn) {
        found.add(new Marked(open, paragraph.to(), p, true));
      }
    }
    return found;
  }

  private Optional<SpeechWords.Pair> opened(char c, int i) {
    boolean opens =
        switch (c) {
          case '"', '“', '”' -> startsWord(text.token(i));
          case '‘', '\'' -> startsWord(text.token(i)) && !CLIPPED.contains(text.lower(i + 1));
          default -> true;
        };
    return opens ? pairs.stream().filter(pair -> pair.open() == c).findFirst() : Optional.empty();
  }

  private boolean closes(char c, Token token, SpeechWords.Pair pair) {
    boolean partner =
        c == pair.close() || (pair.open() == '„' && (c == '”' || c == '"' || c == '“'));
    return partner
        && switch (c) {
          case '"', '\'', '’' -> !startsWord(token) && !letterAfter(token);
          case '“' -> pair.open() == '„';
          default -> true;
        };
  }

  /** Whether all marks are closed here: in Russian one mark closes the inner and the outer. */
  private boolean ends(int i, int limit) {
    if (!words.has("dash") || i + 1 >= limit) {
      return false;
    }
    int next = text.token(i + 1).is(",") ? i + 2 : i + 1;
    return next < limit && dash(text.token(next));
  }

  static boolean dash(Token token) {
    return token.is("—") || token.is("–") || token.is("-") || token.is("―") || token.is("--");
  }

  /** Whether a mark stands before a word and behind white space, a bracket or another mark. */
  private boolean startsWord(Token token) {
    String body = text.text();
    boolean free =
        token.start() == 0
            || Character.isWhitespace(body.charAt(token.start() - 1))
            || Character.isSpaceChar(body.charAt(token.start() - 1))
            || "([{—–-:„«»“\"‘¿¡/".indexOf(body.charAt(token.start() - 1)) >= 0;
    return free
        && token.end() < body.length()
        && !Character.isWhitespace(body.charAt(token.end()))
        && !Character.isSpaceChar(body.charAt(token.end()))
        && ",.;:!?)]".indexOf(body.charAt(token.end())) < 0;
  }

  private boolean letterAfter(Token token) {
    return token.end() < text.text().length()
        && Character.isLetterOrDigit(text.text().codePointAt(token.end()));
  }
}
