package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts in which programs write records as JSON. */
class JsonExportsTest {
  @TempDir Path folder;

  private Taken read(String json) {
    return Taken.read(folder, "export.json", json);
  }

  @Test
  void extendedJsonIsTheValueThatItHolds() {
    Taken taken =
        read(
            """
            {"_id": {"$oid": "65f0"}, "title": "Ferry", "seen": {"$date": {"$numberLong": "1711098300000"}},
             "day": {"$date": "2024-03-22T09:05:00Z"}, "n": {"$numberInt": "7"}, "tags": [{"$oid": "a"}, {"$oid": "b"}]}
            """);
    assertThat(taken.fields().get(0))
        .containsEntry("_id", "65f0")
        .containsEntry("seen", "1711098300000")
        .containsEntry("day", "2024-03-22T09:05:00Z")
        .containsEntry("n", "7")
        .containsEntry("tags", "a");
  }

  @Test
  void whatMongosShellPrintsIsReadToo() {
    Taken taken =
        read(
            "{\"_id\": ObjectId(\"65f0\"), \"title\": \"Ferry (late)\", \"day\":"
                + " ISODate(\"2024-03-22T09:05:00Z\"), \"n\": NumberLong(7), \"ok\": true}");
    assertThat(taken.fields())
        .containsExactly(
            java.util.Map.of(
                "_id",
                "65f0",
                "title",
                "Ferry (late)",
                "day",
                "2024-03-22T09:05:00Z",
                "n",
                "7",
                "ok",
                "true"));
  }

  @Test
  void numbersThatJsonDoesNotHaveAreNothing() {
    Taken taken =
        read(
            "[{\"title\": \"NaN and Infinity\", \"author\": NaN, \"a\": -Infinity, \"b\": [NaN, 1]},\n"
                + "{\"title\": \"Second\", \"score\": Infinity}]");
    assertThat(taken.rejections).isEmpty();
    assertThat(taken.values("title")).containsExactly("NaN and Infinity", "Second");
    assertThat(taken.fields().get(0)).containsOnlyKeys("title", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": {\"0\": \"Ferry\", \"1\": \"Mill\"}, \"text\": {\"0\": \"a\", \"1\": null}, \"n\": {\"0\": 1, \"1\": 2}}",
        "{\"0\": {\"title\": \"Ferry\", \"text\": \"a\", \"n\": 1}, \"1\": {\"title\": \"Mill\", \"text\": null, \"n\": 2}}",
        "{\"columns\": [\"title\", \"text\", \"n\"], \"index\": [0, 1], \"data\": [[\"Ferry\", \"a\", 1], [\"Mill\", NaN, 2]]}",
        "{\"schema\": {\"fields\": [{\"name\": \"index\", \"type\": \"integer\"}], \"primaryKey\": [\"index\"]},"
            + " \"data\": [{\"title\": \"Ferry\", \"text\": \"a\", \"n\": 1}, {\"title\": \"Mill\", \"n\": 2}]}",
        "[[\"title\", \"text\", \"n\"], [\"Ferry\", \"a\", 1], [\"Mill\", null, 2]]",
        "[{\"title\": \"Ferry\", \"text\": \"a\", \"n\": 1}, {\"title\": \"Mill\", \"text\": null, \"n\": 2}]",
      })
  void everyLayoutOfATableGivesItsRows(String json) {
    for (String spaced : List.of(json, json.replace(", ", ",\n  "), json + "\n")) {
      Taken taken = read(spaced);
      assertThat(taken.rejections).isEmpty();
      assertThat(taken.values("title")).containsExactly("Ferry", "Mill");
      assertThat(taken.values("text")).containsExactly("a", "");
      assertThat(taken.values("n")).containsExactly("1", "2");
    }
  }

