package news.dateline.extract.place;

import news.dateline.article.Span;
import news.dateline.extract.gazetteer.PlaceMatcher;

/** A name in an article that may be a place, while it is looked at. */
final class PlaceCandidate {
  final Span.Part part;
  final PlaceMatcher.Match match;
  final Span span;
  final double[] clues = new double[PlaceClue.all().length];

  /** The place behind the comma that it lies in, or -1. */
  int within = -1;

  /** What it means since it stands behind such a comma, or -1. */
  int fixed = -1;

  /** Whether a place is named behind the comma that holds none of its meanings. */
  boolean elsewhere;

  PlaceCandidate(Span.Part part, PlaceMatcher.Match match, Span span) {
    this.part = part;
    this.match = match;
    this.span = span;
  }

  void set(PlaceClue clue, boolean holds) {
    clues[clue.at()] = holds ? 1 : 0;
  }

  void set(PlaceClue clue, double value) {
    clues[clue.at()] = value;
  }

  boolean has(PlaceClue clue) {
    return clues[clue.at()] > 0;
  }

  int name() {
    return match.name();
  }

  /** How much of a place it is from its own words alone, from 0 to 1. */
  double evidence() {
    double sum = 0.1;
    sum += has(PlaceClue.CONTAINED) || has(PlaceClue.IN_DATELINE) ? 0.9 : 0;
    sum += has(PlaceClue.WHERE) ? 0.7 : 0;
    sum += has(PlaceClue.COUNTRY) || has(PlaceClue.DIVISION) ? 0.6 : 0;
    sum += has(PlaceClue.CONTAINER) || has(PlaceClue.OFFICE_OF) ? 0.6 : 0;
    sum += has(PlaceClue.COUNTY) || has(PlaceClue.HAS) || has(PlaceClue.SEVERAL_WORDS) ? 0.4 : 0;
    sum += has(PlaceClue.WHENCE) || has(PlaceClue.LISTED) || has(PlaceClue.DIRECTION) ? 0.3 : 0;
    sum += clues[PlaceClue.WHERE_SHARE.at()] * 0.4;
    sum -= has(PlaceClue.NAMED) || has(PlaceClue.FIRM) || has(PlaceClue.WAY) ? 0.7 : 0;
    sum -= has(PlaceClue.SURNAME) || has(PlaceClue.QUOTED) ? 0.5 : 0;
    sum -= has(PlaceClue.RUNS_ON) || has(PlaceClue.RUN_INTO) ? 0.3 : 0;
    sum -= has(PlaceClue.SELDOM) ? 0.6 : 0;
    sum -= clues[PlaceClue.SMALL_SHARE.at()];
    return Math.max(0, Math.min(1, sum));
  }
}
