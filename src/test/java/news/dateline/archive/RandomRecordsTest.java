package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random records with awkward characters, written in every format and several encodings, are read
 * back as they were; and corruption never throws, nor takes a record that it did not touch. A
 * failure names the seed, which replays it.
 */
class RandomRecordsTest {
  private static final List<String> NAMES = List.of("id", "title", "body", "Date", "x y");
  private static final List<String> AWKWARD =
      List.of(
          "\"", "\"\"", "'", ",", ";", "\t", "\n", "\r", "\r\n", "\n\n", "\\", "\\n", "{", "}", "[",
          "]", ":", " ", "  ", "\u2028", "\u2029", "\u0085", "\u00a0", "é", "Ł", "“", "”", "—", "東",
          "😀", "\ufeff", "\u0000", "\u001f", "e\u0301", "</b>", "a", "word", "Ω", "٣", "0");

  /**
   * Characters that windows-1252 has too. A letter before a quotation mark may look like UTF-8
   * there (ß“ is DF 93), so each has another letter behind it.
   */
  private static final List<String> WESTERN =
      List.of("éa", "àb", "ßc", "“", "”", "–", "€", " ", "a", "word", "\"", "\n", ",", "Ød");

  @TempDir Path folder;

  private static long seed(long fallback) {
    return Long.getLong("seed", fallback);
  }

  private static String text(Random random, List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  private static List<Map<String, String>> records(Random random, List<String> pieces) {
    List<Map<String, String>> records = new ArrayList<>();
    for (int i = 1 + random.nextInt(12); i >= 0; i--) {
      Map<String, String> record = new LinkedHashMap<>();
      for (String name : NAMES) {
        if (name.equals("title") || random.nextInt(8) > 0) {
          int most = random.nextInt(200) == 0 ? 40_000 : 12;
          record.put(name, text(random, pieces, most));
        }
      }
      records.add(record);
    }
    return records;
  }

  private static String delimited(
      Random random, List<Map<String, String>> records, char delimiter) {
    String lineEnd = List.of("\n", "\r\n").get(random.nextInt(2));
    StringBuilder table =
        new StringBuilder(String.join(String.valueOf(delimiter), NAMES)).append(lineEnd);
    for (Map<String, String> record : records) {
      for (int i = 0; i < NAMES.size(); i++) {
        String value = record.getOrDefault(NAMES.get(i), "");
        boolean plain =
            value.chars().noneMatch(c -> c == '"' || c == delimiter || c == '\n' || c == '\r');
        table.append(i == 0 ? "" : delimiter);
        table.append(
            plain && random.nextBoolean() ? value : '"' + value.replace("\"", "\"\"") + '"');
      }
      table.append(lineEnd);
    }
    return table.toString();
  }

  private static String written(Random random, String format, List<Map<String, String>> records) {
    GsonBuilder builder = new GsonBuilder();
    if (random.nextBoolean()) {
      builder.disableHtmlEscaping();
    }
    Gson lines = builder.create();
    Gson gson = random.nextBoolean() ? lines : builder.setPrettyPrinting().create();
    return switch (format) {
      case "csv" -> delimited(random, records, random.nextBoolean() ? ',' : ';');
      case "tsv" -> delimited(random, records, '\t');
      case "json" -> gson.toJson(random.nextBoolean() ? records : Map.of("articles", records));
      default -> String.join("\n", records.stream().map(lines::toJson).toList()) + "\n";
    };
  }

  @Test
  void whatIsWrittenIsReadBackInEveryFormatAndEncoding() {
    for (long seed = seed(0); seed < seed(0) + (Long.getLong("seed") == null ? 400 : 1); seed++) {
      Random random = new Random(seed);
      String format = List.of("json", "jsonl", "csv", "tsv").get(random.nextInt(4));
      String charset =
          List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252")
              .get(random.nextInt(5));
      boolean western = charset.equals("windows-1252");
      List<Map<String, String>> records = records(random, western ? WESTERN : AWKWARD);
      String text = written(random, format, records);
      boolean marked = !western && (!charset.equals("UTF-8") || random.nextBoolean());
      byte[] bytes = ((marked ? "\ufeff" : "") + text).getBytes(Charset.forName(charset));
      Taken taken = Taken.read(folder, "-", bytes);
      assertThat(taken.rejections).as("seed %d, %s in %s", seed, format, charset).isEmpty();
      assertThat(taken.format()).as("seed %d, %s in %s", seed, format, charset).isEqualTo(format);
      assertThat(taken.fields()).as("seed %d, %s in %s", seed, format, charset).isEqualTo(records);
    }
  }

  @Test
  void aCorruptedLineTakesNoOtherRecordWithIt() throws IOException {
    for (long seed = seed(0); seed < seed(0) + (Long.getLong("seed") == null ? 200 : 1); seed++) {
      Random random = new Random(seed);
      List<String> lines =
          new ArrayList<>(written(random, "jsonl", records(random, AWKWARD)).lines().toList());
      int bad = random.nextInt(lines.size());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = 0; i < lines.size(); i++) {
        byte[] line = lines.get(i).getBytes(StandardCharsets.UTF_8);
        bytes.write(i == bad ? corrupted(random, line) : line);
        bytes.write('\n');
      }
      Taken taken = read(seed, bytes.toByteArray());
      if (lines.size() > 2 && taken.format().equals("jsonl")) {
        List<String> read = new ArrayList<>();
        for (int i = 0; i < taken.documents.size(); i++) {
          read.add(taken.raw(i));
        }
        lines.remove(bad);
        assertThat(read).as("seed %d", seed).containsSubsequence(lines);
        assertThat(taken.documents.size() + taken.rejections.size())
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(lines.size());
      }
    }
  }

