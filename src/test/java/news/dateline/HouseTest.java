package news.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the names of types apart, so that each means one thing wherever it is read. */
class HouseTest {
  private static final Path MAIN = Path.of("src/main/java");

  /** A declaration at the top level begins its line. */
  private static final Pattern DECLARED =
      Pattern.compile("(?m)^(?:[a-z-]+ )*(?:class|record|enum|@?interface) (\\w+)");

  @Test
  void noTwoTypesShareASimpleName() throws IOException {
    Map<String, List<Path>> shared = new TreeMap<>(types());
    shared.values().removeIf(files -> files.size() == 1);
    assertThat(shared).isEmpty();
  }

  @Test
  void typesOfEveryKindAreFound() throws IOException {
    assertThat(types()).containsKeys("Main", "Article", "Evidence", "Facet", "Format");
  }

  private static Map<String, List<Path>> types() throws IOException {
    Map<String, List<Path>> types = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        DECLARED
            .matcher(Files.readString(file))
            .results()
            .map(declared -> declared.group(1))
            .forEach(type -> types.computeIfAbsent(type, none -> new ArrayList<>()).add(file));
      }
    }
    return types;
  }
}
