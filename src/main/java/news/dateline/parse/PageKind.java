package news.dateline.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Whether a page is an article at all, rather than a front page, a listing or an empty frame.
 *
 * <p>What a page says of itself counts most ({@code og:type}, JSON-LD, a time of publication), then
 * whether there is running text. A stub behind a paywall is an article, if a short one.
 */
final class PageKind {
  private static final int ENOUGH = 400;
  private static final int LEAST = 40;
  private static final int MANY = 8;

  private static final Set<String> LISTINGS =
      Set.of("collectionpage", "searchresultspage", "profilepage");

  private PageKind() {}

  /**
   * Why a page is no article; empty when it is one.
   *
   * @param url its address
   * @param body the text that was found
   */
  static Optional<String> notAnArticle(Page page, Optional<String> url, String title, List<String> body) {
    int weight = body.stream().mapToInt(Prose::weight).sum();
    String type = page.meta("og:type").orElse("").toLowerCase(Locale.ROOT);
    boolean says =
        type.startsWith("article")
            || page.jsonLd().article().isPresent()
            || page.meta("article:published_time").isPresent();
    boolean front = url.isPresent() && CanonicalUrl.of(url.get()).isEmpty();
    List<String> types = page.jsonLd().types();
    boolean listing = types.stream().anyMatch(LISTINGS::contains) && page.jsonLd().article().isEmpty();
    if (weight < LEAST && !(says && weight > 0)) {
      return Optional.of("a page without running text");
    }
    if (front && !says) {
      return Optional.of("a front page: its address has no path");
    }
    if (says && !front) {
      return Optional.empty();
    }
    if (listing && teasers(page) >= MANY) {
      return Optional.of("a listing, as it says itself");
    }
    int teasers = teasers(page);
    if (teasers >= MANY && weight < ENOUGH * (1 + teasers / MANY)) {
      return Optional.of("a listing: " + teasers + " linked headings and little text of its own");
    }
    return weight < ENOUGH / 4 ? Optional.of("a page with hardly any running text") : Optional.empty();
  }

  /** Headings that are links, as those of teasers are. */
  private static int teasers(Page page) {
    int teasers = 0;
    for (Element heading : page.body().select("h2, h3, h4")) {
      Element parent = heading.parent();
      boolean linked =
          heading.selectFirst("a[href]") != null
              || (parent != null && parent.normalName().equals("a"));
      teasers += linked ? 1 : 0;
    }
    return teasers;
  }
}
