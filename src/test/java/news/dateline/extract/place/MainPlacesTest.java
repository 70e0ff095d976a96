package news.dateline.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.PlaceMention;
import news.dateline.extract.Articles;
import news.dateline.extract.date.DatelineExtractor;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;

class MainPlacesTest {
  private static final PlaceExtractor PLACES =
      new PlaceExtractor(Atlas.shipped(), new OutletNames(), new GivenNames());
  private static final DatelineExtractor DATELINES =
      new DatelineExtractor(new Datelines(new ListedPlaces(Atlas.shipped())));

  private static String main(String title, String body) {
    Article article = Articles.of(title, body, null, Map.of());
    TokenizedArticle reading = new TokenizedArticle(article);
    return PLACES.extract(reading, DATELINES.extract(reading, Findings.NONE)).places().stream()
        .filter(PlaceMention::main)
        .map(mention -> mention.place().name())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @Test
  void whatTheTitleNamesIsMain() {
    assertThat(main("Goats in Norway", "They eat grass.\n\nThe last came from Sweden in May."))
        .isEqualTo("Norway");
  }

  @Test
  void whatTheFirstParagraphNamesIsMain() {
    assertThat(main("Goats", "A ferry sank near Lisbon.\n\nIt had been built in Hamburg in 1970."))
        .isEqualTo("Lisbon");
  }

  @Test
  void theDatelineIsMain() {
    assertThat(
            main(
                "Goats",
                "LISBON, March 4 (Meridian News) - A ferry sank on Monday.\n\nIt came from Hamburg."))
        .isEqualTo("Lisbon");
  }

  @Test
  void whatIsNamedAgainAndAgainIsMain() {
    assertThat(
            main(
                "Goats",
                "A ferry sank.\n\nIt left Bergen. In Bergen the harbour closed. A diver from Bergen"
                    + " went down. It had been built in Hamburg."))
        .isEqualTo("Bergen");
  }

  @Test
  void whatOnlySaysInWhichStateIsNot() {
    assertThat(main("Goats", "A ferry sank near Astoria, Ore., on Monday.\n\nNobody was hurt."))
        .isEqualTo("Astoria");
  }

  @Test
  void placesInPassingAreNot() {
    assertThat(main("Goats", "Goats eat grass.\n\nOne was seen in Paris, another in Berlin."))
        .isEmpty();
  }
}
