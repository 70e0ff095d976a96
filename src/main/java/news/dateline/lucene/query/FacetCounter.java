package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import news.dateline.lucene.column.ClusterTable;
import news.dateline.lucene.column.Columns;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.FacetColumn;
import news.dateline.lucene.column.Leaf;
import news.dateline.search.Facet;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.FacetValues.FacetValue;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts a facet's values over bit sets, and lists those that a request wants. */
final class FacetCounter {
  private final List<Leaf> leaves;
  private final FacetColumn column;
  private final Optional<ClusterTable> once;

  /**
   * Counts values of a column.
   *
   * @param once the texts of which each counts once for a value: by the first of its articles that
   *     has the value
   */
  FacetCounter(List<Leaf> leaves, FacetColumn column, Optional<ClusterTable> once) {
    this.leaves = leaves;
    this.column = column;
    this.once = once;
  }

  /**
   * How often each value occurs.
   *
   * @param of by the value's number
   * @param missing hits without any
   */
  record Counts(int[] of, long missing) {}

  /** Counts the articles of the sets, by their own values. */
  Counts articles(FixedBitSet[] sets) {
    if (once.isEmpty()) {
      return eachOwn(sets);
    }
    ClusterTable texts = once.get();
    Tally tally = new Tally(texts, eachOwn(texts.alone(sets, false)));
    for (int member = 0; member < texts.size(); member++) {
      if (sets[texts.leaf(member)].get(texts.article(member))) {
        tally.add(member, texts.article(member));
      }
    }
    return tally.counts();
  }

  /** Counts the quotations of the sets, by their own values. */
  Counts quotations(FixedBitSet[] sets) {
    if (once.isEmpty()) {
      return eachOwn(sets);
    }
    Tally tally = new Tally(once.get(), eachOwn(once.get().alone(sets, true)));
    tally.addQuotations(sets, false);
    return tally.counts();
  }

