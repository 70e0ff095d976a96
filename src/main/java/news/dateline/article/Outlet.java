package news.dateline.article;

import java.util.Optional;

/**
 * A news outlet: a paper, an agency, a broadcaster, a site.
 *
 * @param name its canonical name, such as {@code Kyiv Independent}
 * @param country ISO 3166-1 alpha-2 code of where it is at home, if that is known and one country
 * @param kind what it is, if that is known
 * @param evidence what says so
 */
public record Outlet(
    String name, Optional<String> country, Optional<Kind> kind, Evidence evidence) {
  private static final String THE = "the ";

  /** What publishes news. A magazine is a paper. */
  public enum Kind {
    AGENCY,
    PAPER,
    BROADCASTER,
    SITE
  }

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException when it is blank
   */
  public Outlet {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet has a name");
    }
  }

  /** An outlet of which no more than the name is known. */
  public Outlet(String name, Evidence evidence) {
    this(name, Optional.empty(), Optional.empty(), evidence);
  }

  /**
   * What the spellings of an outlet's name have in common: it {@linkplain Folding#fold folded},
   * without The, which one source prints and another leaves out.
   */
  public static String folded(String name) {
    String folded = Folding.fold(name);
    return folded.startsWith(THE) && folded.length() > THE.length()
        ? folded.substring(THE.length())
        : folded;
  }
}
