package news.dateline.archive.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
 *   <tr><td>{@code revisit}</td><td>its original again, at another time, where that was read shortly before in the same
 *     file</td></tr>
 * </table>
 *
 * <p>Everything else is passed over and counted. A record that is broken is a rejection, and
 * reading goes on at the next one that can be found: the next packed member, or the next line that
 * begins a record.
 */
public final class Warc implements Format {
  private static final int FIELDS = 1000;

  /** What {@link HttpCapture} says of an answer that a page has not changed since. */
  private static final String UNCHANGED = "HTTP 304";

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

  private static boolean isVersion(String line) {
    return line.startsWith("WARC/")
        && line.length() < 20
        && line.length() > 5
        && Character.isDigit(line.charAt(5));
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    new Reading(new BlockReader(source.stream()), sink, new Captures(sink)).all();
  }

  /** A record's header. */
  private record Header(long offset, Map<String, String> fields) {
    Optional<String> field(String name) {
      return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    /** The address, without the angle brackets that some programs write. */
    Optional<String> url() {
      return field("WARC-Target-URI")
          .map(
              url ->
                  url.startsWith("<") && url.endsWith(">")
                      ? url.substring(1, url.length() - 1)
                      : url);
    }

    Optional<Instant> time() {
      return field("WARC-Date").flatMap(Header::instant);
    }

    private static Optional<Instant> instant(String date) {
      try {
        return Optional.of(Instant.parse(date));
      } catch (DateTimeException other) {
        return Optional.empty();
      }
    }

    String type() {
      return field("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    String contentType() {
      return field("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    boolean isHttp() {
      return contentType().startsWith("application/http")
          || field("Content-Type").isEmpty()
          || url().filter(url -> url.startsWith("http")).isPresent();
    }
  }

  /** One reading of one file. */
  private static final class Reading {
    private final BlockReader blocks;
    private final RecordSink sink;
    private final Captures captures;

    Reading(BlockReader blocks, RecordSink sink, Captures captures) {
      this.blocks = blocks;
      this.sink = sink;
      this.captures = captures;
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
      Header header = new Header(offset, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
      String last = "";
      while (true) {
        Optional<String> line = blocks.line();
        Optional<DamagedInput> damage = blocks.damage();
        if (damage.isPresent()) {
          sink.reject(offset, damage.get());
          return;
        }
        if (line.isEmpty()) {
          sink.reject(offset, "the file breaks off in the header of this record; get it again");
          return;
        }
        String text = line.get();
        if (text.isEmpty()) {
          break;
        }
        int colon = text.indexOf(':');
        if (Character.isWhitespace(text.charAt(0)) && !last.isEmpty()) {
          header.fields().merge(last, text.strip(), (before, more) -> before + " " + more);
        } else if (colon > 0) {
          last = text.substring(0, colon).strip();
          header.fields().putIfAbsent(last, text.substring(colon + 1).strip());
        }
        if (header.fields().size() > FIELDS || text.length() >= BlockReader.LONGEST_LINE) {
          sink.reject(offset, "its header has more than " + FIELDS + " fields or too long a line");
          return;
        }
      }
      Optional<Long> length = header.field("Content-Length").flatMap(Reading::length);
      if (length.isEmpty()) {
        sink.reject(
            offset,
            "not a length: Content-Length is "
                + header.field("Content-Length").map(value -> '"' + value + '"').orElse("missing"));
        return;
      }
      block(header, length.get());
    }

    private static Optional<Long> length(String printed) {
      try {
        return Optional.of(Long.parseLong(printed)).filter(length -> length >= 0);
      } catch (NumberFormatException none) {
        return Optional.empty();
      }
    }

    private void block(Header header, long length) throws IOException {
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

    private void breaksOff(Header header, long length, long there) throws IOException {
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

    /** Of what is no page by the header that is repeated here, an original would not be read. */
    private static String unresolved(byte[] block) {
      return HttpCapture.early(block)
          .filter(HttpCapture.Other.class::isInstance)
          .map(other -> ((HttpCapture.Other) other).reason())
          .filter(reason -> !reason.equals(UNCHANGED))
          .orElse("revisit whose original is missing");
    }

    private void take(Header header, byte[] block) throws IOException {
      switch (header.type()) {
        case "response" -> {
          header.field("WARC-Payload-Digest").ifPresent(digest -> captures.keep(digest, block));
          captures.answer(header.offset(), block, header.url(), header.time());
        }
        case "resource" -> captures.resource(header.offset(), block, header.contentType(), header.url(), header.time());
        case "conversion" ->
            captures.text(
                header.offset(), block, header.contentType(), header.url(), header.time());
        case "revisit" -> {
          Optional<byte[]> original = header.field("WARC-Payload-Digest").flatMap(captures::kept);
          if (original.isPresent()) {
            captures.answer(header.offset(), original.get(), header.url(), header.time());
          } else {
            sink.skip(unresolved(block));
          }
        }
        default -> throw new AssertionError(header.type());
      }
    }
  }
}
