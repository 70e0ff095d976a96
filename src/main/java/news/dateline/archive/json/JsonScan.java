package news.dateline.archive.json;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.text.Window;

/**
 * Finds where the values of JSON begin and end, in bytes, without reading what is in them: that is
 * left to {@link JsonFields}, one record at a time. So a record has an offset and bytes of its own,
 * and one that is malformed inside does not end the file.
 */
final class JsonScan {
  /** The place is not the first thing on its line. */
  static final int NO_INDENT = -1;

  /** Names of lists that hold the records of a file, and of objects around such lists. */
  private static final List<String> LISTS =
      List.of(
          "articles",
          "items",
          "results",
          "records",
          "documents",
          "docs",
          "data",
          "entries",
          "news",
          "stories",
          "hits",
          "rows",
          "posts",
          "response",
          "feed",
          "channel",
          "messages",
          "chats",
          "list",
          "objects",
          "edges",
          "responses",
          "children",
          "db");

  /** What of an object around a list says something of its records. */
  private static final List<String> HEAD = List.of("title", "name", "version", "language", "type");

  private static final int LONGEST_HEAD = 300;

  /** The structure is broken. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String message) {
      super(message);
    }
  }

  private final Window window;
  private final Set<String> inRecords;

  /** The place in the window. */
  private int at;

  /** The texts of the objects around the list, as they are written. */
  private final Map<String, String> head = new HashMap<>();

  /** How many objects lie between the file's object and the place. */
  private int open;

  /** How far from its line's beginning the place is, when {@link #next} came over a line end. */
  private int indent = NO_INDENT;

  JsonScan(Window window) {
    this(window, Set.of());
  }

  /**
   * A scan that knows lists which hold no records.
   *
   * @param inRecords their names, folded
   */
  JsonScan(Window window, Set<String> inRecords) {
    this.window = window;
    this.inRecords = inRecords;
  }

  int at() {
    return at;
  }

  /** Goes to a place of the window. */
  void to(int place) {
    at = place;
  }

  /** The texts around the list that {@link #beginsAsList} found, in JSON, by their names. */
  Map<String, String> head() {
    return head;
  }

  /** The name of a member, and passes the colon; the place is on its first quote. */
  String name() throws IOException, Broken {
    if (next() != '"') {
      throw new Broken(found(next()));
    }
    String name = string();
    if (next() != ':') {
      throw new Broken(found(next()));
    }
    pass();
    return name;
  }

  /** Makes the place the beginning of the window. */
  void advance() {
    window.advance(at);
    at = 0;
  }

  /** The next byte that is no white space; the place stays on it. */
  int next() throws IOException {
    int lineFrom = NO_INDENT;
    int value = window.at(at);
    while (value == ' ' || value == '\n' || value == '\r' || value == '\t') {
      at++;
      lineFrom = value == '\n' ? at : lineFrom;
      value = window.at(at);
    }
    indent = lineFrom == NO_INDENT ? NO_INDENT : at - lineFrom;
    return value;
  }

  /** How far {@link #next} stands from its line's beginning; {@link #NO_INDENT} in the middle. */
  int indent() {
    return indent;
  }

  /** Goes back to the beginning of the window. */
  void rewind() {
    at = 0;
  }

  /**
   * From a record that is broken to the next line that begins with that byte, and moves the window
   * there.
   *
   * @param wanted how far from its line's beginning the byte must stand, or {@link #NO_INDENT} if
   *     that does not matter
   * @return whether there is one
   */
  boolean toNextLineOf(int value, int wanted) throws IOException {
    at = 0;
    while (true) {
      int line = window.indexOf('\n', at);
      if (line == Window.END) {
        return false;
      }
      if (line == Window.TOO_LONG) {
        at = Window.LIMIT;
        advance();
        continue;
      }
      at = line;
      if (next() == value && (wanted == NO_INDENT || wanted == indent)) {
        advance();
        return true;
      }
    }
  }

  /** Passes a byte that {@link #next} gave. */
  void pass() {
    at++;
  }

  /** Passes a value. */
  void value() throws IOException, Broken {
    int first = next();
    if (first == '"') {
      string();
    } else if (first == '{' || first == '[') {
      nested();
    } else {
      int from = at;
      while (isWord(window.at(at))) {
        at++;
      }
      if (at == from) {
        throw new Broken(found(first));
      }
    }
  }

  private void nested() throws IOException, Broken {
    BitSet objects = new BitSet();
    int depth = 0;
    int before = ':';
    do {
      int value = next();
      switch (value) {
        case '"' -> {
          string();
          before = '"';
          continue;
        }
        case '{', '[' -> {
          if (depth > 0 && objects.get(depth - 1) && before != ':') {
            throw new Broken(found(value) + " instead of a name");
          }
          objects.set(depth++, value == '{');
        }
        case '}', ']' -> {
          if (objects.get(--depth) != (value == '}')) {
            throw new Broken(found(value));
          }
        }
        case Window.END, Window.TOO_LONG -> throw new Broken(found(value));
        default -> {}
      }
      before = value;
      at++;
    } while (depth > 0);
  }

