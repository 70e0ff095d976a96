package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.KnownField;
import org.junit.jupiter.api.Test;

class FieldUseTest {
  private static final String TEXT =
      "The ferry from Lindhaven stayed in port on Monday, since its pump had failed again. Nobody"
          + " was hurt. The owners hope to sail by the weekend, and will pay for lost tickets.";

  private static final String OTHER =
      "Six houses above the mill were cut off when the brook rose overnight. The fire brigade carried"
          + " nine people out. By noon the water had fallen, and the road was open once more.";

  private static CapturedDocument record(String... namesAndValues) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return new CapturedDocument(
        0,
        Optional.empty(),
        new CapturedDocument.Content.Fields(
            fields, fields.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static FieldUse.Field field(Parser parser, String name) {
    return parser.fieldUse().files().stream()
        .flatMap(file -> file.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFieldSaysWhatItServedAsAndInHowManyRecords() {
    Parser parser = new Parser(FieldMap.NONE);
    parser.parse("a.jsonl", record("title", "Ferry", "text", TEXT, "pier", "4"));
    parser.parse("a.jsonl", record("title", "Mill", "text", OTHER));
    assertThat(field(parser, "title").usedAs()).isEqualTo(Map.of(KnownField.TITLE, 2L));
    assertThat(field(parser, "text").usedAs()).isEqualTo(Map.of(KnownField.BODY, 2L));
    assertThat(field(parser, "text").meanLength()).isEqualTo((TEXT.length() + OTHER.length()) / 2);
    assertThat(field(parser, "pier").isUsed()).isFalse();
    assertThat(field(parser, "pier").records()).isEqualTo(1);
    assertThat(field(parser, "pier").example()).isEqualTo("4");
    assertThat(parser.fieldUse().file("a.jsonl").orElseThrow().records()).isEqualTo(2);
    assertThat(parser.fieldUse().file("b.jsonl")).isEmpty();
  }

  @Test
  void aTextThatServedNowhereIsPointedOut() {
    Parser parser = new Parser(FieldMap.NONE);
    parser.parse("a.csv", record("title", "Ferry", "koerper", TEXT, "dock", "north, by the sheds"));
    FieldUse.InFile file = parser.fieldUse().files().get(0);
    assertThat(file.unusedTexts()).extracting(FieldUse.Field::name).containsExactly("koerper");
    assertThat(file.unusedTexts().get(0).example())
        .hasSize(80)
        .startsWith("The ferry")
        .endsWith("…");
  }

  @Test
  void aRecordThatWasRejectedForWantOfATextIsCounted() {
    Parser parser = new Parser(FieldMap.NONE);
    assertThat(parser.parse("a.csv", record("koerper", TEXT))).isInstanceOf(Parsed.Rejected.class);
    assertThat(parser.fieldUse().files().get(0).unusedTexts()).hasSize(1);
  }

  @Test
  void aTextThatTheBodyHoldsIsNotMissed() {
    Parser parser = new Parser(FieldMap.NONE);
    parser.parse(
        "a.csv",
        record(
            "text", TEXT, "raw", "<p>" + TEXT.replace(". ", ".</p>\n<p>") + "</p>", "two", OTHER));
    assertThat(field(parser, "raw").isUnusedText()).isFalse();
    assertThat(field(parser, "raw").repeated()).isTrue();
    assertThat(field(parser, "two").isUnusedText()).isTrue();
  }

  @Test
  void namesAddressesAndNumbersAreNoTexts() {
    Parser parser = new Parser(FieldMap.NONE);
    parser.parse(
        "a.csv",
        record(
            "text",
            TEXT,
            "pictures",
            "https://p.example/a.b.jpg https://p.example/c.d.jpg?x=1 ".repeat(20),
            "people",
            "J. P. Morval; A. N. Sund; ".repeat(2),
            "vector",
            "0.12, 1.5, -0.3, ".repeat(60),
            "keywords",
            "harbour, ferry, pump, port, owner, ticket, weekend, ".repeat(4)));
    assertThat(parser.fieldUse().files().get(0).unusedTexts()).isEmpty();
  }

  @Test
  void aTextWithoutSpacesIsOneBySigns() {
    Parser parser = new Parser(FieldMap.NONE);
    parser.parse("a.csv", record("title", "渡船", "zhengwen", "渡船星期一停在港口。水泵又坏了，没有人受伤。".repeat(4)));
    assertThat(field(parser, "zhengwen").isUnusedText()).isTrue();
  }

  @Test
  void aTextThatSaysItIsCutOffIsCounted() {
    Parser parser = new Parser(FieldMap.NONE);
    parser.parse("a.json", record("title", "Ferry", "content", TEXT + " The crew… [+2013 chars]"));
    parser.parse("a.json", record("title", "Ferry", "content", TEXT));
    assertThat(field(parser, "content").cut()).isEqualTo(1);
  }

  @Test
  void filesAndNamesBeyondTheBoundsAreCountedTogether() {
    Parser parser = new Parser(FieldMap.NONE);
    for (int i = 0; i < FieldUse.MOST_FILES + 5; i++) {
      parser.parse("f" + i, record("text", TEXT));
    }
    List<FieldUse.InFile> files = parser.fieldUse().files();
    assertThat(files).hasSize(FieldUse.MOST_FILES + 1);
    assertThat(parser.fieldUse().file(FieldUse.OTHER_FILES).orElseThrow().records()).isEqualTo(5);

    Map<String, List<String>> wide = new LinkedHashMap<>();
    IntStream.range(0, FieldUse.MOST_NAMES + 1).forEach(i -> wide.put("n" + i, List.of("x")));
    Parser other = new Parser(FieldMap.NONE);
    other.parse(
        "w",
        new CapturedDocument(
            0, Optional.empty(), new CapturedDocument.Content.Fields(wide, new byte[1])));
    assertThat(other.fieldUse().files().get(0).fields()).hasSize(FieldUse.MOST_NAMES);
    assertThat(other.fieldUse().files().get(0).uncounted()).isTrue();
  }

  @Test
  void severalThreadsLoseNothing() throws InterruptedException {
    Parser parser = new Parser(FieldMap.NONE);
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 500; i++) {
                  parser.parse("f" + i % 3, record("title", "Ferry", "text", TEXT));
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(
            parser.fieldUse().files().stream()
                .flatMap(file -> file.fields().stream())
                .filter(field -> field.name().equals("text"))
                .mapToLong(field -> field.usedAs().getOrDefault(KnownField.BODY, 0L))
                .sum())
        .isEqualTo(2000);
  }
}
