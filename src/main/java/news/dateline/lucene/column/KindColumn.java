package news.dateline.lucene.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.ArchiveActors;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Quotation;
import news.dateline.search.Facet;

/**
 * Turns the column of the kinds that articles give of who speaks into one of the kinds that
 * corrections lead to.
 *
 * @param leaves the snapshot's segments
 * @param articles reads those that the columns say too little of
 */
record KindColumn(
    ArchiveActors actors, DividedNames divided, List<Leaf> leaves, Articles articles) {

  /** Reads an article of a segment. */
  public interface Articles {
    Article read(Leaf leaf, int doc) throws IOException;
  }

  /** The names a correction of which tells the kind of who speaks. */
  static Set<String> movers(ArchiveActors actors) {
    Set<String> movers = new TreeSet<>(actors.divided());
    for (String name : actors.moved()) {
      ArchiveActors.Resolution lead = actors.resolve(name);
      if (lead.actor().isEmpty() || ActorResolution.kind(lead).isPresent()) {
        movers.add(name);
      }
    }
    return movers;
  }

  /**
   * The column of kinds, with those of corrected speakers. Where a quotation has one voice and one
   * kind, that is the speaker's, unless the kind is "unnamed": then the voice only relays. Of
   * others, the article tells.
   */
  FacetColumn of(FacetColumn printed, FacetColumn voices) throws IOException {
    Set<String> movers = movers(actors);
    Set<String> values = new HashSet<>(Set.of(lower(Actor.Kind.UNNAMED)));
    for (int number = 0; number < printed.size(); number++) {
      values.add(printed.value(number));
    }
    for (Actor.Kind kind : Actor.Kind.values()) {
      values.add(lower(kind));
    }
    NumberedValues numbered = new NumberedValues(values);
    boolean[] moving = new boolean[voices.size()];
    for (int number = 0; number < moving.length; number++) {
      moving[number] = movers.contains(voices.value(number));
    }
    List<Columns.Ordinals> ordinals = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      Leaf leaf = leaves.get(i);
      Columns.Ordinals old = printed.ordinals(i);
      Columns.Ordinals voice = voices.ordinals(i);
      OrdinalsBuilder built = new OrdinalsBuilder(leaf.size(), old.ords().length);
      for (int doc = 0; doc < leaf.size(); doc++) {
        boolean moved = false;
        for (int at = voice.starts()[doc]; at < voice.starts()[doc + 1]; at++) {
          moved |= moving[voices.numbers(i)[voice.ords()[at]]];
        }
        if (moved && leaf.quotations().get(doc)) {
          for (String kind : kinds(leaf, i, doc, voices, printed)) {
            built.add(numbered.of(kind));
          }
        } else {
          for (int at = old.starts()[doc]; at < old.starts()[doc + 1]; at++) {
            built.add(numbered.of(printed.value(printed.numbers(i)[old.ords()[at]])));
          }
        }
        built.next();
      }
      ordinals.add(built.build());
    }
    return FacetColumn.of(Facet.KIND, numbered.values(), ordinals);
  }

  private Set<String> kinds(Leaf leaf, int i, int doc, FacetColumn voices, FacetColumn printed)
      throws IOException {
    Columns.Ordinals voice = voices.ordinals(i);
    Columns.Ordinals kind = printed.ordinals(i);
    int article = leaf.columns().article(doc);
    if (voice.count(doc) == 1 && kind.count(doc) == 1) {
      String is = printed.value(printed.numbers(i)[kind.ords()[kind.starts()[doc]]]);
      if (is.equals(lower(Actor.Kind.UNNAMED))) {
        return Set.of(is);
      }
      String name = voices.value(voices.numbers(i)[voice.ords()[voice.starts()[doc]]]);
      ArchiveActors.Resolution lead = divided.lead(name, i, article);
      return Set.of(
          lead.actor().isEmpty()
              ? lower(Actor.Kind.UNNAMED)
              : ActorResolution.kind(lead).map(KindColumn::lower).orElse(is));
    }
    Quotation quotation =
        ActorResolution.article(actors, articles.read(leaf, article))
            .findings()
            .quotations()
            .get(leaf.columns().number(doc));
    Set<String> kinds = new TreeSet<>();
    quotation.attribution().speakers().forEach(actor -> kinds.add(lower(actor.kind())));
    return kinds.isEmpty() ? Set.of(lower(Actor.Kind.UNNAMED)) : kinds;
  }

  private static String lower(Actor.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
