package news.dateline.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Who wrote a page: the authors in its JSON-LD, else in its metas, else in the elements that are
 * marked as the author's name. Several are joined by a comma and a space; addresses of profiles are
 * none.
 */
final class PageByline {
  private static final int LONGEST = 200;
  private static final int MOST = 8;
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|von|par|por|di|door|av|af|автор|text|author|autor)\\s*:?\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What follows the names in the same line: {@code · 8 May 2025}. */
  private static final Pattern DATED = Pattern.compile("\\s*[·•|/–—]\\s*[^·•|–—]*[0-9].*$");

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

  private PageByline() {}

  /** The byline, without "By". */
  static Optional<String> of(Page page) {
    Set<String> names = new LinkedHashSet<>();
    page.statedNames("author").forEach(name -> add(names, name));
    if (names.isEmpty()) {
      page.meta(METAS.toArray(String[]::new)).ifPresent(name -> add(names, name));
    }
    if (names.isEmpty()) {
      List<Element> marked = new ArrayList<>(page.body().select(MARKED));
      for (Element element : marked) {
        String line = Paragraphs.line(element);
        if (names.isEmpty() && TextWeight.of(line) < 60) {
          add(names, line);
        }
      }
    }
    String byline = String.join(", ", names.stream().limit(MOST).toList());
    return byline.isEmpty() || byline.length() > LONGEST ? Optional.empty() : Optional.of(byline);
  }

  private static void add(Set<String> names, String name) {
    String line = BY.matcher(Page.line(name)).replaceFirst("").strip();
    line = DATED.matcher(line).replaceFirst("").strip();
    boolean address = line.contains("://") || line.startsWith("www.") || line.startsWith("@");
    if (!address && line.chars().anyMatch(Character::isLetter)) {
      names.add(line);
    }
  }
}
