package news.dateline.article;

/**
 * A news outlet: a paper, an agency, a broadcaster, a site.
 *
 * @param name its canonical name, such as {@code Kyiv Independent}
 * @param evidence what says so
 */
public record Outlet(String name, Evidence evidence) {

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
}
