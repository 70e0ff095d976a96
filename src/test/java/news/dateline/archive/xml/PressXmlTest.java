package news.dateline.archive.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XML of Factiva and ProQuest. */
class PressXmlTest {
  @TempDir Path folder;

  private static String factiva(int count) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<PPSResponse><ppsArticleResponse xmlns=\"http://global.factiva.com/pps/2.0\">"
        + "<ppsarticleResultSet count=\""
        + count
        + "\"><ppsarticle><article><accessionNo>HALMGA0020240308ek38000aa</accessionNo><baseLanguage>EN</baseLanguage>"
        + "<byline>By Petra Vance</byline><headline><paragraph>Ferry <hlt>stranded</hlt></paragraph></headline>"
        + "<leadParagraph><paragraph>It lay still.</paragraph></leadParagraph>"
        + "<publicationDate><dateTime>2024-03-08T07:15:00Z</dateTime></publicationDate><sourceName>Halm Gazette</sourceName>"
        + "<region code=\"hlm\"><name>Halm</name></region><tailParagraphs><paragraph>They sang.</paragraph><paragraph>It moved.</paragraph></tailParagraphs>"
        + "<wordCount>84</wordCount></article></ppsarticle><ppsarticle><article><accessionNo>HALMGA0020240309ek39000ab</accessionNo>"
        + "<headline><paragraph>Bridge closed</paragraph></headline><publicationDate><dateTime>2024-03-09T07:15:00Z</dateTime></publicationDate>"
        + "<sourceName>Halm Gazette</sourceName></article></ppsarticle></ppsarticleResultSet></ppsArticleResponse></PPSResponse>";
  }

  @Test
  void articlesOfFactivaHaveLeadAndTail() {
    Taken taken = Taken.read(folder, "a.xml", factiva(2));
    assertThat(taken.format()).isEqualTo("factiva-xml");
    assertThat(taken.values("title")).containsExactly("Ferry stranded", "Bridge closed");
    assertThat(taken.fields().get(0))
        .containsEntry("body", "It lay still.\n\nThey sang.\n\nIt moved.")
        .containsEntry("byline", "Petra Vance")
        .containsEntry("outlet", "Halm Gazette")
        .containsEntry("published", "2024-03-08T07:15:00Z")
        .containsEntry("id", "HALMGA0020240308ek38000aa")
        .containsEntry("language", "en")
        .containsEntry("regions", "Halm");
    assertThat(taken.reasons()).isEmpty();
  }

  @Test
  void theNumberOfArticlesIsCompared() {
    assertThat(Taken.read(folder, "a.xml", factiva(5)).reasons())
        .containsExactly(
            "the file says that it has 5 articles, and 2 were found in it; download it again");
  }

  @Test
  void aRecordOfTheHistoricalNewspapersIsAnArticle() {
    Taken taken =
        Taken.read(
            folder,
            "a.xml",
            "<?xml version=\"1.0\"?><Record><RecordID>77</RecordID><NumericPubDate>19240308</NumericPubDate>"
                + "<RecordTitle>Ferry Stranded</RecordTitle><Publication><PublicationID>1</PublicationID><Title>Halm Gazette</Title></Publication>"
                + "<Contributor><ContribRole>Author</ContribRole><OriginalForm>Petra Vance</OriginalForm></Contributor>"
                + "<URLDocView>https://halm.example/77</URLDocView><StartPage>3</StartPage><FullText>It lay still.</FullText></Record>");
    assertThat(taken.format()).isEqualTo("proquest-xml");
    assertThat(taken.fields())
        .singleElement()
        .satisfies(
            record ->
                assertThat(record)
                    .containsEntry("title", "Ferry Stranded")
                    .containsEntry("outlet", "Halm Gazette")
                    .containsEntry("published", "19240308")
                    .containsEntry("byline", "Petra Vance")
                    .containsEntry("url", "https://halm.example/77")
                    .containsEntry("page", "3")
                    .containsEntry("body", "It lay still."));
  }

  @Test
  void aRecordOfTheStudioMayHoldItsTextAsHtml() {
    Taken taken =
        Taken.read(
            folder,
            "a.xml",
            "<RECORD><GOID>77</GOID><DFS><PubFrosting><Title>Halm Gazette</Title></PubFrosting></DFS>"
                + "<Obj><TitleAtt><Title>Ferry stranded</Title></TitleAtt><NumericDate>20240308</NumericDate>"
                + "<Contributors><Contributor><OriginalForm>Vance, Petra</OriginalForm></Contributor></Contributors></Obj>"
                + "<TextInfo><Text HTMLContent=\"true\">&lt;p&gt;It lay still.&lt;/p&gt;&lt;p&gt;They sang.&lt;/p&gt;</Text></TextInfo></RECORD>");
    assertThat(taken.format()).isEqualTo("proquest-xml");
    assertThat(taken.values("title")).containsExactly("Ferry stranded");
    assertThat(taken.values("outlet")).containsExactly("Halm Gazette");
    assertThat(taken.values("body")).containsExactly("<p>It lay still.</p><p>They sang.</p>");
  }
}
