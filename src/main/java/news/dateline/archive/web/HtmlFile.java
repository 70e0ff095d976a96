package news.dateline.archive.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
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
 *
 * <p>A file that is called {@code .html} is a page too when it holds only what stands inside of a
 * body, as exports of newsletters and content systems do: it begins with an element that a body can
 * begin with ({@link #INSIDE}), or with words, and has such elements in it.
 */
public final class HtmlFile implements Format {
  private static final int NEAR = 4096;

  private static final Set<String> FIRST =
      Set.of(
          "html", "head", "title", "meta", "link", "base", "script", "style", "body", "frameset");

  /** Elements of a page's body, but for names that common kinds of XML begin with. */
  private static final Set<String> INSIDE =
      Set.of(
          ("a abbr address article aside audio b big blockquote br button center cite code dd del"
                  + " details dfn dialog div dl dt em embed figcaption figure font footer form h1 h2"
                  + " h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label li main mark menu"
                  + " nav noscript object ol p picture pre q s samp section select small source span"
                  + " strike strong sub summary sup table tbody td template textarea th thead time tr"
                  + " tt u ul video wbr")
              .split(" "));

  private static final Set<String> ENDINGS =
      Set.of("html", "htm", "xhtml", "xht", "shtml", "shtm", "phtml");

  private static final Pattern TAG =
      Pattern.compile("(?i)<(?:/([a-z][a-z0-9]*)\\s*|(br|p|hr|img)\\b[^<>]{0,300})>");

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
    String text = head.text();
    return looksLike(text) || (ENDINGS.stream().anyMatch(head::hasExtension) && isInside(text));
  }

  /** Whether this may stand inside of a page's body. */
  private static boolean isInside(String text) {
    int at = Markup.begin(text);
    String start = text.substring(at, Math.min(text.length(), at + NEAR)).toLowerCase(Locale.ROOT);
    if (start.startsWith("<")) {
      int end = 1;
      while (end < start.length() && Character.isLetterOrDigit(start.charAt(end))) {
        end++;
      }
      boolean ends = end < start.length() && " \t\r\n/>".indexOf(start.charAt(end)) >= 0;
      return ends && INSIDE.contains(start.substring(1, end)) && !start.contains("xmlns=\"urn:");
    }
    return TAG.matcher(text)
        .results()
        .anyMatch(
            tag -> tag.group(2) != null || INSIDE.contains(tag.group(1).toLowerCase(Locale.ROOT)));
  }

  /** Whether a body without a type is a page, by its beginning. */
  static boolean looksLike(byte[] body) {
    byte[] head = Arrays.copyOf(body, Math.min(body.length, PeekedStream.LENGTH));
    return looksLike(PageCharset.decode(head, Optional.empty()));
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
