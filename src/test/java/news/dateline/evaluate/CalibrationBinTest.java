package news.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of predictions, by what they promised. */
class CalibrationBinTest {
  private static final String GOLD =
      """
      {"id":"a","text":"Marta Kolenc said the crane stays. It was said that he left. He hopes it lifts.","attributions":[\
      {"source":{"start":0,"end":12,"text":"Marta Kolenc"},"content":{"start":18,"end":33}},\
      {"source":null,"content":{"start":52,"end":59}},\
      {"source":{"start":61,"end":63,"text":"He"},"content":{"start":70,"end":78},"speech":false}]}
      """;

  @TempDir Path folder;

  private Figures score(String predicted, boolean speech) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    Path found =
        Files.writeString(
            folder.resolve("found.jsonl"), "{\"id\":\"a\",\"attributions\":[" + predicted + "]}");
    Map<String, AnnotatedText> truth = GoldFile.read(gold);
    return Scorer.score(truth, GoldFile.read(found, truth), new Scorer.Rule(speech, false));
  }

  private static String said(int start, int end, String speaker, String confidence) {
    return "{\"speaker\":\"%s\",\"content\":{\"start\":%d,\"end\":%d},\"confidence\":%s}"
        .formatted(speaker, start, end, confidence);
  }

  @Test
  void rightOnesAreCountedInTheTenthOfTheirConfidence() throws IOException {
    assertThat(score(said(18, 33, "Kolenc", "0.75"), false).reliability())
        .containsExactly(new CalibrationBin(7, 1, 0.75, 1, 1, 1));
  }

  @Test
  void wrongSpeakerOfAFoundContentIsHalfRight() throws IOException {
    assertThat(score(said(18, 33, "Jonas Dahl", "0.7"), false).reliability())
        .containsExactly(new CalibrationBin(7, 1, 0.7, 1, 0, 1));
  }

  @Test
  void contentNobodyMarkedIsWrongWithAnySpeaker() throws IOException {
    assertThat(score(said(0, 12, "Marta Kolenc", "0.1"), false).reliability())
        .containsExactly(new CalibrationBin(1, 1, 0.1, 0, 0, 1));
  }

  @Test
  void speakerThatCannotBeJudgedIsLeftOutOfTheSecondShare() throws IOException {
    Figures figures =
        score(said(52, 59, "Jonas Dahl", "1") + "," + said(18, 33, "Kolenc", "0.9"), false);
    assertThat(figures.speaker().unscorable()).isEqualTo(1);
    assertThat(figures.reliability()).containsExactly(new CalibrationBin(9, 2, 0.95, 2, 1, 1));
    assertThat(figures.reliability().get(0).contentShare()).isEqualTo(1);
    assertThat(figures.reliability().get(0).rightShare()).isEqualTo(1);
  }

  @Test
  void beliefsAreNotCountedWhereOnlySpeechIs() throws IOException {
    String belief = said(70, 78, "Jonas Dahl", "0");
    assertThat(score(belief, true).reliability()).isEmpty();
    assertThat(score(belief, false).reliability()).hasSize(1);
  }

  @Test
  void predictionsWithoutConfidenceHaveNoTable() throws IOException {
    Figures without = score(said(18, 33, "Kolenc", "null"), false);
    assertThat(without.reliability()).isEmpty();
    assertThat(FiguresText.lines(without)).noneMatch(line -> line.startsWith("confidence"));
    Figures with = score(said(18, 33, "Kolenc", "0.75"), false);
    assertThat(FiguresText.lines(with))
        .contains("  0.7-0.8                         1 0.7500  1.0000 1.0000  1 and 1 of 1");
    assertThat(FiguresJson.write(with).getAsJsonArray("reliability")).hasSize(1);
  }

  @Test
  void confidenceThatIsNoChanceIsNamed() {
    assertThatThrownBy(() -> score(said(18, 33, "Kolenc", "1.5"), false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("found.jsonl line 1")
        .hasMessageContaining("1.5");
  }
}
