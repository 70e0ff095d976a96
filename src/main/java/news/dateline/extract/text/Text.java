package news.dateline.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A text cut into tokens, sentences and paragraphs, with its quotations marked. Made once per
 * article; immutable.
 *
 * <p>Paragraphs end at line breaks; where lines were broken at a width, at blank or indented lines.
 * Sentences end outside of quotations, or where a quotation ends with a stop: {@code "Yes. No." He
 * left.} is two sentences, {@code "Yes," he said. "No."} is two as well.
 */
public final class Text {
  private static final NamedLists LISTS = NamedLists.of(Text.class, "tokens.tsv");
  private static final Set<String> CLOSERS = LISTS.get("closer");
  private static final Set<String> STARTERS = LISTS.get("starter");

  private static final int LINES = 6;

  private final String text;
  private final List<Token> tokens;

  /** The same; asked for many times more often than anything else. */
  private final Token[] token;

  private final Set<String> smallWords;
  private final List<TokenSpan> paragraphs;
  private final List<TokenSpan> sentences;
  private final List<Quote> quotes;
  private final int[] quoteOf;

  private Text(String text) {
    this.text = text;
    this.token = Tokens.of(text).toArray(new Token[0]);
    this.tokens = Collections.unmodifiableList(Arrays.asList(token));
    this.smallWords = smallWords(token);
    this.paragraphs = Collections.unmodifiableList(paragraphs(text, Arrays.asList(token)));
    this.quotes = Collections.unmodifiableList(Quotes.in(text, tokens, paragraphs));
    this.quoteOf = new int[token.length];
    Arrays.fill(quoteOf, -1);
    for (int q = 0; q < quotes.size(); q++) {
      Arrays.fill(quoteOf, quotes.get(q).from(), quotes.get(q).to(), q);
    }
    this.sentences = Collections.unmodifiableList(cut());
  }

  public static Text of(String text) {
    return new Text(text);
  }

  private static Set<String> smallWords(Token[] all) {
    Set<String> small = HashSet.newHashSet(all.length / 2);
    for (Token each : all) {
      if (each.shape() == Token.Shape.LOWER) {
        small.add(each.lower());
      }
    }
    return Collections.unmodifiableSet(small);
  }

  /** The words that stand somewhere without a capital. */
  public Set<String> smallWords() {
    return smallWords;
  }

  public String text() {
    return text;
  }

  public int size() {
    return token.length;
  }

  public List<Token> tokens() {
    return tokens;
  }

  public Token token(int i) {
    return token[i];
  }

  /** The token in lower case, or an empty string outside of the text. */
  public String lower(int i) {
    return i >= 0 && i < token.length ? token[i].lower() : "";
  }

  /** The token in lower case, without the stop of an abbreviation. */
  public String bare(int i) {
    String word = lower(i);
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  public List<TokenSpan> paragraphs() {
    return paragraphs;
  }

  public List<TokenSpan> sentences() {
    return sentences;
  }

  public List<Quote> quotes() {
    return quotes;
  }

  /** The number of the quotation that a token stands in, or -1. */
  public int quoteOf(int token) {
    return token >= 0 && token < quoteOf.length ? quoteOf[token] : -1;
  }

  /** The text from one token up to another. */
  public String between(int from, int to) {
    return text.substring(token[from].start(), token[to - 1].end());
  }

  /** The same on one line: a line break in it is a space. */
  public String oneLine(int from, int to) {
    String printed = between(from, to);
    return printed.indexOf('\n') < 0 && printed.indexOf('\r') < 0
        ? printed
        : printed.replaceAll("\\s+", " ");
  }

  private static List<TokenSpan> paragraphs(String text, List<Token> tokens) {
    boolean wrapped = wrapped(text, tokens);
    List<TokenSpan> found = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size()
          || breaks(text, tokens.get(i - 1).end(), tokens.get(i).start(), wrapped)) {
        found.add(new TokenSpan(from, i));
        from = i;
      }
    }
    return tokens.isEmpty() ? List.of() : found;
  }

  /**
   * Whether lines were broken at a width: at least {@value #LINES} line breaks, a third of them
   * before a small letter.
   */
  private static boolean wrapped(String text, List<Token> tokens) {
    int all = 0;
    int small = 0;
    for (int i = 1; i < tokens.size() && all < 200; i++) {
      if (breaks(text, tokens.get(i - 1).end(), tokens.get(i).start(), false)) {
        all++;
        small += tokens.get(i).shape() == Token.Shape.LOWER ? 1 : 0;
      }
    }
    return all >= LINES && small * 3 > all;
  }

  /**
   * Whether a paragraph ends between two tokens; in wrapped text, that takes a blank line or an
   * indented one.
   */
  private static boolean breaks(String text, int from, int to, boolean wrapped) {
    int lines = 0;
    int indent = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
        lines += c == '\r' && i + 1 < to && text.charAt(i + 1) == '\n' ? 0 : 1;
        indent = 0;
      } else {
        indent++;
      }
    }
    return wrapped ? lines > 1 || (lines == 1 && indent > 1) : lines > 0;
  }

  private List<TokenSpan> cut() {
    List<TokenSpan> found = new ArrayList<>();
    for (TokenSpan paragraph : paragraphs) {
      int from = paragraph.from();
      for (int i = from; i < paragraph.to(); i++) {
        int end = endsAfter(i, paragraph.to());
        if (end > 0) {
          found.add(new TokenSpan(from, end));
          from = end;
          i = end - 1;
        }
      }
      if (from < paragraph.to()) {
        found.add(new TokenSpan(from, paragraph.to()));
      }
    }
    return found;
  }

  /** One past the last token of a sentence that ends at this token, or 0. */
  private int endsAfter(int i, int limit) {
    Token here = token[i];
    boolean stop =
        switch (here.lower()) {
          case ".", "!", "?", "…", "...", "...." -> true;
          default -> false;
        };
    if (!stop) {
      boolean abbreviated =
          here.word() && here.text().endsWith(".") && i + 1 < limit && quoteOf[i] < 0;
      return abbreviated && STARTERS.contains(token[i + 1].text()) ? i + 1 : 0;
    }
    int end = i + 1;
    while (end < limit
        && ((CLOSERS.contains(token[end].text()) && !opensAt(end))
            || token[end].is("!")
            || token[end].is("?"))) {
      end++;
    }
    if (end >= limit) {
      return limit;
    }
    if (quoteOf[i] >= 0 && end < quotes.get(quoteOf[i]).to()) {
      return 0;
    }
    Token next = token[end];
    boolean begins =
        next.capital()
            || next.shape() == Token.Shape.NUMBER
            || opensAt(end)
            || next.is("—")
            || next.is("•");
    return begins ? end : 0;
  }

  private boolean opensAt(int i) {
    return quoteOf[i] >= 0 && quotes.get(quoteOf[i]).from() == i;
  }
}
