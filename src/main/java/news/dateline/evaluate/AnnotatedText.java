package news.dateline.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A text with its attributions: as people marked them, or as they were predicted.
 *
 * @param id the record's own id
 * @param text the text that offsets count in; empty where it is not known
 * @param attributions who said what
 * @param actors the quoted actors, where they are listed apart from the attributions; else empty
 */
public record AnnotatedText(
    String id, String text, List<MarkedAttribution> attributions, List<String> actors) {

  /** Copies the lists. */
  public AnnotatedText {
    attributions = List.copyOf(attributions);
    actors = List.copyOf(actors);
  }

  /**
   * Some characters of the text.
   *
   * @param start the first, in UTF-16 code units
   * @param end one past the last
   */
  public record Part(int start, int end) {}

  /**
   * The words that say who spoke.
   *
   * @param part where they stand, if they stand anywhere
   * @param text the words
   */
  public record Source(Optional<Part> part, String text) {}

  /**
   * Who said what.
   *
   * @param source the words for who spoke, if there are any
   * @param cue the reporting words, in one or several parts
   * @param content what was said, in one or several parts
   * @param type direct, mixed or indirect; empty when not known
   * @param speech whether it was said or written, rather than believed, wished or meant
   * @param speaker who it is, also behind a pronoun; several are separated by semicolons in sets
   *     that people marked
   * @param also joint speakers beyond the first
   * @param kind what the speaker is, where people marked that; else empty
   * @param confidence the chance that content and speaker are right, 0 to 1, where a prediction
   *     states it
   */
  public record MarkedAttribution(
      Optional<Source> source,
      List<Part> cue,
      List<Part> content,
      String type,
      boolean speech,
      Optional<String> speaker,
      List<String> also,
      String kind,
      OptionalDouble confidence) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException when the confidence is no chance
     */
    public MarkedAttribution {
      cue = List.copyOf(cue);
      content = List.copyOf(content);
      also = List.copyOf(also);
      if (confidence.isPresent()
          && !(confidence.getAsDouble() >= 0 && confidence.getAsDouble() <= 1)) {
        throw new IllegalArgumentException(
            "a confidence of " + confidence.getAsDouble() + ", not in 0..1");
      }
    }

    /** As people mark, without a confidence. */
    public MarkedAttribution(
        Optional<Source> source,
        List<Part> cue,
        List<Part> content,
        String type,
        boolean speech,
        Optional<String> speaker,
        List<String> also,
        String kind) {
      this(source, cue, content, type, speech, speaker, also, kind, OptionalDouble.empty());
    }
  }
}
