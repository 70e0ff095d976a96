package news.dateline.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The headline of a page.
 *
 * <p>Pages give it several times: as {@code h1}, in OpenGraph, in JSON-LD, in {@code title} with
 * the outlet's name behind or before it. The one that most others agree with is taken; of equals,
 * the one that readers see. A heading that is the outlet's own name is none.
 */
final class PageTitle {
  private static final int LONGEST = 400;

  /** What stands between a title and the outlet's name. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·•»«:‹›~-]+\\s+|\\s*[|｜»«_]+\\s*|\\s+::\\s+|\\s*--+\\s*");

  private PageTitle() {}

  /**
   * The headline; empty when the page has none.
   *
   * @param outlets names of the outlet, as far as known
   */
  static String of(Page page, List<String> outlets) {
    Set<String> names = new HashSet<>();
    outlets.forEach(name -> names.add(Page.fold(name)));
    List<String> candidates = new ArrayList<>();
    for (Element h1 : page.headlines()) {
      add(candidates, Paragraphs.line(h1), names);
    }
    page.meta("og:title").ifPresent(title -> add(candidates, bare(title, names), names));
    page.stated("headline").ifPresent(title -> add(candidates, title, names));
    page.meta("twitter:title", "title", "dc.title", "headline", "sailthru.title", "parsely-title")
        .ifPresent(title -> add(candidates, bare(title, names), names));
    add(candidates, bare(page.title(), names), names);
    return best(candidates).orElse("");
  }

  private static void add(List<String> candidates, String title, Set<String> names) {
    String line = Page.line(title);
    if (!line.isEmpty() && line.length() <= LONGEST && !names.contains(Page.fold(line))) {
      candidates.add(line);
    }
  }

  private static Optional<String> best(List<String> candidates) {
    List<String> folded = candidates.stream().map(Page::fold).toList();
    int best = -1;
    int bestVotes = -1;
    for (int i = 0; i < folded.size(); i++) {
      String own = folded.get(i);
      int votes = 0;
      for (String other : folded) {
        votes += other.equals(own) ? 2 : other.startsWith(own) && own.length() > 8 ? 1 : 0;
      }
      if (votes > bestVotes) {
        best = i;
        bestVotes = votes;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(candidates.get(best));
  }

  /** A title without the outlet's name at its end or beginning. */
  static String bare(String title, Set<String> names) {
    String rest = Page.line(title);
    while (rest.length() <= LONGEST) {
      String shorter = withoutOne(rest, names);
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  private static String withoutOne(String title, Set<String> names) {
    List<int[]> separators =
        SEPARATOR
            .matcher(title)
            .results()
            .map(found -> new int[] {found.start(), found.end()})
            .toList();
    if (separators.isEmpty()) {
      return title;
    }
    int[] last = separators.get(separators.size() - 1);
    if (isName(title.substring(last[1]), names) && last[0] > 0) {
      return title.substring(0, last[0]).strip();
    }
    int[] first = separators.get(0);
    if (isName(title.substring(0, first[0]), names) && first[1] < title.length()) {
      return title.substring(first[1]).strip();
    }
    return title;
  }

  private static boolean isName(String part, Set<String> names) {
    String folded = Page.fold(part);
    return folded.isEmpty()
        || names.stream()
            .anyMatch(
                name ->
                    name.equals(folded)
                        || (folded.length() >= 4
                            && name.contains(folded)
                            && folded.length() * 2 > name.length())
                        || (name.length() >= 4
                            && folded.contains(name)
                            && name.length() * 2 > folded.length()));
  }
}
