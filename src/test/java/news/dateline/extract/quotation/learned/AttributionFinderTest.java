package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Quotation;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.Articles;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.EnglishQuotationExtractor;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gold rows for the shipped model and the rules together: who says what. */
class AttributionFinderTest {
  private static final Gazetteer PLACES = new ListedPlaces(Atlas.shipped());
  private static final OutletNames OUTLETS = new OutletNames();
  private static final GivenNames GIVEN_NAMES = new GivenNames();
  private static final Cues CUES = new Cues();
  private static final EnglishQuotationExtractor EXTRACTOR =
      new EnglishQuotationExtractor(
          new AttributionFinder(
              new QuotationRules(CUES, OUTLETS),
              OUTLETS,
              new WordClass(CUES, GIVEN_NAMES),
              AttributionModel.shipped()),
          new Datelines(PLACES),
          OUTLETS,
          GIVEN_NAMES,
          PLACES);

  private static List<Quotation> in(String body) {
    return EXTRACTOR.extract(Articles.reading(body), Findings.NONE).quotations();
  }

  /** The names of the rules and steps that found one of the quotations. */
  private static List<String> rules(String body, int number) {
    return EXTRACTOR
        .extract(Articles.reading(body), Findings.NONE)
        .explanation()
        .of(Explanation.Finding.QUOTATION, number);
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
  }

