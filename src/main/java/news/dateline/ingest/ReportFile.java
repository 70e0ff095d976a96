package news.dateline.ingest;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.archive.Rejection;
import news.dateline.article.Capture;
import news.dateline.search.JournalEntry;

/**
 * The report of a run as a JSON file: every file with each of its rejections and its counts, and
 * the totals.
 *
 * <pre>{@code
 * {"files":[{"file":"a/b.csv","rejections":[{"record":17,"offset":18230,"reason":"…"}],"format":"csv",
 *            "records":1200,"articles":1199,"unchanged":0,"versions":0,"notArticles":0,"skipped":0,"rejected":1,
 *            "withoutDate":12,"withoutOutlet":3,"skippedAs":{},"seconds":4.2}],
 *  "skipped":[{"file":"a/notes.pdf","reason":"no format recognises its content"}],
 *  "removed":[{"file":"a/old.csv","records":10,"articles":10,"pruned":false}],
 *  "totals":{"files":1,"skippedFiles":1,"records":1200,"articles":1199,"unchanged":0,"versions":0,"notArticles":0,"skipped":0,
 *            "rejected":1,"withoutDate":12,"withoutOutlet":3,
 *            "withoutAttempt":5,"seconds":9.1},
 *  "ended":"complete"}
 * }</pre>
 *
 * <p>{@code record} counts from 0 inside of its file; a rejection in a member of a container has
 * {@code member}, the member's path behind that of the file. {@code unchanged} are records that
 * were in the index already. {@code skippedAs} counts records that are nothing to index, and pages
 * that are no articles, by what they are. {@code removed} are files that an earlier run read and
 * that are no longer there.
 *
 * <p>{@code ended} is {@code complete}, {@code interrupted} or {@code refused} (under {@code
 * --strict}). {@code skipped} names the first thousand files that no format reads.
 *
 * <p>It is written as the run goes, so that a million rejections need no memory, into a file beside
 * its place that is moved there at the end: a report that stands in its place is a whole one.
 */
public final class ReportFile implements RunListener, Closeable {
  private static final int SKIPPED = 1000;

  private final Path place;
  private final Path part;
  private final JsonWriter json;
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<Removed> removed = new ArrayList<>();
  private boolean finished;

  private record Skipped(String file, String reason) {}

  private record Removed(JournalEntry entry, boolean pruned) {}

  /**
   * Begins a report.
   *
   * @param place where it is to stand; what stands there already stays until the new one is whole
   * @throws IOException when nothing can be written there
   */
  public ReportFile(Path place) throws IOException {
    this.place = place.toAbsolutePath();
    // A device or a pipe is written to directly.
    this.part =
        Files.exists(place) && !Files.isRegularFile(place)
            ? this.place
            : this.place.resolveSibling(this.place.getFileName() + ".part");
    this.json = new JsonWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8));
    json.setHtmlSafe(false);
    json.setFormattingStyle(FormattingStyle.PRETTY.withIndent(" "));
    json.beginObject().name("files").beginArray();
  }

  @Override
  public void begin(String file) throws IOException {
    json.beginObject().name("file").value(file).name("rejections").beginArray();
  }

  @Override
  public void reject(Rejection rejection) throws IOException {
    json.beginObject();
    int member = rejection.file().indexOf(Capture.MEMBER);
    if (member >= 0) {
      json.name("member").value(rejection.file().substring(member + Capture.MEMBER.length()));
    }
    json.name("record").value(rejection.record()).name("offset");
    Optional<Long> offset = rejection.offset();
    if (offset.isPresent()) {
      json.value(offset.get());
    } else {
      json.nullValue();
    }
    json.name("reason").value(rejection.reason()).endObject();
  }

  @Override
  public void end(Optional<String> format, Counts counts, Map<String, Long> kinds, Duration time)
      throws IOException {
    json.endArray().name("format").value(format.orElse(null));
    count(counts);
    unknown(counts);
    json.name("skippedAs").beginObject();
    for (Map.Entry<String, Long> kind : kinds.entrySet()) {
      json.name(kind.getKey()).value(kind.getValue());
    }
    json.endObject();
    json.name("seconds").value(time.toMillis() / 1000.0);
    json.endObject();
  }

  @Override
  public void removed(JournalEntry entry, boolean pruned) {
    removed.add(new Removed(entry, pruned));
  }

  @Override
  public void skip(String file, String reason) {
    if (skipped.size() < SKIPPED) {
      skipped.add(new Skipped(file, reason));
    }
  }

  @Override
  public void finish(Summary summary) throws IOException {
    json.endArray().name("skipped").beginArray();
    for (Skipped file : skipped) {
      json.beginObject().name("file").value(file.file());
      json.name("reason").value(file.reason()).endObject();
    }
    json.endArray().name("removed").beginArray();
    for (Removed file : removed) {
      json.beginObject().name("file").value(file.entry().file());
      json.name("records").value(file.entry().records());
      json.name("articles").value(file.entry().articles());
      json.name("pruned").value(file.pruned()).endObject();
    }
    json.endArray().name("totals").beginObject();
    json.name("files").value(summary.files());
    json.name("skippedFiles").value(summary.skippedFiles());
    Counts totals = summary.totals();
    count(totals);
    unknown(totals);
    json.name("withoutAttempt").value(totals.withoutAttempt());
    json.name("seconds").value(summary.elapsed().toMillis() / 1000.0);
    json.endObject().name("ended");
    json.value(
        switch (summary.end()) {
          case Summary.End.Complete complete -> "complete";
          case Summary.End.Interrupted interrupted -> "interrupted";
          case Summary.End.Refused refused -> "refused";
        });
    json.endObject();
    json.close();
    if (!part.equals(place)) {
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    }
    finished = true;
  }

  private void unknown(Counts counts) throws IOException {
    json.name("rejected").value(counts.rejected());
    json.name("withoutDate").value(counts.withoutDate());
    json.name("withoutOutlet").value(counts.withoutOutlet());
  }

  private void count(Counts counts) throws IOException {
    json.name("records").value(counts.records());
    json.name("articles").value(counts.articles());
    json.name("unchanged").value(counts.unchanged());
    json.name("versions").value(counts.versions());
    json.name("notArticles").value(counts.notArticles());
    json.name("skipped").value(counts.skipped());
  }

  /** Drops the report if the run did not come to its end. */
  @Override
  public void close() throws IOException {
    if (!finished) {
      try {
        json.close();
      } catch (IllegalStateException | IOException unfinished) {
        // An unfinished document is what is dropped here.
      }
      if (!part.equals(place)) {
        Files.deleteIfExists(part);
      }
    }
  }
}
