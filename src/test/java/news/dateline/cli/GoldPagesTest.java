package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Formats;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.extract.Extractors;
import news.dateline.parse.FieldMap;
import news.dateline.parse.Parsed;
import news.dateline.parse.Parser;
import org.junit.jupiter.api.Test;

/**
 * Holds what is read of invented pages in the styles of the common content systems and in many
 * scripts to their gold, and prints how many are right. What is known to be missed is listed here.
 */
class GoldPagesTest {
  /** What is known to be missed: page and what. */
  private static final List<String> MISSED =
      List.of(
          // the outlet's name stands in the same element of the title as the headline
          // a teaser without a link, below the text, in a component of its own
          "aem-corporate.html absent save ten percent",
          "aem-corporate.html first words",
          // papers call their text so, too
          "paywall-stub.html absent Cancel at any time",
          "paywall-stub.html last words",
          // no metadata, no h1, and a title that says the outlet alone
          "printed-only.html first words",
          "printed-only.html outlet",
          "printed-only.html title");

  private final Extractors extractors =
      Extractors.standard(Clock.fixed(Instant.parse("2026-11-26T00:00:00Z"), ZoneOffset.UTC));

  @Test
  void inventedPagesAreRead() throws IOException, URISyntaxException {
    Path pages = Path.of(GoldPagesTest.class.getResource("/news/dateline/gold/pages").toURI());
    Map<String, int[]> counts = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    int all = 0;
    for (String line : Files.readAllLines(pages.resolve("gold.jsonl"))) {
      JsonObject gold = JsonParser.parseString(line).getAsJsonObject();
      String name = gold.get("page").getAsString();
      all++;
      Parsed parsed = read(pages.resolve(name));
      boolean isArticle = parsed instanceof Parsed.News;
      check(counts, wrong, name, "article", gold.get("article").getAsBoolean(), isArticle);
      if (!(parsed instanceof Parsed.News(Article raw)) || !gold.get("article").getAsBoolean()) {
        continue;
      }
      Article article = extractors.apply(raw);
      String body = article.body();
      check(counts, wrong, name, "title", text(gold, "title"), article.title());
      check(
          counts,
          wrong,
          name,
          "date",
          text(gold, "published"),
          article.findings().published().map(PublicationDate::text).orElse(""));
      check(
          counts,
          wrong,
          name,
          "outlet",
          text(gold, "outlet"),
          article.findings().outlet().map(Outlet::name).orElse(""));
      if (!gold.get("byline").isJsonNull()) {
        check(counts, wrong, name, "byline", text(gold, "byline"), article.byline().orElse(""));
      }
      check(counts, wrong, name, "first words", true, body.startsWith(text(gold, "first")));
      check(counts, wrong, name, "last words", true, body.strip().endsWith(text(gold, "last")));
      for (JsonElement absent : gold.getAsJsonArray("absent")) {
        boolean there = body.contains(absent.getAsString());
        check(counts, wrong, name, "absent " + absent.getAsString(), false, there);
      }
    }
    counts.forEach(
        (what, count) ->
            System.out.println("pages, " + what + ": " + count[0] + " of " + count[1]));
    assertThat(all).isGreaterThanOrEqualTo(40);
    assertThat(new TreeSet<>(wrong.stream().map(row -> row.split(": ", 2)[0]).toList()))
        .as("wrong:\n%s", String.join("\n", wrong))
        .isEqualTo(new TreeSet<>(MISSED));
  }

  private static void check(
      Map<String, int[]> counts,
      List<String> wrong,
      String page,
      String what,
      Object wanted,
      Object found) {
    String kind = what.startsWith("absent") ? "absent" : what;
    int[] count = counts.computeIfAbsent(kind, key -> new int[2]);
    count[1]++;
    if (wanted.equals(found)) {
      count[0]++;
    } else {
      wrong.add(page + " " + what + ": wanted " + wanted + ", found " + found);
    }
  }

  private static String text(JsonObject gold, String key) {
    return gold.get(key).isJsonNull() ? "" : gold.get(key).getAsString();
  }

  private static Parsed read(Path page) throws IOException {
    List<Parsed> all = new ArrayList<>();
    new Archive(Formats.ALL, InputStream.nullInputStream())
        .read(
            new ArchiveFile(
                "page.html", Optional.of(page), false, Optional.empty(), Optional.empty()),
            new Records() {
              @Override
              public void accept(String file, CapturedDocument document) {
                all.add(new Parser(FieldMap.NONE).parse("page.html", document));
              }

              @Override
              public void reject(Rejection rejection) {
                throw new AssertionError(rejection);
              }

              @Override
              public void skip(String inside, String reason) {}
            });
    return all.get(0);
  }
}