  /** "speaker: content" for each quotation. */
  private static String told(String body) {
    Article article = Articles.body(body);
    return in(body).stream()
        .map(q -> names(q.attribution().speakers()) + ": " + article.text(q))
        .collect(Collectors.joining(" / "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"The crane stays,\" Marta Kolenc said. | Marta Kolenc: \"The crane stays,\" | quotation-source-cue",
        "\"The crane stays,\" said Marta Kolenc. | Marta Kolenc: \"The crane stays,\" | quotation-cue-source",
        "‘The crane stays,’ Marta Kolenc said. | Marta Kolenc: ‘The crane stays,’ | quotation-source-cue",
        "Marta Kolenc said: \"The crane stays.\" | Marta Kolenc: \"The crane stays.\" | quotation-behind-cue",
        "Marta Kolenc said the crane would stay. | Marta Kolenc: the crane would stay | source-cue-content",
        "Marta Kolenc said on Friday the crane would stay. | Marta Kolenc: the crane would stay | time-behind-preposition",
        "The old crane would stay, Marta Kolenc said on Friday. | Marta Kolenc: The old crane would stay | clause-source-cue",
        "According to Marta Kolenc, the crane will stay. | Marta Kolenc: the crane will stay | according-to-before-content",
        "Marta Kolenc denied the claims about the crane. | Marta Kolenc: the claims about the crane | verb-of-acting",
        "Marta Kolenc claimed responsibility for the paint on the crane. | Marta Kolenc: responsibility for the paint on the crane | responsibility-claimed",
        "Marta Kolenc urged the town to keep the crane. | Marta Kolenc: the town to keep the crane | verb-of-acting",
        "\"It lifts,\" Marta Kolenc said, \"and it turns.\" | Marta Kolenc: \"It lifts,\" \"and it turns.\" | quotation-behind-source",
      })
  void oneSentenceGivesOneQuotation(String body, String told, String rule) {
    assertThat(told(body)).isEqualTo(told);
    assertThat(rules(body, 0)).contains(rule, "tagger-and-rules-agree");
  }

  @Test
  void citedSourceIsNoContent() {
    String body =
        "The crane will stay where it is, Reuters reported, citing the Karst News Agency.";
    assertThat(told(body)).isEqualTo("Karst News Agency: The crane will stay where it is");
  }

  @Test
  void confidenceIsAChanceAndOrdersTheSureBeforeTheDoubtful() {
    double sure = in("\"The crane stays,\" Marta Kolenc said.").get(0).confidence();
    assertThat(sure).isBetween(0.8, 1.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"It lifts and turns all day,\" Marta Kolenc said late Tuesday, Reuters reported. | medium-reported",
        "\"It lifts and turns all day,\" Marta Kolenc said, according to Reuters. | speaker-before-medium",
        "\"It lifts and turns all day,\" Marta Kolenc said in Venice, as Reuters first reported. | medium-reported",
      })
  void mediumBehindTheReportRelays(String body, String rule) {
    assertThat(rules(body, 0)).contains(rule);
    assertThat(in(body))
        .anySatisfy(
            q -> {
              assertThat(names(q.attribution().speakers())).isEqualTo("Marta Kolenc");
              assertThat(names(q.attribution().relays())).isEqualTo("Reuters");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "“It lifts, it turns and it squeaks all day.” ― Marta Kolenc | Marta Kolenc: “It lifts, it turns and it squeaks all day.” | quotation-signed-behind-dash",
        "The crane stays where it is, friends. — Marta Kolenc (@kolenc) May 3, 2024 | Marta Kolenc: The crane stays where it is, friends. | post-signed-behind-dash",
      })
  void nameBehindADashSigns(String body, String told, String rule) {
    assertThat(rules(body, 0)).containsExactly(rule, "name-as-printed");
    assertThat(told(body)).isEqualTo(told);
    assertThat(in(body).get(0).linkedBy()).isEqualTo(LinkedBy.SIGNATURE);
  }

  @Test
  void capitalsAndAColonSpeakWhenTheNameStandsElsewhere() {
    String body =
        "Marta Kolenc met the board of the harbour on Friday.\n\nKOLENC: The crane stays where it is.";
    assertThat(in(body))
        .anySatisfy(
            q -> {
              assertThat(q.linkedBy()).isEqualTo(LinkedBy.TRANSCRIPT);
              assertThat(names(q.attribution().speakers())).isEqualTo("Marta Kolenc");
            });
    assertThat(in("It rained on Friday.\n\nWATCH: The crane squeaks."))
        .noneMatch(q -> q.linkedBy() == LinkedBy.TRANSCRIPT);
  }

  @Test
  void nameOnALineBelowAPostSigns() {
    assertThat(
            told(
                "It rained on Friday.\n\nThe crane stays where it is, friends.\n\n"
                    + "— Marta Kolenc (@kolenc) May 3, 2024"))
        .isEqualTo("Marta Kolenc: The crane stays where it is, friends.");
  }

  @Test
  void transcriptLinesBelongToTheirNamesAndTheProseToItsOwn() {
    String body =
        """
        Marta Kolenc and Tullio Vidali met the board of the harbour.

        Kolenc: The crane stays. I said it would.

        Vidali: For how long?

        Kolenc: Until it falls.

        "Nobody won," Ine Oduya said afterwards.
        """;
    assertThat(told(body))
        .isEqualTo(
            "Marta Kolenc: The crane stays. I said it would. / Tullio Vidali: For how long? / "
                + "Marta Kolenc: Until it falls. / Ine Oduya: \"Nobody won,\"");
    assertThat(in(body).get(1).linkedBy()).isEqualTo(LinkedBy.TRANSCRIPT);
  }

  @Test
  void interruptedSentenceIsOneContentWithoutWhatInterruptsIt() {
    assertThat(
            told(
                "The old crane on the east quay, Marta Kolenc said on Friday, will be painted green"
                    + " before the summer."))
        .isEqualTo(
            "Marta Kolenc: The old crane on the east quay will be painted green before the summer");
  }

  @Test
  void verbOfAHeadlineIsNoPartOfAName() {
    assertThat(
            told(
                "Kolenc Says Harbour Crane Will Stay Where It Is\n\n"
                    + "Marta Kolenc said on Friday that the crane would stay."))
        .doesNotContain("Kolenc Says:")
        .contains("Marta Kolenc: that the crane would stay");
  }

  @Test
  void surnameMayBeAMonth() {
    assertThat(told("Marta Kolenc came. Mr Dahl met Lucy May. Ms May said it rained."))
        .isEqualTo("Lucy May: it rained");
  }

  @Test
  void timeBehindANameIsNoPartOfTheSource() {
    String body =
        "\"It lifts and it turns,\" Marta Kolenc said. Kolenc later added that it squeaks.";
    Article article = Articles.body(body);
    assertThat(in(body))
        .allSatisfy(
            q ->
                assertThat(q.attribution().source().map(article::text).orElse(""))
                    .doesNotContain("later"));
  }
}
