package news.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;

/**
 * Finds who signs a paragraph behind a dash.
 *
 * <pre>
 *   … — Marta Kolenc (@kolenc) May 3, 2024     an embedded post: all of the paragraph before the dash
 *   "…" — Marta Kolenc                         a quotation alone in its paragraph
 * </pre>
 */
final class Signatures {
  private static final int LONGEST = 14;
  private static final double SURE = 0.9;

  private Signatures() {}

  /** What is signed in a text. */
  static List<Said> in(Text text) {
    List<Said> found = new ArrayList<>();
    for (Stretch paragraph : text.paragraphs()) {
      signed(text, paragraph).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Said> signed(Text text, Stretch paragraph) {
    for (int i = paragraph.to() - 2; i > Math.max(paragraph.from() + 2, paragraph.to() - LONGEST);
        i--) {
      if (!dash(text, i)) {
        continue;
      }
      int end = i + 1;
      while (end < paragraph.to() && (text.token(end).capital() || joins(text, end))) {
        end++;
      }
      boolean post =
          end > i + 1
              && end + 2 < paragraph.to()
              && text.token(end).is("(")
              && text.token(end + 1).is("@");
      boolean quoted =
          end > i + 2
              && end == paragraph.to()
              && text.quoteOf(i - 1) >= 0
              && text.quotes().get(text.quoteOf(i - 1)).from() == paragraph.from();
      if (post || quoted) {
        return Optional.of(
            new Said(
                List.of(new Stretch(paragraph.from(), i)),
                Optional.of(new Stretch(i + 1, end)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LinkedBy.SIGNATURE,
                SURE));
      }
    }
    return Optional.empty();
  }

  private static boolean joins(Text text, int i) {
    return text.token(i).shape() == Token.Shape.LOWER && Names.PARTICLES.contains(text.lower(i));
  }

  private static boolean dash(Text text, int i) {
    return text.token(i).is("—") || text.token(i).is("–") || text.token(i).is("--");
  }
}
