package news.dateline.extract.quotation.learned;

import news.dateline.extract.text.Rule;

/**
 * By which words a medium passes on what somebody else said. The marks of the examples are those of
 * the page of {@code quotation.rules}.
 */
enum RelayRule implements Rule {
  /** A medium and its verb, apart from the rest of the sentence. */
  MEDIUM_REPORTED("<\"It lifts and turns,\"> [Marta Kolenc] {said} on Friday, *Reuters* reported."),
  /** According to a medium. */
  ACCORDING_TO_MEDIUM(
      "<\"It lifts and turns all day,\"> [Marta Kolenc] {said}, according to *Reuters*."),
  /** Quoted by a medium. */
  QUOTED_BY_MEDIUM("[Marta Kolenc], quoted by *Reuters*, {said} <the crane would stay>."),
  /** The medium was taken for the speaker, whom the words before it name. */
  SPEAKER_BEFORE_MEDIUM(
      "<\"It lifts and turns all day,\"> [Marta Kolenc] said, {according to} *Reuters*.");

  private final String example;

  RelayRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
