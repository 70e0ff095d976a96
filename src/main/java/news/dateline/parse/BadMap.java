package news.dateline.parse;

/** A map of fields that cannot be used; the message names the file, the key, and what to do. */
public final class BadMap extends Exception {
  private static final long serialVersionUID = 1;

  BadMap(String message) {
    super(message);
  }
}
