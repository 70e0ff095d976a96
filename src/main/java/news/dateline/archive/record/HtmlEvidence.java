package news.dateline.archive.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * What in the value of a field says that it is HTML.
 *
 * <p>A value alone is surely HTML when its elements are closed and it begins with one, or has
 * several; and it surely has character references when they stand where signs of writing stand,
 * {@code Mayor’s} written with a number, or {@code "We} with a name. Neither holds where it speaks
 * of HTML itself. All else is decided by the other records of the file: see {@link #any}.
 *
 * @param tags how many tags of HTML there are
 * @param begins whether one stands first
 * @param ends whether one stands last
 * @param blocks whether any of them breaks a line
 * @param closed how many are a closing tag, or need none
 * @param open how many are not closed
 * @param references how many character references there are
 * @param touching how many of them touch a letter, or close a quotation, and are none of an
 *     ampersand
 * @param between how many of these stand between letters
 * @param speaks whether the value speaks of HTML
 */
public record HtmlEvidence(
    int tags,
    boolean begins,
    boolean ends,
    boolean blocks,
    int closed,
    int open,
    int references,
    int touching,
    int between,
    boolean speaks) {

  /** Nothing at all. */
  public static final HtmlEvidence NONE =
      new HtmlEvidence(0, false, false, false, 0, 0, 0, 0, 0, false);

  /** A tag of HTML: its slash, its name, and what stands behind the name. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([a-zA-Z][a-zA-Z0-9]{0,14})(\\s[^<>]{0,2000}|/)?>|<!--|<!(?i:doctype)[^<>]{0,300}>");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));");

  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?i)(?<![\\w./-])(?:x?html5?|xml|markup|tags?|javascript|unicode|entit(?:y|ies))\\b");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "blockquote",
          "table",
          "tbody",
          "thead",
          "tr",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "figure",
          "figcaption",
          "pre",
          "html",
          "head",
          "body",
          "center",
          "form");

  private static final Set<String> OTHERS =
      Set.of(
          "a",
          "b",
          "i",
          "u",
          "s",
          "em",
          "strong",
          "span",
          "font",
          "img",
          "small",
          "big",
          "sup",
          "sub",
          "td",
          "th",
          "dt",
          "dd",
          "script",
          "style",
          "iframe",
          "video",
          "audio",
          "source",
          "picture",
          "cite",
          "q",
          "abbr",
          "code",
          "time",
          "mark",
          "del",
          "ins",
          "strike",
          "nav",
          "noscript",
          "svg",
          "object",
          "embed",
          "input",
          "button",
          "label",
          "meta",
          "link",
          "title",
          "amp",
          "ruby",
          "rt",
          "rp",
          "wbr",
          "details",
          "summary",
          "address");

  private static final Set<String> VOID =
      Set.of("br", "hr", "img", "source", "embed", "input", "meta", "link", "wbr");

  /** No more references are looked at. */
  private static final int ENOUGH = 20_000;

  /** What a value has. */
  public static HtmlEvidence of(String value) {
    boolean mayHaveTags = value.indexOf('<') >= 0;
    boolean mayHaveReferences = value.indexOf('&') >= 0;
    if (!mayHaveTags && !mayHaveReferences) {
      return NONE;
    }
    Tags tags = new Tags();
    if (mayHaveTags) {
      tags.count(value);
    }
    References references = new References();
    if (mayHaveReferences) {
      references.count(value);
    }
    if (tags.count == 0 && references.count == 0) {
      return NONE;
    }
    return new HtmlEvidence(
        tags.count,
        tags.begins,
        tags.ends,
        tags.blocks,
        tags.closed,
        tags.open.values().stream().mapToInt(count -> Math.max(0, count)).sum(),
        references.count,
        references.touching,
        references.between,
        SPEAKS.matcher(tags.count == 0 ? value : TAG.matcher(value).replaceAll(" ")).find());
  }

  /** Whether there is anything of HTML: enough where the other records of a file have it, too. */
  public boolean any() {
    return tags > 0 || references > 0;
  }

  /** Whether the value has elements of HTML, whatever the file's other records say. */
  public boolean surelyElements() {
    if (tags == 0 || closed == 0 || open > tags / 2) {
      return false;
    }
    if (begins && ends && blocks) {
      return true;
    }
    return !speaks && ((begins && blocks) || closed >= 2);
  }

  /** Whether the value has character references, whatever the file's other records say. */
  public boolean surelyReferences() {
    return !speaks && (between > 0 || touching >= 2);
  }

  /** The value with characters for its references. */
  public static String decoded(String value) {
    if (value.indexOf('&') < 0) {
      return value;
    }
    Matcher reference = REFERENCE.matcher(value);
    StringBuilder decoded = new StringBuilder(value.length());
    int from = 0;
    while (reference.find()) {
      String characters = characters(reference);
      if (!characters.isEmpty()) {
        decoded.append(value, from, reference.start()).append(characters);
        from = reference.end();
      }
    }
    return decoded.append(value, from, value.length()).toString();
  }

  /** What a reference stands for; nothing where it is none. */
  private static String characters(Matcher reference) {
    try {
      if (reference.group(3) != null) {
        return Entities.getByName(reference.group(3));
      }
      int code =
          reference.group(1) != null
              ? Integer.parseInt(reference.group(1))
              : Integer.parseInt(reference.group(2), 16);
      if (code >= 0x80 && code < 0xa0) {
        // What browsers make of them: windows-1252.
        return org.jsoup.parser.Parser.unescapeEntities("&#" + code + ";", true);
      }
      boolean character =
          code >= ' ' && Character.isValidCodePoint(code) && (code < 0xd800 || code > 0xdfff);
      return character || code == '\n' || code == '\t' ? Character.toString(code) : "";
    } catch (NumberFormatException tooLarge) {
      return "";
    }
  }

  /** Counts tags. */
  private static final class Tags {
    private int count;
    private boolean begins;
    private boolean ends;
    private boolean blocks;
    private int closed;
    private final Map<String, Integer> open = new HashMap<>();

    void count(String value) {
      int first = 0;
      while (first < value.length() && value.charAt(first) <= ' ') {
        first++;
      }
      int last = value.length();
      while (last > first && value.charAt(last - 1) <= ' ') {
        last--;
      }
      boolean comment = false; // or a document type
      Matcher tag = TAG.matcher(value);
      while (tag.find()) {
        if (tag.group(2) == null) {
          comment |= tag.start() == first;
          continue;
        }
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(name);
        if (!block && !OTHERS.contains(name)) {
          continue;
        }
        count++;
        begins |= tag.start() == first || (comment && count == 1);
        ends = tag.end() == last;
        blocks |= block;
        String behind = tag.group(3) == null ? "" : tag.group(3);
        if (!tag.group(1).isEmpty()) {
          // Only what was opened is closed: a stray tag is no element.
          closed += open.merge(name, -1, Integer::sum) >= 0 ? 1 : 0;
        } else if (VOID.contains(name) || behind.endsWith("/")) {
          closed++;
        } else {
          open.merge(name, 1, Integer::sum);
        }
      }
      if (comment && !ends) {
        ends = value.startsWith("-->", Math.max(0, last - 3));
      }
    }
  }

  /** Counts character references. */
  private static final class References {
    private int count;
    private int touching;
    private int between;

    void count(String value) {
      Matcher reference = REFERENCE.matcher(value);
      while (reference.find() && count < ENOUGH) {
        String characters = characters(reference);
        if (characters.isEmpty()) {
          continue;
        }
        count++;
        if ("&<>".contains(characters)) {
          continue;
        }
        char before = reference.start() == 0 ? ' ' : value.charAt(reference.start() - 1);
        char after = reference.end() == value.length() ? ' ' : value.charAt(reference.end());
        boolean left = Character.isLetterOrDigit(before);
        boolean right = Character.isLetterOrDigit(after);
        touching += left || right || ",.!?".indexOf(before) >= 0 ? 1 : 0;
        between += left && right ? 1 : 0;
      }
    }
  }
}
