package news.dateline.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final int MOST_HEADLINES = 5;

  private static final int STEPS_TO_HEADLINE = 5;

  private static final Pattern PUBLISHED_NAMES =
      Pattern.compile(
          "(?<![a-z])(?:publish\\w*|publication(?:-?date)?|pub-?date|entry-date|post-?(?:meta-?)?(?:date|time)|posted(?:-?on)?|article-?(?:meta-?)?(?:date|time)|date-?published|created?|story-?date|news-?date)(?![a-z])");
  private static final Pattern UPDATED_NAMES =
      Pattern.compile("(?<![a-z])(?:updat\\w*|modif\\w*)(?![a-z])");

  private static final int LONGEST_NAMED = 80;

  static MarkedDates of(Page page) {
    Optional<String> below = Optional.empty();
    Optional<String> above = Optional.empty();
    Optional<String> byHeadline = Optional.empty();
    Optional<String> other = Optional.empty();
    List<Element> headlines = page.headlines();
    boolean passed = headlines.isEmpty();
    for (Element element : page.body().getAllElements()) {
      if (element.normalName().equals("h1")) {
        passed |= headlines.size() == 1 || Page.fold(page.title()).contains(Page.fold(element.text()));
      }
      boolean time = element.normalName().equals("time");
      String itemprop = element.attr("itemprop");
      boolean stated =
          itemprop.equals("datePublished")
              || itemprop.equals("dateCreated")
              || element.attr("property").equals("datePublished")
              || element.hasAttr("pubdate");
      boolean named = !time && !stated && isNamedPublished(element);
      if (!time && !stated && !named) {
        continue;
      }
      Optional<String> found = named ? printed(element) : Optional.of(value(element));
      String value = found.filter(PageDates::isDated).orElse("");
      Element parent = element.parent();
      String names =
          PageFurniture.names(element) + (parent == null ? "" : ' ' + PageFurniture.names(parent));
      boolean saysPublished = stated || named || PUBLISHED_NAMES.matcher(names).find();
      String before = parent == null ? "" : parent.ownText();
      if (value.isEmpty()
          || (UPDATED_NAMES.matcher(names).find() && !saysPublished)
          || PrintedDates.isBeside(element)
          || (PrintedDates.saysUpdated(before) && !stated)) {
        continue;
      }
      boolean near = isNear(element, headlines);
      if (saysPublished && passed && below.isEmpty()) {
        below = Optional.of(value);
      } else if (saysPublished && !passed) {
        above = Optional.of(value);
      } else if (near && byHeadline.isEmpty()) {
        byHeadline = Optional.of(value);
      } else if (other.isEmpty()) {
        other = Optional.of(value);
      }
    }
    return new MarkedDates(
        Stream.of(below, above, byHeadline).flatMap(Optional::stream).findFirst(), other);
  }

  private static boolean isNear(Element element, List<Element> headlines) {
    return headlines.isEmpty()
        || headlines.stream()
            .limit(MOST_HEADLINES)
            .anyMatch(
                h1 -> PageLede.isNear(element, h1, STEPS_TO_HEADLINE, STEPS_TO_HEADLINE));
  }

  /** Whether an element that is no {@code time} is called a date of publication. */
  private static boolean isNamedPublished(Element element) {
    String name = element.className();
    return !name.isEmpty()
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
}
