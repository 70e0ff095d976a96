package news.dateline.evaluate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.SourceName.Kind;
import news.dateline.evaluate.SpeakerMatch.Verdict;

/** One text's truth beside what was found in it, counted. */
final class Comparison {
  private final Sides sides;
  private final ContentMatch match;
  private final SpeakerMatch judge;

  private Comparison(Sides sides) {
    this.sides = sides;
    this.match = new ContentMatch(sides);
    this.judge = new SpeakerMatch(sides);
  }

  /**
   * Counts one text.
   *
   * @param speech whether only what was said or written counts
   */
  static ScoreCounts of(AnnotatedText truth, AnnotatedText found, boolean speech) {
    Comparison comparison = new Comparison(new Sides(truth, found, speech));
    ScoreCounts tally = new ScoreCounts();
    tally.docs = 1;
    comparison.content(tally);
    comparison.speakers(tally);
    comparison.confidences(tally);
    new ActorComparison(comparison.sides, comparison.match).into(tally);
    return tally;
  }

  private void content(ScoreCounts tally) {
    tally.overlap[1] += match.foundWords.size() - match.dropped.size();
    Set<Integer> wanted = new HashSet<>();
    Set<Integer> unwanted = new HashSet<>();
    for (int i = 0; i < sides.gold.size(); i++) {
      if (!sides.counts(i)) {
        unwanted.addAll(match.goldWords.get(i));
        continue;
      }
      wanted.addAll(match.goldWords.get(i));
      tally.overlap[2]++;
      int[] type = ScoreCounts.count(tally.types, type(sides.gold.get(i)));
      type[2]++;
      if (match.ofGold.containsKey(i)) {
        tally.overlap[0]++;
        type[0]++;
      }
      if (match.exact.contains(i)) {
        tally.exact[0]++;
        type[1]++;
      }
    }
    unwanted.removeAll(wanted);
    Set<Integer> predicted = new HashSet<>();
    match.foundWords.forEach(predicted::addAll);
    predicted.removeAll(unwanted);
    tally.token[1] += predicted.size();
    tally.token[2] += wanted.size();
    predicted.retainAll(wanted);
    tally.token[0] += predicted.size();
  }

  private static String type(MarkedAttribution one) {
    return one.type().isEmpty() ? "?" : one.type();
  }

  private void speakers(ScoreCounts tally) {
    match.ofGold.forEach(
        (i, j) -> {
          if (!sides.counts(i)) {
            return;
          }
          int[] kind =
              ScoreCounts.count(
                  tally.speakerKinds,
                  sides.goldNames.get(i).kind().name().toLowerCase(Locale.ROOT));
          switch (judge.judge(i, j)) {
            case UNSCORABLE -> kind[2]++;
            case WRONG -> {
              kind[1]++;
              ScoreCounts.count(tally.speakerTypes, type(sides.gold.get(i)))[1]++;
            }
            case RIGHT -> {
              kind[0]++;
              kind[1]++;
              ScoreCounts.count(tally.speakerTypes, type(sides.gold.get(i)))[0]++;
              ScoreCounts.count(tally.speakerTypes, type(sides.gold.get(i)))[1]++;
            }
          }
        });
    match.cover.forEach(
        (j, i) -> {
          if (match.dropped.contains(j) || !sides.counts(i)) {
            return;
          }
          boolean named = sides.goldNames.get(i).kind() == Kind.NAMED;
          switch (judge.judge(i, j)) {
            case UNSCORABLE -> tally.cover[2]++;
            case WRONG -> {
              tally.cover[1]++;
              tally.named[1] += named ? 1 : 0;
            }
            case RIGHT -> {
              tally.cover[0]++;
              tally.cover[1]++;
              tally.named[0] += named ? 1 : 0;
              tally.named[1] += named ? 1 : 0;
            }
          }
        });
  }

  /**
   * Whether each prediction is right, beside what it promised. A content that was not found is
   * wrong with any speaker.
   */
  private void confidences(ScoreCounts tally) {
    List<MarkedAttribution> found = sides.found.attributions();
    for (int j = 0; j < found.size(); j++) {
      OptionalDouble confidence = found.get(j).confidence();
      if (confidence.isEmpty() || match.dropped.contains(j)) {
        continue;
      }
      Integer i = match.ofFound.get(j);
      Verdict verdict = i == null ? Verdict.WRONG : judge.judge(i, j);
      tally.confident(
          confidence.getAsDouble(),
          i != null,
          verdict != Verdict.UNSCORABLE,
          verdict == Verdict.RIGHT);
    }
  }
}
