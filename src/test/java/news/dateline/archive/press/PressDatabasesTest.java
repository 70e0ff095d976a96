package news.dateline.archive.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ProQuest, Europresse, Gale and GENIOS as text. */
class PressDatabasesTest {
  @TempDir Path folder;

  private Taken read(String format, String text) {
    Taken taken = Taken.read(folder, "a.txt", text);
    assertThat(taken.format()).isEqualTo(format);
    return taken;
  }

  private static final String RULE = "_".repeat(60) + "\n\n";

  private static final String PROQUEST =
      RULE
          + """
          Document 1 of 2

          Ferry stranded at Halm

          Author: Vance, Petra

          Publication info: Halm Gazette ; Halm [Halm]08 Mar 2024: A.3.

          Abstract: Forty people waited.

          Links: Check for full text

          Full text: Forty people waited all night.

          Location: the walk begins at the pier.

          Title: the captain keeps his.

          Subject: Ferries; Fog

          Location: Halm

          Title: Ferry stranded at Halm

          Publication title: Halm Gazette; Halm

          Pages: A.3

          Publication year: 2024

          Publication date: Mar 8, 2024

          Language of publication: English

          ProQuest document ID: 2512345678

          Document URL: https://www.proquest.com/docview/2512345678?accountid=1

          Database: Global Newsstream

          """
          + RULE
          + """
          Document 2 of 2

          Bridge closed

          Publication info: Halm Gazette ; Halm [Halm]09 Mar 2024: A.1.

          Full text: The bridge closed.

          It opens soon.

          ProQuest document ID: 2512345679

          Database: Global Newsstream

          """
          + RULE
          + """
          Contact us at: http://www.proquest.com/go/support
          Database copyright © 2024 ProQuest LLC. All rights reserved.
          """;

  @Test
  void fieldsOfProQuestBehindTheTextAreNoText() {
    Taken taken = read("proquest", PROQUEST);
    assertThat(taken.fields().get(0))
        .containsEntry("title", "Ferry stranded at Halm")
        .containsEntry("byline", "Vance, Petra")
        .containsEntry("outlet", "Halm Gazette")
        .containsEntry("published", "Mar 8, 2024")
        .containsEntry("page", "A.3")
        .containsEntry("location", "Halm")
        .containsEntry("language", "en")
        .containsEntry("id", "2512345678")
        .containsEntry("url", "https://www.proquest.com/docview/2512345678?accountid=1")
        .containsEntry("summary", "Forty people waited.")
        .containsEntry(
            "body",
            "Forty people waited all night.\n\nLocation: the walk begins at the pier.\n\nTitle: the captain keeps his.");
    assertThat(taken.reasons()).isEmpty();
  }

  @Test
  void ofProQuestTheHeadServesWhereFieldsAreMissing() {
    Map<String, String> second = read("proquest", PROQUEST).fields().get(1);
    assertThat(second)
        .containsEntry("title", "Bridge closed")
        .containsEntry("outlet", "Halm Gazette")
        .containsEntry("published", "09 Mar 2024")
        .containsEntry("page", "A.1")
        .containsEntry("body", "The bridge closed.\n\nIt opens soon.");
  }

  @Test
  void documentsOfProQuestAreCounted() {
    assertThat(read("proquest", PROQUEST.replace("of 2\n", "of 5\n")).reasons())
        .containsExactly(
            "the file says \"Document 1 of 5\", and 2 documents were found in it: 3 missing;"
                + " download it again, or index the other parts too");
  }

  @Test
  void labelsOfProQuestAreInTheLanguageOfTheInterface() {
    Taken taken =
        read(
            "proquest",
            RULE
                + """
                Le bac échoué

                Auteur: Vance, Petra

                Résumé: Quarante personnes.

                Texte intégral: Quarante personnes ont attendu.

                Titre: Le bac échoué

                Titre de la publication: Le Fanal

                Date de publication: 8 mars 2024

                ID du document ProQuest: 2512345670

                URL du document: https://www.proquest.com/docview/2512345670

                """
                + RULE);
    assertThat(taken.fields())
        .singleElement()
        .satisfies(
            document ->
                assertThat(document)
                    .containsEntry("title", "Le bac échoué")
                    .containsEntry("outlet", "Le Fanal")
                    .containsEntry("published", "8 mars 2024")
                    .containsEntry("body", "Quarante personnes ont attendu."));
  }

