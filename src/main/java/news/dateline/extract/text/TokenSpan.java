package news.dateline.extract.text;

/**
 * Some tokens in a row: {@code [from, to)}, numbers of tokens of one {@link Text}.
 *
 * @param from the first token
 * @param to one past the last
 */
public record TokenSpan(int from, int to) {
  public boolean contains(int token) {
    return from <= token && token < to;
  }

  public int size() {
    return to - from;
  }
}
