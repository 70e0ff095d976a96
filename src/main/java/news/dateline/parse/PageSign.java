package news.dateline.parse;

/**
 * What speaks for a page being of one {@link PageKind} or another.
 *
 * <p>A sign is counted on the page. Its value is the logarithm of the count, 1 where the count is
 * {@link #full} or more; a share is counted in hundredths. Where it speaks against an article, the
 * reader is told what is {@link #said} of it.
 */
enum PageSign {
  // What the page says of itself in its head.
  /** An article by og:type, and by something else besides. */
  OG_ARTICLE(1, ""),
  /** An article by og:type alone: many programs say so of every page. */
  OG_ARTICLE_ALONE(1, ""),
  OG_WEBSITE(1, "it calls itself a website"),
  OG_PRODUCT(1, "it calls itself a product"),
  PUBLISHED_META(1, ""),
  /** Changed, but never published: what programs for sites write on pages that are no posts. */
  MODIFIED_ONLY(1, "it has a date of change and none of publication"),
  BYLINE(1, ""),
  /** Elsewhere than in its JSON-LD. */
  DATED(1, ""),

  // What it says in the vocabulary of schema.org.
  TYPE_ARTICLE(1, ""),
  TYPE_ARTICLE_DATED(1, ""),
  TYPE_FORUM(1, "its metadata call it a discussion"),
  TYPE_PRODUCT(20, "its metadata describe a product"),
  TYPE_LIST(2, "its metadata call it a list"),
  TYPE_OFFER(3, "its metadata describe a service or a firm"),
  TYPE_FAQ(1, "its metadata hold questions and answers"),
  /** By its metadata in any form. */
  ARTICLE_STATED(1, ""),
  // The same where nothing calls it an article: reviews name products, too.
  ONLY_PRODUCT(1, "its metadata describe a product"),
  ONLY_LIST(1, "its metadata call it a list"),
  ONLY_OFFER(1, "its metadata describe a service or a firm"),

  // The program that made it.
  MADE_POST(1, ""),
  MADE_PAGE(1, "its program calls it a page, not a post"),
  MADE_LIST(1, "its program calls it an archive"),
  MADE_SHOP(1, "it was made by the program of a shop"),
  MADE_FORUM(1, "it was made by the program of a forum"),
  MADE_MANUAL(1, "it was made by a program for manuals"),

  // Its address.
  NO_PATH(1, "its address has no path"),
  SHORT_PATH(1, "its address is as short as a section's"),
  /** The last part of the address names a section. */
  SECTION(1, "its address ends in the name of a section"),
  LONG_NAME(1, ""),
  DATE_PATH(1, ""),
  PATH_STORY(1, ""),
  PATH_LIST(1, "its address is a list's"),
  PATH_SHOP(1, "its address is a shop's"),
  PATH_FORUM(1, "its address is a forum's"),
  PATH_MANUAL(1, "its address is a manual's"),
  PATH_OFFER(1, "its address is that of a service"),

  // Its headlines and its text.
  MANY_HEADLINES(1, "it has many headlines"),
  HEADINGS(50, ""),
  LONG_PARAGRAPHS(50, ""),
  LONG_SHARE(100, ""),
  SHORT_PARAGRAPHS(100, "it consists of short pieces of text (%d)"),
  QUOTED(30, ""),
  /** In a thousand words. */
  ADDRESSED(100, "it speaks of “us” and to “you”"),
  CODE(50, "%d pieces of code"),
  CODE_SHARE(100, "much of it is code"),

  // How it is laid out.
  /** The most text that no line of links interrupts. */
  RUN(10_000, ""),
  RUN_SHARE(100, ""),
  /** The most paragraphs that follow each other in one block. */
  FLOW(30, ""),
  FLOW_SHARE(100, ""),
  LINKED_SHARE(100, "%d in 100 of its words are links"),
  /** Boxes and lines of links, where no run of text outweighs them. */
  LISTED(100, "%d linked headings, boxes and lines"),
  LINKED_ARTICLES(30, "%d short articles that lead elsewhere"),
  CARD_SHARE(100, "%d in 100 of its words stand in boxes of one shape"),
  CARD_PRICES(30, "%d boxes with a price"),
  CARD_IMAGES(50, "%d boxes with a picture"),
  PRICES(30, "prices (%d)"),
  POSTS(30, "posts (%d)"),
  PROFILES(50, "links to members (%d)"),

  // What its buttons and headings say.
  CART(3, "what only shops say, like “add to cart”"),
  SIGN_UP(10, "invitations to try, book or ask for an offer (%d)"),
  REPLY(10, "places to reply (%d)"),
  MORE(5, "pages to turn or a list to sort"),
  MANUAL(3, "what only manuals say, like “edit this page”"),
  HEADS_SHOP(5, "headings of a shop, like “product details”"),
  HEADS_OFFER(5, "headings of an offer, like “our services”"),
  HEADS_MANUAL(5, "headings of a manual, like “syntax”");

  private static final PageSign[] ALL = values();

  private final int full;
  private final String said;

  PageSign(int full, String said) {
    this.full = full;
    this.said = said;
  }

  /** The count from which on more of it says no more. */
  int full() {
    return full;
  }

  /** What a reader is told, with a place for the count; empty where nothing is. */
  String said() {
    return said;
  }

  /** Its place in a row of numbers, one for each. */
  @SuppressWarnings("EnumOrdinal")
  int at() {
    return ordinal();
  }

  static PageSign[] all() {
    return ALL;
  }
}
