package news.dateline.extract.outlet;

/** A table of outlets that cannot be used; the message names the file, the line, and what to do. */
public final class BadTable extends Exception {
  private static final long serialVersionUID = 1;

  BadTable(String message) {
    super(message);
  }
}
