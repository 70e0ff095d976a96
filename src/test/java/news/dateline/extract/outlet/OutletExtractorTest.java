package news.dateline.extract.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.extract.Articles;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletExtractorTest {
  private static final OutletExtractor EXTRACTOR = new OutletExtractor(new OutletNames());

  private static Optional<Outlet> outlet(Article article) {
    return EXTRACTOR.extract(new TokenizedArticle(article), Findings.NONE).outlet();
  }

  @Test
  void fieldComesFirst() {
    Map<String, String> metadata = Map.of("paper", "The Halden Courier");
    assertThat(
            outlet(
                Articles.ofOutlet("", "A goat.", "https://www.nytimes.com/a", metadata, "paper")))
        .contains(new Outlet("The Halden Courier", new Evidence.Metadata("paper")));
  }

  @Test
  void mapMayNameOneOutletForAll() {
    ParsingHints hints = new ParsingHints.Builder().outlet(Optional.of("Halden Courier")).build();
    assertThat(outlet(Articles.body("A goat.").with(hints)))
        .map(Outlet::name)
        .contains("Halden Courier");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.nytimes.com/2024/03/22/goat.html, The New York Times",
    "https://edition.cnn.com/goat, CNN",
    "http://www.rift-ledger.example/a, Rift Ledger",
    "https://news.tagus-review.example:8443/a?b=c, Tagus Review",
    "https://halden-courier.co.uk/a, Halden Courier",
    "HTTPS://WWW.BBC.CO.UK/news, BBC",
  })
  void hostGivesAReadableName(String url, String name) {
    assertThat(outlet(Articles.of("", "A goat.", url, Map.of())))
        .hasValueSatisfying(
            outlet -> {
              assertThat(outlet.name()).isEqualTo(name);
              assertThat(outlet.evidence()).isEqualTo(new Evidence.InUrl());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://a-b.example/x",
        "http://127.0.0.1/x",
        "http://localhost/x",
        "::",
        "http://",
        "a.b",
        "http://.../"
      })
  void oddAddressesGiveNone(String url) {
    assertThat(outlet(Articles.of("", "A goat.", url, Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Harbour Post could not verify that account. | Harbour Post",
        "The Halden Courier was unable to verify the video. | Halden Courier",
        "The Halden Courier has not been able to independently confirm this. | Halden Courier",
        "The goat was sold, the Halden Courier has learned. | Halden Courier",
        "Goats eat. Consider supporting the Harbour Post. | Harbour Post",
        "Goats eat. Subscribe to The Halden Courier from 49 kroner. | The Halden Courier",
      })
  void articleNamesItself(String body, String name) {
    Article article = Articles.body(body);
    assertThat(outlet(article))
        .hasValueSatisfying(
            found -> {
              assertThat(found.name()).isEqualTo(name);
              assertThat(found.evidence())
                  .isInstanceOfSatisfying(
                      Evidence.InText.class,
                      text -> assertThat(article.text(text.span())).isEqualTo(name));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She told the Halden Courier that goats eat.",
        "The Pentagon could not verify the claims.",
        "The Halden Courier reported on goats.",
        "\"The Halden Courier could not verify it,\" she said.",
        "They support Ukraine.",
      })
  void othersThatAreNamedAreNotTheOutlet(String body) {
    assertThat(outlet(Articles.body(body))).isEmpty();
  }

  @Test
  void droppedFurnitureMayNameTheOutlet() {
    ParsingHints hints =
        new ParsingHints.Builder()
            .furniture(List.of("Consider supporting the Harbour Post."))
            .build();
    assertThat(outlet(Articles.body("A goat.").with(hints)))
        .contains(new Outlet("Harbour Post", new Evidence.Metadata(ParsingHints.FURNITURE)));
  }
}
