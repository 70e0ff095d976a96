package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import news.dateline.article.Evidence;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.search.ArticleSummary;
import news.dateline.search.ClauseCount;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues;
import news.dateline.search.Hit;
import news.dateline.search.Results;
import news.dateline.search.Snippet;
import news.dateline.search.View;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class HitsTextTest {
  private final HitsText plain = new HitsText(80, false);

  @Test
  void aHitShowsDateOutletTitleActorsSnippetAndId() {
    Hit hit =
        hit(
            "Pier Nine is to be built",
            List.of("Marek Oduya"),
            snippet("the pier was drawn in ink", 4, 8));

    assertThat(plain.of(View.ARTICLES, results(1, hit), List.of()))
        .containsExactly(
            "1 article",
            "",
            "2025-03-04  Karst Radio           Pier Nine is to be built",
            "            Marek Oduya",
            "            … the pier was drawn in ink …",
            "            aaaa");
  }

  @Test
  void matchesAreMarkedOnlyWhereColourMay() {
    Hit hit = hit("Pier", List.of(), snippet("the pier was", 4, 8));

    String coloured =
        String.join("\n", new HitsText(80, true).of(View.ARTICLES, results(1, hit), List.of()));
    String bare = String.join("\n", plain.of(View.ARTICLES, results(1, hit), List.of()));

    assertThat(coloured).contains("the \u001b[1mpier\u001b[0m was");
    assertThat(bare).doesNotContain("\u001b");
  }

  @Test
  void aMatchThatRunsOverALineIsMarkedOnBoth() {
    String words = "a ".repeat(30) + "pier of nine berths and more";
    Hit hit = hit("Pier", List.of(), snippet(words, 60, 79));

    List<String> lines = new HitsText(80, true).of(View.ARTICLES, results(1, hit), List.of());

    assertThat(lines)
        .filteredOn(line -> line.contains("\u001b[1m") && !line.contains("2025"))
        .allMatch(line -> line.contains("\u001b[0m"));
  }

  @Test
  void whatAnArticleHoldsCannotMoveTheCursor() {
    Hit hit =
        hit("Pier\u001b[2J\r\nNine\u0007", List.of("A\u001b[31mB"), snippet("x\u001b[2Jy", 0, 1));

    assertThat(String.join("", plain.of(View.ARTICLES, results(1, hit), List.of())))
        .doesNotContain("\u001b", "\r", "\u0007");
  }

  @Test
  void withoutAHitEachClauseIsCounted() {
    assertThat(
            plain.of(
                View.ARTICLES,
                results(0),
                List.of(new ClauseCount("q", "zebra", 0), new ClauseCount("outlet", "Karst", 12))))
        .containsExactly(
            "0 articles",
            "Alone, each part matches:",
            "  0       q=zebra",
            "  12      outlet=Karst");
  }

  @Test
  void aFacetIsATableOfLabelsAndCounts() {
    FacetValues facet =
        new FacetValues(
            Facet.OUTLET,
            1,
            2,
            0,
            List.of(new FacetValues.FacetValue("karst radio", "Karst Radio", 1234, false)));
    Results results = new Results(0, List.of(), List.of(facet), Optional.empty(), Optional.empty());

    assertThat(plain.of(View.ARTICLES, results, List.of()))
        .contains(
            "outlet, 1 value",
            "  Karst Radio" + " ".repeat(40) + "1,234",
            "  (none)" + " ".repeat(48) + " 2");
  }

  /** Whatever the words, no line is wider than the terminal, unless one word is. */
  @RepeatedTest(50)
  void everyLineFits() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    int columns = 40 + random.nextInt(100);
    String words = words(random);
    Hit hit = hit(words(random), List.of(words(random), words(random)), snippet(words, 0, 1));

    assertThat(new HitsText(columns, false).of(View.ARTICLES, results(9, hit), List.of()))
        .as("seed %d, columns %d", seed, columns)
        .allMatch(line -> TerminalText.width(line) <= columns);
  }

  private static String words(Random random) {
    String[] some = {"pier", "Ankaran", "港", "déjà", "vu", "—", "notwithstanding", "Soc\u030Ca"};
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      words.add(some[random.nextInt(some.length)]);
    }
    return String.join(" ", words);
  }

  private static Results results(long total, Hit... hits) {
    return new Results(total, List.of(hits), List.of(), Optional.empty(), Optional.empty());
  }

  private static Snippet snippet(String text, int from, int to) {
    return new Snippet(
        Span.body(100, 100 + text.length()), text, List.of(Span.body(100 + from, 100 + to)));
  }

  private static Hit hit(String title, List<String> actors, Snippet snippet) {
    return new Hit.ArticleHit(
        new ArticleSummary(
            "aaaa",
            Optional.empty(),
            Optional.empty(),
            title,
            Optional.empty(),
            Optional.of(new Outlet("Karst Radio", new Evidence.InUrl())),
            Optional.of(
                PublicationDate.of(
                    LocalDate.of(2025, 3, 4),
                    PublicationDate.Precision.DAY,
                    new Evidence.Metadata("date"))),
            Optional.empty(),
            Optional.empty(),
            actors,
            List.of(),
            0),
        0,
        List.of(snippet));
  }
}
