package news.dateline.article;

/** Which number of a date such as {@code 03/04/2024} is the day. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST
}