  private Counts eachOwn(FixedBitSet[] sets) {
    int[] counts = new int[column.size()];
    long missing = 0;
    for (int i = 0; i < sets.length; i++) {
      FixedBitSet set = sets[i];
      int[] starts = column.ordinals(i).starts();
      int[] ords = column.ordinals(i).ords();
      int[] numbers = column.numbers(i);
      for (int doc = DocSets.next(set, 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = DocSets.next(set, doc + 1)) {
        int end = starts[doc + 1];
        int at = starts[doc];
        missing += at == end ? 1 : 0;
        for (; at < end; at++) {
          counts[numbers[ords[at]]]++;
        }
      }
    }
    return new Counts(counts, missing);
  }

  /** Counts the quotations of the sets, by the values of their articles. */
  Counts byArticle(FixedBitSet[] quotations) {
    if (once.isEmpty()) {
      return eachByArticle(quotations);
    }
    Tally tally = new Tally(once.get(), eachByArticle(once.get().alone(quotations, true)));
    tally.addQuotations(quotations, true);
    return tally.counts();
  }

  private Counts eachByArticle(FixedBitSet[] quotations) {
    int[] counts = new int[column.size()];
    long missing = 0;
    for (int i = 0; i < quotations.length; i++) {
      FixedBitSet set = quotations[i];
      Columns columns = leaves.get(i).columns();
      int[] starts = column.ordinals(i).starts();
      int[] ords = column.ordinals(i).ords();
      int[] numbers = column.numbers(i);
      for (int doc = DocSets.next(set, 0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
        int article = columns.article(doc);
        int hits = 0;
        for (; doc < article; doc = DocSets.next(set, doc + 1)) {
          hits++;
        }
        missing += starts[article] == starts[article + 1] ? hits : 0;
        for (int at = starts[article]; at < starts[article + 1]; at++) {
          counts[numbers[ords[at]]] += hits;
        }
      }
    }
    return new Counts(counts, missing);
  }

  /** Counts the articles of the sets, each once for a value that some of these quotations has. */
  Counts byQuotations(FixedBitSet[] articles, FixedBitSet[] quotations) {
    if (once.isEmpty()) {
      return eachByQuotations(articles, quotations);
    }
    ClusterTable texts = once.get();
    Tally tally = new Tally(texts, eachByQuotations(texts.alone(articles, false), quotations));
    for (int member = 0; member < texts.size(); member++) {
      int leaf = texts.leaf(member);
      int article = texts.article(member);
      if (articles[leaf].get(article)) {
        tally.addOnce(member, quotations[leaf], texts.begin(member));
      }
    }
    return tally.counts();
  }

  private Counts eachByQuotations(FixedBitSet[] articles, FixedBitSet[] quotations) {
    int[] counts = new int[column.size()];
    int[] lastArticle = new int[column.size()];
    long missing = 0;
    int number = 0;
    for (int i = 0; i < articles.length; i++) {
      Columns columns = leaves.get(i).columns();
      int[] starts = column.ordinals(i).starts();
      int[] ords = column.ordinals(i).ords();
      int[] numbers = column.numbers(i);
      FixedBitSet all = columns.articles();
      for (int article = DocSets.next(articles[i], 0);
          article != DocIdSetIterator.NO_MORE_DOCS;
          article = DocSets.next(articles[i], article + 1)) {
        number++;
        boolean none = true;
        int before = article == 0 ? -1 : all.prevSetBit(article - 1);
        for (int doc = DocSets.next(quotations[i], before + 1);
            doc < article;
            doc = DocSets.next(quotations[i], doc + 1)) {
          for (int at = starts[doc]; at < starts[doc + 1]; at++) {
            none = false;
            int value = numbers[ords[at]];
            if (lastArticle[value] != number) {
              lastArticle[value] = number;
              counts[value]++;
            }
          }
        }
        missing += none ? 1 : 0;
      }
    }
    return new Counts(counts, missing);
  }

  /** Adds the members of texts, in their order, to the counts of all else. */
  private final class Tally {
    private final ClusterTable texts;
    private final int[] counts;
    private long missing;

    /** By value, and at the end for having none: the last member that counted, plus one. */
    private final int[] last;

    Tally(ClusterTable texts, Counts others) {
      this.texts = texts;
      this.counts = others.of();
      this.missing = others.missing();
      this.last = new int[column.size() + 1];
    }

    Counts counts() {
      return new Counts(counts, missing);
    }

    /** The members' quotations, each with its own values or with those of its article. */
    void addQuotations(FixedBitSet[] sets, boolean byArticle) {
      for (int member = 0; member < texts.size(); member++) {
        FixedBitSet set = sets[texts.leaf(member)];
        int article = texts.article(member);
        for (int doc = DocSets.next(set, texts.begin(member));
            doc < article;
            doc = DocSets.next(set, doc + 1)) {
          add(member, byArticle ? article : doc);
        }
      }
    }

    /** A hit of a member's, which has the values of a document. */
    void add(int member, int doc) {
      int leaf = texts.leaf(member);
      int[] starts = column.ordinals(leaf).starts();
      if (starts[doc] == starts[doc + 1]) {
        value(member, column.size(), true);
      }
      for (int at = starts[doc]; at < starts[doc + 1]; at++) {
        value(member, column.numbers(leaf)[column.ordinals(leaf).ords()[at]], true);
      }
    }

    /** A member that has the values of some of its quotations, each once. */
    void addOnce(int member, FixedBitSet quotations, int begin) {
      int leaf = texts.leaf(member);
      int[] starts = column.ordinals(leaf).starts();
      boolean none = true;
      for (int doc = DocSets.next(quotations, begin);
          doc < texts.article(member);
          doc = DocSets.next(quotations, doc + 1)) {
        for (int at = starts[doc]; at < starts[doc + 1]; at++) {
          none = false;
          value(member, column.numbers(leaf)[column.ordinals(leaf).ords()[at]], false);
        }
      }
      if (none) {
        value(member, column.size(), false);
      }
    }

    private void value(int member, int value, boolean again) {
      int before = last[value] - 1;
      if (before >= 0 && texts.text(before) == texts.text(member) && !(again && before == member)) {
        return;
      }
      last[value] = member + 1;
      if (value == column.size()) {
        missing++;
      } else {
        counts[value]++;
      }
    }
  }

  /** The listing that a request wants. */
  FacetValues list(FacetRequest request, Counts counts, Set<String> selected) throws IOException {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(number -> -counts.of()[number])
            .thenComparingInt(number -> number);
    PriorityQueue<Integer> first = new PriorityQueue<>(order.reversed());
    boolean all = request.prefix().isEmpty() && request.facet() != Facet.PLACE;
    long distinct = 0;
    long sum = 0;
    for (int number = 0; number < counts.of().length; number++) {
      int count = counts.of()[number];
      if (count == 0 || (!all && !wanted(request, column.value(number)))) {
        continue;
      }
      distinct++;
      sum += count;
      if (request.size() > 0
          && (first.size() < request.size() || counts.of()[first.element()] < count)
          && after(request, count, column.value(number))) {
        first.add(number);
        if (first.size() > request.size()) {
          first.remove();
        }
      }
    }
    List<Integer> listed = new ArrayList<>(first);
    listed.sort(order);
    List<FacetValue> values = new ArrayList<>();
    for (int number : listed) {
      String value = column.value(number);
      int count = counts.of()[number];
      sum -= count;
      values.add(
          new FacetValue(value, label(value), count, selected.contains(value), column.also(value)));
    }
    return new FacetValues(request.facet(), distinct, counts.missing(), sum, values);
  }

  private String label(String value) throws IOException {
    return column.label(value, leaves);
  }

  private boolean wanted(FacetRequest request, String value) throws IOException {
    if (request.facet() == Facet.PLACE) {
      String under = request.under().isEmpty() ? "" : request.under() + "/";
      boolean below = value.startsWith(under) && value.length() > under.length();
      boolean direct = below && value.indexOf('/', under.length()) < 0;
      if (request.prefix().isEmpty() ? !direct : !below) {
        return false;
      }
    }
    return request.prefix().isEmpty()
        || FacetRequest.matches(label(value), request.prefix())
        || column.also(value).stream()
            .anyMatch(name -> FacetRequest.matches(name, request.prefix()));
  }

  /** Values are in the order of code points, which is that of their numbers and not of strings. */
  private static boolean after(FacetRequest request, int count, String value) {
    if (request.after().isEmpty()) {
      return true;
    }
    FacetRequest.After after = request.after().get();
    return count != after.count()
        ? count < after.count()
        : new org.apache.lucene.util.BytesRef(value)
                .compareTo(new org.apache.lucene.util.BytesRef(after.value()))
            > 0;
  }
}
