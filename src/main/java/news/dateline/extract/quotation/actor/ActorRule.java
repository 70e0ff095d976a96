package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.List;
import news.dateline.extract.text.Rule;

/**
 * Who the words of a source stand for: which of them are the name, whose name that is, and whom
 * words stand for that name nobody.
 *
 * <p>The marks of the examples are on the page of this package.
 */
enum ActorRule implements Rule {
  // which words of the source are the name

  SOURCES_JOINED_BY_AND("[Jonas Dahl and Marta Kolenc=Jonas Dahl; Marta Kolenc] said it rained."),
  NAME_AS_PRINTED("[Jonas Dahl=Jonas Dahl] said it rained."),
  // what stands before a name, and is no title
  NAME_BEHIND_DESCRIPTION("[The tour operator Andes=Andes] said it rained."),
  NAME_BEHIND_TITLE("[Foreign Minister Wan Qi=Wan Qi] said it rained."),
  // told by the given name, or by the word in small letters before two or three with capitals
  PERSON_AT_THE_END("[Director of National Ferries Berit Utgaard=Berit Utgaard] said it rained."),
  // the spokesman of another name
  NAME_BEHIND_ANOTHER_NAME("[Norrsund spokesman Kolenc=Kolenc] said it rained."),
  NAME_THAT_ENDS_IN_A_POSSESSIVE("[Vidali's=Vidali's] said it rained."),
  OWNER_OF_A_WRITING("[Jonas Dahl's statement=Jonas Dahl] said it rained."),
  OFFICE_OF_SOMEBODY("[Jonas Dahl's office=Jonas Dahl's office] said it rained."),
  NAME_BEFORE_A_PREPOSITION("[Marta Kolenc of the port=Marta Kolenc] said it rained."),
  EMBASSY_WITH_ITS_PLACE("[The U.S. Embassy in Norway=U.S. Embassy in Norway] said it rained."),
  NAME_AND_NOUN_ARE_ONE("[The Dahl campaign=Dahl campaign] said it rained."),
  NAME_BEFORE_A_PARTICIPLE("[Marta Kolenc based in Rome=Marta Kolenc] said it rained."),
  // what it published stands for it
  NAME_BEFORE_A_WRITING("[A Norrsund report=Norrsund] said it rained."),
  NAME_BEFORE_A_NUMBER_OR_MARK("[Marta Kolenc 34=Marta Kolenc] said it rained."),
  AUTHOR_OF_A_WRITING("[A statement from the Harbour Board=Harbour Board] said it rained."),
  HOLDER_BEHIND_AN_OFFICE("[The Bishop of Halden, Jonas Dahl=Jonas Dahl] said it rained."),
  NAME_BEHIND_A_COMMA("[His lawyer, Berit Utgaard=Berit Utgaard] said it rained."),
  ROLE_BEHIND_THE_NAME("[Berit Utgaard, a spokeswoman for the port=Berit Utgaard] said it rained."),
  // a title is the surname of somebody: Charlie King
  TITLE_BEHIND_A_GIVEN_NAME("[Charlie King=Charlie King] said it rained."),
  TITLE_THAT_IS_A_SURNAME("Tomás Pastor came. [Pastor=Tomás Pastor] said it rained."),

  // whose name it is

  KNOWN_MEDIUM("[Reuters=Reuters] said it rained."),
  ADJECTIVE_BEFORE_A_NAME("[Tycoon Ine Oduya=Ine Oduya] said it rained."),
  ADJECTIVE_BEFORE_A_SURNAME("Marta Kolenc came. [Furious Kolenc=Marta Kolenc] said it rained."),
  ACRONYM_EXPLAINED(
      "The Marine Casualty Board (MCB) met. [The MCB=Marine Casualty Board] said it rained."),
  ACRONYM_BY_INITIALS("The Harbour Workers Union met. [HWU=Harbour Workers Union] said it rained."),
  COMPANY_BY_ITS_FIRST_WORDS(
      "Norrsund Lines Inc sails. [Norrsund=Norrsund Lines Inc] said it rained."),
  SURNAME_OF_NEAREST_FULL_NAME("Jonas Dahl came. [Dahl=Jonas Dahl] said it rained."),
  // far from any full name: whom an article is about is called by the surname
  SURNAME_OF_THE_MOST_NAMED(
      "Jonas Dahl came. Everybody knows Jonas Dahl.¶He has a sister, Marta Dahl.¶"
          + "[Dahl=Jonas Dahl] said it rained."),
  // Wang Yi is Wang
  FAMILY_NAME_THAT_COMES_FIRST("Foreign Minister Wan Qi came. [Wan=Wan Qi] said it rained."),
  FIRST_WORD_OF_AN_ORGANISATION(
      "Norrsund Lines runs the ferry. [Norrsund=Norrsund Lines] said it rained."),
  GIVEN_NAME_ALONE(
      "Bounthan Sayavong came on Friday. [Bounthan=Bounthan Sayavong] said it rained."),
  SURNAME_BUT_FOR_A_LETTER(
      "Jonas Massey-Greene came. [Massey-Green=Jonas Massey-Greene] said it rained."),
  // a longer form, or the given name that a short one stands for
  FULLER_FORM_OF_THE_NAME("Robert Dahl came. [Bob Dahl=Robert Dahl] said it rained."),
  COUNTRY_FOR_ITS_GOVERNMENT("[Moscow=Russia] said it rained."),

