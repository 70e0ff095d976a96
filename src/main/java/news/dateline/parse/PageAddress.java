package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The address of a page.
 *
 * <p>Where the archive knows it, that one is the address, but of an AMP page the one that it stands
 * for. A saved page tells it itself: its {@code canonical} link, {@code og:url}, JSON-LD, or the
 * comment that a browser leaves ({@code saved from url=(0031)https://…}). An address without a path
 * is a front page's and identifies no article, so it gives way to one with a path.
 */
final class PageAddress {
  private static final Pattern SAVED =
      Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)|\\burl:\\s*(https?://\\S+)");

  private PageAddress() {}

  /** The address, absolute, if it can be told. */
  static Optional<String> of(Page page, Optional<String> captured) {
    Element canonical = page.document().selectFirst("link[rel~=(?i)^canonical$]");
    if (captured.isPresent()) {
      return Optional.ofNullable(canonical)
          .map(link -> link.attr("href").strip())
          .filter(url -> isAmp(page) && isAbsolute(url) && CanonicalUrl.of(url).isPresent())
          .or(() -> captured);
    }
    List<String> all = new ArrayList<>();
    if (canonical != null) {
      all.add(canonical.attr("href"));
    }
    page.meta("og:url").ifPresent(all::add);
    page.stated("url").ifPresent(all::add);
    page.stated("mainEntityOfPage").ifPresent(all::add);
    saved(page).ifPresent(all::add);
    page.meta("twitter:url").ifPresent(all::add);
    List<String> absolute =
        all.stream().map(String::strip).filter(PageAddress::isAbsolute).toList();
    return absolute.stream()
        .filter(url -> CanonicalUrl.of(url).isPresent())
        .findFirst()
        .or(() -> absolute.stream().findFirst());
  }

  /** An AMP page must name the page that it stands for. */
  private static boolean isAmp(Page page) {
    Element html = page.document().selectFirst("html");
    return html != null && (html.hasAttr("amp") || html.hasAttr("\u26a1"));
  }

  private static Optional<String> saved(Page page) {
    List<Node> nodes = new ArrayList<>(page.document().childNodes());
    Element html = page.document().firstElementChild();
    if (html != null) {
      nodes.addAll(html.childNodes());
    }
    for (Node node : nodes) {
      if (node instanceof Comment comment) {
        Matcher found = SAVED.matcher(comment.getData());
        if (found.find()) {
          return Optional.ofNullable(found.group(1) != null ? found.group(1) : found.group(2));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAbsolute(String url) {
    return (url.regionMatches(true, 0, "https://", 0, 8)
            || url.regionMatches(true, 0, "http://", 0, 7))
        && url.length() > 10
        && url.length() <= 2000
        && url.chars().noneMatch(c -> c <= ' ');
  }
}
