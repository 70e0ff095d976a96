package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.dateline.archive.Archive;
import news.dateline.archive.Formats;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.parse.FieldMap;
import news.dateline.parse.Parsed;
import news.dateline.parse.Parser;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.JournalEntry;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IngestTest {
  private static final Instant WRITTEN = Instant.parse("2024-03-01T10:00:00Z");

  @TempDir Path folder;

  /** An index in lists: what is committed, and what is not yet. */
  private static final class Lists implements ArchiveWriter {
    private final Map<String, Article> articles = new HashMap<>();
    private final Map<String, JournalEntry> entries = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private int commits;
    private boolean dirty;

    @Override
    public Optional<JournalEntry> journal(String file) {
      return Optional.ofNullable(entries.get(file));
    }

    @Override
    public Outcome put(Article article) throws IOException {
      if (article.title().equals("Disk full")) {
        throw new IOException("no space left");
      }
      order.add(article.title());
      Article before = articles.put(article.id(), article);
      dirty |= before == null;
      Capture now = article.provenance().current();
      if (before == null) {
        return Outcome.ADDED;
      }
      Capture was = before.provenance().current();
      if (!was.digest().equals(now.digest())) {
        dirty = true;
        return Outcome.NEW_VERSION;
      }
      return was.samePlace(now) ? Outcome.UNCHANGED : Outcome.CAPTURE_ADDED;
    }

    @Override
    public void journal(JournalEntry entry) {
      dirty |= !entry.equals(entries.put(entry.file(), entry));
    }

    @Override
    public List<String> files() {
      return entries.keySet().stream().sorted().toList();
    }

    @Override
    public void forget(String file) {
      entries.remove(file);
      articles.values().removeIf(article -> article.provenance().current().file().equals(file));
    }

    @Override
    public void commit() {
      commits += dirty ? 1 : 0;
      dirty = false;
    }

    @Override
    public void close() {}
  }

  private final Lists index = new Lists();
  private Ingest.Settings settings = Ingest.Settings.of("settings");
  private RunListener listener = RunListener.NONE;
  private Progress progress = new Progress();
  private InputStream standardInput = InputStream.nullInputStream();

  @Test
  void everyRecordIsCountedOnce() throws IOException {
    file("a.jsonl", line("One") + line("Two") + "{broken\n" + line("Three"));
    file("b.jsonl", line("Four") + line("One"));

    Summary summary = run();

    assertThat(summary.totals()).isEqualTo(new Counts(6, 4, 1, 0, 0, 0, 1, 4, 4, 4));
    assertThat(summary.files()).isEqualTo(2);
    assertThat(summary.elsewhere()).isEqualTo(1);
    assertThat(index.articles).hasSize(4);
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new Counts(3, 1, 0, 0, 0, 0, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 records are not 1 + 0 + 0 + 0 + 0 + 1");
  }

  @Test
  void anUnchangedFileIsNotReadAgain() throws IOException {
    file("a.jsonl", line("One") + line("Two"));
    run();
    index.order.clear();

    Summary summary = run();

    assertThat(index.order).isEmpty();
    assertThat(summary.unread()).isEqualTo(1);
    assertThat(summary.totals()).isEqualTo(Counts.unchanged(2));
    assertThat(index.commits).isEqualTo(1);
  }

  @Test
  void aFileIsReadAgainWhenItsSizeChanges() throws IOException {
    file("a.jsonl", line("One"));
    run();
    file("a.jsonl", line("One") + line("Two"));

    assertThat(run().totals()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 0, 1, 1, 1));
  }

  @Test
  void aFileIsReadAgainWhenOnlyItsTimeAndBytesChange() throws IOException {
    Path file = file("a.jsonl", line("One"));
    run();
    Files.writeString(file, line("Two"));
    Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(1)));

    assertThat(run().unread()).isZero();
  }

  @Test
  void aFileThatWasOnlyTouchedIsNotReadAgain() throws IOException {
    Path file = file("a.jsonl", line("One"));
    run();
    FileTime touched = FileTime.from(WRITTEN.plusSeconds(1));
    Files.setLastModifiedTime(file, touched);

    assertThat(run().unread()).isOne();
    assertThat(index.entries.get(folder + "/a.jsonl").modified()).isEqualTo(touched.toInstant());
  }

  @Test
  void aFileThatIsGoneIsToldAndStaysUntilItIsPruned() throws IOException {
    Path gone = file("a.jsonl", line("One"));
    file("b.jsonl", line("Two"));
    run();
    Files.delete(gone);

    Summary told = run();
    assertThat(told.removed())
        .isEqualTo(new Summary.Removed(1, List.of(folder + "/a.jsonl"), false));
    assertThat(index.articles).hasSize(2);

    settings = new Ingest.Settings("settings", false, false, true, Duration.ofMinutes(1));
    assertThat(run().removed().pruned()).isTrue();
    assertThat(index.articles).hasSize(1);
    assertThat(run().removed().files()).isZero();
  }

  @Test
  void aFileIsReadAgainWhenTheSettingsChange() throws IOException {
    file("a.jsonl", line("One"));
    run();
    settings = Ingest.Settings.of("other settings");

    assertThat(run().unread()).isZero();
  }

  @Test
  void aFileIsReadAgainWhenAsked() throws IOException {
    file("a.jsonl", line("One"));
    run();
    settings = new Ingest.Settings("settings", false, true, false, Duration.ofMinutes(1));

    Summary summary = run();

    assertThat(summary.unread()).isZero();
    assertThat(summary.totals().unchanged()).isEqualTo(1);
  }

  @Test
  void rejectionsOfAnUnreadFileAreRemembered() throws IOException {
    file("a.jsonl", line("One") + "{broken\n" + line("Two"));
    run();

    Summary summary = run();

    assertThat(summary.rejectedBefore()).isEqualTo(1);
    assertThat(summary.totals().rejected()).isZero();
  }

  @Test
  void articlesComeInTheOrderOfTheArchive() throws IOException {
    StringBuilder lines = new StringBuilder();
    List<String> titles = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      lines.append(line("Title " + i));
      titles.add("Title " + i);
    }
    file("a.jsonl", lines.toString());

    run();

    assertThat(index.order).isEqualTo(titles);
  }

  @Test
  void aDefectCostsItsRecordOnly() throws IOException {
    file("a.jsonl", line("One") + line("Defect") + line("Two"));

    Summary summary = run();

    assertThat(index.order).containsExactly("One", "Two");
    assertThat(summary.totals().rejected()).isEqualTo(1);
    assertThat(summary.reasons().getFirst().examples().getFirst().toString())
        .contains("a.jsonl #1 ")
        .contains("a defect in Dateline")
        .contains("IllegalStateException: cannot read this")
        .contains("please report it");
  }

  @Test
  void aBrokenDiskGoesUp() throws IOException {
    file("a.jsonl", line("One") + line("Disk full") + line("Two"));

    assertThatThrownBy(this::run).isInstanceOf(IOException.class).hasMessage("no space left");
  }

  @Test
  void strictStopsAtTheFirstRejectionAndKeepsWhatCameBefore() throws IOException {
    file("a.jsonl", line("One") + "{broken\n" + line("Two"));
    settings = new Ingest.Settings("settings", true, false, false, Duration.ofMinutes(1));

    Summary summary = run();

    assertThat(summary.refused()).isPresent();
    assertThat(index.order).containsExactly("One");
    assertThat(index.commits).isEqualTo(1);
    assertThat(index.entries).isEmpty();
    assertThat(summary.totals().records()).isEqualTo(2);
  }

  @Test
  void anInterruptedRunCommitsAndGoesOnTheNextTime() throws IOException {
    file("a.jsonl", line("One") + line("Two"));
    file("b.jsonl", line("Three") + line("Stop here") + line("Four"));

    Summary summary = run();

    assertThat(summary.end()).isEqualTo(new Summary.End.Interrupted());
    assertThat(index.commits).isEqualTo(1);
    assertThat(index.entries).containsOnlyKeys(folder.resolve("a.jsonl").toString());
    assertThat(summary.totals().records()).isEqualTo(4);

    stopAt = "";
    Summary again = run();

    assertThat(again.end()).isEqualTo(new Summary.End.Complete());
    assertThat(again.totals()).isEqualTo(new Counts(5, 1, 4, 0, 0, 0, 0, 1, 1, 1));
    assertThat(index.articles).hasSize(5);
  }

  @Test
  void aLongRunCommitsInTheMiddleOfAFile() throws IOException {
    file("a.jsonl", line("One") + line("Two") + line("Three"));
    settings = new Ingest.Settings("settings", false, false, false, Duration.ZERO);

    run();

    assertThat(index.commits).isGreaterThan(2);
  }

  @Test
  void progressCountsTheBytesOfTheFilesReadOrNot() throws IOException {
    Path file = file("a.jsonl", line("One") + line("Two"));
    for (int i = 0; i < 2; i++) {
      run();
      assertThat(progress.bytes()).isEqualTo(Files.size(file));
      assertThat(progress.files()).isEqualTo(1);
    }
  }

  @Test
  void standardInputIsReadEachTime() throws IOException {
    for (int i = 0; i < 2; i++) {
      standardInput = new ByteArrayInputStream(line("One").getBytes(StandardCharsets.UTF_8));
      assertThat(run("-").totals().records()).isEqualTo(1);
    }
    assertThat(index.entries).isEmpty();
  }

  @Test
  void whatIsNoArchiveIsSkipped() throws IOException {
    file("a.jsonl", line("One"));
    Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});

    Summary summary = run();

    assertThat(summary.skippedFiles()).isEqualTo(1);
    assertThat(summary.firstSkipped())
        .containsExactly(
            folder.resolve("picture.png")
                + ": no format recognises its content; it looks like data: it has zero bytes");
    assertThat(summary.files()).isEqualTo(1);
  }

  @Test
  void reasonsAreGroupedWithoutTheirNumbers() throws IOException {
    file("a.jsonl", line("One") + "{\"a\":1}\n{\"b\":22}\n".repeat(4) + line("Two"));

    Summary summary = run();

    assertThat(summary.reasons()).hasSize(1);
    assertThat(summary.reasons().stream().mapToLong(RejectionReasons.Kind::count).sum())
        .isEqualTo(8);
    assertThat(summary.reasons().getFirst().examples()).hasSize(3);
  }

  /** The report, the summary and the index tell the same story, whatever the archive. */
  @RepeatedTest(20)
  void theReportAddsUp() throws IOException {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    long lines = 0;
    int files = 1 + random.nextInt(4);
    for (int f = 0; f < files; f++) {
      StringBuilder text = new StringBuilder(line("First of " + f));
      lines++;
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(
            switch (random.nextInt(5)) {
              case 0 -> "{broken\n";
              case 1 -> line("Copy");
              case 2 -> line("Defect");
              default -> line("Title " + random.nextInt());
            });
        lines++;
      }
      file("f" + f + ".jsonl", text.toString());
    }
    Path place = folder.resolveSibling("report-" + Long.toHexString(seed) + ".json");

    Summary summary;
    try (ReportFile report = new ReportFile(place)) {
      listener = report;
      summary = run();
    }

    JsonObject json = JsonParser.parseString(Files.readString(place)).getAsJsonObject();
    JsonObject totals = json.getAsJsonObject("totals");
    JsonArray perFile = json.getAsJsonArray("files");
    assertThat(perFile).as("seed %d", seed).hasSize(files);
    long rejections = 0;
    for (String name :
        List.of("records", "articles", "unchanged", "versions", "notArticles", "skipped")) {
      long sum = 0;
      for (JsonElement file : perFile) {
        sum += file.getAsJsonObject().get(name).getAsLong();
      }
      assertThat(totals.get(name).getAsLong()).as("%s, seed %d", name, seed).isEqualTo(sum);
    }
    for (JsonElement file : perFile) {
      rejections += file.getAsJsonObject().getAsJsonArray("rejections").size();
    }
    assertThat(totals.get("rejected").getAsLong()).as("seed %d", seed).isEqualTo(rejections);
    assertThat(totals.get("records").getAsLong()).as("seed %d", seed).isEqualTo(lines);
    assertThat(summary.totals().articles()).as("seed %d", seed).isEqualTo(index.articles.size());
    assertThat(json.get("ended").getAsString()).isEqualTo("complete");
  }

  @Test
  void aReportThatWasNotFinishedLeavesTheOneBefore() throws IOException {
    Path place = folder.resolve("report.json");
    Files.writeString(place, "before");

    try (ReportFile report = new ReportFile(place)) {
      report.begin("a.jsonl");
    }

    assertThat(place).hasContent("before");
    assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
  }

  private String stopAt = "Stop here";

  private Summary run() throws IOException {
    return run(folder.toString());
  }

  private Summary run(String path) throws IOException {
    Parser parser = new Parser(FieldMap.NONE);
    Archive archive = new Archive(Formats.ALL, standardInput);
    progress = new Progress();
    ArchiveReading reading =
        new ArchiveReading(
            archive,
            List.of(path),
            (file, document) -> {
              Parsed parsed = parser.parse(file, document);
              if (parsed instanceof Parsed.News(Article article)
                  && article.title().equals("Defect")) {
                throw new IllegalStateException("cannot read this");
              }
              return parsed;
            },
            3,
            progress::read);
    return new Ingest(
            reading, index, settings, listener, progress, () -> index.order.contains(stopAt))
        .run();
  }

  private Path file(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    return file;
  }

  private static String line(String title) {
    JsonObject json = new JsonObject();
    json.addProperty("title", title);
    json.addProperty("url", "https://courier.example/" + title.replace(' ', '-'));
    json.addProperty("body", "The text of " + title + ".");
    return json + "\n";
  }
}
