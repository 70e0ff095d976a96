package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page is its text: the kinds of page on which that was once read wrong. */
class PageBodyTest {
  private static final String FIRST =
      "The weir above the paper mill gave way on Thursday, and the lower meadows have stood under water ever since.";
  private static final String SECOND =
      "Nobody was hurt, but two farms lost their hay and the road to the station is closed until the engineers have been.";
  private static final String THIRD =
      "The mill's owners say that the weir was looked at in spring and that nothing was found which could have worried them.";
  private static final String FOURTH =
      "The district now wants the gates of all nine weirs on the river to be examined before the snow melts in the hills.";

  private static String read(String html) {
    return PageArticle.of(
            "<html><head><title>Weir gives way</title></head>" + html, Optional.empty())
        .body();
  }

  private static String p(String... paragraphs) {
    return "<p>" + String.join("</p>\n<p>", paragraphs) + "</p>";
  }

  private static String text(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  @Test
  void whatAReaderUnfoldsIsText() {
    String html =
        "<body><article><h1>Weir gives way</h1>"
            + p(FIRST)
            + "<details><summary>What is a weir?</summary><p>"
            + SECOND
            + "</p></details>"
            + "<div class=faq-item><h3><button aria-expanded=false>Who pays for it?</button></h3><div class=faq-answer style='display: none'><p>"
            + THIRD
            + "</p></div></div>"
            + p(FOURTH)
            + "</article></body>";
    assertThat(read(html))
        .isEqualTo(text(FIRST, "What is a weir?", SECOND, "Who pays for it?", THIRD, FOURTH));
  }

  @Test
  void whatIsHiddenOtherwiseIsNone() {
    String html =
        "<body><article><h1>Weir gives way</h1>"
            + p(FIRST, SECOND, THIRD, FOURTH)
            + "<div class=offer style='display:none'><p>You have read three of five free articles, and we would like you to stay.</p></div></article></body>";
    assertThat(read(html)).isEqualTo(text(FIRST, SECOND, THIRD, FOURTH));
  }

  @Test
  void partsThatArriveLateStandInTheirPlace() {
    String html =
        "<body><main><h1>Weir gives way</h1>"
            + "<!--$?--><template id=\"B:0\"></template><p>Loading the article, which takes a moment on slow lines …</p><!--/$-->"
            + p(FOURTH)
            + "</main>"
            + "<div hidden id=\"S:1\"><div>"
            + p(FIRST)
            + "<template id=\"P:2\"></template></div></div>"
            + "<script>$RC(\"B:0\",\"S:1\")</script>"
            + "<div hidden id=\"S:2\">"
            + p(SECOND, THIRD)
            + "</div><script>$RS(\"S:2\",\"P:2\")</script></body>";
    assertThat(read(html)).isEqualTo(text(FIRST, SECOND, THIRD, FOURTH));
  }

  @Test
  void withoutTheirScriptsLatePartsAreFoundByNumber() {
    String html =
        "<body><main><h1>Weir gives way</h1>"
            + p(FIRST)
            + "<template id=\"P:a\"></template><template id=\"B:b\"></template>"
            + p(FOURTH)
            + "</main><div hidden id=\"S:b\">"
            + p(THIRD)
            + "</div><div hidden id=\"S:a\">"
            + p(SECOND)
            + "</div></body>";
    assertThat(read(html)).isEqualTo(text(FIRST, SECOND, THIRD, FOURTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<template id='B:1'></template><div hidden id='S:1'><p>x</p></div><div hidden id='S:1'><p>y</p></div>",
        "<div hidden id='S:1'><template id='B:1'></template></div>",
        "<div hidden id='S:1'><template id='P:2'></template></div><div hidden id='S:2'><template id='P:1'></template></div>",
        "<template id='B:1'><div hidden id='S:1'></div></template><script>$RC('B:1','S:1');$RC(\"B:1\",\"S:1\")</script>",
      })
  void latePartsThatContradictEachOtherDoNoHarm(String parts) {
    assertThat(read("<body><h1>Weir gives way</h1>" + p(FIRST, SECOND) + parts + "</body>"))
        .contains(FIRST, SECOND);
  }

  @Test
  void aDeclaredShadowRootIsShown() {
    String html =
        "<body><h1>Weir gives way</h1><x-text><template shadowrootmode=open>"
            + p(FIRST, SECOND)
            + "</template></x-text></body>";
    assertThat(read(html)).isEqualTo(text(FIRST, SECOND));
  }

  @Test
  void manyCommentsDoNotOutweighTheArticle() {
    String comments =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "<li class=comment><p>Reader number "
                        + i
                        + " holds that the mill should have opened its gates a day before, as it did in other years.</p></li>")
            .collect(Collectors.joining());
    String html =
        "<body><div class=page><div class=story><h1>Weir gives way</h1>"
            + p(FIRST, SECOND, THIRD, FOURTH, FIRST.replace("Thursday", "Friday"))
            + "</div><div class=rest><div id=comments><ul>"
            + comments
            + "</ul></div></div></div></body>";
    assertThat(read(html)).startsWith(FIRST).contains(FOURTH).doesNotContain("Reader number");
  }

  @Test
  void aDiscussionWithoutAnArticleKeepsItsText() {
    String html =
        "<body><h1>Weir gives way</h1><div class=comments><p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p></div></body>";
    assertThat(read(html)).contains(FIRST, SECOND);
  }

  @Test
  void theSmallerPartsOfATextBelongToIt() {
    String html =
        "<body><div class=article-content><h1>Weir gives way</h1><div class=a><p>"
            + FIRST
            + "</p></div><div class=b>"
            + p(SECOND, THIRD, SECOND.replace("two", "three"), THIRD.replace("spring", "autumn"))
            + "</div><div class=c><p>"
            + FOURTH
            + "</p></div></div></body>";
    assertThat(read(html)).startsWith(FIRST).endsWith(FOURTH);
  }

  @Test
  void namesOfLooksAndSubjectsAreNoNamesOfFurniture() {
    String html =
        "<body class='has-sidebar'><article class='post-7 post type-post status-publish hentry category-newsletter tag-sponsors'><h1>Weir gives way</h1>"
            + "<div class='overflow-hidden md:hidden'>"
            + p(FIRST)
            + "</div><div class='with-sidebar'>"
            + p(SECOND)
            + "</div>"
            + p(THIRD, FOURTH)
            + "<div class='newsletter'><p>Every Friday we send you what the river did, and what the council made of it.</p></div></article></body>";
    assertThat(read(html)).isEqualTo(text(FIRST, SECOND, THIRD, FOURTH));
  }

  @Test
  void aTableIsText() {
    String row =
        "<tr><td>Upper weir, gates</td><td>shut until further notice</td><td>none</td></tr>";
    String html =
        "<body><article><h1>Weir gives way</h1>"
            + p(FIRST, SECOND)
            + "<figure class=wp-block-table><table><tr><th>Weir</th><th>Gates</th><th>Damage</th></tr>"
            + row.repeat(4)
            + "</table></figure></article></body>";
    assertThat(read(html))
        .startsWith(text(FIRST, SECOND, "Weir", "Gates", "Damage", "Upper weir, gates"))
        .endsWith("none");
  }

  @Test
  void aLinkedHeadingWithATextOfItsOwnStays() {
    String html =
        "<body><article><h1>Weir gives way</h1>"
            + p(FIRST)
            + "<h2><a href=/mill>The mill by the bridge</a></h2>"
            + p(SECOND, THIRD, FOURTH)
            + "<div class=x7><h3><a href=/other>What the last flood taught the town</a></h3></div></article></body>";
    assertThat(read(html)).isEqualTo(text(FIRST, "The mill by the bridge", SECOND, THIRD, FOURTH));
  }

  @Test
  void aLinkInAListThatIsNoListOfLinksStays() {
    String html =
        "<body><article><h1>Weir gives way</h1>"
            + p(FIRST)
            + "<ul><li><a href=/a>Report of the river board</a></li><li>The minutes of the district council, in which nothing of it is to be found</li></ul>"
            + "<ul><li><a href=/b>How hay is dried</a></li><li><a href=/c>Nine weirs, one river</a></li></ul>"
            + p(FOURTH)
            + "</article></body>";
    assertThat(read(html)).contains("Report of the river board").doesNotContain("Nine weirs");
  }

  @Test
  void aLedeNeedsNoName() {
    String html =
        "<body><main><div class=x1><div class=x2><h1>Weir gives way</h1><div class=x3>"
            + FIRST
            + "</div><div class=byline>By Tove Marsk, who has walked the river for the Courier since it began to rise.</div></div></div><div class=x4><p>"
            + SECOND
            + "</p>"
            + p(THIRD, FOURTH)
            + "</div></main></body>";
    assertThat(read(html)).isEqualTo(text(FIRST, SECOND, THIRD, FOURTH));
  }

  @Test
  void aFragmentIsReadAsWhatStandsInABody() {
    String html =
        "<div class=captioned-image-container><figure><img src=a.jpg></figure></div>"
            + p(FIRST, SECOND, THIRD);
    PageArticle article = PageArticle.of(html, Optional.empty());
    assertThat(article.body()).isEqualTo(text(FIRST, SECOND, THIRD));
    assertThat(article.notAnArticle()).isEmpty();
  }
}
