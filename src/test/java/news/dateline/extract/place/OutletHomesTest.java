package news.dateline.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.extract.Articles;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.PlaceMatcher;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletExtractor;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletHomesTest {
  private static final Atlas ATLAS = Atlas.shipped();
  private static final OutletNames OUTLETS = new OutletNames();
  private static final PlaceExtractor PLACES = new PlaceExtractor(ATLAS, OUTLETS, new GivenNames());

  private static Findings found(String outlet, String url, String body) {
    Article article = Articles.ofOutlet("", body, url, Map.of("outlet", outlet), "outlet");
    TokenizedArticle reading = new TokenizedArticle(article);
    Findings found = new OutletExtractor(OUTLETS).extract(reading, Findings.NONE);
    return PLACES.extract(reading, found);
  }

  private static List<String> regions(Findings found) {
    return found.places().stream().map(mention -> mention.place().admin1().orElse("-")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Paris News | https://theparisnews.com/a | Texas",
        "Lebanon Daily News | https://www.ldnews.com/a | Pennsylvania",
        "The Athens Messenger | https://www.athensmessenger.com/a | Ohio",
      })
  void aRegionalPaperMeansItsOwnTown(String outlet, String url, String region) {
    String town = outlet.replaceFirst("^The ", "").split(" ")[0];
    Findings found = found(outlet, url, "A goat was found in " + town + " on Monday.");
    assertThat(regions(found)).containsExactly(region);
    assertThat(found.explanation().of(Explanation.Finding.PLACE, 0))
        .containsSubsequence("city-of-the-outlet", "home-of-a-listed-outlet");
  }

  @Test
  void aPaperThatNobodyListedIsTakenByItsName() {
    assertThat(
            regions(
                found(
                    "Ely Courier",
                    "https://elycourier.example/a",
                    "A fair was held in Ely and Soham.")))
        .containsOnly("England");
  }

  @Test
  void everyListedHomeIsInTheAtlas() {
    assertThat(new OutletHomes(ATLAS, new PlaceMatcher(ATLAS), OUTLETS)).isNotNull();
  }
}
