package news.dateline.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a page is an article at all, rather than a front page, a listing or an empty frame.
 *
 * <p>What a page says of itself counts ({@code og:type}, a time of publication, and less so
 * JSON-LD, which listings have of each of their articles), then whether its text is running text or
 * a row of linked headings. A stub before a paywall is an article, if a short one.
 */
final class PageKind {
  /** Less than a line. */
  private static final int LEAST = 40;

  /** A paragraph. */
  private static final int LITTLE = 100;

  /** What a page has to say to be an article in spite of an address without a path. */
  private static final int ENOUGH = 1000;

  private static final int MANY = 6;
  private static final int SOME = 3;

  /** More than this to each linked heading is no list of teasers, but chapters or whole posts. */
  private static final int A_TEXT = 400;

  private static final List<String> LISTINGS =
      List.of("collectionpage", "searchresultspage", "profilepage", "itemlist");

  private PageKind() {}

  /**
   * Why a page is no article; empty when it is one.
   *
   * @param url its address
   * @param text the text that was found
   */
  static Optional<String> notAnArticle(Page page, Optional<String> url, PageBody.Text text) {
    int weight = text.weight();
    boolean says =
        page.meta("og:type").orElse("").toLowerCase(Locale.ROOT).startsWith("article")
            || page.meta("article:published_time").isPresent();
    if (weight < LEAST && !(says && weight > 0)) {
      return Optional.of("a page without running text");
    }
    boolean front = url.isPresent() && CanonicalUrl.of(url.get()).isEmpty();
    if (front && !says && (text.teasers() >= SOME || weight < ENOUGH)) {
      return Optional.of("a front page: its address has no path");
    }
    if (says) {
      return Optional.empty();
    }
    List<String> types = page.jsonLd().types();
    if (text.teasers() >= SOME && types.stream().anyMatch(LISTINGS::contains)) {
      return Optional.of("a listing, by its own account");
    }
    if (text.teasers() >= MANY && weight < A_TEXT * text.teasers()) {
      return Optional.of("a listing: " + text.teasers() + " linked headings in its text");
    }
    return weight < LITTLE && page.jsonLd().article().isEmpty()
        ? Optional.of("a page with hardly any running text")
        : Optional.empty();
  }
}
