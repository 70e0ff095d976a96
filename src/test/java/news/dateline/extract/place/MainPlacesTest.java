package news.dateline.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
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

  private static Findings findings(String title, String body) {
    Article article = Articles.of(title, body, null, Map.of());
    TokenizedArticle reading = new TokenizedArticle(article);
    return PLACES.extract(reading, DATELINES.extract(reading, Findings.NONE));
  }

  /** The main places, each with the last rule that speaks of it. */
  private static String main(String title, String body) {
    Findings found = findings(title, body);
    Set<String> main = new LinkedHashSet<>();
    for (int i = 0; i < found.places().size(); i++) {
      if (found.places().get(i).main()) {
        List<String> rules = found.explanation().of(Explanation.Finding.PLACE, i);
        main.add(found.places().get(i).place().name() + " " + rules.getLast());
      }
    }
    return String.join(", ", main);
  }

  @Test
  void whatTheTitleNamesIsMain() {
    assertThat(main("Goats in Norway", "They eat grass.\n\nThe last came from Sweden in May."))
        .isEqualTo("Norway main-by-the-title");
  }

  @Test
  void whatTheFirstParagraphNamesIsMain() {
    assertThat(main("Goats", "A ferry sank near Lisbon.\n\nIt had been built in Hamburg in 1970."))
        .isEqualTo("Lisbon main-by-the-first-paragraph");
  }

  @Test
  void theDatelineIsMain() {
    assertThat(
            main(
                "Goats",
                "LISBON, March 4 (Meridian News) - A ferry sank on Monday.\n\nIt came from Hamburg."))
        .isEqualTo("Lisbon main-by-the-dateline");
  }

  @Test
  void whatIsNamedAgainAndAgainIsMain() {
    assertThat(
            main(
                "Goats",
                "A ferry sank.\n\nIt left Bergen. In Bergen the harbour closed. A diver from Bergen"
                    + " went down. It had been built in Hamburg."))
        .isEqualTo("Bergen main-by-its-mentions");
  }

  @Test
  void whatOnlySaysInWhichStateIsNot() {
    assertThat(main("Goats", "A ferry sank near Astoria, Ore., on Monday.\n\nNobody was hurt."))
        .isEqualTo("Astoria main-by-the-first-paragraph");
  }

  @Test
  void placesInPassingAreNot() {
    assertThat(main("Goats", "Goats eat grass.\n\nOne was seen in Paris, another in Berlin."))
        .isEmpty();
  }
}
