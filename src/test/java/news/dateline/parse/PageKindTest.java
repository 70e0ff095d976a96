package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of an invented town and its papers, shops and forums: which of them are articles. */
class PageKindTest {
  private static final String NEWS =
      """
      The ferry Sankt Olav will not sail before the spring, the harbour board of Ternhavn decided on Monday evening.
      Its engine needs a crankshaft that only one yard still casts, and the yard has work until March.
      “We looked at every other ship on the coast,” said the chairwoman, Berit Aalund, “and found none that fits the ramp.”
      The board wants to pay for a bus around the fjord, which takes two hours where the ferry took twenty minutes.
      Pupils from the islands will board with families in town, as they did when the ice closed the sound in 1987.
      """;

  private static Optional<String> kind(String html) {
    return PageArticle.of(html, Optional.empty()).notAnArticle();
  }

  private static Optional<String> kind(String address, String html) {
    return PageArticle.of(html, Optional.of(address)).notAnArticle();
  }

  private static String page(String head, String body) {
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  private static String paragraphs(String lines) {
    StringBuilder html = new StringBuilder();
    lines.lines().forEach(line -> html.append("<p>").append(line).append("</p>\n"));
    return html.toString();
  }

  private static String times(int times, String html) {
    StringBuilder all = new StringBuilder();
    for (int i = 1; i <= times; i++) {
      all.append(html.replace("#", Integer.toString(i)));
    }
    return all.toString();
  }

  private static final String MENU =
      "<nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/town\">Town</a></li><li><a href=\"/coast\">Coast</a></li></ul></nav>";

  private static final String RELATED =
      times(
          8,
          "<article class=\"teaser\"><a href=\"/coast/other-#\"><img src=\"#.jpg\"><h3>Another story of the coast and its people, number #</h3></a><time datetime=\"2025-02-0#\"># February</time></article>");

  @Test
  void proseWithoutAnyMetadataIsAnArticle() {
    assertThat(
            kind(page("<title>Ferry laid up</title>", "<h1>Ferry laid up</h1>" + paragraphs(NEWS))))
        .isEmpty();
  }

  @Test
  void aStoryWithManyRelatedLinksIsAnArticle() {
    String body =
        MENU
            + "<main><h1>Ferry to the islands is laid up until spring</h1><p class=\"byline\">By Jonas Vik</p>"
            + paragraphs(NEWS)
            + "<div class=\"more\"><h2>From the coast</h2>"
            + RELATED
            + RELATED
            + "</div></main>";
    assertThat(
            kind(
                "https://ternhavn-post.example/coast/ferry-to-the-islands-is-laid-up",
                page("<title>Ferry laid up</title>", body)))
        .isEmpty();
  }

  @Test
  void aStubBeforeAPaywallIsAnArticleAmidManyTeasers() {
    String head =
        "<title>Ferry laid up</title><meta property=\"og:type\" content=\"article\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry laid up\",\"datePublished\":\"2025-02-03T18:00:00Z\",\"isAccessibleForFree\":false}</script>";
    String body =
        MENU
            + "<main><h1>Ferry to the islands is laid up until spring</h1><p>The ferry Sankt Olav will not sail before the spring, the harbour board decided on Monday evening.</p>"
            + "<div class=\"offer\"><h2>Read on</h2><p>Try the Post for a month.</p><a href=\"/abo\">Subscribe now</a></div>"
            + RELATED
            + RELATED
            + "</main>";
    assertThat(kind("https://ternhavn-post.example/coast/ferry-laid-up-1234", page(head, body)))
        .isEmpty();
  }

  @Test
  void aLineOrTwoThatAreSignedAndDatedAreAnArticle() {
    assertThat(
            kind(
                page(
                    "<title>No ferry before spring</title>",
                    "<h1>No ferry before spring</h1><p class=byline>By Berit Aalund, 5 March 2024</p>"
                        + "<p>The ferry will not sail before the spring, the board decided.</p>")))
        .isEmpty();
  }

  @Test
  void aLiveBlogIsAnArticle() {
    String head =
        "<title>Storm: live</title><meta property=\"article:published_time\" content=\"2025-02-03T06:00:00Z\"><script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Storm\",\"datePublished\":\"2025-02-03T06:00:00Z\"}</script>";
    String body =
        MENU
            + "<main><h1>Storm reaches Ternhavn: the evening as it happened</h1>"
            + times(
                9,
                "<section class=\"entry\"><time>20:0#</time><h2>Bridge number # is closed</h2><p>The police have closed the bridge to lorries, and ask everybody to stay at home until the wind has turned to the west.</p></section>")
            + "</main>";
    assertThat(kind("https://ternhavn-post.example/live/storm-reaches-ternhavn", page(head, body)))
        .isEmpty();
  }

  @Test
  void aPhotoStoryIsAnArticle() {
    String head =
        "<title>Ice on the sound</title><script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"Ice\",\"datePublished\":\"2025-02-03\"}</script>";
    String body =
        "<main><h1>Ice on the sound: twelve pictures of a cold week</h1><p>For seven days the sound lay under ice, and the town went out to see it.</p>"
            + times(
                12,
                "<div class=\"slide\"><img src=\"#.jpg\"><p>Picture #: children from the old town pull their sledges across the ice.</p></div>")
            + "</main>";
    assertThat(kind("https://ternhavn-post.example/pictures/ice-on-the-sound", page(head, body)))
        .isEmpty();
  }

  @Test
  void anInterviewThatSpeaksOfUsAndToYouIsAnArticle() {
    String talk =
        """
        Ms Aalund, why did you not see to the engine earlier?
        We did. Our engineers looked at it every year, and you can read what they wrote in our reports. We told the council that our ship is old.
        And what do you say to those who cannot get to work?
        We are sorry. We know what you need, and we will pay for your bus until our ferry sails again. You have our word.
        You promised that last year, too.
        We did, and we kept it: our bus went three times a day for your pupils, and you paid nothing.
        """;
    assertThat(
            kind(
                "https://ternhavn-post.example/interview/you-have-our-word",
                page(
                    "<title>You have our word</title><meta property=\"og:type\" content=\"article\"><meta name=\"author\" content=\"Jonas Vik\">",
                    MENU
                        + "<article><h1>“You have our word”, says the chairwoman</h1>"
                        + paragraphs(talk)
                        + "</article>")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://ternhavn-post.example/coast/",
        "https://ternhavn-post.example/news",
        "https://www.fjordbote.example/nachrichten/",
        "https://elfaro.example/categoria/puerto",
      })
  void aSectionOfAPaperIsAListing(String address) {
    String body =
        MENU
            + "<main><h1>Coast</h1>"
            + times(
                9,
                "<article class=\"teaser\"><h2><a href=\"/coast/story-#\">What the board said of ferry number # on Monday</a></h2><p>A few words of what the story tells, so that one would like to read on about it, and no more than that.</p><time>#.2.2025</time></article>")
            + "</main>";
    String head = "<title>Coast</title>";
    assertThat(kind(address, page(head, body)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("a listing: "));
  }

  @Test
  void aFrontPageWithAPathIsAListing() {
    String body =
        MENU
            + "<main>"
            + times(
                6,
                "<section><h2>Part # of the paper</h2><ul><li><a href=\"/a#\">Harbour board wants to pay for a bus around the fjord</a></li><li><a href=\"/b#\">Pupils from the islands board with families in town</a></li><li><a href=\"/c#\">The yard that casts crankshafts has work until March</a></li></ul></section>")
            + "<p>The Ternhavn Post is printed in Ternhavn by the Post's own press, six days a week, and has been since the year 1921.</p></main>";
    assertThat(
            kind("https://ternhavn-post.example/home", page("<title>Ternhavn Post</title>", body)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("a listing: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Add to cart", "In den Warenkorb", "Ajouter au panier", "Do košíku", "加入购物车"})
  void aPageWithAPriceAndACartIsAProductPage(String button) {
    String body =
        MENU
            + "<main><h1>Oilskin jacket Skagen</h1><span class=\"price\">€ 129.00</span><button>"
            + button
            + "</button><p>The jacket of the pilots of Ternhavn: waxed cotton, lined with wool, with a hood that stays where it is in a gale.</p>"
            + "<ul><li>Waxed cotton</li><li>Wool lining</li><li>Four pockets</li></ul></main>";
    String head =
        "<title>Oilskin jacket</title><meta property=\"og:type\" content=\"product\"><script type=\"application/ld+json\">{\"@type\":\"Product\",\"name\":\"Oilskin jacket\",\"offers\":{\"@type\":\"Offer\",\"price\":\"129\"}}</script>";
    assertThat(kind("https://skagen-outfitters.example/jackets/oilskin", page(head, body)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("a product page: "));
  }

  @Test
  void whatAFirmOffersIsNoArticle() {
    String body =
        MENU
            + "<main><h1>Boat repairs in Ternhavn</h1>"
            + "<div class=\"hero\"><p>We mend your boat while you wait. Our yard has done so for the whole coast since 1964, and you can rely on us.</p><a href=\"/quote\">Get a free quote</a></div>"
            + "<div><h2>Our services</h2><div class=\"col\"><h3>Hulls</h3><p>We mend your hull, whatever it is made of, in our own hall.</p></div><div class=\"col\"><h3>Engines</h3><p>Our mechanics know your engine, and you know our prices.</p></div></div>"
            + "<div><h2>Why choose us</h2><p>Because your boat is our only business.</p><a href=\"/book\">Book now</a></div>"
            + "<div><h2>What our clients say</h2><p>You mended our cutter in a day, thank you.</p></div>"
            + "<div><h2>Frequently asked questions</h2><p>Do you work on Sundays? We do, if your boat is sinking.</p><a href=\"tel:123\">Call now</a></div></main>";
    String head =
        "<title>Boat repairs</title><script type=\"application/ld+json\">{\"@type\":\"LocalBusiness\",\"name\":\"Aalund Boats\"}</script>";
    assertThat(kind("https://aalund-boats.example/services/repairs", page(head, body)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("a page that offers a service: "));
  }

  @Test
  void aThreadOfAForumIsNoArticle() {
    String body =
        MENU
            + "<main><h1>Which paint for a steel hull?</h1>"
            + times(
                6,
                "<div class=\"post\" id=\"p#\"><a href=\"/members/skipper#\">skipper#</a> <time>#. March 2024</time><p>I have painted mine with what the yard sells, and it held for about # years. Then it came off in one winter.</p><a href=\"/reply/#\">Reply</a> <a href=\"/quote/#\">Quote</a></div>")
            + "</main>";
    String head =
        "<title>Which paint?</title><script type=\"application/ld+json\">{\"@type\":\"DiscussionForumPosting\",\"headline\":\"Which paint?\",\"datePublished\":\"2024-03-01\"}</script>";
    assertThat(kind("https://forum.steel-hulls.example/threads/which-paint.123", page(head, body)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("a discussion in a forum: "));
  }

  @Test
  void aPageOfAManualIsNoArticle() {
    String body =
        MENU
            + "<main><h1>tide()</h1><p>The function <code>tide</code> gives the height of the water at a place.</p>"
            + "<h2>Syntax</h2><pre><code>tide(place, time)</code></pre><h2>Parameters</h2><p><code>place</code> is a name or a pair of numbers. <code>time</code> is in seconds.</p>"
            + "<h2>Examples</h2><pre><code>tide('Ternhavn', now())</code></pre><pre><code>tide([60.1, 5.2], 0)</code></pre><h2>See also</h2><p><code>moon</code>, <code>wind</code></p><a href=\"/edit\">Edit this page</a></main>";
    assertThat(
            kind(
                "https://docs.tides.example/reference/tide",
                page(
                    "<title>tide()</title><meta name=\"generator\" content=\"MkDocs 1.5\">", body)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("a page of a manual: "));
  }

  @Test
  void theReasonSaysWhatSpeaksAgainst() {
    String body =
        "<main><h1>Harbour</h1>"
            + times(
                12,
                "<div class=\"box\"><a href=\"/h/#\"><img src=\"#.jpg\"><h3>What happened in the harbour on day # of March</h3></a></div>")
            + "<p>All that the Post wrote of the harbour in March, from the ferry to the fish.</p></main>";
    assertThat(
            kind("https://ternhavn-post.example/tag/harbour", page("<title>Harbour</title>", body)))
        .hasValueSatisfying(why -> assertThat(why).contains("linked headings, boxes and lines"));
  }

  @Test
  void everySignHasItsWeights() {
    KindWeights weights = KindWeights.shipped();
    for (PageSign sign : PageSign.all()) {
      double sum = 0;
      for (PageKind kind : PageKind.all()) {
        sum += Math.abs(weights.of(sign, kind));
      }
      assertThat(sum).as(sign.name()).isPositive();
    }
  }
}
