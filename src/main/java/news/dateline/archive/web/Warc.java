package news.dateline.archive.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.BlockReader;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Window;

/**
 * WARC (ISO 28500), versions 0.17 to 1.1. Records of these types matter:
 *
 * <table>
 *   <caption>Types</caption>
 *   <tr><td>{@code response}</td><td>a web page, when the server answered 200 with HTML</td></tr>
 *   <tr><td>{@code resource}</td><td>a web page, when its type is HTML</td></tr>
 *   <tr><td>{@code conversion}</td><td>a text, when its type is {@code text/plain}, as of Common Crawl</td></tr>
 *   <tr><td>{@code revisit}</td><td>its original again, at another time ({@link Originals})</td></tr>
 * </table>
 *
 * <p>Everything else is passed over and counted. A record that is broken is a rejection, and
 * reading goes on at the next one that can be found: the next packed member, or the next line that
 * begins a record.
 */
public final class Warc implements Format {
  /** Why a revisit is passed over. */
  public static final String WITHOUT_ORIGINAL = "revisit whose original is missing";

  /** What {@link HttpCapture} says of an answer that a page has not changed since. */
  private static final String UNCHANGED = "HTTP 304";

  private final Originals originals;

  /** Reads each file by itself. */
  public Warc() {
    this(Originals.NONE);
  }

  /**
   * Reads files that belong together.
   *
   * @param originals finds what a revisit repeats, where it does not stand before it in its file
   */
  public Warc(Originals originals) {
    this.originals = originals;
  }

  @Override
  public String name() {
    return "warc";
  }

  @Override
  public String mark() {
    return "it begins with \"WARC/\"";
  }

  @Override
  public boolean recognises(FileHead head) {
    return isVersion(first(head.bytes()));
  }

  private static String first(byte[] head) {
    String text = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
    return text.stripLeading().lines().findFirst().orElse("");
  }

  static boolean isVersion(String line) {
    return line.startsWith("WARC/")
        && line.length() < 20
        && line.length() > 5
        && Character.isDigit(line.charAt(5));
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    new Reading(new BlockReader(source.stream()), sink, new Captures(sink), originals).all();
  }

  /** Of what is no page by the header that is repeated here, an original would not be read. */
  static String unresolved(byte[] block) {
    return HttpCapture.early(block)
        .filter(HttpCapture.Other.class::isInstance)
        .map(other -> ((HttpCapture.Other) other).reason())
        .filter(reason -> !reason.equals(UNCHANGED))
        .orElse(WITHOUT_ORIGINAL);
  }

  /** One reading of one file. */
  private static final class Reading {
    private final BlockReader blocks;
    private final RecordSink sink;
    private final Captures captures;
    private final Originals originals;

    Reading(BlockReader blocks, RecordSink sink, Captures captures, Originals originals) {
      this.blocks = blocks;
      this.sink = sink;
      this.captures = captures;
      this.originals = originals;
    }

    void all() throws IOException {
      boolean lost = false;
      while (true) {
        long offset = blocks.offset();
        Optional<String> line = blocks.line();
        Optional<DamagedInput> damage = blocks.damage();
        if (damage.isPresent()) {
          sink.reject(offset, damage.get());
          lost = false;
        } else if (line.isEmpty()) {
          return;
        } else if (isVersion(line.get())) {
          record(offset);
          lost = false;
        } else if (!line.get().isBlank() && !lost) {
          sink.reject(
              offset,
              "no record begins here; the one before it is longer than its Content-Length says");
          lost = true;
        }
      }
    }

    private void record(long offset) throws IOException {
      WarcHeader header;
      try {
        header = WarcHeader.read(blocks, offset);
      } catch (DamagedInput broken) {
        sink.reject(offset, broken);
        return;
      }
      block(header, header.length());
    }

