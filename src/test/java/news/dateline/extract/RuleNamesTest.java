package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dateline.extract.text.Rule;
import org.junit.jupiter.api.Test;

/** Holds the names of all rules to what their readers are told of them. */
class RuleNamesTest {
  private static final String PACKAGE = "news/dateline/extract";

  @Test
  void namesAreUniqueAndEveryRuleHasAnExample() throws Exception {
    List<Rule> rules = rules();
    assertThat(rules).hasSizeGreaterThan(100);
    assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)+");
              assertThat(rule.example()).isNotBlank();
            });
  }

  private static List<Rule> rules() throws Exception {
    Path classes = Path.of(Rule.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Path> files;
    try (Stream<Path> walk = Files.walk(classes.resolve(PACKAGE))) {
      files = walk.filter(file -> file.toString().endsWith("Rule.class")).toList();
    }
    List<Rule> rules = new ArrayList<>();
    for (Path file : files) {
      String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
      Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
      if (type.isEnum() && Rule.class.isAssignableFrom(type)) {
        for (Object constant : type.getEnumConstants()) {
          rules.add((Rule) constant);
        }
      }
    }
    return rules;
  }
}
