package news.dateline.archive.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import news.dateline.archive.Taken;
import news.dateline.archive.record.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @Test
  void aCellThatIsTooLongCostsItsRowAlone() {
    String cell = "The quay, \"\"again\"\", reopened.\n".repeat(700_000);
    String rows = "title,text\nOne,It rose.\nHuge,\"" + cell + "\"\nTwo,\"It fell, too.\"\nThree,x\n";
    Taken taken = Taken.read(folder, "a.csv", rows);
    assertThat(taken.rejections)
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.record()).isEqualTo(1);
              assertThat(rejection.reason()).startsWith("longer than 16 MiB");
            });
    assertThat(taken.values("title")).containsExactly("One", "Two", "Three");
  }

  @TempDir Path folder;

  private Taken read(String csv) {
    Taken taken = Taken.read(folder, "a.csv", csv);
    assertThat(taken.format()).isEqualTo("csv");
    return taken;
  }

  @Test
  void aRowIsARecordUnderTheNamesOfTheHeader() {
    Taken taken = read("id, Title ,body\r\n1,a,\"b, c\r\nd \"\"e\"\"\"\r\n2,f,g\r\n");
    assertThat(taken.values("Title")).containsExactly("a", "f");
    assertThat(taken.values("body")).containsExactly("b, c\r\nd \"e\"", "g");
    assertThat(taken.documents.get(1).offset()).contains(38L);
    assertThat(taken.raw(1)).isEqualTo("2,f,g");
  }

  @Test
  void emptyCellsAreAbsent() {
    assertThat(read("title,date,body\na,,b\n").fields().get(0)).containsOnlyKeys("title", "body");
  }

  @Test
  void semicolonsDelimitToo() {
    assertThat(read("title;body\na, b;c\nd;e, f\n").values("title")).containsExactly("a, b", "d");
  }

  @Test
  void loneCarriageReturnsEndRows() {
    assertThat(read("title,body\ra,b\rc,d").values("body")).containsExactly("b", "d");
  }

  @Test
  void aRaggedRowIsARejectionAndTheNextGoesOn() {
    Taken taken = read("title,date,body\na,2024,b\nc,d\ne,2024,f,g\nh,2024,i\n");
    assertThat(taken.values("title")).containsExactly("a", "h");
    assertThat(taken.rejections.stream().map(Rejection::record)).containsExactly(1L, 2L);
    assertThat(taken.rejections.get(0).offset()).contains(25L);
    assertThat(taken.reasons().get(0))
        .isEqualTo("a row of 2 cells under a header of 3; quote cells that hold the delimiter");
  }

  @Test
  void aRowOfTensOfThousandsOfCellsIsARejectionAndTheNextGoesOn() {
    Taken taken = read("title,body\na,b\n" + "c,".repeat(20_000) + "d\ne,f\n");
    assertThat(taken.values("title")).containsExactly("a", "e");
    assertThat(taken.reasons())
        .containsExactly("more than 10,000 cells; make it a table with the columns that matter");
    assertThat(taken.rejections.get(0).offset()).contains(15L);
  }

  @Test
  void emptyCellsAtTheEndDoNotCount() {
    assertThat(read("title,body\na,b,,\n").values("body")).containsExactly("b");
  }

  @Test
  void aQuoteThatIsNotClosedIsARejectionAndTheRestGoesOn() {
    Taken taken = read("id,title,body\n1,a,b\n2,\"c,d\ne\nf, g, h, i\n3,\"j\",k\n4,l,m\n");
    assertThat(taken.values("id")).containsExactly("1", "3", "4");
    assertThat(taken.rejections).hasSize(1);
    assertThat(taken.rejections.get(0).record()).isEqualTo(1);
    assertThat(taken.rejections.get(0).offset()).contains(20L);
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotTakeTheRest() {
    Taken taken = read("id,title,body\n1,a,b\n2,\"c,d\n3,e,f\n4,g,h\n");
    assertThat(taken.values("id")).containsExactly("1", "3", "4");
    assertThat(taken.reasons()).containsExactly("a quote is not closed");
  }

  @Test
  void aQuoteInsideACellStandsForItselfWhereTheLineIsWhole() {
    Taken taken = read("id,title,body\n1,\"a\" b,5\" rain\n2,\"He said \"no\" today\",d\n");
    assertThat(taken.rejections).isEmpty();
    assertThat(taken.values("title")).containsExactly("\"a\" b", "He said \"no\" today");
    assertThat(taken.values("body")).containsExactly("5\" rain", "d");
  }

  @Test
  void quotesAroundTwoWordsOfACellAreNotAroundTheCell() {
    Taken taken =
        Taken.read(folder, "a.tsv", "id\ttitle\n1\t\"Yes\" and \"no\"\n2\t\"We won,\" she says\n");
    assertThat(taken.format()).isEqualTo("tsv");
    assertThat(taken.values("title")).containsExactly("\"Yes\" and \"no\"", "\"We won,\" she says");
  }

  @Test
  void columnsOfOneNameAreKeptAndColumnsWithoutGetANumber() {
    Taken taken = read("title,,body\na,b,c\n");
    assertThat(taken.fields().get(0)).containsEntry("column 2", "b");
  }
}
