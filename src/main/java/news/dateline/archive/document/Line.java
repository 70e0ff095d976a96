package news.dateline.archive.document;

/**
 * A line of a document.
 *
 * @param raw its characters, with the white space it begins with
 * @param centred whether it stands in the middle of the page
 * @param strong whether it is a heading, or bold from its first to its last word
 */
public record Line(String raw, boolean centred, boolean strong) {
  static final Line EMPTY = new Line("", false, false);

  /** So many spaces before a line of plain text put it in the middle; indents have fewer. */
  private static final int CENTRED = 6;

  /** A line of plain text, whose spaces show whether it is centred. */
  static Line of(String raw) {
    String line = raw.indexOf('\u00a0') < 0 ? raw : raw.replace('\u00a0', ' ');
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return new Line(line, spaces >= CENTRED && spaces < line.length(), false);
  }

  /** Its words. */
  public String text() {
    return raw.strip();
  }

  /** Whether nothing stands in it. */
  public boolean isBlank() {
    return raw.isBlank();
  }

  /** Whether it begins a paragraph by its indent. */
  boolean isIndented() {
    return raw.startsWith("  ") || raw.startsWith("\t");
  }
}
