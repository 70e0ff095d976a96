package news.dateline.archive.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;
import news.dateline.archive.text.Decoding;
import news.dateline.archive.text.Window;

/**
 * Messages as teleprinters took them: IPTC 7901 and its American sibling ANPA 1312. A message goes
 * from SOH over STX, where the text begins, to ETX.
 *
 * <p>Of IPTC 7901, the lines to the first that ends in {@code =} are the headline, with a byline
 * where they say "By"; the line behind ETX is the time of sending. Of ANPA 1312, lines that begin
 * with {@code ^} stand before the text: its slug, its headline, notes, byline.
 */
public final class WireText implements Format {
  private static final int SOH = 1;
  private static final int STX = 2;
  private static final int ETX = 3;
  private static final int SYN = 0x16;

  /** Behind ETX: day, hour, minute, zone, month, year. */
  private static final Pattern SENT =
      Pattern.compile("(\\d{2})(\\d{2})(\\d{2}) (GMT|UTC) ([A-Za-z]{3}) (\\d{2})\\b");

  /** Priority, category, length; the agency is the last word before the message's number. */
  private static final Pattern HEADER =
      Pattern.compile("\\s*\\S+ (\\d) (\\S+) +\\d+ +(?:.* )??([\\p{L}][\\p{L}.-]*) *\\d*\\s*");

