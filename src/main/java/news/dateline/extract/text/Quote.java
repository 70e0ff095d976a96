package news.dateline.extract.text;

/**
 * A stretch in quotation marks, marks included.
 *
 * @param from the token that opens it
 * @param to one past the token that closes it, or the end of the paragraph
 * @param closed whether a mark closes it; an unclosed one runs to the paragraph's end
 * @param continues whether it goes on with the unclosed quotation of the paragraph before
 */
public record Quote(int from, int to, boolean closed, boolean continues) {
  public int size() {
    return to - from;
  }
}
