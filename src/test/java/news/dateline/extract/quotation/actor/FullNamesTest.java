package news.dateline.extract.quotation.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fullest name for a name, wherever it last stands in a text. */
class FullNamesTest {
  private static FullName full(String body, String name) {
    ActorParts parts = new ActorParts(body);
    int from = parts.last(name);
    List<String> lower = new ArrayList<>();
    for (int i = from; i < ActorParts.end(from, name); i++) {
      lower.add(parts.text.lower(i));
    }
    return parts.fullNames.of(name, lower, from);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Marta Vesely came. On Friday Vesely left. | Vesely | Marta Vesely | SURNAME_OF_NEAREST_FULL_NAME",
        "Vesely left. Everybody thanked Marta Kolenc. | Vesely | Vesely | NAME_AS_PRINTED",
        "Marta Vesely came with Peter Vesely to the harbour. On Friday Vesely left. | Vesely | Peter Vesely | SURNAME_OF_NEAREST_FULL_NAME",
        "Marta Vesely came with Peter Vesely to the harbour. On Friday Ms Vesely left. | Vesely | Marta Vesely | SURNAME_OF_NEAREST_FULL_NAME",
        "Ahmed el-Karimi came. On Friday Karimi left. | Karimi | Ahmed el-Karimi | SURNAME_OF_NEAREST_FULL_NAME",
        "Defence Minister Zu Lan came. On Friday Zu left. | Zu | Zu Lan | FAMILY_NAME_THAT_COMES_FIRST",
        "Tumelo Radebe came. On Friday Tumelo left. | Tumelo | Tumelo Radebe | GIVEN_NAME_ALONE",
        "Marta Lindqvist came. On Friday Lindqvest left. | Lindqvest | Marta Lindqvist | SURNAME_BUT_FOR_A_LETTER",
        "Vesely Motors sails. On Friday Vesely shut. | Vesely | Vesely Motors | FIRST_WORD_OF_AN_ORGANISATION",
        "Mark Nine Industries Inc grew. On Friday Mark Nine shut. | Mark Nine | Mark Nine Industries Inc | COMPANY_BY_ITS_FIRST_WORDS",
        "The Quay Pilots Guild (QPG) met in the old harbour. On Friday QPG left. | QPG | Quay Pilots Guild | ACRONYM_EXPLAINED",
        "The Quay Pilots Guild met in the old harbour. On Friday QPG left. | QPG | Quay Pilots Guild | ACRONYM_BY_INITIALS",
        "William Vesely came. On Friday Bill Vesely left. | Bill Vesely | William Vesely | FULLER_FORM_OF_THE_NAME",
        "Marta Vesely came. Jubilant Vesely left. | Jubilant Vesely | Marta Vesely | ADJECTIVE_BEFORE_A_SURNAME",
        "Jubilant Marta Vesely left. | Jubilant Marta Vesely | Marta Vesely | ADJECTIVE_BEFORE_A_NAME",
        "The Reuters people came. | Reuters | Reuters | KNOWN_MEDIUM",
      })
  void nameIsMadeFull(String body, String name, String full, ActorRule rule) {
    FullName found = full(body, name);
    assertThat(found.name()).isEqualTo(full);
    assertThat(found.rules()).contains(rule);
  }

  @Test
  void firstFullNameBehindServesWhereNoneStandsBefore() {
    ActorParts parts = new ActorParts("Vesely left. Then Marta Vesely and Peter Vesely came.");
    assertThat(parts.fullNames.of("Vesely", List.of("vesely"), 0).name()).isEqualTo("Marta Vesely");
  }

  @Test
  void farFromAnyFullNameItIsTheOneNamedMost() {
    FullName found =
        full(
            """
            Marta Vesely came on Friday. Everybody knows Marta Vesely.

            She has a brother, Peter Vesely.

            On Monday Vesely left.
            """,
            "Vesely");
    assertThat(found.name()).isEqualTo("Marta Vesely");
    assertThat(found.rules()).contains(ActorRule.SURNAME_OF_THE_MOST_NAMED);
  }

  @Test
  void relativeWithAnotherGivenNameIsSomebodyElse() {
    assertThat(full("Marta Vesely came. On Friday Peter Vesely left.", "Peter Vesely"))
        .isEqualTo(FullName.by(ActorRule.NAME_AS_PRINTED, "Peter Vesely"));
  }

  @Test
  void organisationIsNobodysFullName() {
    assertThat(full("The Vesely Bank shut. On Friday Vesely left.", "Vesely").rules())
        .doesNotContain(ActorRule.SURNAME_OF_NEAREST_FULL_NAME);
  }
}
