package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/**
 * Which words name the source, before its reporting word or behind it. The marks of the examples
 * are those of the package page.
 */
enum SourceRule implements Rule {
  // what it is
  /** A pronoun alone. */
  PRONOUN_IS_SOURCE("[She] {said} <the ferry was late>."),
  /** Words with a capital among them. */
  NAME_IS_SOURCE("[Ine Oduya] {said} <the ferry was late>."),
  /** A noun with a determiner. */
  DETERMINED_NOUN_IS_SOURCE("On Friday [the pilot] {said} <the ferry was late>."),
  /** A plural without one. */
  PLURAL_NOUN_IS_SOURCE("Meanwhile, [harbour workers] {said} <the ferry was late>."),
  /** Nouns that are plurals without showing it. */
  GROUP_NOUN_IS_SOURCE("Meanwhile, [harbour police] {said} <the ferry was late>."),

  // where it begins
  /** What stands in brackets belongs to it. */
  BRACKETS_IN_SOURCE("[Ine Oduya (left) of Karst Lines] {said} <the ferry was late>."),
  /** "And" joins two names. */
  NAMES_JOINED_IN_SOURCE("[Ine Oduya and Marta Kolenc] {said} <the ferry was late>."),
  /** A verb belongs to it where "who" leads to it. */
  WHO_CLAUSE_IN_SOURCE("[The pilot who was ill] {said} <the ferry was late>."),
  /** It begins behind another clause's conjunction or verb. */
  SOURCE_BEHIND_CLAUSE("It rained because [Oduya] {said} <that the ferry was late>."),
  /** It begins behind the conjunction that the sentence begins with. */
  SOURCE_BEHIND_CONJUNCTION("But [Oduya] {said} <the ferry was late>."),
  /** It begins behind a time. */
  SOURCE_BEHIND_TIME("On Friday [Oduya] {said} <the ferry was late>."),
  /** It begins behind words that lead to a clause. */
  SOURCE_BEHIND_RELATIVE_WORD("Karst Lines, whose [pilot Ine Oduya] {said} <it was late>."),
  /** It begins behind words that lead to a sentence. */
  SOURCE_BEHIND_INTRODUCTION("Meanwhile [Oduya] {said} <the ferry was late>."),
  /** Behind a preposition it is the name at the end. */
  NAME_BEHIND_PREPOSITION("At the quay of [harbour master Ine Oduya] {said} <it was late>."),
  /** Behind a preposition it is the last noun with a determiner or the last pronoun. */
  NOUN_BEHIND_PREPOSITION("At the quay [the pilot] {said} <the ferry was late>."),
  /** An apposition between commas belongs to it. */
  APPOSITION_BEFORE_CUE("[Ine Oduya, a spokesman for the port], {said} <the ferry was late>."),

  // behind its reporting word
  /** A noun phrase behind the cue. */
  NOUN_PHRASE_BEHIND_CUE("<\"The ferry is late,\"> {said} [Ine Oduya] on Friday."),
  /** Its apposition belongs to it. */
  APPOSITION_BEHIND_CUE("<\"The ferry is late,\"> {said} [Ine Oduya, the harbour master]."),
  /** So does a second name behind the apposition. */
  SECOND_NAME_BEHIND_CUE(
      "<\"It is late,\"> {said} [Ine Oduya, the mayor, and Marta Kolenc, a deputy]."),
  /** What stands in brackets belongs to it. */
  BRACKETS_BEHIND_CUE("<\"The ferry is late,\"> {said} [Ine Oduya (left) of Karst Lines]."),
  /** An apposition that a comma or the sentence closes belongs to the source of "according to". */
  APPOSITION_BEHIND_ACCORDING_TO(
      "{According to} [Ine Oduya, a pilot of the port], <the ferry is late>."),

  // the subject of the sentence
  /** A pronoun that the sentence begins with. */
  PRONOUN_BEGINS_SENTENCE("[She] closed the quay on Friday, {adding} <that it rained>."),
  /** A name that the sentence begins with, perhaps with "the". */
  NAME_BEGINS_SENTENCE("[Oduya] closed the quay on Friday, {adding} <that it rained>."),
  /** The same behind a comma that ends a circumstance. */
  SUBJECT_BEHIND_CIRCUMSTANCE("In Rome, [she] closed the quay, {adding} <that it rained>."),
  /** A place belongs to the name. */
  PLACE_IN_NAME("[The Harbour Board in Rome] met on Friday, {adding} <that it rained>.");

  private final String example;

  SourceRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
