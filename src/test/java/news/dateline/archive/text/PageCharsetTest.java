package news.dateline.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @CsvSource({
    "latin1, windows-1252, “Señor” – 5 €",
    "iso-8859-9, windows-1254, İşçi “gemi” dedi",
    "ks_c_5601-1987, x-windows-949, 항구가 열렸다 똠",
    "korean, x-windows-949, 항구가 열렸다",
    "gb_2312-80, gb18030, 镕 港口开放",
    "shift_jis, windows-31j, ①の港が開いた",
    "euc-jp, x-eucJP-Open, ①の港が開いた",
    "cn-big5, big5-hkscs, 港口開放",
    "koi8-ru, KOI8-U, Порт відкрито їжак",
    "tis-620, x-windows-874, ท่าเรือ",
    "macintosh, x-MacRoman, “Señor” – port",
    "x-mac-cyrillic, x-MacCyrillic, Порт открыт",
    "iso-8859-8-i, iso-8859-8, נמל",
  })
  void labelsMeanWhatTheyMeanOnTheWeb(String label, String written, String text) {
    byte[] bytes = text.getBytes(Charset.forName(written));
    assertThat(PageCharset.decode(bytes, Optional.of(label))).isEqualTo(text);
    assertThat(PageCharset.decode(bytes, Optional.of("\"" + label.toUpperCase(Locale.ROOT) + "\"")))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, utf-16le",
    "UTF-16BE, utf-16be",
    "UTF-16LE, utf-16",
    "UTF-16BE, utf-8",
    "UTF-32LE, ''"
  })
  void utf16ShowsByItsZerosWhateverTheHeaderSays(String written, String header) {
    String html = "<!DOCTYPE html><html lang=ru><title>Порт</title><body><p>Порт открыт</p></body>";
    for (String mark : new String[] {"", "\ufeff"}) {
      byte[] bytes = (mark + html).getBytes(Charset.forName(written));
      assertThat(PageCharset.decode(bytes, Optional.of(header).filter(name -> !name.isEmpty())))
          .isEqualTo(html);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "x-windows-50221, 港が開いた。①",
    "ISO-2022-JP, 港が開いた。",
    "ISO-2022-KR, 항구가 열렸다",
  })
  void escapeSequencesShowTheirEncodingWhateverIsDeclared(String written, String text) {
    String html =
        "<html><head><title>" + text + "</title></head><body>" + text + " x</body></html>";
    for (Optional<String> header :
        List.of(Optional.<String>empty(), Optional.of("utf-8"), Optional.of("iso-2022-jp"))) {
      assertThat(decoded(html, written, header)).isEqualTo(html);
    }
  }

  @Test
  void hzIsReadWhereItIsDeclaredOrPlain() {
    String hz = "<title>~{8[?Z?*7E~}</title><p>~{8[?Z?*7E~} at 9 ~~ 10</p>";
    String html = "<title>港口开放</title><p>港口开放 at 9 ~ 10</p>";
    assertThat(PageCharset.decode(ascii(hz), Optional.of("HZ-GB-2312"))).isEqualTo(html);
    assertThat(PageCharset.decode(ascii("<meta charset=hz-gb-2312>" + hz), Optional.empty()))
        .isEqualTo("<meta charset=hz-gb-2312>" + html);
    String undeclared = "<p>~{8[?Z?*7E~}</p>";
    assertThat(PageCharset.decode(ascii(undeclared), Optional.empty())).isEqualTo("<p>港口开放</p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ~{ color: red } b ~ c",
        "a~{b~}",
        "f(~{x:1}, ~y) ~} end",
        "~{ab cd~} is no Chinese",
        "trailing ~",
        "\u001b[31mred\u001b[0m costs $ 5",
      })
  void tildesAndEscapesOfProgramsAreLeft(String text) {
    assertThat(PageCharset.decode(ascii(text), Optional.empty())).isEqualTo(text);
  }

  @Test
  void utf7IsReadWhereItIsDeclared() {
    String text = "A+AO4-t +BB8EPgRABEI- 1 +- 1";
    assertThat(PageCharset.decode(ascii(text), Optional.of("utf-7"))).isEqualTo("Aît Порт 1 + 1");
    assertThat(PageCharset.decode(ascii(text), Optional.empty())).isEqualTo(text);
  }

  @Test
  void declaredLatin1ThatBreaksOffInUtf8IsUtf8() {
    byte[] whole = "<p>“Señor Ñañez”, año €</p>".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 5);
    assertThat(PageCharset.decode(cut, Optional.of("iso-8859-1"))).startsWith("<p>“Señor Ñañez”");
  }

  @Test
  void aFewChineseLettersThatAreValidUtf8ByAccidentAreChinese() {
    byte[] bytes = {(byte) 0xc4, (byte) 0xa3, (byte) 0xd2, (byte) 0xb0};
    assertThat(PageCharset.decode(bytes, Optional.of("gb2312"))).isEqualTo("模野");
    byte[] utf8 = "“渡轮”".getBytes(StandardCharsets.UTF_8);
    assertThat(PageCharset.decode(utf8, Optional.of("gb2312"))).isEqualTo("“渡轮”");
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
