package news.dateline.extract.place;

import news.dateline.extract.text.Rule;

/**
 * How it is known where an outlet is at home, where that told one place from another.
 *
 * <p>The marks of the examples are on the page of this package.
 */
enum OutletHomeRule implements Rule {
  // outlet-homes.tsv has its host
  HOME_OF_A_LISTED_OUTLET(
      "The Paris News @ theparisnews.com > A goat was found in [Paris:Texas] on Monday."),
  // the Tampa of Tampa Courier
  HOME_IN_THE_OUTLETS_NAME("Tampa Courier @ > Goats came from [Dover:Florida] on Monday."),
  // the Tampa of tampacourier.example
  HOME_IN_THE_OUTLETS_HOST(
      "The Crane @ tampacourier.example > Goats came from [Dover:Florida] on Monday.");

  private final String example;

  OutletHomeRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
