package news.dateline.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import news.dateline.archive.Taken;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.text.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  @TempDir Path folder;

  private Taken read(String lines) {
    Taken taken = Taken.read(folder, "a.jsonl", lines);
    assertThat(taken.format()).isEqualTo("jsonl");
    return taken;
  }

  @Test
  void aLineIsARecord() {
    Taken taken = read("{\"title\":\"a\"}\r\n\n  {\"title\":\"b\"}  \n{\"title\":\"c\"}");
    assertThat(taken.values("title")).containsExactly("a", "b", "c");
    assertThat(taken.documents.get(1).offset()).contains(18L);
    assertThat(taken.raw(1)).isEqualTo("{\"title\":\"b\"}");
  }

  @Test
  void aBadLineIsARejectionWithItsPlaceAndTheNextGoesOn() {
    Taken taken =
        read(
            "{\"title\":\"a\"}\n{\"title\":\n{\"title\":\"b\"}\nnonsense\n[1]\n{\"title\":\"c\"}\n");
    assertThat(taken.values("title")).containsExactly("a", "b", "c");
    assertThat(taken.rejections.stream().map(Rejection::record)).containsExactly(1L, 3L, 4L);
    assertThat(taken.rejections.get(0).offset()).contains(14L);
    assertThat(taken.rejections.get(0))
        .hasToString("a.jsonl #1 @14: not valid JSON: the JSON object breaks off");
  }

  @Test
  void aRecordOfEndlessFieldsIsRejectedAndTheNextIsRead() {
    StringBuilder many = new StringBuilder("{\"title\":\"a\"");
    for (int i = 0; i < 10_000; i++) {
      many.append(",\"f").append(i).append("\":1");
    }
    Taken taken = read(many + "}\n{\"title\":\"b\"}\n");
    assertThat(taken.values("title")).containsExactly("b");
    assertThat(taken.rejections.getFirst())
        .hasToString(
            "a.jsonl #0 @0: the record has more than 10,000 fields; if it holds many articles, make"
                + " it one record for each");
  }

  @Test
  void aBadFirstLineDoesNotHideTheFormat() {
    assertThat(read("{\"title\":\n{\"title\":\"b\"}\n{\"title\":\"c\"}\n").values("title"))
        .containsExactly("b", "c");
  }

  @Test
  void aLineMayHoldAPageOfRecords() {
    Taken taken =
        read(
            "{\"results\":[{\"title\":\"a\"},{\"title\":\"b\"}]}\n{\"results\":[{\"title\":\"c\"}]}\n");
    assertThat(taken.values("title")).containsExactly("a", "b", "c");
    assertThat(taken.documents.get(2).offset()).contains(54L);
    assertThat(taken.documents.get(2).record()).isEqualTo(2);
  }

  @Test
  void eachLineIsReadInItsOwnEncoding() {
    byte[] utf8 = "{\"title\":\"é\"}\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    byte[] latin = "{\"title\":\"café “x”\"}\n".getBytes(Charset.forName("windows-1252"));
    byte[] both = new byte[utf8.length + latin.length];
    System.arraycopy(utf8, 0, both, 0, utf8.length);
    System.arraycopy(latin, 0, both, utf8.length, latin.length);
    assertThat(Taken.read(folder, "b.jsonl", both).values("title"))
        .containsExactly("é", "café “x”");
  }

  @Test
  void aLineLongerThanTheHeadIsStillALine() {
    String text = "x".repeat(200_000);
    assertThat(read("{\"body\":\"" + text + "\"}\n{\"body\":\"b\"}\n").values("body"))
        .containsExactly(text, "b");
  }

  @Test
  void aLineOverTheLimitIsARejectionAndTheNextGoesOn() {
    String text =
        "{\"title\":\"a\"}\n{\"body\":\"" + "x".repeat(Window.LIMIT) + "\"}\n{\"title\":\"c\"}\n";
    Taken taken = read(text);
    assertThat(taken.values("title")).containsExactly("a", "c");
    assertThat(taken.reasons()).containsExactly("longer than 64 MiB; split the file into records");
    assertThat(taken.documents.get(1).record()).isEqualTo(2);
  }

  @Test
  void aZeroByteIsACharacterLikeAnother() {
    assertThat(read("{\"title\":\"a\u0000b\"}\n{\"title\":\"c\"}\n").values("title"))
        .containsExactly("a\u0000b", "c");
  }
}
