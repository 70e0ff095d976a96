package news.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;

/**
 * A facet's values over a whole snapshot: each has a number, in the order of code points, to which
 * the ordinals of every segment lead.
 *
 * <p>Safe for use by several threads.
 */
final class FacetColumn {
  private final Facet facet;
  private final String[] values;
  private final List<Columns.Ordinals> ordinals;
  private final List<int[]> numbers;
  private final Map<String, String> labels = new ConcurrentHashMap<>();

  private FacetColumn(
      Facet facet, String[] values, List<Columns.Ordinals> ordinals, List<int[]> numbers) {
    this.facet = facet;
    this.values = values;
    this.ordinals = ordinals;
    this.numbers = numbers;
  }

  /** Numbers the values of a field. */
  static FacetColumn read(Facet facet, String field, IndexReader reader, List<Leaf> leaves)
      throws IOException {
    SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, field);
    int size = all == null ? 0 : (int) all.getValueCount();
    String[] values = new String[size];
    for (int number = 0; number < size; number++) {
      values[number] = all.lookupOrd(number).utf8ToString();
    }
    List<Columns.Ordinals> ordinals = new ArrayList<>();
    List<int[]> numbers = new ArrayList<>();
    for (Leaf leaf : leaves) {
      ordinals.add(leaf.columns().ordinals(field));
      int own = (int) DocValues.getSortedSet(leaf.context().reader(), field).getValueCount();
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
    return new FacetColumn(facet, values, ordinals, numbers);
  }

  /** How many values there are, those of deleted articles included. */
  int size() {
    return values.length;
  }

  /** The value of a number. */
  String value(int number) {
    return values[number];
  }

  /** Which documents of a segment have which of its ordinals. */
  Columns.Ordinals ordinals(int leaf) {
    return ordinals.get(leaf);
  }

  /** From the ordinals of a segment to the numbers of the snapshot. */
  int[] numbers(int leaf) {
    return numbers.get(leaf);
  }

  /** The form of a value that most articles print; of equals the smallest. */
  String label(String value, List<Leaf> leaves) throws IOException {
    String known = labels.get(value);
    if (known == null) {
      known = Pairs.mostFrequent(Schema.label(facet), value, leaves).orElse(value);
      labels.put(value, known);
    }
    return known;
  }
}
