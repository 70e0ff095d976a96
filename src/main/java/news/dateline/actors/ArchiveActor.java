package news.dateline.actors;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Actor;

/**
 * An actor of a whole archive: what articles may call by several names.
 *
 * @param value the folded label, by which a search counts and filters it
 * @param label its name: as a correction says, else the form that most articles print
 * @param names the folded canonical names that are this actor wherever no split says otherwise, in
 *     order; the value is not among them when no article prints it
 * @param parts the parts of other names that are this actor
 * @param also the labels of its other names, in order
 * @param kind the kind of its own name, else of most of its names
 * @param by the corrections that made it what it is, in their order
 */
public record ArchiveActor(
    String value,
    String label,
    List<String> names,
    List<PartOfName> parts,
    List<String> also,
    Optional<Actor.Kind> kind,
    List<Correction> by) {

  /** Copies the lists. */
  public ArchiveActor {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
    also = List.copyOf(also);
    by = List.copyOf(by);
  }

  /**
   * Some of the articles with a name.
   *
   * @param name the folded name
   * @param in the articles
   * @param notIn parts that come before, and go elsewhere
   */
  public record PartOfName(String name, Correction.Part in, List<Correction.Part> notIn) {
    public PartOfName {
      notIn = List.copyOf(notIn);
    }
  }

  /** Whether it is more than one name as it is printed. */
  public boolean isMerged() {
    return names.size() > 1 || !parts.isEmpty() || !by.isEmpty();
  }

  /** Whether it is called so: by a folded name that is wholly its own, or its label's. */
  public boolean isNamed(String folded) {
    return value.equals(folded) || names.contains(folded);
  }

  /** It as an actor that has a surname, if its kind has. */
  Optional<String> surname() {
    return kind.flatMap(it -> Surname.of(new Actor(label, it, Optional.empty(), List.of())));
  }
}
