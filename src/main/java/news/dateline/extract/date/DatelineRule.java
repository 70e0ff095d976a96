package news.dateline.extract.date;

import news.dateline.extract.text.Rule;

/**
 * The rules by which a dateline is told, and what it says.
 *
 * <pre>
 *   By Ane Lund||[OSLO, Norway (MNA)] — The bell rang. =&gt; Oslo;MNA;NO;
 * </pre>
 *
 * <p>In an example, {@code |} is a line break and brackets are around the dateline. Behind the
 * arrow are its place, agency, country and day, what it lacks being empty. Where a day stands
 * before the text, {@code 2025-03-05 @ …}, it is the day of publication.
 */
enum DatelineRule implements Rule {
  // What stands before the place

  /** The dateline is not the first line: a byline or the like comes before it. */
  DATELINE_AFTER_A_SHORT_LINE("By Ane Lund||[OSLO, Norway (MNA)] — The bell rang. => Oslo;MNA;NO;"),

  /** Stars and bullets come before it. */
  DATELINE_AFTER_STARS("****[OTTAWA, March 18] - The mill shut its gates. => Ottawa;;CA;"),

  /** An agency says that it sends the text again. */
  DATELINE_AFTER_REPEAT_MARK("RPT - [OTTAWA, March 18 (MNA)] - The mill shut. => Ottawa;MNA;CA;"),

  /** An agency prints its own name first. */
  DATELINE_AFTER_AGENCY("(ANSA) - [ROMA, 12 MAR] - Il traghetto si è fermato. => Roma;;;"),

  // What stands behind it

  /** Two places between a slash: the dateline's is the first. */
  DATELINE_OF_TWO_PLACES("[MOSCOW/KYIV (Reuters)] - Both sides spoke. => Moscow;Reuters;RU;"),

  /** A state or country after a comma. */
  DATELINE_REGION_AFTER_COMMA("[KINGSTON, Jamaica (MNA)] — The mill shut. => Kingston;MNA;JM;"),

  /** A day of the month, as Spanish agencies print it: the month is what all know. */
  DATELINE_BARE_DAY("[MADRID, 12 (EUROPA PRESS)] - El agua bajó. => Madrid;EUROPA PRESS;ES;"),

  /** A day with its month. */
  DATELINE_DAY("[New York, March 16] - The mill shut its gates. => New York;;US;"),

  /** An agency in brackets. */
  DATELINE_AGENCY_IN_BRACKETS("[WASHINGTON (AP)] - The goat was found. => Washington;AP;US;"),

  /** An agency after a slash, or between two. */
  DATELINE_AGENCY_AFTER_SLASH("[МОСКВА, 12 марта. /ТАСС/]. Паром сел на мель. => Москва;ТАСС;;"),

  /** An agency after a day and a stop, before the dash. */
  DATELINE_AGENCY_AFTER_STOP("[Москва. 12 марта. Интерфакс] - Паром сел. => Москва;Интерфакс;;"),

  /** A stop and a dash end it. */
  DATELINE_BEFORE_STOP_AND_DASH("[ORIHUELA].— El agua bajó tres metros. => Orihuela;;ES;"),

  /** After an agency or a day, a colon ends it. */
  DATELINE_BEFORE_COLON("[WASHINGTON (AP)]: The goat was found. => Washington;AP;US;"),

  /** After an agency, a stop ends it. */
  DATELINE_BEFORE_STOP("[Berlin/dpa]. Die Fähre lief auf Grund. => Berlin;dpa;DE;"),

  // Where it is

  /** The country is the region's, or the region itself. */
  DATELINE_COUNTRY_OF_REGION("[LEXINGTON, Mass., March 4] - The mill shut. => Lexington;;US;"),

  /** The country is that of the best-known place of the name. */
  DATELINE_COUNTRY_OF_PLACE(
      "[LONDON, March 3 (Reuters)] - A tram met a tram. => London;Reuters;GB;"),

  // What makes it a dateline, one of these

  /** Words in capitals before an agency. */
  DATELINE_CAPITALS_WITH_AGENCY("[JERUSALEM (JTA)] — The bridge opened. => Jerusalem;JTA;IL;"),

  /** Words in capitals before a day. */
  DATELINE_CAPITALS_WITH_DAY("[ROMA, 12 MAR] - Il traghetto si è fermato. => Roma;;;"),

  /** The name of a known place in capitals, before any dash. */
  DATELINE_CAPITALS_OF_KNOWN_PLACE("[WASHINGTON] - The goat was found. => Washington;;US;"),

  /** One to three words in capitals before a long dash and a sentence, and no label. */
  DATELINE_CAPITALS_BEFORE_LONG_DASH("[ODUYAVILLE] — The ferry struck a rock. => Oduyaville;;;"),

  /** A known place, or one with its region, before an agency. */
  DATELINE_KNOWN_PLACE_WITH_AGENCY("[Berlin (dpa)] - Die Fähre lief auf Grund. => Berlin;dpa;DE;"),

  /** A known place, or one with its region, before a day. */
  DATELINE_KNOWN_PLACE_WITH_DAY("[New York, March 16] - The mill shut. => New York;;US;"),

  /** A place that no list has, before a day and an agency. */
  DATELINE_UNKNOWN_PLACE_WITH_DAY_AND_AGENCY(
      "[Oduyaville, March 16 (MNA)] - The mill shut its gates. => Oduyaville;MNA;;"),

  /** A place that no list has, before an agency that everybody knows. */
  DATELINE_UNKNOWN_PLACE_WITH_LISTED_AGENCY("[Wien (APA)] – Die Fähre lief auf. => Wien;APA;;"),

  // Scripts without capitals

  /** Agency, place and day in Chinese. */
  DATELINE_IN_CHINESE("[新华社北京3月12日电] 大桥今天通车，市长说。 => 北京;新华社;;"),

  /** Place and agency in Japanese brackets. */
  DATELINE_IN_JAPANESE("[【ロンドン共同】]フェリーが岩に当たった。 => ロンドン;共同;;"),

  /** Place, a sign for is, and agency in Korean. */
  DATELINE_IN_KOREAN("[(서울=연합뉴스)] 이하늘 기자 = 다리가 열렸다. => 서울;연합뉴스;;"),

  /** A place in Arabic script before an agency in brackets. */
  DATELINE_IN_ARABIC_SCRIPT("[القاهرة (رويترز) -] أعيد فتح الجسر. => القاهرة;رويترز;;"),

  /** A place in Devanagari, Bengali or Tamil before a day and an agency in brackets. */
  DATELINE_IN_INDIC_SCRIPT(
      "[नई दिल्ली, 12 मार्च (भाषा) ]पुल शुक्रवार को खुला। => नई दिल्ली;भाषा;;"),

  /** A place in Hebrew before an agency in brackets and a dash. */
  DATELINE_IN_HEBREW("[ירושלים (רויטרס) -] הגשר נפתח. => ירושלים;רויטרס;;"),

  // Which day it is

  /** The day is printed with its year. */
  DATELINE_DAY_WITH_YEAR(
      "[LISBON, July 7, 1987 (AP)] -- The lift is back. => Lisbon;AP;PT;1987-07-07"),

  /** The day is the last such one before publication. */
  DATELINE_YEAR_OF_PUBLICATION(
      "2025-03-05 @ [LISBON, March 4 (MNA)] - The lift is back. => Lisbon;MNA;PT;2025-03-04");

  private final String example;

  DatelineRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
