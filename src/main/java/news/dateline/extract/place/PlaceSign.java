package news.dateline.extract.place;

/** What speaks for or against one meaning of a name. From 0 to about 1 each. */
enum PlaceSign {
  /** The power of two of its inhabitants, in twenties; of cities. */
  SIZE,
  /** A city of two million and more. */
  GREAT,
  /** A city of 200,000 and more. */
  LARGE,
  /** A town of fewer than 3,000. */
  SMALL,
  COUNTRY,
  DIVISION,
  CAPITAL,
  SEAT,
  COUNTY,
  QUARTER,
  AREA,
  FEATURE,
  OTHER_NAME,
  /** It lies in what is named behind the comma. */
  CONTAINED,
  /** Where the outlet is at home, at the dateline: the same country, and near. */
  HOME_COUNTRY,
  HOME_NEAR,
  /** The outlet's own city. */
  HOME_ITSELF,
  DATELINE_COUNTRY,
  /** The article names the division, the country that it lies in. */
  DIVISION_NAMED,
  COUNTRY_NAMED,
  /** Near other places of the article. */
  NEAR,
  /** The share of the article's other places in the same division, the same country. */
  SAME_DIVISION,
  SAME_COUNTRY;

  private static final PlaceSign[] ALL = values();

  /** Its place in a row of numbers, one for each. */
  @SuppressWarnings("EnumOrdinal")
  int at() {
    return ordinal();
  }

  static PlaceSign[] all() {
    return ALL;
  }
}
