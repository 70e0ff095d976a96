package news.dateline.archive.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import news.dateline.archive.Taken;
import news.dateline.archive.text.CharsetChoice.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterStreamTest {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  @TempDir Path folder;

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.write(part);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ru windows-1251", "ru KOI8-R", "ru IBM866", "cs windows-1250", "pl ISO-8859-2", "el windows-1253",
        "tr windows-1254", "he windows-1255", "ar windows-1256", "lt windows-1257", "th x-windows-874",
        "ja windows-31j", "ja EUC-JP", "zh-Hans GBK", "zh-Hant Big5", "ko EUC-KR"
      })
  void aTableInACodePageIsRead(String one) throws IOException {
    Charset charset = Charset.forName(one.split(" ")[1]);
    String text = CharsetEvaluation.plain(CharsetEvaluation.texts().get(one.split(" ")[0]), charset);
    String title = text.substring(0, 30);
    String csv = "title,text,date\n\"" + title + "\",\"" + text.replace("\"", "\"\"") + "\",2024-03-05\n";
    Taken taken = Taken.read(folder, "a.csv", csv.getBytes(charset));
    assertThat(taken.format()).isEqualTo("csv");
    assertThat(taken.values("title")).containsExactly(title);
    assertThat(taken.values("text")).containsExactly(text);
    assertThat(taken.charset.get().reason()).isEqualTo(Reason.DETECTED);
    assertThat(taken.rejections).isEmpty();
  }

  @Test
  void jsonLinesWhoseCharactersEndInABackslashAreRead() {
    String line = "{\"title\":\"表示の予定表\",\"text\":\"港の能力表は新しい予定表と同じだと町の議会は話した。\"}\n";
    Taken taken =
        Taken.read(folder, "a.jsonl", line.repeat(3).getBytes(Charset.forName("windows-31j")));
    assertThat(taken.values("title")).hasSize(3).containsOnly("表示の予定表");
  }

  @Test
  void aCodePageThatShowsAfterMegabytesOfAsciiIsThatOfTheFile() throws IOException {
    String ascii = "A harbour,Nothing happened today.\n".repeat(100_000);
    String late = "Причал,\"Городской совет решил снова открыть старый причал, сказал мэр.\"\n".repeat(3);
    Taken taken =
        Taken.read(folder, "a.csv", joined(("title,text\n" + ascii).getBytes(UTF_8), late.getBytes(CYRILLIC)));
    assertThat(taken.documents).hasSize(100_003);
    assertThat(taken.values("title").get(100_002)).isEqualTo("Причал");
    assertThat(taken.documents.get(100_000).offset()).isPresent();
    assertThat(taken.documents.get(100_002).offset()).isEmpty();
    assertThat(taken.charset.get().toString()).isEqualTo("windows-1251 (detected: reads as Russian)");
  }

  @Test
  void aStrayRecordOfAnotherCharsetLeavesUtf8AsItIs() throws IOException {
    String utf8 = "Причал,Городской совет решил\n".repeat(20);
    Taken taken =
        Taken.read(
            folder,
            "a.csv",
            joined(
                ("title,text\n" + utf8).getBytes(UTF_8),
                "Été,déjà vu à Genève\n".getBytes(WESTERN),
                utf8.getBytes(UTF_8)));
    assertThat(taken.values("title").get(20)).isEqualTo("Été");
    assertThat(taken.values("title").get(40)).isEqualTo("Причал");
    assertThat(taken.charset.get().reason()).isEqualTo(Reason.VALID_UTF_8);
  }

  @Test
  void utf8AmongWesternRecordsStays() throws IOException {
    String western = "Été,déjà vu à Genève\n".repeat(6);
    Taken taken =
        Taken.read(
            folder,
            "a.csv",
            joined(
                ("title,text\n" + western).getBytes(WESTERN),
                "Причал,Городской совет решил\n".repeat(3).getBytes(UTF_8)));
    assertThat(taken.values("title")).contains("Été", "Причал");
    assertThat(taken.charset.get().reason()).isEqualTo(Reason.NOT_UTF_8);
    assertThat(taken.documents.get(7).offset()).isPresent();
  }

  @Test
  void whatTheUserSaysIsTaken() {
    byte[] bytes = "title,text\nA,Straße\n".getBytes(Charset.forName("IBM437"));
    Taken taken = Taken.read(CharsetName.of("cp437").get(), folder, "a.csv", bytes);
    assertThat(taken.values("text")).containsExactly("Straße");
    assertThat(taken.charset.get().toString()).isEqualTo("IBM437 (said by --charset)");
  }

  @Test
  void aFileOfUtf8BeyondAccidentIsNotWhatTheUserSaysOfAll() {
    byte[] bytes = "title,text\nПричал,Городской совет решил\n".getBytes(UTF_8);
    Taken taken = Taken.read(CYRILLIC, folder, "a.csv", bytes);
    assertThat(taken.values("title")).containsExactly("Причал");
    assertThat(taken.charset.get().toString())
        .isEqualTo("UTF-8 (valid UTF-8: and not windows-1251, as --charset says)");
  }

  @Test
  void pagesKeepWhatTheyDeclare() {
    String page = "<html><head><meta charset=koi8-r><title>Причал</title></head><body><p>Город</p></body></html>";
    Taken taken = Taken.read(CYRILLIC, folder, "a.html", page.getBytes(Charset.forName("KOI8-R")));
    assertThat(taken.format()).isEqualTo("html");
    assertThat(taken.documents.get(0).content().toString()).contains("Причал");
    assertThat(taken.charset).isEmpty();
  }

  @Test
  void whatIsReadInPiecesIsTheSame() throws IOException {
    long seed = 5;
    Random random = new Random(seed);
    for (int run = 0; run < 60; run++) {
      String ascii = "No letter beyond ASCII. ".repeat(random.nextInt(8000));
      String text = CharsetEvaluation.texts().get(run % 2 == 0 ? "ru" : "de").repeat(random.nextInt(300));
      Charset charset = run % 2 == 0 ? CYRILLIC : run % 3 == 0 ? UTF_8 : WESTERN;
      byte[] bytes = (ascii + text).getBytes(charset);
      CharacterStream stream =
          CharacterStream.of(PeekedStream.of(new ByteArrayInputStream(bytes)), false, Optional.empty());
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 + random.nextInt(70_000)];
      for (int count = stream.read(buffer, 0, 1); count >= 0; count = stream.read(buffer)) {
        read.write(buffer, 0, count);
      }
      byte[] expected = run % 2 == 0 ? (ascii + text).getBytes(UTF_8) : bytes;
      assertThat(read.toByteArray()).as("seed " + seed + " run " + run).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cp1251 windows-1251", "win-1251 windows-1251", "Windows-1250 windows-1250", "1252 windows-1252",
        "latin-1 windows-1252", "ISO-8859-2 ISO-8859-2", "cp932 windows-31j", "Shift_JIS windows-31j",
        "gbk GB18030", "cp949 x-windows-949", "cp866 IBM866", "dos-850 IBM850", "mac x-MacRoman", "utf8 UTF-8",
        "utf-16 UTF-16", "koi8-r KOI8-R", "euc-jp EUC-JP", "cp874 x-windows-874"
      })
  void charsetsAreKnownByTheNamesThatPeopleUse(String pair) {
    assertThat(CharsetName.of(pair.split(" ")[0]).map(Charset::name)).contains(pair.split(" ")[1]);
  }
}
