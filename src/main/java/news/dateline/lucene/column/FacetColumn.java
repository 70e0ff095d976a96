package news.dateline.lucene.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import news.dateline.actors.ArchiveActor;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.Schema;
import news.dateline.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;

/**
 * A facet's values over a whole snapshot: each has a number, in the order of code points, to which
 * the ordinals of every segment lead.
 *
 * <p>Safe for use by several threads.
 */
public final class FacetColumn {
  private final Facet facet;
  private final String[] values;
  private final List<Columns.Ordinals> ordinals;
  private final List<int[]> numbers;
  private final Function<String, Optional<ArchiveActor>> actors;
  private final Map<String, String> labels = new ConcurrentHashMap<>();

  private FacetColumn(
      Facet facet,
      String[] values,
      List<Columns.Ordinals> ordinals,
      List<int[]> numbers,
      Function<String, Optional<ArchiveActor>> actors) {
    this.facet = facet;
    this.values = values;
    this.ordinals = ordinals;
    this.numbers = numbers;
    this.actors = actors;
  }

  /**
   * A column whose ordinals are the values' numbers already.
   *
   * @param values in the order of code points
   */
  static FacetColumn of(Facet facet, String[] values, List<Columns.Ordinals> ordinals) {
    int[] same = new int[values.length];
    for (int number = 0; number < same.length; number++) {
      same[number] = number;
    }
    return new FacetColumn(
        facet,
        values,
        ordinals,
        Collections.nCopies(ordinals.size(), same),
        value -> Optional.empty());
  }

  /** The same with actors, who know their names without asking the index. */
  FacetColumn of(Function<String, Optional<ArchiveActor>> actors) {
    return new FacetColumn(facet, values, ordinals, numbers, actors);
  }

  /** The other names of a value, if it is an actor's. */
  public List<String> also(String value) {
    return actors.apply(value).map(ArchiveActor::also).orElse(List.of());
  }

  /** Numbers the values of a field. */
  public static FacetColumn read(FacetField field, IndexReader reader, List<Leaf> leaves)
      throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, field.name());
    int size = all == null ? 0 : (int) all.getValueCount();
    String[] values = new String[size];
    for (int number = 0; number < size; number++) {
      values[number] = all.lookupOrd(number).utf8ToString();
    }
    List<Columns.Ordinals> ordinals = new ArrayList<>();
    List<int[]> numbers = new ArrayList<>();
    for (Leaf leaf : leaves) {
      ordinals.add(leaf.columns().ordinals(field));
      int own = (int) DocValues.getSortedSet(leaf.context().reader(), field.name()).getValueCount();
      int[] toNumber = new int[own];
      LongValues map =
          all instanceof MultiDocValues.MultiSortedSetDocValues multi
              ? multi.mapping.getGlobalOrds(leaf.context().ord)
              : LongValues.IDENTITY;
      for (int ord = 0; ord < own; ord++) {
        toNumber[ord] = (int) map.get(ord);
      }
      numbers.add(toNumber);
    }
    return new FacetColumn(field.facet(), values, ordinals, numbers, value -> Optional.empty());
  }

  /** How many values there are, those of deleted articles included. */
  public int size() {
    return values.length;
  }

  /** The value of a number. */
  public String value(int number) {
    return values[number];
  }

  /** The number of a value, if it is there. */
  OptionalInt number(String value) {
    BytesRef wanted = new BytesRef(value);
    int from = 0;
    int to = values.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = new BytesRef(values[middle]).compareTo(wanted);
      if (order == 0) {
        return OptionalInt.of(middle);
      }
      from = order < 0 ? middle + 1 : from;
      to = order < 0 ? to : middle;
    }
    return OptionalInt.empty();
  }

  /** Which documents of a segment have which of its ordinals. */
  public Columns.Ordinals ordinals(int leaf) {
    return ordinals.get(leaf);
  }

  /** From the ordinals of a segment to the numbers of the snapshot. */
  public int[] numbers(int leaf) {
    return numbers.get(leaf);
  }

  /** The form of a value that most articles print; of equals the smallest. */
  public String label(String value, List<Leaf> leaves) throws IOException {
    String known = labels.get(value);
    if (known == null) {
      Optional<String> told = actors.apply(value).map(ArchiveActor::label);
      known =
          told.isPresent()
              ? told.get()
              : PairedTerms.mostFrequent(Schema.label(facet), value, leaves).orElse(value);
      labels.put(value, known);
    }
    return known;
  }
}
