package news.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.DayOrder;
import news.dateline.article.ParsingHints;
import org.junit.jupiter.api.Test;

class MetadataJsonTest {
  private static final ParsingHints.StatedOrder DAY_FIRST =
      new ParsingHints.StatedOrder(Optional.of(DayOrder.DAY_FIRST), "3 other rows of the file");

  /** The entries with their hints, after it was seen that they are read as they were written. */
  private static Map<String, String> entries(Map<String, String> metadata, ParsingHints hints) {
    Map<String, String> entries = MetadataJson.entries(metadata, hints);
    JsonObject json = new JsonObject();
    entries.forEach(json::addProperty);
    assertThat(MetadataJson.metadata(json)).isEqualTo(metadata);
    assertThat(MetadataJson.hints(json)).isEqualTo(hints);
    return entries;
  }

  private static Map<String, String> fields(String... keys) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String key : keys) {
      fields.put(key, "the " + key);
    }
    return fields;
  }

  @Test
  void hintsOfARecordComeBehindItsFields() {
    ParsingHints hints =
        new ParsingHints.Builder()
            .publishedKeys(List.of("day"))
            .modifiedKey(Optional.of("changed"))
            .outletKey(Optional.of("paper"))
            .languageKey(Optional.of("lang"))
            .unreadable(2)
            .dayOrder(Optional.of(DAY_FIRST))
            .build();
    assertThat(entries(fields("day", "paper", "lang", "changed", "topic"), hints))
        .containsExactly(
            Map.entry("day", "the day"),
            Map.entry("paper", "the paper"),
            Map.entry("lang", "the lang"),
            Map.entry("changed", "the changed"),
            Map.entry("topic", "the topic"),
            Map.entry("dateline:outlet-key", "paper"),
            Map.entry("dateline:language-key", "lang"),
            Map.entry("dateline:modified-key", "changed"),
            Map.entry("dateline:published-key", "day"),
            Map.entry("dateline:unreadable", "2"),
            Map.entry("dateline:day-order", "day first: 3 other rows of the file"));
  }

  @Test
  void whatTheMapSaysStandsBesideTheWordConstant() {
    ParsingHints hints =
        new ParsingHints.Builder()
            .publishedKeys(List.of("day"))
            .published(Optional.of("2024-04-03"))
            .outlet(Optional.of("Halden Courier"))
            .language(Optional.of("nb"))
            .build();
    assertThat(entries(fields("day"), hints))
        .containsExactly(
            Map.entry("day", "the day"),
            Map.entry("dateline:outlet-key", "constant"),
            Map.entry("dateline:outlet", "Halden Courier"),
            Map.entry("dateline:language-key", "constant"),
            Map.entry("dateline:language", "nb"),
            Map.entry("dateline:published-key", "day"),
            Map.entry("dateline:published", "2024-04-03"));
  }

  @Test
  void hintsOfAPageComeBehindWhatTheySpeakOf() {
    ParsingHints hints =
        new ParsingHints.Builder()
            .page(true)
            .outletKey(Optional.of("og:site_name"))
            .outlet(Optional.of("Halden Courier"))
            .publishedKeys(List.of("pubdate", ParsingHints.BYLINE_DATE, "dc.date"))
            .bylineDate(Optional.of("4 March"))
            .textDate(Optional.of("5 March"))
            .dayOrder(Optional.of(ParsingHints.StatedOrder.OPEN))
            .modifiedKey(Optional.of("revised"))
            .build();
    assertThat(entries(fields("og:site_name", "pubdate", "dc.date", "lastmod", "revised"), hints))
        .containsExactly(
            Map.entry("og:site_name", "the og:site_name"),
            Map.entry("dateline:outlet-key", "constant"),
            Map.entry("pubdate", "the pubdate"),
            Map.entry("dateline:byline-date", "4 March"),
            Map.entry("dc.date", "the dc.date"),
            Map.entry("dateline:published-key", "pubdate\ndateline:byline-date\ndc.date\n"),
            Map.entry("dateline:text-date", "5 March"),
            Map.entry("dateline:day-order", "open"),
            Map.entry("lastmod", "the lastmod"),
            Map.entry("dateline:modified-key", "revised"),
            Map.entry("revised", "the revised"),
            Map.entry("dateline:outlet", "Halden Courier"));
  }

  @Test
  void aPageWithoutDatesIsKnownByTheFieldsBehindItsHints() {
    ParsingHints hints =
        new ParsingHints.Builder().page(true).outletKey(Optional.of("og:site_name")).build();
    assertThat(entries(fields("og:site_name", "keywords"), hints).keySet())
        .containsExactly("og:site_name", "dateline:outlet-key", "keywords");
  }

  @Test
  void aPlainTextHasLinesThatWereDropped() {
    ParsingHints hints =
        new ParsingHints.Builder()
            .bylineDate(Optional.of("5 March 2024"))
            .furniture(List.of("Read also: X", "Subscribe"))
            .build();
    assertThat(entries(Map.of(), hints))
        .containsExactly(
            Map.entry("dateline:byline-date", "5 March 2024"),
            Map.entry("dateline:furniture", "Read also: X\nSubscribe"));
  }

  @Test
  void datesSetAsideAreReadAgainThoughTheyHaveLineBreaks() {
    ParsingHints hints =
        new ParsingHints.Builder()
            .publishedKeys(List.of("day"))
            .setAside(
                List.of(
                    new ParsingHints.SetAside("day", "\n0001-11-30", "before the year 1600"),
                    new ParsingHints.SetAside("a", "2199-01-01: x", "in the future")))
            .build();
    assertThat(entries(fields("day"), hints))
        .containsEntry(
            "dateline:set-aside",
            "day=\n0001-11-30: before the year 1600\na=2199-01-01: x: in the future");
  }
}
