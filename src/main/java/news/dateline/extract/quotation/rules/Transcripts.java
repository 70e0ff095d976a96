package news.dateline.extract.quotation.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.name.Names;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Transcripts: in a line {@code NAME: …}, that is what NAME said. A text is one where a third of
 * its lines are such, or the same names begin several lines: {@link TranscriptRule}.
 */
public final class Transcripts {
  private static final int FEWEST_LINES = 3;

  private Transcripts() {}

  /** What is said in a transcript; nothing when the text is none. */
  public static List<Draft> in(Text text) {
    return in(text, rule -> {});
  }

  /** The same; {@code refusals} is told why lines with a colon are nobody's. */
  static List<Draft> in(Text text, Consumer<Rule> refusals) {
    List<TokenSpan> lines = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    for (TokenSpan paragraph : text.paragraphs()) {
      int colon = nameOfLine(text, paragraph);
      if (colon > 0) {
        lines.add(paragraph);
        names.merge(text.oneLine(paragraph.from(), colon), 1, Integer::sum);
      }
    }
    int again = names.values().stream().mapToInt(count -> count > 1 ? count : 0).sum();
    boolean many = lines.size() * 3 >= text.paragraphs().size();
    if (lines.size() < FEWEST_LINES || !(many || again * 4 >= lines.size() * 3)) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    for (TokenSpan line : lines) {
      int colon = nameOfLine(text, line);
      if (ReportWords.NO_SPEAKERS.contains(text.lower(line.from())) && colon - line.from() <= 2) {
        refusals.accept(TranscriptRule.HEADING_IS_NO_SPEAKER);
        continue;
      }
      Draft draft = new Draft();
      draft.by(
          many ? TranscriptRule.MANY_LINES_HAVE_NAMES : TranscriptRule.NAMES_BEGIN_SEVERAL_LINES);
      draft.source = Optional.of(new TokenSpan(line.from(), colon));
      draft.content.add(new TokenSpan(colon + 1, line.to()));
      draft.linkedBy = LinkedBy.TRANSCRIPT;
      draft.confidence = 0.9;
      drafts.add(draft);
    }
    return drafts;
  }

  /** The colon behind a name at the beginning of a line, or 0. */
  private static int nameOfLine(Text text, TokenSpan line) {
    int i = line.from();
    while (i < line.to() && i - line.from() < 6 && name(text, i) && text.quoteOf(i) < 0) {
      i++;
    }
    if (i > line.from() && text.lower(i).equals("(") && i + 3 < line.to()) {
      int close = i;
      while (close < line.to() && close - i < 6 && !text.token(close).is(")")) {
        close++;
      }
      i = text.lower(close).equals(")") ? close + 1 : i;
    }
    return i > line.from() && i + 1 < line.to() && text.token(i).is(":") ? i : 0;
  }

  private static boolean name(Text text, int i) {
    return text.token(i).capital()
        || (Names.PARTICLES.contains(text.lower(i))
            && i + 1 < text.size()
            && (text.token(i + 1).capital() || Names.PARTICLES.contains(text.lower(i + 1))));
  }
}