  @Test
  void documentsOfEuropresseEndWithTheirNumber() {
    Taken taken =
        read(
            "europresse",
            """
            Le Fanal, no. 1234
            Locale, vendredi 8 mars 2024 - 156 mots, p. 4

            Le bac échoué

            Petra Vance

            Quarante personnes ont attendu.

            © 2024 Le Fanal. Tous droits réservés.
            Le présent document est protégé par les lois et conventions internationales.

            news·20240308·FA·0012

            Le Fanal, no. 1235
            samedi 9 mars 2024

            Le pont fermé

            Le pont est fermé depuis samedi.

            Numéro de document : news·20240309·FA·0013
            """);
    assertThat(taken.values("title")).containsExactly("Le bac échoué", "Le pont fermé");
    assertThat(taken.values("byline")).containsExactly("Petra Vance", "");
    assertThat(taken.values("outlet")).containsOnly("Le Fanal");
    assertThat(taken.values("published"))
        .containsExactly("vendredi 8 mars 2024", "samedi 9 mars 2024");
    assertThat(taken.values("id"))
        .containsExactly("news·20240308·FA·0012", "news·20240309·FA·0013");
    assertThat(taken.values("body"))
        .containsExactly("Quarante personnes ont attendu.", "Le pont est fermé depuis samedi.");
    assertThat(taken.fields().get(0))
        .containsEntry("section", "Locale")
        .containsEntry("length", "156 mots")
        .containsEntry("page", "4");
  }

  @Test
  void documentsOfGaleAreNoMail() {
    Taken taken =
        read(
            "gale",
            """
            Title: Ferry stranded at Halm
            Author(s): Petra Vance
            From: Halm Gazette
            Date: Mar. 8, 2024
            Document Type: Article
            Length: 203 words
            Full Text:
            COPYRIGHT 2024 Halm Press

            Forty people waited.

            Date: nobody had one.

            They sang.

            Source Citation (MLA 9th Edition)
            Vance, Petra. "Ferry stranded." Halm Gazette, 8 Mar. 2024.

            Gale Document Number: GALE|A785000001

            Title: Bridge closed
            From: Halm Gazette
            Date: Mar. 9, 2024
            Full Text:
            Closed.

            Gale Document Number: GALE|A785000002
            """);
    assertThat(taken.values("title")).containsExactly("Ferry stranded at Halm", "Bridge closed");
    assertThat(taken.values("outlet")).containsOnly("Halm Gazette");
    assertThat(taken.values("published")).containsExactly("Mar. 8, 2024", "Mar. 9, 2024");
    assertThat(taken.values("body"))
        .containsExactly("Forty people waited.\n\nDate: nobody had one.\n\nThey sang.", "Closed.");
  }

  @Test
  void ofGeniosTheFieldsStandBehindTheText() {
    Taken taken =
        read(
            "genios",
            """
            Fähre liegt fest

            Halmer Bote vom 08.03.2024, Seite 4 / Lokales

            Vierzig Menschen warteten.

            Ort: der Kai war dunkel.

            Quelle: Halmer Bote vom 08.03.2024, Nr. 58, S. 4
            Ressort: Lokales
            Dokumentnummer: HB202403081
            Dauerhafte Adresse des Dokuments: https://www.wiso-net.de/document/HB__1
            Alle Rechte vorbehalten: (c) Halmer Bote GmbH

            © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH

            Brücke gesperrt

            Die Brücke ist zu.

            Quelle:	Halmer Bote vom 09.03.2024, Seite 1
            Dokumentnummer:	HB202403091

            © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
            """);
    assertThat(taken.values("title")).containsExactly("Fähre liegt fest", "Brücke gesperrt");
    assertThat(taken.values("outlet")).containsOnly("Halmer Bote");
    assertThat(taken.values("published")).containsExactly("08.03.2024", "09.03.2024");
    assertThat(taken.values("page")).containsExactly("4", "1");
    assertThat(taken.values("body"))
        .containsExactly(
            "Vierzig Menschen warteten.\n\nOrt: der Kai war dunkel.", "Die Brücke ist zu.");
    assertThat(taken.values("url")).first().isEqualTo("https://www.wiso-net.de/document/HB__1");
  }

  @Test
  void referencesInRisAreArticles() {
    Taken taken =
        read(
            "ris",
            """
            TY  - NEWS
            T1  - Ferry stranded
            A1  - Vance, Petra
            A1  - Strand, Ole
            Y1  - 2024/03/08/
            JF  - Halm Gazette
            N2  - Forty people waited.
            LA  - English
            UR  - https://halm.example/77
            AN  - 77
            ER  -\s

            TY  - NEWS
            TI  - Bridge closed
            DA  - 2024/03/09
            T2  - Halm Gazette
            ER  -\s
            """);
    assertThat(taken.values("title")).containsExactly("Ferry stranded", "Bridge closed");
    assertThat(taken.values("published")).containsExactly("2024/03/08", "2024/03/09");
    assertThat(taken.values("outlet")).containsOnly("Halm Gazette");
    assertThat(taken.fields().get(0))
        .containsEntry("body", "Forty people waited.")
        .containsEntry("language", "en")
        .containsEntry("url", "https://halm.example/77")
        .containsEntry("id", "77");
    assertThat(taken.reasons()).isEmpty();
  }
}
