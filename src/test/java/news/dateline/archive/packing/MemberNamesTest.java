package news.dateline.archive.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import news.dateline.archive.Taken;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNamesTest {
  @TempDir Path folder;

  @SuppressWarnings("PreferCharsetOverload") // the other one is not public
  private static byte[] zip(
      String charset,
      ZipArchiveOutputStream.UnicodeExtraFieldPolicy fields,
      boolean flag,
      List<String> names)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(flag);
      zip.setCreateUnicodeExtraFields(fields);
      for (String name : names) {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(("A text of its own in " + names.indexOf(name)).getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private List<String> read(byte[] zip) {
    return Taken.read(folder, "a.zip", zip).files.stream()
        .map(file -> file.substring("a.zip!/".length()))
        .toList();
  }

  private static List<String> with(String ending, String... names) {
    return Arrays.stream(names).map(name -> name + ending).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IBM866 новости порта,отчёт за март,погода",
        "windows-1251 новости порта,отчёт за март,погода",
        "IBM437 café,Grün,über uns",
        "IBM850 déjà vu,à propos,Grün",
        "windows-1252 déjà vu,à propos,Grün",
        "windows-1252 été,ètè",
        "IBM852 zpráva z přístavu,počasí,sníh",
        "windows-31j 港の新聞,天気予報,表示",
        "GBK 港口新闻,天气预报,会议",
        "Big5 港口新聞,天氣預報,會議",
        "x-windows-949 항구 소식,날씨,회의",
        "UTF-8 Łódź,港の新聞"
      })
  void namesOfOldCodePagesAreToldByAllOfThem(String row) throws IOException {
    String charset = row.substring(0, row.indexOf(' '));
    List<String> names = with(".txt", row.substring(row.indexOf(' ') + 1).split(","));
    assertThat(
            read(zip(charset, ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER, false, names)))
        .isEqualTo(names);
  }

  @Test
  void theExtraFieldAndTheFlagSayUtf8() throws IOException {
    List<String> names = List.of("Łódź.txt", "港.txt");
    assertThat(
            read(
                zip("IBM437", ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS, false, names)))
        .isEqualTo(names);
    assertThat(
            read(zip("UTF-8", ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER, true, names)))
        .isEqualTo(names);
  }

  @Test
  void namesThatTellNothingAreKeptApart() throws IOException {
    List<String> names = List.of("\u0440\u0431.txt", "\u0432\u0439.txt", "\u0446.txt");
    assertThat(
            read(
                zip(
                    "x-MacCyrillic",
                    ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER,
                    false,
                    names)))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  @Test
  void theSecondMemberOfOneNameGetsANumber() throws IOException {
    assertThat(
            read(
                zip(
                    Charset.defaultCharset().name(),
                    ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER,
                    false,
                    List.of("a.b/c.txt", "a.b/c.txt", "a.b/c.txt"))))
        .containsExactly("a.b/c.txt", "a.b/c (2).txt", "a.b/c (3).txt");
  }
}
