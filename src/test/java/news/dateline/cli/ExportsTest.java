package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as other tools export them, read without a map. */
class ExportsTest {
  @TempDir Path folder;

  private List<JsonObject> read(String name, String table) throws IOException {
    return read(name, table, Status.DONE);
  }

  private List<JsonObject> read(String name, String table, int status) throws IOException {
    Path file = Files.writeString(folder.resolve(name), table);
    Shell read = Shell.run("annotate", file.toString());
    assertThat(read.status()).as(read.err()).isEqualTo(status);
    return read.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }

  private static void check(JsonObject article, String key, String outlet, String day) {
    assertThat(article.get("key").getAsString()).isEqualTo(key);
    assertThat(article.get("outlet").getAsString()).isEqualTo(outlet);
    assertThat(article.get("outletEvidence").getAsString()).startsWith("metadata:");
    assertThat(article.getAsJsonObject("published").get("date").getAsString()).isEqualTo(day);
  }

  @Test
  void mediaCloud() throws IOException {
    JsonObject article =
        read(
                "mediacloud.csv",
                """
                id,indexed_date,language,media_name,media_url,publish_date,title,url,text
                a1b2,2024-05-07 10:11:12.123456,en,The Quill,quill-observer.example,2024-05-06,Lock shut,https://quill-observer.example/a,"The lock is shut. ""It will open,"" said Una Prell."
                """)
            .getFirst();
    check(article, "a1b2", "The Quill", "2024-05-06");
    assertThat(article.getAsJsonArray("quotations")).hasSize(1);
  }

  @Test
  void mediaCloudBefore2023HasNoTextsWhichIsSaid() throws IOException {
    JsonObject article =
        read(
                "mediacloud-old.csv",
                """
                stories_id,publish_date,title,url,language,ap_syndicated,themes,media_id,media_name,media_url
                1104,2017-03-04 12:00:00,Port opens,https://quill-observer.example/b,en,False,,3,The Quill,http://quill-observer.example
                """,
                Status.DOUBTFUL)
            .getFirst();
    check(article, "1104", "The Quill", "2017-03-04");
    assertThat(article.get("title").getAsString()).isEqualTo("Port opens");
  }

  @Test
  void amcat() throws IOException {
    JsonObject three =
        read(
                "amcat3.csv",
                """
                id,date,medium,headline,byline,section,page,text,url
                5,2019-02-03T00:00:00,Fen Courier,Haven open,Jan Mol,Binnenland,3,"De haven gaat dinsdag open.",https://example.org/c
                """)
            .getFirst();
    check(three, "5", "Fen Courier", "2019-02-03");
    JsonObject four =
        read(
                "amcat4.csv",
                """
                _id,date,title,publisher,author,url,text
                6,2019-02-04,Harbour shut,Fen Courier,Ida Mol,https://example.org/d,"The harbour is shut."
                """)
            .getFirst();
    check(four, "6", "Fen Courier", "2019-02-04");
  }

  @ParameterizedTest
  @CsvSource({
    "Titel;Text;Datum;Quelle;Autor,05.03.2024",
    "titre;texte;date;source;auteur,2024-03-05",
    "Título;Texto;Fecha;Medio;Autor,2024-03-05",
    "titolo;testo;data;fonte;autore,2024-03-05",
    "Titel;Inhoud;Datum;Krant;Auteur,2024-03-05"
  })
  void headersInOtherLanguagesAreKnown(String header, String day) throws IOException {
    JsonObject article =
        read("halm.csv", header + "\nBac;\"Le bac repart.\";" + day + ";Fen Courier;Jan Mol\n")
            .getFirst();

    assertThat(article.get("title").getAsString()).isEqualTo("Bac");
    assertThat(article.get("body").getAsString()).isEqualTo("Le bac repart.");
    assertThat(article.get("byline").getAsString()).isEqualTo("Jan Mol");
    assertThat(article.get("outlet").getAsString()).isEqualTo("Fen Courier");
    assertThat(article.getAsJsonObject("published").get("date").getAsString())
        .isEqualTo("2024-03-05");
  }
}
