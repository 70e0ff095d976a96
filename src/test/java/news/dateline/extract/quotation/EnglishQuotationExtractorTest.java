package news.dateline.extract.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gold rows: what a sentence says, who says it, in which words. A mended error stays as a row. */
class EnglishQuotationExtractorTest {
  private static final Gazetteer PLACES = new ListedPlaces(Atlas.shipped());
  private static final OutletNames OUTLETS = new OutletNames();
  private static final EnglishQuotationExtractor EXTRACTOR =
      new EnglishQuotationExtractor(
          new QuotationRules(new Cues(), OUTLETS),
          new Datelines(PLACES),
          OUTLETS,
          new GivenNames(),
          PLACES);

  private static Findings in(String body) {
    return EXTRACTOR.extract(Articles.reading(body), Findings.NONE);
  }

  /** The names of the rules that found one of the quotations. */
  private static List<String> rules(String body, int number) {
    return in(body).explanation().of(Explanation.Finding.QUOTATION, number);
  }

  private static Quotation only(String body) {
    List<Quotation> found = in(body).quotations();
    assertThat(found).as(body).hasSize(1);
    return found.get(0);
  }

  private static String source(Article article, Quotation quotation) {
    return quotation.attribution().source().map(article::text).orElse("");
  }

  private static String cue(Article article, Quotation quotation) {
    return quotation.attribution().cue().map(article::text).orElse("");
  }

