package news.dateline.browser;

/**
 * How a page is looked at.
 *
 * @param width the window's width, in CSS pixels
 * @param height its height
 * @param dark whether the reader's system is dark
 * @param script whether scripts run
 * @param print whether it is printed
 */
record Look(int width, int height, boolean dark, boolean script, boolean print) {
  /** A desk. */
  static final Look WIDE = new Look(1280, 900, false, true, false);

  /** A phone. */
  static final Look NARROW = new Look(390, 844, false, true, false);

  /** A desk's window at 400 %: what reflow is measured at (WCAG 2.2, 1.4.10). */
  static final Look ZOOMED = new Look(320, 256, false, true, false);

  Look inDark() {
    return new Look(width, height, true, script, print);
  }

  Look withoutScript() {
    return new Look(width, height, dark, false, print);
  }

  Look printed() {
    return new Look(width, height, dark, script, true);
  }

  /** For file names and messages: {@code wide-dark}. */
  String name() {
    String wide = width == WIDE.width ? "wide" : width == NARROW.width ? "narrow" : width + "px";
    return wide
        + (dark ? "-dark" : "-light")
        + (script ? "" : "-noscript")
        + (print ? "-print" : "");
  }

  @Override
  public String toString() {
    return name();
  }
}
