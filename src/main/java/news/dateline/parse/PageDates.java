package news.dateline.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.DayOrder;
import news.dateline.article.ParsingHints;
import news.dateline.extract.date.DateForms;

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
          "analyticsattributes.articledate");

  /** Metas with a date that may be another one: of writing, of uploading, of the last change. */
  private static final List<String> DATED =
      List.of(
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

  /** Such a moment is another day elsewhere. */
  private static final Pattern UTC_AT_NIGHT =
      Pattern.compile("[T ](?:0[0-9]|1[0-2]|1[5-9]|2\\d):?\\d\\d.*(?:Z|[+-]00:?00|GMT|UTC)$");

  /** The state that a page's program begins with, where it prints it. */
  private static final Pattern STATE =
      Pattern.compile(
          "[\"'](datePublished|publishedDate|published_?[aA]t|publication_?[dD]ate|publish_?[dD]ate|first_?[pP]ublish(?:ed|_date)(?:Date|At)?|published_?[tT]ime|pubDate|publishedOn|datetime_published)\\\\?[\"']\\s*:\\s*\\\\?[\"']((?:19|20)\\d\\d-\\d\\d-\\d\\d[^\"'\\\\]{0,20})");

  private PageDates() {}

  /**
   * What was found.
   *
   * @param published dates of publication by the key that gives them, the most trusted first
   * @param elsewhere a date printed away from the headline, less trusted than the address
   * @param modified the date of the last change by its key
   */
  record Dates(
      Map<String, String> published, Optional<String> elsewhere, Map<String, String> modified) {

    /** Which number is the day, for {@link ParsingHints#dayOrder}; empty where all dates say it. */
    Optional<ParsingHints.StatedOrder> order(Page page) {
      if (published.values().stream().noneMatch(DateForms::isAmbiguous)
          && elsewhere.filter(DateForms::isAmbiguous).isEmpty()) {
        return Optional.empty();
      }
      String printed = page.document().select("html").attr("lang").strip();
      String language = printed.replace('_', '-').toLowerCase(Locale.ROOT);
      if (language.equals("en-us") || language.equals("en-ph") || language.equals("fil")) {
        return Optional.of(stated(DayOrder.MONTH_FIRST, printed));
      }
      // whoever else says a language, and not just English, prints the day first
      boolean says = language.length() > 1 && !language.equals("en") && !language.equals("en-ca");
      return Optional.of(
          says ? stated(DayOrder.DAY_FIRST, printed) : ParsingHints.StatedOrder.OPEN);
    }

    private static ParsingHints.StatedOrder stated(DayOrder order, String language) {
      return new ParsingHints.StatedOrder(Optional.of(order), "lang=" + language);
    }
  }

  /** The dates of a page. */
  static Dates of(Page page) {
    Map<String, String> modified = stated(page, MODIFIED, List.of("dateModified"));
    Map<String, String> published =
        doubtfulLast(
            stated(page, PUBLISHED, List.of("datePublished", "dateCreated", "uploadDate")),
            modified);
    Optional<String> elsewhere = Optional.empty();
    boolean sure = published.values().stream().anyMatch(DateForms::isDate);
    if (!sure || isOpen(published)) {
      MarkedDates marked = MarkedDates.of(page, !sure);
      marked.trusted().ifPresent(put("time", published));
      if (marked.trusted().isEmpty()) {
        PrintedDates printed = PrintedDates.of(page);
        printed.byHeadline().ifPresent(put(ParsingHints.BYLINE_DATE, published));
        elsewhere = sure ? Optional.empty() : marked.other().or(printed::elsewhere);
      }
    }
    stated(page, DATED, List.of()).forEach(published::putIfAbsent);
    if (published.isEmpty()) {
      Matcher state = STATE.matcher(page.html());
      if (state.find()) {
        published.put("script:" + state.group(1), state.group(2));
      }
    }
    return new Dates(published, elsewhere, modified);
  }

  private static Consumer<String> put(String key, Map<String, String> dates) {
    return date -> dates.put(key, date);
  }

  /**
   * A date of publication that is the moment of the last change was set by it, where the page has
   * another one.
   */
  private static Map<String, String> doubtfulLast(
      Map<String, String> published, Map<String, String> modified) {
    Map<String, String> ordered = new LinkedHashMap<>();
    published.forEach(
        (key, value) -> {
          if (!modified.containsValue(value) || value.length() <= "2024-03-22".length()) {
            ordered.put(key, value);
          }
        });
    published.forEach(ordered::putIfAbsent);
    return ordered;
  }

  /** Whether what the page shows can settle which day it was. */
  private static boolean isOpen(Map<String, String> published) {
    List<String> days =
        published.values().stream()
            .filter(DateForms::isDate)
            .map(value -> value.substring(0, Math.min(value.length(), 10)))
            .distinct()
            .toList();
    return days.size() > 1
        || published.values().stream()
            .filter(DateForms::isDate)
            .findFirst()
            .filter(value -> UTC_AT_NIGHT.matcher(value).find())
            .isPresent();
  }

  private static Map<String, String> stated(Page page, List<String> keys, List<String> properties) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String key : keys) {
      if (key.equals("json-ld")) {
        for (String property : properties) {
          page.stated(property)
              .or(() -> ofPage(page, property))
              .filter(MarkedDates::isDated)
              .ifPresent(value -> found.put("json-ld:" + property, value));
        }
      } else {
        page.meta(key).filter(MarkedDates::isDated).ifPresent(value -> found.put(key, value));
      }
    }
    return found;
  }

  /** What the JSON-LD says of the page itself, where it says nothing of an article. */
  private static Optional<String> ofPage(Page page, String property) {
    return page.jsonLd().first("webpage").flatMap(node -> page.jsonLd().text(node, property));
  }
}
