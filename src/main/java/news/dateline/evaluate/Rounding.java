package news.dateline.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounds figures as the published scorer does, so that both print the same. */
final class Rounding {
  private Rounding() {}

  /** To four decimals, halves to the even neighbour. */
  static double fourDecimals(double value) {
    return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }
}
