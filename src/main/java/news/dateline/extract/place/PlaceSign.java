package news.dateline.extract.place;

/** What speaks for or against one meaning of a name. From 0 to about 1 each. */
enum PlaceSign {
  /** The power of two of its inhabitants, in twenties; of cities. */
  SIZE(Aspect.SIZE),
  /** A city of two million and more. */
  GREAT(Aspect.SIZE),
  /** A city of 200,000 and more. */
  LARGE(Aspect.SIZE),
  /** A town of fewer than 3,000. */
  SMALL(Aspect.SIZE),
  COUNTRY(Aspect.KIND),
  DIVISION(Aspect.KIND),
  CAPITAL(Aspect.KIND),
  SEAT(Aspect.KIND),
  COUNTY(Aspect.KIND),
  QUARTER(Aspect.KIND),
  AREA(Aspect.KIND),
  FEATURE(Aspect.KIND),
  OTHER_NAME(Aspect.NAME),
  /** It lies in what is named behind the comma. */
  CONTAINED(Aspect.CONTAINER),
  /** Where the outlet is at home, at the dateline: the same country, and near. */
  HOME_COUNTRY(Aspect.HOME_COUNTRY),
  HOME_NEAR(Aspect.HOME),
  /** The outlet's own city. */
  HOME_ITSELF(Aspect.HOME),
  DATELINE_COUNTRY(Aspect.DATELINE),
  /** The article names the division, the country that it lies in. */
  DIVISION_NAMED(Aspect.DIVISION_NAMED),
  COUNTRY_NAMED(Aspect.COUNTRY_NAMED),
  /** Near other places of the article. */
  NEAR(Aspect.NEAR),
  /** The share of the article's other places in the same division, the same country. */
  SAME_DIVISION(Aspect.SAME_DIVISION),
  SAME_COUNTRY(Aspect.SAME_COUNTRY);

  /** What signs together say something of, so that a rule can name it. */
  enum Aspect {
    SIZE,
    KIND,
    NAME,
    CONTAINER,
    HOME_COUNTRY,
    HOME,
    DATELINE,
    DIVISION_NAMED,
    COUNTRY_NAMED,
    NEAR,
    SAME_DIVISION,
    SAME_COUNTRY;

    private static final Aspect[] ALL = values();

    /** Its place in a row of numbers, one for each. */
    @SuppressWarnings("EnumOrdinal")
    int at() {
      return ordinal();
    }

    static Aspect[] all() {
      return ALL;
    }
  }

  private static final PlaceSign[] ALL = values();

  private final Aspect aspect;

  PlaceSign(Aspect aspect) {
    this.aspect = aspect;
  }

  Aspect aspect() {
    return aspect;
  }

  /** Its place in a row of numbers, one for each. */
  @SuppressWarnings("EnumOrdinal")
  int at() {
    return ordinal();
  }

  static PlaceSign[] all() {
    return ALL;
  }
}
