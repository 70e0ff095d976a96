package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.extract.text.Rule;
import org.junit.jupiter.api.Test;

/** What findings say of how they were made can be told apart: the rules of all rooms together. */
class RuleNamesTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern RULES =
      Pattern.compile("(?m)^(?:public )?enum \\w+ implements Rule\\b");

  /** Every enum of rules in the sources. */
  private static List<Class<?>> enums() throws IOException {
    List<Class<?>> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (RULES.matcher(Files.readString(file)).find()) {
          String name = MAIN.relativize(file).toString().replace(".java", "");
          found.add(named(name.replace('/', '.').replace('\\', '.')));
        }
      }
    }
    return found;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException broken) {
      throw new IllegalStateException("rules belong to a file of their own: " + name, broken);
    }
  }

  private static List<Rule> rules() throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (Class<?> one : enums()) {
      for (Object constant : one.getEnumConstants()) {
        rules.add((Rule) constant);
      }
    }
    return rules;
  }

  @Test
  void namesAreUniqueOverAllRooms() throws IOException {
    assertThat(rules()).hasSizeGreaterThan(100).extracting(Rule::id).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleHasAnExample() throws IOException {
    assertThat(rules()).allSatisfy(rule -> assertThat(rule.example()).isNotBlank());
  }
}
