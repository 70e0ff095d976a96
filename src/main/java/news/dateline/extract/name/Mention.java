package news.dateline.extract.name;

import java.util.List;
import java.util.Optional;

/**
 * A name in a text, without its titles.
 *
 * @param from its first token
 * @param to one past its last
 * @param name as printed, on one line
 * @param lower its words in lower case
 * @param title the titles before it, or an empty string
 */
public record Mention(int from, int to, String name, List<String> lower, String title) {
  /** The titles before it, if there are any. */
  public Optional<String> role() {
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }
}
