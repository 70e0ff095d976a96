package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The sample archive answers as its README and the project's say. */
@Timeout(600)
class SampleAnswersTest {
  private static final Path DATA = Path.of("data");
  private static final Pattern COMMAND =
      Pattern.compile("    \\$ (?:\\S*/)?dateline ((?:search|actors) .*)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

  @TempDir static Path folder;
  private static JsonObject report = new JsonObject();

  @BeforeAll
  static void index() throws IOException {
    Path file = folder.resolve("report.json");
    Shell shell = Shell.run("index", DATA.toString(), "--index", at(), "--report", file.toString());
    assertThat(shell.status()).as(shell.err()).isZero();
    report = json(Files.readString(file));
  }

  /**
   * Every search and correction that a README prints with its output: each line shown begins a line
   * of what is printed now, in this order; {@code …} stands for any lines.
   */
  @TestFactory
  List<DynamicTest> theAnswersOfTheReadmesAreReal() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path readme : List.of(DATA.resolve("README.md"), Path.of("README.md"))) {
      List<String> lines = Files.readAllLines(readme);
      for (int i = 0; i < lines.size(); i++) {
        Matcher command = COMMAND.matcher(lines.get(i));
        if (command.matches()) {
          List<String> shown = new ArrayList<>();
          for (int j = i + 1; j < lines.size() && belongs(lines.get(j)); j++) {
            shown.add(lines.get(j).strip());
          }
          tests.add(
              DynamicTest.dynamicTest(
                  readme + ": " + command.group(1), () -> answers(command.group(1), shown)));
        }
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(6);
    return tests;
  }

  private static boolean belongs(String line) {
    return line.isBlank() || (line.startsWith("    ") && !line.startsWith("    $"));
  }

  private static void answers(String command, List<String> shown) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(command); word.find(); ) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group(3));
    }
    words.addAll(List.of("--index", at()));
    Shell shell = Shell.run(words.toArray(String[]::new));

    assertThat(shell.status()).as(shell.err()).isZero();
    List<String> printed = shell.out().lines().map(String::strip).toList();
    int next = 0;
    for (String line : shown) {
      if (line.isEmpty() || line.equals("…")) {
        continue;
      }
      int found = next;
      while (found < printed.size() && !printed.get(found).startsWith(line)) {
        found++;
      }
      assertThat(found)
          .as("%s, after line %s of%n%s", line, next, shell.out())
          .isLessThan(printed.size());
      next = found + 1;
    }
  }

  @Test
  void whatDenialsBecameIsFoundUnderTheNameOfWhoDenied() {
    assertThat(said("Anneli Strandqvist"))
        .anyMatch(text -> text.contains("Every patient is in the table"))
        .anyMatch(text -> text.contains("I was 41 short"));
    assertThat(said("Julián Berenguer"))
        .anyMatch(text -> text.contains("Nobody told me"))
        .anyMatch(text -> text.contains("because of a bet"));
    assertThat(said("Didrik Falkhaug"))
        .anyMatch(text -> text.contains("call records for that period showed no such"))
        .anyMatch(text -> text.contains("What I told the inquiry in March was wrong"));
  }

  @Test
  void twoPeopleOfOneSurnameAreTwoActors() {
    JsonObject reply =
        search("--said-by", "Carmichael", "--quotations", "--facet", "actor", "--size", "1");

    assertThat(
            StreamSupport.stream(
                    reply
                        .getAsJsonObject("facets")
                        .getAsJsonObject("actor")
                        .getAsJsonArray("values")
                        .spliterator(),
                    false)
                .map(value -> value.getAsJsonObject().get("label").getAsString()))
        .contains("Fiona Carmichael", "Gregor Carmichael");
    assertThat(reply.getAsJsonObject("query").getAsJsonArray("warnings")).isNotEmpty();
  }

  @Test
  void everyOutletIsCountedUnderItsName() {
    JsonArray values =
        search("--facet", "outlet", "--facet-size", "100", "--size", "1")
            .getAsJsonObject("facets")
            .getAsJsonObject("outlet")
            .getAsJsonArray("values");
    Map<String, Integer> counts = new HashMap<>();
    for (JsonElement value : values) {
      JsonObject outlet = value.getAsJsonObject();
      counts.put(outlet.get("label").getAsString(), outlet.get("count").getAsInt());
    }

    assertThat(counts)
        .containsEntry("Meridian News Agency", 19)
        // one, with and without The
        .containsEntry("Halden Courier", 7)
        .containsKeys(
            "The Lothian Standard",
            "The Daily Lamp",
            "Quay & Bourse",
            "The Tagus Review",
            "Karst Radio",
            "Karawanken-Bote",
            "Rift Ledger",
            "La Aceña",
            "The Bar Pilot",
            "Lower Columbia Public Radio");
  }

  @Test
  void datesReachOverTwoYearsWithEveryPrecision() {
    Set<String> dates = new TreeSet<>();
    boolean undated = false;
    for (String line :
        Shell.run("search", "--format", "jsonl", "--fields", "published", "--index", at())
            .out()
            .lines()
            .toList()) {
      JsonElement published = json(line).get("published");
      undated |= published.isJsonNull();
      if (!published.isJsonNull()) {
        dates.add(published.getAsString());
      }
    }

    assertThat(undated).isTrue();
    assertThat(dates).contains("2024", "2024-11", "2025-10").allMatch(d -> d.matches("202[45].*"));
    assertThat(dates.stream().filter(d -> d.length() == 10).map(d -> d.substring(0, 7)).distinct())
        .hasSizeGreaterThanOrEqualTo(22);
  }

  @Test
  void whatIsNotReadIsSkippedForAReason() {
    assertThat(report.getAsJsonObject("totals").get("rejected").getAsInt()).isZero();
    assertThat(report.getAsJsonObject("totals").get("versions").getAsInt()).isEqualTo(2);
    assertThat(report.getAsJsonObject("totals").get("articles").getAsInt())
        .isGreaterThanOrEqualTo(87);
    for (JsonElement each : report.getAsJsonArray("skipped")) {
      JsonObject skipped = each.getAsJsonObject();
      assertThat(skipped.get("reason").getAsString()).isNotBlank();
      assertThat(skipped.get("file").getAsString()).matches("data/(README\\.md|\\.gitattributes)");
    }
  }

  /** What the README says of each page: its title, its last words, and what is no part of it. */
  @Test
  void aSavedPageYieldsItsTextWithoutItsFurniture() {
    Shell shell = Shell.run("annotate", "data/pages");
    assertThat(shell.status()).as(shell.err()).isZero();
    Map<String, JsonObject> pages = new HashMap<>();
    shell
        .out()
        .lines()
        .map(SampleAnswersTest::json)
        .forEach(page -> pages.put(page.getAsJsonObject("source").get("file").getAsString(), page));

    assertThat(pages).hasSize(14);
    page(pages, "bar-pilot/three-votes", "Three votes", "soldered the slot shut.", "Sea lions");
    page(pages, "bilgewater/forty-one", "Forty-one", "different company.”", "smoke alarm");
    page(pages, "bilgewater/the-switch-that", "The switch", "been read.", "person and a dog");
    page(pages, "daily-lamp/ferry-widow", "Ferry widow", "for shareholders.", "partners", "gravel");
    page(pages, "halden-courier/live-sorli", "Live: Ingrid", "“Not by boat,” he says.", "kroner a");
    page(pages, "il-timavo/molo-nono", "Porto, la voce", "in piedi.", "cookie", "osmize");
    page(pages, "karawanken-bote/haende", "Händedruck", "„auf das richtige Gleis“.", "Maßstab");
    page(pages, "karst-radio/letter", "Mayor publishes", "over on Monday.", "Bear", "Breakfast");
    page(pages, "karst-radio/oduya", "Marek Oduya", "the glass cleaned.”", "Koper choir");
    page(pages, "la-acena/riada", "«No me avisó nadie»", "como si fueran flores.", "800 × 600");
    page(pages, "le-fanal/remorqueurs", "Remorqueurs", "un par un.", "Abonnez-vous");
    page(pages, "lower-columbia/bookmobile", "Judge orders", "library card.", "Donate");
    page(pages, "quay-and-bourse/halcyra", "Halcyra’s founder", "their peak.", "Herring");
  }

  private static void page(
      Map<String, JsonObject> pages, String file, String title, String end, String... furniture) {
    JsonObject page =
        pages.entrySet().stream()
            .filter(entry -> entry.getKey().contains(file))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    assertThat(page.get("title").getAsString()).startsWith(title);
    assertThat(page.get("body").getAsString()).as(file).endsWith(end).doesNotContain(furniture);
  }

  private static List<String> said(String actor) {
    return StreamSupport.stream(
            search("--said-by", actor, "--quotations", "--size", "100")
                .getAsJsonArray("hits")
                .spliterator(),
            false)
        .map(JsonElement::toString)
        .toList();
  }

  private static JsonObject search(String... arguments) {
    List<String> command = new ArrayList<>(List.of("search", "--format", "json", "--index", at()));
    command.addAll(List.of(arguments));
    Shell shell = Shell.run(command.toArray(String[]::new));
    assertThat(shell.status()).as(shell.err()).isZero();
    return json(shell.out());
  }

  private static String at() {
    return folder.resolve("index").toString();
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
