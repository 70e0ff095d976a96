package news.dateline.archive.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import news.dateline.archive.Taken;
import news.dateline.archive.record.CapturedDocument.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MhtmlTest {
  private static final String HTML =
      "<!DOCTYPE html><html><head><title>Fähre</title></head><body><p>“Um zwölf.”</p></body></html>";

  @TempDir Path folder;

  private Content.Page page(String file) {
    Taken taken = Taken.read(folder, "a.mht", file.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(taken.format()).isEqualTo("mhtml");
    assertThat(taken.reasons()).isEmpty();
    return (Content.Page) taken.documents.get(0).content();
  }

  private static String part(String header, String charset, String html) {
    return "--b\nContent-Type: text/html"
        + (charset.isEmpty() ? "" : "; charset=\"" + charset + "\"")
        + "\nContent-Transfer-Encoding: base64\n"
        + header
        + "\n"
        + Base64.getMimeEncoder()
            .encodeToString(html.getBytes(Charset.forName(charset.isEmpty() ? "utf-8" : charset)))
        + "\n";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "From: <Saved by Blink>\\nSnapshot-Content-Location: https://bugle.example/f\\nSubject: x | ''",
        "From: <Saved by Windows Internet Explorer 11>\\nSubject: x | windows-1252",
        "From: \"Saved by Mozilla 5.0 (Windows)\"\\nSubject: x\\nX-MAF-Information: Version=1 | utf-8",
        "Subject: x\\nContent-Location: https://bugle.example/f | utf-8",
        "X-Nothing: x | utf-8",
      })
  void aPageThatABrowserSavedIsThatPage(String header, String charset) {
    String file =
        header.replace("\\n", "\n")
            + "\nDate: Tue, 5 Mar 2024 18:22:10 +0100\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"b\"\n\nThis is a web archive.\n\n"
            + part("Content-Location: https://bugle.example/f\n", charset, HTML)
            + part("Content-Location: https://ads.example/frame\n", "", "<p>An advertisement</p>")
            + "--b--\n";
    Content.Page page = page(file);
    assertThat(page.html()).isEqualTo(HTML);
    assertThat(page.url()).contains("https://bugle.example/f");
    assertThat(page.time()).contains(Instant.parse("2024-03-05T17:22:10Z"));
  }

  @Test
  void thePartThatStartIsTheNameOfIsThePage() {
    String file =
        "Subject: x\nContent-Type: multipart/related; start=\"<2@b>\"; boundary=b\n\n"
            + part("Content-Location: https://bugle.example/frame\n", "", "<p>Frame</p>")
            + part("Content-ID: <2@b>\nContent-Location: https://bugle.example/f\n", "", HTML);
    Content.Page page = page(file);
    assertThat(page.html()).isEqualTo(HTML);
    assertThat(page.url()).contains("https://bugle.example/f");
    assertThat(page.time()).isEmpty();
  }

  @Test
  void aPageSavedFromTheDiskHasNoAddress() {
    String file =
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
            + part("Content-Location: file:///C:/f.htm\n", "", HTML);
    assertThat(page(file).url()).isEqualTo(Optional.empty());
  }

  @Test
  void aSavedPageWithoutHtmlIsRejected() {
    Taken taken =
        Taken.read(
            folder,
            "a.mht",
            """
            From: <Saved by Blink>
            Content-Type: multipart/related; boundary=b

            --b
            Content-Type: image/png

            x
            --b--
            """);
    assertThat(taken.reasons())
        .singleElement()
        .asString()
        .contains("without HTML", "save it again");
  }

  @Test
  void mailWithPicturesIsMail() {
    String file =
        "From: The Bugle <n@bugle.example>\nTo: r@example.org\nSubject: Ferry\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/related; boundary=b\n\n"
            + part("Content-Location: https://bugle.example/f\n", "", HTML)
            + "--b--\n";
    Taken taken = Taken.read(folder, "a.eml", file);
    assertThat(taken.format()).isEqualTo("mail");
    assertThat(taken.values("body")).containsExactly(HTML);
  }
}
