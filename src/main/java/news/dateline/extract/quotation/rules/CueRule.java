package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/**
 * Which words report what somebody says, and how far they reach. The marks of the examples are
 * those of the package page.
 */
enum CueRule implements Rule {
  /** A clause, with or without "that", or a quotation. */
  VERB_OF_SAYING("[Oduya] {said} <the ferry was late>."),
  /** A clause with "that", or a quotation. */
  VERB_WITH_THAT("[Oduya] {found} <that the ferry was late>."),
  /** The same behind somebody who is told. */
  VERB_OF_TELLING("[Oduya] {told} ~the court~ <that the ferry was late>."),
  /** A quotation only. */
  VERB_WITH_QUOTATION("<\"Where is the ferry?\"> {asked} [Ine Oduya]."),
  /** What follows is what was said, in other words. */
  VERB_OF_ACTING("[Oduya] {denied} <the claims about the ferry>."),
  /** A noun says what was said. */
  VERB_OF_ISSUING("[Oduya] {issued} a warning on Friday <that the ferry was late>."),
  /** Any verb reports between a quotation that ends with a comma and a name. */
  VERB_BETWEEN_QUOTATION_AND_NAME("<\"The ferry is late,\"> {cheered} [Oduya]."),
  /** Adverbs and auxiliaries between the subject and its verb. */
  AUXILIARIES_BELONG_TO_CUE("[Oduya] {had also repeatedly said} <the ferry was late>."),
  /** The same for a time of no date. */
  PAST_BELONGS_TO_CUE("[Oduya] {has in the past said} <the ferry was late>."),
  /** One word between commas stands between the subject and its verb. */
  ASIDE_BEFORE_CUE("[Oduya], though, {said} <the ferry was late>.");

  private final String example;

  CueRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
