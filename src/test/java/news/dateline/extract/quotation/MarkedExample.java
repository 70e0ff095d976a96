package news.dateline.extract.quotation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Span;

/**
 * The example of a rule, with its marks taken out:
 *
 * <pre>
 *   [source]   {cue}   &lt;content&gt;   *medium that relays*   ~whom~   ¶ a line break
 * </pre>
 *
 * <p>Marks may lie in each other. What is not marked is not asked for.
 *
 * @param text the example as it would be printed
 * @param marked what its marks enclose, by the mark that opens
 */
public record MarkedExample(String text, Map<Character, List<Span>> marked) {
  private static final String OPENING = "[{<";
  private static final String CLOSING = "]}>";
  private static final String BOTH = "*~";

  /** Reads an example. */
  public static MarkedExample of(String example) {
    StringBuilder text = new StringBuilder();
    Map<Character, List<Span>> marked = new HashMap<>();
    Deque<Character> open = new ArrayDeque<>();
    Deque<Integer> starts = new ArrayDeque<>();
    for (int i = 0; i < example.length(); i++) {
      char c = example.charAt(i);
      int closes = CLOSING.indexOf(c);
      boolean ends = closes >= 0 || (BOTH.indexOf(c) >= 0 && open.contains(c));
      if (ends) {
        char mark = closes >= 0 ? OPENING.charAt(closes) : c;
        if (open.isEmpty() || open.pop() != mark) {
          throw new IllegalArgumentException("marks that do not match: " + example);
        }
        marked
            .computeIfAbsent(mark, key -> new ArrayList<>())
            .add(Span.body(starts.pop(), text.length()));
      } else if (OPENING.indexOf(c) >= 0 || BOTH.indexOf(c) >= 0) {
        open.push(c);
        starts.push(text.length());
      } else {
        text.append(c == '¶' ? '\n' : c);
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("a mark that is not closed: " + example);
    }
    return new MarkedExample(text.toString(), marked);
  }

  /** Who says it. */
  public Optional<String> source() {
    return one('[');
  }

  /** The reporting words. */
  public Optional<String> cue() {
    return one('{');
  }

  /** What is said, by stretches. */
  public List<String> content() {
    return all('<');
  }

  /** The medium that passes it on. */
  public Optional<String> relay() {
    return one('*');
  }

  /** Whoever was told. */
  public Optional<String> addressee() {
    return one('~');
  }

  private Optional<String> one(char mark) {
    return all(mark).stream().findFirst();
  }

  private List<String> all(char mark) {
    return marked.getOrDefault(mark, List.of()).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}
