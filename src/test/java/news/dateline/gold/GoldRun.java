package news.dateline.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.evaluate.AnnotatedText;
import news.dateline.evaluate.Figures;
import news.dateline.evaluate.FiguresText;
import news.dateline.evaluate.Predictions;
import news.dateline.evaluate.Scorer;
import news.dateline.extract.Extractors;
import news.dateline.gold.GoldArticle.Attribution;
import news.dateline.gold.GoldArticle.Piece;

/**
 * What the program finds in the annotated articles of a folder, beside what people marked.
 *
 * <p>The figures are those that {@code dateline evaluate --speech --resolved} gives for the lines
 * that {@link GoldExport} writes: as there, the title is also the body's first paragraph.
 */
final class GoldRun {
  private static final Scorer.Rule RULE = new Scorer.Rule(true, true);

  /** An article, what people marked in it, what the program made of it. */
  record Reading(GoldArticle gold, AnnotatedText truth, Article article, AnnotatedText found) {}

  private final List<Reading> readings;

  private GoldRun(List<Reading> readings) {
    this.readings = readings;
  }

  /**
   * Reads a folder and looks for quotations in its articles.
   *
   * @throws IOException when the folder cannot be read, or a file breaks the rules
   */
  static GoldRun of(Path folder) throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    Extractors extractors = Extractors.standard(clock);
    List<Reading> readings = new ArrayList<>();
    for (GoldArticle gold : GoldReader.folder(folder)) {
      AnnotatedText truth = marked(gold);
      Article article = extractors.apply(article(gold));
      readings.add(new Reading(gold, truth, article, Predictions.of(article, truth)));
    }
    return new GoldRun(readings);
  }

  List<Reading> readings() {
    return readings;
  }

  /** Over all articles. */
  Figures figures() {
    return figures(readings);
  }

  /** The figures of all articles, how many attributions of each sort there are, figures by sort. */
  List<String> report(List<String> keys) {
    List<String> lines = new ArrayList<>(FiguresText.lines(figures()));
    lines.add("");
    lines.add("attributions: " + attributions().size());
    lines.add("  by type: " + counts(one -> one.type().word()));
    lines.add("  by kind: " + counts(one -> one.kind().word()));
    lines.add("  belief: " + attributions().stream().filter(one -> !one.speech()).count());
    lines.add("");
    lines.add(row("", "texts", "strict", "overlap", "exact", "words", "speaker"));
    for (String key : keys) {
      Map<String, List<Reading>> byValue =
          readings.stream()
              .collect(
                  Collectors.groupingBy(
                      one -> key + " " + one.gold().key(key), TreeMap::new, Collectors.toList()));
      byValue.forEach((name, group) -> lines.add(row(name, figures(group))));
    }
    return lines;
  }

  private List<Attribution> attributions() {
    return readings.stream().flatMap(one -> one.gold().attributions().stream()).toList();
  }

  private Map<String, Long> counts(Function<Attribution, String> sort) {
    return attributions().stream()
        .collect(Collectors.groupingBy(sort, TreeMap::new, Collectors.counting()));
  }

  private static Figures figures(List<Reading> readings) {
    Map<String, AnnotatedText> truth = new LinkedHashMap<>();
    Map<String, AnnotatedText> found = new LinkedHashMap<>();
    for (Reading one : readings) {
      truth.put(one.truth().id(), one.truth());
      found.put(one.truth().id(), one.found());
    }
    return Scorer.score(truth, found, RULE);
  }

  private static String row(String name, Figures figures) {
    return row(
        name,
        figures.docs(),
        share(figures.actorsStrict().f1()),
        share(figures.contentOverlap().f1()),
        share(figures.contentExact().f1()),
        share(figures.contentToken().f1()),
        figures.speaker().value().map(GoldRun::share).orElse("-"));
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-20s %6s %8s %8s %8s %8s %8s", cells);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static Article article(GoldArticle gold) {
    return ArticleBuilder.parsed(gold.title(), gold.text())
        .at(gold.name() + ".txt", 0)
        .key(gold.name())
        .metadata(gold.keys())
        .make();
  }

  private static AnnotatedText marked(GoldArticle gold) {
    return new AnnotatedText(
        gold.name(),
        gold.text(),
        gold.attributions().stream().map(one -> marked(gold.text(), one)).toList(),
        List.of());
  }

  private static AnnotatedText.MarkedAttribution marked(String text, Attribution one) {
    return new AnnotatedText.MarkedAttribution(
        one.source()
            .map(
                piece ->
                    new AnnotatedText.Source(
                        Optional.of(part(piece)), text.substring(piece.start(), piece.end()))),
        one.cue().stream().map(GoldRun::part).toList(),
        one.content().stream().map(GoldRun::part).toList(),
        one.type().word(),
        one.speech(),
        Optional.of(one.speaker()),
        List.of(),
        one.kind().word());
  }

  private static AnnotatedText.Part part(Piece piece) {
    return new AnnotatedText.Part(piece.start(), piece.end());
  }
}
