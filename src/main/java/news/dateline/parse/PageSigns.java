package news.dateline.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads off a page what it shows of its kind.
 *
 * <p>What it says of itself, its address and its text are read here; how it is laid out, by {@link
 * PageLayout}.
 */
final class PageSigns {
  private static final int LONG = 120;
  private static final int SHORT = 40;
  private static final int HEADLINES = 5;
  private static final int ARTICLES = 2;
  private static final int LEAST_WORDS = 200;
  private static final int A_TEASER = 60;
  private static final int A_NAME = 3;

  private static final String SENTENCE_ENDS = ".!?…。！？।”\"»“";
  private static final String QUOTES = "“„«「";
  private static final Pattern SLASHES = Pattern.compile("/+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d(?:[-_]?[01]\\d)?.*");

  private final SignCounts signs = new SignCounts();

  private PageSigns() {}

  /**
   * The signs of a page.
   *
   * @param url its address, if it can be told
   * @param byline who wrote it, if it can be told
   * @param dates when it was published
   * @param text the text that was found
   */
  static SignCounts of(
      Page page,
      Optional<String> url,
      Optional<String> byline,
      PageDates.Dates dates,
      PageBody.Text text) {
    PageSigns read = new PageSigns();
    read.head(page, byline, dates);
    read.types(page);
    read.program(page);
    read.address(url);
    read.text(page, text);
    new PageLayout(read.signs).read(page.body(), text.weight());
    read.together();
    return read.signs;
  }

  private void add(PageSign sign) {
    signs.add(sign);
  }

  private void addIf(boolean met, PageSign sign) {
    if (met) {
      add(sign);
    }
  }

  private void head(Page page, Optional<String> byline, PageDates.Dates dates) {
    String type = page.meta("og:type").orElse("").toLowerCase(Locale.ROOT);
    if (type.contains("article") || type.contains("news")) {
      add(PageSign.OG_ARTICLE);
    } else if (type.contains("product")) {
      add(PageSign.OG_PRODUCT);
    } else if (type.equals("website")) {
      add(PageSign.OG_WEBSITE);
    }
    boolean published = page.meta("article:published_time").isPresent();
    addIf(published, PageSign.PUBLISHED_META);
    addIf(
        !published
            && page.meta("article:modified_time").isPresent()
            && page.jsonLd().article().isEmpty(),
        PageSign.MODIFIED_ONLY);
    addIf(byline.isPresent(), PageSign.BYLINE);
    addIf(
        dates.published().keySet().stream()
            .anyMatch(key -> !key.startsWith("json-ld") && !key.startsWith("script")),
        PageSign.DATED);
  }

  private void types(Page page) {
    int articles = 0;
    for (String type : page.jsonLd().types()) {
      PageWords.of(PageWords.Where.TYPE, type).ifPresent(this::add);
      articles += JsonLd.isArticle(type) ? 1 : 0;
    }
    for (Element typed : page.document().select("[itemtype]")) {
      String address = typed.attr("itemtype").strip();
      String type = address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
      PageWords.of(PageWords.Where.TYPE, type).ifPresent(this::add);
      articles += JsonLd.isArticle(type) ? 1 : 0;
    }
    addIf(articles > 0 && articles <= ARTICLES, PageSign.TYPE_ARTICLE);
    addIf(
        page.jsonLd()
            .article()
            .filter(JsonLd::isArticle)
            .flatMap(node -> page.jsonLd().text(node, "datePublished"))
            .isPresent(),
        PageSign.TYPE_ARTICLE_DATED);
  }

  private void program(Page page) {
    Element html = page.document().selectFirst("html");
    String classes = page.body().className() + ' ' + (html == null ? "" : html.className());
    for (String name : SPACES.split(classes.toLowerCase(Locale.ROOT))) {
      PageWords.beginning(PageWords.Where.CLASS, name).ifPresent(this::add);
    }
    String program = page.meta("generator", "application-name", "generated-by").orElse("");
    PageWords.beginning(PageWords.Where.PROGRAM, program.toLowerCase(Locale.ROOT))
        .ifPresent(this::add);
  }

