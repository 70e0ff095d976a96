package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class TrainAndEvaluateTest {
  private static final String[] NAMES = {"Kolenc", "Vidali", "Oduya", "Utgaard", "Dahl"};

  @TempDir Path folder;

  /** Texts in which somebody gabbles, a word that no list has. */
  private Path gold(String file, int texts) throws IOException {
    return gold(file, texts, "gabbled");
  }

  private Path gold(String file, int texts, String verb) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      String name = NAMES[i % NAMES.length];
      String text = name + " " + verb + " the crane would stay. The sea was calm on day " + i + ".";
      int cue = name.length() + 1;
      JsonObject source = part(0, name.length());
      source.addProperty("text", name);
      JsonObject attribution = new JsonObject();
      attribution.add("source", source);
      attribution.add("cue", part(cue, cue + verb.length()));
      attribution.add("content", part(cue + verb.length() + 1, text.indexOf('.')));
      attribution.addProperty("type", "indirect");
      attribution.addProperty("speech", true);
      JsonArray attributions = new JsonArray();
      attributions.add(attribution);
      JsonObject json = new JsonObject();
      json.addProperty("id", file + i);
      json.addProperty("text", text);
      json.add("attributions", attributions);
      lines.add(json.toString());
    }
    return Files.write(folder.resolve(file), lines);
  }

  private static JsonObject part(int start, int end) {
    JsonObject json = new JsonObject();
    json.addProperty("start", start);
    json.addProperty("end", end);
    return json;
  }

  @Test
  void trainedModelFindsWhatItWasShown() throws IOException {
    Path train = gold("train.jsonl", 60);
    Path dev = gold("dev.jsonl", 5);
    Path model = folder.resolve("own.model");
    Shell trained = Shell.run("train", train.toString(), "--out", model.toString());
    assertThat(trained.status()).as(trained.err()).isZero();
    Shell shell =
        Shell.run("evaluate", dev.toString(), "--speech", "--model", model.toString(), "--json");
    assertThat(shell.status()).as(shell.err()).isZero();
    JsonObject figures = JsonParser.parseString(shell.out()).getAsJsonObject();
    assertThat(figures.getAsJsonObject("content_exact").get("F1").getAsDouble()).isEqualTo(1);
    assertThat(figures.getAsJsonObject("doc_actors_strict").get("F1").getAsDouble()).isEqualTo(1);
  }

  @Test
  void figuresArePrintedForPeopleToo() throws IOException {
    Shell shell = Shell.run("evaluate", gold("dev.jsonl", 2).toString());
    assertThat(shell.status()).as(shell.err()).isZero();
    assertThat(shell.out()).contains("2 texts", "document actors, strict", "content, overlap");
  }

  @Test
  void textsAreChosenByTheirIds() throws IOException {
    Shell shell = Shell.run("evaluate", gold("dev.jsonl", 12).toString(), "--only", "jsonl1.$");
    assertThat(shell.status()).as(shell.err()).isZero();
    assertThat(shell.out()).contains("2 texts");
    Shell none =
        Shell.run(
            "train",
            gold("train.jsonl", 3).toString(),
            "--without",
            "^train",
            "--out",
            folder.resolve("none.model").toString());
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("no annotated text");
  }

  @Test
  void brokenGoldIsNamed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":\"a\"}\n");
    Shell shell = Shell.run("evaluate", broken.toString());
    assertThat(shell.status()).isEqualTo(3);
    assertThat(shell.err()).contains("broken.jsonl line 1");
  }

  private static JsonObject json(Shell shell) {
    assertThat(shell.status()).as(shell.err()).isZero();
    return JsonParser.parseString(shell.out()).getAsJsonObject();
  }

  @Test
  void whatWasFoundIsWrittenAndHasTheSameFigures() throws IOException {
    String dev = gold("dev.jsonl", 12, "said").toString();
    String found = folder.resolve("found.jsonl").toString();
    JsonObject figures = json(Shell.run("evaluate", dev, "--resolved", "--json", "--out", found));
    assertThat(figures.getAsJsonObject("content_overlap").get("tp").getAsInt()).isPositive();
    assertThat(figures.getAsJsonArray("reliability")).isNotEmpty();
    assertThat(json(Shell.run("evaluate", dev, "--resolved", "--json", "--predictions", found)))
        .isEqualTo(figures);
    assertThat(
            json(Shell.run("evaluate", dev, "--only", "1$", "--json", "--predictions", found))
                .get("docs")
                .getAsInt())
        .isEqualTo(2);
  }

  @Test
  void intervalsStandBesideTheMainFigures() throws IOException {
    String dev = gold("dev.jsonl", 12, "said").toString();
    Shell shell = Shell.run("evaluate", dev, "--intervals", "50", "--seed", "3");
    assertThat(shell.status()).as(shell.err()).isZero();
    assertThat(shell.out()).contains("95% of F1", "50 resamplings of the texts, seed 3");
    assertThat(Shell.run("evaluate", dev, "--intervals", "50", "--seed", "3").out())
        .isEqualTo(shell.out());
    JsonObject json = json(Shell.run("evaluate", dev, "--intervals", "50", "--json"));
    assertThat(json.getAsJsonObject("intervals").keySet())
        .contains("doc_actors_strict", "content_exact");
    assertThat(Shell.run("evaluate", dev, "--intervals", "-1").status()).isEqualTo(2);
  }

  @Test
  void twoSetsOfPredictionsAreCompared() throws IOException {
    String dev = gold("dev.jsonl", 12, "said").toString();
    Path nothing = Files.writeString(folder.resolve("nothing.jsonl"), "");
    Shell shell = Shell.run("evaluate", dev, "--predictions", dev, "--against", nothing.toString());
    assertThat(shell.status()).as(shell.err()).isZero();
    assertThat(shell.out())
        .contains("A: " + dev, "B: " + nothing, "A - B", "1000 resamplings")
        .containsPattern("content, exact +\\+1\\.0000  \\+1\\.0000 to \\+1\\.0000");
    JsonObject json =
        json(
            Shell.run(
                "evaluate", dev, "--predictions", nothing.toString(), "--against", dev, "--json"));
    assertThat(
            json.getAsJsonObject("differences")
                .getAsJsonObject("content_overlap")
                .get("difference")
                .getAsDouble())
        .isEqualTo(-1);
  }

  @Test
  void crossValidationIsOfTheFirstFurtherFileAndLearnsTheOthers() throws IOException {
    String first = gold("first.jsonl", 4).toString();
    String found = folder.resolve("found.jsonl").toString();
    String[] train = {
      "train",
      gold("train.jsonl", 20, "said").toString(),
      "--folds",
      "2",
      "--out",
      folder.resolve("own.model").toString(),
      "--out-predictions",
      found,
      "--further",
      first
    };
    assertThat(Shell.run(train).out()).contains("over 2 parts of " + first, "4 texts");
    assertThat(exact(first, found)).isEqualTo(1);
    // Sixty texts in which nobody is marked speak against the two that each part learns.
    Path other = gold("other.jsonl", 60);
    Files.writeString(
        other,
        Files.readString(other).replaceAll("\"attributions\":\\[.*]", "\"attributions\":[]"));
    List<String> more = new ArrayList<>(List.of(train));
    more.addAll(List.of("--further", other.toString()));
    Shell shell = Shell.run(more.toArray(String[]::new));
    assertThat(shell.status()).as(shell.err()).isZero();
    assertThat(shell.out()).contains("over 2 parts of " + first, "\n4 texts");
    assertThat(Files.readAllLines(Path.of(found))).hasSize(4).allMatch(x -> x.contains("first"));
    assertThat(exact(first, found)).isLessThan(1);
    String figures = Shell.run("evaluate", first, "--resolved", "--predictions", found).out();
    assertThat(shell.out()).contains(figures);
  }

  @Test
  void textOfThePartsIsNotLearnedFromAnotherFile() throws IOException {
    Path first = gold("first.jsonl", 4);
    List<String> repeated = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      JsonObject json = new JsonObject();
      json.addProperty("id", "first.jsonl" + i);
      json.addProperty("text", "Dahl gabbled the crane would stay. The sea was calm. ".repeat(15));
      json.add("attributions", new JsonArray());
      repeated.add(json.toString());
    }
    String found = folder.resolve("found.jsonl").toString();
    Shell shell =
        Shell.run(
            "train",
            gold("train.jsonl", 20, "said").toString(),
            "--folds",
            "2",
            "--out",
            folder.resolve("own.model").toString(),
            "--out-predictions",
            found,
            "--further",
            first.toString(),
            "--further",
            Files.write(folder.resolve("repeated.jsonl"), repeated).toString());
    assertThat(shell.status()).as(shell.err()).isZero();
    assertThat(exact(first.toString(), found)).isEqualTo(1);
  }

  private static double exact(String gold, String found) {
    return json(Shell.run("evaluate", gold, "--predictions", found, "--json"))
        .getAsJsonObject("content_exact")
        .get("F1")
        .getAsDouble();
  }

  @Test
  void foldsNeedFurtherTexts() throws IOException {
    String train = gold("train.jsonl", 3).toString();
    String out = folder.resolve("none.model").toString();
    Shell none = Shell.run("train", train, "--folds", "2", "--out", out);
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("--folds needs --further");
    Shell one = Shell.run("train", train, "--folds", "1", "--further", train, "--out", out);
    assertThat(one.status()).isEqualTo(2);
    Shell unfolded = Shell.run("train", train, "--out-predictions", "x.jsonl", "--out", out);
    assertThat(unfolded.status()).isEqualTo(2);
    assertThat(unfolded.err()).contains("--out-predictions needs --folds");
  }
}
