package news.dateline.archive.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random documents, written as Nexis does in each language of its interface and in both layouts,
 * are read back as they were. A failure names the seed, which replays it.
 */
class NexisLanguagesTest {
  @TempDir Path folder;

  /** What the interface prints. */
  record Language(
      String number,
      String end,
      String date,
      String byline,
      String section,
      String length,
      String words,
      String load,
      String language,
      String rights) {}

  static Stream<Language> languages() {
    return Stream.of(
        new Language(
            "%d of %d DOCUMENTS",
            "End of Document",
            "March %d, 2024 Friday",
            "BYLINE",
            "SECTION",
            "LENGTH",
            "words",
            "LOAD-DATE",
            "LANGUAGE",
            "All Rights Reserved"),
        new Language(
            "Dokument %d von %d",
            "Ende des Dokuments",
            "%d. März 2024 Freitag",
            "AUTOR",
            "RUBRIK",
            "LÄNGE",
            "Wörter",
            "UPDATE",
            "SPRACHE",
            "Alle Rechte vorbehalten"),
        new Language(
            "Document %d de %d",
            "Fin du document",
            "%d mars 2024 vendredi",
            "AUTEUR",
            "RUBRIQUE",
            "LONGUEUR",
            "mots",
            "DATE-CHARGEMENT",
            "LANGUE",
            "Tous droits réservés"),
        new Language(
            "Documento %d de %d",
            "Fin del documento",
            "%d de marzo de 2024 viernes",
            "AUTOR",
            "SECCIÓN",
            "LONGITUD",
            "palabras",
            "FECHA-CARGA",
            "IDIOMA",
            "Todos los derechos reservados"),
        new Language(
            "%d van %d DOCUMENTEN",
            "Einde van het document",
            "%d maart 2024 vrijdag",
            "AUTEUR",
            "RUBRIEK",
            "LENGTE",
            "woorden",
            "LAADDATUM",
            "TAAL",
            "Alle rechten voorbehouden"),
        new Language(
            "Documento %d di %d",
            "Fine del documento",
            "%d marzo 2024 venerdì",
            "AUTORE",
            "SEZIONE",
            "LUNGHEZZA",
            "parole",
            "DATA-CARICAMENTO",
            "LINGUA",
            "Tutti i diritti riservati"));
  }

  private static final List<String> PARAGRAPHS =
      List.of(
          "The ferry lay still for an hour.",
          "Length: 70 feet, said the captain.",
          "City: nobody lives there any more.",
          "LENGTH: as long as it takes.",
          "March 9, 2024 was a Saturday, and it rained.",
          "Copyright is a law, not a line.",
          "\u201cWe were cold,\u201d said Petra Olin.",
          "Body and soul were tired.",
          "Update: nothing new at night.",
          "2 of 3 were found.");

  private static Map<String, String> random(Random random, int number) {
    Map<String, String> document = new LinkedHashMap<>();
    document.put("title", "Ferry " + number + " stranded" + (random.nextBoolean() ? "" : " again"));
    document.put("outlet", random.nextBoolean() ? "Halm Gazette (Halm)" : "Der Halmer");
    document.put("byline", random.nextInt(3) == 0 ? "" : "Petra Vance");
    document.put("section", random.nextInt(3) == 0 ? "" : "NEWS; S. 4");
    document.put("length", random.nextInt(4) == 0 ? "" : "203");
    List<String> body = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      body.add(PARAGRAPHS.get(random.nextInt(PARAGRAPHS.size())));
    }
    // A first paragraph that looks like a field cannot be told from one where a field is missing.
    body.add(0, "It was a night in March.");
    document.put("body", String.join("\n\n", body));
    return document;
  }

  private static String field(String label, String value, String behind) {
    return value.isEmpty() ? "" : label + ": " + value + behind;
  }

  private static String academic(Language language, Map<String, String> document, int at, int of) {
    String centre = " ".repeat(20);
    return centre
        + String.format(language.number, at, of)
        + "\n\n"
        + centre
        + document.get("outlet")
        + "\n\n"
        + centre
        + String.format(language.date, at)
        + "\n\n"
        + document.get("title")
        + "\n\n"
        + field(language.byline, document.get("byline"), "\n\n")
        + field(language.section, document.get("section"), "\n\n")
        + field(
            language.length,
            document.get("length").isEmpty() ? "" : document.get("length") + " " + language.words,
            "\n\n")
        + document.get("body")
        + "\n\n"
        + field(language.load, String.format(language.date, at), "\n\n")
        + field(language.language, "GERMAN", "\n\n")
        + centre
        + "Copyright 2024 Halm Press\n"
        + centre
        + language.rights
        + "\n\n\n";
  }

  private static String capitalised(String label) {
    return label.charAt(0) + label.substring(1).toLowerCase(java.util.Locale.ROOT);
  }

  private static String uni(Language language, Map<String, String> document, int at) {
    return document.get("title")
        + "\n"
        + document.get("outlet")
        + "\n"
        + String.format(language.date, at)
        + "\n\nCopyright 2024 Halm Press "
        + language.rights
        + "\n\n"
        + field(capitalised(language.section), document.get("section"), "\n")
        + field(
            capitalised(language.length),
            document.get("length").isEmpty() ? "" : document.get("length") + " " + language.words,
            "\n")
        + field(capitalised(language.byline), document.get("byline"), "\n")
        + "\nBody\n\n\n"
        + document.get("body")
        + "\n\n\n"
        + field(capitalised(language.load), String.format(language.date, at), "\n\n\n")
        + language.end
        + "\n\n\n";
  }

  @ParameterizedTest
  @MethodSource("languages")
  void documentsAreReadBack(Language language) {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      boolean uni = random.nextBoolean();
      List<Map<String, String>> documents = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      int count = 1 + random.nextInt(4);
      for (int i = 1; i <= count; i++) {
        Map<String, String> document = random(random, i);
        documents.add(document);
        text.append(uni ? uni(language, document, i) : academic(language, document, i, count));
      }
      Taken taken = Taken.read(folder, "a.txt", text.toString());
      assertThat(taken.format()).as("seed %d%n%s", seed, text).isEqualTo("nexis");
      assertThat(taken.reasons()).as("seed %d%n%s", seed, text).isEmpty();
      for (String name : List.of("title", "outlet", "byline", "section", "body")) {
        assertThat(taken.values(name))
            .as("seed %d, %s%n%s", seed, name, text)
            .isEqualTo(documents.stream().map(document -> document.get(name)).toList());
      }
      for (int i = 1; i <= count; i++) {
        assertThat(taken.values("published").get(i - 1))
            .as("seed %d%n%s", seed, text)
            .isEqualTo(String.format(language.date, i));
      }
    }
  }

  @Test
  void theLanguageOfTheArticlesIsACode() {
    assertThat(PrintedLanguage.code("GERMAN; DEUTSCH")).isEqualTo("de");
    assertThat(PrintedLanguage.code("Français")).isEqualTo("fr");
    assertThat(PrintedLanguage.code("several")).isEqualTo("several");
  }
}
