package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorsTest {
  private static final Extractors EXTRACTORS =
      Extractors.standard(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));

  private static final int ROUNDS = Integer.getInteger("dateline.rounds", 3000);

  private static final String STORY =
      """
      TRIESTE, Italy (MNA) — The harbour office (HBO) said on Friday that the crane would stay.

      "It lifts, it turns, it squeaks," said Marta Kolenc, a spokeswoman for the harbour office. "We like it."

      Crane driver Tino Vidali told Karst Radio that nobody had asked him. He said he would "rather fly a kite" in Venice.

      According to Kolenc, the crane was built in Germany in 1911.
      """;

  private static final List<String> PIECES =
      List.of(
          "said",
          "told",
          "Oduya",
          "Kolenc",
          "\"",
          "“",
          "”",
          "‘",
          "’",
          "„",
          "«",
          "»",
          "'",
          "'s",
          ",",
          ".",
          "?",
          "!",
          ":",
          ";",
          "-",
          "--",
          "—",
          "(",
          ")",
          "\n",
          "\n\n",
          "according to",
          "citing",
          "and",
          "but",
          "who",
          "that",
          "he",
          "she",
          "the",
          "a",
          "of",
          "in",
          "Moscow",
          "Reuters",
          "NATO",
          "U.S.",
          "President",
          "Mr.",
          "saying",
          "quoted",
          "as saying",
          "denied",
          "(ABC)",
          "…",
          "...",
          "1987",
          "March 4",
          "\uD83D\uDE00",
          "\uD83D",
          "\u0000",
          "\u200B",
          "é",
          "İ",
          "ﬁ",
          "中文",
          "العربية",
          "&",
          "/",
          "Paris, Texas",
          "could not verify",
          "Consider supporting",
          "Halden Courier",
          " ",
          "\t",
          "\u00A0");

  @Test
  void findingsOfOneStoryComeTogether() {
    Findings found =
        EXTRACTORS.apply(Articles.of("The crane stays", STORY, null, Map.of())).findings();
    assertThat(found.language()).contains("en");
    assertThat(found.dateline())
        .map(line -> line.place() + "/" + line.agency().orElse(""))
        .contains("Trieste/MNA");
    assertThat(found.actors())
        .extracting(actor -> actor.name())
        .contains("Marta Kolenc", "Tino Vidali");
    assertThat(found.cited()).extracting(Outlet::name).contains("MNA", "Karst Radio");
    assertThat(found.places())
        .extracting(mention -> mention.place().name())
        .contains("Trieste", "Italy", "Venice", "Germany");
  }

  @Test
  void applyingTwiceGivesTheSame() {
    Article once = EXTRACTORS.apply(Articles.body(STORY));
    assertThat(EXTRACTORS.apply(once)).isEqualTo(once);
  }

  @Test
  void manyThreadsFindTheSame() {
    Article expected = EXTRACTORS.apply(Articles.body(STORY));
    assertThat(
            IntStream.range(0, 64).parallel().mapToObj(i -> EXTRACTORS.apply(Articles.body(STORY))))
        .allMatch(expected::equals);
  }

  @Test
  void turkishLocaleChangesNothing() {
    Article expected = EXTRACTORS.apply(Articles.body(STORY));
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertThat(Extractors.standard(Clock.systemUTC()).apply(Articles.body(STORY)))
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void noTextMakesItThrowAndEverySpanLiesInTheText() {
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    System.out.println("ExtractorsTest: replay with -Ddateline.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(80);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())))
            .append(random.nextInt(4) > 0 ? " " : "");
      }
      String body = text.toString();
      Article article =
          EXTRACTORS.apply(
              Articles.of(body.substring(0, Math.min(40, body.length())), body, body, Map.of()));
      for (Quotation quotation : article.findings().quotations()) {
        assertThat(quotation.content())
            .as("seed %d, body %s", seed, body)
            .allSatisfy(span -> inside(span, article));
        quotation.attribution().source().ifPresent(span -> inside(span, article));
        quotation.attribution().cue().ifPresent(span -> inside(span, article));
      }
      assertThat(article.findings().places())
          .allSatisfy(mention -> inside(mention.span(), article));
    }
  }

  private static void inside(Span span, Article article) {
    assertThat(span.end()).isLessThanOrEqualTo(article.text(span.part()).length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "A",
        "\"",
        "“",
        "said ",
        "Oduya said ",
        ", ",
        ".",
        "\n",
        "Oduya, ",
        "and said ",
        "according to ",
        "(ABC) ",
        "Oduya said that \"x\", and ",
        "ABC ",
        "' ",
        "citing ",
        "Mr. Oduya, who said, ",
        "\"No,\" he said. ",
        "X of the Y ",
        "he said ",
        "-",
        "a.b.",
        "’s",
        "Oduya Kolenc ",
        "it said ",
        "X said, ",
        "X said, Y said, ",
        "he said, and ",
        "the company said "
      })
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void timeIsLinearInTheLengthOfOneLine(String piece) {
    int length = 1_000_000;
    String line = piece.repeat(length / piece.length());
    assertThatCode(
            () ->
                EXTRACTORS.apply(
                    Articles.body(line)
                        .with(new ParsingHints.Builder().language(Optional.of("en")).build())))
        .doesNotThrowAnyException();
  }
}
