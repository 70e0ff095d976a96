package news.dateline.archive.document;

import java.util.ArrayList;
import java.util.List;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Window;

/**
 * Collects the lines of a document in which each line is a paragraph. The cells of a row of a table
 * stand behind each other with a tab between them where the first of them is short, as in a table
 * of names and values; else each is a paragraph.
 */
final class SheetBuilder {
  /** The longest cell of a table that can be a name. */
  private static final int LONGEST_NAME = 40;

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long length;
  private boolean centred;
  private boolean strong = true;
  private boolean heading;
  private int cellStart = -1;
  private boolean joins;

  /**
   * Adds characters to the line.
   *
   * @param bold whether they are printed bold
   * @throws DamagedInput when the document is longer than any is
   */
  void text(String characters, boolean bold) throws DamagedInput {
    length += characters.length();
    if (length > Window.LIMIT) {
      throw new DamagedInput(
          "the document's text is longer than " + (Window.LIMIT >> 20) + " MiB; split it");
    }
    text.append(characters);
    strong &= bold || characters.isBlank();
  }

  /** Whether nothing has been written in the line. */
  boolean isLineEmpty() {
    return text.isEmpty();
  }

  /** Whether the line ends in white space. */
  boolean endsInSpace() {
    return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** The paragraph stands in the middle. */
  void centred(boolean is) {
    centred = is;
  }

  /** The paragraph is a heading. */
  void heading(boolean is) {
    heading = is;
  }

  /** Ends the line within the paragraph. */
  void lineEnd() {
    String words = text.toString().replace('\u00a0', ' ').stripTrailing();
    text.setLength(0);
    if (words.isBlank()) {
      strong = true;
      return;
    }
    Line line = new Line(words, centred, heading || strong);
    strong = true;
    if (joins) {
      while (lines.get(lines.size() - 1).isBlank()) {
        lines.remove(lines.size() - 1);
      }
      Line name = lines.remove(lines.size() - 1);
      line = new Line(name.raw() + "\t" + words.strip(), name.centred(), line.strong());
      joins = false;
    }
    lines.add(line);
  }

  /** Ends the paragraph; a blank line follows it. */
  void paragraphEnd() {
    lineEnd();
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isBlank()) {
      lines.add(Line.EMPTY);
    }
    centred = false;
    heading = false;
  }

  /** A row of a table begins or ends. */
  void row() {
    paragraphEnd();
    cellStart = -1;
    joins = false;
  }

  /** A cell of a row begins. */
  void cell() {
    paragraphEnd();
    joins = false;
    if (cellStart >= 0) {
      List<Line> before =
          lines.subList(Math.min(cellStart, lines.size()), lines.size()).stream()
              .filter(line -> !line.isBlank())
              .toList();
      joins = before.size() == 1 && before.get(0).raw().length() <= LONGEST_NAME;
    }
    cellStart = lines.size();
  }

  /** What was collected. */
  Sheet sheet() {
    lineEnd();
    return new Sheet(lines, false);
  }
}
