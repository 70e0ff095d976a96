package news.dateline.archive.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dateline.archive.Outcome;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeFileTest {
  @TempDir Path folder;

  private static byte[] zip(Map<String, String> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] docx(String body) throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("[Content_Types].xml", "<Types/>");
    members.put(
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
    members.put("docProps/core.xml", "<x/>");
    return zip(members);
  }

  /** A paragraph in two runs, as programs write them. */
  private static String paragraph(String words) {
    int half = words.length() / 2;
    return "<w:p><w:r><w:t xml:space=\"preserve\">"
        + words.substring(0, half)
        + "</w:t></w:r><w:hyperlink><w:r><w:t xml:space=\"preserve\">"
        + words.substring(half)
        + "</w:t></w:r></w:hyperlink></w:p>";
  }

  private static String paragraphs(String... words) {
    return String.join("", List.of(words).stream().map(OfficeFileTest::paragraph).toList());
  }

  private static String row(String one, String two) {
    return "<w:tr><w:tc>" + paragraph(one) + "</w:tc><w:tc>" + paragraph(two) + "</w:tc></w:tr>";
  }

  private static final String[] DOCUMENTS = {
    "Ferry stranded at Halm",
    "Halm Gazette (Halm)",
    "March 8, 2024 Friday",
    "Copyright 2024 Halm Press All Rights Reserved",
    "Section:\u00a0A; Pg. 3",
    "Length:\u00a0203 words",
    "Byline:\u00a0Petra Vance",
    "Body",
    "Forty people waited.",
    "Length: 70 feet.",
    "Classification",
    "Language: ENGLISH",
    "Subject: FERRIES (90%)",
    "Load-Date: March 8, 2024",
    "End of Document",
    "Bridge closed",
    "Halm Gazette (Halm)",
    "March 9, 2024 Saturday",
    "Length: 10 words",
    "Body",
    "The bridge closed.",
    "Load-Date: March 9, 2024",
    "End of Document"
  };

  private static void assertNexis(Taken taken) {
    assertThat(taken.values("title")).containsExactly("Ferry stranded at Halm", "Bridge closed");
    assertThat(taken.values("outlet")).containsOnly("Halm Gazette (Halm)");
    assertThat(taken.values("published"))
        .containsExactly("March 8, 2024 Friday", "March 9, 2024 Saturday");
    assertThat(taken.values("byline")).containsExactly("Petra Vance", "");
    assertThat(taken.values("body"))
        .containsExactly("Forty people waited.\n\nLength: 70 feet.", "The bridge closed.");
    assertThat(taken.reasons()).isEmpty();
  }

  @Test
  void aDocxOfNexisHasManyDocuments() throws IOException {
    String cover =
        paragraphs(
                "User Name: Ina Holt",
                "Date and Time: Wednesday, March 13, 2024",
                "Documents (2)",
                "1. Ferry stranded at Halm",
                "Client/Matter: -None-",
                "Search Terms: ferry")
            + "<w:tbl>"
            + row("Content Type", "Narrowed by")
            + row("News", "Timeline: Jan 01, 2024")
            + "</w:tbl>";
    Taken taken = Taken.read(folder, "a.docx", docx(cover + paragraphs(DOCUMENTS)));
    assertThat(taken.format()).isEqualTo("docx");
    assertThat(taken.files).containsOnly("a.docx");
    assertNexis(taken);
  }

  private static String centred(String words) {
    return "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }

  @Test
  void whatIsCentredUnderTheDateIsNoHeadline() throws IOException {
    Taken taken =
        Taken.read(
            folder,
            "a.docx",
            docx(
                centred("1 of 1 DOCUMENT")
                    + centred("Halm Gazette")
                    + centred("March 8, 2024 Friday")
                    + centred("Northern")
                    + paragraphs(
                        "Ferry stranded",
                        "LENGTH: 203 words",
                        "Still.",
                        "LOAD-DATE: March 8, 2024")));
    assertThat(taken.values("title")).containsExactly("Ferry stranded");
    assertThat(taken.values("edition")).containsExactly("Northern");
  }

  @Test
  void anOpenDocumentOfNexisHasManyDocuments() throws IOException {
    StringBuilder body = new StringBuilder();
    for (String words : DOCUMENTS) {
      body.append("<text:p><text:span>")
          .append(words.replaceFirst(" ", "<text:s/></text:span>"))
          .append(words.contains(" ") ? "" : "</text:span>")
          .append("</text:p>");
    }
    Map<String, String> members = new LinkedHashMap<>();
    members.put("mimetype", "application/vnd.oasis.opendocument.text");
    members.put(
        "content.xml",
        "<?xml version=\"1.0\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>");
    Taken taken = Taken.read(folder, "a.odt", zip(members));
    assertThat(taken.format()).isEqualTo("odt");
    assertNexis(taken);
  }

  private static String rtf(String body) {
    return "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}{\\header Page {\\chpgn}}\n"
        + body
        + "}";
  }

  @Test
  void anRtfOfNexisHasManyDocuments() {
    StringBuilder body = new StringBuilder();
    for (String words : DOCUMENTS) {
      body.append("\\pard{\\b ")
          .append(words.substring(0, 1))
          .append('}')
          .append(words.substring(1).replace("\u00a0", "\\~"))
          .append("\\par\n");
    }
    Taken taken = Taken.read(folder, "a.rtf", rtf(body.toString()));
    assertThat(taken.format()).isEqualTo("rtf");
    assertNexis(taken);
  }

  @Test
  void anRtfOfFactivaShowsItsHeadlinesBold() {
    Taken taken =
        Taken.read(
            folder,
            "a.rtf",
            rtf(
                "News\\par{\\b Ferry stranded\\par}\\pard Petra Vance\\par 203 words\\par 8 March 2024\\par"
                    + " Halm Gazette\\par HALMGA\\par English\\par (c) 2024 Halm Press\\par"
                    + " The f\\'e4hre lay \\u8220?still\\u8221?.\\par They sang.\\par"
                    + " Document HALMGA0020240308ek38000aa\\par"));
    assertThat(taken.fields())
        .singleElement()
        .satisfies(
            document ->
                assertThat(document)
                    .containsEntry("section", "News")
                    .containsEntry("title", "Ferry stranded")
                    .containsEntry("byline", "Petra Vance")
                    .containsEntry("body", "The f\u00e4hre lay \u201cstill\u201d.\n\nThey sang."));
  }

  @Test
  void anotherDocumentIsOneText() throws IOException {
    Taken taken =
        Taken.read(
            folder,
            "a.docx",
            docx(
                paragraphs("A note on fog", "Fog is wet.")
                    + "<w:p><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>It</w:t><w:br/><w:t>stays.</w:t></w:r></w:p>"));
    assertThat(taken.texts()).containsExactly("A note on fog\n\nFog is wet.\n\nIt\n\nstays.");
  }

  @Test
  void aDocumentWithoutTextIsSkipped() throws IOException {
    Taken taken = Taken.read(folder, "a.docx", docx("<w:p/>"));
    assertThat(taken.documents).isEmpty();
    assertThat(taken.skipped).containsExactly("a document without text");
  }

  @Test
  void damageIsARejection() throws IOException {
    Taken taken = Taken.read(folder, "a.docx", docx(paragraph("One") + "<w:p><w:r></w:p>"));
    assertThat(taken.documents).isEmpty();
    assertThat(taken.reasons())
        .containsExactly(
            "the document's XML is damaged behind 2 paragraphs; open it in the program it was made"
                + " with and save it again");
  }

  @Test
  void noDocumentTypeIsFollowed() {
    Taken taken =
        Taken.read(
            folder,
            "a.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE w:document [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:body><w:p><w:r><w:t>One &e; two</w:t></w:r></w:p></w:body></w:document>");
    assertThat(taken.format()).isEqualTo("docx");
    assertThat(taken.texts()).allSatisfy(text -> assertThat(text).isEqualTo("One  two"));
  }

  @Test
  void aTableOfAnOfficeIsStillNoText() throws IOException {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("[Content_Types].xml", "<Types/>");
    members.put("xl/workbook.xml", "<x/>");
    assertThat(Taken.read(folder, "a.xlsx", zip(members)).outcome.orElseThrow())
        .isInstanceOf(Outcome.Skipped.class);
  }

  @Test
  void anRtfThatBreaksOffIsARejection() {
    Taken taken = Taken.read(folder, "a.rtf", "{\\rtf1\\ansi One.\\par\\ans");
    assertThat(taken.documents).isEmpty();
    assertThat(taken.reasons())
        .containsExactly("the RTF breaks off within a command; get the file again");
  }
}
