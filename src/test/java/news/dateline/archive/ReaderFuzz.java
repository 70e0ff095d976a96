package news.dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.record.Source;
import news.dateline.parse.FieldMap;
import news.dateline.parse.Parsed;
import news.dateline.parse.Parser;

/**
 * The target of a coverage-guided fuzzer: any bytes are read as a file of an archive, and every
 * record is made an article. Whatever is thrown is a defect; so are a rejection without a reason
 * and records that are not numbered in their order.
 *
 * <pre>
 *   ./mvnw -q -Pfuzz -Dfuzz.format=warc -Dfuzz.seconds=600
 * </pre>
 *
 * <p>What an input marks as long grows first ({@link Lengths}).
 *
 * <p>With the name of a format its reader gets the bytes without being asked whether it recognises
 * them; with {@code all} the archive chooses, and containers are opened. What was found stays in
 * {@code src/test/resources/news/dateline/archive/fuzzed}, which {@link FuzzedInputsTest} reads.
 */
public final class ReaderFuzz {
  private static Optional<Format> format = Optional.empty();

  private ReaderFuzz() {}

  /** Chooses the reader: the name of a format, or {@code all}. */
  public static void fuzzerInitialize(String[] arguments) {
    String name = arguments.length == 0 ? "all" : arguments[0];
    format = Formats.ALL.stream().filter(known -> known.name().equals(name)).findFirst();
    if (format.isEmpty() && !name.equals("all")) {
      throw new IllegalArgumentException(
          "no format "
              + name
              + "; there are all, "
              + String.join(", ", Formats.ALL.stream().map(Format::name).toList()));
    }
  }

  /** One input. */
  public static void fuzzerTestOneInput(byte[] small) throws IOException {
    byte[] input = Lengths.grown(small);
    Checking checking = new Checking();
    InputStream stream = new ByteArrayInputStream(input);
    if (format.isPresent()) {
      format.get().read(new Source("-", stream, Optional.of(0L)), checking);
    } else {
      ArchiveFile file =
          new ArchiveFile("-", Optional.empty(), true, Optional.empty(), Optional.empty());
      if (new Archive(Formats.ALL, stream).read(file, checking)
          instanceof Outcome.Unreadable(Rejection rejection)) {
        checking.reject(rejection);
      }
    }
  }

  /** The seeds of all formats. */
  static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files =
        Files.walk(Path.of("src/test/resources/news/dateline/archive/seeds"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
  }

  /** Makes an article of each record. */
  private static final class Checking implements Records {
    private final Parser parser = new Parser(FieldMap.NONE);

    @Override
    public void accept(String file, CapturedDocument document) {
      switch (parser.parse(file, document)) {
        case Parsed.News(var article) -> require(!article.id().isEmpty(), "an article without id");
        case Parsed.NotAnArticle(var article, String reason) ->
            require(!reason.isBlank(), "no article, without a reason");
        case Parsed.Rejected(Rejection rejection) -> reject(rejection);
      }
    }

    @Override
    public void reject(Rejection rejection) {
      require(!rejection.reason().isBlank(), "a rejection without a reason");
      require(!rejection.reason().startsWith(Unpacking.DEFECT), rejection.reason());
    }

    @Override
    public void skip(String file, String reason) {
      require(!reason.isBlank(), "a record passed over without a reason");
    }

    private static void require(boolean holds, String otherwise) {
      if (!holds) {
        throw new AssertionError(otherwise);
      }
    }
  }
}
