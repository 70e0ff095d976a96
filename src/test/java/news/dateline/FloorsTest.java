package news.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the floors of the house: imports go down only, never sideways.
 *
 * <pre>
 *   6  cli
 *   5  ingest   http
 *   4  parse    lucene   evaluate
 *   3  extract  search
 *   2  archive  actors   json
 *   1  article  learn
 *
 *   and within archive
 *   4  its own page: Archive, Formats
 *   3  packing   table   json   xml   press   web   mail
 *   2  record
 *   1  text
 *
 *   and within extract
 *   6  its own page: Extractors
 *   5  quotation
 *   4  quotation.learned   place   speech
 *   3  date   quotation.rules   quotation.actor
 *   2  name   gazetteer   outlet
 *   1  text
 *
 *   and within lucene
 *   6  the doors
 *   5  write   snippet
 *   4  stored  query
 *   3  column
 *   2  schema
 *   1  text
 * </pre>
 *
 * <p>It reads the sources without their comments and string literals, so that a name counts
 * wherever it stands in the code: in an import or written out in full.
 */
class FloorsTest {
  /**
   * The packages below {@code news.dateline} from the ground up; one names only what lies lower.
   */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("article", "learn"),
          Set.of("archive.text", "actors", "json"),
          Set.of("archive.record", "archive.document"),
          Set.of(
              "archive.packing",
              "archive.table",
              "archive.json",
              "archive.xml",
              "archive.press",
              "archive.web",
              "archive.mail"),
          Set.of("archive"),
          Set.of("extract.text"),
          Set.of("extract.name", "extract.gazetteer", "extract.outlet"),
          Set.of("extract.date", "extract.quotation.rules", "extract.quotation.actor"),
          Set.of("extract.quotation.learned", "extract.place", "extract.speech"),
          Set.of("extract.quotation"),
          Set.of("extract", "search"),
          Set.of("lucene.text"),
          Set.of("lucene.schema"),
          Set.of("lucene.column"),
          Set.of("lucene.stored", "lucene.query"),
          Set.of("lucene.snippet", "lucene.write"),
          Set.of("parse", "lucene", "evaluate"),
          Set.of("ingest", "http"),
          Set.of("cli"));

  /** What the rest of the house may name of a package with rooms; the rooms name each other's. */
  private static final Set<String> DOORS =
      Set.of(
          "archive.Archive",
          "archive.ArchiveFile",
          "archive.FileName",
          "archive.Formats",
          "archive.Outcome",
          "archive.RevisitedPages",
          "archive.record.CapturedDocument",
          "archive.record.Format",
          "archive.record.HtmlEvidence",
          "archive.record.KnownField",
          "archive.record.Recognition",
          "archive.record.Records",
          "archive.record.Rejection",
          "archive.text.CharsetChoice",
          "archive.text.CharsetName",
          "lucene.LuceneEngine",
          "lucene.LuceneWriter",
          "lucene.IndexCheck",
          "lucene.IndexSettings",
          "extract.Extractors",
          "extract.date.DateForms",
          "extract.outlet.OutletTable",
          "extract.outlet.BadTable",
          "extract.quotation.learned.AttributionModel",
          "extract.quotation.learned.AttributionTraining",
          "extract.quotation.learned.AttributionExample");

  private static final Path MAIN = Path.of("src/main/java/news/dateline");
  private static final Pattern OURS =
      Pattern.compile("\\bnews\\.dateline\\.((?:[a-z]+\\.)*[a-z]+)\\.([A-Z]\\w*)");

  /** Comments, text blocks, strings and characters, in the order in which they hide each other. */
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'");

  private final Map<Path, String> sources = sources();

  @Test
  void theWalkFindsTheSources() {
    assertThat(packages()).contains("article", "archive", "actors", "search");
  }

  @Test
  void aNameCountsInCodeOnly() {
    assertThat(
            used(
                code(
                    """
                    /** {@link news.dateline.cli.Main} */
                    import news.dateline.search.Query; // not news.dateline.http.Server
                    char quote = '"'; String s = "\\"news.dateline.lucene.Index";
                    Object o = news.dateline.json.ArticleJson.text(json);
                    """)))
        .containsExactlyInAnyOrder("search", "json");
  }

  @Test
  void everyPackageHasAFloor() {
    List<String> floors = FLOORS.stream().flatMap(Set::stream).toList();
    assertThat(floors).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(packages());
  }

  @Test
  void importsGoDownOnly() {
    List<String> wrong = new ArrayList<>();
    sources.forEach(
        (file, code) -> {
          String from = packageOf(file);
          used(code).stream()
              .filter(to -> !to.equals(from) && floor(to) >= floor(from))
              .forEach(to -> wrong.add(file + " (" + from + ") names " + to));
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void packagesWithRoomsHaveFewDoors() {
    Set<String> named = new TreeSet<>();
    sources.forEach(
        (file, code) ->
            OURS.matcher(code)
                .results()
                .filter(
                    use ->
                        in("archive")
                            .or(in("extract"))
                            .or(in("lucene"))
                            .test(MAIN.resolve(path(use))))
                .filter(use -> !top(packageOf(file)).equals(top(use.group(1))))
                .forEach(use -> named.add(use.group(1) + "." + use.group(2))));
    assertThat(named).containsExactlyInAnyOrderElementsOf(DOORS);
  }

  private static String path(MatchResult use) {
    return use.group(1).replace('.', '/') + "/" + use.group(2) + ".java";
  }

  /** The package directly below {@code news.dateline}. */
  private static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  @Test
  void theNounsNeedTheJdkOnly() {
    assertThat(naming("(?m)^import (?:static )?(?!java\\.|org\\.jspecify\\.)", in("article")))
        .isEmpty();
  }

  @Test
  void onlyTheEngineNamesLuceneButForTheGrammarOfSearch() {
    assertThat(naming("\\borg\\.apache\\.lucene\\b", not(in("lucene").or(in("search"))))).isEmpty();
    assertThat(naming("\\borg\\.apache\\.lucene\\.(?!queryparser\\.flexible\\.)", in("search")))
        .isEmpty();
  }

  @Test
  void theGrammarOfLuceneIsNamedInOneFileOfSearch() {
    assertThat(naming("\\borg\\.apache\\.lucene\\b", in("search"))).hasSize(1);
  }

  @Test
  void sparkIsNamedInOneFileOfHttp() {
    assertThat(naming("(?m)^import (?:static )?spark\\.|\\bspark\\.[A-Z]", file -> true))
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(in("http"));
  }

  @Test
  void jettyStaysInHttp() {
    assertThat(naming("\\borg\\.eclipse\\.jetty\\b|\\bjavax\\.servlet\\b", not(in("http"))))
        .isEmpty();
  }

  @Test
  void onlyTheCommandLineNamesPicocli() {
    assertThat(naming("\\bpicocli\\.", not(in("cli")))).isEmpty();
  }

  @Test
  void theLowerFloorsAndTheParserDoNotLog() {
    assertThat(
            naming(
                "\\borg\\.slf4j\\b|\\bSystem\\.Logger\\b|\\bjava\\.util\\.logging\\b",
                this::isQuiet))
        .isEmpty();
  }

  @Test
  void standardStreamsBelongToTheCommandLine() {
    assertThat(naming("\\bSystem\\.(?:out|err|in|exit)\\b|\\bprintStackTrace\\b", not(in("cli"))))
        .isEmpty();
  }

  @Test
  void onlyTheTerminalNamesThemSoThatAllIsCleanedInOnePlace() {
    assertThat(
            naming(
                "\\bSystem\\.(?:out|err|in|set(?:Out|Err|In)|console)\\b|\\bFileDescriptor\\b",
                file -> true))
        .containsExactly(MAIN.resolve("cli/Terminal.java"));
    assertThat(naming("\\.exact\\(\\)", in("cli"))).containsExactly(MAIN.resolve("cli/Main.java"));
  }

  @Test
  void nothingIsReflectedOn() {
    assertThat(
            naming(
                "\\bjava\\.lang\\.reflect\\b|\\bClass\\.forName\\b|\\bgetDeclared\\w+\\b|\\bsetAccessible\\b|\\bServiceLoader\\b",
                file -> true))
        .isEmpty();
  }

  @Test
  void noStaticFieldCanBeAssigned() {
    assertThat(
            naming(
                "(?m)^(?!.*\\bfinal\\b)(?!\\s*import\\b)[^(=;\\n]*\\bstatic\\b[^(=;{\\n]+\\s\\w+\\s*(?:=|;)",
                file -> true))
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndExplained() {
    for (String name : packages()) {
      assertThat(MAIN.resolve(name.replace('.', '/')).resolve("package-info.java"))
          .as("the package page of %s", name)
          .content(StandardCharsets.UTF_8)
          .contains("@NullMarked")
          .startsWith("/**");
    }
  }

  @Test
  void noFileNamesAPackageRegistry() throws IOException {
    List<String> hosts =
        Stream.of(
                "repo maven apache org",
                "repo1 maven org",
                "central sonatype com",
                "oss sonatype org",
                "search maven org",
                "mvnrepository com",
                "jcenter bintray com",
                "jitpack io",
                "plugins gradle org",
                "services gradle org",
                "maven google com",
                "registry npmjs org",
                "registry yarnpkg com",
                "www npmjs com",
                "pypi org",
                "files pythonhosted org",
                "proxy golang org",
                "crates io",
                "rubygems org",
                "unpkg com",
                "cdn jsdelivr net")
            .map(words -> words.replace(' ', '.'))
            .toList();
    List<String> wrong = new ArrayList<>();
    for (Path file : kept()) {
      String text = text(file);
      hosts.stream().filter(text::contains).forEach(host -> wrong.add(file + " names " + host));
    }
    assertThat(wrong).isEmpty();
  }

  /** The packages of ours that the code names. */
  private static Set<String> used(String code) {
    return OURS.matcher(code).results().map(use -> use.group(1)).collect(Collectors.toSet());
  }

  private boolean isQuiet(Path file) {
    return floor(packageOf(file)) <= floor("search") || in("parse").test(file);
  }

  private Set<String> packages() {
    return sources.keySet().stream()
        .map(FloorsTest::packageOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Path> naming(String pattern, Predicate<Path> where) {
    Pattern named = Pattern.compile(pattern);
    return sources.entrySet().stream()
        .filter(source -> where.test(source.getKey()))
        .filter(source -> named.matcher(source.getValue()).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Predicate<Path> in(String name) {
    return file -> (packageOf(file) + ".").startsWith(name + ".");
  }

  private static Predicate<Path> not(Predicate<Path> where) {
    return where.negate();
  }

  private static String packageOf(Path file) {
    return MAIN.relativize(file.getParent()).toString().replace(File.separatorChar, '.');
  }

  private static int floor(String name) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      if (FLOORS.get(floor).contains(name)) {
        return floor;
      }
    }
    throw new AssertionError("no floor for " + name);
  }

  private static Map<Path, String> sources() {
    Map<Path, String> code = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.put(file, code(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return code;
  }

  /** The source with comments blanked and literals emptied. */
  private static String code(String source) {
    return NOT_CODE
        .matcher(source)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group().startsWith("/") ? " " : "\"\""));
  }

  /** The project's files, without what is built, indexed or kept by tools. */
  private static List<Path> kept() throws IOException {
    Set<String> left = Set.of("target", ".git", ".idea", ".vscode", ".settings");
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(file -> file.getNameCount() > 0 && !left.contains(file.getName(0).toString()))
          .filter(file -> !file.startsWith("index"))
          .filter(Files::isRegularFile)
          .toList();
    }
  }

  /** The file's text; empty for what is none. */
  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException binary) {
      return "";
    }
  }
}
