package news.dateline.actors;

import java.util.Optional;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.article.Folding;

/**
 * The bare surname by which a search for who said something finds a person.
 *
 * <p>It is the last word of the folded canonical name of an {@link Actor.Kind#PERSON} whose name
 * has at least two words, generations ({@code Jr.}, {@code III}) not counted: {@code perez} of
 * {@code José Pérez Jr.}, {@code leyen} of {@code Ursula von der Leyen}.
 */
public final class Surname {
  private static final Set<String> GENERATIONS =
      Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private Surname() {}

  /** The folded surname, if the actor has one. */
  public static Optional<String> of(Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON) {
      return Optional.empty();
    }
    String[] words = Folding.fold(actor.name()).split(" ", -1);
    int last = words.length - 1;
    while (last > 0 && GENERATIONS.contains(words[last])) {
      last--;
    }
    if (last < 1) {
      return Optional.empty();
    }
    String word = words[last];
    return Optional.of(word.endsWith(",") ? word.substring(0, word.length() - 1) : word);
  }
}
