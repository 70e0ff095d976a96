package news.dateline.extract;

import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;

/**
 * From where the article was reported: {@code LISBON, March 4 (Meridian News Agency) -}. The form
 * is told by {@link Datelines}.
 */
final class DatelineExtractor implements Extractor {
  private final Datelines datelines;

  DatelineExtractor(Datelines datelines) {
    this.datelines = datelines;
  }

  @Override
  public Findings extract(Reading reading, Findings soFar) {
    return soFar.withDateline(
        datelines
            .in(reading.body())
            .map(
                line ->
                    new Dateline(
                        line.place(),
                        line.agency(),
                        line.country(),
                        new Evidence.InText(line.span()))));
  }
}
