package news.dateline.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.dateline.extract.date.DateForms;
import org.jsoup.nodes.Element;

/**
 * Dates in elements that are made for them: {@code time}, microdata, and what is called {@code
 * entry-date}, {@code published} and the like.
 *
 * <p>One that says published counts, the first after the headline before the last above it; else a
 * {@code time} by the headline. What stands beside the article, or says that it is a change, counts
 * nowhere.
 *
 * @param trusted one that is to be trusted
 * @param other any
 */
record MarkedDates(Optional<String> trusted, Optional<String> other) {
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?:1[6-9]|20)\\d\\d(?!\\d{5})|(?<!\\d)\\d{10}(?:\\d{3})?(?!\\d)");

  private static final int MOST_HEADLINES = 5;

  private static final int STEPS_TO_HEADLINE = 5;

  private static final Pattern PUBLISHED_NAMES =
      Pattern.compile(
          "(?<![a-z])(?:publish\\w*|publication(?:-?date)?|pub-?date|entry-date|post-?(?:meta-?)?(?:date|time)|posted(?:-?on)?|article-?(?:meta-?)?(?:date|time)|date-?published|created?|story-?date|news-?date)(?![a-z])");
  private static final Pattern UPDATED_NAMES =
      Pattern.compile("(?<![a-z])(?:updat\\w*|modif\\w*)(?![a-z])");

  private static final String MADE =
      "h1, h1 *, time, [itemprop=datePublished], [itemprop=dateCreated], [property=datePublished], [pubdate]";

  /** What all of these names have in them, for a quick look. */
  private static final Pattern HINT =
      Pattern.compile("[Pp]ubli|[Dd]ate|[Tt]ime|[Pp]ost|[Cc]reat|PUBLI|DATE");

  private static final Pattern COMMENTS = Pattern.compile("(?<![a-z])comment");

  private static final int LONGEST_NAMED = 80;
  private static final int LEAST_HEADLINE = 8;

  /**
   * The dates in such elements of a page.
   *
   * @param named whether elements count that are only called so, for which all have to be looked at
   */
  static MarkedDates of(Page page, boolean named) {
    List<Element> headlines = page.headlines();
    Rank best = Rank.OTHER;
    Optional<String> trusted = Optional.empty();
    Optional<String> other = Optional.empty();
    boolean passed = headlines.isEmpty();
    for (Element element : named ? page.body().getAllElements() : page.body().select(MADE)) {
      if (element.normalName().equals("meta")) {
        // nobody sees it, and it has been read with the others
        continue;
      }
      passed |= element.normalName().equals("h1") && isHeadline(element, headlines, page);
      Optional<String> found = date(element, named).filter(MarkedDates::isDated);
      if (found.isEmpty()) {
        continue;
      }
      Rank rank = rank(element, headlines, passed);
      // above the headline the nearest one counts, which is the last
      if (rank.compareTo(best) < 0 || (rank == best && rank == Rank.ABOVE)) {
        best = rank;
        trusted = found;
      } else if (rank == Rank.OTHER && other.isEmpty()) {
        other = found;
      }
    }
    return new MarkedDates(trusted, other);
  }

  /** How much a date is trusted, the most first. */
  private enum Rank {
    STATED,
    BELOW,
    ABOVE,
    BY_HEADLINE,
    OTHER,
    NONE
  }

  private static Rank rank(Element element, List<Element> headlines, boolean passed) {
    Element parent = element.parent();
    String names =
        PageFurniture.names(element) + (parent == null ? "" : ' ' + PageFurniture.names(parent));
    boolean says = element.hasAttr("pubdate") || PUBLISHED_NAMES.matcher(names).find();
    if (isStated(element)) {
      return COMMENTS.matcher(names).find() || PrintedDates.isInComments(element)
          ? Rank.NONE
          : Rank.STATED;
    }
    if ((UPDATED_NAMES.matcher(names).find() && !says)
        || PrintedDates.isBeside(element)
        || (parent != null && PrintedDates.saysUpdated(parent.ownText()))) {
      return Rank.NONE;
    }
    boolean near = isNear(element, headlines);
    boolean time = element.normalName().equals("time");
    if (says && (time || near)) {
      return passed ? Rank.BELOW : Rank.ABOVE;
    }
    return near && time ? Rank.BY_HEADLINE : Rank.OTHER;
  }

  /** Whether an element says in so many words that it holds the date of publication. */
  private static boolean isStated(Element element) {
    String itemprop = element.attr("itemprop");
    return itemprop.equals("datePublished")
        || itemprop.equals("dateCreated")
        || element.attr("property").equals("datePublished")
        || (element.parent() != null
            && element.parent().closest("h1") != null
            && DateForms.isDate(element.text()));
  }

  private static boolean isHeadline(Element h1, List<Element> headlines, Page page) {
    String title = Page.fold(page.title());
    String own = Page.fold(h1.ownText());
    String all = Page.fold(h1.text());
    return headlines.size() == 1
        || (all.length() >= LEAST_HEADLINE && title.contains(all))
        || (own.length() >= LEAST_HEADLINE && title.contains(own));
  }

  /** The date in an element that is made for one. */
  private static Optional<String> date(Element element, boolean named) {
    if (element.normalName().equals("time") || isStated(element)) {
      return Optional.of(value(element));
    }
    return named && isNamedPublished(element) ? printed(element) : Optional.empty();
  }

  private static boolean isNear(Element element, List<Element> headlines) {
    return headlines.isEmpty()
        || headlines.stream()
            .limit(MOST_HEADLINES)
            .anyMatch(h1 -> PageLede.isNear(element, h1, STEPS_TO_HEADLINE, STEPS_TO_HEADLINE));
  }

  /** Whether an element that is no {@code time} is called a date of publication. */
  private static boolean isNamedPublished(Element element) {
    String name = element.className();
    return !name.isEmpty()
        && HINT.matcher(name).find()
        && !element.normalName().equals("li")
        // a link that is called a publication leads to one
        && !(element.normalName().equals("a") && name.contains("ublication"))
        && element.childrenSize() <= 3
        && element.selectFirst("time") == null
        && PUBLISHED_NAMES.matcher(PageFurniture.names(element)).find()
        && element.text().length() <= LONGEST_NAMED;
  }

  /** The date in a short element, unless it says that it is one of a change. */
  private static Optional<String> printed(Element element) {
    String line = Page.line(element.text());
    return PrintedDates.date(line)
        .filter(date -> !PrintedDates.saysUpdated(line.substring(0, date.start())))
        .map(MatchResult::group);
  }

  /** What an element says: {@code datetime} where that is for machines, else what it shows. */
  private static String value(Element time) {
    String datetime = time.attr("datetime").strip();
    boolean machine = datetime.length() >= 10 && datetime.charAt(4) == '-';
    String content = time.attr("content").strip();
    return machine ? datetime : content.isEmpty() ? time.text().strip() : content;
  }

  /** Whether a value may be a date, and is no text. */
  static boolean isDated(String value) {
    return value.length() < 80 && (YEAR.matcher(value).find() || DateForms.isDate(value));
  }
}
