package news.dateline.extract.quotation.learned;

import java.util.List;
import java.util.Optional;

/**
 * A text and who says what in it, as people marked it: what attribution is learned from.
 *
 * @param text the text
 * @param attributions who said what
 * @param weight how much it counts beside the others
 */
public record AttributionExample(String text, List<Attributed> attributions, float weight) {
  /** Copies the list. */
  public AttributionExample {
    attributions = List.copyOf(attributions);
  }

  /**
   * Some characters.
   *
   * @param start the first, in UTF-16 code units
   * @param end one past the last
   */
  public record Part(int start, int end) {}

  /**
   * Who said what.
   *
   * @param source the words for who spoke
   * @param cue the reporting words
   * @param content what was said, in parts
   * @param speech whether it was said or written, rather than believed or meant
   */
  public record Attributed(
      Optional<Part> source, List<Part> cue, List<Part> content, boolean speech) {
    /** Copies the lists. */
    public Attributed {
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }
}
