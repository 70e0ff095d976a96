package news.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as found, and as right. */
class ScorerTest {
  @TempDir Path folder;

  private static final String GOLD =
      """
      {"id":"a","text":"Marta Kolenc said the crane stays. He said it lifts.","attributions":[\
      {"source":{"start":0,"end":12,"text":"Marta Kolenc"},"cue":{"start":13,"end":17},"content":{"start":18,"end":33},"type":"indirect","speaker":"Marta Kolenc","kind":"person"},\
      {"source":{"start":35,"end":37,"text":"He"},"content":{"start":43,"end":51},"type":"indirect","speech":false,"speaker":"Tino Vidali; Ana Bo","kind":"person"}]}
      """;

  private static final String FIRST =
      "{\"speaker\":\"Kolenc\",\"source\":{\"start\":0,\"end\":12,\"text\":\"Marta Kolenc\"},"
          + "\"content\":{\"start\":%d,\"end\":%d}}";

  private Figures score(String predicted, boolean speech, boolean resolved) throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    Path found =
        Files.writeString(
            folder.resolve("found.jsonl"), "{\"id\":\"a\",\"attributions\":[" + predicted + "]}");
    Map<String, AnnotatedText> truth = GoldFile.read(gold);
    return Scorer.score(truth, GoldFile.read(found, truth), new Scorer.Rule(speech, resolved));
  }

  @Test
  void surnameOfTheFullNameIsTheSameActor() throws IOException {
    Figures figures = score(FIRST.formatted(18, 33), true, false);
    assertThat(figures.actorsStrict()).isEqualTo(new Figures.Rates(1, 1, 1));
    assertThat(figures.contentExact().f1()).isEqualTo(1);
    assertThat(figures.speaker()).isEqualTo(new Figures.Accuracy(1, 1, 0));
  }

  @Test
  void marksAtTheEdgesDoNotCount() throws IOException {
    assertThat(score(FIRST.formatted(18, 34), true, false).contentExact().right()).isEqualTo(1);
  }

  @Test
  void aWordMoreOverlapsAndIsNotExact() throws IOException {
    Figures figures = score(FIRST.formatted(13, 33), true, false);
    assertThat(figures.contentOverlap().right()).isEqualTo(1);
    assertThat(figures.contentExact().right()).isZero();
    assertThat(figures.contentToken()).isEqualTo(new Figures.Rates(3, 4, 3));
  }

  @Test
  void beliefsAreMissedOnlyWhenAllCounts() throws IOException {
    assertThat(score(FIRST.formatted(18, 33), true, false).contentOverlap().gold()).isEqualTo(1);
    assertThat(score(FIRST.formatted(18, 33), false, false).contentOverlap().gold()).isEqualTo(2);
  }

  @Test
  void resolvedGoldAsksForEveryJointSpeaker() throws IOException {
    assertThat(score(FIRST.formatted(18, 33), false, false).actorsStrict().gold()).isEqualTo(1);
    assertThat(score(FIRST.formatted(18, 33), false, true).actorsStrict().gold()).isEqualTo(3);
  }

  @Test
  void actorBehindAPronounHarmsStrictlyOnly() throws IOException {
    String behindPronoun = "{\"speaker\":\"Jonas Dahl\",\"content\":{\"start\":43,\"end\":51}}";
    Figures figures = score(behindPronoun, false, false);
    assertThat(figures.actorsStrict().found()).isEqualTo(1);
    assertThat(figures.actorsLenient().found()).isZero();
  }

  @Test
  void actorsAreCountedByKindAndByHowTheyAreQuoted() throws IOException {
    Figures figures = score(FIRST.formatted(18, 33), false, true);
    assertThat(figures.actorsByKind().get("person")).isEqualTo(new Figures.Share(1, 2));
    assertThat(figures.indirectOnlySpeakers()).isEqualTo(new Figures.Share(1, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Norwegian President Berit Utgaard | NAMED | berit utgaard",
        "the Dahl campaign | NAMED | dahl campaign",
        "Marta Kolenc of the Harbour Board | NAMED | marta kolenc",
        "Bank of Norway | NAMED | bank of norway",
        "his lawyer, Tino Vidali, | NAMED | tino vidali",
        "U.S. officials | NOMINAL | ''",
        "a senior official | NOMINAL | ''",
        "she | PRONOUN | ''",
        "'' | NONE | ''",
      })
  void wordsOfASourceAreAName(String source, SourceName.Kind kind, String name) {
    SourceName found = SourceName.of(source);
    assertThat(found.kind()).isEqualTo(kind);
    assertThat(String.join(" ", found.words())).isEqualTo(name);
  }

  @Test
  void offsetsCountCodePoints() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("face.jsonl"),
            "{\"id\":\"a\",\"text\":\"\uD83D\uDE00 ab\",\"attributions\":[{\"content\":{\"start\":2,\"end\":4}}]}");
    AnnotatedText.Part part = GoldFile.read(file).get("a").attributions().get(0).content().get(0);
    assertThat(part).isEqualTo(new AnnotatedText.Part(3, 5));
  }

  @Test
  void brokenLineIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("gold.jsonl"), GOLD.strip() + "\n{\"id\":1}\n");
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gold.jsonl line 2");
  }
}
