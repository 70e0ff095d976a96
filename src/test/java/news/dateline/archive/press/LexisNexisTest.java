package news.dateline.archive.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexisNexisTest {
  @TempDir Path folder;

  private Taken read(String text) {
    Taken taken = Taken.read(folder, "a.txt", text);
    assertThat(taken.format()).isEqualTo("nexis");
    return taken;
  }

  /** A document of Nexis Uni around a text. */
  private static String uni(String title, String text) {
    return title
        + "\nHalm Gazette (Halm)\nMarch 8, 2024 Friday\n\nCopyright 2024 Halm Press All Rights Reserved\n\n"
        + "Section: A; Pg. A12\nLength: 203 words\nByline: Petra Vance\nDateline: HALM\n\nBody\n\n\n"
        + text
        + "\n\n\nLoad-Date: March 9, 2024\n\n\nEnd of Document\n\n\n";
  }

  @Test
  void betweenBodyAndLoadDateAllIsText() {
    String text =
        """
        How long is the ferry?

        Length: 70 feet, at most.

        Section: of the hull, nine were damaged.

        Organization: the last of them""";
    Taken taken = read(uni("Ferry stranded", text));
    assertThat(taken.values("body")).containsExactly(text);
    assertThat(taken.values("length")).containsExactly("203 words");
    assertThat(taken.values("section")).containsExactly("A; Pg. A12");
    assertThat(taken.values("page")).containsExactly("A12");
    assertThat(taken.values("loadDate")).containsExactly("March 9, 2024");
  }

  @Test
  void aHeadlineMayLookLikeAFieldOrADate() {
    Taken taken =
        read(
            uni("Length: the long view", "One.")
                + uni("March 9, 2024: the bridge closed", "Two.")
                + uni("March 9, 2024", "Three."));
    assertThat(taken.values("title"))
        .containsExactly(
            "Length: the long view", "March 9, 2024: the bridge closed", "March 9, 2024");
    assertThat(taken.values("published")).containsOnly("March 8, 2024 Friday");
    assertThat(taken.values("outlet")).containsOnly("Halm Gazette (Halm)");
  }

  @Test
  void theCorrectionIsTheEndOfTheText() {
    Taken taken =
        read(
            uni("Ferry stranded", "It lay still.\n\nCorrection\n\nMarch 9, 2024: It moved a bit."));
    assertThat(taken.values("body"))
        .containsExactly("It lay still.\n\nCorrection\n\nMarch 9, 2024: It moved a bit.");
  }

  @Test
  void classificationAndCaptionsAreNoText() {
    Taken taken =
        read(
            uni(
                "Ferry stranded",
                """
                It lay still.

                Graphic

                PHOTO: The ferry.

                PHOTO: The captain.

                Classification

                Language: ENGLISH

                Subject: FERRIES (90%); FOG (78%)

                Some New Heading: FOG BANKS

                Industry: SHIPPING (60%)"""));
    Map<String, String> fields = taken.fields().get(0);
    assertThat(fields)
        .containsEntry("body", "It lay still.")
        .containsEntry("graphic", "PHOTO: The ferry.  PHOTO: The captain.")
        .containsEntry("language", "en")
        .containsEntry("subject", "FERRIES (90%); FOG (78%)")
        .containsEntry("industry", "SHIPPING (60%)");
  }

  @Test
  void theFirstPageWithTheListOfDocumentsIsNoText() {
    String cover =
        """
        User Name: Ina Holt
        Date and Time: Wednesday, March 13, 2024 7:11:00 PM CET
        Job Number: 219565034

        Documents (2)

        1. Ferry stranded with forty on board
        Client/Matter: -None-
        Search Terms: ferry
        Narrowed by:
            Content Type          Narrowed by
            News                  Timeline: Jan 01, 2024

        2. Bridge closed
        Client/Matter: -None-
        Search Terms: ferry


        Page 1 of 3

        """;
    Taken taken =
        read(
            cover
                + uni(
                    "Ferry stranded with forty on\nboard",
                    "It lay still.\n\nPage 2 of 3\n\nIt moved.")
                + uni("Bridge closed", "Closed."));
    assertThat(taken.values("title"))
        .containsExactly("Ferry stranded with forty on board", "Bridge closed");
    assertThat(taken.values("body")).containsExactly("It lay still.\n\nIt moved.", "Closed.");
    assertThat(taken.reasons()).isEmpty();
  }

  @Test
  void aListThatNamesMoreDocumentsThanThereAreIsTold() {
    Taken taken = read("Job Number: 1\nDocuments (3)\n\n" + uni("One", "a") + uni("Two", "b"));
    assertThat(taken.documents).hasSize(2);
    assertThat(taken.reasons())
        .containsExactly(
            "the file says \"Documents (3)\", and 2 documents were found in it: 1 missing;"
                + " download it again, or index the other parts too");
  }

  @Test
  void aLastDocumentWithoutEndIsReadAndTold() {
    String whole = uni("One", "a") + uni("Two", "b");
    Taken taken = read(whole.substring(0, whole.lastIndexOf("Load-Date")));
    assertThat(taken.values("body")).containsExactly("a", "b");
    assertThat(taken.reasons()).singleElement().asString().contains("has no end");
  }

  private static final String ACADEMIC =
      """
                                     1 of 2 DOCUMENTS

                                     Halm Gazette (Halm)

                                  March 8, 2024 Friday
                                       Edition 1;
                                        Northern

      The final vote: late edition of a long play,
      says mayor

      BYLINE: By PETRA VANCE

      SECTION: NEWS; Pg. 6

      LENGTH: 77 words

      HIGHLIGHT: Forty people waited
      for six hours.

       The ferry
      lay still.

      LENGTH: it is 70 feet long.

      City: Halm is small.

      GRAPHIC: Photo: the ferry

      CORRECTION-DATE: March 9, 2024, Saturday

      CORRECTION: An article misstated
      the length.

      LOAD-DATE: March 8, 2024

      LANGUAGE: ENGLISH

      SUBJECT: FERRIES (90%);
      FOG (78%)

                           Copyright 2024 Halm Press
                              All Rights Reserved


                                     2 of 2 DOCUMENTS

                                     Halm Gazette (Halm)

                                 March 9, 2024 Saturday
                                  Late Edition - Final
                                  Correction Appended

      Bridge closed

      LENGTH: 20 words

      Closed.

      LOAD-DATE: March 9, 2024
      """;

  @Test
  void centredLinesUnderTheDateAreNoHeadline() {
    Taken taken = read(ACADEMIC);
    assertThat(taken.values("title"))
        .containsExactly(
            "The final vote: late edition of a long play, says mayor", "Bridge closed");
    assertThat(taken.values("edition"))
        .containsExactly("Edition 1; Northern", "Late Edition - Final");
    assertThat(taken.values("correction")).containsExactly("", "Correction Appended");
    assertThat(taken.values("byline")).containsExactly("PETRA VANCE", "");
  }

  @Test
  void behindTheTextOnlyFieldsThatStandThereAreNoText() {
    Map<String, String> first = read(ACADEMIC).fields().get(0);
    assertThat(first.get("body"))
        .isEqualTo(
            """
            The ferry lay still.

            LENGTH: it is 70 feet long.

            City: Halm is small.

            CORRECTION: An article misstated the length.""");
    assertThat(first)
        .containsEntry("summary", "Forty people waited for six hours.")
        .containsEntry("length", "77 words")
        .containsEntry("graphic", "Photo: the ferry")
        .containsEntry("correctionDate", "March 9, 2024, Saturday")
        .containsEntry("subject", "FERRIES (90%); FOG (78%)")
        .containsEntry("copyright", "Copyright 2024 Halm Press All Rights Reserved");
  }

  @Test
  void theOldestFormHasLabelsForHeadlineAndText() {
    Taken taken =
        read(
            """
                                 Copyright 1999 Halm Press Inc.
                                         Halm Gazette

                           November 12, 1999, Friday, Late Edition - Final

            SECTION: Section A; Page 1; Column 6; National Desk

            LENGTH: 1212 words

            HEADLINE: FERRY STRANDED;
            Forty wait in the fog

            BYLINE:  By PETRA VANCE

            BODY:
               The ferry lay still.

            LOAD-DATE: November 12, 1999
            """);
    assertThat(taken.fields().get(0))
        .containsEntry("title", "FERRY STRANDED; Forty wait in the fog")
        .containsEntry("outlet", "Halm Gazette")
        .containsEntry("published", "November 12, 1999, Friday, Late Edition - Final")
        .containsEntry("edition", "Late Edition - Final")
        .containsEntry("page", "1")
        .containsEntry("body", "The ferry lay still.");
  }

  @Test
  void documentsWithoutFieldsOrHeadlineAreRead() {
    Taken taken =
        read(
            """
                                     1 of 2 DOCUMENTS

                                       Halm Gazette

                                  March 8, 2024 Friday

            Ferry stranded

            The ferry lay still.

            It moved.


                                     2 of 2 DOCUMENTS

                                       Halm Gazette

                                  March 9, 2024 Saturday

            SECTION: NEWS

            LENGTH: 12 words

            No headline here.
            """);
    assertThat(taken.values("title")).containsExactly("Ferry stranded", "");
    assertThat(taken.values("body"))
        .containsExactly("The ferry lay still.\n\nIt moved.", "No headline here.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 of 3 DOCUMENTS | 2 of 3 DOCUMENTS | 3 of 3 DOCUMENTS | 0
          1 of 4 DOCUMENTS | 2 of 4 DOCUMENTS | 3 of 4 DOCUMENTS | 1
          1 of 4 DOCUMENTS | 2 of 4 DOCUMENTS | 4 of 4 DOCUMENTS | 1
          Dokument 1 von 9 | Dokument 2 von 9 | Dokument 3 von 9 | 6
          Document 1 de 3  | Document 2 de 3  | Document 3 de 3  | 0
          1 of 2 DOCUMENTS | 2 of 2 DOCUMENTS | 1 of 1 DOCUMENT  | 0
          """)
  void theNumberOfDocumentsIsCompared(String one, String two, String three, int missing) {
    StringBuilder text = new StringBuilder();
    for (String number : new String[] {one, two, three}) {
      text.append("          ")
          .append(number)
          .append(
              "\n\n          Halm Gazette\n\n          March 8, 2024 Friday\n\nFerry\n\nLENGTH: 9 words\n\nStill.\n\n");
    }
    Taken taken = read(text.toString());
    assertThat(taken.documents).hasSize(3);
    if (missing == 0) {
      assertThat(taken.reasons()).isEmpty();
    } else {
      assertThat(taken.reasons()).singleElement().asString().contains(": " + missing + " missing;");
    }
  }

  @Test
  void aPartThatWasAskedForIsWhole() {
    Taken taken =
        read(
            """
            Download Request: Selected Items: 1-1
            Time Of Request: Friday, March 8, 2024

                      1 of 700 DOCUMENTS

                      Halm Gazette

                      March 8, 2024 Friday

            Ferry

            LENGTH: 9 words

            Still.
            """);
    assertThat(taken.values("title")).containsExactly("Ferry");
    assertThat(taken.reasons()).isEmpty();
  }

  @Test
  void linesThatCountWithinATextDoNotCutIt() {
    Taken taken =
        read(
            """
                      1 of 1 DOCUMENT

                      Halm Gazette

                      March 8, 2024 Friday

            Ferry

            LENGTH: 9 words

            The box said
            1 of 3 documents
            on its lid.

            2 of 9

            Still.
            """);
    assertThat(taken.values("body"))
        .containsExactly("The box said 1 of 3 documents on its lid.\n\n2 of 9\n\nStill.");
  }

  @Test
  void proseThatSpeaksOfDocumentsIsProse() {
    String prose =
        "A day in the archive\n\n1 of 3 documents was gone.\n\nThe clerk wrote:\n\nEnd of Document\n\nLength: a mile.\n";
    assertThat(Taken.read(folder, "b.txt", prose).format()).isEqualTo("text");
  }

  @Test
  void whatPrintersRepeatOnEachPageIsNoText() {
    Taken taken =
        read(
            "          1 of 1 DOCUMENT\n\n          Halm Gazette\n\n          March 8, 2024 Friday\n\n"
                + "Ferry stranded\n\nLENGTH: 9 words\n\nStill it lay.\n\f"
                + " ".repeat(70)
                + "Page 2\n             Ferry stranded Halm Gazette March 8, 2024 Friday\n\n"
                + "It moved.\n");
    assertThat(taken.values("body")).containsExactly("Still it lay.\n\nIt moved.");
  }
}
