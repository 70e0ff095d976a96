package news.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.AnnotatedText.Part;
import news.dateline.evaluate.AnnotatedText.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again as it was. */
class PredictionsFileTest {
  private static final String TEXT = "𝔐arta Kolenc and Jonas Dahl said “it stays”, “and lifts”.";

  @TempDir Path folder;

  private static MarkedAttribution attribution(
      Optional<Source> source, Optional<String> speaker, List<String> also, double confidence) {
    int first = TEXT.indexOf("“it");
    int second = TEXT.indexOf("“and");
    return new MarkedAttribution(
        source,
        List.of(),
        List.of(new Part(first, first + 10), new Part(second, second + 11)),
        "direct",
        true,
        speaker,
        also,
        "",
        OptionalDouble.of(confidence));
  }

  private Map<String, AnnotatedText> again(AnnotatedText... marked) throws IOException {
    Path file = folder.resolve("found.jsonl");
    PredictionsFile.write(file, List.of(marked));
    return GoldFile.read(file, Map.of("a", new AnnotatedText("a", TEXT, List.of(), List.of())));
  }

  @Test
  void attributionsAreReadAgainAsTheyWere() throws IOException {
    int end = TEXT.indexOf(" said");
    AnnotatedText marked =
        new AnnotatedText(
            "a",
            TEXT,
            List.of(
                attribution(
                    Optional.of(new Source(Optional.of(new Part(0, end)), TEXT.substring(0, end))),
                    Optional.of("𝔐arta Kolenc"),
                    List.of("Jonas Dahl", "Ana; Bo"),
                    0.1 + 0.2),
                attribution(Optional.empty(), Optional.of("The Harbour Gazette"), List.of(), 1),
                attribution(
                    Optional.of(new Source(Optional.empty(), "he")),
                    Optional.empty(),
                    List.of(),
                    0)),
            List.of());
    assertThat(again(marked)).containsOnlyKeys("a").containsEntry("a", marked);
  }

  @Test
  void jointSpeakersStandTogetherAsPeopleMarkThem() throws IOException {
    again(
        new AnnotatedText(
            "a",
            TEXT,
            List.of(attribution(Optional.empty(), Optional.of("Kolenc"), List.of("Dahl"), 0.5)),
            List.of()));
    assertThat(Files.readString(folder.resolve("found.jsonl")))
        .contains("\"speaker\":\"Kolenc; Dahl\"")
        .contains("\"fragments\":[[33,43],[45,56]]");
  }

  @Test
  void actorsListedApartAndEmptyTextsAreKept() throws IOException {
    AnnotatedText listed = new AnnotatedText("a", TEXT, List.of(), List.of("Jonas Dahl"));
    assertThat(again(listed)).containsEntry("a", listed);
  }
}
