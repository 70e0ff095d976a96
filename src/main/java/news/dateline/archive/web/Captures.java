package news.dateline.archive.web;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.PageCharset;

/** Hands on what a web archive captured: pages, and why everything else is passed over. */
final class Captures {
  /** How many bytes of pages are kept for captures that only say that nothing has changed. */
  private static final long KEPT = 64L << 20;

  private final RecordSink sink;
  private final Map<Long, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, Long> byName = new HashMap<>();
  private long bytes;
  private long dropped;

  /** An answer, and by what revisits may name it. */
  private record Kept(List<String> names, byte[] answer) {}

  Captures(RecordSink sink) {
    this.sink = sink;
  }

  /** An answer of a server, whole. */
  void answer(long offset, byte[] answer, Optional<String> url, Optional<Instant> time)
      throws IOException {
    switch (HttpCapture.of(answer)) {
      case HttpCapture.WebPage(byte[] body, Optional<String> charset) ->
          page(offset, body, charset, url, time);
      case HttpCapture.Other(String reason) -> sink.skip(reason);
      case HttpCapture.Broken(String reason) -> sink.reject(offset, reason);
    }
  }

  /** A page without what a server said of it. */
  void resource(
      long offset, byte[] block, String type, Optional<String> url, Optional<Instant> time)
      throws IOException {
    Optional<byte[]> body = unpacked(offset, block);
    if (body.isPresent()) {
      page(offset, body.get(), HttpCapture.charset(type), url, time);
    }
  }

  /** A page's text, as another program found it. */
  void text(long offset, byte[] block, String type, Optional<String> url, Optional<Instant> time)
      throws IOException {
    Optional<byte[]> body = unpacked(offset, block);
    if (body.isPresent()) {
      String text = PageCharset.decode(body.get(), HttpCapture.charset(type));
      sink.text(offset, text.replace("\r\n", "\n"), body.get(), url, time);
    }
  }

  /** What a record holds without the codings around it; rejected when that cannot be had. */
  private Optional<byte[]> unpacked(long offset, byte[] block) throws IOException {
    try {
      return Optional.of(Payload.unpacked(block, false, List.of()));
    } catch (DamagedInput damage) {
      sink.reject(offset, damage);
      return Optional.empty();
    }
  }

  private void page(
      long offset,
      byte[] body,
      Optional<String> charset,
      Optional<String> url,
      Optional<Instant> time)
      throws IOException {
    sink.page(offset, PageCharset.decode(body, charset), body, url, time);
  }

  /** Keeps an answer, in case a later capture says that it has not changed. */
  void keep(List<String> names, byte[] answer) {
    long number = kept.size() + dropped;
    for (String name : names) {
      byName.put(name, number);
    }
    kept.put(number, new Kept(names, answer));
    bytes += answer.length;
    var oldest = kept.entrySet().iterator();
    while (bytes > KEPT && oldest.hasNext()) {
      Map.Entry<Long, Kept> gone = oldest.next();
      bytes -= gone.getValue().answer().length;
      gone.getValue().names().forEach(name -> byName.remove(name, gone.getKey()));
      oldest.remove();
      dropped++;
    }
  }

  /** An answer that was kept under the first of these names that is known. */
  Optional<byte[]> kept(List<String> names) {
    return names.stream()
        .flatMap(name -> Optional.ofNullable(byName.get(name)).stream())
        .flatMap(number -> Optional.ofNullable(kept.get(number)).stream())
        .findFirst()
        .map(Kept::answer);
  }
}
