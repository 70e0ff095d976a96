package news.dateline.article;

/**
 * A stretch of an article's text: {@code [start, end)} in UTF-16 code units of one part of it.
 *
 * <p>Half open, so that {@code end - start} is the length. Spans stay valid for ever, since the
 * text of an article never changes after parsing.
 *
 * @param part which text the offsets count in
 * @param start the first code unit, from 0
 * @param end one past the last code unit
 */
public record Span(Part part, int start, int end) implements Comparable<Span> {

  /** The parts of an article that spans can lie in. */
  public enum Part {
    TITLE,
    BODY
  }

  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException when {@code start} is negative or not before {@code end}
   */
  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "a span needs 0 <= start < end, not [" + start + ", " + end + ")");
    }
  }

  /** A span of the body. */
  public static Span body(int start, int end) {
    return new Span(Part.BODY, start, end);
  }

  /** A span of the title. */
  public static Span title(int start, int end) {
    return new Span(Part.TITLE, start, end);
  }

  /** The length in UTF-16 code units. */
  public int length() {
    return end - start;
  }

  /** Whether the other span lies wholly inside this one. */
  public boolean contains(Span other) {
    return part == other.part && start <= other.start && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return part == other.part && start < other.end && other.start < end;
  }

  /** The words of this span in the text of its part. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** The order of reading: title before body, then by start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byPart = part.compareTo(other.part);
    int byStart = byPart != 0 ? byPart : Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
