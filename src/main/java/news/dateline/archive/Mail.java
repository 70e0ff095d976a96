package news.dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Mail: one message (RFC 5322, {@code .eml}) or a mailbox of many (mbox, RFC 4155). A message is a
 * story: its subject the title, its sender byline and outlet, its plain text the body, or its HTML
 * where it has no other. Attachments are passed over.
 */
final class Mail implements Format {
  private static final Set<String> SIGNS =
      Set.of(
          "from",
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "to",
          "delivered-to",
          "return-path",
          "content-type");

  private static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):.*");

  /** The line that begins a message of a mailbox. */
  private static final Pattern FROM = Pattern.compile("From \\S+ .*\\d{4}.*|From - .*");

  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(Window.LIMIT)
          .build();

  private static final int DEEPEST = 20;

  @Override
  public String name() {
    return "mail";
  }

  /** Header lines first, at least three of those that every message has some of. */
  @Override
  public boolean recognises(FileHead head) {
    String text =
        new String(
            head.bytes(), 0, Math.min(head.bytes().length, 1 << 14), StandardCharsets.ISO_8859_1);
    List<String> lines = text.stripLeading().lines().limit(100).toList();
    int signs = 0;
    boolean first = true;
    for (String line : lines) {
      if (first && FROM.matcher(line).matches()) {
        first = false;
        continue;
      }
      first = false;
      if (line.isBlank()) {
        break;
      }
      var header = HEADER.matcher(line);
      if (header.matches()) {
        signs += SIGNS.contains(header.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
      } else if (!Character.isWhitespace(line.charAt(0)) && !line.startsWith(">From ")) {
        return false;
      }
    }
    return signs >= 3;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    Window window = new Window(source.stream());
    int at = 0;
    while (isSpace(window.at(at))) {
      at++;
    }
    window.advance(at);
    boolean mailbox = begins(window, 0);
    while (window.at(0) >= 0) {
      int end = mailbox ? end(window) : rest(window);
      if (end == Window.TOO_LONG) {
        sink.tooLong(window.offset());
        skip(window, mailbox);
        continue;
      }
      byte[] raw = window.copy(0, end);
      if (window.damage().isPresent() && window.at(end) < 0) {
        break;
      }
      take(sink, window.offset(), mailbox ? unquoted(raw) : raw, raw);
      window.advance(end);
    }
    if (window.damage().isPresent()) {
      sink.reject(window.offset(), window.damage().get());
    }
  }

  private static boolean isSpace(int value) {
    return value == ' ' || value == '\n' || value == '\r' || value == '\t';
  }

  /** Whether a line here begins a message of a mailbox. */
  private static boolean begins(Window window, int at) throws IOException {
    if (window.at(at) != 'F' || window.at(at + 1) != 'r' || window.at(at + 4) != ' ') {
      return false;
    }
    StringBuilder line = new StringBuilder();
    for (int i = at; i < at + 300 && window.at(i) >= 0 && window.at(i) != '\n'; i++) {
      line.append((char) window.at(i));
    }
    return FROM.matcher(line.toString().strip()).matches();
  }

  /** Where the next message of a mailbox begins, or the file ends. */
  private static int end(Window window) throws IOException {
    int at = 0;
    while (true) {
      int line = window.indexOf('\n', at);
      if (line == Window.TOO_LONG) {
        return line;
      }
      if (line < 0) {
        return rest(window, at);
      }
      at = line + 1;
      int before = line > 0 && window.at(line - 1) == '\r' ? line - 2 : line - 1;
      boolean behindBlank = before >= 0 && window.at(before) == '\n';
      if (behindBlank && begins(window, at)) {
        return at;
      }
    }
  }

  private static int rest(Window window) throws IOException {
    return rest(window, 0);
  }

  private static int rest(Window window, int from) throws IOException {
    int at = from;
    while (window.at(at) >= 0) {
      at++;
    }
    return window.at(at) == Window.TOO_LONG ? Window.TOO_LONG : at;
  }

  private static void skip(Window window, boolean mailbox) throws IOException {
    window.advance(Window.LIMIT);
    int end = mailbox ? end(window) : rest(window);
    while (end == Window.TOO_LONG) {
      window.advance(Window.LIMIT);
      end = mailbox ? end(window) : rest(window);
    }
    window.advance(end);
  }

  /** A message without its From line, and without the marks before lines that look like one. */
  private static byte[] unquoted(byte[] raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    int at = 0;
    while (at < raw.length && raw[at] != '\n') {
      at++;
    }
    at++;
    boolean lineBegins = true;
    for (; at < raw.length; at++) {
      if (lineBegins && raw[at] == '>' && isQuotedFrom(raw, at)) {
        at++;
      }
      lineBegins = raw[at] == '\n';
      out.write(raw[at]);
    }
    return out.toByteArray();
  }

  private static boolean isQuotedFrom(byte[] raw, int from) {
    int at = from;
    while (at < raw.length && raw[at] == '>') {
      at++;
    }
    byte[] mark = {'F', 'r', 'o', 'm', ' '};
    return at + mark.length <= raw.length
        && java.util.Arrays.equals(raw, at, at + mark.length, mark, 0, mark.length);
  }

  private static void take(RecordSink sink, long offset, byte[] message, byte[] raw)
      throws IOException {
    NewsItem item;
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(LIMITS);
      item = item(builder.parseMessage(new ByteArrayInputStream(message)));
    } catch (IOException | RuntimeException broken) {
      sink.reject(offset, "a message that cannot be read: " + broken.getMessage());
      return;
    }
    sink.item(offset, item, raw);
  }

  private static NewsItem item(Message message) throws IOException {
    Story story = new Story();
    story.with(
        "title",
        Optional.ofNullable(message.getSubject())
            .map(text -> text.replaceAll("\\s+", " ").strip()));
    Optional<Mailbox> from =
        Optional.ofNullable(message.getFrom()).flatMap(all -> all.stream().findFirst());
    Optional<String> name = from.map(Mailbox::getName).filter(there -> !there.isBlank());
    story.with("byline", name);
    story.with("outlet", name.or(() -> from.map(Mailbox::getDomain)));
    story.with("from", from.map(Mailbox::getAddress));
    // as printed, since programs write forms here that are no standard's
    story.with("published", field(message, "Date"));
    story.with("id", Optional.ofNullable(message.getMessageId()));
    story.with("url", field(message, "Archived-At").map(url -> url.replaceAll("[<>\\s]", "")));
    story.with("list", field(message, "List-Id"));
    Optional<String> plain = text(message, "text/plain", 0);
    Optional<String> html = text(message, "text/html", 0);
    if (plain.filter(text -> !text.isBlank()).isPresent()) {
      story.with("body", plain.get().replace("\r\n", "\n").strip());
    } else {
      story.withHtml("body", html);
    }
    return NewsItem.of(story);
  }

  private static Optional<String> field(Message message, String name) {
    return Optional.ofNullable(message.getHeader().getField(name))
        .map(Field::getBody)
        .map(body -> body.replaceAll("\\s+", " ").strip())
        .filter(body -> !body.isEmpty());
  }

  /** The first part of a type that is no attachment. */
  private static Optional<String> text(Entity entity, String type, int depth) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart parts && depth < DEEPEST) {
      for (Entity part : parts.getBodyParts()) {
        Optional<String> found = text(part, type, depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    if (body instanceof Message inner && depth < DEEPEST) {
      return text(inner, type, depth + 1);
    }
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    return body instanceof TextBody text && !attached && type.equals(entity.getMimeType())
        ? Optional.of(decoded(text))
        : Optional.empty();
  }

  private static String decoded(TextBody text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    text.writeTo(bytes);
    byte[] raw = bytes.toByteArray();
    String charset = text.getMimeCharset();
    if (charset == null
        || charset.equalsIgnoreCase("us-ascii")
        || charset.equalsIgnoreCase("utf-8")) {
      return Decoding.decode(raw, 0, raw.length);
    }
    try {
      return new String(raw, Charset.forName(charset));
    } catch (IllegalArgumentException unknown) {
      return Decoding.decode(raw, 0, raw.length);
    }
  }
}
