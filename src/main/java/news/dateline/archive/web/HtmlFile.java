package news.dateline.archive.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.Decoding;
import news.dateline.archive.text.Markup;
import news.dateline.archive.text.PageCharset;
import news.dateline.archive.text.PeekedStream;

/**
 * HTML: the file is one page.
 *
 * <p>Recognised by what it begins with, after white space, comments and processing instructions: a
 * document type of HTML, or one of the elements that a page can begin with ({@link #FIRST}).
 * Whatever else begins with a tag is a page if {@code <html}, {@code <head} or {@code <body} comes
 * in the first {@value #NEAR} characters, as where a server has put a warning before it. So feeds
 * and other XML are none.
 */
public final class HtmlFile implements Format {
  private static final int NEAR = 4096;

  private static final Set<String> FIRST =
      Set.of(
          "html", "head", "title", "meta", "link", "base", "script", "style", "body", "frameset");

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String mark() {
    return "it begins as HTML";
  }

  @Override
  public boolean recognises(FileHead head) {
    return looksLike(head.text());
  }

  /** Whether a body without a type is a page, by its beginning. */
  static boolean looksLike(byte[] body) {
    return looksLike(Decoding.decode(body, 0, Math.min(body.length, PeekedStream.LENGTH)));
  }

  private static boolean looksLike(String text) {
    int at = Markup.begin(text);
    if (at >= text.length() || text.charAt(at) != '<') {
      return false;
    }
    String start = text.substring(at, Math.min(text.length(), at + NEAR)).toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype")) {
      return start.substring("<!doctype".length()).stripLeading().startsWith("html");
    }
    String name = name(start, 1);
    return FIRST.contains(name)
        || (!name.isEmpty()
            && (start.contains("<html") || start.contains("<head>") || start.contains("<body")));
  }

  private static String name(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return text.substring(from, end);
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole(
        (window, length) -> {
          byte[] raw = window.copy(0, length);
          sink.page(0, PageCharset.decode(raw, Optional.empty()), raw);
        });
  }
}
