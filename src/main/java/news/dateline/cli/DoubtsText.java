package news.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import news.dateline.ingest.CheckUp;
import news.dateline.ingest.Doubt;

/** What a run took its files for, and what of it deserves a look. */
final class DoubtsText {
  private static final int READINGS = 5;
  private static final int EXAMPLE = 160;

  private DoubtsText() {}

  /** What deserves a look, the grave first; nothing when nothing does. */
  static List<String> of(List<Doubt> doubts) {
    List<String> lines = new ArrayList<>();
    for (Doubt doubt : doubts) {
      if (lines.isEmpty()) {
        lines.add("This deserves a look:");
      }
      lines.add(
          "  "
              + TerminalText.number(doubt.count())
              + " "
              + doubt.kind().words(doubt.count())
              + "; "
              + doubt.kind().remedy()
              + (doubt.examples().isEmpty() ? "." : ":"));
      for (String example : doubt.examples()) {
        lines.add("      " + TerminalText.cut(TerminalText.plain(example), EXAMPLE));
      }
      if (doubt.count() > doubt.examples().size()) {
        lines.add("      …");
      }
    }
    return lines;
  }

  /** What files were taken for, and why. */
  static List<String> readings(List<CheckUp.Reading> readings) {
    List<String> lines = new ArrayList<>();
    for (CheckUp.Reading reading : readings.stream().limit(READINGS).toList()) {
      lines.add(
          "  "
              + TerminalText.count(reading.files(), "file", "files")
              + " read as "
              + reading.recognition().format()
              + ", since "
              + reading.recognition().mark()
              + (reading.files() == 1 ? ": " + TerminalText.plain(reading.first()) : "")
              + ".");
    }
    if (readings.size() > READINGS) {
      lines.add("  …");
    }
    return lines;
  }
}
