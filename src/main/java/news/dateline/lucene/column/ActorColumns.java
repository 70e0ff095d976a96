package news.dateline.lucene.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import news.dateline.actors.ArchiveActors;
import news.dateline.lucene.schema.FacetField;
import news.dateline.search.Facet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * The facets of actors over a snapshot: the index has the names that articles print, these columns
 * the actors of the archive. A document that has several names of one actor counts once.
 *
 * <p>The columns are made when first asked for. Safe for use by several threads.
 */
public final class ActorColumns {
  private static final FacetField SPEAKERS = FacetField.ofQuotations(Facet.ACTOR);

  private final ArchiveActors actors;
  private final IndexReader reader;
  private final List<Leaf> leaves;
  private final DividedNames divided;
  private final KindColumn.Articles articles;
  private final Map<FacetField, FacetColumn> columns = new ConcurrentHashMap<>();

  private ActorColumns(
      ArchiveActors actors,
      IndexReader reader,
      List<Leaf> leaves,
      DividedNames divided,
      KindColumn.Articles articles) {
    this.actors = actors;
    this.reader = reader;
    this.leaves = leaves;
    this.divided = divided;
    this.articles = articles;
  }

  /**
   * The columns of a snapshot.
   *
   * @param articles reads those that the columns say too little of
   */
  public static ActorColumns of(
      ArchiveActors actors, IndexSearcher searcher, List<Leaf> leaves, KindColumn.Articles articles)
      throws IOException {
    return new ActorColumns(
        actors,
        searcher.getIndexReader(),
        leaves,
        DividedNames.of(actors, searcher, leaves),
        articles);
  }

  /** Who is who. */
  public ArchiveActors actors() {
    return actors;
  }

  /** Whether a field is told by the corrections, not by the index alone. */
  public boolean tells(FacetField field) {
    return switch (field.facet()) {
      case ACTOR -> !actors.moved().isEmpty() || !actors.divided().isEmpty();
      case KIND -> !KindColumn.movers(actors).isEmpty();
      case OUTLET, PLACE, CITED, TYPE, LANGUAGE -> false;
    };
  }

  /** The column of actors, of articles or quotations, or of the kinds of who speaks. */
  public FacetColumn column(FacetField field) throws IOException {
    FacetColumn known = columns.get(field);
    if (known == null) {
      FacetColumn printed = FacetColumn.read(field, reader, leaves);
      known =
          !tells(field)
              ? printed
              : field.facet() == Facet.KIND
                  ? new KindColumn(actors, divided, leaves, articles)
                      .of(printed, FacetColumn.read(SPEAKERS, reader, leaves))
                  : ActorColumn.of(printed, field.side(), actors, divided, leaves);
      if (field.facet() == Facet.ACTOR) {
        known = known.of(actors::actor);
      }
      columns.put(field, known);
    }
    return known;
  }

  /** The live documents that have some of these values in a column of this class. */
  public FixedBitSet[] having(FacetField field, Set<String> values) throws IOException {
    FacetColumn column = column(field);
    boolean[] wanted = new boolean[column.size()];
    for (String value : values) {
      column.number(value).ifPresent(number -> wanted[number] = true);
    }
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    for (int i = 0; i < sets.length; i++) {
      Leaf leaf = leaves.get(i);
      sets[i] = new FixedBitSet(leaf.size());
      FixedBitSet live = leaf.live(field.side());
      int[] starts = column.ordinals(i).starts();
      int[] ords = column.ordinals(i).ords();
      int[] numbers = column.numbers(i);
      for (int doc = DocSets.next(live, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = DocSets.next(live, doc + 1)) {
        for (int at = starts[doc]; at < starts[doc + 1]; at++) {
          if (wanted[numbers[ords[at]]]) {
            sets[i].set(doc);
            break;
          }
        }
      }
    }
    return sets;
  }

  /** Whether some name is rejected somewhere. */
  public boolean rejects() {
    return !actors.rejected().isEmpty();
  }

  /** The articles in which a name is an actor, and not rejected; absent for all of them. */
  public Optional<Query> where(String name) {
    boolean everywhere =
        actors.resolve(name).actor().isPresent()
            && IntStream.range(0, actors.parts(name).size())
                .allMatch(part -> actors.resolve(name, part).actor().isPresent());
    if (everywhere) {
      return Optional.empty();
    }
    List<FixedBitSet> sets = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      FixedBitSet set = new FixedBitSet(leaves.get(i).size());
      FixedBitSet all = leaves.get(i).articles();
      for (int doc = DocSets.next(all, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = DocSets.next(all, doc + 1)) {
        if (divided.lead(name, i, doc).actor().isPresent()) {
          set.set(doc);
        }
      }
      sets.add(set);
    }
    return Optional.of(new DocSetQuery(sets));
  }
}
