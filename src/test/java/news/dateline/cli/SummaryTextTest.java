package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.record.Rejection;
import news.dateline.ingest.CheckUp;
import news.dateline.ingest.Counts;
import news.dateline.ingest.Doubt;
import news.dateline.ingest.RejectionReasons;
import news.dateline.ingest.Summary;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
  private static final Rejection BROKEN =
      new Rejection("a/b.jsonl", 17, Optional.of(18230L), "not valid JSON: it breaks off");

  @Test
  void aRunIsSummedUpInAFewLines() {
    Summary summary =
        summary(
            new Counts(1504, 1200, 100, 0, 200, 0, 4, 12, 3, 5),
            List.of(new RejectionReasons.Kind(4, List.of(BROKEN))),
            new Summary.End.Complete());

    assertThat(SummaryText.of(summary, Optional.empty()))
        .containsExactly(
            "1,200 new articles from 3 files in 10.0 s (150 records/s, 0.9 MB/s).",
            "  2 files read as csv, since its first row names fields.",
            "  1 file read as html, since it begins as HTML: a/c.html.",
            "  100 records were already in the index.",
            "  200 pages were left out as not being articles (listings, shops, forums …); --report counts them by kind.",
            "  In 5 articles no quotations were looked for: there are no rules for the language.",
            "  1 file was skipped:",
            "      a/notes.pdf: no format recognises its content",
            "4 records were rejected:",
            "  4 × not valid JSON: it breaks off",
            "      a/b.jsonl #17 @18230",
            "      …",
            "  --report FILE writes a list of them all.",
            "This deserves a look:",
            "  2 files have articles with a title and no text; say with --map which field is the body, or"
                + " get the full texts:",
            "      a/b.csv: 3 of 4",
            "      a/ [31md.csv: 1 of 1");
  }

  @Test
  void anInterruptedRunSaysHowToGoOn() {
    Summary summary =
        summary(new Counts(1, 1, 0, 0, 0, 0, 0, 0, 0, 0), List.of(), new Summary.End.Interrupted());

    assertThat(SummaryText.of(summary, Optional.empty()).getLast())
        .isEqualTo(
            "Interrupted. What was read is in the index; run the same command to continue from there.");
  }

  private static Summary summary(
      Counts totals, List<RejectionReasons.Kind> reasons, Summary.End end) {
    return new Summary(
        3,
        0,
        0,
        1,
        List.of("a/notes.pdf: no format recognises its content"),
        totals,
        0,
        reasons,
        List.of(
            new CheckUp.Reading(new Recognition("csv", "its first row names fields"), 2, "a/b.csv"),
            new CheckUp.Reading(new Recognition("html", "it begins as HTML"), 1, "a/c.html")),
        List.of(),
        List.of(
            new Doubt(
                Doubt.Kind.TITLE_ONLY, 2, List.of("a/b.csv: 3 of 4", "a/\u001b[31md.csv: 1 of 1"))),
        Summary.Removed.NONE,
        9_000_000,
        Duration.ofSeconds(10),
        end);
  }
}
