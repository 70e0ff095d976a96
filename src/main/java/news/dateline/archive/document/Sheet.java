package news.dateline.archive.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as lines.
 *
 * @param lines from the first to the last
 * @param wrapped whether a paragraph may go over several lines, as in plain text; else each line is
 *     a paragraph
 */
public record Sheet(List<Line> lines, boolean wrapped) {
  /** No program that wraps lines makes longer ones. */
  private static final int LONGEST_WRAPPED = 120;

  public Sheet {
    lines = List.copyOf(lines);
  }

  /** Plain text. A form feed ends a line. */
  public static Sheet of(String text) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\f') {
        lines.add(Line.of(text.substring(from, i)));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        from = i + 1;
      }
    }
    if (from < text.length()) {
      lines.add(Line.of(text.substring(from)));
    }
    return new Sheet(lines, true);
  }

  /** Its first lines. */
  public Sheet first(int count) {
    return count >= lines.size() ? this : new Sheet(lines.subList(0, count), wrapped);
  }

  /** Its text, with a blank line between paragraphs. */
  public String text() {
    return paragraphs(lines);
  }

  /**
   * Lines of this sheet as paragraphs, with a blank line between them. Where lines are wrapped, a
   * blank line or an indent begins a paragraph.
   */
  public String paragraphs(List<Line> some) {
    StringBuilder all = new StringBuilder();
    boolean begins = true;
    for (Line line : some) {
      String words = line.text();
      if (words.isEmpty()) {
        begins = true;
        continue;
      }
      boolean apart = begins || !wrapped || line.isIndented();
      all.append(all.isEmpty() ? "" : apart ? "\n\n" : " ").append(words);
      begins = words.length() > LONGEST_WRAPPED;
    }
    return all.toString();
  }
}
