package news.dateline.extract.quotation.learned;

import java.util.List;
import java.util.Optional;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

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
  public record Part(int start, int end) {
    /** The tokens that these characters touch. */
    Optional<TokenSpan> tokens(Text text) {
      int low = 0;
      int high = text.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (text.token(middle).end() <= start) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      int to = low;
      while (to < text.size() && text.token(to).start() < end) {
        to++;
      }
      return to > low ? Optional.of(new TokenSpan(low, to)) : Optional.empty();
    }
  }

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
