package news.dateline.article;

import java.util.List;
import java.util.Optional;

/**
 * What the parser decided or saw of a record and hands on to the extractors, so that it is done
 * once: which of the record's own fields is the date or the outlet, and what it left out of the
 * text. The fields themselves stand in {@link Article#metadata}, as printed.
 *
 * <pre>
 *   {"headline": "…", "pubdate": "22/03/2024", "paper": "The Courier"}
 *
 *   publishedKeys  [pubdate]      metadata.get("pubdate") is the date as printed
 *   published      2024-03-22     only where the user's map says how dates are printed
 *   outletKey      paper
 * </pre>
 *
 * @param page whether it was a web page, whose dates and outlet stand in several places
 * @param publishedKeys the keys that hold the date of publication: of a record one; of a page all
 *     that it has, the most trusted first
 * @param published the date of publication in ISO 8601 (a day, a month, a year, or a local or
 *     offset date and time), when the user's map says how the record prints dates
 * @param modifiedKey the key that holds the time of the last change
 * @param outletKey the key that holds the outlet's name
 * @param outlet the outlet that the user's map gives to every record; it counts before that key
 * @param languageKey the key that holds the language
 * @param language the language that the user's map gives to every record
 * @param bylineDate the date printed in the lines between the title and the text, or near them, as
 *     printed
 * @param textDate a date that a page prints away from its headline, as printed; less trusted than
 *     its address
 * @param dayOrder which number is the day where a date leaves it open
 * @param setAside dates that cannot be true
 * @param furniture the lines of page furniture that were dropped from a plain text: sometimes the
 *     only place where an article names its outlet
 * @param unreadable how many characters of title and body stand as U+FFFD, since nobody could read
 *     them: what the archive held there is lost, or was lost before
 * @param cut what of the article was longer than {@link ArticleLimits} allow and is not all there
 */
