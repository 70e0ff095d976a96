package news.dateline.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.actors.Corrections;
import news.dateline.article.Article;
import news.dateline.lucene.text.Analysis;
import news.dateline.search.Analyser;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.Engine;
import news.dateline.search.EngineContractTest;
import org.apache.lucene.store.ByteBuffersDirectory;

class LuceneEngineContractTest extends EngineContractTest {
  private final Analysis analysis = new Analysis();

  @Override
  protected Engine engine(List<Article> articles, Corrections corrections) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    // Several commits, so that there are several segments.
    for (int from = 0; from == 0 || from < articles.size(); from += 7) {
      try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
        for (Article article : articles.subList(from, Math.min(articles.size(), from + 7))) {
          writer.put(article);
        }
        writer.commit();
      }
    }
    return LuceneEngine.open(directory, "memory", IndexSettings.standard(), () -> corrections);
  }

  @Override
  protected Analyser analyser() {
    return new Analyser() {
      @Override
      public List<Token> words(Optional<String> language, String text) {
        return plain(analysis.words(language, text));
      }

      @Override
      public List<Token> forms(Optional<String> language, String text) {
        return plain(analysis.forms(language, text));
      }
    };
  }

  private static List<Analyser.Token> plain(List<Analysis.Token> tokens) {
    return tokens.stream()
        .map(token -> new Analyser.Token(token.term(), token.position()))
        .toList();
  }

  @Override
  protected Optional<Archive> emptyArchive() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexSettings settings = IndexSettings.standard().refreshingEach(Duration.ZERO);
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", settings)) {
      writer.commit();
    }
    Engine engine = LuceneEngine.open(directory, "memory", settings);
    return Optional.of(
        new Archive() {
          @Override
          public ArchiveWriter writer() throws IOException {
            return LuceneWriter.open(directory, "memory", settings);
          }

          @Override
          public Engine engine() {
            return engine;
          }

          @Override
          public void close() throws IOException {
            engine.close();
          }
        });
  }
}
