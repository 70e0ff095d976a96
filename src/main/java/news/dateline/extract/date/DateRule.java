package news.dateline.extract.date;

import news.dateline.extract.text.Rule;

/**
 * The rules by which a date of publication is chosen: which of the places that print one counts.
 *
 * <pre>
 *   first: 2023-11-09T02:11Z|then: 2023-11-08 21:11 =&gt; 2023-11-08
 * </pre>
 *
 * <p>An example has one field a line, {@code |} being the line break, and a text after an empty
 * one; behind the arrow is the date. A field is the date of a record; fields called {@code first},
 * {@code then} and {@code time} are those of a page, the last being what it shows. {@code url} is
 * the address, {@code home} the outlet's country; {@code map} is what the map's format makes of the
 * field, {@code byline} and {@code page} are dates that stand elsewhere on a page, and {@code
 * order} is what the other dates of the file say.
 */
enum DateRule implements Rule {
  // From metadata

  /** The map says how the field prints dates. */
  DATE_AS_MAPPED("pubdate: 03/04/2024|map: 2024-04-03 => 2024-04-03"),

  /** The record has one field for it. */
  DATE_OF_RECORD("pubdate: 22 March 2024 => 2024-03-22"),

  /** Of several that a page has, the first that gives a day. */
  DATE_FIRST_DAY_OF_PAGE("first: March 2024|then: 2024-03-22 => 2024-03-22"),

  /** None gives a day: the first that gives a month or year. */
  DATE_FIRST_OF_PAGE("first: March 2024|then: 2024 => 2024-03"),

  /** A time in UTC, and the same moment by a local clock: the local day. */
  DATE_BY_LOCAL_CLOCK("first: 2023-11-09T02:11Z|then: 2023-11-08T21:11-05:00 => 2023-11-08"),

  /** A time in UTC, and the day that the page shows, where it is that day somewhere. */
  DATE_SHOWN_AT_THAT_MOMENT("first: 2023-11-09T02:11Z|time: Nov. 8, 2023 => 2023-11-08"),

  /** A time in UTC, and the day in the address, where it is that day somewhere. */
  DATE_OF_ADDRESS_AT_THAT_MOMENT(
      "url: https://paper.example/2023/11/08/goat|first: 2023-11-09T02:11Z => 2023-11-08"),

  /** Of two days that are said to be that of publication, the one that is also shown. */
  DATE_ALSO_SHOWN("first: 2019-10-18|then: 2019-10-19|time: 19 Oct. 2019 => 2019-10-19"),

  // From elsewhere

  /** The address has it. */
  DATE_OF_ADDRESS("url: https://paper.example/2024/03/22/goat => 2024-03-22"),

  /** It stands between title and text. */
  DATE_BESIDE_BYLINE("byline: March 22, 2024 => 2024-03-22"),

  /** It stands elsewhere on the page. */
  DATE_ELSEWHERE_ON_PAGE("page: March 22, 2024 => 2024-03-22"),

  /** The dateline prints it with its year. */
  DATE_OF_DATELINE("|LISBON, July 7, 1987 (AP) -- The lift is back. => 1987-07-07"),

  // Which number is the day, where a date leaves it open

  /** Other dates of the file show that the day comes first. */
  DATE_DAY_FIRST_IN_FILE("pubdate: 03/04/2024|order: day first => 2024-04-03"),

  /** They show that the month comes first. */
  DATE_MONTH_FIRST_IN_FILE("pubdate: 03/04/2024|order: month first => 2024-03-04"),

  /** They show nothing; the day comes first where the outlet is at home. */
  DATE_DAY_FIRST_AT_HOME("pubdate: 03/04/2024|order: open|home: NO => 2024-04-03"),

  /** They show nothing; the month comes first where the outlet is at home. */
  DATE_MONTH_FIRST_AT_HOME("pubdate: 03/04/2024|order: open|home: US => 2024-03-04");

  private final String example;

  DateRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
