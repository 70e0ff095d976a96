package news.dateline.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCharsetTest {
  @TempDir Path folder;

  private static String decoded(String html, String charset, Optional<String> header) {
    return PageCharset.decode(html.getBytes(Charset.forName(charset)), header);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251, Порт открыт",
    "KOI8-R, koi8-r, Порт открыт",
    "GB2312, gbk, 港口开放",
    "Shift_JIS, windows-31j, 港が開いた",
    "EUC-KR, x-windows-949, 항구가 열렸다",
    "ISO-8859-1, windows-1252, “Señor” – 5 €",
    "ISO-8859-2, iso-8859-2, Přístav je otevřen",
    "Big5, big5, 港口開放",
  })
  void whatIsDeclaredIsGoneBy(String declared, String written, String text) {
    for (String meta :
        new String[] {
          "<meta charset=" + declared + ">",
          "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + declared + "\">"
        }) {
      String html = "<html><head>" + meta + "</head><body>" + text + "</body></html>";
      assertThat(decoded(html, written, Optional.empty())).isEqualTo(html);
    }
  }

  @Test
  void validUtf8IsUtf8WhateverIsDeclared() {
    String html = "<html><head><meta charset=iso-8859-1></head><body>Señor, Порт, 港</body></html>";
    assertThat(decoded(html, "UTF-8", Optional.of("windows-1251"))).isEqualTo(html);
  }

  @Test
  void theHeaderComesBeforeThePage() {
    String html = "<html><head><meta charset=windows-1252></head><body>Порт</body></html>";
    assertThat(decoded(html, "windows-1251", Optional.of("windows-1251"))).isEqualTo(html);
  }

  @Test
  void aPageThatDeclaresNothingIsReadByItsLanguage() {
    String html = "<html lang=\"ru-RU\"><body>Порт открыт</body></html>";
    assertThat(decoded(html, "windows-1251", Optional.empty())).isEqualTo(html);
    String japanese = "<html lang=ja><body>港が開いた。水先人は黙っていた。</body></html>";
    assertThat(decoded(japanese, "euc-jp", Optional.empty())).isEqualTo(japanese);
  }

  @Test
  void anUnknownNameIsPassedOver() {
    String html = "<html><head><meta charset=x-nobody></head><body>Señor</body></html>";
    assertThat(decoded(html, "windows-1252", Optional.empty())).isEqualTo(html);
  }

  @Test
  void strayBytesInUtf8SpoilNothingElse() {
    byte[] bytes = "<meta charset=utf-8><p>Señor Ñañez, año?</p>".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 5] = (byte) 0xe9;
    assertThat(PageCharset.decode(bytes, Optional.empty())).contains("Señor Ñañez, añoé</p>");
  }

  @Test
  void utf16IsReadByItsMark() {
    String html = "<!DOCTYPE html><html><head><meta charset=utf-16></head><body>Порт</body></html>";
    Taken taken =
        Taken.read(folder, "a.html", ("\ufeff" + html).getBytes(StandardCharsets.UTF_16LE));
    assertThat(taken.format()).isEqualTo("html");
    assertThat(taken.texts()).containsExactly(html);
  }
}
