package news.dateline.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Who wrote a page: the authors in its JSON-LD, else in its metas, else in the elements that are
 * marked as the author's name. Several are joined by a comma and a space; addresses of profiles are
 * none.
 */
final class PageByline {
  private static final int LONGEST = 200;
  private static final int MOST = 8;
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "byl",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "cxenseparse:author",
          "citation_author",
          "article:author_name");
  private static final String MARKED =
      "[itemprop=author] [itemprop=name], [itemprop=author], a[rel~=author], .byline__name, .author-name, .article__author, .byline, .author";

  /** Names in such elements. */
  private static final String NAMED =
      "a[rel~=author], [itemprop=name], .author-name, .byline__name, .fn, a[href*=/author/], a[href*=/autor/], a[href*=/authors/], a[href*=/autoren/], a[href*=/auteur/]";

  private static final int LONG_NAME = 40;

  private PageByline() {}

  /** The byline, without "By". */
  static Optional<String> of(Page page) {
    Set<String> names = new LinkedHashSet<>();
    page.statedNames("author").forEach(name -> add(names, BylineName.of(name)));
    if (names.isEmpty()) {
      page.meta(METAS.toArray(String[]::new)).ifPresent(name -> add(names, BylineName.of(name)));
    }
    if (names.isEmpty()) {
      List<Element> marked = new ArrayList<>(page.body().select(MARKED));
      for (Element element : marked) {
        String line = Paragraphs.line(element);
        if (names.isEmpty() && TextWeight.of(line) < 60) {
          add(names, element);
        }
      }
    }
    String byline = String.join(", ", names.stream().limit(MOST).toList());
    return byline.isEmpty() || byline.length() > LONGEST ? Optional.empty() : Optional.of(byline);
  }

  private static void add(Set<String> names, Optional<String> name) {
    name.ifPresent(names::add);
  }

  /** The names in an element: those that are linked or marked as such, else all that it says. */
  private static void add(Set<String> names, Element element) {
    for (Element named : element.select(NAMED)) {
      if (TextWeight.of(named.text()) < LONG_NAME) {
        add(names, BylineName.shown(named));
      }
    }
    if (names.isEmpty()) {
      add(names, BylineName.shown(element));
    }
  }
}
