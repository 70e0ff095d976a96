package news.dateline.extract.quotation.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import news.dateline.article.Actor;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
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

/** Gold rows: whom the words of a source stand for. */
class EntityResolverTest {
  private static final Gazetteer PLACES = new ListedPlaces(Atlas.shipped());
  private static final OutletNames OUTLETS = new OutletNames();
  private static final EnglishQuotationExtractor EXTRACTOR =
      new EnglishQuotationExtractor(
          new QuotationRules(new Cues(), OUTLETS),
          new Datelines(PLACES),
          OUTLETS,
          new GivenNames(),
          PLACES);

  private static List<Actor> actors(String body) {
    return EXTRACTOR.extract(Articles.reading(body), Findings.NONE).actors();
  }

  /** By which rules the last quotation was found. */
  private static List<String> rulesOfTheLast(String body) {
    Explanation explanation =
        EXTRACTOR.extract(Articles.reading(body), Findings.NONE).explanation();
    SortedMap<Integer, List<String>> all = explanation.all(Explanation.Finding.QUOTATION);
    return all.get(all.lastKey());
  }

  private static String names(String body) {
    return actors(body).stream().map(Actor::name).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Norwegian President Berit Utgaard said it rained. | Berit Utgaard | Norwegian President | person-at-the-end",
        "Berit Utgaard, a spokeswoman for the ferry line, said it rained. | Berit Utgaard | spokeswoman for the ferry line | name-as-printed role-behind-the-name",
        "\"It rained,\" said Berit Utgaard, the head of the ferry line. | Berit Utgaard | head of the ferry line | name-as-printed role-behind-the-name",
        "Chief executive Berit Utgaard said it rained. | Berit Utgaard | Chief executive | person-at-the-end",
        "His lawyer, Berit Utgaard, said it rained. | Berit Utgaard | lawyer | name-behind-a-comma",
        "Norway's minister for coastal affairs, Berit Utgaard, said it rained. | Berit Utgaard | Norway's minister for coastal affairs | name-behind-a-comma",
        "Harbour office director Berit Utgaard said it rained. | Berit Utgaard | Harbour office director | person-at-the-end",
        "Director of National Ferries Berit Utgaard said it rained. | Berit Utgaard | Director of National Ferries | person-at-the-end",
        "The Halden Courier's Berit Utgaard said it rained. | Berit Utgaard | Halden Courier's | person-at-the-end",
      })
  void titlesAndAppositionsAreRoles(String body, String name, String role, String rules) {
    assertThat(rulesOfTheLast(body)).containsSubsequence(rules.split(" "));
    assertThat(actors(body))
        .singleElement()
        .satisfies(
            actor -> {
              assertThat(actor.name()).isEqualTo(name);
              assertThat(actor.kind()).isEqualTo(Actor.Kind.PERSON);
              assertThat(actor.role()).contains(role);
            });
  }

  @Test
  void honorificIsNoRole() {
    assertThat(actors("Mr. Dahl said it rained. Jonas Dahl is a sailor."))
        .singleElement()
        .satisfies(
            actor -> {
              assertThat(actor.name()).isEqualTo("Jonas Dahl");
              assertThat(actor.role()).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Jonas Dahl came. Dahl said it rained. | Jonas Dahl | surname-of-nearest-full-name",
        "Dahl said it rained. Jonas Dahl left. | Jonas Dahl | surname-of-nearest-full-name",
        "Jonas Dahl came. He said it rained. | Jonas Dahl | pronoun-of-a-person nearest-subject-before",
        "Jonas Dahl came with Marta Kolenc. She said it rained. | Marta Kolenc | pronoun-of-a-person nearest-person-before",
        "Jonas Dahl said it rained. \"It did,\" he added. | Jonas Dahl | pronoun-of-a-person nearest-subject-before",
        "Norrsund Lines runs the ferry. Norrsund said it rained. | Norrsund Lines | first-word-of-an-organisation",
        "Norrsund Lines said it rained. The company said it would pour. | Norrsund Lines | last-organisation-that-spoke",
        "The Skagerrak Seafarers' Union said it rained. The union said it would pour. | Skagerrak Seafarers' Union | speaker-with-that-noun-in-its-name",
        "The Marine Casualty Board (MCB) met. The MCB said it rained. | Marine Casualty Board | acronym-explained",
        "Foreign Minister Wan Qi came. Wan said it rained. | Wan Qi | family-name-that-comes-first",
        "Bashir al-Masri came. Masri said it rained. | Bashir al-Masri | surname-of-nearest-full-name",
        "Marta Kolenc of the Harbour Board said it rained. | Marta Kolenc | name-before-a-preposition",
        "The Dahl campaign said it rained. | Dahl campaign | name-and-noun-are-one",
        "The U.S. Embassy in Norway said it rained. | U.S. Embassy in Norway | embassy-with-its-place",
        "The Ministry of Ferries said it rained. | Ministry of Ferries | name-as-printed",
        "A statement from the Harbour Board said it rained. | Harbour Board | author-of-a-writing",
        "The WHO said it rained. | WHO | name-as-printed",
        "Robert Dahl came. Bob Dahl said it rained. | Robert Dahl | fuller-form-of-the-name",
        "Norrsund Lines Inc sails. Norrsund said it rained. | Norrsund Lines Inc | company-by-its-first-words",
        "The Department of Health and Human Services said it rained. | Department of Health and Human Services | name-as-printed",
        "President Berit Utgaard came. The president said it rained. | Berit Utgaard | last-person-with-that-role",
        "Jonas Dahl, the mayor of Halden, came. The mayor said it rained. | Jonas Dahl | last-person-with-that-role",
        "The Harbour Commission met. The commission said it rained. | Harbour Commission | name-with-that-noun",
        "The Utgaard administration met. The administration said it rained. | Utgaard administration | name-that-the-noun-stood-behind",
        "Norrsund Lines published a statement. Jonas Dahl's statement said it rained. | Jonas Dahl | owner-of-a-writing",
        "CNN‘s Jonas Dahl said it rained. | Jonas Dahl | person-at-the-end",
        "Norrsund Lines and its founder said it rained. | Norrsund Lines | sources-joined-by-and name-as-printed",
        "The Halden Harbour Board met. The Board said it rained. | Halden Harbour Board | name-with-that-noun",
        "The Joint Farmers' Front met. The Front said it rained. | Joint Farmers' Front | name-with-that-noun",
        "Tomás Pastor came. Pastor said it rained. | Tomás Pastor | title-that-is-a-surname surname-of-nearest-full-name",
        "Its secretary, Chief Jonas Dahl, said it rained. | Jonas Dahl | name-behind-a-comma",
        "Tycoon Ine Oduya said it rained. | Ine Oduya | adjective-before-a-name",
        "Jonas Dahl has a brother. Gudmund Dahl said it rained. | Gudmund Dahl | name-as-printed",
        "Wan Shu-qi came on Friday. Wan said it rained. | Wan Shu-qi | given-name-alone",
        "Bounthan Sayavong came on Friday. Bounthan said it rained. | Bounthan Sayavong | given-name-alone",
        "Jonas Church came on Friday. Mr Church said it rained. | Jonas Church | name-behind-title surname-of-nearest-full-name",
        "Jonas Dahl met Marta Dahl. Ms Dahl said it rained. | Marta Dahl | name-behind-title surname-of-nearest-full-name",
        "Marta Kolenc came. Furious Kolenc said it rained. | Marta Kolenc | adjective-before-a-surname",
        "Jonas Massey-Greene came. Massey-Green said it rained. | Jonas Massey-Greene | surname-but-for-a-letter",
        "Friends of the Old Crane (FOC) and the Alliance to Mend Our Harbours (AMOH) met. AMOH said it rained. | Alliance to Mend Our Harbours | acronym-explained",
        "The Prime Minister's Office met. The PMO said it rained. | Prime Minister's Office | acronym-by-initials",
        "The Bishop of Halden, Jonas Dahl, said it rained. | Jonas Dahl | holder-behind-an-office",
        "Jonas Dahl came. The Norwegian said it rained. | Jonas Dahl | person-told-by-origin-or-age nearest-subject-before",
        "Jonas Dahl came. The 29-year-old said it rained. | Jonas Dahl | person-told-by-origin-or-age nearest-subject-before",
        "Dean Dahl met Craig Dahl. Dean Dahl said it rained. | Dean Dahl | name-as-printed",
        "Vidali's Shipping Co sails. Vidali's Shipping Co said it rained. | Vidali's Shipping Co | name-as-printed",
        "Norrsund Lines Ltd <NRL.OS> sails. Norrsund said it rained. | Norrsund Lines Ltd | company-by-its-first-words",
        "Moscow said it rained. | Russia | country-for-its-government",
        "The U.S. said it rained. | United States | country-for-its-government",
      })
  void everyFormOfANameIsOneActor(String body, String name, String rules) {
    assertThat(names(body)).isEqualTo(name);
    assertThat(rulesOfTheLast(body)).containsSubsequence(rules.split(" "));
  }

  /** Relatives are called by their full names, whom an article is about by the surname. */
  @Test
  void surnameFarFromAnyFullNameIsTheOneNamedMostOften() {
    assertThat(
            names(
                """
                Jonas Dahl came on Friday. Everybody in Halden knows Jonas Dahl.

                He has a sister, Marta Dahl.

                Dahl said it rained.
                """))
        .isEqualTo("Jonas Dahl");
  }

  @Test
  void apostrophesOfANameAreSpeltInOneWay() {
    assertThat(
            names("Jonas O’Dahl said it rained. \"It did,\" O'Dahl said. \"Don't ask,\" he said."))
        .isEqualTo("Jonas O'Dahl");
  }

  @Test
  void timeBeforeASpeakerIsNoPartOfTheName() {
    assertThat(names("Terje Dahl came. \"It rained,\" Dahl said. In May Dahl said it poured."))
        .isEqualTo("Terje Dahl");
  }

  @Test
  void nounWithoutANameIsNobody() {
    assertThat(actors("The Board said it rained. The Company said it poured.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Marta Kolenc said it rained. | PERSON",
        "Mrs Green said it rained. | PERSON",
        "The newspaper El Karst said it rained. | OUTLET",
        "Tour operator Andes Dahl said it rained. | ORGANISATION",
        "General secretary Jonas Church said it rained. | PERSON",
        "Norrsund Lines said it rained. | ORGANISATION",
        "The Kremlin said it rained. | GOVERNMENT",
        "The Norwegian Foreign Ministry said it rained. | GOVERNMENT",
        "Norway said it rained. | GOVERNMENT",
        "The Halden Courier said it rained. | OUTLET",
        "Reuters said it rained. | OUTLET",
        "The Karst News Agency said it rained. | ORGANISATION",
        "The Taliban said it rained. | GROUP",
      })
  void kindsAreToldByTheirWords(String body, Actor.Kind kind) {
    assertThat(actors(body)).extracting(Actor::kind).containsExactly(kind);
  }

  @Test
  void lineBreakInANameIsASpace() {
    assertThat(names("On Friday Jonas\nDahl said it rained.")).isEqualTo("Jonas Dahl");
  }

  @Test
  void acronymIsAnAlias() {
    assertThat(
            actors("The Marine Casualty Board (MCB) met. The MCB said it rained.").get(0).aliases())
        .containsExactly("MCB");
  }

  @Test
  void acronymNamesADescription() {
    List<Actor> found =
        actors("Norway's coastal weather service (KVT) said it rained. KVT said it would pour.");
    assertThat(found).extracting(Actor::name).containsExactly("KVT");
    assertThat(found.get(0).aliases()).contains("Norway's coastal weather service");
  }

  @Test
  void surnameIsAnAliasAndPronounsAreNot() {
    assertThat(
            actors("Jonas Dahl said it rained. Dahl said it poured. He said it hailed.")
                .get(0)
                .aliases())
        .containsExactly("Dahl");
  }

  @Test
  void daysAndOrdinaryWordsAreNobody() {
    assertThat(
            actors(
                "Thursday said nothing. History suggests that it rains; nobody knows its history."))
        .isEmpty();
  }
}
