package news.dateline.extract.place;

import news.dateline.extract.text.Rule;

/**
 * Why one place and not another of the same name.
 *
 * <p>Where they are weighed, the rules are what the chosen one has before the next likely, as far
 * as it is needed to outweigh what that one has before it. The marks of the examples are on the
 * page of this package.
 */
enum PlaceChoiceRule implements Rule {
  // Paris, Texas; Springfield (Illinois)
  STATE_OR_COUNTRY_BEHIND_IT("They met in [Paris:Texas], Texas, last year."),
  // the Georgia of Athens, Georgia
  HOLDS_THE_PLACE_BEFORE_IT("In Athens, [Georgia:Georgia], goats eat."),
  // Springfield, where elsewhere it is Springfield, Ill.
  STATE_OR_COUNTRY_SAID_ELSEWHERE(
      "Goats met in [Springfield:Illinois]. They like Springfield, Ill., and grass."),
  ONLY_PLACE_OF_THE_NAME("Goats came from [Bangkok:Bangkok] on Monday."),
  LARGER_PLACE("They met in [Paris:Île-de-France] last year."),
  // of two of one class; the great ones are told by their class
  SMALLER_PLACE("Goats came from [Fairfax:California] on Monday."),
  COUNTRY_BEFORE_OTHERS("They met in [Georgia:GE] on Friday."),
  STATE_BEFORE_OTHERS("They met in [Indiana:Indiana] on Friday."),
  CAPITAL_BEFORE_OTHERS("They met in [Tripoli:Tripoli] on Friday."),
  SEAT_OF_A_STATE_BEFORE_OTHERS("Goats came from [Albany:New York] on Monday."),
  // a town rather than a county or quarter
  KIND_BEFORE_OTHERS("Goats of [Green Bay:Wisconsin] eat grass."),
  // the other has the name in another language
  USUAL_NAME_OF_THE_PLACE("Goats came from [Montgomery:Alabama] on Monday."),
  CITY_OF_THE_OUTLET(
      "The Paris News @ theparisnews.com > A goat was found in [Paris:Texas] on Monday."),
  NEAR_THE_OUTLET(
      "Lebanon Daily News @ www.ldnews.com > Goats came from [Harrisburg:Pennsylvania] on Monday."),
  COUNTRY_OF_THE_OUTLET(
      "The Paris News @ theparisnews.com > Goats came from [Boulder:Colorado] on Monday."),
  COUNTRY_OF_THE_DATELINE(
      "SYDNEY, March 4 (Meridian News) - Goats came from [Wilmington:South Australia] on Monday."),
  STATE_NAMED_IN_THE_ARTICLE("Goats like Illinois. They met in [Watson:Illinois]."),
  COUNTRY_NAMED_IN_THE_ARTICLE("Goats like Canada. They met in [Pembroke:Ontario]."),
  NEAR_OTHER_PLACES(
      "SYDNEY, March 4 (Meridian News) - Goats came from [Newtown:New South Wales] on Monday."),
  STATE_OF_OTHER_PLACES("Goats drove from Peoria to [Springfield:Illinois] and on to Chicago."),
  COUNTRY_OF_OTHER_PLACES("Goats like Illinois. They met in [Orwell:Ohio]."),
  // nothing tells them apart
  FIRST_OF_ITS_LIKE("Goats of [Emory:Texas] eat grass.");

  private final String example;

  PlaceChoiceRule(String example) {
    this.example = example;
  }

  /** Whether it rests on where the outlet is at home. */
  boolean byOutlet() {
    return this == CITY_OF_THE_OUTLET || this == NEAR_THE_OUTLET || this == COUNTRY_OF_THE_OUTLET;
  }

  @Override
  public String example() {
    return example;
  }
}
