package news.dateline.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lists that lie beside the classes that use them: UTF-8, one row a line, columns between tabs,
 * comments after {@code #}.
 */
public final class Resources {
  private Resources() {}

  /**
   * The rows of a list, comments and blank lines left out.
   *
   * @param beside the class that the list lies beside
   * @param name the list's file name
   * @throws IllegalStateException when the program lacks it
   */
  public static List<List<String>> rows(Class<?> beside, String name) {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream stream = beside.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the program is incomplete: it lacks its list " + name + "; build it again");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(List.of(line.split("\t", -1)));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the program's list " + name, broken);
    }
    return rows;
  }

  /** The parts of a cell that holds several values. */
  public static List<String> several(String cell) {
    return cell.isBlank() ? List.of() : List.of(cell.split(";"));
  }
}
