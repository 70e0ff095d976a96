package news.dateline.archive.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.BlockReader;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Window;

/**
 * Looks through a WARC for revisits of pages and for their originals, and hands on no records.
 * Damage is passed over here: whoever reads the file reports it.
 */
public final class RevisitSearch implements Format {
  private final Warc warc = new Warc();
  private final Consumer<List<String>> revisits;
  private final Predicate<List<String>> wanted;
  private final Found found;

  /** Takes originals. */
  public interface Found {
    /**
     * Takes one.
     *
     * @param names by what revisits may name it
     * @param rank the smaller comes first of those that share a name, whatever file they are in
     * @param answer what the server answered
     */
    void take(List<String> names, String rank, byte[] answer) throws IOException;
  }

  private RevisitSearch(
      Consumer<List<String>> revisits, Predicate<List<String>> wanted, Found found) {
    this.revisits = revisits;
    this.wanted = wanted;
    this.found = found;
  }

  /**
   * A search for revisits.
   *
   * @param revisits takes by what each names its original
   */
  public static RevisitSearch revisits(Consumer<List<String>> revisits) {
    return new RevisitSearch(revisits, names -> false, (names, rank, answer) -> {});
  }

  /**
   * A search for originals.
   *
   * @param wanted whether a record of these names is one
   */
  public static RevisitSearch originals(Predicate<List<String>> wanted, Found found) {
    return new RevisitSearch(names -> {}, wanted, found);
  }

  @Override
  public String name() {
    return warc.name();
  }

  @Override
  public String mark() {
    return warc.mark();
  }

  @Override
  public boolean recognises(FileHead head) {
    return warc.recognises(head);
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    BlockReader blocks = new BlockReader(source.stream());
    while (true) {
      Optional<String> line = blocks.line();
      boolean damaged = blocks.damage().isPresent();
      if (line.isEmpty() && !damaged) {
        return;
      }
      if (!damaged && Warc.isVersion(line.orElse(""))) {
        record(blocks);
      }
    }
  }

  private void record(BlockReader blocks) throws IOException {
    WarcHeader header;
    try {
      header = WarcHeader.read(blocks, blocks.offset());
    } catch (DamagedInput broken) {
      return;
    }
    long length = header.length();
    boolean revisit = header.type().equals("revisit");
    boolean original =
        header.type().equals("response") && header.isHttp() && wanted.test(header.names());
    if ((revisit || original) && length <= Window.LIMIT) {
      byte[] head = blocks.peek((int) Math.min(length, HttpCapture.HEADER));
      if (revisit && Warc.unresolved(head).equals(Warc.WITHOUT_ORIGINAL)) {
        revisits.accept(header.revisited());
      }
      if (original && HttpCapture.early(head).isEmpty()) {
        byte[] block = blocks.peek((int) length);
        if (block.length == length) {
          String rank = header.field("WARC-Date").orElse("") + " " + header.url().orElse("");
          found.take(header.names(), rank, block);
        }
      }
    }
    blocks.skip(length);
    // Damage here shows in the next line.
  }
}
