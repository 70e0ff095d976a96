package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import news.dateline.archive.Archive;
import news.dateline.archive.Formats;
import news.dateline.archive.RevisitedPages;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.parse.FieldMap;
import news.dateline.parse.Parser;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.JournalEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisits whose originals stand in other web archives. */
class RevisitsTest {
  private static final int PAGES = 5;

  @TempDir Path folder;

  private final Puts index = new Puts();

  /** Remembers each capture, however often and in whatever order it comes. */
  private static final class Puts implements ArchiveWriter {
    private final Set<String> captures = new TreeSet<>();
    private final Map<String, JournalEntry> entries = new TreeMap<>();

    @Override
    public Optional<JournalEntry> journal(String file) {
      return Optional.ofNullable(entries.get(file));
    }

    @Override
    public Outcome put(Article article) {
      Capture now = article.provenance().current();
      String name = now.file().substring(now.file().lastIndexOf('/') + 1);
      String capture =
          name + " " + now.record() + " " + now.url().orElse("") + " " + now.time().orElseThrow();
      return captures.add(capture + " " + article.body()) ? Outcome.ADDED : Outcome.UNCHANGED;
    }

    @Override
    public void journal(JournalEntry entry) {
      entries.put(entry.file(), entry);
    }

    @Override
    public List<String> files() {
      return List.copyOf(entries.keySet());
    }

    @Override
    public void forget(String file) {}

    @Override
    public void commit() {}

    @Override
    public void close() {}
  }

  private Summary run(String... paths) throws IOException {
    Parser parser = new Parser(FieldMap.NONE);
    Progress progress = new Progress();
    ArchiveReading reading =
        new ArchiveReading(
            new Archive(Formats.ALL, InputStream.nullInputStream()),
            List.of(paths),
            parser::parse,
            2,
            progress::read);
    return new Ingest(
            reading, index, Ingest.Settings.of("settings"), RunListener.NONE, progress, () -> false)
        .run();
  }

  private static byte[] record(String header, String block) {
    byte[] bytes = block.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ("WARC/1.1\r\n"
                + header
                + "Content-Type: application/http; msgtype=response\r\n"
                + "Content-Length: "
                + bytes.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(bytes);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String url(int page) {
    return "https://bugle.example/ferry/" + page;
  }

  private static String time(int page) {
    return "2024-03-0" + (page + 1) + "T10:00:00Z";
  }

  private static byte[] original(int page) {
    return record(
        "WARC-Type: response\r\nWARC-Record-ID: <urn:uuid:"
            + page
            + ">\r\nWARC-Target-URI: "
            + url(page)
            + "\r\nWARC-Date: "
            + time(page)
            + "\r\nWARC-Payload-Digest: sha1:P"
            + page
            + "\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!DOCTYPE html><title>Ferry "
            + page
            + "</title><article><h1>Ferry "
            + page
            + "</h1><p>The ferry of pier "
            + page
            + " sails at noon, rain or not, and comes back when the tide lets it, said the harbour office on Monday.</p>"
            + "<p>Whoever wants to go over before that has to row, as the fishermen of the town always have.</p></article>");
  }

  /** A revisit that names its original in one of three ways. */
  private static byte[] revisit(int page, int day, int way) {
    String named =
        switch (way) {
          case 0 -> "WARC-Refers-To: <urn:uuid:" + page + ">\r\n";
          case 1 ->
              "WARC-Refers-To-Target-URI: "
                  + url(page)
                  + "\r\nWARC-Refers-To-Date: "
                  + time(page)
                  + "\r\n";
          default -> "WARC-Payload-Digest: sha1:P" + page + "\r\n";
        };
    return record(
        "WARC-Type: revisit\r\nWARC-Target-URI: "
            + url(page)
            + "\r\nWARC-Date: 2024-05-"
            + day
            + "T10:00:00Z\r\n"
            + named,
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
  }

  private void write(String file, List<byte[]> records, boolean packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] record : records) {
      if (packed) {
        try (GZIPOutputStream gzip = new GZIPOutputStream(new UnclosedOut(out))) {
          gzip.write(record);
        }
      } else {
        out.writeBytes(record);
      }
    }
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, out.toByteArray());
  }

  private static final class UnclosedOut extends java.io.FilterOutputStream {
    UnclosedOut(ByteArrayOutputStream out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  @Test
  void anOriginalIsFoundInWhicheverFileAndRunItIsRead() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      index.captures.clear();
      index.entries.clear();
      int files = 1 + random.nextInt(4);
      List<List<byte[]>> records = new ArrayList<>();
      for (int i = 0; i < files; i++) {
        records.add(new ArrayList<>());
      }
      Set<Integer> originals = new TreeSet<>();
      for (int page = 0; page < PAGES; page++) {
        if (random.nextInt(5) > 0) {
          records.get(random.nextInt(files)).add(original(page));
          originals.add(page);
        }
      }
      int revisits = 0;
      int missing = 0;
      for (int day = 10; day < 20; day++) {
        int page = random.nextInt(PAGES);
        records.get(random.nextInt(files)).add(revisit(page, day, random.nextInt(3)));
        revisits += originals.contains(page) ? 1 : 0;
        missing += originals.contains(page) ? 0 : 1;
      }
      String base = "s" + seed + "/";
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < files; i++) {
        Collections.shuffle(records.get(i), random);
        order.add(i);
      }
      Collections.shuffle(order, random);
      boolean one = random.nextBoolean();
      for (int i : order) {
        write(base + i + ".warc", records.get(i), random.nextBoolean());
        if (!one) {
          // By itself, or with the whole folder so far.
          run(folder.resolve(random.nextBoolean() ? base : base + i + ".warc").toString());
        }
      }
      Summary summary = run(folder.resolve(base).toString());
      assertThat(index.captures).as("seed %d", seed).hasSize(originals.size() + revisits);
      assertThat(index.entries.values().stream().mapToLong(JournalEntry::missing).sum())
          .as("seed %d", seed)
          .isEqualTo(missing);
      assertThat(index.captures).as("seed %d", seed).allMatch(RevisitsTest::hasItsOwnText);
      Counts counts = summary.totals();
      assertThat(counts.records())
          .as("seed %d", seed)
          .isEqualTo(originals.size() + revisits + missing);
    }
  }

  private static boolean hasItsOwnText(String capture) {
    return capture
        .replaceAll("(?s).*/ferry/(\\d) .*", "$1")
        .equals(capture.replaceAll("(?s).*of pier (\\d) .*", "$1"));
  }

  @Test
  void aRunWithoutNewWebArchivesReadsNothingAgain() throws IOException {
    write("a/1.warc", List.of(revisit(1, 11, 0)), false);
    run(folder.resolve("a").toString());
    Files.writeString(
        folder.resolve("a/2.jsonl"),
        "{\"title\":\"T\",\"text\":\"x\",\"captured\":\"2024-01-01T00:00:00Z\"}\n");
    Summary summary = run(folder.resolve("a").toString());
    assertThat(summary.unread()).isEqualTo(1);
    assertThat(RevisitedPages.MISSING).isEqualTo("revisit whose original is missing");
  }

  @Test
  void nothingIsLeftOfWhatWasLookedFor() throws IOException {
    write("a/1.warc", List.of(revisit(1, 11, 0)), false);
    write("a/2.warc", List.of(original(1)), true);
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    run(folder.resolve("a").toString());
    try (var left = Files.list(temporary)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".originals"));
    }
    assertThat(index.captures).hasSize(2);
  }
}
