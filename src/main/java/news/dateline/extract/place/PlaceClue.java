package news.dateline.extract.place;

/** What speaks for or against a name being that of a place. Most are 0 or 1. */
enum PlaceClue {
  ALWAYS,
  /** Behind {@code in}, {@code near}, {@code northern}. */
  WHERE,
  /** Behind {@code from}, {@code to}, {@code at}. */
  WHENCE,
  OF,
  /** Behind {@code city of}, {@code University of}. */
  OFFICE_OF,
  /** Before a comma and what contains it. */
  CONTAINED,
  /** Behind such a comma. */
  CONTAINER,
  /** Beside another name and a comma, {@code and} or the like. */
  LISTED,
  IN_DATELINE,
  DEMONYM,
  COUNTRY,
  DIVISION,
  COUNTY,
  CAPITAL,
  QUARTER,
  AREA,
  FEATURE,
  /** The power of two of its inhabitants, in twenties; of cities. */
  SIZE,
  SEVERAL_WORDS,
  OTHER_NAME,
  /** Before what a place has: Police, County, Hospital. */
  HAS,
  /** Before Street or Road. */
  WAY,
  /** Before Inc., Times or Yankees. */
  FIRM,
  /** Before another capitalised word. */
  RUNS_ON,
  /** One word before one other that may be a surname, as in Paris Hilton. */
  LIKE_PERSON,
  /** Behind another capitalised word. */
  RUN_INTO,
  /** Behind Northern or West. */
  DIRECTION,
  /** Behind a given name, an initial or a title. */
  NAMED,
  /** The surname of somebody in the article. */
  SURNAME,
  GIVEN_NAME,
  /** The name of somebody whom the article quotes. */
  QUOTED,
  /** Before {@code said} or the like. */
  SPEAKS,
  POSSESSIVE,
  INITIAL,
  HEADLINE,
  /** The article has the word without a capital as well. */
  SMALL_TOO,
  /** In news nearly always something else. */
  SELDOM,
  SMALL_SHARE,
  WHERE_SHARE,
  NAME_SHARE,
  RARE,
  SHORT,
  /** How near the likeliest meaning is to what else the article names. */
  NEAR,
  /** Whether the article names the country or division that the likeliest meaning lies in. */
  WITHIN_NAMED,
  /** Near where the outlet is at home. */
  HOME,
  /** The best evidence for the same name elsewhere in the article. */
  ELSEWHERE,
  /** Never without evidence elsewhere. */
  NOT_ELSEWHERE;

  private static final PlaceClue[] ALL = values();

  /** Its place in a row of numbers, one for each. */
  @SuppressWarnings("EnumOrdinal")
  int at() {
    return ordinal();
  }

  static PlaceClue[] all() {
    return ALL;
  }
}
