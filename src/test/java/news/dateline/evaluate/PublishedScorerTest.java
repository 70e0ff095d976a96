package news.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares with the published scorer, run by Python, where both lie beside the project: the same
 * figures for the same spoiled gold.
 */
class PublishedScorerTest {
  private static final Path FOLDER = Path.of("..", "shared", "attribution");
  private static final long SEED = 20261125;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "polnear-dev, --speech",
    "polnear-dev, ''",
    "other-domains-dev, --resolved",
    "other-domains-dev, ''",
  })
  void figuresAgreeToTheDigit(String set, String option) throws Exception {
    Path gold = FOLDER.resolve(set + ".jsonl.gz");
    Path scorer = FOLDER.resolve("score.py");
    assumeThat(gold).as("no annotated sets beside the project: %s is absent", gold).exists();
    assumeThat(python()).as("no python3 to run the published scorer with").isTrue();
    Path unzipped = folder.resolve("gold.jsonl");
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(gold))) {
      Files.copy(in, unzipped);
    }
    Path predicted = spoiled(unzipped);
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3", scorer.toString(), unzipped.toString(), predicted.toString(), "--json"));
    if (!option.isEmpty()) {
      command.add(option);
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String theirs = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(theirs).isZero();
    Map<String, AnnotatedText> truth = GoldFile.read(gold);
    JsonObject ours =
        FiguresJson.write(
            Scorer.score(
                truth,
                GoldFile.read(predicted, truth),
                new Scorer.Rule(option.equals("--speech"), option.equals("--resolved"))));
    JsonObject expected = JsonParser.parseString(theirs).getAsJsonObject();
    ours.keySet().retainAll(expected.keySet());
    assertThat(ours).as("seed %d", SEED).isEqualTo(expected);
  }

  /** The gold with spans cut and shifted, attributions left out, and speakers exchanged. */
  private Path spoiled(Path gold) throws IOException {
    Random random = new Random(SEED);
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      int length = json.get("text").getAsString().codePoints().toArray().length;
      json.remove("text");
      json.remove("actors");
      var kept = new com.google.gson.JsonArray();
      String last = "Jonas Dahl";
      for (JsonElement one : json.getAsJsonArray("attributions")) {
        JsonObject attribution = one.getAsJsonObject();
        JsonObject content = attribution.getAsJsonObject("content");
        if (random.nextInt(4) == 0) {
          int start = Math.max(0, content.get("start").getAsInt() + random.nextInt(41) - 20);
          int end = Math.min(length, content.get("end").getAsInt() + random.nextInt(41) - 20);
          content.addProperty("start", start);
          content.addProperty("end", Math.max(start + 1, end));
          content.remove("fragments");
        }
        attribution.remove("speaker");
        if (random.nextInt(3) == 0) {
          attribution.addProperty("speaker", last);
        }
        JsonElement source = attribution.get("source");
        if (source != null && source.isJsonObject()) {
          last = source.getAsJsonObject().get("text").getAsString();
          attribution.addProperty("mention", last);
        }
        if (random.nextInt(5) > 0) {
          kept.add(attribution);
        }
      }
      json.add("attributions", kept);
      lines.add(json.toString());
    }
    return Files.write(folder.resolve("predicted.jsonl"), lines);
  }

  private static boolean python() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
