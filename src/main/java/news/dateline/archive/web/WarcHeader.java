package news.dateline.archive.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.archive.text.BlockReader;
import news.dateline.archive.text.DamagedInput;

/** The header of a record of a WARC: named fields. */
record WarcHeader(long offset, Map<String, String> fields) {
  private static final int FIELDS = 1000;

  /**
   * Reads a header whose first line, with the version, has been read.
   *
   * @throws DamagedInput what is wrong with it
   */
  static WarcHeader read(BlockReader blocks, long offset) throws IOException {
    WarcHeader header = new WarcHeader(offset, new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
    String last = "";
    while (true) {
      Optional<String> line = blocks.line();
      Optional<DamagedInput> damage = blocks.damage();
      if (damage.isPresent()) {
        throw damage.get();
      }
      if (line.isEmpty()) {
        throw new DamagedInput("the file breaks off in the header of this record; get it again");
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
        throw new DamagedInput("its header has more than " + FIELDS + " fields or too long a line");
      }
    }
    if (header.length() < 0) {
      throw new DamagedInput(
          "not a length: Content-Length is "
              + header.field("Content-Length").map(value -> '"' + value + '"').orElse("missing"));
    }
    return header;
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  /** The length of the block behind it; negative when it says none. */
  long length() {
    try {
      return Long.parseLong(field("Content-Length").orElse("-1"));
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /** The address, without the angle brackets that some programs write. */
  Optional<String> url() {
    return url("WARC-Target-URI");
  }

  private Optional<String> url(String name) {
    return field(name)
        .map(
            url ->
                url.startsWith("<") && url.endsWith(">")
                    ? url.substring(1, url.length() - 1)
                    : url);
  }

  Optional<Instant> time() {
    return time("WARC-Date");
  }

  private Optional<Instant> time(String name) {
    try {
      return field(name).map(Instant::parse);
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

  /** By what revisits may name it: its id, its address and time, the digest of its payload. */
  List<String> names() {
    return names("WARC-Record-ID", "WARC-Target-URI", "WARC-Date");
  }

  /** By what this revisit names its original, the surest first. */
  List<String> revisited() {
    return names("WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date");
  }

  private List<String> names(String id, String url, String date) {
    List<String> names = new ArrayList<>();
    field(id).ifPresent(value -> names.add("id " + value.replaceAll("[<>]", "")));
    url(url)
        .flatMap(
            address ->
                time(date)
                    .map(time -> "at " + time.truncatedTo(ChronoUnit.SECONDS) + " " + address))
        .ifPresent(names::add);
    field("WARC-Payload-Digest").ifPresent(value -> names.add("of " + value));
    return names;
  }
}
