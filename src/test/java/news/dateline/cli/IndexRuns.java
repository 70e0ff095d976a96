package news.dateline.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import news.dateline.search.Engine;
import news.dateline.search.IndexStatus;

/**
 * Indexing runs as processes of their own that commit all the time ({@code dateline index}), for
 * tests that disturb them; and what an index holds, for comparison with that of an undisturbed run.
 */
final class IndexRuns {
  private IndexRuns() {}

  /** Starts one. */
  static Process start(Path index, Path archive) throws IOException {
    return start(index, archive, index.resolveSibling(index.getFileName() + ".err"));
  }

  /**
   * Starts one.
   *
   * @param said the file for what it says
   */
  static Process start(Path index, Path archive, Path said) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "index",
            archive.toString(),
            "--index",
            index.toString(),
            "--commit-every",
            "0.05")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.to(said.toFile()))
        .start();
  }

  /** How many articles are committed. */
  static long articles(Path index) throws IOException {
    if (!LuceneEngine.exists(index)) {
      return 0;
    }
    return status(index).articles();
  }

  /** What an index says of itself. */
  static IndexStatus status(Path index) throws IOException {
    try (Engine engine = LuceneEngine.open(index, IndexSettings.standard())) {
      return engine.newest().status();
    }
  }

  /** Fingerprint, counts, how many texts, and every value of every facet with its count. */
  static String state(Path index) throws IOException {
    StringBuilder state = new StringBuilder();
    IndexStatus status = status(index);
    state
        .append(status.fingerprint())
        .append(' ')
        .append(status.articles())
        .append(' ')
        .append(status.quotations())
        .append(' ')
        .append(status.files());
    Shell texts =
        Shell.run(
            "search", "--index", index.toString(), "--distinct", "--size", "1", "--format", "json");
    state.append(' ').append(JsonParser.parseString(texts.out()).getAsJsonObject().get("total"));
    for (String facet : List.of("outlet", "actor", "place", "cited", "language", "type")) {
      Shell found =
          Shell.run(
              "search",
              "--index",
              index.toString(),
              "--facet",
              facet,
              "--size",
              "1",
              "--format",
              "json");
      JsonObject reply = JsonParser.parseString(found.out()).getAsJsonObject();
      state.append('\n').append(reply.get("total")).append(reply.get("facets"));
    }
    return state.toString();
  }

  /** An archive of so many records. */
  static Path archive(Path folder, int records) throws IOException {
    Path archive = folder.resolve("archive.jsonl");
    try (BufferedWriter lines = Files.newBufferedWriter(archive)) {
      for (int i = 0; i < records; i++) {
        JsonObject line = new JsonObject();
        line.addProperty("id", "r" + i);
        line.addProperty("title", "Report " + i + " from the quay");
        line.addProperty(
            "body",
            "TRIESTE, March 3 (MNA) - Berth "
                + i
                + " is closed. \"It will open,\" said Marek Oduya.");
        line.addProperty("published", "2025-03-0" + (1 + i % 9));
        lines.write(line + "\n");
      }
    }
    return archive;
  }
}
