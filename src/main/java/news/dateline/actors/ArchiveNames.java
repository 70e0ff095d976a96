package news.dateline.actors;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the articles of an archive call their actors: every name, how it is printed, what else the
 * same article calls its bearer, and what kind of actor it is. From this alone {@link
 * ArchiveActors} are made, so engines agree on them.
 *
 * <p>A name is a folded canonical name of some article's actor. Its kind is the one that most of
 * the quotations give in which it is the only voice, of equals the first of {@link Actor.Kind}.
 *
 * <p>To be filled by one thread; afterwards safe for several.
 */
public final class ArchiveNames {
  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, Set<String>> aliases = new HashMap<>();

  /** One name. */
  private static final class Name {
    private String label = "";
    private long articles;

    /** The other forms; most names have one only. */
    private @Nullable Map<String, Long> forms;

    private @Nullable Map<Actor.Kind, Long> kinds;

    void printed(String form, long count) {
      if (forms == null && (articles == 0 || label.equals(form))) {
        label = form;
        articles += count;
        return;
      }
      if (forms == null) {
        forms = new HashMap<>(Map.of(label, articles));
      }
      long now = forms.merge(form, count, Long::sum);
      if (now > articles || (now == articles && form.compareTo(label) < 0)) {
        label = form;
        articles = now;
      } else if (label.equals(form)) {
        articles = now;
      }
    }
  }

  /**
   * Some articles print a name so.
   *
   * @param name the folded name
   * @param form as printed
   * @param articles how many do
   */
  public void printed(String name, String form, long articles) {
    names.computeIfAbsent(name, it -> new Name()).printed(form, articles);
  }

  /**
   * An article calls the bearer of a name otherwise, too; both folded. Only what is also a name
   * makes a difference.
   */
  public void called(String alias, String name) {
    if (!alias.equals(name)) {
      aliases.computeIfAbsent(alias, it -> new TreeSet<>()).add(name);
    }
  }

  /** In so many quotations a name is the only voice and of this kind. */
  public void speaks(String name, Actor.Kind kind, long quotations) {
    Name known = names.get(name);
    if (known != null) {
      if (known.kinds == null) {
        known.kinds = new EnumMap<>(Actor.Kind.class);
      }
      known.kinds.merge(kind, quotations, Long::sum);
    }
  }

  /** All names, in no order. */
  Collection<String> all() {
    return Collections.unmodifiableSet(names.keySet());
  }

  /** Whether some article has an actor of this folded name. */
  public boolean has(String name) {
    return names.containsKey(name);
  }

  /** The form in which most articles print a name, of equals the smallest; itself if none does. */
  public String label(String name) {
    Name known = names.get(name);
    return known == null ? name : known.label;
  }

  /** How many articles print its label. */
  long articles(String name) {
    Name known = names.get(name);
    return known == null ? 0 : known.articles;
  }

  /** Its kind, if it ever speaks alone. */
  Optional<Actor.Kind> kind(String name) {
    Name known = names.get(name);
    return known == null || known.kinds == null ? Optional.empty() : most(known.kinds);
  }

  /** The kind of the most quotations, of equals the first in the map's order. */
  static Optional<Actor.Kind> most(Map<Actor.Kind, Long> kinds) {
    Optional<Actor.Kind> most = Optional.empty();
    long quotations = 0;
    for (Map.Entry<Actor.Kind, Long> kind : kinds.entrySet()) {
      if (kind.getValue() > quotations) {
        most = Optional.of(kind.getKey());
        quotations = kind.getValue();
      }
    }
    return most;
  }

  /** In how many quotations it is of each kind. */
  Map<Actor.Kind, Long> kinds(String name) {
    Name known = names.get(name);
    return known == null || known.kinds == null ? Map.of() : Map.copyOf(known.kinds);
  }

  /** From what bearers of names are called, too, to their names; all folded. */
  Map<String, Set<String>> aliases() {
    return Collections.unmodifiableMap(aliases);
  }
}