  @Test
  void aTableByColumnsThatIsLongerThanTheHeadIsOne() {
    StringBuilder titles = new StringBuilder();
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      titles.append(i == 0 ? "" : ",").append("\"" + i + "\":\"Title " + i + "\"");
      texts.append(i == 0 ? "" : ",").append("\"" + i + "\":\"The text of number " + i + ".\"");
    }
    Taken taken = read("{\"title\":{" + titles + "},\"text\":{" + texts + "}}");
    assertThat(taken.documents).hasSize(3000);
    assertThat(taken.values("text").get(2999)).isEqualTo("The text of number 2999.");
  }

  @Test
  void articlesByTheirAddressesAreRecords() {
    Taken taken =
        read(
            "{\"https://c.example/1\": {\"title\": \"Ferry\", \"text\": \"a\"},"
                + " \"https://c.example/2\": {\"title\": \"Mill\", \"text\": \"b\"}}");
    assertThat(taken.values("text")).containsExactly("a", "b");
  }

  @Test
  void anArticleWithObjectsInItIsOne() {
    Taken taken =
        read(
            "{\"title\": {\"rendered\": \"Ferry\"}, \"content\": {\"rendered\": \"a\"},"
                + " \"guid\": {\"rendered\": \"g\"}}");
    assertThat(taken.documents).hasSize(1);
    assertThat(read("{\"source\": {\"title\": \"Courier\", \"text\": \"x\"}, \"n\": 1}").documents)
        .hasSize(1);
  }

  @Test
  void rowsAndTextsWithoutNamesAreRefusedWithTheRemedy() {
    assertThat(read("[[\"Ferry\", \"a\"], [\"Mill\", \"b\"]]").reasons())
        .singleElement()
        .asString()
        .contains("orient=\"records\"");
    assertThat(read("[\"The ferry stayed.\", \"The mill stood.\"]").reasons())
        .singleElement()
        .asString()
        .contains("{\"text\": \"…\"}");
    assertThat(read("{'title': 'Ferry', 'text': \"a\"}\n{'title': 'Mill'}").reasons())
        .singleElement()
        .asString()
        .contains("json.dumps");
  }

  @Test
  void escapedBytesAreCharacters() {
    Taken taken =
        read(
            """
            [{"timestamp": 1711098300, "data": [{"post": "Die F\\u00c3\\u00a4hre f\\u00c3\\u00a4hrt \\u00e2\\u0080\\u0093 wieder."}],
              "title": "Seeh\\u00c3\\u00bctte"}]
            """);
    assertThat(taken.fields().get(0))
        .containsEntry("title", "Seehütte")
        .containsEntry("data[0].post", "Die Fähre fährt – wieder.")
        .containsEntry("published", "1711098300");
  }

  @Test
  void escapedCharactersStayWhatTheyAre() {
    assertThat(
            read("[{\"title\": \"Caf\\u00e9\", \"text\": \"\\u00c3\\u00a9\"}]").fields().get(0))
        .containsEntry("title", "Café")
        .containsEntry("text", "Ã©");
    assertThat(read("[{\"title\": \"Café\", \"text\": \"\\u00c3\\u00a9\"}]").values("text"))
        .containsExactly("Ã©");
  }

  @Test
  void aTextInPiecesIsOneTextAndMessagesWithoutTextArePassedOver() {
    Taken taken =
        read(
            """
            {"name": "Lindhaven Herald", "type": "public_channel", "id": 4, "messages": [
              {"id": 1, "type": "service", "date": "2024-03-22T09:00:00", "actor_id": "channel4", "text": ""},
              {"id": 2, "type": "message", "date": "2024-03-22T09:05:00", "date_unixtime": "1711098300",
               "from": "Lindhaven Herald", "from_id": "channel4",
               "text": ["The ferry stays in port, says ", {"type": "link", "text": "c.example"}, "."],
               "text_entities": [{"type": "plain", "text": "The ferry"}]},
              {"id": 3, "type": "message", "date": "2024-03-22T10:00:00", "from": "Mara Voss", "from_id": "user9",
               "photo": "p.jpg", "text": ""},
              {"id": 4, "type": "message", "date": "2024-03-22T10:01:00", "from": "Mara Voss", "from_id": "user9",
               "text": [{"type": "bold", "text": "No "}, {"type": "plain", "text": "boats"}]}]}
            """);
    assertThat(taken.values("text"))
        .containsExactly("The ferry stays in port, says c.example.", "No boats");
    assertThat(taken.values("channel.name"))
        .containsExactly("Lindhaven Herald", "Lindhaven Herald");
    assertThat(taken.values("byline")).containsExactly("", "Mara Voss");
    assertThat(taken.skipped)
        .containsExactly("Telegram service message", "Telegram message without text");
  }

  @Test
  void allChatsOfAnAccountAreRead() {
    Taken taken =
        read(
            """
            {"about": "x", "chats": {"about": "y", "list": [
              {"name": "Herald", "type": "public_channel", "id": 4, "messages": [
                {"id": 1, "type": "message", "date": "2024-03-22T09:05:00", "from_id": "channel4", "text": "a"}]},
              {"name": "Courier", "type": "public_channel", "id": 5, "messages": [
                {"id": 1, "type": "message", "date": "2024-03-22T09:05:00", "from_id": "channel5", "text": "b"}]}]}}
            """);
    assertThat(taken.values("text")).containsExactly("a", "b");
    assertThat(taken.values("channel.name")).containsExactly("Herald", "Courier");
  }

  @Test
  void pagesOfAnInterfaceInAListAreReadIntoTheirRecords() {
    Taken taken =
        read(
            "[{\"count\": 2, \"results\": [{\"title\": \"A\", \"text\": \"a\"}, {\"title\": \"B\","
                + " \"text\": \"b\"}]}, {\"count\": 1, \"results\": [{\"title\": \"C\", \"text\": \"c\"}]}]");
    assertThat(taken.values("text")).containsExactly("a", "b", "c");
  }

  @Test
  void whatAScriptAssignsIsRead() {
    Taken taken =
        read(
            "window.YTD.tweets.part0 = [ {\"tweet\": {\"id_str\": \"5\", \"full_text\": \"No"
                + " boats\"}}, {\"tweet\": {\"full_text\": \"Boats\"}} ]");
    assertThat(taken.values("tweet.full_text")).containsExactly("No boats", "Boats");
    assertThat(read("callback({\"articles\": [{\"title\": \"A\"}]});").values("title"))
        .containsExactly("A");
  }

  @Test
  void draftsAndPagesOfWordPressArePassedOver() {
    String post =
        "{\"id\": 1, \"status\": \"%s\", \"type\": \"%s\", \"title\": {\"rendered\": \"T\"},"
            + " \"content\": {\"rendered\": \"<p>x</p>\"}}";
    Taken taken =
        read(
            "["
                + String.join(
                    ",",
                    post.formatted("publish", "post"),
                    post.formatted("draft", "post"),
                    post.formatted("publish", "page"))
                + "]");
    assertThat(taken.documents).hasSize(1);
    assertThat(taken.skipped)
        .containsExactly("WordPress post not published: draft", "WordPress page");
  }

  @Test
  void fieldsInListsOfObjectsAreNamedWithTheirNumber() {
    assertThat(
            read("{\"title\": \"T\", \"s\": [{\"h\": [\"x\"], \"p\": [\"y\", \"z\"]}, {\"p\": [\"w\"]}]}")
                .fields()
                .get(0)
                .keySet())
        .containsExactly("title", "s[0].h", "s[0].p", "s[1].p");
  }

  @Test
  void aListOfTooManyObjectsIsLeftOutWhole() {
    StringBuilder list = new StringBuilder("{\"text\": \"t\", \"votes\": [{\"v\": 0}");
    for (int i = 1; i < 20_000; i++) {
      list.append(",{\"v\": ").append(i).append('}');
    }
    Taken taken = read(list.append("]}").toString());
    assertThat(taken.rejections).isEmpty();
    assertThat(taken.fields().get(0)).containsOnlyKeys("text");
  }

  @Test
  void articlesAreFoundInObjectsThatAreCalledAnything() {
    assertThat(
            read("{\"data\": {\"allStories\": {\"edges\": [{\"node\": {\"title\": \"A\", \"body\": \"a\"}},"
                    + " {\"node\": {\"title\": \"B\", \"body\": \"b\"}}]}}}")
                .values("node.body"))
        .containsExactly("a", "b");
    assertThat(
            read("{\"kind\": \"Listing\", \"data\": {\"children\": [{\"data\": {\"title\": \"A\", \"selftext\": \"a\"}}]}}")
                .values("data.selftext"))
        .containsExactly("a");
    assertThat(
            read("{\"title\": \"A\", \"more\": {\"seen\": [{\"title\": \"B\", \"text\": \"b\"}]}, \"text\": \"a\"}")
                .values("text"))
        .containsExactly("a");
  }

  @Test
  void draftsAndPagesOfGhostArePassedOver() {
    String post = "{\"title\": \"%s\", \"lexical\": \"x\", \"html\": \"<p>a</p>\", \"status\": \"%s\", \"type\": \"%s\"}";
    Taken taken =
        read(
            "{\"db\": [{\"meta\": {\"version\": \"5\"}, \"data\": {\"posts\": ["
                + String.join(
                    ",",
                    post.formatted("A", "published", "post"),
                    post.formatted("B", "draft", "post"),
                    post.formatted("C", "published", "page"))
                + "]}}]}");
    assertThat(taken.values("title")).containsExactly("A");
    assertThat(taken.skipped).containsExactly("Ghost post not published: draft", "Ghost page");
  }

  @Test
  void theTimeOfATweetIsOneThatIsRead() {
    assertThat(
            read("{\"created_at\": \"Fri Mar 22 09:05:00 +0000 2024\", \"id_str\": \"7\", \"full_text\": \"a\"}")
                .values("published"))
        .containsExactly("2024-03-22T09:05Z");
  }
}
