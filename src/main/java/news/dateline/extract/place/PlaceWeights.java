package news.dateline.extract.place;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Resources;

/**
 * How much each {@link PlaceClue} and {@link PlaceSign} weighs. Learned by {@code PlaceTraining};
 * immutable, if nobody writes into the arrays.
 *
 * @param clues whether a name is a place: the logarithm of its odds
 * @param first which meaning, from what the name and the outlet say
 * @param then which meaning, with what the article's other places say
 */
record PlaceWeights(double[] clues, double[] first, double[] then) {

  /** None at all. */
  static PlaceWeights none() {
    return new PlaceWeights(
        new double[PlaceClue.all().length],
        new double[PlaceSign.all().length],
        new double[PlaceSign.all().length]);
  }

  /** Those in {@code place-weights.tsv}. */
  static PlaceWeights shipped() {
    PlaceWeights weights = none();
    for (List<String> row : Resources.rows(PlaceWeights.class, "place-weights.tsv")) {
      double weight = Double.parseDouble(row.get(2));
      switch (row.get(0)) {
        case "clue" -> weights.clues[PlaceClue.valueOf(row.get(1)).at()] = weight;
        case "first" -> weights.first[PlaceSign.valueOf(row.get(1)).at()] = weight;
        case "then" -> weights.then[PlaceSign.valueOf(row.get(1)).at()] = weight;
        default -> throw new IllegalStateException("place-weights.tsv: no kind " + row.get(0));
      }
    }
    return weights;
  }

  /**
   * Which of some numbers decide: the largest, as many as outweigh all those below 0.
   *
   * @param shares what each adds
   * @param base what is there without them
   * @return their places in the row, the largest first; none where none is above 0
   */
  static List<Integer> deciding(double[] shares, double base) {
    double sum = base;
    for (double share : shares) {
      sum += Math.min(0, share);
    }
    List<Integer> found = new ArrayList<>();
    int next = largest(shares, found);
    while (next >= 0 && (found.isEmpty() || sum <= 0)) {
      found.add(next);
      sum += shares[next];
      next = largest(shares, found);
    }
    return found;
  }

  /** The place of the largest number above 0 but some; or -1. */
  private static int largest(double[] shares, List<Integer> but) {
    int largest = -1;
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > (largest < 0 ? 0 : shares[largest]) && !but.contains(i)) {
        largest = i;
      }
    }
    return largest;
  }

  static double sum(double[] weights, double[] values) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}
