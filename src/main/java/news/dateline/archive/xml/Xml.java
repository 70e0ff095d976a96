package news.dateline.archive.xml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;
import news.dateline.archive.text.Markup;
import news.dateline.archive.text.PageCharset;
import news.dateline.archive.text.PeekedStream;
import news.dateline.archive.text.Window;

/** What the formats in XML have in common: how a file begins, and how its records are read. */
public final class Xml {
  private static final Pattern ROOT =
      Pattern.compile("<(?:[A-Za-z][\\w.-]*:)?([A-Za-z][\\w.-]*)([^>]*)>?");

  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{2,40})");

  private Xml() {}

  /**
   * The root element's tag.
   *
   * @param name without prefix, in lower case
   * @param attributes as they stand there
   */
  public record Root(String name, String attributes) {}

  /** The root element of a file that begins so. */
  public static Optional<Root> root(FileHead head) {
    String text = head.text();
    int at = Markup.begin(text);
    while (text.startsWith("<!", at)) {
      int bracket = text.indexOf('[', at);
      int close = text.indexOf('>', at);
      if (bracket >= 0 && bracket < close) {
        int end = text.indexOf(']', bracket);
        close = end < 0 ? -1 : text.indexOf('>', end);
      }
      if (close < 0) {
        return Optional.empty();
      }
      at = close + 1 + Markup.begin(text.substring(close + 1));
    }
    if (at >= text.length()) {
      return Optional.empty();
    }
    Matcher root = ROOT.matcher(text.substring(at));
    return root.lookingAt()
        ? Optional.of(new Root(root.group(1).toLowerCase(Locale.ROOT), root.group(2)))
        : Optional.empty();
  }

  /** Takes the records of a file. */
  interface Reader {
    /**
     * A record.
     *
     * @param item its element
     * @param before what stands before the first record: the head of a feed
     * @return the story, or a few words on why it is none
     */
    NewsItem read(XmlElement item, Optional<XmlElement> before);
  }

  /** Reads the elements of these names as records. */
  static void read(Source source, Records records, Set<String> names, Reader reader)
      throws IOException {
    RecordSink sink = new RecordSink(source, records);
    Window window = new Window(source.stream());
    byte[] head = head(window);
    Optional<String> charset = charset(head);
    Optional<XmlElement> before = Optional.empty();
    Links links = new Links();
    ElementScan elements = new ElementScan(window, names);
    boolean first = true;
    while (true) {
      Optional<ElementScan.Cut> next = elements.next();
      if (next.isPresent()) {
        ElementScan.Cut cut = next.get();
        if (first) {
          int length = (int) Math.min(head.length, cut.offset());
          before =
              XmlElement.of(PageCharset.decode(java.util.Arrays.copyOf(head, length), charset));
          first = false;
        }
        take(cut, charset, before, reader, links, sink);
        continue;
      }
      Optional<ElementScan.Broken> broken = elements.broken();
      if (window.damage().isPresent()) {
        sink.reject(window.offset(), window.damage().get());
        return;
      }
      if (broken.isEmpty()) {
        return;
      }
      sink.reject(broken.get().offset(), broken.get().reason());
    }
  }

  /** Takes records that are no news by their format. */
  interface Taker {
    /** Takes an element, and its bytes. */
    void take(RecordSink sink, long offset, XmlElement item, byte[] raw) throws IOException;
  }

  /**
   * Reads elements as records whose names the head of the file tells.
   *
   * @param names gives them
   */
  static void records(
      Source source, Records records, Function<String, Set<String>> names, Taker taker)
      throws IOException {
    RecordSink sink = new RecordSink(source, records);
    Window window = new Window(source.stream());
    byte[] head = head(window);
    Optional<String> charset = charset(head);
    ElementScan elements =
        new ElementScan(window, names.apply(PageCharset.decode(head, charset)));
    while (true) {
      Optional<ElementScan.Cut> next = elements.next();
      Optional<ElementScan.Broken> broken = elements.broken();
      if (next.isPresent()) {
        byte[] raw = next.get().bytes();
        Optional<XmlElement> item = XmlElement.of(PageCharset.decode(raw, charset));
        if (item.isPresent()) {
          taker.take(sink, next.get().offset(), item.get(), raw);
        }
      } else if (window.damage().isPresent()) {
        sink.reject(window.offset(), window.damage().get());
        return;
      } else if (broken.isPresent()) {
        sink.reject(broken.get().offset(), broken.get().reason());
      } else {
        return;
      }
    }
  }

  private static void take(
      ElementScan.Cut cut,
      Optional<String> charset,
      Optional<XmlElement> before,
      Reader reader,
      Links links,
      RecordSink sink)
      throws IOException {
    Optional<XmlElement> item = XmlElement.of(PageCharset.decode(cut.bytes(), charset));
    if (item.isEmpty()) {
      sink.reject(cut.offset(), "nothing that can be read in this <" + cut.name() + ">");
      return;
    }
    NewsItem read = reader.read(item.get(), before);
    if (read instanceof NewsItem.News(Story story)) {
      links.part(story);
    }
    sink.item(cut.offset(), read, cut.bytes());
  }

  /**
   * Links of one file. Some feeds give every item the link of their front page, or of the story
   * that all belong to: an item whose link was another's, by its id, keeps it as a plain field.
   */
  private static final class Links {
    private static final int REMEMBERED = 1_000_000;

    private final Map<String, String> idByLink = new HashMap<>();

    void part(Story story) {
      Optional<String> link = story.first("url");
      Optional<String> id = story.first("id");
      if (link.isEmpty() || id.isEmpty() || idByLink.size() >= REMEMBERED) {
        return;
      }
      String first = idByLink.putIfAbsent(link.get(), id.get());
      if (first != null && !first.equals(id.get())) {
        story.rename("url", "sharedLink");
      }
    }
  }

  private static byte[] head(Window window) throws IOException {
    int length = 0;
    while (length < PeekedStream.LENGTH && window.at(length) >= 0) {
      length++;
    }
    return window.copy(0, length);
  }

  private static Optional<String> charset(byte[] head) {
    String begin = new String(head, 0, Math.min(head.length, 400), StandardCharsets.ISO_8859_1);
    Matcher declared = ENCODING.matcher(begin);
    return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
  }
}
