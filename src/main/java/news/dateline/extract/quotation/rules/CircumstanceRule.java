package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/**
 * What stands between a reporting word and its content, and belongs to neither: whom, when and
 * where. The marks of the examples are those of the package page.
 */
enum CircumstanceRule implements Rule {
  /** A pronoun behind a verb of telling, or behind "to". */
  PRONOUN_IS_TOLD("[Oduya] {told} ~them~ <the ferry was late>."),
  /** A name there, with what belongs to a medium. */
  NAME_IS_TOLD("[Oduya] {told} ~the Karst Courier~ <that the ferry was late>."),
  /** A noun there, up to its plural or the next function word. */
  NOUN_IS_TOLD("[Oduya] {told} ~the angry passengers~ <the ferry was late>."),
  /** Behind "to". */
  SAID_TO_SOMEBODY("[Oduya] {wrote} to ~Marta Kolenc~ <that the ferry was late>."),
  /** Words for a time. */
  TIME_BEHIND_CUE("[Oduya] {said} late Friday <the ferry was late>."),
  /** The number in a time. */
  DATE_BEHIND_CUE("[Oduya] {said} March 3 <the ferry was late>."),
  /** A time behind a preposition. */
  TIME_BEHIND_PREPOSITION("[Oduya] {said} on Friday <the ferry was late>."),
  /** A name behind a preposition that a comma, a time or the end of the sentence closes. */
  NAME_BEHIND_CUE_AND_PREPOSITION("[Oduya] {said} in Rome, <the ferry was late>."),
  /** An occasion or a medium of saying behind a preposition. */
  OCCASION_BEHIND_CUE("[Oduya] {said} in a short statement <the ferry was late>."),
  /** Whatever the preposition leads to, the content begins with "that", a colon or a quotation. */
  CONTENT_OPENS_BEHIND_PREPOSITION("[Oduya] {said} with a smile <that the ferry was late>.");

  private final String example;

  CircumstanceRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
