package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import news.dateline.archive.record.CapturedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports of blogs, scrapers and databases in XML. */
class XmlExportsTest {
  @TempDir Path folder;

  private Taken read(String xml) {
    return Taken.read(folder, "export.xml", xml);
  }

  private static String bloggerEntry(String kind, String title, String more) {
    return "<entry><id>tag:blogger.com,1999:blog-4.post-"
        + title.hashCode()
        + "</id><published>2024-03-22T09:05:00Z</published><category"
        + " scheme='http://schemas.google.com/g/2005#kind'"
        + " term='http://schemas.google.com/blogger/2008/kind#"
        + kind
        + "'/><category scheme='http://www.blogger.com/atom/ns#' term='Harbour'/><title type='text'>"
        + title
        + "</title><content type='html'>&lt;p&gt;No boats.&lt;/p&gt;</content>"
        + more
        + "</entry>";
  }

  @Test
  void onlyPublishedPostsOfABloggerExportAreArticles() {
    Taken taken =
        read(
            "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'"
                + " xmlns:app='http://purl.org/atom/app#'><title>Ferry notes</title>"
                + bloggerEntry("settings", "Language", "")
                + bloggerEntry("template", "Template", "")
                + bloggerEntry("page", "About us", "")
                + bloggerEntry("post", "Ferry stays", "")
                + bloggerEntry(
                    "post", "Not yet", "<app:control><app:draft>yes</app:draft></app:control>")
                + bloggerEntry("comment", "I saw it", "")
                + "</feed>");
    assertThat(taken.values("title")).containsExactly("Ferry stays");
    assertThat(taken.values("section")).containsExactly("Harbour");
    assertThat(taken.skipped)
        .containsExactly(
            "Blogger settings", "Blogger template", "Blogger page", "a draft", "Blogger comment");
  }

