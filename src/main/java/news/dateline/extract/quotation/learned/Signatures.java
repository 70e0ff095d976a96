package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.name.Names;
import news.dateline.extract.quotation.rules.Draft;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.quotation.rules.Transcripts;
import news.dateline.extract.text.Quote;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;

/**
 * Finds words whose speaker stands beside them without a reporting word, by {@link SignatureRule}s.
 *
 * <pre>
 *   … — Marta Kolenc (@kolenc) May 3, 2024     an embedded post: all of the paragraph before the dash
 *   "…" — Marta Kolenc                         a quotation, and who signs it; also on a line of its own
 *   KOLENC: …                                  a line of a transcript inside of an article; the name stands elsewhere too
 * </pre>
 */
final class Signatures {
  private static final int LONGEST = 14;
  private static final int LONGEST_NAME = 5;
  private static final int LONGEST_POST = 90;
  private static final double SURE = 0.9;

  private final Text text;
  private final Set<String> names = new HashSet<>();

  private Signatures(Text text) {
    this.text = text;
  }

  /** What is signed in a text, in the order of reading. */
  static List<TokenAttribution> in(Text text) {
    return new Signatures(text).find();
  }

  private List<TokenAttribution> find() {
    List<TokenAttribution> found = new ArrayList<>();
    for (Token token : text.tokens()) {
      if (token.shape() == Token.Shape.CAPITALISED) {
        names.add(token.lower());
      }
    }
    found.addAll(Transcripts.in(text).stream().map(Draft::said).toList());
    Optional<TokenSpan> before = Optional.empty();
    for (TokenSpan paragraph : text.paragraphs()) {
      Optional<TokenSpan> above = before;
      Optional<TokenAttribution> whole =
          post(paragraph).or(() -> line(paragraph)).or(() -> below(above, paragraph));
      before = whole.isPresent() ? Optional.empty() : Optional.of(paragraph);
      if (whole.isPresent()) {
        add(whole.get(), found);
      } else {
        signed(paragraph, found);
      }
    }
    return found;
  }

  /** Adds what is signed, unless a line of a transcript has it already. */
  private static void add(TokenAttribution said, List<TokenAttribution> found) {
    TokenSpan content = said.content().get(0);
    if (found.stream().noneMatch(one -> Linker.overlap(one.content().get(0), content))) {
      found.add(said);
    }
  }

  /** A post or a quotation, and on a line of its own below it a dash and who signs. */
  private Optional<TokenAttribution> below(Optional<TokenSpan> above, TokenSpan paragraph) {
    int from = paragraph.from();
    if (above.isEmpty() || paragraph.size() < 2 || paragraph.size() > 2 * LONGEST || !dash(from)) {
      return Optional.empty();
    }
    TokenSpan content = above.get();
    int end = nameEnd(from + 1, paragraph.to());
    int handle = handle(from + 1, paragraph.to());
    boolean quoted =
        text.quoteOf(content.from()) >= 0
            && text.quotes().get(text.quoteOf(content.from())).to() >= content.to() - 1;
    boolean alone = end > from + 2 && (end == paragraph.to() || text.token(end).is(","));
    if (content.size() > LONGEST_POST || !(handle > 0 || (alone && quoted))) {
      return Optional.empty();
    }
    return Optional.of(
        said(
            content,
            new TokenSpan(from + 1, handle > 0 ? handle : end),
            handle > 0 ? SignatureRule.POST_SIGNED_BELOW : SignatureRule.QUOTATION_SIGNED_BELOW));
  }

  /** Where the brackets with a handle begin behind a name in a post's signature; or 0. */
  private int handle(int from, int limit) {
    int end = from;
    while (end < limit && end - from <= LONGEST_NAME && !text.token(end).is("(")) {
      end++;
    }
    return end > from && end + 2 < limit && text.token(end).is("(") && text.token(end + 1).is("@")
        ? end
        : 0;
  }

  private Optional<TokenAttribution> post(TokenSpan paragraph) {
    int first = Math.max(paragraph.from() + 2, paragraph.to() - LONGEST);
    for (int i = paragraph.to() - 2; i > first; i--) {
      int end = dash(i) ? handle(i + 1, paragraph.to()) : 0;
      if (end > 0) {
        return Optional.of(
            said(
                new TokenSpan(paragraph.from(), i),
                new TokenSpan(i + 1, end),
                SignatureRule.POST_SIGNED_BEHIND_DASH));
      }
    }
    return Optional.empty();
  }

  private void signed(TokenSpan paragraph, List<TokenAttribution> found) {
    for (int i = paragraph.from() + 2; i + 1 < paragraph.to(); i++) {
      int quote = text.quoteOf(i - 1);
      boolean behind = dash(i) && quote >= 0 && text.quotes().get(quote).to() == i;
      int end = behind ? nameEnd(i + 1, paragraph.to()) : 0;
      boolean alone =
          end > i + 2
              && (end == paragraph.to()
                  || text.token(end).is(".")
                  || (text.quoteOf(end) >= 0
                      && text.quotes().get(text.quoteOf(end)).from() == end));
      if (alone) {
        Quote words = text.quotes().get(quote);
        found.add(
            said(
                new TokenSpan(Math.max(paragraph.from(), words.from()), i),
                new TokenSpan(i + 1, end),
                SignatureRule.QUOTATION_SIGNED_BEHIND_DASH));
      }
    }
  }

  private Optional<TokenAttribution> line(TokenSpan paragraph) {
    int from = paragraph.from();
    if (text.quoteOf(from) >= 0 && !text.token(from).word()) {
      from++;
    }
    int i = from;
    while (i < paragraph.to()
        && i - from < LONGEST_NAME
        && text.token(i).shape() == Token.Shape.UPPER) {
      i++;
    }
    boolean speaks =
        i > from
            && i + 2 < paragraph.to()
            && text.token(i).is(":")
            && names.contains(text.lower(i - 1));
    return speaks
        ? Optional.of(
            said(
                new TokenSpan(i + 1, paragraph.to()),
                new TokenSpan(from, i),
                SignatureRule.CAPITALS_BEFORE_COLON))
        : Optional.empty();
  }

  private int nameEnd(int from, int limit) {
    int end = from;
    while (end < limit
        && end - from < LONGEST_NAME
        && (text.token(end).capital()
            || (text.token(end).shape() == Token.Shape.LOWER
                && Names.PARTICLES.contains(text.lower(end))))
        && text.quoteOf(end) < 0) {
      end++;
    }
    return end;
  }

  private boolean dash(int i) {
    return switch (text.lower(i)) {
      case "—", "–", "--", "―" -> text.quoteOf(i) < 0;
      default -> false;
    };
  }

  private static TokenAttribution said(TokenSpan content, TokenSpan source, SignatureRule rule) {
    return new TokenAttribution(
        List.of(content),
        Optional.of(source),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        rule == SignatureRule.CAPITALS_BEFORE_COLON ? LinkedBy.TRANSCRIPT : LinkedBy.SIGNATURE,
        SURE,
        List.of(rule));
  }
}