public record ParsingHints(
    boolean page,
    List<String> publishedKeys,
    Optional<String> published,
    Optional<String> modifiedKey,
    Optional<String> outletKey,
    Optional<String> outlet,
    Optional<String> languageKey,
    Optional<String> language,
    Optional<String> bylineDate,
    Optional<String> textDate,
    Optional<StatedOrder> dayOrder,
    List<SetAside> setAside,
    List<String> furniture,
    long unreadable,
    List<String> cut) {

  /** What {@link Evidence.Metadata} calls the date beside the byline. */
  public static final String BYLINE_DATE = "dateline:byline-date";

  /** What {@link Evidence.Metadata} calls a date elsewhere on a page. */
  public static final String TEXT_DATE = "dateline:text-date";

  /** What {@link Evidence.Metadata} calls the furniture. */
  public static final String FURNITURE = "dateline:furniture";

  /** No hints. */
  public static final ParsingHints NONE = new Builder().build();

  /**
   * Which number is the day, and what says so.
   *
   * @param order the order; empty where only the outlet's country may tell
   * @param evidence what says so, such as {@code lang=de}; empty where nothing does
   */
  public record StatedOrder(Optional<DayOrder> order, String evidence) {
    /** Nothing in the record says it. */
    public static final StatedOrder OPEN = new StatedOrder(Optional.empty(), "");
  }

  /**
   * A date that cannot be true.
   *
   * @param key the key that holds it
   * @param printed the date as printed
   * @param reason why it cannot be true
   */
  public record SetAside(String key, String printed, String reason) {}

  /** Copies the lists. */
  public ParsingHints {
    publishedKeys = List.copyOf(publishedKeys);
    setAside = List.copyOf(setAside);
    furniture = List.copyOf(furniture);
    cut = List.copyOf(cut);
  }

  /** These hints, to change some of them. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Makes hints, which are none unless said. For one thread. */
  public static final class Builder {
    private boolean page;
    private List<String> publishedKeys = List.of();
    private Optional<String> published = Optional.empty();
    private Optional<String> modifiedKey = Optional.empty();
    private Optional<String> outletKey = Optional.empty();
    private Optional<String> outlet = Optional.empty();
    private Optional<String> languageKey = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> bylineDate = Optional.empty();
    private Optional<String> textDate = Optional.empty();
    private Optional<StatedOrder> dayOrder = Optional.empty();
    private List<SetAside> setAside = List.of();
    private List<String> furniture = List.of();
    private long unreadable;
    private List<String> cut = List.of();

    /** No hints so far. */
    public Builder() {}

    private Builder(ParsingHints hints) {
      this.page = hints.page;
      this.publishedKeys = hints.publishedKeys;
      this.published = hints.published;
      this.modifiedKey = hints.modifiedKey;
      this.outletKey = hints.outletKey;
      this.outlet = hints.outlet;
      this.languageKey = hints.languageKey;
      this.language = hints.language;
      this.bylineDate = hints.bylineDate;
      this.textDate = hints.textDate;
      this.dayOrder = hints.dayOrder;
      this.setAside = hints.setAside;
      this.furniture = hints.furniture;
      this.unreadable = hints.unreadable;
      this.cut = hints.cut;
    }

    /** The hints. */
    public ParsingHints build() {
      return new ParsingHints(
          page,
          publishedKeys,
          published,
          modifiedKey,
          outletKey,
          outlet,
          languageKey,
          language,
          bylineDate,
          textDate,
          dayOrder,
          setAside,
          furniture,
          unreadable,
          cut);
    }

    /** Sets {@link ParsingHints#page}. */
    public Builder page(boolean page) {
      this.page = page;
      return this;
    }

    /** Sets {@link ParsingHints#publishedKeys}. */
    public Builder publishedKeys(List<String> publishedKeys) {
      this.publishedKeys = publishedKeys;
      return this;
    }

    /** Sets {@link ParsingHints#published}. */
    public Builder published(Optional<String> published) {
      this.published = published;
      return this;
    }

    /** Sets {@link ParsingHints#modifiedKey}. */
    public Builder modifiedKey(Optional<String> modifiedKey) {
      this.modifiedKey = modifiedKey;
      return this;
    }

    /** Sets {@link ParsingHints#outletKey}. */
    public Builder outletKey(Optional<String> outletKey) {
      this.outletKey = outletKey;
      return this;
    }

    /** Sets {@link ParsingHints#outlet}. */
    public Builder outlet(Optional<String> outlet) {
      this.outlet = outlet;
      return this;
    }

    /** Sets {@link ParsingHints#languageKey}. */
    public Builder languageKey(Optional<String> languageKey) {
      this.languageKey = languageKey;
      return this;
    }

    /** Sets {@link ParsingHints#language}. */
    public Builder language(Optional<String> language) {
      this.language = language;
      return this;
    }

    /** Sets {@link ParsingHints#bylineDate}. */
    public Builder bylineDate(Optional<String> bylineDate) {
      this.bylineDate = bylineDate;
      return this;
    }

    /** Sets {@link ParsingHints#textDate}. */
    public Builder textDate(Optional<String> textDate) {
      this.textDate = textDate;
      return this;
    }

    /** Sets {@link ParsingHints#dayOrder}. */
    public Builder dayOrder(Optional<StatedOrder> dayOrder) {
      this.dayOrder = dayOrder;
      return this;
    }

    /** Sets {@link ParsingHints#setAside}. */
    public Builder setAside(List<SetAside> setAside) {
      this.setAside = setAside;
      return this;
    }

    /** Sets {@link ParsingHints#furniture}. */
    public Builder furniture(List<String> furniture) {
      this.furniture = furniture;
      return this;
    }

    /** Sets {@link ParsingHints#unreadable}. */
    public Builder unreadable(long unreadable) {
      this.unreadable = unreadable;
      return this;
    }

    /** Sets {@link ParsingHints#cut}. */
    public Builder cut(List<String> cut) {
      this.cut = cut;
      return this;
    }
  }
}
