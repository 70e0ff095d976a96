package news.dateline.lucene.column;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import news.dateline.actors.ArchiveActors;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Facet;
import org.apache.lucene.util.BytesRef;

/**
 * Turns the column of names that articles print into one of the actors of the archive: merged names
 * lead to one actor, rejected ones to none, divided ones to that of the article.
 */
final class ActorColumn {
  private static final int DIVIDED = -2;

  private ActorColumn() {}

  /**
   * The column of actors for one of printed names.
   *
   * @param side whose names they are
   */
  static FacetColumn of(
      FacetColumn printed,
      Side side,
      ArchiveActors actors,
      DividedNames divided,
      List<Leaf> leaves) {
    String[] names = new String[printed.size()];
    boolean[] stays = new boolean[names.length];
    Set<String> others = new HashSet<>();
    for (int number = 0; number < names.length; number++) {
      String name = printed.value(number);
      names[number] = name;
      stays[number] = !actors.moved().contains(name) && !actors.divided().contains(name);
      if (!stays[number]) {
        actors.all(name).forEach(actor -> others.add(actor.value()));
      }
    }
    // Both are in order, so that the values of most names need no search for their place.
    NumberedValues moved = new NumberedValues(others);
    int[] to = new int[names.length];
    int[] ofMoved = new int[moved.size()];
    List<String> values = new ArrayList<>(names.length);
    int next = 0;
    for (int number = 0; number < names.length; number++) {
      BytesRef name = new BytesRef(names[number]);
      while (next < ofMoved.length && new BytesRef(moved.value(next)).compareTo(name) <= 0) {
        ofMoved[next] = values.size();
        values.add(moved.value(next++));
      }
      if (stays[number]) {
        int before = values.size() - 1;
        boolean there = before >= 0 && values.get(before).equals(names[number]);
        to[number] = there ? before : values.size();
        if (!there) {
          values.add(names[number]);
        }
      }
    }
    while (next < ofMoved.length) {
      ofMoved[next] = values.size();
      values.add(moved.value(next++));
    }
    Function<ArchiveActors.Resolution, Integer> number =
        lead ->
            lead.actor().map(actor -> ofMoved[moved.of(actor.value())]).orElse(NumberedValues.NONE);
    for (int name = 0; name < names.length; name++) {
      if (!stays[name]) {
        to[name] = divided.has(names[name]) ? DIVIDED : number.apply(actors.resolve(names[name]));
      }
    }
    List<Columns.Ordinals> ordinals = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Columns columns = leaves.get(i).columns();
      Columns.Ordinals old = printed.ordinals(i);
      int[] numbers = printed.numbers(i);
      OrdinalsBuilder built = new OrdinalsBuilder(leaves.get(i).size(), old.ords().length);
      for (int doc = 0; doc < leaves.get(i).size(); doc++) {
        for (int at = old.starts()[doc]; at < old.starts()[doc + 1]; at++) {
          int name = numbers[old.ords()[at]];
          int actor = to[name];
          if (actor == DIVIDED) {
            int article = side == Side.ARTICLES ? doc : columns.article(doc);
            actor = number.apply(divided.lead(names[name], i, article));
          }
          if (actor != NumberedValues.NONE) {
            built.add(actor);
          }
        }
        built.next();
      }
      ordinals.add(built.build());
    }
    return FacetColumn.of(Facet.ACTOR, values.toArray(String[]::new), ordinals);
  }
}