  private void address(Optional<String> url) {
    if (url.isEmpty()) {
      return;
    }
    Optional<String> canonical = CanonicalUrl.of(url.get());
    if (canonical.isEmpty()) {
      add(PageSign.NO_PATH);
      return;
    }
    String address = canonical.get().substring("https://".length()).toLowerCase(Locale.ROOT);
    int question = address.indexOf('?');
    List<String> parts =
        SLASHES
            .splitAsStream(question < 0 ? address : address.substring(0, question))
            .filter(part -> !part.isEmpty())
            .toList();
    host(parts.get(0));
    int last = parts.size() - 1;
    for (int i = 1; i <= last; i++) {
      Optional<PageSign> sign = PageWords.of(PageWords.Where.PATH, parts.get(i));
      if (i == last && question < 0 && sign.isPresent()) {
        // "…/news/" is where the news are, not one of them; a service may well end so
        addIf(!sign.get().equals(PageSign.PATH_OFFER), PageSign.SECTION);
        sign = sign.filter(named -> !named.equals(PageSign.PATH_STORY));
      }
      sign.ifPresent(this::add);
      addIf(DATE.matcher(parts.get(i)).matches(), PageSign.DATE_PATH);
    }
    String name = last == 0 ? "" : parts.get(last);
    long marks = name.chars().filter(c -> c == '-' || c == '_').count();
    addIf(marks >= A_NAME, PageSign.LONG_NAME);
    addIf(
        question < 0
            && last <= 2
            && marks < A_NAME - 1
            && name.chars().noneMatch(Character::isDigit),
        PageSign.SHORT_PATH);
  }

  /** A host's first label speaks as a part of the path does: {@code forum.harbour.example}. */
  private void host(String host) {
    int dot = host.indexOf('.');
    if (dot > 0 && dot != host.lastIndexOf('.')) {
      PageWords.of(PageWords.Where.PATH, host.substring(0, dot)).ifPresent(this::add);
    }
  }

  private void text(Page page, PageBody.Text text) {
    addIf(page.headlines().size() > HEADLINES, PageSign.MANY_HEADLINES);
    int weight = 0;
    int inLong = 0;
    int words = 0;
    int addressed = 0;
    for (String paragraph : text.paragraphs()) {
      int one = TextWeight.of(paragraph);
      weight += one;
      boolean ends = SENTENCE_ENDS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0;
      if (one >= LONG && ends) {
        add(PageSign.LONG_PARAGRAPHS);
        inLong += one;
      } else if (one < SHORT) {
        add(PageSign.SHORT_PARAGRAPHS);
      }
      for (String word : NO_LETTERS.split(paragraph.toLowerCase(Locale.ROOT))) {
        words++;
        addressed += PageWords.of(PageWords.Where.WORD, word).isPresent() ? 1 : 0;
      }
      signs.add(
          PageSign.QUOTED, (int) paragraph.chars().filter(c -> QUOTES.indexOf(c) >= 0).count());
    }
    signs.set(PageSign.LONG_SHARE, SignCounts.share(inLong, weight));
    signs.set(PageSign.ADDRESSED, SignCounts.share(10L * addressed, Math.max(LEAST_WORDS, words)));
  }

  /** What signs say that stand together. */
  private void together() {
    if (signs.count(PageSign.RUN) >= A_TEASER * signs.count(PageSign.LISTED)) {
      signs.set(PageSign.LISTED, 0);
    }
    boolean article =
        signs.has(PageSign.TYPE_ARTICLE)
            || signs.has(PageSign.TYPE_ARTICLE_DATED)
            || signs.has(PageSign.PUBLISHED_META);
    if (article) {
      add(PageSign.ARTICLE_STATED);
      return;
    }
    signs.set(PageSign.OG_ARTICLE_ALONE, signs.count(PageSign.OG_ARTICLE));
    signs.set(PageSign.OG_ARTICLE, 0);
    addIf(
        signs.has(PageSign.OG_PRODUCT) || signs.has(PageSign.TYPE_PRODUCT), PageSign.ONLY_PRODUCT);
    addIf(signs.has(PageSign.TYPE_OFFER), PageSign.ONLY_OFFER);
    addIf(signs.has(PageSign.TYPE_LIST), PageSign.ONLY_LIST);
  }
}
