package news.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.web.Originals;
import news.dateline.archive.web.RevisitSearch;
import news.dateline.archive.web.Warc;
import news.dateline.article.Sha256;

/**
 * The originals of revisits, in whichever web archive they stand: of those that are being read, and
 * of those that were read before. So it does not matter which file comes first.
 *
 * <p>Nothing is done until the first revisit is met whose original does not stand before it in its
 * own file. Then the files are gone through twice, without making pages of what is in them: once
 * for what all revisits ask for, and once for these originals, which are kept in a temporary file
 * until this is closed.
 *
 * <p>For one thread.
 */
public final class RevisitedPages implements Originals, Closeable {
  /** Why a revisit is passed over whose original is nowhere. */
  public static final String MISSING = Warc.WITHOUT_ORIGINAL;

  /** For so many names an original is looked for; they take about 100 MB. */
  private static final int NAMES = 1_000_000;

  private final Archive archive;
  private final List<String> paths;
  private final Earlier earlier;
  private Optional<FileChannel> spool = Optional.empty();
  private final Map<Name, Spooled> originals = new HashMap<>();

  /** Names files that were read before. */
  public interface Earlier {
    /** Files that may be web archives; some may be gone. */
    List<String> files() throws IOException;
  }

  /** A name, as the first half of its digest. */
  private record Name(long hash) {
    static Name of(String name) {
      byte[] digest = Sha256.start().digest(name.getBytes(StandardCharsets.UTF_8));
      return new Name(ByteBuffer.wrap(digest).getLong());
    }
  }

  private record Spooled(String rank, long offset, int length) {}

  /**
   * The originals in some files.
   *
   * @param archive opens them
   * @param paths the files and folders that are being read
   * @param earlier is asked once, when the first original is looked for
   */
  public RevisitedPages(Archive archive, List<String> paths, Earlier earlier) {
    this.archive = archive;
    this.paths = List.copyOf(paths);
    this.earlier = earlier;
  }

  @Override
  public Optional<byte[]> find(List<String> names) throws IOException {
    if (spool.isEmpty()) {
      search();
    }
    for (String name : names) {
      Spooled place = originals.get(Name.of(name));
      if (place != null) {
        return Optional.of(read(place));
      }
    }
    return Optional.empty();
  }

  private void search() throws IOException {
    Path file = Files.createTempFile("dateline-", ".originals");
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    spool = Optional.of(channel);
    List<ArchiveFile> files = files();
    Set<Name> wanted = new HashSet<>();
    through(
        files,
        RevisitSearch.revisits(
            names ->
                names.stream()
                    .filter(name -> wanted.size() < NAMES)
                    .forEach(name -> wanted.add(Name.of(name)))));
    through(
        files,
        RevisitSearch.originals(
            names -> names.stream().anyMatch(name -> wanted.contains(Name.of(name))),
            (names, rank, answer) -> keep(channel, wanted, names, rank, answer)));
  }

  private void keep(
      FileChannel channel, Set<Name> wanted, List<String> names, String rank, byte[] answer)
      throws IOException {
    List<Name> asked = new ArrayList<>();
    for (String name : names) {
      Spooled there = originals.get(Name.of(name));
      if (wanted.contains(Name.of(name)) && (there == null || rank.compareTo(there.rank()) < 0)) {
        asked.add(Name.of(name));
      }
    }
    if (asked.isEmpty()) {
      return;
    }
    Spooled place = new Spooled(rank, channel.size(), answer.length);
    ByteBuffer bytes = ByteBuffer.wrap(answer);
    while (bytes.hasRemaining()) {
      channel.write(bytes, place.offset() + bytes.position());
    }
    asked.forEach(name -> originals.put(name, place));
  }

  private byte[] read(Spooled place) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(place.length());
    FileChannel channel = spool.orElseThrow();
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, place.offset() + bytes.position()) < 0) {
        throw new IOException("the temporary file of originals has been cut; run again");
      }
    }
    return bytes.array();
  }

  /** The files, each once. */
  private List<ArchiveFile> files() throws IOException {
    Map<String, ArchiveFile> files = new LinkedHashMap<>();
    Archive.Visitor visitor =
        new Archive.Visitor() {
          @Override
          public void file(ArchiveFile file) {
            if (file.path().isPresent()) {
              files.putIfAbsent(file.file(), file);
            }
          }

          @Override
          public void unreadable(Rejection rejection) {
            // Whoever reads the archive says so.
          }

          @Override
          public void skipped(String file, String reason) {}
        };
    archive.walk(paths, visitor);
    archive.walk(earlier.files(), visitor);
    return List.copyOf(files.values());
  }

  private void through(List<ArchiveFile> files, Format search) throws IOException {
    Archive searching = archive.with(List.of(search));
    for (ArchiveFile file : files) {
      searching.read(file, NOTHING);
    }
  }

  private static final Records NOTHING =
      new Records() {
        @Override
        public void accept(String file, CapturedDocument document) {}

        @Override
        public void reject(Rejection rejection) {}

        @Override
        public void skip(String file, String reason) {}
      };

  @Override
  public void close() throws IOException {
    if (spool.isPresent()) {
      spool.get().close();
    }
  }
}