  private static String names(List<Actor> actors) {
    return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"The crane stays,\" Marta Kolenc said. | DIRECT | Marta Kolenc | said | \"The crane stays,\" | quotation-source-cue",
        "\"The crane stays,\" said Marta Kolenc. | DIRECT | Marta Kolenc | said | \"The crane stays,\" | quotation-cue-source",
        "\"The crane stays\", Marta Kolenc told reporters on Friday. | DIRECT | Marta Kolenc | told | \"The crane stays\" | noun-is-told",
        "“Does it stay?” asked Marta Kolenc. | DIRECT | Marta Kolenc | asked | “Does it stay?” | verb-with-quotation",
        "‘The crane stays,’ Marta Kolenc said. | DIRECT | Marta Kolenc | said | ‘The crane stays,’ | name-is-source",
        "''The crane stays,'' Marta Kolenc said. | DIRECT | Marta Kolenc | said | ''The crane stays,'' | quotation-alone",
        "\"The crane stays,\" gushed Marta Kolenc. | DIRECT | Marta Kolenc | gushed | \"The crane stays,\" | verb-with-quotation",
        "Marta Kolenc said: \"The crane stays.\" | DIRECT | Marta Kolenc | said | \"The crane stays.\" | quotation-behind-cue",
        "Marta Kolenc said that the crane would stay. | INDIRECT | Marta Kolenc | said | that the crane would stay | clause-behind-cue",
        "Marta Kolenc said the crane would stay. | INDIRECT | Marta Kolenc | said | the crane would stay | source-cue-content",
        "Marta Kolenc has repeatedly said the crane would stay. | INDIRECT | Marta Kolenc | has repeatedly said | the crane would stay | auxiliaries-belong-to-cue",
        "Marta Kolenc said on Friday the crane would stay. | INDIRECT | Marta Kolenc | said | the crane would stay | time-behind-preposition",
        "Marta Kolenc said in a statement on Friday that the crane would stay. | INDIRECT | Marta Kolenc | said | that the crane would stay | content-opens-behind-preposition",
        "Marta Kolenc told a court in Venice that the crane would stay. | INDIRECT | Marta Kolenc | told | that the crane would stay | verb-of-telling",
        "The old crane would stay, Marta Kolenc said on Friday. | INDIRECT | Marta Kolenc | said | The old crane would stay | clause-source-cue",
        "The old crane would stay, said Marta Kolenc. | INDIRECT | Marta Kolenc | said | The old crane would stay | clause-cue-source",
        "On Friday, Marta Kolenc said the crane would stay. | INDIRECT | Marta Kolenc | said | the crane would stay | name-is-source",
        "According to Marta Kolenc, the crane will stay. | INDIRECT | Marta Kolenc | According to | the crane will stay | according-to-before-content",
        "The old crane will stay, according to Marta Kolenc. | INDIRECT | Marta Kolenc | according to | The old crane will stay | according-to-behind-content",
        "Marta Kolenc called the crane \"a lovely old beast.\" | MIXED | Marta Kolenc | called | the crane \"a lovely old beast.\" | verb-of-acting",
        "Marta Kolenc said the crane was \"a lovely old beast\" that squeaked. | MIXED | Marta Kolenc | said | the crane was \"a lovely old beast\" that squeaked | verb-of-saying",
        "The crane is \"a lovely old beast,\" Marta Kolenc said. | MIXED | Marta Kolenc | said | The crane is \"a lovely old beast,\" | quotation-with-its-clause",
        "Marta Kolenc denied the claims about the crane. | INDIRECT | Marta Kolenc | denied | the claims about the crane | verb-of-acting",
        "Marta Kolenc urged the town to keep the crane. | INDIRECT | Marta Kolenc | urged | the town to keep the crane | verb-of-acting",
        "Marta Kolenc issued a warning on Friday that \"cranes bite\". | MIXED | Marta Kolenc | issued | that \"cranes bite\" | statement-issued",
        "Karst Radio quoted Marta Kolenc as saying the crane would stay. | INDIRECT | Marta Kolenc | quoted Marta Kolenc as saying | the crane would stay | quoted-as-saying",
      })
  void oneSentenceGivesOneQuotation(
      String body, Quotation.Type type, String speaker, String cue, String content, String rule) {
    Article article = Articles.body(body);
    Quotation quotation = only(body);
    assertThat(names(quotation.attribution().speakers())).isEqualTo(speaker);
    assertThat(quotation.type()).isEqualTo(type);
    assertThat(cue(article, quotation)).isEqualTo(cue);
    assertThat(article.text(quotation)).isEqualTo(content);
    assertThat(quotation.linkedBy()).isEqualTo(LinkedBy.CUE);
    assertThat(rules(body, 0)).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "\"It lifts,\" Marta Kolenc said, \"and it turns.\" | \"It lifts,\" \"and it turns.\" | quotation-behind-source",
        "\"It lifts,\" said Marta Kolenc. \"And it turns.\" | \"It lifts,\" \"And it turns.\" | goes-on-in-next-sentence",
        "\"It lifts,\" said Marta Kolenc. \"And it turns. It squeaks.\" | \"It lifts,\" \"And it turns. It squeaks.\" | goes-on-in-next-sentence",
        "The old crane, Marta Kolenc said, will stay in Venice. | The old crane will stay in Venice | rest-behind-source",
      })
  void interruptedQuotationIsOne(String body, String content, String rule) {
    assertThat(Articles.body(body).text(only(body))).isEqualTo(content);
    assertThat(rules(body, 0)).contains(rule);
  }

  @Test
  void paragraphThatReopensTheMarksContinues() {
    String body = "\"It lifts,\" Marta Kolenc said. \"It turns.\n\n\"It squeaks.\"";
    assertThat(only(body).content()).hasSize(3);
  }

  @Test
  void paragraphOfItsOwnInMarksBelongsToTheLastSpeaker() {
    String body =
        "Marta Kolenc said the crane would stay.\n\n\"It lifts, and it turns, and it squeaks.\"";
    List<Quotation> found = in(body).quotations();
    assertThat(found).hasSize(2);
    assertThat(rules(body, 1))
        .containsExactly("last-speaker-goes-on", "no-source-but-the-last-speaker");
    assertThat(found.get(1).linkedBy()).isEqualTo(LinkedBy.PREVIOUS_SPEAKER);
    assertThat(found.get(1).attribution().source()).isEmpty();
    assertThat(names(found.get(1).attribution().speakers())).isEqualTo("Marta Kolenc");
    assertThat(found.get(1).confidence()).isLessThan(found.get(0).confidence());
  }

  @Test
  void wordsAnnouncedWithAColonFollowInTheNextParagraph() {
    String body = "Karst Radio reports:\n\n\"The crane stays where it is.\"";
    Quotation quotation = only(body);
    assertThat(Articles.body(body).text(quotation)).isEqualTo("\"The crane stays where it is.\"");
    assertThat(names(quotation.attribution().speakers())).isEqualTo("Karst Radio");
    assertThat(rules(body, 0)).contains("announced-with-colon");
  }

  @Test
  void furtherReportsOfASentenceHaveTheSameSource() {
    String body = "Marta Kolenc said the crane would stay, adding that it needed paint.";
    List<Quotation> found = in(body).quotations();
    assertThat(found)
        .extracting(q -> Articles.body(body).text(q))
        .containsExactly("the crane would stay", "that it needed paint");
    assertThat(rules(body, 0)).contains("ends-before-further-report");
    assertThat(rules(body, 1)).contains("same-source-again");
    assertThat(found)
        .allSatisfy(q -> assertThat(names(q.attribution().speakers())).isEqualTo("Marta Kolenc"));
  }

  @Test
  void mediumThatCitesSomebodyRelays() {
    String body = "The crane will stay where it is, Reuters reported, citing Marta Kolenc.";
    Quotation quotation = only(body);
    assertThat(names(quotation.attribution().speakers())).isEqualTo("Marta Kolenc");
    assertThat(names(quotation.attribution().relays())).isEqualTo("Reuters");
    assertThat(in(body).actors())
        .extracting(Actor::name)
        .containsExactly("Marta Kolenc", "Reuters");
    assertThat(in(body).actors().get(1).kind()).isEqualTo(Actor.Kind.OUTLET);
    assertThat(rules(body, 0)).contains("cited-by-medium");
  }

  @Test
  void mediumThatIsToldIsTheAddressee() {
    Quotation quotation = only("Marta Kolenc told Reuters that the crane would stay.");
    assertThat(quotation.attribution().addressee()).map(Actor::name).contains("Reuters");
    assertThat(
            only("Marta Kolenc told the court that the crane would stay.")
                .attribution()
                .addressee())
        .isEmpty();
  }

  @Test
  void jointSpeakersAreTwo() {
    assertThat(
            names(
                only("Marta Kolenc and Tino Vidali said the crane would stay.")
                    .attribution()
                    .speakers()))
        .isEqualTo("Marta Kolenc; Tino Vidali");
    assertThat(
            names(
                only("\"It stays,\" said Marta Kolenc, the harbour master, and Tino Vidali, a crane driver.")
                    .attribution()
                    .speakers()))
        .isEqualTo("Marta Kolenc; Tino Vidali");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A senior official said the crane would stay.",
        "A spokesman for the harbour office said the crane would stay.",
        "Harbour workers said the crane would stay.",
        "Two Norwegian officials said the crane would stay.",
        "Police said the crane would stay.",
      })
  void unnamedSourceKeepsItsWordsAndHasNoActor(String body) {
    Quotation quotation = only(body);
    assertThat(quotation.attribution().speakers()).isEmpty();
    assertThat(source(Articles.body(body), quotation))
        .isEqualTo(body.substring(0, body.indexOf(" said")));
    assertThat(in(body).actors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crane was built in 1911 and painted \"harbour green\".",
        "The claim is old. His report was long.",
        "Marta Kolenc did not say whether the crane would stay.",
        "Nobody wanted to say anything to them.",
        "The crane has maintained its colour.",
      })
  void whatReportsNoSpeechGivesNone(String body) {
    assertThat(in(body).quotations()).isEmpty();
  }

  @Test
  void linesBrokenAtAWidthAreOneSentence() {
    String body =
        """
        The old crane at the end of the pier will stay
        where it is for another ten years, the harbour
        master Marta Kolenc said in Venice on Friday,
        after a day of talks with the painters and the
        town. She said that the paint would be paid for
        by the region, and that nobody should expect the
        colour to change very much before the next year.
        """;
    List<Quotation> found = in(body).quotations();
    assertThat(found).hasSize(2);
    assertThat(found.get(0).content().get(0).start()).isZero();
    assertThat(names(found.get(0).attribution().speakers())).isEqualTo("Marta Kolenc");
  }

  @Test
  void otherLanguagesGetNoEnglishRules() {
    Findings german = Findings.NONE.withLanguage(Optional.of("it"));
    assertThat(
            EXTRACTOR
                .extract(Articles.reading("Marta Kolenc said the crane would stay."), german)
                .quotations())
        .isEmpty();
  }
}
