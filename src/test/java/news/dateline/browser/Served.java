package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.cli.Shell;
import news.dateline.http.DatelineServer;
import news.dateline.http.ServerSettings;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import news.dateline.lucene.LuceneWriter;
import news.dateline.search.ArchiveWriter;

/** The real server on a free port, over a real index. */
final class Served implements AutoCloseable {
  private final Optional<Path> folder;
  private final LuceneEngine engine;
  private final DatelineServer server;

  private Served(Path index, Optional<Path> folder) throws IOException {
    this.folder = folder;
    this.engine = LuceneEngine.open(index, IndexSettings.standard());
    this.server =
        DatelineServer.start(ServerSettings.of("127.0.0.1", 0, "test"), Optional.of(engine));
  }

  /** The sample archive, read as a newcomer reads it, into an index that is removed at the end. */
  static Served sample() throws IOException {
    Path folder = Files.createTempDirectory("dateline-sample");
    Shell shell = Shell.run("index", "data", "--index", folder.toString());
    assertThat(shell.status()).as(shell.err()).isZero();
    return new Served(folder, Optional.of(folder));
  }

  /** These articles, with their findings as they are. */
  static Served of(List<Article> articles) throws IOException {
    Path folder = Files.createTempDirectory("dateline-articles");
    try (ArchiveWriter writer = LuceneWriter.open(folder, IndexSettings.standard())) {
      for (Article article : articles) {
        writer.put(article);
      }
      writer.commit();
    }
    return new Served(folder, Optional.of(folder));
  }

  /** An index that is there and stays. */
  static Served index(Path index) throws IOException {
    return new Served(index, Optional.empty());
  }

  /** Where it is. */
  URI address() {
    return server.address();
  }

  @Override
  public void close() throws IOException {
    server.close();
    engine.close();
    if (folder.isPresent()) {
      Folders.delete(folder.get());
    }
  }
}
