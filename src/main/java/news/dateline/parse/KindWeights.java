package news.dateline.parse;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Resources;

/**
 * How much each {@link PageSign} weighs for each {@link PageKind}: a multinomial logistic
 * regression, learned by {@code PageKindTraining}. Immutable, if nobody writes into the array.
 *
 * @param weights by sign, then by kind; behind the last sign what there is without any
 */
record KindWeights(double[][] weights) {
  private static final String FILE = "page-kind-weights.tsv";
  private static final String WITHOUT_ANY = "WITHOUT_ANY";

  /** Read when the first page is judged. */
  private static final class Shipped {
    static final KindWeights WEIGHTS = read();
  }

  /** None at all. */
  static KindWeights none() {
    return new KindWeights(new double[PageSign.all().length + 1][PageKind.all().length]);
  }

  /** Those in {@code page-kind-weights.tsv}. */
  static KindWeights shipped() {
    return Shipped.WEIGHTS;
  }

  private static KindWeights read() {
    KindWeights read = none();
    for (List<String> row : Resources.rows(KindWeights.class, FILE)) {
      String name = row.get(0);
      int at = name.equals(WITHOUT_ANY) ? PageSign.all().length : PageSign.valueOf(name).at();
      for (PageKind kind : PageKind.all()) {
        read.weights[at][kind.at()] = Double.parseDouble(row.get(1 + kind.at()));
      }
    }
    return read;
  }

  /** What a sign weighs for a kind. */
  double of(PageSign sign, PageKind kind) {
    return weights[sign.at()][kind.at()];
  }

  /** How probable each kind is, in their order. */
  double[] chances(SignCounts signs) {
    return chances(values(signs));
  }

  /** The values of all signs, and the 1 that stands behind them. */
  static double[] values(SignCounts signs) {
    double[] values = new double[PageSign.all().length + 1];
    for (PageSign sign : PageSign.all()) {
      values[sign.at()] = signs.value(sign);
    }
    values[values.length - 1] = 1;
    return values;
  }

  /** How probable each kind is, from the values of the signs. */
  double[] chances(double[] values) {
    double[] chances = new double[PageKind.all().length];
    double most = Double.NEGATIVE_INFINITY;
    for (int kind = 0; kind < chances.length; kind++) {
      for (int sign = 0; sign < values.length; sign++) {
        chances[kind] += values[sign] * weights[sign][kind];
      }
      most = Math.max(most, chances[kind]);
    }
    double sum = 0;
    for (int kind = 0; kind < chances.length; kind++) {
      chances[kind] = Math.exp(chances[kind] - most);
      sum += chances[kind];
    }
    for (int kind = 0; kind < chances.length; kind++) {
      chances[kind] /= sum;
    }
    return chances;
  }

  /** The name of a row: its sign, or that of the last. */
  static String name(int row) {
    return Optional.of(row)
        .filter(at -> at < PageSign.all().length)
        .map(at -> PageSign.all()[at].name())
        .orElse(WITHOUT_ANY);
  }
}
