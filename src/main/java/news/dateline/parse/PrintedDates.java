package news.dateline.parse;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.extract.date.DateForms;
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
  /** A month's name, with its marks and apostrophes. */
  private static final String NAME = "[\\p{L}][\\p{L}\\p{M}.'’/]{1,18}";

  private static final Pattern DATE =
      Pattern.compile(
          "\\p{Nd}{1,2}(?:\\.|er|st|nd|rd|th|º|ª|-го)?,?\\s*(?:de\\s+|of\\s+|d['’])?"
              + NAME
              + "(?:\\s+\\p{L}{2,8})?,?\\s+(?:de\\s+|del\\s+)?\\p{Nd}{4}(?!\\p{Nd})"
              + "|"
              + NAME
              + "\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}(?!\\d)"
              + "|(?<!\\d)\\d{4}(?:\\.| m\\.|\\. gada)?\\s+(?:\\d{1,2}\\.\\s+)?[\\p{L}]{3,15}(?:\\s+\\d{1,2}(?!\\d))?"
              + "|(?<!\\d)\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)"
              + "|(?<!\\d)\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}(?!\\d)"
              + "|(?<![\\d.,/-])\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:(?:19|20)\\d{2}(?!\\d|:\\d\\d)|\\d{2}(?![\\d.,/-]*\\d)|\\d{2}(?=\\d\\d:\\d\\d))"
              + "|\\p{Nd}{1,2}\\s+tháng\\s+\\p{Nd}{1,2}\\s*(?:,|năm)?\\s*\\p{Nd}{4}(?!\\p{Nd})"
              + "|(?<!\\p{Nd})[۰-۹]{4}/[۰-۹]{1,2}/[۰-۹]{1,2}(?!\\p{Nd})"
              + "|(?:昭和|平成|令和|民[國国])\\s?(?:元|\\p{Nd}{1,3})\\s?年\\s?\\p{Nd}{1,2}\\s?月\\s?\\p{Nd}{1,2}\\s?日"
              + "|(?<!\\p{Nd})\\p{Nd}{4}\\s?[年년]\\s?\\p{Nd}{1,2}\\s?[月월]\\s?\\p{Nd}{1,2}\\s?[日일號号]");

  private static final Pattern UPDATED =
      Pattern.compile(
          "updat|modif|aktualis|stand:|geändert|änderung|mis à jour|mise à jour|actualiz|aggiorn|atualiz|bijgewerkt|oppdatert|uppdaterad|opdateret|обновл|оновл|güncelle|zaktualiz|aktualiz|更新|last edited|revised",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PUBLISHES =
      Pattern.compile(
          "publish|posted|publi[eé]|veröffentlich|erschienen|geschrieben|verfasst|erstellt|publicado|pubblicat|gepubliceerd|geplaatst|publisert|publicerad|udgivet|опубликован|опубліковано|yayın|opublikowan|dodano|発行|公開|发布|發布|入力|written|created|eingestellt|datum|date:|artikel wurde|beitrag wurde|δημοσι|نشر|تاريخ النشر|प्रकाशित|פורסם|дата|diterbitkan|đăng|เผยแพร่|julkaistu|megjelen|zveřejn|vydáno|objavljeno|publicat",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Dates of those who write in forums, and of what an article is about. */
  private static final Pattern JOINED =
      Pattern.compile(
          "registriert|joined|member since|mitglied seit|inscrit le|miembro desde|iscritto|copyright|©|\\(c\\)|geboren|born\\b|deadline|einsendeschluss",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DATE_NAMES =
      Pattern.compile(
          "(?<![a-z])(?:\\w*date|datum|time|timestamp|posted\\w*|publish\\w*|meta|byline|author|info|datetime|postmeta|submitted|fecha|tarih|zeit|datum\\w*)(?![a-z])");

  /** Names of what has dates of its own. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<![a-z])(?:comments?|comment-\\w*|disqus|related\\w*|recommend\\w*|(?<!(?:post|entry|article)[-_])footer|most-?(?:read|popular)|recirc\\w*)(?![a-z])");

  /** The date that German broadcasters and offices print by a headline, often the only one. */
  private static final Pattern AS_OF =
      Pattern.compile("^\\W*stand\\s*[:–-]?\\s*(?:vom\\s+)?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?<![a-z])(?:comments?|comment-\\w*|disqus|related\\w*|recommend\\w*)(?![a-z])");

  /** A byline that goes on with its date. */
  private static final Pattern BY =
      Pattern.compile(
          "^(?:By|Von|Par|Por|Di|Af|Av|Door)\\s+\\p{Lu}[^.:;!?]{2,50}[,|·–-]\\s*(?:\\p{L}{2,12}[.,]?\\s*)?$");

  private static final int LONG_LABEL = 60;
  private static final int FARTHEST = 200;
  private static final int ABOVE = 8;
  private static final int BELOW = 14;
  private static final int LONGEST_LINE = 110;
  private static final int BEGINNING = 25;
  private static final int LONG_TITLE = 12;

  /** The dates that a page shows. */
  static PrintedDates of(Page page) {
    List<Paragraphs.Paragraph> lines = Paragraphs.of(page.body(), unused -> false);
    int headline = headline(page, lines);
    Found found = new Found();
    for (int i = 0; i < lines.size(); i++) {
      Paragraphs.Paragraph at = lines.get(i);
      boolean isBelow = i >= headline;
      boolean close = headline >= 0 && i >= headline - ABOVE && i <= headline + BELOW;
      for (String line : lines.get(i).text().split("\n")) {
        date(line).ifPresent(date -> found.add(at.element(), line, date, close, isBelow));
      }
    }
    return new PrintedDates(
        found.below.or(() -> found.above).or(() -> found.asOf),
        found.labelled.or(() -> found.named).or(() -> found.bare));
  }

  /** The first date in a line. */
  static Optional<MatchResult> date(String line) {
    if (line.chars().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    // what stands farther on is the text's
    Matcher found = DATE.matcher(line.substring(0, Math.min(line.length(), FARTHEST)));
    int from = 0;
    while (from <= found.regionEnd() && found.find(from)) {
      if (DateForms.isDate(found.group()) || DateForms.isAmbiguous(found.group())) {
        return Optional.of(found.toMatchResult());
      }
      from = found.start() + 1;
      while (from < line.length() && Character.isLetterOrDigit(line.charAt(from))) {
        from++;
      }
    }
    return Optional.empty();
  }

  private static int headline(Page page, List<Paragraphs.Paragraph> lines) {
    Set<String> headlines = new HashSet<>();
    page.headlines().forEach(h1 -> headlines.add(Page.fold(Paragraphs.line(h1))));
    String title = Page.fold(page.title());
    int alike = -1;
    int only = -1;
    for (int i = 0; i < lines.size(); i++) {
      String line = Page.fold(lines.get(i).text());
      boolean inTitle = !line.isEmpty() && title.contains(line);
      boolean itself = headlines.contains(line) && lines.get(i).element().closest("h1") != null;
      if (itself && inTitle) {
        return i;
      }
      if (inTitle && line.length() > LONG_TITLE && alike < 0) {
        // a teaser above may say the same as the headline
        alike = i;
      } else if (itself && headlines.size() == 1) {
        only = i;
      }
    }
    return alike < 0 ? only : alike;
  }

  /** The first date of each kind. */
  private static final class Found {
    private Optional<String> below = Optional.empty();
    private Optional<String> above = Optional.empty();
    private Optional<String> asOf = Optional.empty();
    private Optional<String> labelled = Optional.empty();
    private Optional<String> named = Optional.empty();
    private Optional<String> bare = Optional.empty();
    private final IdentityHashMap<Element, Boolean> calledDate = new IdentityHashMap<>();

    void add(Element element, String line, MatchResult date, boolean close, boolean isBelow) {
      String before = line.substring(0, date.start());
      boolean label = PUBLISHES.matcher(before).find() || BY.matcher(before).find();
      if (JOINED.matcher(before).find()) {
        return;
      }
      boolean isShort = line.length() <= LONGEST_LINE || (label && date.start() <= LONG_LABEL);
      Optional<String> value = Optional.of(date.group());
      if (close && isShort && AS_OF.matcher(before).find()) {
        asOf = asOf.or(() -> value);
      }
      if ((!isShort && date.start() >= BEGINNING)
          || (saysUpdated(before) && !label)
          || (!close && (!isShort || (label ? isInComments(element) : isBeside(element))))) {
        return;
      }
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

  /** Whether an element lies in comments, or among related articles. */
  static boolean isInComments(Element element) {
    for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
      if (COMMENTS.matcher(PageFurniture.names(e)).find()) {
        return e.selectFirst("h1") == null;
      }
    }
    return false;
  }
}