  /** Passes a string and gives its bytes as characters, escapes unresolved. */
  private String string() throws IOException, Broken {
    int from = ++at;
    while (true) {
      int value = window.at(at);
      if (value == '"') {
        at++;
        return at - from < 200 ? window.text(from, at - 1) : "";
      }
      if (value < 0) {
        throw new Broken(value == Window.END ? "a string is not closed" : found(value));
      }
      at += value == '\\' ? 2 : 1;
    }
  }

  private static boolean isWord(int value) {
    return value == '-'
        || value == '+'
        || value == '.'
        || (value >= '0' && value <= '9')
        || (value >= 'a' && value <= 'z')
        || (value >= 'A' && value <= 'Z');
  }

  static String found(int value) {
    return switch (value) {
      case Window.END -> "the file ends too early";
      case Window.TOO_LONG ->
          "longer than " + (Window.LIMIT >> 20) + " MiB; split the file into records";
      default ->
          value > ' ' && value < 0x7f
              ? "unexpected " + (char) value
              : "unexpected byte 0x" + Integer.toHexString(value);
    };
  }

  /**
   * Goes through the members of an object until a list of records: then the place is at its
   * bracket.
   *
   * <p>A list of objects holds records when its name says so ({@link #LISTS}), or when its first
   * object has a text. Not so in an object that has a text itself: that is an article, and the list
   * is of something else.
   *
   * @return whether there is such a list; when not, the place is behind the object, or anywhere if
   *     it is broken
   */
  boolean beginsAsList() throws IOException {
    try {
      if (next() != '{') {
        return false;
      }
      pass();
      open = 0;
      return members(false);
    } catch (Broken broken) {
      return false;
    }
  }

  /** From behind a list of records to the next one of the same object, or behind the object. */
  boolean furtherList() throws IOException, Broken {
    while (true) {
      if (members(true)) {
        return true;
      }
      if (open == 0) {
        return false;
      }
      open--;
    }
  }

  private boolean members(boolean isBehindValue) throws IOException, Broken {
    boolean behindValue = isBehindValue;
    boolean hasTitle = false;
    boolean hasText = false;
    while (true) {
      int value = next();
      if (behindValue && value == ',') {
        pass();
        value = next();
      }
      behindValue = true;
      if (value == '}') {
        pass();
        return false;
      }
      String name = name();
      int first = next();
      String folded = KnownField.fold(name);
      boolean listed = LISTS.contains(folded);
      if (first == '[' && !inRecords.contains(folded) && !hasText && holdsRecords(listed, hasTitle)) {
        return true;
      }
      boolean mayHold = listed || (!hasTitle && holdsArticles(1));
      if (first == '{' && !hasText && mayHold && open < 3) {
        pass();
        open++;
        if (members(false)) {
          return true;
        }
        open--;
      } else {
        hasTitle |= first == '"' && is(KnownField.TITLE, name);
        hasText |= isText(name, first);
        int from = at;
        value();
        if (first == '"' && at - from < LONGEST_HEAD && HEAD.contains(name)) {
          head.putIfAbsent(name, window.text(from, at));
        }
      }
    }
  }

  /**
   * Whether in the object here, whatever it is called, there is a list whose first object has a
   * title and a text, itself or in an object of its own; the place stays.
   */
  private boolean holdsArticles(int depth) throws IOException, Broken {
    int from = at;
    if (next() != '{') {
      at = from;
      return false;
    }
    boolean holds = false;
    pass();
    while (!holds && next() == '"') {
      name();
      int first = next();
      int value = at;
      if (first == '{' && depth > 0) {
        holds = holdsArticles(depth - 1);
      } else if (first == '[') {
        pass();
        holds = next() == '{' && hasTitleAndText(1);
      }
      at = value;
      value();
      if (next() == ',') {
        pass();
      }
    }
    at = from;
    return holds;
  }

  private boolean hasTitleAndText(int depth) throws IOException, Broken {
    boolean title = false;
    boolean text = false;
    pass();
    while (next() == '"') {
      String name = name();
      int first = next();
      int value = at;
      if (first == '{' && depth > 0 && hasTitleAndText(depth - 1)) {
        return true;
      }
      at = value;
      title |= first == '"' && is(KnownField.TITLE, name);
      text |= isText(name, first);
      value();
      if (next() == ',') {
        pass();
      }
    }
    return title && text;
  }

  /** Whether the list here holds objects that can be records; the place stays. */
  private boolean holdsRecords(boolean listed, boolean besideTitle) throws IOException {
    int from = at;
    try {
      pass();
      if (next() != '{') {
        return false;
      }
      if (listed && besideTitle) {
        return looksLikeArticle(true);
      }
      return !besideTitle && (listed || looksLikeArticle(false));
    } finally {
      at = from;
    }
  }

  /** Whether the object here has a text, or a title if that is enough; the place moves. */
  boolean looksLikeArticle(boolean byTitle) throws IOException {
    try {
      pass();
      while (next() == '"') {
        String name = name();
        if (isText(name, next()) || (byTitle && is(KnownField.TITLE, name))) {
          return true;
        }
        value();
        if (next() != ',') {
          return false;
        }
        pass();
      }
      return false;
    } catch (Broken broken) {
      return false;
    }
  }

  private static boolean isText(String name, int first) {
    return (first == '"' || first == '[')
        && is(KnownField.BODY, name)
        && !KnownField.isSummary(name);
  }

  private static boolean is(KnownField field, String name) {
    return KnownField.named(name).filter(known -> known == field).isPresent();
  }
}
