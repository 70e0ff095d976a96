package news.dateline.article;

import java.util.List;

/**
 * What somebody is reported to have said or written.
 *
 * @param content the stretches that hold the words, in the order of reading, not overlapping; more
 *     than one when the quotation is interrupted or runs over paragraphs; marks of quotation belong
 *     to it
 * @param type whether the words are the speaker's own
 * @param attribution who said it
 * @param linkedBy how the content found its source
 * @param confidence the chance that content and speaker are right, 0 to 1
 */
public record Quotation(
    List<Span> content, Type type, Attribution attribution, LinkedBy linkedBy, double confidence) {

  /** Whether the words are the speaker's own. */
  public enum Type {
    /** Wholly in quotation marks. */
    DIRECT,
    /** Partly in quotation marks. */
    MIXED,
    /** Reported without quotation marks. */
    INDIRECT
  }

  /** How a content found its source. */
  public enum LinkedBy {
    /** By a reporting word beside it. */
    CUE,
    /** It continues the quotation before it. */
    CONTINUED,
    /** By a name after a dash at its end. */
    SIGNATURE,
    /** By a line of a transcript: {@code NAME: …}. */
    TRANSCRIPT,
    /** Nobody else had the floor. */
    PREVIOUS_SPEAKER
  }

  /**
   * Copies the spans.
   *
   * @throws IllegalArgumentException when there is no content, the spans are out of order, or the
   *     confidence is no chance
   */
  public Quotation {
    content = List.copyOf(content);
    if (content.isEmpty() || !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a quotation has content and a confidence in 0..1");
    }
    for (int i = 1; i < content.size(); i++) {
      Span before = content.get(i - 1);
      Span span = content.get(i);
      if (before.part() != span.part() || before.end() > span.start()) {
        throw new IllegalArgumentException("content spans out of order: " + before + ", " + span);
      }
    }
  }
}
