package news.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The documents lead somewhere: every link of a page of the project, and of a page of the packaged
 * program within what is packaged, and every class and source that a page names.
 */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.*)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern MAIN = Pattern.compile("-Dmain=([\\w.]+)");
  private static final Pattern TEST = Pattern.compile("-Dtest=(\\w+)");

  /** A path of ours; a last name in capitals stands for any. */
  private static final Pattern SOURCE = Pattern.compile("\\bsrc/[\\w./-]+[\\w/]");

  /** The pages of the project, without the packaged program's own. */
  private static List<Path> pages() throws IOException {
    List<Path> pages =
        new ArrayList<>(
            List.of(
                Path.of("README.md"),
                Path.of("CHANGELOG.md"),
                Path.of("data/README.md"),
                Path.of("index/README.md")));
    try (Stream<Path> guides = Files.list(Path.of("src/docs"))) {
      guides.filter(guide -> guide.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  @Test
  void everyLinkOfTheProjectLeadsSomewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      dead.addAll(dead(page, Files.readString(page), path -> path));
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyLinkOfThePackagedProgramLeadsSomewhereInIt() throws Exception {
    Map<Path, Path> packaged = packaged();
    assertThat(packaged)
        .containsEntry(Path.of("README.md"), Path.of("src/main/assembly/README.md"))
        .containsKeys(Path.of("LICENSE"), Path.of("data/README.md"), Path.of("docs/formats.md"));
    List<String> dead = new ArrayList<>();
    for (Map.Entry<Path, Path> page : packaged.entrySet()) {
      if (page.getKey().toString().endsWith(".md")) {
        dead.addAll(dead(page.getKey(), Files.readString(page.getValue()), packaged::get));
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void whatLeadsNowhereIsFound() throws IOException {
    assertThat(
            dead(
                Path.of("src/docs/page.md"),
                """
                # A page: of `mine`

                [up](../../README.md#two-commands), [here](#a-page-of-mine), [out](https://a.example/),
                [gone](gone.md), [no heading](formats.md#no-such), [nor here](#nowhere)
                """,
                path -> path))
        .containsExactly(
            "src/docs/page.md: gone.md",
            "src/docs/page.md: formats.md#no-such",
            "src/docs/page.md: #nowhere");
  }

  @Test
  void everyClassThatACommandRunsExists() throws Exception {
    Set<String> gone = new TreeSet<>();
    Set<String> tests = sources();
    for (Path page : pages()) {
      String text = Files.readString(page);
      for (MatchResult main : MAIN.matcher(text).results().toList()) {
        if (!main.group(1).equals("CLASS") && !isMain(main.group(1))) {
          gone.add(page + ": " + main.group(1));
        }
      }
      TEST.matcher(text)
          .results()
          .map(test -> test.group(1))
          .filter(test -> !tests.contains(test))
          .forEach(test -> gone.add(page + ": " + test));
    }
    assertThat(gone).isEmpty();
  }

  @Test
  void everySourceThatAPageNamesExists() throws IOException {
    Set<String> gone = new TreeSet<>();
    for (Path page : pages()) {
      SOURCE
          .matcher(Files.readString(page))
          .results()
          .map(MatchResult::group)
          .filter(source -> !source.matches(".*/[A-Z]+") && !Files.exists(Path.of(source)))
          .forEach(source -> gone.add(page + ": " + source));
    }
    assertThat(gone).isEmpty();
  }

  private static boolean isMain(String name) {
    try {
      Class<?> type = Class.forName(name, false, DocumentsTest.class.getClassLoader());
      return type.getDeclaredMethod("main", String[].class) != null;
    } catch (ClassNotFoundException | NoSuchMethodException none) {
      return false;
    }
  }

  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      Set<String> names = new HashSet<>();
      files.forEach(file -> names.add(file.getFileName().toString().replace(".java", "")));
      return names;
    }
  }

  /** Says which file stands at a path that is linked to; null for none. */
  private interface Place {
    Path of(Path linked);
  }

  private static List<String> dead(Path page, String text, Place place) throws IOException {
    List<String> dead = new ArrayList<>();
    for (MatchResult link : LINK.matcher(text).results().toList()) {
      String target = link.group(1);
      if (target.matches("[a-z]+:.*")) {
        continue;
      }
      int hash = target.indexOf('#');
      String file = hash < 0 ? target : target.substring(0, hash);
      String anchor = hash < 0 ? "" : target.substring(hash + 1);
      String there = text;
      if (!file.isEmpty()) {
        Path found = place.of(page.resolveSibling(file).normalize());
        if (found == null || !Files.exists(found)) {
          dead.add(page + ": " + target);
          continue;
        }
        there = anchor.isEmpty() ? "" : Files.readString(found);
      }
      if (!anchor.isEmpty() && !anchors(there).contains(anchor)) {
        dead.add(page + ": " + target);
      }
    }
    return dead;
  }

  /** The anchors of headings, as GitHub makes them. */
  private static Set<String> anchors(String page) {
    Set<String> anchors = new HashSet<>();
    HEADING
        .matcher(FENCED.matcher(page).replaceAll(""))
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}\\s_-]", "").replace(' ', '-'))
        .forEach(anchors::add);
    return anchors;
  }

  /** What {@code folder.xml} packs, by its place in the folder: the file that stands there. */
  private static Map<Path, Path> packaged()
      throws IOException, ParserConfigurationException, SAXException {
    Document assembly =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("src/main/assembly/folder.xml").toFile());
    Map<Path, Path> packaged = new TreeMap<>();
    for (Element file : elements(assembly.getDocumentElement(), "file")) {
      Path source = Path.of(text(file, "source"));
      packaged.put(at(file).resolve(source.getFileName()).normalize(), source);
    }
    for (Element set : elements(assembly.getDocumentElement(), "fileSet")) {
      Path directory = Path.of(text(set, "directory").replace("${project.basedir}", ""));
      for (Element include : elements(set, "include")) {
        String pattern = include.getTextContent().strip();
        int wild = pattern.indexOf("/**");
        Path from = directory.resolve(wild < 0 ? pattern : pattern.substring(0, wild));
        PathMatcher matcher =
            FileSystems.getDefault().getPathMatcher("glob:" + directory.resolve(pattern));
        try (Stream<Path> files = Files.walk(from)) {
          for (Path file : files.filter(Files::isRegularFile).filter(matcher::matches).toList()) {
            Path within = directory.toString().isEmpty() ? file : directory.relativize(file);
            packaged.put(at(set).resolve(within).normalize(), file);
          }
        }
      }
    }
    return packaged;
  }

  private static Path at(Element of) {
    return Path.of(text(of, "outputDirectory"));
  }

  private static String text(Element of, String name) {
    return elements(of, name).get(0).getTextContent().strip();
  }

  private static List<Element> elements(Element within, String name) {
    NodeList nodes = within.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }
}
