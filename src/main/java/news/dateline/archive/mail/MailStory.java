package news.dateline.archive.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;
import news.dateline.archive.text.Window;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Makes a story of a message, and one of each message inside of it. */
final class MailStory {
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(Window.LIMIT)
          .build();

  /** How deep messages lie inside of each other. */
  private static final int DEEPEST = 5;

  private static final Pattern NAMED = Pattern.compile("\\s*\"?([^<]*?)\"?\\s*<[^>]*>.*");

  private MailStory() {}

  /**
   * Hands on a message.
   *
   * @param message its bytes
   * @param raw the record's own
   */
  static void take(RecordSink sink, long offset, byte[] message, byte[] raw) throws IOException {
    Message parsed;
    try {
      parsed = parsed(message);
    } catch (IOException | RuntimeException broken) {
      reject(sink, offset, broken);
      return;
    }
    take(sink, offset, parsed, raw, 0);
  }

  static Message parsed(byte[] message) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    return builder.parseMessage(new ByteArrayInputStream(message));
  }

  private static void take(RecordSink sink, long offset, Message message, byte[] raw, int depth)
      throws IOException {
    Story story;
    MailText text = new MailText(value(message, "Subject").flatMap(EncodedWords::charset));
    try {
      story = story(message);
      text.into(story, message);
    } catch (IOException | RuntimeException broken) {
      reject(sink, offset, broken);
      return;
    }
    boolean holdsOthers = !text.inside().isEmpty() && depth < DEEPEST;
    if (holdsOthers && (text.isDigest() || !story.has("body"))) {
      sink.skip("a message that holds others");
    } else {
      sink.item(offset, NewsItem.of(story), raw);
    }
    if (holdsOthers) {
      for (Message inner : text.inside()) {
        take(sink, offset, inner, bytes(inner), depth + 1);
      }
    }
  }

  private static byte[] bytes(Message message) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new DefaultMessageWriter().writeMessage(message, bytes);
    return bytes.toByteArray();
  }

  private static void reject(RecordSink sink, long offset, Exception broken) throws IOException {
    sink.reject(offset, "a message that cannot be read: " + broken.getMessage());
  }

  private static Story story(Message message) {
    Story story = new Story();
    Optional<String> usual = MailText.charset(message);
    story.with(
        "title", value(message, "Subject").map(subject -> EncodedWords.decode(subject, usual)));
    Optional<Mailbox> from =
        Optional.ofNullable(message.getFrom()).flatMap(all -> all.stream().findFirst());
    Optional<String> name =
        value(message, "From")
            .map(sender -> EncodedWords.decode(sender, usual))
            .flatMap(MailStory::name)
            .or(() -> from.map(Mailbox::getName))
            .filter(there -> !there.isBlank());
    story.with("byline", name);
    story.with("outlet", name.or(() -> from.map(Mailbox::getDomain)));
    story.with("from", from.map(Mailbox::getAddress));
    // as printed, since programs write forms here that are no standard's
    story.with("published", field(message, "Date"));
    story.with("id", Optional.ofNullable(message.getMessageId()));
    story.with("url", field(message, "Archived-At").map(url -> url.replaceAll("[<>\\s]", "")));
    story.with("list", field(message, "List-Id"));
    return story;
  }

  /** What stands before the address of a sender. */
  private static Optional<String> name(String sender) {
    Matcher named = NAMED.matcher(sender);
    return named.matches()
        ? Optional.of(named.group(1).replace("\\\"", "\"").strip()).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  private static Optional<String> field(Message message, String name) {
    return Optional.ofNullable(message.getHeader().getField(name))
        .map(Field::getBody)
        .map(body -> body.replaceAll("\\s+", " ").strip())
        .filter(body -> !body.isEmpty());
  }

  /** The bytes of a header line behind its name. */
  private static Optional<byte[]> value(Message message, String name) {
    return Optional.ofNullable(message.getHeader().getField(name))
        .map(Field::getRaw)
        .map(
            raw -> {
              byte[] bytes = raw.toByteArray();
              int colon = 0;
              while (colon < bytes.length && bytes[colon] != ':') {
                colon++;
              }
              return Arrays.copyOfRange(bytes, Math.min(bytes.length, colon + 1), bytes.length);
            });
  }
}
