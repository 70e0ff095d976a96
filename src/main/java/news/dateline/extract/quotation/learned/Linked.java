package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.extract.text.TokenSpan;

/**
 * An attribution of marked stretches.
 *
 * @param content what is said, in stretches
 * @param cue the reporting words
 * @param source who says it
 * @param margin how clearly cue and source were chosen
 * @param steps what decided so
 */
record Linked(
    List<TokenSpan> content,
    Optional<TokenSpan> cue,
    Optional<TokenSpan> source,
    float margin,
    List<ModelStep> steps) {

  /** The same with other content, by further steps. */
  Linked cut(List<TokenSpan> other, List<ModelStep> further) {
    List<ModelStep> all = new ArrayList<>(steps);
    all.addAll(further);
    return new Linked(other, cue, source, margin, all);
  }

  /** The first token of what is said. */
  int first() {
    return content.get(0).from();
  }

  /** The last token of what is said. */
  int last() {
    return content.get(content.size() - 1).to() - 1;
  }
}
