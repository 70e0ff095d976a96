package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import news.dateline.archive.Archive;
import news.dateline.archive.Formats;
import news.dateline.article.PublicationDate;
import news.dateline.extract.Extractors;
import news.dateline.json.MetadataJson;
import news.dateline.parse.FieldMap;
import news.dateline.parse.Parsed;
import news.dateline.parse.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DateColumnsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC);
  private static final Extractors EXTRACTORS = Extractors.standard(CLOCK);

  @TempDir Path folder;

  private final List<String> dates = new ArrayList<>();
  private final List<String> aside = new ArrayList<>();

  /** Reads a file of rows with these dates. */
  private List<String> notes(String... printed) throws IOException {
    StringBuilder csv = new StringBuilder("title,body,pubdate\n");
    for (String date : printed) {
      csv.append("Goat found,A goat was found by the gate.,").append(date).append('\n');
    }
    Path file = folder.resolve("courier.csv");
    Files.writeString(file, csv);
    Archive archive = new Archive(Formats.ALL, InputStream.nullInputStream());
    DateColumns columns = new DateColumns(archive, CLOCK);
    Parser parser = new Parser(FieldMap.NONE);
    new ArchiveReading(
            archive,
            List.of(file.toString()),
            (name, document) -> columns.settled(name, parser.parse(name, document)),
            2,
            bytes -> {})
        .read(
            new ArchiveReading.Events() {
              @Override
              public boolean skipped(String name, String reason) {
                throw new AssertionError(reason);
              }

              @Override
              public boolean record(Parsed parsed, long bytes) {
                if (parsed instanceof Parsed.News(var article)) {
                  dates.add(
                      EXTRACTORS
                          .apply(article)
                          .findings()
                          .published()
                          .map(PublicationDate::text)
                          .orElse("-"));
                  aside.add(
                      MetadataJson.entries(article.metadata(), article.hints())
                          .getOrDefault("dateline:set-aside", "-"));
                }
                return true;
              }
            });
    return columns.notes().stream()
        .map(note -> note.replace(file.toString(), "courier.csv"))
        .toList();
  }

  @Test
  void otherRowsShowThatTheDayComesFirst() throws IOException {
    assertThat(notes("03/04/2024", "22/03/2024", "25/12/2023"))
        .containsExactly(
            "courier.csv: dates such as 03/04/2024 in \"pubdate\" were read day first, as 2 other rows of the file show");
    assertThat(dates).containsExactly("2024-04-03", "2024-03-22", "2023-12-25");
  }

  @Test
  void otherRowsShowThatTheMonthComesFirst() throws IOException {
    notes("9/6/17", "9/16/17", "12/31/16");
    assertThat(dates).containsExactly("2017-09-06", "2017-09-16", "2016-12-31");
  }

  @Test
  void whereNoRowShowsItTheDateStaysUnknown() throws IOException {
    assertThat(notes("03/04/2024", "2024-05-06"))
        .containsExactly(
            "1 date such as 03/04/2024 stayed unknown, because the other rows of the file do not show"
                + " whether day or month comes first, or contradict each other; settle it with --map, such as"
                + " {\"dateFormat\":\"dd/MM/yyyy\"}");
    assertThat(dates).containsExactly("-", "2024-05-06");
  }

  @Test
  void dayThatNoMonthHasShowsNothing() throws IOException {
    notes("03/04/2024", "31/02/2024");
    assertThat(dates).startsWith("-");
  }

  @Test
  void rowsThatContradictEachOtherShowNothing() throws IOException {
    notes("03/04/2024", "22/03/2024", "12/31/2023");
    assertThat(dates).containsExactly("-", "2024-03-22", "2023-12-31");
  }

  @Test
  void whatCannotBeTrueIsSetAsideWithItsReason() throws IOException {
    assertThat(notes("0001-11-30", "1114-05-02", "2199-01-01", "1511913600", "Updated 3 hours ago"))
        .containsExactly(
            "2 dates were set aside: before the year 1600", "1 date was set aside: in the future");
    assertThat(dates).containsExactly("-", "-", "-", "2017-11-29", "-");
    assertThat(aside)
        .containsExactly(
            "pubdate=0001-11-30: before the year 1600",
            "pubdate=1114-05-02: before the year 1600",
            "pubdate=2199-01-01: in the future",
            "-",
            "-");
  }
}
