package news.dateline.http;

import java.util.List;
import java.util.Locale;
import news.dateline.search.Histogram;
import news.dateline.search.Histogram.Bucket;
import news.dateline.search.Interval;
import news.dateline.search.View;

/**
 * When: bars to click, the intervals to choose from, and the same as a table, which a keyboard
 * walks through.
 *
 * @param address the search
 * @param view what is counted
 * @param histogram the counts
 */
record HistogramFigure(Address address, View view, Histogram histogram) {
  private static final int HEIGHT = 64;

  /** A unit of width for each bar, of which it fills all but the gap. */
  private static final int STEP = 10;

  /** So few bars do not need the whole width. */
  private static final int FEW = 18;

  /** More bars than this can be neither seen nor hit. */
  static final int MOST = 800;

  /** The figure; nothing without buckets. */
  Html figure() {
    List<Bucket> buckets = histogram.buckets();
    if (buckets.isEmpty()) {
      return Html.none();
    }
    long highest = Math.max(1, buckets.stream().mapToLong(Bucket::count).max().orElse(1));
    Html.Element bars =
        Html.el("svg")
            .set("viewBox", "0 0 " + buckets.size() * STEP + " " + HEIGHT)
            .set("preserveAspectRatio", "none")
            .set("focusable", "false")
            .set("aria-hidden", "true");
    for (int i = 0; i < buckets.size(); i++) {
      bars.add(bar(buckets.get(i), i, highest));
    }
    return Html.el("figure")
        .set("class", buckets.size() < FEW ? "histogram few" : "histogram")
        .set("aria-label", "When they were published")
        .add(
            Html.el("p")
                .set("class", "scale")
                .add(
                    Html.el("span")
                        .set("class", "note")
                        .text(
                            "up to "
                                + Wording.number(highest)
                                + " a "
                                + histogram.interval().parameter()
                                + undated()),
                    intervals()),
            bars,
            Html.el("figcaption")
                .add(
                    Html.el("span").text(period(buckets.getFirst())),
                    Html.when(
                        buckets.size() > 2,
                        Html.el("span").text(period(buckets.get(buckets.size() / 2)))),
                    Html.when(buckets.size() > 1, Html.el("span").text(period(buckets.getLast())))),
            Html.el("details")
                .set("id", "periods")
                .add(
                    Html.el("summary")
                        .text("By " + histogram.interval().parameter() + ", as a table"),
                    table()));
  }

  private String undated() {
    return histogram.unknown() == 0
        ? ""
        : ", and "
            + Wording.number(histogram.unknown())
            + " whose "
            + histogram.interval().parameter()
            + " is not known";
  }

  private Html intervals() {
    Html.Element choices =
        Html.el("span").set("class", "intervals").set("role", "group").set("aria-label", "Bars by");
    for (Interval interval : List.of(Interval.YEAR, Interval.MONTH, Interval.WEEK, Interval.DAY)) {
      Html.Element link =
          Html.el("a")
              .set("href", address.set("interval", interval.parameter()).toString())
              .text(interval.parameter());
      choices.add(interval == histogram.interval() ? link.set("aria-current", "true") : link);
    }
    return choices;
  }

  private Html bar(Bucket bucket, int number, long highest) {
    long height = bucket.count() == 0 ? 0 : Math.max(2, bucket.count() * HEIGHT / highest);
    return Html.el("a")
        .set("href", only(bucket).toString())
        .set("tabindex", "-1")
        .add(
            Html.el("title")
                .text(
                    period(bucket)
                        + ": "
                        + Wording.number(bucket.count())
                        + " of "
                        + Wording.plural(bucket.all(), Wording.noun(view))),
            rect(number, HEIGHT).set("class", "ground"),
            rect(number, height));
  }

  private static Html.Element rect(int number, long height) {
    return Html.el("rect")
        .set("x", Integer.toString(number * STEP))
        .set("y", Long.toString(HEIGHT - height))
        .set("width", Integer.toString(STEP - 1))
        .set("height", Long.toString(height));
  }

  private Html table() {
    return Html.el("table")
        .add(
            Html.el("thead")
                .add(
                    Html.el("tr")
                        .add(
                            Html.el("th").set("scope", "col").text("Period"),
                            Html.el("th").set("scope", "col").text("Found"),
                            Html.el("th").set("scope", "col").text("Of all"),
                            Html.el("th").set("scope", "col").text("Share"))),
            Html.el("tbody")
                .add(
                    Html.each(histogram.buckets(), this::row),
                    Html.when(
                        histogram.unknown() > 0,
                        Html.el("tr")
                            .add(
                                Html.el("th")
                                    .set("scope", "row")
                                    .text(histogram.interval().parameter() + " not known"),
                                Html.el("td").text(Wording.number(histogram.unknown())),
                                Html.el("td"),
                                Html.el("td")))));
  }

  private Html row(Bucket bucket) {
    return Html.el("tr")
        .add(
            Html.el("th")
                .set("scope", "row")
                .add(Html.link(only(bucket).toString(), period(bucket))),
            Html.el("td").text(Wording.number(bucket.count())),
            Html.el("td").text(Wording.number(bucket.all())),
            Html.el("td")
                .text(
                    bucket.all() == 0
                        ? ""
                        : String.format(
                            Locale.ROOT, "%.1f %%", 100.0 * bucket.count() / bucket.all())));
  }

  /** The search narrowed to a bucket; the bars choose their own width again. */
  private Address only(Bucket bucket) {
    String from =
        switch (histogram.interval()) {
          case DAY, WEEK -> bucket.start().toString();
          case MONTH -> bucket.start().toString().substring(0, 7);
          case YEAR -> bucket.start().toString().substring(0, 4);
        };
    String to =
        switch (histogram.interval()) {
          case WEEK -> bucket.start().plusDays(6).toString();
          case DAY, MONTH, YEAR -> from;
        };
    return address.without("interval").set("from", from).set("to", to);
  }

  private String period(Bucket bucket) {
    return switch (histogram.interval()) {
      case DAY -> Wording.day(bucket.start());
      case WEEK -> "week of " + Wording.day(bucket.start());
      case MONTH -> Wording.month(bucket.start());
      case YEAR -> Integer.toString(bucket.start().getYear());
    };
  }
}
