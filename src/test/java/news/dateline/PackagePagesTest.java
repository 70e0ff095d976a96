package news.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Package pages name only types that exist: where they link, and wherever a word in a drawing or in
 * code looks like the name of a type.
 *
 * <p>Such a word is a type of ours, a type within one of the page's own package or within one that
 * the page names, or a type of the libraries below. Links may name a member as well. What stands in
 * quotation marks, behind {@code //}, or in {@code <pre class="example">} is an example, and names
 * no types.
 */
class PackagePagesTest {
  private static final List<Path> ROOTS =
      List.of(Path.of("src/main/java"), Path.of("src/test/java"));

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|enum|interface)\\s+([A-Z]\\w*)");
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+([\\w.]+)(?:#(\\w+))?");
  private static final Pattern SHOWN = Pattern.compile("(?s)<pre>(.*?)</pre>|\\{@code\\s+([^}]*)}");

  /** Begins with a capital, has a small letter, and is no value, member or ending. */
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w.@#=…])[A-Z]\\w*[a-z]\\w*(?:\\.[A-Z]\\w*[a-z]\\w*)*");

  private static final Pattern EXAMPLE = Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*");

  private static final List<String> LIBRARIES =
      List.of("java.lang.", "java.util.", "org.apache.lucene.index.");

  /** What looks like a type and is none: headers of HTTP, and a library. */
  private static final Set<String> NO_TYPES = Set.of("ETag", "Host", "Lucene");

  /** The source of every top-level type of ours, by its full name. */
  private final Map<String, String> types = new TreeMap<>();

  /** The names of all types that are declared in each of these. */
  private final Map<String, Set<String>> declared = new TreeMap<>();

  private final Map<String, String> pages = new TreeMap<>();

  PackagePagesTest() throws IOException {
    for (Path root : ROOTS) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
          String name =
              root.relativize(file)
                  .toString()
                  .replace('\\', '/')
                  .replace('/', '.')
                  .replaceFirst("\\.java$", "");
          Map<String, String> kind = name.endsWith(".package-info") ? pages : types;
          kind.put(name.replaceFirst("\\.package-info$", ""), Files.readString(file));
        }
      }
    }
    types.forEach(
        (name, source) ->
            declared.put(
                name,
                TYPE.matcher(source)
                    .results()
                    .map(type -> type.group(1))
                    .collect(Collectors.toSet())));
  }

  @Test
  void everyTypeThatAPackagePageNamesExists() {
    assertThat(pages).containsKeys("news.dateline.article", "news.dateline.search");
    List<String> stale = new ArrayList<>();
    pages.forEach((name, page) -> stale(name, page).forEach(word -> stale.add(name + ": " + word)));
    assertThat(stale).isEmpty();
  }

  @Test
  void aNameThatIsNoTypeIsFound() {
    String page =
        """
        /**
         * {@link news.dateline.article.Span} and {@link news.dateline.article.Spam}, {@link
         * news.dateline.article.Span#start} and {@link news.dateline.article.Span#beginning}.
         *
         * <pre>
         *   Article → Indexer (Host, Map.of, …Trainer) ─ Query.Word, Query.Wort
         *   fold("Ada Brandt")   // Ada is nobody's type
         * </pre>
         *
         * <pre class="example">
         *   [Oduya] {said}
         * </pre>
         *
         * <p>By {@code Quotation}, never {@code Utterance}; {@code said=Brandt}.
         */
        """;
    assertThat(stale("news.dateline.article", page))
        .containsExactly(
            "Indexer",
            "Query.Wort",
            "Utterance",
            "news.dateline.article.Spam",
            "news.dateline.article.Span#beginning");
  }

  private Set<String> stale(String in, String source) {
    String page = source.replaceAll("\\n \\* ?", "\n");
    Set<String> stale = new TreeSet<>();
    for (MatchResult link : LINK.matcher(page).results().toList()) {
      String type = types.getOrDefault(link.group(1), nestedIn(link.group(1)));
      if (type.isEmpty()) {
        stale.add(link.group(1));
      } else if (link.group(2) != null
          && !Pattern.compile("\\b" + link.group(2) + "\\b").matcher(type).find()) {
        stale.add(link.group(1) + "#" + link.group(2));
      }
    }
    List<String> words =
        SHOWN
            .matcher(page)
            .results()
            .map(shown -> shown.group(1) != null ? shown.group(1) : shown.group(2))
            .map(shown -> EXAMPLE.matcher(shown).replaceAll(""))
            .flatMap(shown -> NAME.matcher(shown).results().map(MatchResult::group))
            .toList();
    Set<String> known = known(in, words);
    words.stream()
        .filter(word -> !known.contains(word) && !NO_TYPES.contains(word))
        .filter(word -> LIBRARIES.stream().noneMatch(library -> exists(library + word)))
        .forEach(stale::add);
    return stale;
  }

  /** The source that {@code a.b.Outer.Inner} stands in; empty where it does not. */
  private String nestedIn(String name) {
    int dot = name.lastIndexOf('.');
    String outer = name.substring(0, Math.max(0, dot));
    return declared.getOrDefault(outer, Set.of()).contains(name.substring(dot + 1))
        ? types.getOrDefault(outer, "")
        : "";
  }

  private Set<String> known(String in, List<String> words) {
    Set<String> known = new HashSet<>();
    declared.forEach(
        (name, nested) -> {
          String simple = name.substring(name.lastIndexOf('.') + 1);
          known.add(simple);
          nested.forEach(type -> known.add(simple + "." + type));
          if (name.equals(in + "." + simple) || words.contains(simple)) {
            known.addAll(nested);
          }
        });
    return known;
  }

  private static boolean exists(String name) {
    try {
      Class.forName(name, false, PackagePagesTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException none) {
      return false;
    }
  }
}
