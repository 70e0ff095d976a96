package news.dateline.archive.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactivaTest {
  @TempDir Path folder;

  private Taken read(String text) {
    Taken taken = Taken.read(folder, "a.txt", text);
    assertThat(taken.format()).isEqualTo("factiva");
    return taken;
  }

  private static final String CODED =
      """
      SE#News
      HD#Ferry stranded at Halm
      BY#By Petra Vance
      WC#203 words
      PD#8 March 2024
      ET#07:15
      SN#Halm Gazette
      PG#12
      LA#English
      CY#(c) 2024 Halm Press

      LP#
      IN the fog the ferry lay still.

      TD#
      BY noon they sang.

      CO operatives sent tea.

      RE: the captain
      SE wind rose.

      HD radio was off.

      CO#hlmlin : Halm Lines
      NS#gcat : Political/General News
      AN#Document HALMGA0020240308ek38000aa


      HD#Bridge closed
      WC#9 words
      PD#9 March 2024
      SN#Halm Gazette
      LA#English
      LP#Closed.
      AN#Document HALMGA0020240309ek39000ab
      """;

  @ParameterizedTest
  @ValueSource(strings = {"   ", "      ", "\t", " \t ", "\n"})
  void aCodeStandsAloneOrBeforeAColumn(String column) {
    Taken taken = read(CODED.replace("#", column));
    assertThat(taken.values("title")).containsExactly("Ferry stranded at Halm", "Bridge closed");
    assertThat(taken.values("byline")).containsExactly("Petra Vance", "");
    assertThat(taken.values("id"))
        .containsExactly("HALMGA0020240308ek38000aa", "HALMGA0020240309ek39000ab");
    assertThat(taken.fields().get(0))
        .containsEntry("section", "News")
        .containsEntry("published", "8 March 2024")
        .containsEntry("time", "07:15")
        .containsEntry("outlet", "Halm Gazette")
        .containsEntry("page", "12")
        .containsEntry("language", "en")
        .containsEntry("companies", "hlmlin : Halm Lines")
        .containsEntry(
            "body",
            """
            IN the fog the ferry lay still.

            BY noon they sang.

            CO operatives sent tea.

            RE: the captain SE wind rose.

            HD radio was off.""");
  }

  @Test
  void oneSpaceIsAColumnWhereThereIsNoOther() {
    Taken taken = read(CODED.replace("#", " "));
    assertThat(taken.values("title")).containsExactly("Ferry stranded at Halm", "Bridge closed");
    assertThat(taken.values("companies")).containsExactly("hlmlin : Halm Lines", "");
    assertThat(taken.values("body").get(0))
        .contains("CO operatives sent tea.", "HD radio was off.");
  }

  private static final String SHOWN =
      """
      Ferry stranded at Halm
      Petra Vance
      203 words
      8 March 2024
      07:15
      Halm Gazette
      HALMGA
      First
      12
      English
      (c) 2024 Halm Press. All Rights Reserved.

      The ferry lay still.

      90 words were spoken, said Petra Olin.

      Document HALMGA0020240308ek38000aa

      Bridge closed

      9 words
      9 March 2024
      Halm Gazette
      HALMGA
      English
      (c) 2024 Halm Press

      Closed.

      Document HALMGA0020240309ek39000ab

      Search Summary
      Text	ferry
      Results Found	2
      Timestamp	10 March 2024 10:00 AM
      """;

  @Test
  void documentsWithoutCodesEndWithTheirNumber() {
    Taken taken = read(SHOWN);
    assertThat(taken.values("title")).containsExactly("Ferry stranded at Halm", "Bridge closed");
    assertThat(taken.values("byline")).containsExactly("Petra Vance", "");
    assertThat(taken.values("published")).containsExactly("8 March 2024", "9 March 2024");
    assertThat(taken.values("body"))
        .containsExactly(
            "The ferry lay still.\n\n90 words were spoken, said Petra Olin.", "Closed.");
    assertThat(taken.fields().get(0))
        .containsEntry("time", "07:15")
        .containsEntry("outlet", "Halm Gazette")
        .containsEntry("sourceCode", "HALMGA")
        .containsEntry("edition", "First")
        .containsEntry("page", "12")
        .containsEntry("language", "en")
        .containsEntry("id", "HALMGA0020240308ek38000aa");
    assertThat(taken.reasons()).isEmpty();
  }

  @Test
  void theSearchSummarysNumberIsCompared() {
    Taken taken = read(SHOWN.replace("Found\t2", "Found\t1,204"));
    assertThat(taken.documents).hasSize(2);
    assertThat(taken.reasons())
        .singleElement()
        .asString()
        .contains("\"Results Found 1,204\", and 2 documents were found")
        .contains("1202 missing");
  }

  @Test
  void aLastDocumentWithoutNumberIsReadAndTold() {
    Taken taken = read(SHOWN.substring(0, SHOWN.indexOf("Document HALMGA0020240309")));
    assertThat(taken.values("body")).hasSize(2).last().isEqualTo("Closed.");
    assertThat(taken.reasons()).singleElement().asString().contains("no accession number");
  }

  @Test
  void sectionAndHeadlineOverTwoLinesAreKnownApart() {
    Taken taken =
        read(
            """
            Regionales
            Fähre liegt seit zwei Nächten fest, und der
            Nebel geht nicht weg
            Von Petra Vance

            1.203 Wörter
            8 März 2024
            Halmer Bote
            HALMBO
            S. 4
            Deutsch
            (c) 2024 Halmer Bote GmbH. Alle Rechte vorbehalten.

            Sie lag fest.

            Dokument HALMBO0020240308ek38000aa
            """);
    assertThat(taken.fields().get(0))
        .containsEntry("section", "Regionales")
        .containsEntry("title", "Fähre liegt seit zwei Nächten fest, und der Nebel geht nicht weg")
        .containsEntry("byline", "Petra Vance")
        .containsEntry("page", "S. 4")
        .containsEntry("language", "de")
        .containsEntry("body", "Sie lag fest.");
  }

  @Test
  void withoutAHeadTheDayIsThatOfTheNumber() {
    Taken taken =
        read(
            SHOWN.substring(0, SHOWN.indexOf("Search"))
                + "Lighthouse dark\n\nIt went out.\n\nDocument HALMGA0020240310ek3a000ac\n");
    assertThat(taken.values("title")).hasSize(3).last().isEqualTo("Lighthouse dark");
    assertThat(taken.values("published")).last().isEqualTo("20240310");
    assertThat(taken.values("body")).last().isEqualTo("It went out.");
  }

  /** Random documents with and without codes; the seed replays them. */
  @Test
  void randomDocumentsAreReadBack() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> paragraphs =
        List.of(
            "IN the fog.",
            "The ferry lay still.",
            "AN hour passed.",
            "9 words fell.",
            "LP records.",
            "\u201cCold,\u201d said Petra Olin.",
            "Document the loss, he wrote.",
            "English is spoken.",
            "(c) is a letter.",
            "8 March 2024 was a Friday.");
    for (int round = 0; round < 200; round++) {
      boolean coded = random.nextBoolean();
      StringBuilder text = new StringBuilder();
      List<Map<String, String>> documents = new ArrayList<>();
      int count = 1 + random.nextInt(4);
      for (int i = 1; i <= count; i++) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("title", "Ferry " + i + " lies stranded at Halm");
        document.put("byline", random.nextBoolean() ? "Petra Vance" : "");
        document.put("time", random.nextBoolean() ? "07:1" + i : "");
        document.put("page", random.nextBoolean() ? "A" + i : "");
        List<String> body = new ArrayList<>(List.of("It was night."));
        for (int j = random.nextInt(4); j > 0; j--) {
          body.add(paragraphs.get(random.nextInt(paragraphs.size())));
        }
        document.put("body", String.join("\n\n", body));
        document.put("id", "HALMGA002024030" + i + "ek3" + i + "000aa");
        documents.add(document);
        line(text, coded, "HD", document.get("title"));
        line(text, coded, "BY", document.get("byline"));
        line(text, coded, "WC", "1" + i + " words");
        line(text, coded, "PD", i + " March 2024");
        line(text, coded, "ET", document.get("time"));
        line(text, coded, "SN", "Halm Gazette");
        line(text, coded, "SC", "HALMGA");
        line(text, coded, "PG", document.get("page"));
        line(text, coded, "LA", "English");
        line(text, coded, "CY", "(c) 2024 Halm Press");
        text.append('\n').append(coded ? "LP      \n" : "").append(body.get(0)).append("\n\n");
        text.append(coded && body.size() > 1 ? "TD      \n" : "")
            .append(String.join("\n\n", body.subList(1, body.size())))
            .append("\n\n");
        line(text, coded, "AN", "Document " + document.get("id"));
        text.append('\n');
      }
      Taken taken = read(text.toString());
      for (String name : List.of("title", "byline", "time", "page", "body", "id")) {
        assertThat(taken.values(name))
            .as("seed %d, %s%n%s", seed, name, text)
            .isEqualTo(documents.stream().map(document -> document.get(name)).toList());
      }
      assertThat(taken.reasons()).as("seed %d%n%s", seed, text).isEmpty();
    }
  }

  private static void line(StringBuilder text, boolean coded, String code, String value) {
    if (!value.isEmpty()) {
      text.append(coded ? code + "      " : "").append(value).append('\n');
    }
  }
}
