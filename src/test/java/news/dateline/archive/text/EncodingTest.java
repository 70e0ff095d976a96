package news.dateline.archive.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bytes become characters. */
class EncodingTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String TEXT = "Ein Zug fährt – „pünktlich“\n\nÜber Łódź, 東京 und 😀.\n";

  @TempDir Path folder;

  private String text(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.write(part);
    }
    Taken taken = Taken.read(folder, "a.txt", bytes.toByteArray());
    assertThat(taken.format()).isEqualTo("text");
    return taken.texts().get(0);
  }

  private static byte[] hex(String digits) {
    return HexFormat.ofDelimiter(" ").parseHex(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void theByteOrderMarkDecidesAndIsNoPartOfTheText(String charset) throws IOException {
    assertThat(text(("\ufeff" + TEXT).getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void withoutMarkItShows(String charset) throws IOException {
    assertThat(text(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  void utf16OfAnotherScriptShowsByItsSpacesAndLineEnds() throws IOException {
    String text = "東京 2024 年\n\n雨が 降った。 \"はい\" と 彼は 言った。\n";
    assertThat(text(text.getBytes(Charset.forName("UTF-16LE")))).isEqualTo(text);
  }

  @Test
  void whatIsNotUtf8IsWindows1252() throws IOException {
    String text = "Le café coûte 2 € – « l’addition »\n";
    assertThat(text(text.getBytes(WINDOWS))).isEqualTo(text);
  }

  @Test
  void bytesWithoutACharacterInWindows1252AreKept() throws IOException {
    assertThat(text("caf".getBytes(UTF_8), hex("e9 81 8d 8f 90 9d"), " x".getBytes(UTF_8)))
        .isEqualTo("caf\u00e9\u0081\u008d\u008f\u0090\u009d x");
  }

  @Test
  void aStrayByteDoesNotSpoilATextInUtf8() throws IOException {
    assertThat(text("Über Łódź – ".getBytes(UTF_8), hex("e9"), "té".getBytes(UTF_8)))
        .isEqualTo("Über Łódź – été");
  }

  @Test
  void surrogatesAndOverlongFormsAreNotUtf8() {
    for (String bad :
        new String[] {"ed a0 80", "c0 af", "e0 80 af", "f4 90 80 80", "f8 88 80 80", "c3"}) {
      byte[] bytes = hex(bad);
      assertThat(Decoding.sequence(bytes, 0, bytes.length)).as(bad).isZero();
    }
    for (String good :
        new String[] {"ed 9f bf", "c2 80", "e0 a0 80", "f4 8f bf bf", "f0 90 80 80", "ef bf bd"}) {
      byte[] bytes = hex(good);
      assertThat(Decoding.sequence(bytes, 0, bytes.length)).as(good).isEqualTo(bytes.length);
    }
  }

  @Test
  void aReplacementCharacterThatIsInTheFileIsKept() throws IOException {
    assertThat(text("caf\ufffd".getBytes(UTF_8))).isEqualTo("caf\ufffd");
  }

  @Test
  void offsetsCountTheMarkAndAreAbsentWhereCharactersAreWrittenAnew() {
    String lines = "{\"title\":\"a\"}\n{\"title\":\"b\"}\n";
    assertThat(
            Taken.read(folder, "a", ("\ufeff" + lines).getBytes(UTF_8)).documents.get(1).offset())
        .contains(17L);
    Taken utf16 = Taken.read(folder, "b", lines.getBytes(Charset.forName("UTF-16")));
    assertThat(utf16.values("title")).containsExactly("a", "b");
    assertThat(utf16.documents.get(1).offset()).isEmpty();
  }
}
