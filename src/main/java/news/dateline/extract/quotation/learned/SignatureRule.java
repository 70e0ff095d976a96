package news.dateline.extract.quotation.learned;

import news.dateline.extract.text.Rule;

/**
 * How a name beside words tells who said them without a reporting word. The marks of the examples
 * are those of the page of {@code quotation.rules}.
 */
enum SignatureRule implements Rule {
  /** A post and its signature in one paragraph: a dash, a name, a handle. */
  POST_SIGNED_BEHIND_DASH(
      "<The crane stays where it is, friends.> — [Marta Kolenc] (@kolenc) May 3, 2024"),
  /** A post, and its signature on a line of its own. */
  POST_SIGNED_BELOW(
      "<The crane stays where it is, friends.>¶— [Marta Kolenc] (@kolenc) May 3, 2024"),
  /** A quotation, and who signs it on a line of its own. */
  QUOTATION_SIGNED_BELOW("<“It lifts and it squeaks.”>¶― [Marta Kolenc]"),
  /** A quotation, a dash and who signs it. */
  QUOTATION_SIGNED_BEHIND_DASH("It was old. <“It lifts and it squeaks.”> ― [Marta Kolenc]"),
  /** Capitals and a colon, where the name stands elsewhere too. */
  CAPITALS_BEFORE_COLON("Marta Kolenc met the board.¶[KOLENC]: <The crane stays.>");

  private final String example;

  SignatureRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
