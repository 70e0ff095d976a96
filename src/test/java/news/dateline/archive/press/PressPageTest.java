package news.dateline.archive.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressPageTest {
  @TempDir Path folder;

  private Taken read(String html) {
    Taken taken = Taken.read(folder, "a.html", html);
    assertThat(taken.format()).isEqualTo("press-html");
    return taken;
  }

  private static String block(String blockClass, String paragraphClass, String words) {
    return "<BR><DIV CLASS=\""
        + blockClass
        + "\"><P CLASS=\""
        + paragraphClass
        + "\">"
        + words
        + "</P>\n</DIV>\n";
  }

  /** A download of Nexis with two documents. */
  private static String nexis(String style, String counted) {
    return "<HTML>\n<HEAD>"
        + style
        + "<TITLE>&nbsp;</TITLE>\n<META TOPIC=\"null\" DOCUMENTS=\"2\" /></HEAD>\n<BODY>\n"
        + "<A NAME=\"DOC_ID_0_0\"></A><!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->\n"
        + block("c0", "c1", counted.replace("#", "1"))
        + block("c3", "c1", "<SPAN CLASS=\"c2\">Halm Gazette (Halm)</SPAN>")
        + block(
            "c3", "c1", "<SPAN CLASS=\"c4\">March</SPAN><SPAN CLASS=\"c2\"> 8, 2024 Friday</SPAN>")
        + block("c3", "c1", "<SPAN CLASS=\"c2\">Edition 1;<BR>Northern</SPAN>")
        + block("c5", "c6", "<SPAN CLASS=\"c7\">Ferry &amp; crew stranded</SPAN>")
        + block(
            "c5", "c6", "<SPAN CLASS=\"c8\">BYLINE: </SPAN><SPAN CLASS=\"c2\">Petra Vance</SPAN>")
        + block("c5", "c6", "<SPAN CLASS=\"c8\">LENGTH: </SPAN><SPAN CLASS=\"c2\">84 words</SPAN>")
        + "<BR><DIV CLASS=\"c5\"><P CLASS=\"c9\">The <SPAN CLASS=\"c4\">ferry</SPAN> lay still.</P>\n"
        + "<P CLASS=\"c9\">Length: 70 feet.</P>\n<P CLASS=\"c9\">They sang.</P></DIV>\n"
        + block(
            "c5",
            "c6",
            "<SPAN CLASS=\"c8\">LOAD-DATE: </SPAN><SPAN CLASS=\"c2\">March 9, 2024</SPAN>")
        + block("c3", "c1", "Copyright 2024 Halm Press<BR>All Rights Reserved")
        + "<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n<DIV CLASS=\"c10\"/>\n"
        + block("c0", "c1", counted.replace("#", "2"))
        + block("c3", "c1", "Halm Gazette (Halm)")
        + block("c3", "c1", "March 9, 2024 Saturday")
        + block("c5", "c6", "Bridge closed")
        + block("c5", "c6", "LENGTH: 9 words")
        + block("c5", "c9", "Closed.")
        + "</BODY></HTML>";
  }

  @Test
  void aDownloadOfNexisHasManyDocuments() {
    for (String style :
        new String[] {
          "", "<STYLE>.c0 { text-align: center; } .c3 { text-align: center; }</STYLE>"
        }) {
      Taken taken = read(nexis(style, "# of 2 DOCUMENTS"));
      assertThat(taken.values("title")).containsExactly("Ferry & crew stranded", "Bridge closed");
      assertThat(taken.values("outlet")).containsOnly("Halm Gazette (Halm)");
      assertThat(taken.values("published"))
          .containsExactly("March 8, 2024 Friday", "March 9, 2024 Saturday");
      assertThat(taken.values("edition")).containsExactly("Edition 1; Northern", "");
      assertThat(taken.values("body"))
          .containsExactly("The ferry lay still.\n\nLength: 70 feet.\n\nThey sang.", "Closed.");
      assertThat(taken.values("loadDate")).containsExactly("March 9, 2024", "");
      assertThat(taken.reasons()).isEmpty();
    }
  }

  @Test
  void itsDocumentsAreCounted() {
    assertThat(read(nexis("", "# of 3 DOCUMENTS")).reasons())
        .singleElement()
        .asString()
        .contains("\"1 of 3 DOCUMENTS\", and 2 documents were found");
    assertThat(read(nexis("", "Dokument # von 2")).reasons()).isEmpty();
  }

  private static String divs(String... words) {
    return Stream.of(words).map(word -> "<div>" + word + "</div>").collect(Collectors.joining());
  }

  @Test
  void articlesOfFactivaAreReadWithoutCodes() {
    Taken taken =
        read(
            "<html><head><title>Factiva</title></head><body><h1>Factiva</h1><div>Dow Jones</div>"
                + "<div class=\"article enArticle\"><div>News</div><div><span class=\"enHeadline\">Ferry stranded</span></div>"
                + divs(
                    "Petra Vance",
                    "203 words",
                    "8 March 2024",
                    "07:15",
                    "Halm Gazette",
                    "HALMGA",
                    "English",
                    "(c) 2024 Halm Press")
                + "<p class=\"articleParagraph enarticleParagraph\">The ferry\nlay <b>still</b>.</p>"
                + "<p class=\"articleParagraph enarticleParagraph\">They sang.</p><p>Document HALMGA0020240308ek38000aa</p></div>"
                + "<div>Search Summary</div><table><tr><td>Results Found</td><td>2</td></tr></table></body></html>");
    assertThat(taken.fields())
        .singleElement()
        .satisfies(
            document ->
                assertThat(document)
                    .containsEntry("section", "News")
                    .containsEntry("title", "Ferry stranded")
                    .containsEntry("byline", "Petra Vance")
                    .containsEntry("time", "07:15")
                    .containsEntry("outlet", "Halm Gazette")
                    .containsEntry("body", "The ferry lay still.\n\nThey sang."));
    assertThat(taken.reasons()).singleElement().asString().contains("1 missing");
  }

  private static String row(String code, String value) {
    return "<tr><td align=\"right\"><b>" + code + "</b>&nbsp;</td><td>" + value + "</td></tr>\n";
  }

  @Test
  void articlesOfFactivaAreReadWithCodes() {
    Taken taken =
        read(
            "<html><head><title>Factiva</title></head><body><div class=\"article frArticle\"><table>"
                + row("HD", "<b class='frHeadline'>Le bac échoué</b>\n")
                + row("BY", "Par Petra Vance")
                + row("WC", "295 mots")
                + row("PD", "8 mars 2024")
                + row("SN", "Le Fanal")
                + row("LA", "Français")
                + row(
                    "LP",
                    "<p class=\"articleParagraph\">Quarante personnes.</p>\n<p class=\"articleParagraph\">IN extremis.</p>")
                + row("TD", "<p class=\"articleParagraph\">Elles chantent.</p>")
                + row("NS", "<br/>gpol : Politics | gcat : General")
                + row("AN", "<br/>Document FANAL00020240308ek38000aa")
                + "</table></div></body></html>");
    assertThat(taken.fields())
        .singleElement()
        .satisfies(
            document ->
                assertThat(document)
                    .containsEntry("title", "Le bac échoué")
                    .containsEntry("byline", "Petra Vance")
                    .containsEntry("language", "fr")
                    .containsEntry("subject", "gpol : Politics | gcat : General")
                    .containsEntry("id", "FANAL00020240308ek38000aa")
                    .containsEntry(
                        "body", "Quarante personnes.\n\nIN extremis.\n\nElles chantent."));
  }

  private static String labelled(String label, String value) {
    return "<p style=\"margin:0\"><strong>" + label + ": </strong>" + value + "</p>\n";
  }

  private static String proQuest(int id, String title) {
    return "<div><a name=\"DocID_"
        + id
        + "\"></a><p style=\"font-weight:bold;\">"
        + title
        + "</p>"
        + labelled("Author", "Vance, Petra")
        + "<p><a href=\"x\">ProQuest document link</a></p>"
        + "<p><strong>Full text: </strong><text wordcount=\"12\"><title></title><p>Forty people waited.</p> <p>Location: the pier was dark.</p></text></p>"
        + labelled("Subject", "Ferries; Fog")
        + labelled("Title", title)
        + labelled("Publication title", "Halm Gazette; Halm")
        + labelled("Publication date", "Mar 8, 2024")
        + labelled("ProQuest document ID", String.valueOf(id))
        + "</div>";
  }

  @Test
  void aPageOfProQuestHasManyDocuments() {
    Taken taken =
        read(
            "<html><head><title>ProQuestDocuments</title></head><body><table><tr><td>Copyright</td></tr></table>"
                + proQuest(251234567, "Ferry stranded")
                + proQuest(251234568, "Bridge closed")
                + "</body></html>");
    assertThat(taken.values("title")).containsExactly("Ferry stranded", "Bridge closed");
    assertThat(taken.values("outlet")).containsOnly("Halm Gazette");
    assertThat(taken.values("body"))
        .containsOnly("Forty people waited.\n\nLocation: the pier was dark.");
  }

  @Test
  void aPageOfEuropresseHasAnArticleForEachDocument() {
    String article =
        "<article><header><div><span class=\"DocPublicationName\">Le Fanal, no. 1234\n</span></div>"
            + "<div><span class=\"DocHeader\">Locale, vendredi 8 mars 2024 - 156 mots, p. 4</span></div>"
            + "<div class=\"titreArticle\"><p class=\"titreArticleVisu rdp__articletitle\">Le bac %s</p></div>"
            + "<div class=\"docAuthors\">Petra Vance</div></header><section><div class=\"docOcurrContainer\">"
            + "<p>Quarante personnes.</p><p>Elles chantent.</p></div></section>"
            + "<div class=\"publiC-lblNodoc\">news·20240308·FA·0012</div></article>";
    Taken taken =
        read(
            "<html><head><title>Europresse</title></head><body>"
                + String.format(article, "échoué")
                + String.format(article, "reparti")
                + "</body></html>");
    assertThat(taken.values("title")).containsExactly("Le bac échoué", "Le bac reparti");
    assertThat(taken.fields().get(0))
        .containsEntry("outlet", "Le Fanal")
        .containsEntry("published", "vendredi 8 mars 2024")
        .containsEntry("section", "Locale")
        .containsEntry("page", "4")
        .containsEntry("byline", "Petra Vance")
        .containsEntry("id", "news·20240308·FA·0012")
        .containsEntry("body", "Quarante personnes.\n\nElles chantent.");
  }

  @Test
  void aPageThatOnlyLooksLikeOneIsAPage() {
    Taken taken =
        read("<html><body><p class=\"articleParagraph\">The ferry lay still.</p></body></html>");
    assertThat(taken.texts()).singleElement().asString().contains("The ferry lay still.");
  }
}
