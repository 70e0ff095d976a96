package news.dateline.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The dates that a page prints of itself, in the order in which they are trusted.
 *
 * <pre>
 *   1  metadata that say published          article:published_time, json-ld:datePublished, dc.date.issued …
 *   2  {@code <time>} that says published   itemprop, pubdate, or a class that says so; else the one by the headline
 *   3  a date printed by the headline       "By … 14 March 2024", "Published …"
 *   4  (the address, which extractors read)
 *   5  a date printed elsewhere             "Posted on …", a line that is a date and no more
 * </pre>
 *
 * <p>A date of change ({@code dateModified}, "Updated …", "Stand: …") is never one of publication.
 * Each step is taken only when the ones before it found nothing, since the later ones read the whole
 * page. Values are as printed; whether they are dates is decided by whoever reads them.
 */
final class PageDates {
  /** Metas that say when the page was published, the most trusted first. */
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate", "og:release_date", "og:article:published",
          "datepublished", "json-ld", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "publish-date", "publishdate", "publish_date", "publishtime", "publish-time",
          "published_time", "published-time", "published", "publication_date", "publication-date", "publicationdate", "pubdate", "pub_date", "pub-date", "article.published", "article_date_original", "article:date", "og:article:time",
          "originalpublicationdate", "date.issued", "dc.date.issued", "dcterms.issued", "dc.issued", "prism.publicationdate", "citation_publication_date", "citation_online_date", "bepress_citation_online_date", "bepress_citation_date", "vr:published-time", "rnews:datepublished",
          "releasedate", "release_date", "displaydate", "ptime", "sdate", "shareaholic:article_published_time", "analyticsattributes.articledate", "ob:date", "dc.date", "dc:date", "dcterms.date", "dc.date.created", "dc.created", "dcterms.created", "dcterms:created", "date.created", "datecreated", "created", "date", "article.created", "uploaddate", "timestamp");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time", "article:modified", "og:article:modified_time", "og:modified_time", "og:updated_time", "datemodified", "json-ld", "last-modified", "lastmod", "modified", "date.modified", "dc.date.modified", "dcterms.modified", "dc.modified", "updated_time", "dateupdate", "revised");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[6-9]|20)\\d\\d(?!\\d{5})|(?<!\\d)\\d{10}(?:\\d{3})?(?!\\d)");

  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}(?:\\.|er|st|nd|rd|th|º|ª)?\\s*(?:de\\s+|of\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de\\s+|del\\s+)?\\d{4}(?!\\d)"
              + "|\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)"
              + "|(?<!\\d)\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)"
              + "|(?<!\\d)\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}(?!\\d)"
              + "|(?<!\\d)\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)?\\d{2}(?!\\d)"
              + "|(?<!\\d)\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]");

  private static final Pattern UPDATED =
      Pattern.compile(
          "updat|modif|aktualis|stand:|geändert|änderung|mis à jour|mise à jour|actualiz|aggiorn|atualiz|bijgewerkt|oppdatert|uppdaterad|opdateret|обновл|оновл|güncelle|zaktualiz|aktualiz|更新|last edited|revised",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PUBLISHES =
      Pattern.compile(
          "publish|posted|publi[eé]|veröffentlich|erschienen|geschrieben|verfasst|erstellt|publicado|pubblicat|gepubliceerd|geplaatst|publisert|publicerad|udgivet|опубликован|опубліковано|yayın|opublikowan|dodano|発行|公開|发布|發布|入力|written|created|eingestellt|datum|date:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PUBLISHED_NAMES =
      Pattern.compile("(?<![a-z])(?:publish\\w*|pub-?date|entry-date|post-?date|posted\\w*|article-?date|date-?published|created?|story-?date|news-?date|published-date)(?![a-z])");
  private static final Pattern UPDATED_NAMES = Pattern.compile("(?<![a-z])(?:updat\\w*|modif\\w*)(?![a-z])");
  private static final Pattern DATE_NAMES =
      Pattern.compile("(?<![a-z])(?:\\w*date|datum|time|timestamp|posted\\w*|publish\\w*|meta|byline|info|datetime|postmeta|submitted|fecha|tarih|zeit|datum\\w*)(?![a-z])");

  /** Names of what has dates of its own. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![a-z])(?:comments?|comment-\\w*|disqus|related\\w*|recommend\\w*|footer|most-?(?:read|popular)|recirc\\w*)(?![a-z])");

  private static final int NEAR_BEFORE = 8;
  private static final int NEAR_AFTER = 14;
  private static final int LONGEST_LINE = 110;

  private PageDates() {}

  /**
   * What was found.
   *
   * @param published dates of publication by the key that gives them, the most trusted first
   * @param elsewhere a date printed away from the headline, less trusted than the address
   * @param modified the date of the last change by its key
   */
  record Dates(Map<String, String> published, Optional<String> elsewhere, Map<String, String> modified) {}

  static Dates of(Page page) {
    Map<String, String> published = stated(page, PUBLISHED, List.of("datePublished", "dateCreated", "uploadDate"));
    Map<String, String> modified = stated(page, MODIFIED, List.of("dateModified"));
    Optional<String> elsewhere = Optional.empty();
    if (published.isEmpty()) {
      elsewhere = marked(page, published);
    }
    if (published.isEmpty()) {
      Optional<String> printed = printed(page, published);
      elsewhere = elsewhere.or(() -> printed);
    }
    return new Dates(published, elsewhere, modified);
  }

  private static Map<String, String> stated(Page page, List<String> keys, List<String> properties) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String key : keys) {
      if (key.equals("json-ld")) {
        for (String property : properties) {
          page.stated(property).or(() -> ofPage(page, property)).filter(PageDates::isDated).ifPresent(value -> found.put("json-ld:" + property, value));
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

  private static Optional<String> marked(Page page, Map<String, String> published) {
    Optional<String> byHeadline = Optional.empty();
    Optional<String> first = Optional.empty();
    List<Element> headlines = page.headlines();
    for (Element time : page.body().select("time, [itemprop=datePublished], [itemprop=dateCreated], [property~=datePublished]")) {
      String datetime = time.attr("datetime").strip();
      boolean machine = datetime.length() >= 10 && datetime.charAt(4) == '-';
      String value = machine ? datetime : time.hasAttr("content") ? time.attr("content") : time.text();
      if (value.isBlank() && time.normalName().equals("time")) {
        value = time.text();
      }
      Element parent = time.parent();
      String names = PageFurniture.names(time) + (parent == null ? "" : ' ' + PageFurniture.names(parent));
      if (!isDated(value) || UPDATED_NAMES.matcher(names).find() && !PUBLISHED_NAMES.matcher(names).find() || time.attr("itemprop").equals("dateModified")) {
        continue;
      }
      String before = parent == null ? "" : parent.ownText();
      if (time.hasAttr("pubdate") || time.attr("itemprop").startsWith("date") || PUBLISHED_NAMES.matcher(names).find()) {
        published.put("time", value.strip());
        return Optional.empty();
      }
      if (!UPDATED.matcher(before).find() && !isBeside(time)) {
        boolean near = headlines.isEmpty() || headlines.stream().anyMatch(h1 -> PageLede.isNear(time, h1, 5, 5));
        if (near && byHeadline.isEmpty()) {
          byHeadline = Optional.of(value.strip());
        } else if (first.isEmpty()) {
          first = Optional.of(value.strip());
        }
      }
    }
    byHeadline.ifPresent(value -> published.put("time", value));
    return first;
  }

  /** Whether an element lies in something that stands beside the article, such as comments. */
  private static boolean isBeside(Element element) {
    for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
      String name = e.normalName();
      if (name.equals("aside")
          || name.equals("nav")
          || name.equals("footer")
          || BESIDE.matcher(PageFurniture.names(e)).find()) {
        return e.selectFirst("h1") == null;
      }
    }
    return false;
  }

  private static Optional<String> printed(Page page, Map<String, String> published) {
    List<Blocks.Paragraph> lines = Blocks.of(page.body(), e -> false);
    Set<String> titles = page.headlines().stream().map(h -> Page.fold(Blocks.line(h))).collect(java.util.stream.Collectors.toSet());
    String title = Page.fold(page.title());
    int headline = -1;
    for (int i = 0; i < lines.size() && headline < 0; i++) {
      String folded = Page.fold(lines.get(i).text());
      if (folded.length() > 3 && (titles.contains(folded) && (title.contains(folded) || titles.size() == 1) || (folded.length() > 12 && title.contains(folded)))) {
        headline = i;
      }
    }
    List<String> near = new ArrayList<>();
    List<String> above = new ArrayList<>();
    List<String> labelled = new ArrayList<>();
    List<String> named = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean close = headline >= 0 && i >= headline - NEAR_BEFORE && i <= headline + NEAR_AFTER;
      for (String text : lines.get(i).text().split("\n")) {
        Matcher date = DATE.matcher(text);
        if (!date.find()) {
          continue;
        }
        boolean isShort = text.length() <= LONGEST_LINE;
        boolean begins = date.start() < 25;
        String before = text.substring(0, date.start());
        boolean label = PUBLISHES.matcher(before).find();
        if ((!isShort && !begins) || (UPDATED.matcher(before).find() && !label)
            || (!close && isBeside(lines.get(i).element()))) {
          continue;
        }
        String value = date.group();
        if (close) {
          (i >= headline ? near : above).add(value);
        } else if (label && isShort) {
          labelled.add(value);
        } else if (isShort && hasDateName(lines.get(i).element())) {
          named.add(value);
        } else if (isShort && value.length() * 2 > text.length()) {
          bare.add(value);
        }
      }
    }
    near.addAll(above);
    int n = 0;
    for (String value : near) {
      if (n++ < 3) {
        published.put("byline-date" + (n > 1 ? "-" + n : ""), value);
      }
    }
    List<String> rest = new ArrayList<>(labelled);
    rest.addAll(named);
    rest.addAll(bare);
    return rest.stream().findFirst();
  }

  private static boolean hasDateName(Element element) {
    Element parent = element.parent();
    return (parent != null && DATE_NAMES.matcher(PageFurniture.names(parent)).find())
        || element.stream().anyMatch(inner -> DATE_NAMES.matcher(PageFurniture.names(inner)).find());
  }
}
