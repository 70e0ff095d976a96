package news.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;

/** Transcripts: in a line {@code NAME: …}, that is what NAME said. */
final class Transcripts {
  private static final int FEWEST_LINES = 3;

  private Transcripts() {}

  /** What is said in a transcript; nothing when the text is none. */
  static List<Draft> in(Text text) {
    List<Stretch> lines = new ArrayList<>();
    for (Stretch paragraph : text.paragraphs()) {
      if (nameOfLine(text, paragraph) > 0) {
        lines.add(paragraph);
      }
    }
    if (lines.size() < FEWEST_LINES || lines.size() * 3 < text.paragraphs().size()) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>();
    for (Stretch line : lines) {
      int colon = nameOfLine(text, line);
      Draft draft = new Draft();
      draft.source = Optional.of(new Stretch(line.from(), colon));
      draft.content.add(new Stretch(colon + 1, line.to()));
      draft.linkedBy = LinkedBy.TRANSCRIPT;
      draft.confidence = 0.9;
      drafts.add(draft);
    }
    return drafts;
  }

  /** The colon behind a name at the beginning of a line, or 0. */
  private static int nameOfLine(Text text, Stretch line) {
    int i = line.from();
    while (i < line.to() && i - line.from() < 6 && text.token(i).capital() && text.quoteOf(i) < 0) {
      i++;
    }
    return i > line.from() && i + 1 < line.to() && text.token(i).is(":") ? i : 0;
  }
}