    private void block(WarcHeader header, long length) throws IOException {
      Optional<HttpCapture> early =
          switch (header.type()) {
            case "response" ->
                header.isHttp()
                    ? HttpCapture.early(blocks.peek((int) Math.min(length, HttpCapture.HEADER)))
                    : Optional.of(new HttpCapture.Other("not HTTP"));
            case "resource" ->
                header.contentType().contains("html")
                    ? Optional.empty()
                    : Optional.of(
                        new HttpCapture.Other(
                            header.contentType().isEmpty()
                                ? "of no known type"
                                : header.contentType().split(";", 2)[0].strip()));
            case "conversion" ->
                header.contentType().startsWith("text/plain")
                    ? Optional.empty()
                    : Optional.of(new HttpCapture.Other("conversion"));
            case "revisit" -> Optional.empty();
            case "" -> Optional.of(new HttpCapture.Broken("no WARC-Type, so not a WARC record"));
            default -> Optional.of(new HttpCapture.Other(header.type()));
          };
      if (early.isPresent()) {
        long missing = blocks.skip(length);
        if (missing > 0) {
          breaksOff(header, length, length - missing);
        } else if (early.get() instanceof HttpCapture.Broken(String reason)) {
          sink.reject(header.offset(), reason);
        } else if (early.get() instanceof HttpCapture.Other(String reason)) {
          sink.skip(reason);
        }
        return;
      }
      if (length > Window.LIMIT) {
        long missing = blocks.skip(length);
        sink.reject(
            header.offset(),
            missing > 0
                ? breaksOff(length, length - missing)
                : "longer than " + (Window.LIMIT >> 20) + " MiB; no page is so long");
        return;
      }
      byte[] block = blocks.peek((int) length);
      if (block.length < length) {
        int next = nextRecord(block);
        blocks.pass(next < 0 ? block.length : next);
        breaksOff(header, length, next < 0 ? block.length : next);
        return;
      }
      blocks.pass(block.length);
      take(header, block);
    }

    /** Where in a block that is too short another record begins, since its length was wrong. */
    private static int nextRecord(byte[] block) {
      for (int i = 1; i + 8 < block.length; i++) {
        if (block[i - 1] == '\n' && block[i] == 'W' && isVersion(first(tail(block, i)))) {
          return i;
        }
      }
      return -1;
    }

    private static byte[] tail(byte[] block, int from) {
      return java.util.Arrays.copyOfRange(block, from, Math.min(block.length, from + 40));
    }

    private void breaksOff(WarcHeader header, long length, long there) throws IOException {
      Optional<DamagedInput> damage = blocks.damage();
      if (damage.isPresent()) {
        sink.reject(header.offset(), damage.get());
      } else {
        sink.reject(header.offset(), breaksOff(length, there));
      }
    }

    private static String breaksOff(long length, long there) {
      return "the record breaks off: "
          + length
          + " bytes according to its Content-Length, but only "
          + there
          + " are there; get the file again";
    }

    private void take(WarcHeader header, byte[] block) throws IOException {
      switch (header.type()) {
        case "response" -> {
          captures.keep(header.names(), block);
          captures.answer(header.offset(), block, header.url(), header.time());
        }
        case "resource" ->
            captures.resource(
                header.offset(), block, header.contentType(), header.url(), header.time());
        case "conversion" ->
            captures.text(
                header.offset(), block, header.contentType(), header.url(), header.time());
        case "revisit" -> revisit(header, block);
        default -> throw new AssertionError(header.type());
      }
    }

    private void revisit(WarcHeader header, byte[] block) throws IOException {
      String reason = unresolved(block);
      List<String> names = header.revisited();
      Optional<byte[]> original = captures.kept(names);
      if (original.isEmpty() && reason.equals(WITHOUT_ORIGINAL)) {
        original = originals.find(names);
      }
      if (original.isPresent()) {
        captures.answer(header.offset(), original.get(), header.url(), header.time());
      } else {
        sink.skip(reason);
      }
    }
  }
}
