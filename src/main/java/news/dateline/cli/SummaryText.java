package news.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.archive.record.Rejection;
import news.dateline.ingest.Counts;
import news.dateline.ingest.RejectionReasons;
import news.dateline.ingest.Summary;

/** What came of a run, for somebody who has never seen one. */
final class SummaryText {
  private static final int KINDS = 10;
  private static final int REASON = 240;

  private SummaryText() {}

  /**
   * A few lines.
   *
   * @param report where the full report went, if it was asked for
   */
  static List<String> of(Summary summary, Optional<String> report) {
    List<String> lines = new ArrayList<>();
    Counts totals = summary.totals();
    lines.add(head(summary));
    lines.addAll(DoubtsText.readings(summary.readings()));
    if (totals.unchanged() > 0) {
      lines.add(
          "  "
              + TerminalText.count(totals.unchanged(), "record was", "records were")
              + " already in the index"
              + unread(summary)
              + ".");
    }
    if (totals.notArticles() > 0) {
      lines.add(
          "  "
              + TerminalText.count(totals.notArticles(), "page was", "pages were")
              + " left out as not being articles (listings, shops, forums …); --report counts them by kind.");
    }
    if (totals.withoutAttempt() > 0) {
      lines.add(
          "  In "
              + TerminalText.count(totals.withoutAttempt(), "article", "articles")
              + " no quotations were looked for: there are no rules for the language.");
    }
    if (summary.skippedFiles() > 0) {
      lines.add(
          "  "
              + TerminalText.count(summary.skippedFiles(), "file was", "files were")
              + " skipped:");
      summary.firstSkipped().forEach(file -> lines.add("      " + file));
      if (summary.skippedFiles() > summary.firstSkipped().size()) {
        lines.add("      …");
      }
    }
    if (totals.skipped() > 0) {
      lines.add(
          "  "
              + TerminalText.count(totals.skipped(), "record holds", "records hold")
              + " nothing to index (pictures, requests, files that are not news); --report lists the kinds.");
    }
    if (summary.removed().files() > 0) {
      lines.add(
          "  "
              + (summary.removed().pruned()
                  ? TerminalText.count(
                      summary.removed().files(),
                      "file that no longer exists was removed from the index:",
                      "files that no longer exist were removed from the index:")
                  : TerminalText.count(
                      summary.removed().files(),
                      "file that no longer exists is still in the index; --prune removes it:",
                      "files that no longer exist are still in the index; --prune removes them:")));
      summary.removed().first().forEach(file -> lines.add("      " + file));
      if (summary.removed().files() > summary.removed().first().size()) {
        lines.add("      …");
      }
    }
    if (summary.rejectedBefore() > 0) {
      lines.add(
          "  "
              + TerminalText.count(summary.rejectedBefore(), "record", "records")
              + " of unchanged files had been rejected when the files were read; --again lists them.");
    }
    if (totals.rejected() > 0) {
      lines.addAll(rejections(summary, report));
    }
    lines.addAll(DoubtsText.of(summary.doubts()));
    lines.addAll(ending(summary));
    return lines;
  }

  private static String head(Summary summary) {
    Counts totals = summary.totals();
    double seconds = Math.max(0.001, summary.elapsed().toMillis() / 1000.0);
    String versions =
        totals.versions() == 0
            ? ""
            : " and "
                + TerminalText.count(totals.versions(), "version", "versions")
                + " of known ones";
    String speed =
        summary.text() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                " (%,.0f records/s, %.1f MB/s)",
                (totals.records() - (summary.unread() == 0 ? 0 : totals.unchanged())) / seconds,
                summary.text() / 1e6 / seconds);
    return TerminalText.count(totals.articles(), "new article", "new articles")
        + versions
        + " from "
        + TerminalText.count(summary.files(), "file", "files")
        + String.format(Locale.ROOT, " in %.1f s", seconds)
        + speed
        + ".";
  }

  private static String unread(Summary summary) {
    List<String> notes = new ArrayList<>();
    if (summary.unread() > 0) {
      notes.add(
          TerminalText.count(summary.unread(), "file has", "files have")
              + " not changed since last read");
    }
    if (summary.elsewhere() > 0) {
      notes.add(
          TerminalText.count(summary.elsewhere(), "was", "were")
              + " found in a new place, which was recorded");
    }
    return notes.isEmpty() ? "" : " (" + String.join("; ", notes) + ")";
  }

  private static List<String> rejections(Summary summary, Optional<String> report) {
    List<String> lines = new ArrayList<>();
    lines.add(
        TerminalText.count(summary.totals().rejected(), "record was", "records were")
            + " rejected:");
    for (RejectionReasons.Kind kind : summary.reasons().stream().limit(KINDS).toList()) {
      lines.add(
          "  "
              + TerminalText.number(kind.count())
              + " × "
              + TerminalText.cut(TerminalText.plain(kind.examples().getFirst().reason()), REASON));
      for (Rejection example : kind.examples()) {
        lines.add("      " + place(example));
      }
      if (kind.count() > kind.examples().size()) {
        lines.add("      …");
      }
    }
    if (summary.reasons().size() > KINDS) {
      lines.add(
          "  and " + TerminalText.number(summary.reasons().size() - KINDS) + " more reasons.");
    }
    lines.add(
        report
            .map(file -> "  " + file + " lists them all.")
            .orElse("  --report FILE writes a list of them all."));
    return lines;
  }

  private static String place(Rejection rejection) {
    return rejection.file()
        + " #"
        + rejection.record()
        + rejection.offset().map(offset -> " @" + offset).orElse("");
  }

  private static List<String> ending(Summary summary) {
    return switch (summary.end()) {
      case Summary.End.Complete complete -> List.of();
      case Summary.End.Interrupted interrupted ->
          List.of(
              "Interrupted. What was read is in the index; run the same command to continue from there.");
      case Summary.End.Refused(Rejection rejection) ->
          List.of(
              "Stopped by --strict at "
                  + rejection
                  + ". What came before it is in the index; correct the record, or leave out --strict to"
                  + " pass over it.");
    };
  }
}
