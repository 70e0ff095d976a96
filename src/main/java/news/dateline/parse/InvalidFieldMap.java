package news.dateline.parse;

/** A map of fields that cannot be used; the message names the file, the key, and what to do. */
public final class InvalidFieldMap extends Exception {
  private static final long serialVersionUID = 1;

  InvalidFieldMap(String message) {
    super(message);
  }
}
