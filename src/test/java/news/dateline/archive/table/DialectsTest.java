package news.dateline.archive.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.dateline.archive.Taken;
import news.dateline.archive.record.FileHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as programs write them. */
class DialectsTest {
  @TempDir Path folder;

  private Taken read(String name, String text) {
    return Taken.read(folder, name, text);
  }

  private Taken csv(String text) {
    Taken taken = read("a.csv", text);
    assertThat(taken.format()).isIn("csv", "tsv");
    return taken;
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "^", "\u0001"})
  void theDelimiterIsFoundOrSaid(String delimiter) {
    String table = "title,text\nA,b c\nD,e f\n".replace(",", delimiter);
    assertThat(csv(table).values("text")).containsExactly("b c", "e f");
    assertThat(csv("sep=" + delimiter + "\r\n" + table).values("text"))
        .containsExactly("b c", "e f");
    assertThat(csv("\"sep=" + delimiter + "\"\n" + table).values("title"))
        .containsExactly("A", "D");
  }

  @Test
  void aSaidDelimiterMayBeARareOne() {
    assertThat(csv("sep=;\nName;Kind;Size\na, b;c;1\nd;e;2\n").values("Name"))
        .containsExactly("a, b", "d");
  }

  @Test
  void utf16WithASeparatorLineIsRead() {
    byte[] bytes = "\ufeffsep=\t\r\ntitle\ttext\r\nŁódź\tb\r\n".getBytes(UTF_16LE);
    assertThat(Taken.read(folder, "a.csv", bytes).values("title")).containsExactly("Łódź");
    byte[] bare = "title;text\r\nŁódź;b\r\nc;d\r\n".getBytes(UTF_16LE);
    assertThat(Taken.read(folder, "b.csv", bare).values("title")).containsExactly("Łódź", "c");
  }

  @Test
  void linesBeforeTheHeaderArePassedOver() {
    String rows =
        "Title,Date,Full text\n\"A, or B\",2024-03-05,\"One.\nTwo.\"\nC,2024-03-06,Three\n";
    for (String before :
        List.of(
            "Results for: quay, crane and \"old port\n3 documents\n\n",
            "# made by a program\n#\n",
            "\n\n\n",
            "Search;;;\n\"Period, from\",2024-01-01\n",
            "Source,The Courier\nDate,2024-03-07\n\n",
            "Title of the export\n")) {
      Taken taken = csv(before + rows);
      assertThat(taken.values("Title")).as(before).containsExactly("A, or B", "C");
      assertThat(taken.documents.get(0).offset().get())
          .isEqualTo(before.length() + rows.indexOf("\"A, or"));
    }
  }

  @Test
  void aHeaderMayBeAComment() {
    assertThat(csv("#title\ttext\na\tb\n").values("title")).containsExactly("a");
  }

  @Test
  void aBackslashBeforeAQuoteIsNoEnd() {
    Taken taken =
        csv(
            "title,text\nA,\"She said \\\"no\\\", twice\\\\\"\n\"B \\\"x\\\"\",\"One.\nTwo, \\\"three\\\".\"\n");
    assertThat(taken.values("text"))
        .containsExactly("She said \"no\", twice\\", "One.\nTwo, \"three\".");
    assertThat(taken.values("title")).containsExactly("A", "B \"x\"");
    assertThat(taken.rejections).isEmpty();
  }

  @Test
  void aBackslashMayTakeTheMeaningOfADelimiterAndOfALineEnd() {
    Taken taken = csv("id\ttitle\ttext\n1\tA\\\tB\tOne\\\nTwo\n2\tC\tD\n");
    assertThat(taken.values("title")).containsExactly("A\tB", "C");
    assertThat(taken.values("text")).containsExactly("One\nTwo", "D");
  }

  @Test
  void nullsOfDatabasesAreEmptyCells() {
    Taken taken = csv("id\ttitle\ttext\n1\t\\N\tOne\\nTwo\n2\tC\t\\N\n");
    assertThat(taken.fields().get(0)).containsOnlyKeys("id", "text");
    assertThat(taken.values("text")).containsExactly("One\nTwo", "");
  }

  @Test
  void whereQuotesAreDoubledABackslashIsOne() {
    assertThat(csv("title,text\nA,\"C:\\new\\\"\nB,\"a \"\"b\"\"\"\n").values("text"))
        .containsExactly("C:\\new\\", "a \"b\"");
  }

  @Test
  void singleQuotesMayStandAroundCells() {
    assertThat(csv("'title','text'\n'A','b, it''s c'\n").values("text"))
        .containsExactly("b, it's c");
  }

  @Test
  void headersOfJoinedFilesAreNoRecords() {
    for (String mark : List.of("", "\ufeff")) {
      String one = mark + "title,text,date\n";
      Taken taken = csv(one + "A,b,2024\n" + one + "C,d,2025\n");
      assertThat(taken.values("title")).containsExactly("A", "C");
      String quoted = mark + "\"title\",\"text\",\"date\"\r\n";
      assertThat(csv(quoted + "A,b,2024\r\n" + quoted + "C,d,2025\r\n").values("title"))
          .containsExactly("A", "C");
    }
  }

  @Test
  void aLaterHeaderMayHaveAnotherOrderOrOtherFields() {
    Taken taken =
        csv(
            "title,text,tag\nA,b,x\nC,d,y\ntext,title,tag\ne,F,z\nurl,title,text,date\nu,G,h,2024\n");
    assertThat(taken.values("title")).containsExactly("A", "C", "F", "G");
    assertThat(taken.values("text")).containsExactly("b", "d", "e", "h");
    assertThat(taken.rejections).isEmpty();
  }

  @Test
  void ofTwoColumnsOfOneNameTheFirstFilledServes() {
    Taken taken = csv("title,text,date,date,text\nA,b,2024,2025,c\nD,,,2025,e\n");
    assertThat(taken.values("text")).containsExactly("b", "e");
    assertThat(taken.values("date")).containsExactly("2024", "2025");
    assertThat(taken.values("text (column 5)")).containsExactly("c", "");
  }

  @Test
  void headersInCapitalsAndAnIndexWithoutNameAreRead() {
    Taken taken = csv(",TITLE,FULL_TEXT\n0,A,b\n1,C,d\n");
    assertThat(taken.values("FULL_TEXT")).containsExactly("b", "d");
    assertThat(taken.values("column 1")).containsExactly("0", "1");
  }

  @Test
  void decimalCommasAreNoDelimiters() {
    assertThat(csv("title;score;text\nA;3,14;b, c\nD;2,7;e\n").values("score"))
        .containsExactly("3,14", "2,7");
  }

  @Test
  void rowsOfNothingAndRulesAreNoRecords() {
    Taken taken = csv("| title | text |\n|---|:--:|\n| A | b c |\n| D | e |\n");
    assertThat(taken.values("title")).hasSize(2);
    assertThat(csv("title;text\nA;b\n;;;\n;\nC;d\n").documents).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor came, saw, and left.\nNobody, it seems, was surprised; few, if any, cared.\nSo be it, then.\n",
        "The title, the text, and the date\n\nA story, told in full, of a port that closed; and of one, later, that did not.\n",
        "O harbour, grey harbour,\nthy cranes, they are still,\nthy keepers, they slumber,\nthe gulls, on the hill.\n",
        "By our reporter | Marrowby | 5 March\n\nThe ferry is back | so is the queue | and the noise.\n",
        "Rovers | 3 | 1\nUnited | 2 | 2\nCounty | 0 | 4\nWednesday | 1 | 1\n",
        "Date | 5 March\nRovers beat County | again\n",
        "Text; story; and more; of it\n\nWords; only words, said he; and went.\nMore of it.\n",
        "Title: A harbour\nAuthor: Somebody\nDate: 5 March 2024\n\nThe board met, and voted, and left.\n",
        "A^2 + B^2\nis C^2, which everybody, we think, knows.\n",
        "He said: \"text, title\" was written there,\nand nothing, I swear, was below it,\nor, if so, one could not, alas, read it.\n"
      })
  void proseIsNoTable(String prose) {
    FileHead head = new FileHead("a.txt", true, prose.getBytes(StandardCharsets.UTF_8), true);
    assertThat(new Csv().recognises(head)).isFalse();
    assertThat(new Tsv().recognises(head)).isFalse();
  }

  @Test
  void whatIsWrittenInAnyDialectIsRead() {
    long seed = 14;
    Random random = new Random(seed);
    String[] pieces = {
      "a", "Łódź", " ", "\"", "\n", "\\", ",", ";", "|", "b c", "'", "\t", "\r\n", "東京"
    };
    for (int run = 0; run < 300; run++) {
      char delimiter = ",;\t|^".charAt(random.nextInt(5));
      boolean backslash = random.nextInt(3) == 0;
      List<List<String>> rows = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      text.append(random.nextInt(3) == 0 ? "sep=" + delimiter + "\n" : "");
      text.append("title,text,date".replace(',', delimiter)).append('\n');
      for (int row = 0; row < 5; row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < 3; column++) {
          StringBuilder cell = new StringBuilder("x");
          for (int piece = random.nextInt(6); piece > 0; piece--) {
            cell.append(pieces[random.nextInt(pieces.length)]);
          }
          cells.add(cell.toString());
        }
        // so that the dialect shows
        cells.set(1, cells.get(1) + "\" and \"");
        rows.add(cells);
        String line =
            String.join(
                String.valueOf(delimiter),
                cells.stream()
                    .map(
                        cell ->
                            backslash
                                ? cell.replace("\\", "\\\\").replace("\"", "\\\"")
                                : cell.replace("\"", "\"\""))
                    .map(cell -> "\"" + cell + "\"")
                    .toList());
        text.append(line).append('\n');
      }
      Taken taken = csv(text.toString());
      String where = "seed " + seed + " run " + run + ":\n" + text;
      assertThat(taken.rejections).as(where).isEmpty();
      assertThat(taken.values("title"))
          .as(where)
          .isEqualTo(rows.stream().map(row -> row.get(0)).toList());
      assertThat(taken.values("text"))
          .as(where)
          .isEqualTo(rows.stream().map(row -> row.get(1)).toList());
    }
  }
}
