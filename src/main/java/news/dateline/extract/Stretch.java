package news.dateline.extract;

/**
 * Some tokens in a row: {@code [from, to)}, numbers of tokens of one {@link Text}.
 *
 * @param from the first token
 * @param to one past the last
 */
record Stretch(int from, int to) {
  boolean contains(int token) {
    return from <= token && token < to;
  }

  int size() {
    return to - from;
  }
}
