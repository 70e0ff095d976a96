package news.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.AnnotatedText.Part;
import news.dateline.evaluate.AnnotatedText.Source;
import org.junit.jupiter.api.Test;

/** How far figures move with the texts. */
class BootstrapTest {
  private static final String TEXT =
      "Marta Kolenc said the old crane stays. He said that it lifts.";
  private static final String[] SPEAKERS = {"Marta Kolenc", "Jonas Dahl", "He", "officials"};
  private static final Scorer.Rule RULE = new Scorer.Rule(false, false);

  private static AnnotatedText text(String id, Random random, int most) {
    List<MarkedAttribution> attributions = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      int start = random.nextInt(TEXT.length() - 12);
      String name = SPEAKERS[random.nextInt(SPEAKERS.length)];
      attributions.add(
          new MarkedAttribution(
              Optional.of(new Source(Optional.empty(), name)),
              List.of(),
              List.of(new Part(start, start + 10)),
              "indirect",
              true,
              Optional.empty(),
              List.of(),
              ""));
    }
    return new AnnotatedText(id, TEXT, attributions, List.of());
  }

  private static Map<String, AnnotatedText> texts(int n, Random random) {
    Map<String, AnnotatedText> texts = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      texts.put("t" + i, text("t" + i, random, 4));
    }
    return texts;
  }

  /** The figure as the report has it. */
  private static OptionalDouble reported(Figures figures, Measure measure) {
    return switch (measure) {
      case ACTORS_LENIENT -> OptionalDouble.of(figures.actorsLenient().f1());
      case ACTORS_STRICT -> OptionalDouble.of(figures.actorsStrict().f1());
      case CONTENT_OVERLAP -> OptionalDouble.of(figures.contentOverlap().f1());
      case CONTENT_EXACT -> OptionalDouble.of(figures.contentExact().f1());
      case CONTENT_WORDS -> OptionalDouble.of(figures.contentToken().f1());
      case SPEAKER ->
          figures.speaker().value().map(OptionalDouble::of).orElse(OptionalDouble.empty());
    };
  }

  @Test
  void drawnTextsHaveTheFiguresThatScoringThemAgainGives() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      int n = 1 + random.nextInt(6);
      Map<String, AnnotatedText> gold = texts(n, random);
      Map<String, AnnotatedText> found = texts(n, random);
      int[] times = new int[n];
      Map<String, AnnotatedText> goldDrawn = new LinkedHashMap<>();
      Map<String, AnnotatedText> foundDrawn = new LinkedHashMap<>();
      for (int draw = 0; draw < n; draw++) {
        int i = random.nextInt(n);
        times[i]++;
        goldDrawn.put("d" + draw, gold.getOrDefault("t" + i, text("", random, 0)));
        foundDrawn.put("d" + draw, found.getOrDefault("t" + i, text("", random, 0)));
      }
      ScoredTexts scored = Scorer.texts(gold, found, RULE);
      Figures again = Scorer.score(goldDrawn, foundDrawn, RULE);
      for (Measure measure : Measure.values()) {
        assertThat(scored.figure(measure, times))
            .as("seed %d, %s", seed, measure)
            .isEqualTo(reported(again, measure));
      }
    }
  }

  @Test
  void sameSeedGivesTheSameIntervalsRoundTheFigures() {
    Random random = new Random(5);
    ScoredTexts scored = Scorer.texts(texts(40, random), texts(40, random), RULE);
    Map<Measure, ConfidenceInterval> intervals = new Bootstrap(200, 7).intervals(scored);
    assertThat(new Bootstrap(200, 7).intervals(scored)).isEqualTo(intervals);
    assertThat(new Bootstrap(200, 8).intervals(scored)).isNotEqualTo(intervals);
    assertThat(intervals).containsOnlyKeys(Measure.values());
    intervals.forEach(
        (measure, interval) ->
            assertThat(reported(scored.figures(), measure).orElseThrow())
                .as("%s", measure)
                .isBetween(interval.low(), interval.high())
                .isNotEqualTo(interval.low())
                .isNotEqualTo(interval.high()));
  }

  @Test
  void percentilesLieBetweenNeighbours() {
    double[] values = new double[41];
    for (int i = 0; i < values.length; i++) {
      values[i] = (40 - i) / 40.0;
    }
    assertThat(ConfidenceInterval.of(values)).isEqualTo(new ConfidenceInterval(0.025, 0.975));
    assertThat(ConfidenceInterval.of(new double[] {0.5}))
        .isEqualTo(new ConfidenceInterval(0.5, 0.5));
    assertThat(ConfidenceInterval.of(new double[] {0, 1}))
        .isEqualTo(new ConfidenceInterval(0.025, 0.975));
  }

  @Test
  void samePredictionsDifferByNothingWhateverIsDrawn() {
    Random random = new Random(6);
    ScoredTexts scored = Scorer.texts(texts(20, random), texts(20, random), RULE);
    assertThat(new Bootstrap(100, 1).differences(scored, scored).values())
        .hasSize(Measure.values().length)
        .allMatch(one -> one.equals(new Bootstrap.Difference(0, new ConfidenceInterval(0, 0))));
  }

  @Test
  void differenceIsTheFirstLessTheSecondOverTheSameTexts() {
    Random random = new Random(7);
    Map<String, AnnotatedText> gold = texts(30, random);
    ScoredTexts perfect = Scorer.texts(gold, gold, RULE);
    ScoredTexts poor = Scorer.texts(gold, texts(30, random), RULE);
    Bootstrap bootstrap = new Bootstrap(100, 1);
    ConfidenceInterval ofPoor =
        bootstrap.intervals(poor).getOrDefault(Measure.CONTENT_EXACT, new ConfidenceInterval(0, 0));
    Bootstrap.Difference difference =
        bootstrap
            .differences(perfect, poor)
            .getOrDefault(
                Measure.CONTENT_EXACT, new Bootstrap.Difference(0, new ConfidenceInterval(0, 0)));
    assertThat(difference.value())
        .isEqualTo(Rounding.fourDecimals(1 - poor.figures().contentExact().f1()));
    assertThat(difference.interval().low()).isEqualTo(Rounding.fourDecimals(1 - ofPoor.high()));
    assertThat(difference.interval().high()).isEqualTo(Rounding.fourDecimals(1 - ofPoor.low()));
  }

  @Test
  void speakersOfNothingHaveNoInterval() {
    Map<String, AnnotatedText> gold = texts(3, new Random(8));
    ScoredTexts scored = Scorer.texts(gold, Map.of(), RULE);
    assertThat(new Bootstrap(10, 1).intervals(scored))
        .doesNotContainKey(Measure.SPEAKER)
        .hasSize(Measure.values().length - 1);
  }

  @Test
  void otherTextsCannotBeCompared() {
    ScoredTexts three = Scorer.texts(texts(3, new Random(9)), Map.of(), RULE);
    ScoredTexts two = Scorer.texts(texts(2, new Random(9)), Map.of(), RULE);
    assertThatThrownBy(() -> new Bootstrap(10, 1).differences(three, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 texts beside 2");
  }
}
