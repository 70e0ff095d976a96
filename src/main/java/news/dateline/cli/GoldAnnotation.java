package news.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.evaluate.AnnotatedText;
import news.dateline.evaluate.Predictions;
import news.dateline.extract.Extractors;
import news.dateline.extract.quotation.learned.AttributionModel;
import news.dateline.ingest.ArchiveReading;
import news.dateline.ingest.Progress;
import news.dateline.parse.Parsed;

/** Keeps what "annotate" finds in each annotated text. */
final class GoldAnnotation implements ArchiveReading.Events {
  private final Terminal terminal;
  private final Map<String, AnnotatedText> truth;
  private final Map<String, AnnotatedText> byId = new LinkedHashMap<>();

  private GoldAnnotation(Terminal terminal, Map<String, AnnotatedText> truth) {
    this.terminal = terminal;
    this.truth = truth;
  }

  /**
   * What is found in the texts of a file, by id.
   *
   * @param truth the texts to keep, by id
   * @param model to annotate with, in place of the program's own
   */
  static Map<String, AnnotatedText> of(
      Path file,
      Map<String, AnnotatedText> truth,
      Optional<Path> model,
      ReadingOptions reading,
      Terminal terminal)
      throws IOException, Failure {
    GoldAnnotation found = new GoldAnnotation(terminal, truth);
    Assembly assembly = Assembly.of(reading, terminal.in());
    if (model.isPresent()) {
      try (InputStream stream = Files.newInputStream(model.get())) {
        assembly =
            assembly.with(Extractors.standard(Clock.systemUTC(), AttributionModel.read(stream)));
      }
    }
    assembly.reading(List.of(file.toString()), new Progress()).read(found);
    return found.byId;
  }

  @Override
  public boolean skipped(String file, String reason) {
    terminal.say("skipped " + file + ": " + reason);
    return true;
  }

  @Override
  public boolean record(Parsed parsed, long bytes) {
    switch (parsed) {
      case Parsed.News(Article article) -> take(article);
      case Parsed.NotAnArticle(Article article, String reason) ->
          terminal.say("not an article: " + article.id() + ", " + reason);
      case Parsed.Rejected(Rejection rejection) -> terminal.say("rejected " + rejection);
    }
    return true;
  }

  private void take(Article article) {
    Optional<AnnotatedText> gold =
        article.provenance().current().key().flatMap(key -> Optional.ofNullable(truth.get(key)));
    gold.ifPresent(marked -> byId.put(marked.id(), Predictions.of(article, marked)));
  }
}
