package news.dateline.parse;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Dates that a page shows to its readers.
 *
 * <p>A line is asked when it is short or begins with a date, and does not say that it is about a
 * change. By the headline, the first line below it counts, else the first above it. Elsewhere, one
 * that says published, then one whose element is called a date, then one that is hardly more than a
 * date; what stands in comments and among related articles counts nowhere.
 *
 * @param byHeadline a date by the headline, as printed
 * @param elsewhere one away from it
 */
record PrintedDates(Optional<String> byHeadline, Optional<String> elsewhere) {
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2}(?:\\.|er|st|nd|rd|th|º|ª)?\\s*(?:de\\s+|of\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de\\s+|del\\s+)?\\d{4}(?!\\d)"
              + "|\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)"
              + "|(?<!\\d)\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)"
              + "|(?<!\\d)\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}(?!\\d)"
              + "|(?<!\\d)\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:19|20)\\d{2}(?!\\d)"
              + "|(?<!\\d)\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]");

  private static final Pattern UPDATED =
      Pattern.compile(
          "updat|modif|aktualis|stand:|geändert|änderung|mis à jour|mise à jour|actualiz|aggiorn|atualiz|bijgewerkt|oppdatert|uppdaterad|opdateret|обновл|оновл|güncelle|zaktualiz|aktualiz|更新|last edited|revised",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PUBLISHES =
      Pattern.compile(
          "publish|posted|publi[eé]|veröffentlich|erschienen|geschrieben|verfasst|erstellt|publicado|pubblicat|gepubliceerd|geplaatst|publisert|publicerad|udgivet|опубликован|опубліковано|yayın|opublikowan|dodano|発行|公開|发布|發布|入力|written|created|eingestellt|datum|date:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DATE_NAMES =
      Pattern.compile(
          "(?<![a-z])(?:\\w*date|datum|time|timestamp|posted\\w*|publish\\w*|meta|byline|info|datetime|postmeta|submitted|fecha|tarih|zeit|datum\\w*)(?![a-z])");

  /** Names of what has dates of its own. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![a-z])(?:comments?|comment-\\w*|disqus|related\\w*|recommend\\w*|footer|most-?(?:read|popular)|recirc\\w*)(?![a-z])");

  private static final int ABOVE = 8;
  private static final int BELOW = 14;
  private static final int LONGEST_LINE = 110;
  private static final int BEGINNING = 25;
  private static final int LONG_TITLE = 12;

  /** The dates that a page shows. */
  static PrintedDates of(Page page) {
    List<Blocks.Paragraph> lines = Blocks.of(page.body(), unused -> false);
    int headline = headline(page, lines);
    Found found = new Found();
    for (int i = 0; i < lines.size(); i++) {
      boolean close = headline >= 0 && i >= headline - ABOVE && i <= headline + BELOW;
      for (String line : lines.get(i).text().split("\n")) {
        Matcher date = DATE.matcher(line);
        if (date.find()) {
          found.add(lines.get(i).element(), line, date, close, i >= headline);
        }
      }
    }
    return new PrintedDates(
        found.below.or(() -> found.above),
        found.labelled.or(() -> found.named).or(() -> found.bare));
  }

  private static int headline(Page page, List<Blocks.Paragraph> lines) {
    Set<String> headlines = new HashSet<>();
    page.headlines().forEach(h1 -> headlines.add(Page.fold(Blocks.line(h1))));
    String title = Page.fold(page.title());
    for (int i = 0; i < lines.size(); i++) {
      String line = Page.fold(lines.get(i).text());
      boolean inTitle = title.contains(line);
      boolean isHeadline = headlines.contains(line) && (inTitle || headlines.size() == 1);
      if (!line.isEmpty() && (isHeadline || (inTitle && line.length() > LONG_TITLE))) {
        return i;
      }
    }
    return -1;
  }

  /** The first date of each kind. */
  private static final class Found {
    private Optional<String> below = Optional.empty();
    private Optional<String> above = Optional.empty();
    private Optional<String> labelled = Optional.empty();
    private Optional<String> named = Optional.empty();
    private Optional<String> bare = Optional.empty();
    private final IdentityHashMap<Element, Boolean> calledDate = new IdentityHashMap<>();

    void add(Element element, String line, Matcher date, boolean close, boolean isBelow) {
      String before = line.substring(0, date.start());
      boolean label = PUBLISHES.matcher(before).find();
      boolean isShort = line.length() <= LONGEST_LINE;
      if ((!isShort && date.start() >= BEGINNING)
          || (saysUpdated(before) && !label)
          || (!close && (!isShort || isBeside(element)))) {
        return;
      }
      Optional<String> value = Optional.of(date.group());
      if (close && isBelow) {
        below = below.or(() -> value);
      } else if (close) {
        above = above.or(() -> value);
      } else if (label) {
        labelled = labelled.or(() -> value);
      } else if (calledDate.computeIfAbsent(element, Found::isCalledDate)) {
        named = named.or(() -> value);
      } else if (date.group().length() * 2 > line.length()) {
        bare = bare.or(() -> value);
      }
    }

    private static boolean isCalledDate(Element element) {
      Element parent = element.parent();
      return (parent != null && DATE_NAMES.matcher(PageFurniture.names(parent)).find())
          || element.stream()
              .anyMatch(inner -> DATE_NAMES.matcher(PageFurniture.names(inner)).find());
    }
  }

  /** Whether the words before a date say that it is one of a change. */
  static boolean saysUpdated(String before) {
    return UPDATED.matcher(before).find();
  }

  /** Whether an element lies in something that stands beside the article, such as comments. */
  static boolean isBeside(Element element) {
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
}