  // whom words stand for that name nobody

  PRONOUN_OF_A_PERSON("Jonas Dahl came. [He=Jonas Dahl] said it rained."),
  // it begins a sentence or stands beside a verb
  NEAREST_SUBJECT_BEFORE("Jonas Dahl came. [He=Jonas Dahl] said it rained."),
  NEAREST_PERSON_BEFORE("On Friday they saw Jonas Dahl. [He=Jonas Dahl] said it rained."),
  LAST_PERSON_WHO_SPOKE(
      "Then [Jonas Dahl's statement=Jonas Dahl] said it rained. [He=Jonas Dahl] said it poured."),
  RELATIVE_PRONOUN_BEHIND_A_NAME("Jonas Dahl, [who=Jonas Dahl] said it rained, left."),
  RELATIVE_PRONOUN_BEHIND_A_DESCRIPTION(
      "Jonas Dahl, the mayor of Halden, [who=Jonas Dahl] said it rained, left."),
  IT_IS_THE_LAST_ORGANISATION(
      "[Norrsund Lines=Norrsund Lines] said it rained. [It=Norrsund Lines] said it poured."),
  THEY_ARE_THE_LAST_WHO_ARE_NO_PERSON(
      "[Norrsund Lines=Norrsund Lines] said it rained. [They=Norrsund Lines] said it poured."),
  WRITING_OF_A_PRONOUN("Jonas Dahl came. [His statement=Jonas Dahl] said it rained."),
  // the statement: whoever made it
  WRITING_READ_BEFORE(
      "[Jonas Dahl's statement=Jonas Dahl] said it rained. [The statement=Jonas Dahl] said it poured."),
  SPEAKER_WITH_THAT_NOUN_IN_ITS_NAME(
      "[Norrsund Union=Norrsund Union] said it rained. [The union=Norrsund Union] said it poured."),
  LAST_GROUP_THAT_SPOKE(
      "[The Taliban=Taliban] said it rained. [The group=Taliban] said it poured."),
  NAME_WITH_THAT_NOUN(
      "The Harbour Commission met. [The commission=Harbour Commission] said it rained."),
  LAST_ORGANISATION_THAT_SPOKE(
      "[Norrsund Lines=Norrsund Lines] said it rained. [The company=Norrsund Lines] said it poured."),
  NAME_THAT_THE_NOUN_STOOD_BEHIND(
      "The Utgaard administration met. [The administration=Utgaard administration] said it rained."),
  LAST_SPEAKER_WITH_THAT_ROLE(
      "[President Berit Utgaard=Berit Utgaard] said it rained."
          + " [The president=Berit Utgaard] said it poured."),
  LAST_PERSON_WITH_THAT_ROLE(
      "Jonas Dahl, the mayor of Halden, came. [The mayor=Jonas Dahl] said it rained."),
  // the PM is the minister
  OFFICE_BY_ITS_ACRONYM("Minister Jonas Dahl came. [The PM=Jonas Dahl] said it rained."),
  // coastal weather service (KVT)
  DESCRIPTION_OF_AN_ACRONYM("[Norway's coastal weather service=KVT] (KVT) said it rained."),
  // the Norwegian, the 29-year-old
  PERSON_TOLD_BY_ORIGIN_OR_AGE("Jonas Dahl came. [The Norwegian=Jonas Dahl] said it rained."),
  // a quotation that names no source
  NO_SOURCE_BUT_THE_LAST_SPEAKER(
      "[Jonas Dahl=Jonas Dahl] said it rained.¶\"It rained for days.\"[=Jonas Dahl]"),
  UNNAMED_SOURCE("[A spokesman for the port=] said it rained.");

  private final String example;

  ActorRule(String example) {
    this.example = example;
  }

  /**
   * Some rules behind another that leads to them. That a name stands for itself is not worth a word
   * then.
   */
  static List<ActorRule> behind(ActorRule rule, List<ActorRule> others) {
    List<ActorRule> all = new ArrayList<>(others);
    all.remove(NAME_AS_PRINTED);
    all.add(0, rule);
    return all;
  }

  @Override
  public String example() {
    return example;
  }
}
