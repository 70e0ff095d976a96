package news.dateline.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a page is an article, and of which other kind it is.
 *
 * <p>A page without running text is no article. Of the others, what it says of itself, its address,
 * its text and its layout ({@link PageSigns}) are weighed with weights that were learned from pages
 * of known kinds ({@link KindWeights}). In doubt a page is an article, the more so when its
 * metadata call it one: a stub before a paywall, a photo story or a live blog is an article, if a
 * short one or one of many links.
 */
final class PageVerdict {
  /** Less than a line. */
  private static final int LEAST = 40;

  /** A paragraph. */
  private static final int LITTLE = 100;

  /** What a page has to say to be an article in spite of an address without a path. */
  private static final int ENOUGH = 1000;

  private static final int TEASERS = 3;

  /** How probable an article must be; and where its metadata call it one, with its date. */
  static final double LEAST_CHANCE = 0.33;

  static final double LEAST_CHANCE_STATED = 0.1;

  private static final int MOST_REASONS = 3;

  /** A sign that weighs less than this is not worth telling. */
  private static final double WORTH_TELLING = 0.15;

  private PageVerdict() {}

  /**
   * Why a page is no article; empty when it is one. The reason begins with the kind, and what
   * speaks for that follows a colon.
   *
   * @param url its address, if it can be told
   * @param byline who wrote it, if it can be told
   * @param dates when it was published
   * @param text the text that was found
   */
  static Optional<String> notAnArticle(
      Page page,
      Optional<String> url,
      Optional<String> byline,
      PageDates.Dates dates,
      PageBody.Text text) {
    int weight = text.weight();
    boolean stated =
        page.meta("og:type").orElse("").toLowerCase(Locale.ROOT).startsWith("article")
            || page.meta("article:published_time").isPresent();
    if (weight < LEAST && !(stated && weight > 0)) {
      return Optional.of("a page without running text");
    }
    boolean front = url.isPresent() && CanonicalUrl.of(url.get()).isEmpty();
    if (front && !stated && (text.teasers() >= TEASERS || weight < ENOUGH)) {
      return Optional.of("a front page: its address has no path");
    }
    SignCounts signs = PageSigns.of(page, url, byline, dates, text);
    KindWeights weights = KindWeights.shipped();
    double[] chances = weights.chances(signs);
    boolean called = signs.has(PageSign.TYPE_ARTICLE) && signs.has(PageSign.TYPE_ARTICLE_DATED);
    if (chances[PageKind.ARTICLE.at()] < (called ? LEAST_CHANCE_STATED : LEAST_CHANCE)) {
      return Optional.of(reason(signs, weights, mostProbable(chances)));
    }
    boolean signed = byline.isPresent() && !dates.published().isEmpty();
    return weight < LITTLE && !stated && !signed && page.jsonLd().article().isEmpty()
        ? Optional.of("a page with hardly any running text")
        : Optional.empty();
  }

  /** The most probable kind but an article. */
  private static PageKind mostProbable(double[] chances) {
    PageKind best = PageKind.LISTING;
    for (PageKind kind : PageKind.all()) {
      if (kind != PageKind.ARTICLE && chances[kind.at()] > chances[best.at()]) {
        best = kind;
      }
    }
    return best;
  }

  private static String reason(SignCounts signs, KindWeights weights, PageKind kind) {
    record Told(String said, double weight) {}
    List<Told> told = new ArrayList<>();
    for (PageSign sign : PageSign.all()) {
      double weight =
          signs.value(sign) * (weights.of(sign, kind) - weights.of(sign, PageKind.ARTICLE));
      if (weight > WORTH_TELLING && !sign.said().isEmpty()) {
        told.add(new Told(String.format(Locale.ROOT, sign.said(), signs.count(sign)), weight));
      }
    }
    List<String> reasons =
        told.stream()
            .sorted(Comparator.comparingDouble(Told::weight).reversed())
            .map(Told::said)
            .distinct()
            .limit(MOST_REASONS)
            .toList();
    return kind.said()
        + ": "
        + (reasons.isEmpty() ? "nothing says that it is an article" : String.join("; ", reasons));
  }
}
