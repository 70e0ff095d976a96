package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/**
 * Why a reporting word reports nothing where it stands. In the examples, whose marks are those of
 * the package page, nothing but the cue is marked, for nothing is found with it.
 */
enum RefusalRule implements Rule {
  /** Inside a sentence a capital makes a name of it. */
  CUE_IS_A_NAME("Oduya met Rosa {Claims} on the quay."),
  /** A determiner, a preposition or an adjective makes a noun of it. */
  CUE_IS_A_NOUN("A recent {claim} fills a page."),
  /** Said by nobody. */
  CUE_IS_PASSIVE("It is {said} that the ferry was late."),
  /** Not, never, would, to: the word says what nobody has said yet. */
  CUE_IS_HINDERED("Oduya would not {say} that the ferry was late."),
  /** Nothing before it can be a source. */
  NOBODY_BEFORE_CUE("Often {said} that the ferry was late."),
  /** What stands before may be said by somebody behind it, but is no sentence of its own. */
  CLAUSE_BEHIND_INVERSION("The ferry left the quay, {said} Oduya has."),
  /** Of some words only "that", a colon or a quotation makes reporting words. */
  CUE_LACKS_THAT("Oduya {found} the ferry on Friday."),
  /** The same for all words behind "who" and "which". */
  RELATIVE_CLAUSE_LACKS_THAT("Oduya met the pilot, who {said} little of use to them."),
  /** Of some words only a quotation makes reporting words. */
  CUE_LACKS_QUOTATION("Oduya {asked} for a ferry on Friday."),
  /** A further verb has the source of the report before it, and there is none. */
  NOBODY_TO_SAY_MORE("There were many on the quay, {adding} that it was late."),
  /** A verb of issuing goes on with no report before it. */
  ISSUING_IS_NO_FURTHER_VERB("Oduya said it rained and {issued} a warning that it was late."),
  /** No noun says what was issued. */
  NOTHING_ISSUED("Oduya {issued} a ticket on Friday."),
  /** Nothing follows that could be content. */
  NOTHING_IS_SAID("Oduya {said}.");

  private final String example;

  RefusalRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
