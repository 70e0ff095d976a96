package news.dateline.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.article.MetadataKeys;
import org.jsoup.nodes.Element;

/**
 * The dates that a page prints of itself, in the order in which they are trusted.
 *
 * <pre>
 *   1  metadata that say published          article:published_time, json-ld:datePublished, dc.date.issued …
 *   2  {@code <time>} that says published   itemprop, pubdate, or a class that says so; else the one by the headline
 *   3  a date printed by the headline       "By … 14 March 2024", see PrintedDates
 *   4  (the address, which extractors read)
 *   5  a date printed elsewhere             "Posted on …", a line that is a date and no more
 * </pre>
 *
 * <p>A date of change ({@code dateModified}, "Updated …", "Stand: …") is never one of publication.
 * Each step is taken only when the ones before it found nothing, since the later ones read the
 * whole page. Values are as printed; whether they are dates is decided by whoever reads them.
 */
final class PageDates {
  /** Metas that say when the page was published, the most trusted first. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "og:pubdate",
          "og:release_date",
          "og:article:published",
          "datepublished",
          "json-ld",
          "parsely-pub-date",
          "sailthru.date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "publish-date",
          "publishdate",
          "publish_date",
          "publishtime",
          "publish-time",
          "published_time",
          "published-time",
          "published",
          "publication_date",
          "publication-date",
          "publicationdate",
          "pubdate",
          "pub_date",
          "pub-date",
          "article.published",
          "article_date_original",
          "article:date",
          "og:article:time",
          "originalpublicationdate",
          "date.issued",
          "dc.date.issued",
          "dcterms.issued",
          "dc.issued",
          "prism.publicationdate",
          "citation_publication_date",
          "citation_online_date",
          "bepress_citation_online_date",
          "bepress_citation_date",
          "vr:published-time",
          "rnews:datepublished",
          "releasedate",
          "release_date",
          "displaydate",
          "ptime",
          "sdate",
          "shareaholic:article_published_time",
          "analyticsattributes.articledate",
          "ob:date",
          "dc.date",
          "dc:date",
          "dcterms.date",
          "dc.date.created",
          "dc.created",
          "dcterms.created",
          "dcterms:created",
          "date.created",
          "datecreated",
          "created",
          "date",
          "article.created",
          "uploaddate",
          "timestamp");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:article:modified_time",
          "og:modified_time",
          "og:updated_time",
          "datemodified",
          "json-ld",
          "last-modified",
          "lastmod",
          "modified",
          "date.modified",
          "dc.date.modified",
          "dcterms.modified",
          "dc.modified",
          "updated_time",
          "dateupdate",
          "revised");

  private static final String MARKED =
      "time, [itemprop=datePublished], [itemprop=dateCreated], [property~=datePublished]";

  private static final int MOST_HEADLINES = 5;

  private static final Pattern YEAR =
      Pattern.compile("(?<!\\d)(?:1[6-9]|20)\\d\\d(?!\\d{5})|(?<!\\d)\\d{10}(?:\\d{3})?(?!\\d)");

  private static final int STEPS_TO_HEADLINE = 5;

  private static final Pattern PUBLISHED_NAMES =
      Pattern.compile(
          "(?<![a-z])(?:publish\\w*|pub-?date|entry-date|post-?date|posted\\w*|article-?date|date-?published|created?|story-?date|news-?date|published-date)(?![a-z])");
  private static final Pattern UPDATED_NAMES =
      Pattern.compile("(?<![a-z])(?:updat\\w*|modif\\w*)(?![a-z])");

  private PageDates() {}

  /**
   * What was found.
   *
   * @param published dates of publication by the key that gives them, the most trusted first
   * @param elsewhere a date printed away from the headline, less trusted than the address
   * @param modified the date of the last change by its key
   */
  record Dates(
      Map<String, String> published, Optional<String> elsewhere, Map<String, String> modified) {}

  /** The dates of a page. */
  static Dates of(Page page) {
    Map<String, String> published =
        stated(page, PUBLISHED, List.of("datePublished", "dateCreated", "uploadDate"));
    Map<String, String> modified = stated(page, MODIFIED, List.of("dateModified"));
    Optional<String> elsewhere = Optional.empty();
    if (published.isEmpty()) {
      Marked marked = marked(page);
      marked.trusted().ifPresent(date -> published.put("time", date));
      elsewhere = marked.other();
    }
    if (published.isEmpty()) {
      PrintedDates printed = PrintedDates.of(page);
      printed.byHeadline().ifPresent(date -> published.put(MetadataKeys.BYLINE_DATE, date));
      elsewhere = elsewhere.or(printed::elsewhere);
    }
    return new Dates(published, elsewhere, modified);
  }

  private static Map<String, String> stated(Page page, List<String> keys, List<String> properties) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String key : keys) {
      if (key.equals("json-ld")) {
        for (String property : properties) {
          page.stated(property)
              .or(() -> ofPage(page, property))
              .filter(PageDates::isDated)
              .ifPresent(value -> found.put("json-ld:" + property, value));
        }
      } else {
        page.meta(key).filter(PageDates::isDated).ifPresent(value -> found.put(key, value));
      }
    }
    return found;
  }

  /** What the JSON-LD says of the page itself, where it says nothing of an article. */
  private static Optional<String> ofPage(Page page, String property) {
    return page.jsonLd().first("webpage").flatMap(node -> page.jsonLd().text(node, property));
  }

  private static boolean isDated(String value) {
    return value.length() < 80 && YEAR.matcher(value).find();
  }

  /** A date in a {@code time} element: one that is to be trusted, or any. */
  private record Marked(Optional<String> trusted, Optional<String> other) {}

  private static Marked marked(Page page) {
    Optional<String> byHeadline = Optional.empty();
    Optional<String> other = Optional.empty();
    List<Element> headlines = page.headlines();
    for (Element time : page.body().select(MARKED)) {
      Element parent = time.parent();
      String value = value(time);
      String names =
          PageFurniture.names(time) + (parent == null ? "" : ' ' + PageFurniture.names(parent));
      boolean saysPublished = PUBLISHED_NAMES.matcher(names).find();
      if (!isDated(value) || (UPDATED_NAMES.matcher(names).find() && !saysPublished)) {
        continue;
      }
      if (saysPublished
          || time.hasAttr("pubdate")
          || time.attr("itemprop").equals("datePublished")
          || time.attr("itemprop").equals("dateCreated")) {
        return new Marked(Optional.of(value), Optional.empty());
      }
      String before = parent == null ? "" : parent.ownText();
      if (PrintedDates.saysUpdated(before) || PrintedDates.isBeside(time)) {
        continue;
      }
      boolean near =
          headlines.isEmpty()
              || headlines.stream()
                  .limit(MOST_HEADLINES)
                  .anyMatch(h1 -> PageLede.isNear(time, h1, STEPS_TO_HEADLINE, STEPS_TO_HEADLINE));
      if (near && byHeadline.isEmpty()) {
        byHeadline = Optional.of(value);
      } else if (other.isEmpty()) {
        other = Optional.of(value);
      }
    }
    return new Marked(byHeadline, other);
  }

  /** What an element says: {@code datetime} where that is for machines, else what it shows. */
  private static String value(Element time) {
    String datetime = time.attr("datetime").strip();
    boolean machine = datetime.length() >= 10 && datetime.charAt(4) == '-';
    String content = time.attr("content").strip();
    return machine ? datetime : content.isEmpty() ? time.text().strip() : content;
  }
}
