package news.dateline.evaluate;

/**
 * How often the predictions are right whose confidence lies in one tenth, for a look at
 * calibration.
 *
 * @param tenth the tenth: 0 is a confidence below .1, 9 one of .9 to 1
 * @param n predictions
 * @param meanConfidence the mean of their confidences
 * @param content those whose content was found in the gold
 * @param right of the judged ones, those whose content was found and whose speaker is right
 * @param judged all but those whose content was found and whose speaker cannot be judged
 */
public record CalibrationBin(
    int tenth, int n, double meanConfidence, int content, int right, int judged) {

  /** The share whose content was found. */
  public double contentShare() {
    return Figures.rounded((double) content / n);
  }

  /** The share of the judged ones that is right, 0 of none. */
  public double rightShare() {
    return judged == 0 ? 0 : Figures.rounded((double) right / judged);
  }
}