  @Test
  void corruptionNeverThrows() {
    for (long seed = seed(0); seed < seed(0) + (Long.getLong("seed") == null ? 600 : 1); seed++) {
      Random random = new Random(seed);
      String format = List.of("json", "jsonl", "csv", "tsv").get(random.nextInt(4));
      byte[] bytes =
          written(random, format, records(random, AWKWARD)).getBytes(StandardCharsets.UTF_8);
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes = corrupted(random, bytes);
      }
      Taken taken = read(seed, bytes);
      for (int i = 1; i < taken.documents.size(); i++) {
        assertThat(taken.documents.get(i).record())
            .as("seed %d", seed)
            .isGreaterThan(taken.documents.get(i - 1).record());
      }
    }
  }

  private Taken read(long seed, byte[] bytes) {
    try {
      return Taken.read(folder, "-", bytes);
    } catch (RuntimeException thrown) {
      return fail("seed " + seed, thrown);
    }
  }

  /** Bytes changed, dropped, added or cut off; no line end is added or lost in the middle. */
  private static byte[] corrupted(Random random, byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    ByteArrayOutputStream corrupted = new ByteArrayOutputStream();
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(5);
    int kind = random.nextInt(4);
    for (int i = 0; i < bytes.length; i++) {
      boolean hit = i >= at && i < at + length;
      if (kind == 3 && i >= at) {
        break;
      }
      if (hit && kind != 2) {
        int replacement =
            kind == 0 ? -1 : "\"{}[]:,\\ x\u0000\u00ff\u0080".charAt(random.nextInt(13));
        if (replacement >= 0) {
          corrupted.write(replacement);
        }
        continue;
      }
      corrupted.write(bytes[i]);
      if (hit) {
        corrupted.write("\"{}[],\\".charAt(random.nextInt(7)));
      }
    }
    return corrupted.toByteArray();
  }

  @Test
  void aBrokenRowTakesNoOtherRowWithIt() {
    for (long seed = seed(0); seed < seed(0) + (Long.getLong("seed") == null ? 200 : 1); seed++) {
      Random random = new Random(seed);
      char delimiter = List.of(',', '\t', ';').get(random.nextInt(3));
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        rows.add(
            String.join(
                String.valueOf(delimiter),
                "r" + i,
                "\"a\nb \"\"c\"\"\"",
                "plain",
                "\"2024" + delimiter + "\""));
      }
      int bad = random.nextInt(rows.size());
      String broken =
          List.of(
                  "bad" + delimiter + "\"open" + delimiter + "x",
                  "bad" + delimiter + "x",
                  "bad" + delimiter + "\"open\nmore",
                  "bad" + delimiter + "\"a\" b" + delimiter + "\"c")
              .get(random.nextInt(4));
      List<String> lines = new ArrayList<>(rows);
      lines.add(bad, broken);
      String header = String.join(String.valueOf(delimiter), "id", "body", "title", "date");
      Taken taken = Taken.read(folder, "-", header + "\n" + String.join("\n", lines) + "\n");
      assertThat(taken.values("id"))
          .as("seed %d", seed)
          .containsExactly("r0", "r1", "r2", "r3", "r4", "r5", "r6", "r7");
      assertThat(taken.rejections).as("seed %d", seed).hasSize(1);
    }
  }
}
