package news.dateline.article;

/**
 * Metadata that the parser adds to what the record says of itself: which of the record's own fields
 * served what.
 *
 * <p>{@link Article#metadata} keeps the record's fields under their own keys. Which of them is the
 * date or the outlet was decided by the parser (by name, or by the user's map); these entries hand
 * the decision on to the extractors, so that it is taken once. All of them begin with {@link
 * #PREFIX}, which no reader of the record needs to see:
 *
 * <pre>
 *   {"headline": "…", "pubdate": "22/03/2024", "paper": "The Courier"}
 *
 *   dateline:published-key  pubdate        metadata.get("pubdate") is the date as printed
 *   dateline:published      2024-03-22     only when the map gave a dateFormat: the same date in ISO 8601
 *   dateline:outlet-key     paper          or "constant": then the name stands under dateline:outlet
 * </pre>
 */
public final class MetadataKeys {
  /** What every key of the parser's own begins with. */
  public static final String PREFIX = "dateline:";

  /**
   * Names the record's key that holds the date of publication. Of a page, which may print several,
   * the keys of all, each ended by a line break, the most trusted first.
   */
  public static final String PUBLISHED_KEY = "dateline:published-key";

  /**
   * The date of publication in ISO 8601 (a day, a month, a year, or a local or offset date and
   * time), when the user's map says how the record prints dates.
   */
  public static final String PUBLISHED = "dateline:published";

  /** Names the record's key that holds the time of the last change. */
  public static final String MODIFIED_KEY = "dateline:modified-key";

  /** Names the record's key that holds the outlet's name, or is {@link #CONSTANT}. */
  public static final String OUTLET_KEY = "dateline:outlet-key";

  /** The outlet that the user's map gives to every record. */
  public static final String OUTLET = "dateline:outlet";

  /** Names the record's key that holds the language, or is {@link #CONSTANT}. */
  public static final String LANGUAGE_KEY = "dateline:language-key";

  /** The language that the user's map gives to every record. */
  public static final String LANGUAGE = "dateline:language";

  /** Stands for a key where the value comes from the user's map rather than from the record. */
  public static final String CONSTANT = "constant";

  /**
   * The lines of page furniture that were dropped from a plain text, joined by line breaks:
   * sometimes the only place where an article names its outlet.
   */
  public static final String FURNITURE = "dateline:furniture";

  /** The date printed in the lines between the title and the text, or near them, as printed. */
  public static final String BYLINE_DATE = "dateline:byline-date";

  /**
   * A date that a page prints away from its headline, as printed; less trusted than its address.
   */
  public static final String TEXT_DATE = "dateline:text-date";

  /**
   * Which number is the day where a date such as {@code 03/04/2024} leaves it open, and what says
   * so: {@code day first: …} or {@code month first: …}; {@code open} where only the outlet's
   * country may tell.
   */
  public static final String DAY_ORDER = "dateline:day-order";

  /** Dates that cannot be true, one a line: key, value and why. */
  public static final String SET_ASIDE = "dateline:set-aside";

  /** What {@link #DAY_ORDER} begins with where the day comes first. */
  public static final String DAY_FIRST = "day first";

  /** What {@link #DAY_ORDER} begins with where the month comes first. */
  public static final String MONTH_FIRST = "month first";

  /**
   * How many characters of title and body stand as U+FFFD, since nobody could read them: what the
   * archive held there is lost, or was lost before.
   */
  public static final String UNREADABLE = "dateline:unreadable";

  private MetadataKeys() {}

  /** Whether the parser wrote this entry, not the record. */
  public static boolean isOurs(String key) {
    return key.startsWith(PREFIX);
  }
}
