package news.dateline.archive.text;

import java.io.IOException;

/**
 * The file's own wrapping is damaged, so that no more bytes can be had from it: a gzip that breaks
 * off, say. Not a broken disk: formats report it as a rejection, after the records before it.
 */
public final class DamagedInput extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * Names the damage.
   *
   * @param message what is wrong and where, as a short sentence
   */
  public DamagedInput(String message) {
    super(message);
  }
}
