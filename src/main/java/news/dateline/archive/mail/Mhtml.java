package news.dateline.archive.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.PageCharset;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;

/**
 * MHTML (RFC 2557, {@code .mht}, {@code .mhtml}): a web page that a browser saved with all that
 * belongs to it, as a message. The page is its first HTML, or the part that {@code start} names;
 * frames and pictures are passed over. Its address is the one it was saved from, its date the time
 * of saving.
 *
 * <p>Told from mail by what browsers write: {@code Snapshot-Content-Location}, {@code From: <Saved
 * by …>}, an address of the whole ({@code Content-Location}); or by related parts of which the
 * first has an address, in a message that went to nobody.
 */
public final class Mhtml implements Format {
  private static final Set<String> SENT =
      Set.of("to", "cc", "received", "delivered-to", "return-path", "message-id", "list-id");

  private static final int DEEPEST = 20;

  private static final Pattern HEADER = FromLine.HEADER;

  private static final Pattern PART_WITH_ADDRESS =
      Pattern.compile("(?im)^content-location:\\s*\\S");

  @Override
  public String name() {
    return "mhtml";
  }

  @Override
  public String mark() {
    return "it begins with the header of a page that a browser saved";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = new String(head.bytes(), StandardCharsets.ISO_8859_1).stripLeading();
    Map<String, String> header = new HashMap<>();
    String last = "";
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      String line = text.substring(at, end < 0 ? text.length() : end);
      at = end < 0 ? text.length() : end + 1;
      if (line.isBlank()) {
        break;
      }
      Matcher field = HEADER.matcher(line.stripTrailing());
      if (Character.isWhitespace(line.charAt(0)) && !last.isEmpty()) {
        header.merge(last, line, (before, more) -> before + more);
      } else if (field.matches()) {
        last = field.group(1).toLowerCase(Locale.ROOT);
        header.putIfAbsent(last, line.substring(line.indexOf(':') + 1).strip());
      } else {
        return false;
      }
    }
    String type = header.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    boolean related = type.startsWith("multipart/related");
    if (!related && !type.startsWith("text/html") && !type.startsWith("multipart/alternative")) {
      return false;
    }
    boolean saved =
        header.containsKey("snapshot-content-location")
            || header.getOrDefault("from", "").toLowerCase(Locale.ROOT).contains("saved by");
    if (saved || header.keySet().stream().anyMatch(SENT::contains)) {
      return saved;
    }
    return header.containsKey("content-location")
        || (related && PART_WITH_ADDRESS.matcher(text.substring(at)).find());
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole(
        (window, length) -> {
          try {
            page(sink, MailStory.parsed(window.copy(0, length)));
          } catch (IOException | RuntimeException broken) {
            if (broken instanceof news.dateline.archive.record.RecordsFailure) {
              throw broken;
            }
            sink.reject(0, "a saved page that cannot be read: " + broken.getMessage());
          }
        });
  }

  private static void page(RecordSink sink, Message message) throws IOException {
    List<Entity> pages = new ArrayList<>();
    collect(message, pages, 0);
    Optional<String> snapshot = location(message, "Snapshot-Content-Location");
    Optional<String> start = MailText.parameter(message, "start");
    Optional<Entity> root =
        pages.stream()
            .filter(page -> start.isPresent() && start.equals(value(page, "Content-ID")))
            .findFirst()
            .or(
                () ->
                    pages.stream()
                        .filter(page -> snapshot.isPresent())
                        .filter(page -> snapshot.equals(location(page, "Content-Location")))
                        .findFirst())
            .or(() -> pages.stream().findFirst());
    if (root.isEmpty() || !(root.get().getBody() instanceof SingleBody body)) {
      sink.reject(0, "a saved page without HTML in it; save it again");
      return;
    }
    byte[] bytes = MailText.bytes(body);
    Optional<String> url =
        snapshot
            .or(() -> location(root.get(), "Content-Location"))
            .or(() -> location(message, "Content-Location"));
    Optional<Instant> time = Optional.ofNullable(message.getDate()).map(java.util.Date::toInstant);
    Optional<String> charset = MailText.parameter(root.get(), "charset");
    sink.page(0, PageCharset.decode(bytes, charset), bytes, url, time);
  }

  private static void collect(Entity entity, List<Entity> pages, int depth) {
    Body body = entity.getBody();
    if (body instanceof Multipart parts) {
      if (depth < DEEPEST) {
        parts.getBodyParts().forEach(part -> collect(part, pages, depth + 1));
      }
    } else if (String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT).contains("html")) {
      pages.add(entity);
    }
  }

  /** An address on the web. */
  private static Optional<String> location(Entity entity, String name) {
    return value(entity, name)
        .map(url -> url.replaceAll("\\s", ""))
        .filter(url -> url.regionMatches(true, 0, "http", 0, 4));
  }

  private static Optional<String> value(Entity entity, String name) {
    return Optional.ofNullable(entity.getHeader())
        .flatMap(header -> Optional.ofNullable(header.getField(name)))
        .map(field -> field.getBody().strip());
  }
}
