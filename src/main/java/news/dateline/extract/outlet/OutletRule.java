package news.dateline.extract.outlet;

import news.dateline.extract.text.Rule;

/**
 * The rules by which the outlet is found, and by which a name is known to be an outlet's.
 *
 * <pre>
 *   url: https://www.bbc.co.uk/a|og:site_name: BBC Sport =&gt; BBC
 * </pre>
 *
 * <p>An example has one field a line, {@code |} being the line break, and the text after an empty
 * one; behind the arrow is the outlet's name. {@code url} is the address; {@code map} is what the
 * user's map says, {@code furniture} a line that was dropped from the text. Any other field is the
 * one that names the outlet.
 */
enum OutletRule implements Rule {
  // Where the name comes from, the first that there is

  /** The user's map gives one outlet to all records. */
  OUTLET_OF_MAP("map: Halden Courier => Halden Courier"),

  /** A field of the record names it. */
  OUTLET_OF_RECORD("paper: Halden Courier => Halden Courier"),

  /** The page names it. */
  OUTLET_OF_PAGE("og:site_name: Halden Courier => Halden Courier"),

  /** A host above or at the address is a known outlet's. */
  OUTLET_OF_LISTED_HOST("url: https://m.faz.net/a => Frankfurter Allgemeine Zeitung"),

  /** A host that no list has, made readable. */
  OUTLET_OF_READABLE_HOST("url: https://www.rift-ledger.example/a => Rift Ledger"),

  /** The text asks to support or subscribe to it. */
  OUTLET_ASKS_FOR_SUPPORT(
      "|The bell rang. Consider supporting the Harbour Post today. => Harbour Post"),

  /** The text says what it could not verify. */
  OUTLET_COULD_NOT_VERIFY(
      "|The Harbour Post could not independently verify the film. => Harbour Post"),

  /** The text says what it was unable to verify. */
  OUTLET_WAS_UNABLE_TO_VERIFY(
      "|The Harbour Post was not able to confirm the sale. => Harbour Post"),

  /** The text says what it has learned. */
  OUTLET_HAS_LEARNED("|The ferry was sold, the Halden Courier has learned. => Halden Courier"),

  /** A line that was dropped from the text says one of these. */
  OUTLET_IN_FURNITURE("furniture: Subscribe to the Harbour Post => Harbour Post"),

  /** Text and furniture name it, and only the furniture tells whether The is a part of the name. */
  OUTLET_WITH_ARTICLE_OF_FURNITURE(
      "furniture: Please support The Harbour Post||The bell rang, the Harbour Post has learned."
          + " => The Harbour Post"),

  // Which outlet a name is, where the host is known

  /** The outlet at the host has this very name, whoever else has it. */
  OUTLET_NAME_OF_HOST("url: https://www.the-star.co.ke/a|paper: The Star => The Star (Kenya)"),

  /** A page that names another outlet, such as who wrote for it, is its host's. */
  OUTLET_OF_HOST_BEFORE_OTHER("url: https://www.foxnews.com/a|og:site_name: Reuters => Fox News"),

  /** A page that names a section, or its outlet in another way, is its host's. */
  OUTLET_SECTION_OF_HOST("url: https://www.bbc.co.uk/a|og:site_name: BBC Sport Wales => BBC"),

  // Which outlet a name is

  /** The table has the name; neither case nor The count. */
  OUTLET_NAME_LISTED("paper: fox news channel => Fox News"),

  /** The table has the name without what was added to it. */
  OUTLET_NAME_WITH_ADDITION("paper: CNN (Web News) => CNN"),

  /** The name is an address, and its host is a known outlet's. */
  OUTLET_NAME_IS_ADDRESS("paper: https://www.repubblica.it/ => La Repubblica"),

  /** The table has the name with another article, or with none. */
  OUTLET_NAME_BUT_FOR_ARTICLE("paper: Voix du Nord => La Voix du Nord"),

  /** No list has the name: it is taken as printed. */
  OUTLET_NAME_AS_PRINTED("paper: Halden Courier => Halden Courier"),

  // What makes an outlet's name of words in a text

  /** The table has it, and it is nothing else. */
  OUTLET_NAME_KNOWN("|Reuters could not verify the film. => Reuters"),

  /** It ends as names of outlets do. */
  OUTLET_NAME_ENDS_IN_MEDIA_WORD("|The Halden Courier could not verify it. => Halden Courier"),

  /** It ends in News Agency or Press Agency. */
  OUTLET_NAME_OF_NEWS_AGENCY(
      "|The Meridian News Agency could not verify it. => Meridian News Agency");

  private final String example;

  OutletRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
