package news.dateline.archive.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.BlockReader;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Window;

/**
 * ARC, the Internet Archive's format before WARC, versions 1 and 2: each record is a line with
 * address, IP address, date, type and length, and what the server answered.
 */
public final class Arc implements Format {
  /** Fields parted by one blank; an address may hold some itself. */
  private static final Pattern LINE =
      Pattern.compile("(\\S.*) (\\S+) (\\d{8,14}) (\\S+)(?: .*)? (-?\\d+)");

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  @Override
  public String name() {
    return "arc";
  }

  @Override
  public String mark() {
    return "it begins with a line of ARC";
  }

  @Override
  public boolean recognises(FileHead head) {
    byte[] begin = "filedesc:".getBytes(StandardCharsets.US_ASCII);
    return head.bytes().length > begin.length
        && Arrays.equals(head.bytes(), 0, begin.length, begin, 0, begin.length);
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    Captures captures = new Captures(sink);
    BlockReader blocks = new BlockReader(source.stream());
    boolean lost = false;
    while (true) {
      long offset = blocks.offset();
      Optional<String> line = blocks.line();
      Optional<DamagedInput> damage = blocks.damage();
      if (damage.isPresent()) {
        sink.reject(offset, damage.get());
        lost = false;
        continue;
      }
      if (line.isEmpty()) {
        return;
      }
      if (line.get().isBlank()) {
        continue;
      }
      var fields = LINE.matcher(line.get());
      if (fields.matches() && isAddress(fields.group(1))) {
        lost = false;
        record(offset, fields.group(1), fields.group(3), fields.group(5), blocks, sink, captures);
      } else if (!lost) {
        sink.reject(
            offset,
            "no ARC record begins here: there is no line with address, IP address, date, type and length");
        lost = true;
      }
    }
  }

  private static boolean isAddress(String url) {
    return url.startsWith("http://")
        || url.startsWith("https://")
        || url.startsWith("filedesc:")
        || url.startsWith("dns:")
        || url.startsWith("ftp://");
  }

  private static void record(
      long offset,
      String url,
      String date,
      String printedLength,
      BlockReader blocks,
      RecordSink sink,
      Captures captures)
      throws IOException {
    long length = length(printedLength);
    if (length < 0) {
      sink.reject(offset, "not a length: " + printedLength);
      return;
    }
    Optional<HttpCapture> early =
        url.startsWith("http")
            ? HttpCapture.early(blocks.peek((int) Math.min(length, HttpCapture.HEADER)))
            : Optional.of(
                new HttpCapture.Other(url.startsWith("filedesc:") ? "filedesc" : "not HTTP"));
    if (early.isEmpty() && length > Window.LIMIT) {
      early =
          Optional.of(
              new HttpCapture.Broken(
                  "longer than " + (Window.LIMIT >> 20) + " MiB; no page is so long"));
    }
    byte[] block = early.isEmpty() ? blocks.peek((int) length) : new byte[0];
    long missing = blocks.skip(length);
    if (missing > 0) {
      Optional<DamagedInput> damage = blocks.damage();
      if (damage.isPresent()) {
        sink.reject(offset, damage.get());
      } else {
        sink.reject(
            offset,
            "the record breaks off: "
                + length
                + " bytes according to its line, but only "
                + (length - missing)
                + " are there; get the file again");
      }
      return;
    }
    if (early.isEmpty()) {
      captures.answer(offset, block, Optional.of(url), time(date));
    } else if (early.get() instanceof HttpCapture.Broken(String reason)) {
      sink.reject(offset, reason);
    } else if (early.get() instanceof HttpCapture.Other(String reason)) {
      sink.skip(reason);
    }
  }

  private static long length(String printed) {
    try {
      return Long.parseLong(printed);
    } catch (NumberFormatException tooLong) {
      return -1;
    }
  }

  /** A stamp of fourteen digits, or of fewer that are its beginning. */
  private static Optional<Instant> time(String date) {
    try {
      String whole = date + "000000".substring(0, 14 - Math.max(8, date.length()));
      return Optional.of(LocalDateTime.parse(whole, STAMP).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
