package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import news.dateline.search.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that follows its archive, files coming and going. */
class PruneTest {
  @TempDir Path folder;

  @Test
  void afterPruningTheIndexIsThatOfWhatIsLeft() throws IOException {
    for (int seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      Path archive = Files.createDirectories(folder.resolve("archive" + seed));
      Path index = folder.resolve("index" + seed);
      List<Path> files = new ArrayList<>();
      for (int round = 0; round < 5; round++) {
        for (int i = random.nextInt(3); i >= 0; i--) {
          files.add(write(archive, files.size(), random));
        }
        for (int i = random.nextInt(3); i > 0 && !files.isEmpty(); i--) {
          Files.delete(files.remove(random.nextInt(files.size())));
        }
        Shell run = Shell.run("index", archive.toString(), "--index", index.toString(), "--prune");
        assertThat(run.status()).as(run.err()).isZero();
      }
      Path fresh = folder.resolve("fresh" + seed);
      Shell.run("index", archive.toString(), "--index", fresh.toString());
      assertThat(state(index)).as("seed %d", seed).isEqualTo(state(fresh));
      assertThat(Shell.run("check", "--index", index.toString()).status()).isZero();
    }
  }

  @Test
  void aPathThatIsMissingTakesNothingOut() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    write(archive, 0, new Random(1));
    Path index = folder.resolve("index");
    Shell.run("index", archive.toString(), "--index", index.toString());
    String before = state(index);
    Files.move(archive, folder.resolve("unmounted"));
    Shell run = Shell.run("index", archive.toString(), "--index", index.toString(), "--prune");
    assertThat(run.status()).isNotZero();
    assertThat(state(index)).isEqualTo(before);
  }

  /** Texts without addresses, some of them in several files. */
  private static Path write(Path archive, int number, Random random) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      JsonObject line = new JsonObject();
      int text = random.nextInt(12);
      line.addProperty("title", "Report " + text);
      line.addProperty("body", "\"Berth " + text + " opens,\" said Marek Oduya.");
      line.addProperty("published", "2025-03-0" + (1 + text % 9));
      lines.append(line).append('\n');
    }
    String name = number + "-" + random.nextInt(1000);
    if (random.nextBoolean()) {
      return Files.writeString(archive.resolve(name + ".jsonl"), lines);
    }
    Path path = archive.resolve(name + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      zip.putNextEntry(new ZipEntry("a/b.jsonl"));
      zip.write(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return path;
  }

  private static String state(Path index) throws IOException {
    try (Engine engine = LuceneEngine.open(index, IndexSettings.standard())) {
      var status = engine.newest().status();
      return status.articles()
          + " articles, "
          + status.quotations()
          + " quotations, "
          + status.files()
          + " files, "
          + status.fingerprint();
    }
  }
}
