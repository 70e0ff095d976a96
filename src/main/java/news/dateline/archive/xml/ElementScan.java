package news.dateline.archive.xml;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.text.Window;

/**
 * Cuts a file of XML or SGML into the elements that are its records, by their tags alone: the rest
 * may be malformed. Nothing that the file declares is followed: no document type, no entity.
 */
final class ElementScan {
  private static final int LONGEST_NAME = 64;

  private final Window window;
  private final Set<String> names;

  /**
   * An element.
   *
   * @param offset where it begins, in bytes of the stream
   * @param name its name without prefix, in lower case
   * @param bytes from its first tag to the end of its last
   */
  record Cut(long offset, String name, byte[] bytes) {}

  /** What an element turned out not to be. */
  record Broken(long offset, String reason) {}

  private Optional<Broken> broken = Optional.empty();

  /**
   * Prepares.
   *
   * @param names of the elements, without prefix, in lower case; one inside of another of the same
   *     name is part of it
   */
  ElementScan(Window window, Set<String> names) {
    this.window = window;
    this.names = names;
  }

  /** What was wrong with an element that {@link #next} passed, since last asked. */
  Optional<Broken> broken() {
    Optional<Broken> met = broken;
    broken = Optional.empty();
    return met;
  }

  /**
   * The next element; nothing at the end of the file, or where {@link #broken} says why there is
   * none here.
   */
  Optional<Cut> next() throws IOException {
    while (true) {
      int open = window.indexOf('<', 0);
      if (open == Window.TOO_LONG) {
        window.advance(Window.LIMIT);
        continue;
      }
      if (open < 0) {
        return Optional.empty();
      }
      window.advance(open);
      int passed = passed(0);
      if (passed > 0) {
        window.advance(passed);
        continue;
      }
      String name = name(1);
      if (names.contains(name)) {
        return element(name);
      }
      window.advance(1);
    }
  }

  private Optional<Cut> element(String name) throws IOException {
    long offset = window.offset();
    int depth = 0;
    int at = 0;
    while (true) {
      int open = window.indexOf('<', at);
      if (open < 0) {
        return unclosed(name, offset, open);
      }
      int passed = passed(open);
      if (passed > 0) {
        at = open + passed;
        continue;
      }
      boolean closes = window.at(open + 1) == '/';
      if (name(open + (closes ? 2 : 1)).equals(name)) {
        int end = window.indexOf('>', open);
        if (end < 0) {
          return unclosed(name, offset, end);
        }
        depth += closes ? -1 : window.at(end - 1) == '/' ? 0 : 1;
        if (depth <= 0) {
          byte[] bytes = window.copy(0, end + 1);
          window.advance(end + 1);
          return Optional.of(new Cut(offset, name, bytes));
        }
        at = end + 1;
      } else {
        at = open + 1;
      }
    }
  }

  private Optional<Cut> unclosed(String name, long offset, int why) {
    broken =
        Optional.of(
            new Broken(
                offset,
                why == Window.TOO_LONG
                    ? "the element <"
                        + name
                        + "> is longer than "
                        + (Window.LIMIT >> 20)
                        + " MiB; split it"
                    : "the file breaks off in this <" + name + ">; get it again"));
    // What follows its first tag may still be whole.
    window.advance(1);
    return Optional.empty();
  }

  /** The length of a comment, CDATA section or instruction that begins here; 0 if none does. */
  private int passed(int at) throws IOException {
    if (window.at(at + 1) == '?') {
      return until(at, "?>");
    }
    if (window.at(at + 1) != '!') {
      return 0;
    }
    if (is(at, "<!--")) {
      return until(at, "-->");
    }
    return is(at, "<![CDATA[") ? until(at, "]]>") : 0;
  }

  private boolean is(int at, String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      if (window.at(at + i) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** How long it is to behind an end; 2 where there is none, so that it counts as text. */
  private int until(int at, String end) throws IOException {
    int last = end.length() - 1;
    int from = at + 2;
    while (true) {
      int found = window.indexOf(end.charAt(last), from);
      if (found < 0) {
        return 2;
      }
      if (found - last > at && is(found - last, end)) {
        return found + 1 - at;
      }
      from = found + 1;
    }
  }

  /** The name of a tag without prefix, in lower case. */
  private String name(int at) throws IOException {
    StringBuilder name = new StringBuilder();
    for (int i = at; i < at + LONGEST_NAME; i++) {
      int value = window.at(i);
      if (value == ':') {
        name.setLength(0);
      } else if (value > ' ' && value != '>' && value != '/') {
        name.append((char) value);
      } else {
        break;
      }
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
