package news.dateline.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Formats;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.extract.Extractors;
import news.dateline.parse.FieldMap;
import news.dateline.parse.Parsed;
import news.dateline.parse.Parser;

/**
 * Measures how many pages are read in a second, warm, with everything extracted. The pages are in
 * memory; as many threads as processors.
 *
 * <pre>./mvnw -q -Prun -Dmain=news.dateline.cli.PagesBenchmark -Dargs="FOLDER [ROUNDS]"</pre>
 */
public final class PagesBenchmark {
  private PagesBenchmark() {}

  /** Runs. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    List<CapturedDocument> pages = pages(args[0]);
    Parser parser = new Parser(FieldMap.NONE);
    Extractors extractors = Extractors.standard(Clock.systemUTC());
    int threads = Runtime.getRuntime().availableProcessors();
    for (int round = 1; round <= rounds; round++) {
      Rate parsing = rate(pages, threads, page -> parser.parse("page.html", page));
      Rate all =
          rate(
              pages,
              threads,
              page -> {
                if (parser.parse("page.html", page) instanceof Parsed.News(var article)) {
                  extractors.apply(article);
                }
              });
      System.out.printf(
          Locale.ROOT,
          "round %d: %d pages, %d threads: %.0f pages/s (%.0f a second of CPU) parsed, %.0f (%.0f)"
              + " with everything%n",
          round,
          pages.size(),
          threads,
          parsing.wall(),
          parsing.cpu(),
          all.wall(),
          all.cpu());
    }
  }

  /** Pages a second by the clock, and of processor time, which other work does not disturb. */
  private record Rate(double wall, double cpu) {}

  private static Rate rate(
      List<CapturedDocument> pages, int threads, java.util.function.Consumer<CapturedDocument> work)
      throws InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = System.nanoTime();
    long startCpu = system.getProcessCpuTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      pages.forEach(page -> pool.execute(() -> work.accept(page)));
      pool.shutdown();
      pool.awaitTermination(1, TimeUnit.HOURS);
    }
    return new Rate(
        pages.size() / ((System.nanoTime() - start) / 1e9),
        pages.size() / ((system.getProcessCpuTime() - startCpu) / 1e9));
  }

  private static List<CapturedDocument> pages(String folder) throws IOException {
    List<CapturedDocument> pages = new ArrayList<>();
    Archive archive = new Archive(Formats.ALL, InputStream.nullInputStream());
    archive.walk(
        List.of(Path.of(folder).toString()),
        new Archive.Visitor() {
          @Override
          public void file(ArchiveFile file) throws IOException {
            archive.read(
                file,
                new Records() {
                  @Override
                  public void accept(String file, CapturedDocument document) {
                    pages.add(document);
                  }

                  @Override
                  public void reject(Rejection rejection) {}

                  @Override
                  public void skip(String inside, String reason) {}
                });
          }

          @Override
          public void unreadable(Rejection rejection) {}

          @Override
          public void skipped(String file, String reason) {}
        });
    return pages;
  }
}
