package news.dateline.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The headline of a page.
 *
 * <p>Pages give it several times: as {@code h1}, in OpenGraph, in JSON-LD, in {@code title} with
 * the outlet's name behind or before it; and what is stated is often made for search engines. So
 * the headline is what readers see, where that can be told:
 *
 * <pre>
 *   1  a heading of the first level, or a part of one, that is also stated
 *   2  another heading that is stated, where the first level names a section or the outlet
 *   3  a heading of the first level that tells of what is stated, or is as long as headlines are
 *   4  of what is stated, the one that most others agree with
 * </pre>
 *
 * <p>A heading that is the outlet's own name is none.
 */
final class PageTitle {
  private static final int LONGEST = 400;

  private static final int LEAST_BEGINNING = 8;

  /** Where there are more, they are the headings of a text. */
  private static final int FEW = 2;

  /** So many words are hardly chance. */
  private static final int ENOUGH = 2;

  private PageTitle() {}

  /**
   * The headline; empty when the page has none.
   *
   * @param outlets names of the outlet, as far as known
   */
  static String of(Page page, List<String> outlets) {
    Set<String> names = names(page, outlets);
    PageHeadings shown = PageHeadings.of(page, names);
    names.addAll(shown.names());
    List<PageHeading> stated = stated(page, names);
    List<PageHeading> first = new ArrayList<>(shown.first());
    for (PageHeading heading : shown.first()) {
      if (isSection(heading, page, stated, shown.others())) {
        first.remove(heading);
        names.add(heading.letters());
      }
    }
    List<PageHeading> bare = first.size() < shown.first().size() ? stated(page, names) : stated;
    return alsoStated(first, bare)
        .or(() -> otherStated(shown.others(), first, parts(page, bare)))
        .or(() -> told(page, first, bare))
        .or(() -> best(bare.stream().map(PageHeading::line).toList()))
        .or(
            () ->
                Stream.concat(first.stream(), shown.others().stream())
                    .map(PageHeading::line)
                    .findFirst())
        .orElse("");
  }

  /** The letters of the outlet's names, but for those that have the headline in them. */
  private static Set<String> names(Page page, List<String> outlets) {
    Set<String> names = new HashSet<>();
    List<String> titles =
        Stream.of(Optional.of(page.title()), page.meta("og:title"), page.stated("headline"))
            .flatMap(Optional::stream)
            .map(Page::fold)
            .toList();
    for (String name : outlets) {
      String letters = Page.fold(name);
      boolean isTitle = titles.contains(letters) && PageHeading.of(name).isLong();
      if (!isTitle && !letters.isEmpty()) {
        names.add(letters);
      }
    }
    return names;
  }

  /** What the page states of its headline, without the outlet's names. */
  private static List<PageHeading> stated(Page page, Set<String> names) {
    List<String> stated = new ArrayList<>();
    page.meta("og:title").ifPresent(title -> stated.add(WindowTitle.bare(title, names)));
    page.stated("headline").ifPresent(stated::add);
    page.meta("twitter:title", "title", "dc.title", "headline", "sailthru.title", "parsely-title")
        .ifPresent(title -> stated.add(WindowTitle.bare(title, names)));
    stated.add(WindowTitle.bare(page.title(), names));
    return stated.stream()
        .map(Page::line)
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
        .map(PageHeading::of)
        .filter(heading -> !heading.letters().isEmpty() && !names.contains(heading.letters()))
        .toList();
  }

  /**
   * Whether a heading is one part of the window's title, and another part is the headline: it is
   * stated by itself, or stands as a longer heading below.
   */
  private static boolean isSection(
      PageHeading heading, Page page, List<PageHeading> stated, List<PageHeading> others) {
    List<String> parts = WindowTitle.parts(page.title()).stream().map(Page::fold).toList();
    if (parts.size() < 2
        || !parts.contains(heading.letters())
        || stated.stream().anyMatch(other -> other.letters().equals(heading.letters()))) {
      return false;
    }
    boolean begins = parts.get(0).equals(heading.letters()) && heading.length() > ENOUGH;
    return parts.stream()
        .filter(part -> !part.equals(heading.letters()) && !part.isEmpty())
        .anyMatch(
            part ->
                stated.stream().anyMatch(other -> other.letters().equals(part))
                    || (!begins
                        && part.length() > heading.letters().length()
                        && others.stream().anyMatch(other -> other.letters().equals(part))));
  }

  /**
   * A heading of the first level, or the part of one, that is stated word for word; of several the
   * one that is stated most often.
   */
  private static Optional<String> alsoStated(List<PageHeading> first, List<PageHeading> stated) {
    Optional<String> best = Optional.empty();
    long most = 0;
    for (PageHeading heading : first) {
      for (String line : heading.lines()) {
        String letters = Page.fold(line);
        long times = stated.stream().filter(other -> says(other, letters)).count();
        if (times > most) {
          best = Optional.of(line);
          most = times;
        }
      }
    }
    return best;
  }

  /** Whether a line is this, or begins with it and goes on behind a line or a stroke. */
  private static boolean says(PageHeading stated, String letters) {
    return stated.letters().equals(letters)
        || (letters.length() >= LEAST_BEGINNING
            && stated.letters().startsWith(letters)
            && Page.fold(WindowTitle.beginning(stated.line())).equals(letters));
  }

  private static boolean isStated(String letters, List<PageHeading> stated) {
    return !letters.isEmpty() && stated.stream().anyMatch(other -> other.letters().equals(letters));
  }

  /** Another heading that is stated, where none of the first level tells of the same. */
  private static Optional<String> otherStated(
      List<PageHeading> others, List<PageHeading> first, List<PageHeading> stated) {
    return others.stream()
        .filter(heading -> isStated(heading.letters(), stated))
        .filter(heading -> first.stream().noneMatch(h1 -> h1.tellsOf(heading) || h1.isLong()))
        .map(PageHeading::line)
        .findFirst();
  }

  /** What is stated, and the parts of the window's title that are as long as headlines are. */
  private static List<PageHeading> parts(Page page, List<PageHeading> stated) {
    return Stream.concat(
            stated.stream(),
            WindowTitle.parts(page.title()).stream()
                .map(PageHeading::of)
                .filter(part -> part.words().size() > 1))
        .toList();
  }

  /** The heading of the first level that has most of what is stated. */
  private static Optional<String> told(
      Page page, List<PageHeading> first, List<PageHeading> stated) {
    Optional<String> best = Optional.empty();
    long most = -1;
    for (PageHeading heading : first) {
      long shared = stated.stream().mapToLong(heading::shared).max().orElse(0);
      boolean counts =
          stated.stream().anyMatch(heading::tellsOf)
              || (first.size() > FEW
                  ? heading.isLong() && shared >= ENOUGH
                  : shared > 0 && heading.length() >= ENOUGH);
      if (counts && shared > most) {
        best = Optional.of(heading.line());
        most = shared;
      }
    }
    return best.isEmpty() && first.size() == 1 && !isShown(page, stated)
        ? Optional.of(first.get(0).line())
        : best;
  }

  /** Whether readers see what is stated. */
  private static boolean isShown(Page page, List<PageHeading> stated) {
    String text = Page.fold(page.body().text());
    return stated.stream().anyMatch(heading -> text.contains(heading.letters()));
  }

  /** The one that most others agree with; of equals, the first. */
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
}
