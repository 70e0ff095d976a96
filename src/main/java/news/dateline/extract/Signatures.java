package news.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Quotation.LinkedBy;

/**
 * Finds words whose speaker stands beside them without a reporting word.
 *
 * <pre>
 *   … — Marta Kolenc (@kolenc) May 3, 2024     an embedded post: all of the paragraph before the dash
 *   "…" — Marta Kolenc                         a quotation, and who signs it
 *   KOLENC: …                                  a line of a transcript inside of an article; the name stands elsewhere too
 * </pre>
 */
final class Signatures {
  private static final int LONGEST = 14;
  private static final int LONGEST_NAME = 5;
  private static final double SURE = 0.9;

  private final Text text;
  private final Set<String> names = new HashSet<>();

  private Signatures(Text text) {
    this.text = text;
  }

  /** What is signed in a text, in the order of reading. */
  static List<Said> in(Text text) {
    return new Signatures(text).find();
  }

  private List<Said> find() {
    List<Said> found = new ArrayList<>();
    for (Token token : text.tokens()) {
      if (token.shape() == Token.Shape.CAPITALISED) {
        names.add(token.lower());
      }
    }
    for (Stretch paragraph : text.paragraphs()) {
      Optional<Said> whole = post(paragraph).or(() -> line(paragraph));
      if (whole.isPresent()) {
        found.add(whole.get());
      } else {
        signed(paragraph, found);
      }
    }
    return found;
  }

  private Optional<Said> post(Stretch paragraph) {
    int first = Math.max(paragraph.from() + 2, paragraph.to() - LONGEST);
    for (int i = paragraph.to() - 2; i > first; i--) {
      int end = dash(i) ? nameEnd(i + 1, paragraph.to()) : 0;
      if (end > i + 1
          && end + 2 < paragraph.to()
          && text.token(end).is("(")
          && text.token(end + 1).is("@")) {
        return Optional.of(
            said(new Stretch(paragraph.from(), i), new Stretch(i + 1, end), LinkedBy.SIGNATURE));
      }
    }
    return Optional.empty();
  }

  private void signed(Stretch paragraph, List<Said> found) {
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
                new Stretch(Math.max(paragraph.from(), words.from()), i),
                new Stretch(i + 1, end),
                LinkedBy.SIGNATURE));
      }
    }
  }

  private Optional<Said> line(Stretch paragraph) {
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
            said(new Stretch(i + 1, paragraph.to()), new Stretch(from, i), LinkedBy.TRANSCRIPT))
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

  private static Said said(Stretch content, Stretch source, LinkedBy how) {
    return new Said(
        List.of(content),
        Optional.of(source),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        how,
        SURE);
  }
}
