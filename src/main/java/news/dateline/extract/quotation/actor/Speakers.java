package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who spoke so far in an article, and whose writings were quoted. Not thread-safe. */
final class Speakers {
  /** How many speakers back a pronoun or a noun can reach. */
  private static final int REACH = 12;

  private final List<Entity> inOrder = new ArrayList<>();
  private final Map<String, Entity> authors = new HashMap<>();

  void add(List<Entity> speakers) {
    inOrder.addAll(speakers);
  }

  /** Notes whose a statement is, for "the statement" later on. */
  void wrote(Entity author, String writing) {
    authors.put(writing, author);
  }

  /** Whose a statement is. */
  Optional<Entity> author(String writing) {
    return Optional.ofNullable(authors.get(writing));
  }

  Optional<Entity> last() {
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(inOrder.size() - 1));
  }

  /** The last of the last {@value #REACH} whom something holds for. */
  Optional<Entity> last(Predicate<Entity> wanted) {
    for (int i = inOrder.size() - 1; i >= Math.max(0, inOrder.size() - REACH); i--) {
      if (wanted.test(inOrder.get(i))) {
        return Optional.of(inOrder.get(i));
      }
    }
    return Optional.empty();
  }
}
