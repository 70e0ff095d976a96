package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide tells of every kind of doubt, and no other, and which are grave. */
class DoubtsGuideTest {
  private static final Pattern ROW = Pattern.compile("\\| \\*\\*(.+?)\\*\\*.*\\| (yes|no) \\|");

  @Test
  void theGuideHasEachKindWithItsGravity() throws IOException {
    Map<String, Boolean> told = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("src/docs/inspecting.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        told.put(row.group(1), row.group(2).equals("yes"));
      }
    }
    Map<String, Boolean> kinds = new TreeMap<>();
    for (Doubt.Kind kind : List.of(Doubt.Kind.values())) {
      kinds.put(kind.words(1), kind.isGrave());
    }

    assertThat(told).isEqualTo(kinds);
  }
}