  @Test
  void onlyPublishedPostsOfABloggerTakeoutAreArticles() {
    String entry =
        "<entry><id>tag:blogger.com,1999:blog-4.post-%s</id><blogger:type>%s</blogger:type>"
            + "<blogger:status>%s</blogger:status><author><name>Ana Ruf</name>"
            + "<blogger:type>BLOGGER</blogger:type></author><title>Voss&amp;#39;s %s</title>"
            + "<content type='html'>&lt;p&gt;No boats.&lt;/p&gt;</content>"
            + "<published>2024-03-22T09:05:00Z</published><updated>2024-03-23T09:05:00Z</updated></entry>";
    Taken taken =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom'"
                + " xmlns:blogger='http://schemas.google.com/blogger/2018'><title>Ferry notes</title>"
                + entry.formatted(1, "POST", "LIVE", "ferry")
                + entry.formatted(2, "POST", "DRAFT", "draft")
                + entry.formatted(3, "POST", "SOFT_TRASHED", "trash")
                + entry.formatted(4, "PAGE", "LIVE", "page")
                + entry.formatted(5, "COMMENT", "LIVE", "comment")
                + "</feed>");
    assertThat(taken.values("title")).containsExactly("Voss's ferry");
    assertThat(taken.values("byline")).containsExactly("Ana Ruf");
    assertThat(taken.skipped).hasSize(4);
  }

  @Test
  void aFeedThatIsNoExportLosesOnlyItsDrafts() {
    Taken taken =
        read(
            "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:app='http://www.w3.org/2007/app'>"
                + "<title>Courier</title><entry><title>One</title><category term='post'/><summary>x</summary>"
                + "<app:control><app:draft>no</app:draft></app:control></entry>"
                + "<entry><title>Two</title><summary>x</summary>"
                + "<app:control><app:draft>yes</app:draft></app:control></entry></feed>");
    assertThat(taken.values("title")).containsExactly("One");
  }

  @Test
  void anAuthorOfWordPressHasTheNameThatReadersSee() {
    Taken taken =
        read(
            "<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'"
                + " xmlns:content='c' xmlns:dc='d'><channel><title>Courier</title>"
                + "<wp:author><wp:author_login>aruf</wp:author_login><wp:author_display_name>Ana"
                + " Ruf</wp:author_display_name></wp:author>"
                + "<item><title>Ferry</title><dc:creator>aruf</dc:creator><content:encoded>a</content:encoded>"
                + "<wp:post_type>news</wp:post_type><wp:status>publish</wp:status></item>"
                + "<item><title>Mill</title><dc:creator>ghost</dc:creator><content:encoded>b</content:encoded>"
                + "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>"
                + "<item><title>Menu</title><wp:post_type>nav_menu_item</wp:post_type></item>"
                + "</channel></rss>");
    assertThat(taken.values("title")).containsExactly("Ferry", "Mill");
    assertThat(taken.values("byline")).containsExactly("Ana Ruf", "ghost");
  }

  @Test
  void trafilaturasXmlIsRead() {
    Taken taken =
        read(
            "<doc sitename=\"The Courier\" title=\"Ferry &amp; mill\" author=\"Ana Ruf\""
                + " date=\"2024-03-22\" url=\"https://c.example/f\" hostname=\"c.example\""
                + " description=\"Short.\" fingerprint=\"f\"><main><p>The ferry stayed.</p><head"
                + " rend=\"h2\">Repairs</head><quote><p>No boats.</p></quote></main><comments><p>I saw"
                + " it.</p></comments></doc>");
    assertThat(taken.format()).isEqualTo("trafilatura");
    assertThat(taken.fields().get(0))
        .containsEntry("title", "Ferry & mill")
        .containsEntry("byline", "Ana Ruf")
        .containsEntry("published", "2024-03-22")
        .containsEntry("outlet", "The Courier")
        .containsEntry("url", "https://c.example/f")
        .containsEntry(
            "body",
            "<p>The ferry stayed.</p><h3>Repairs</h3><blockquote><p>No boats.</p></blockquote>");
  }

  @Test
  void teiIsReadByItsSourceAndWithoutComments() {
    Taken taken =
        read(
            "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>All</title>"
                + "</titleStmt></fileDesc></teiHeader>"
                + "<TEI><teiHeader><fileDesc><titleStmt><title>Ferry stays: a copy</title></titleStmt>"
                + "<publicationStmt><publisher>A library</publisher><date when=\"2025-01-01\"/></publicationStmt>"
                + "<sourceDesc><biblStruct><analytic><title level=\"a\">Ferry stays</title><author>Ana"
                + " Ruf</author></analytic><monogr><title level=\"j\">The Courier</title><imprint><date"
                + " when=\"2024-03-22\">22 March</date></imprint></monogr><ref"
                + " target=\"https://c.example/f\"/></biblStruct></sourceDesc></fileDesc></teiHeader>"
                + "<text xml:lang=\"en\"><body><div type=\"entry\"><head>Repairs</head><p>No boats<lb/>run.</p></div>"
                + "<div type=\"comments\"><p>I saw it.</p></div></body></text></TEI></teiCorpus>");
    assertThat(taken.format()).isEqualTo("tei");
    assertThat(taken.fields()).hasSize(1);
    assertThat(taken.fields().get(0))
        .containsEntry("title", "Ferry stays")
        .containsEntry("byline", "Ana Ruf")
        .containsEntry("published", "2024-03-22")
        .containsEntry("outlet", "The Courier")
        .containsEntry("url", "https://c.example/f")
        .containsEntry("language", "en");
    assertThat(taken.values("body").get(0)).contains("<h3>Repairs</h3>").doesNotContain("saw");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0'?><data><row><title>Ferry</title><text>The ferry stayed.</text><date>2024-03-22</date></row>"
            + "<row><title>Mill</title><text>It runs.</text></row></data>",
        "<add><doc><field name='title'>Ferry</field><field name='text'>The ferry stayed.</field>"
            + "<field name='date'>2024-03-22</field></doc><doc><field name='title'>Mill</field>"
            + "<field name='text'>It runs.</field></doc></add>",
        "<response><lst name='responseHeader'><int name='status'>0</int></lst><result><doc><str name='title'>Ferry</str>"
            + "<arr name='text'><str>The ferry stayed.</str></arr><date name='date'>2024-03-22</date></doc>"
            + "<doc><str name='title'>Mill</str><arr name='text'><str>It runs.</str></arr></doc></result></response>",
        "<articles><article date='2024-03-22' title='Ferry'><text>The ferry stayed.</text></article>"
            + "<article title='Mill'><text>It runs.</text></article></articles>",
      })
  void recordsThatAreCalledLikeFieldsAreRead(String xml) {
    Taken taken = read(xml);
    assertThat(taken.format()).isEqualTo("xml");
    assertThat(taken.values("title")).containsExactly("Ferry", "Mill");
    assertThat(taken.values("text")).containsExactly("The ferry stayed.", "It runs.");
    assertThat(taken.values("date")).containsExactly("2024-03-22", "");
  }

  @Test
  void elementsOfHtmlInAFieldAreItsText() {
    Taken taken =
        read(
            "<list><article><title>Ferry</title><date>2024-03-22</date><body><p>One &amp; two.</p><p>Three.</p></body>"
                + "<source><name>Courier</name></source></article></list>");
    CapturedDocument.Content.Fields fields =
        (CapturedDocument.Content.Fields) taken.documents.get(0).content();
    assertThat(fields.fields())
        .containsEntry("body", List.of("<p>One &amp; two.</p><p>Three.</p>"))
        .containsEntry("source.name", List.of("Courier"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<project><name>x</name><description>Builds it.</description><url>https://c.example</url></project>",
        "<mediawiki><page><title>Ferry</title><id>1</id></page></mediawiki>",
        "<svg xmlns='http://www.w3.org/2000/svg'><title>x</title><text>y</text></svg>",
        "<resources><string name='title'>x</string></resources>",
      })
  void otherXmlIsNotRead(String xml) {
    Taken taken = read(xml);
    assertThat(taken.documents).isEmpty();
  }
}
