package news.dateline.lucene.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.article.Actor;
import news.dateline.article.Attribution;
import news.dateline.article.Folding;

/** The voices of a quotation, whoever speaks in it or passes it on, and what they are called. */
public final class Voices {
  private Voices() {}

  /** Who speaks in a quotation, then who passes it on. */
  public static List<Actor> of(Attribution attribution) {
    return Stream.concat(attribution.speakers().stream(), attribution.relays().stream()).toList();
  }

  /** The folded names of an actor: the canonical one and the aliases. */
  public static Set<String> names(Actor actor) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(Stream.of(actor.name()), actor.aliases().stream())
        .map(Folding::fold)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    return names;
  }
}