  private static final Pattern FLAG =
      Pattern.compile(
          "(?:\\d+(?:ST|ND|RD|TH) (?:LEAD|ROUNDUP)|EXTRA|URGENT|ALERT|CORRECTION|REPEAT|ROUNDUP|FEATURE|\\([^)]*\\))");

  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "01"),
          Map.entry("feb", "02"),
          Map.entry("mar", "03"),
          Map.entry("apr", "04"),
          Map.entry("may", "05"),
          Map.entry("jun", "06"),
          Map.entry("jul", "07"),
          Map.entry("aug", "08"),
          Map.entry("sep", "09"),
          Map.entry("oct", "10"),
          Map.entry("nov", "11"),
          Map.entry("dec", "12"),
          Map.entry("mrz", "03"),
          Map.entry("mai", "05"),
          Map.entry("okt", "10"),
          Map.entry("dez", "12"));

  @Override
  public String name() {
    return "iptc7901";
  }

  @Override
  public String mark() {
    return "it has the control characters of a wire message";
  }

  @Override
  public boolean recognises(FileHead head) {
    byte[] bytes = head.bytes();
    int at = 0;
    while (at < bytes.length && (bytes[at] == SYN || bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    if (at >= bytes.length || bytes[at] != SOH) {
      return false;
    }
    for (int i = at; i < Math.min(bytes.length, at + 1000); i++) {
      if (bytes[i] == STX) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    Window window = new Window(source.stream());
    while (true) {
      int begin = window.indexOf(SOH, 0);
      if (begin < 0) {
        break;
      }
      window.advance(begin);
      int end = window.indexOf(ETX, 1);
      int next = window.indexOf(SOH, 1);
      if (end < 0 || (next > 0 && next < end)) {
        if (end == Window.TOO_LONG) {
          sink.tooLong(window.offset());
        } else if (window.damage().isEmpty()) {
          sink.reject(
              window.offset(), "the message breaks off before its end (ETX); get the file again");
        }
        if (next < 0) {
          break;
        }
        window.advance(next);
        continue;
      }
      int tail = end;
      while (tail < end + 60 && window.at(tail) >= 0 && window.at(tail) != SOH) {
        tail++;
      }
      byte[] raw = window.copy(0, end);
      String text = Decoding.decode(raw, 0, raw.length).replace("\r", "");
      sink.item(window.offset(), item(text, window.text(end, tail)), raw);
      window.advance(end + 1);
    }
    if (window.damage().isPresent()) {
      sink.reject(window.offset(), window.damage().get());
    }
  }

  private static NewsItem item(String message, String sent) {
    int stx = message.indexOf(STX);
    if (stx < 0) {
      return new NewsItem.Nothing("a message without text");
    }
    String header = message.substring(1, stx);
    String text = message.substring(stx + 1).replaceAll("[\\x00-\\x08\\x0b-\\x1f&&[^\\n]]", "");
    Story story = text.startsWith("^") ? anpa(header, text) : iptc(header, text);
    Matcher when = SENT.matcher(sent);
    if (when.find()) {
      String month = MONTHS.get(when.group(5).toLowerCase(Locale.ROOT));
      if (month != null) {
        int year = Integer.parseInt(when.group(6));
        story.with(
            "published",
            (year < 70 ? 2000 + year : 1900 + year)
                + "-"
                + month
                + "-"
                + when.group(1)
                + "T"
                + when.group(2)
                + ":"
                + when.group(3)
                + "Z");
      }
    }
    return NewsItem.of(story);
  }

  private static Story iptc(String header, String text) {
    Story story = new Story();
    List<String> lines = header.lines().filter(line -> !line.isBlank()).toList();
    if (!lines.isEmpty()) {
      Matcher first = HEADER.matcher(lines.get(0).replaceAll("[\\x00-\\x1f]", ""));
      if (first.matches()) {
        story.with("outlet", first.group(3));
        story.with("urgency", first.group(1));
        story.with("section", first.group(2));
      }
      story.with("slugline", String.join(" ", lines.subList(1, lines.size())).strip());
    }
    List<String> body = new ArrayList<>(text.lines().toList());
    List<String> title = new ArrayList<>();
    int marked = 0;
    while (marked < Math.min(body.size(), 12) && !body.get(marked).stripTrailing().endsWith("=")) {
      marked++;
    }
    if (marked < Math.min(body.size(), 12)) {
      for (int i = 0; i <= marked; i++) {
        String line = body.get(i).replaceAll("=\\s*$", "").strip();
        if (line.startsWith("By ")) {
          story.with("byline", line.substring(3));
        } else if (FLAG.matcher(line).matches()) {
          story.with("flag", line);
        } else if (!line.isEmpty()) {
          title.add(line);
        }
      }
      body = body.subList(marked + 1, body.size());
    }
    story.with("title", String.join(" ", title));
    story.with("body", paragraphs(body));
    return story;
  }

  private static Story anpa(String header, String text) {
    Story story = new Story();
    story.with(
        "slugline", header.replaceAll("(?s).*\\n", "").replaceAll("[\\x00-\\x1f]", " ").strip());
    List<String> body = new ArrayList<>();
    int lead = 0;
    for (String line : text.lines().toList()) {
      String words = line.strip();
      if (!words.startsWith("^") || !body.isEmpty()) {
        if (!words.isEmpty() || !body.isEmpty()) {
          body.add(line);
        }
        continue;
      }
      String plain = words.substring(1).replaceAll("[<=]\\s*$", "").strip();
      if (words.endsWith("=")) {
        if (plain.regionMatches(true, 0, "by ", 0, 3)) {
          story.with("byline", plain.substring(3));
        } else if (plain.equals("Associated Press") || plain.startsWith("AP ")) {
          story.with("outlet", "The Associated Press");
        }
      } else if (lead++ == 1 && !plain.startsWith("AP Photo") && !plain.startsWith("Eds:")) {
        story.with("title", quotes(plain));
      } else if (plain.startsWith("Eds:")) {
        story.with("note", plain);
      }
    }
    story.with("body", quotes(paragraphs(body)));
    return story;
  }

  /** Quotation marks and dashes as teleprinters wrote them. */
  private static String quotes(String text) {
    return text.replace("``", "\u201c").replace("''", "\u201d").replace(" _ ", " \u2014 ");
  }

  /** Joins lines; a blank line or an indent begins a paragraph. */
  static String paragraphs(List<String> lines) {
    StringBuilder all = new StringBuilder();
    boolean gap = true;
    for (String line : lines) {
      String words = line.replaceAll("<\\s*$", "").strip();
      boolean begins = gap || line.startsWith("  ") || line.startsWith("\t");
      gap = words.isEmpty();
      if (!gap) {
        all.append(all.isEmpty() ? "" : begins ? "\n\n" : " ").append(words);
      }
    }
    return all.toString();
  }
}
