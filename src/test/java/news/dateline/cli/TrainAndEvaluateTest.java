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
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      String name = NAMES[i % NAMES.length];
      String text = name + " gabbled the crane would stay. The sea was calm on day " + i + ".";
      int cue = name.length() + 1;
      JsonObject source = part(0, name.length());
      source.addProperty("text", name);
      JsonObject attribution = new JsonObject();
      attribution.add("source", source);
      attribution.add("cue", part(cue, cue + 7));
      attribution.add("content", part(cue + 8, text.indexOf('.')));
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
}
