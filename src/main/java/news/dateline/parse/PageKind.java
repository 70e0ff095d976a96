package news.dateline.parse;

/** What kind of page it is: an article, or something else that a crawler meets. */
enum PageKind {
  ARTICLE("an article"),
  LISTING("a listing"),
  PRODUCT("a product page"),
  SERVICE("a page that offers a service"),
  FORUM("a discussion in a forum"),
  MANUAL("a page of a manual");

  private static final PageKind[] ALL = values();

  private final String said;

  PageKind(String said) {
    this.said = said;
  }

  /** Its place in a row of numbers, one for each. */
  @SuppressWarnings("EnumOrdinal")
  int at() {
    return ordinal();
  }

  static PageKind[] all() {
    return ALL;
  }

  /** What it is called, behind "it is". */
  String said() {
    return said;
  }
}
