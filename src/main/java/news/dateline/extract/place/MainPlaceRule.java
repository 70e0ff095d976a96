package news.dateline.extract.place;

import news.dateline.extract.text.Rule;

/**
 * Why an article is about a place: what gives it points.
 *
 * <p>The marks of the examples are on the page of this package.
 */
enum MainPlaceRule implements Rule {
  MAIN_BY_THE_TITLE("Goats in [Norway:NO] | They eat grass."),
  MAIN_BY_THE_DATELINE(
      "Goats | [LISBON:Lisbon], March 4 (Meridian News) - A ferry sank on Monday."),
  MAIN_BY_THE_FIRST_PARAGRAPH("Goats | A ferry sank near [Lisbon:Lisbon] on Monday."),
  // named more than once
  MAIN_BY_ITS_MENTIONS(
      "Goats | A ferry sank.¶It left [Bergen:Vestland]. In Bergen the harbour closed."
          + " A diver from Bergen went down.");

  private final String example;

  MainPlaceRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
