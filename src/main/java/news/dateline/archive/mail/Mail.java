package news.dateline.archive.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.Window;

/**
 * Mail: one message (RFC 5322, {@code .eml}; with its length before it, {@code .emlx} of Apple
 * Mail) or a mailbox of many (mbox, RFC 4155). A message is a story: its subject the title, its
 * sender byline and outlet, its text ({@link MailText}) the body. Attachments are passed over, but
 * messages among them, and those of a digest, are records of their own.
 */
public final class Mail implements Format {
  /** The first line of Apple's files: how many bytes the message has. */
  private static final Pattern LENGTH = Pattern.compile("\\d{1,9}\\s*");

  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,9})[ \\t]*\\r?$");

  private static final int LONGEST_HEADER = 1 << 16;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public String mark() {
    return "it begins with the header of a message";
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
      if (first && (FromLine.matches(line) || LENGTH.matcher(line).matches())) {
        first = false;
        continue;
      }
      first = false;
      if (line.isBlank()) {
        break;
      }
      Matcher header = FromLine.HEADER.matcher(line);
      if (header.matches()) {
        signs += FromLine.SIGNS.contains(header.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
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
    boolean mailbox = FromLine.begins(window, 0, true);
    int apple = mailbox ? 0 : apple(window);
    while (window.at(0) >= 0) {
      int end = mailbox ? end(window) : apple > 0 ? apple : rest(window, 0);
      if (end == Window.TOO_LONG) {
        sink.tooLong(window.offset());
        skip(window, mailbox);
        continue;
      }
      byte[] raw = window.copy(0, end);
      if (window.damage().isPresent() && window.at(end) < 0) {
        break;
      }
      MailStory.take(sink, window.offset(), mailbox ? unquoted(raw) : raw, raw);
      window.advance(end);
      if (apple > 0) {
        // What stands behind the message is Apple's own.
        return;
      }
    }
    if (window.damage().isPresent()) {
      sink.reject(window.offset(), window.damage().get());
    }
  }

  private static boolean isSpace(int value) {
    return value == ' ' || value == '\n' || value == '\r' || value == '\t';
  }

  /** The length of the message in a file of Apple Mail, whose line is passed; else 0. */
  private static int apple(Window window) throws IOException {
    int line = window.indexOf('\n', 0);
    if (line < 1 || line > 20) {
      return 0;
    }
    String printed = window.text(0, line);
    if (!LENGTH.matcher(printed).matches()) {
      return 0;
    }
    window.advance(line + 1);
    int length = Integer.parseInt(printed.strip());
    int there = 0;
    while (there < length && window.at(there) >= 0) {
      there++;
    }
    return there;
  }

  /** Where the next message of a mailbox begins, or the file ends. */
  private static int end(Window window) throws IOException {
    int told = told(window);
    if (told > 0) {
      return told;
    }
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
      if (FromLine.begins(window, at, behindBlank)) {
        return at;
      }
    }
  }

  /**
   * The end that a message's Content-Length tells, where it is one: another message begins there,
   * or the file ends. Else 0, since programs that move messages seldom set it right.
   */
  private static int told(Window window) throws IOException {
    int body = 0;
    while (body < LONGEST_HEADER && window.at(body) >= 0) {
      boolean blank =
          window.at(body) == '\n'
              && (window.at(body + 1) == '\n'
                  || (window.at(body + 1) == '\r' && window.at(body + 2) == '\n'));
      if (blank) {
        break;
      }
      body++;
    }
    Matcher length = CONTENT_LENGTH.matcher(window.text(0, body));
    if (window.at(body) < 0 || !length.find()) {
      return 0;
    }
    long end = body + (window.at(body + 1) == '\r' ? 3L : 2L) + Long.parseLong(length.group(1));
    if (end >= Window.LIMIT || window.at((int) end - 1) < 0) {
      return 0;
    }
    int at = (int) end;
    while (isSpace(window.at(at))) {
      at++;
    }
    return window.at(at) == Window.END || FromLine.begins(window, at, true) ? at : 0;
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
    int end = mailbox ? end(window) : rest(window, 0);
    while (end == Window.TOO_LONG) {
      window.advance(Window.LIMIT);
      end = mailbox ? end(window) : rest(window, 0);
    }
    window.advance(end);
  }

  /**
   * A message without its From line and others of the kind in its header, and with one mark less
   * before lines of the text that look like one (mboxrd).
   */
  private static byte[] unquoted(byte[] raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
    int at = lineEnd(raw, 0);
    boolean header = true;
    while (at < raw.length) {
      int end = lineEnd(raw, at);
      boolean marked = raw[at] == '>' && isQuotedFrom(raw, at);
      if (!marked) {
        out.write(raw, at, end - at);
      } else if (!header) {
        out.write(raw, at + 1, end - at - 1);
      }
      header &= end - at > 2 || (raw[at] != '\n' && raw[at] != '\r');
      at = end;
    }
    return out.toByteArray();
  }

  private static int lineEnd(byte[] raw, int from) {
    int at = from;
    while (at < raw.length && raw[at] != '\n') {
      at++;
    }
    return Math.min(raw.length, at + 1);
  }

  private static boolean isQuotedFrom(byte[] raw, int from) {
    int at = from;
    while (at < raw.length && raw[at] == '>') {
      at++;
    }
    byte[] mark = {'F', 'r', 'o', 'm', ' '};
    return at + mark.length <= raw.length
        && Arrays.equals(raw, at, at + mark.length, mark, 0, mark.length);
  }
}
