package news.dateline.archive.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import news.dateline.archive.Taken;
import news.dateline.archive.record.CapturedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonTest {
  @TempDir Path folder;

  private Taken read(String json) {
    Taken taken = Taken.read(folder, "a.json", json);
    assertThat(taken.format()).isEqualTo("json");
    return taken;
  }

  @Test
  void anArrayOfObjectsIsARecordEach() {
    Taken taken = read("[{\"title\":\"a\"}, {\"title\":\"b\"}]");
    assertThat(taken.values("title")).containsExactly("a", "b");
    assertThat(taken.documents.get(1).record()).isEqualTo(1);
    assertThat(taken.documents.get(1).offset()).contains(16L);
    assertThat(taken.raw(1)).isEqualTo("{\"title\":\"b\"}");
  }

  @Test
  void aSingleObjectIsOneRecord() {
    assertThat(read("{\n  \"title\": \"a\",\n  \"body\": \"b\"\n}\n").values("body"))
        .containsExactly("b");
  }

  @Test
  void objectsOneAfterTheOtherAreARecordEach() {
    assertThat(
            read("{\n\"title\":\"a\"}{\"title\":\"b\"}\n\n{\n\"title\":\"c\"\n}").values("title"))
        .containsExactly("a", "b", "c");
  }

  @Test
  void aListUnderAKnownNameHoldsTheRecords() {
    assertThat(
            read("{\"status\":\"ok\",\"articles\":[{\"title\":\"a\"},{\"title\":\"b\"}],\"page\":{\"n\":[1]}}")
                .values("title"))
        .containsExactly("a", "b");
  }

  @Test
  void aFeedWithATitleOfItsOwnHoldsRecords() {
    assertThat(
            read("{\"title\":\"The Feed\",\"description\":\"d\",\"items\":[{\"id\":1,\"title\":\"a\"}]}")
                .values("title"))
        .containsExactly("a");
  }

  @Test
  void aListUnderAnUnknownNameHoldsRecordsWhenTheseHaveAText() {
    assertThat(
            read("{\"meldungen\":[{\"id\":\"1\",\"text\":\"a\"},{\"text\":\"b\"}]}").values("text"))
        .containsExactly("a", "b");
  }

  @Test
  void listsBesideATextAreNotRecords() {
    Taken taken =
        read(
            "{\"title\":\"t\",\"authors\":[{\"name\":\"x\"}],\"text\":\"b\",\"items\":[{\"text\":\"c\"}]}");
    assertThat(taken.values("title")).containsExactly("t");
    assertThat(taken.values("text")).containsExactly("b");
  }

  @Test
  void listsFurtherInHoldTheRecords() {
    assertThat(
            read("{\"response\":{\"n\":2,\"docs\":[{\"title\":\"a\"},{\"title\":\"b\"}]},\"x\":1}")
                .values("title"))
        .containsExactly("a", "b");
  }

  @Test
  void severalListsOfOneObjectAreReadOneAfterTheOther() {
    assertThat(
            read("{\"news\":[{\"title\":\"a\"}],\"x\":1,\"stories\":[{\"title\":\"b\"}]}")
                .values("title"))
        .containsExactly("a", "b");
  }

  @Test
  void fieldsOfNestedObjectsAreJoinedByDots() {
    assertThat(read("[{\"source\":{\"id\":null,\"name\":\"The Courier\"}}]").fields().get(0))
        .isEqualTo(java.util.Map.of("source.name", "The Courier"));
  }

  @Test
  void listsKeepEachPlainValueAndNumbersStayAsPrinted() {
    Taken taken =
        read(
            "[{\"authors\":[\"a\",{\"x\":1},\"b\"],\"n\":1.50,\"big\":12345678901234567890,\"t\":true}]");
    CapturedDocument.Content.Fields fields =
        (CapturedDocument.Content.Fields) taken.documents.get(0).content();
    assertThat(fields.fields())
        .containsEntry("authors", List.of("a", "b"))
        .containsEntry("n", List.of("1.50"))
        .containsEntry("big", List.of("12345678901234567890"))
        .containsEntry("t", List.of("true"));
  }

  @Test
  void ofTwoFieldsOfOneNameTheLastCounts() {
    assertThat(read("[{\"title\":\"a\",\"title\":\"b\"}]").values("title")).containsExactly("b");
  }

  @Test
  void escapesAreResolved() {
    assertThat(read("[{\"body\":\"a\\n\\u00e9\\ud83d\\ude00\\\"\"}]").values("body"))
        .containsExactly("a\né😀\"");
  }

  @Test
  void anObjectThatIsMalformedInsideDoesNotEndTheArray() {
    Taken taken = read("[{\"title\":\"a\"},{\"title\" \"b\"},{\"title\":\"c\"}]");
    assertThat(taken.values("title")).containsExactly("a", "c");
    assertThat(taken.rejections).hasSize(1);
    assertThat(taken.rejections.get(0).record()).isEqualTo(1);
    assertThat(taken.rejections.get(0).offset()).contains(15L);
    assertThat(taken.reasons().get(0)).startsWith("not valid JSON: ");
  }

  @Test
  void anArrayThatBreaksOffGivesWhatCameBeforeAndOneRejection() {
    Taken taken = read("[{\"title\":\"a\"},{\"title\":\"b\"},{\"title\":\"c");
    assertThat(taken.values("title")).containsExactly("a", "b");
    assertThat(taken.reasons()).hasSize(1);
    assertThat(taken.rejections.get(0).offset()).contains(29L);
  }

  @Test
  void anArrayThatBreaksGoesOnAtTheNextLineThatBeginsAnObject() {
    Taken taken =
        read(
            """
            [
              {"title": "a"},
              {"title": "b",
               "tags": ["x", "y"},
              {"title": "c"},
              {"title": "d"}
            ]
            """);
    assertThat(taken.values("title")).containsExactly("a", "c", "d");
    assertThat(taken.rejections).hasSize(1);
  }

  @Test
  void anObjectInsideABrokenOneIsNotTakenForARecord() {
    Taken taken =
        read(
            """
            [
              {"title": "a"},
              {"title": "b", "tags": [ "x",
                {"title": "not this"},
                {"title": "nor this"} },
              {"title": "c"}
            ]
            """);
    assertThat(taken.values("title")).containsExactly("a", "c");
    assertThat(taken.rejections).hasSize(1);
  }

  @Test
  void deepNestingIsARejection() {
    Taken taken = read("[{\"a\":" + "[".repeat(200_000) + "]".repeat(200_000) + "},{\"title\":\"b\"}]");
    assertThat(taken.values("title")).containsExactly("b");
    assertThat(taken.reasons()).hasSize(1);
    assertThat(taken.reasons().get(0))
        .startsWith("not valid JSON: Nesting limit 255 reached")
        .hasSizeLessThan(250);
  }

  @Test
  void somethingElseInTheArrayIsARejection() {
    Taken taken = read("[{\"title\":\"a\"},17,\"x\",{\"title\":\"b\"}]");
    assertThat(taken.values("title")).containsExactly("a", "b");
    assertThat(taken.reasons())
        .containsExactly("not valid JSON: not a JSON object", "not valid JSON: not a JSON object");
  }

  @Test
  void anEmptyArrayHasNoRecords() {
    Taken taken = read("[]");
    assertThat(taken.documents).isEmpty();
    assertThat(taken.rejections).isEmpty();
  }
}
