package news.dateline.lucene.column;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import news.dateline.actors.ArchiveNames;
import news.dateline.article.Actor;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.Schema;
import news.dateline.search.Facet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.FixedBitSet;

/** Reads what the live articles of a snapshot call their actors. */
public final class ActorNames {
  private static final FacetField SPEAKER = FacetField.ofQuotations(Facet.ACTOR);
  private static final FacetField KIND = FacetField.ofQuotations(Facet.KIND);

  private final ArchiveNames names = new ArchiveNames();

  private ActorNames() {}

  /** The names of all segments. */
  public static ArchiveNames read(List<Leaf> leaves) throws IOException {
    ActorNames reading = new ActorNames();
    for (Leaf leaf : leaves) {
      reading.pairs(
          leaf,
          Schema.label(Facet.ACTOR),
          (value, label, articles) -> reading.names.printed(value, label, articles));
    }
    for (Leaf leaf : leaves) {
      reading.pairs(
          leaf, Schema.ACTOR_ALIAS, (alias, value, articles) -> reading.names.called(alias, value));
    }
    for (Leaf leaf : leaves) {
      reading.kinds(leaf);
    }
    return reading.names;
  }

  private interface Pair {
    void take(String first, String second, long articles);
  }

  private void pairs(Leaf leaf, String field, Pair pair) throws IOException {
    Terms terms = leaf.context().reader().terms(field);
    if (terms == null) {
      return;
    }
    boolean aliases = field.equals(Schema.ACTOR_ALIAS);
    String first = "";
    BytesRefBuilder last = new BytesRefBuilder();
    TermsEnum walk = terms.iterator();
    for (BytesRef term = walk.next(); term != null; term = walk.next()) {
      int at = 0;
      while (at < term.length && term.bytes[term.offset + at] != Schema.PAIR) {
        at++;
      }
      if (at == term.length) {
        continue; // Of an earlier version, which cut a pair to less than its first half.
      }
      if (aliases && isTwice(term, at)) {
        continue;
      }
      BytesRef half = new BytesRef(term.bytes, term.offset, at);
      if (first.isEmpty() || !half.equals(last.get())) {
        last.copyBytes(half);
        first = half.utf8ToString();
      }
      if (aliases && !names.has(first)) {
        continue; // Such an alias joins nothing.
      }
      long articles = PairedTerms.live(walk, leaf);
      if (articles > 0) {
        pair.take(
            first,
            new BytesRef(term.bytes, term.offset + at + 1, term.length - at - 1).utf8ToString(),
            articles);
      }
    }
  }

  /** Whether both halves are the same: a name is listed as one of its own. */
  private static boolean isTwice(BytesRef term, int length) {
    return term.length == 2 * length + 1
        && java.util.Arrays.equals(
            term.bytes,
            term.offset,
            term.offset + length,
            term.bytes,
            term.offset + length + 1,
            term.offset + term.length);
  }

  /** Counts the quotations that have one voice and one kind. */
  private void kinds(Leaf leaf) throws IOException {
    LeafReader reader = leaf.context().reader();
    SortedSetDocValues voices = DocValues.getSortedSet(reader, SPEAKER.name());
    Actor.Kind[] kinds = kinds(DocValues.getSortedSet(reader, KIND.name()));
    Columns.Ordinals voice = leaf.columns().ordinals(SPEAKER);
    Columns.Ordinals kind = leaf.columns().ordinals(KIND);
    int[] counts = new int[(int) voices.getValueCount() * kinds.length];
    FixedBitSet live = leaf.quotations();
    for (int doc = DocSets.next(live, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = DocSets.next(live, doc + 1)) {
      if (voice.count(doc) == 1 && kind.count(doc) == 1) {
        counts[
            voice.ords()[voice.starts()[doc]] * kinds.length + kind.ords()[kind.starts()[doc]]]++;
      }
    }
    for (int i = 0; i < counts.length; i++) {
      Actor.Kind of = kinds[i % kinds.length];
      if (counts[i] > 0 && of != Actor.Kind.UNNAMED) {
        names.speaks(voices.lookupOrd(i / kinds.length).utf8ToString(), of, counts[i]);
      }
    }
  }

  private static Actor.Kind[] kinds(SortedSetDocValues values) throws IOException {
    Actor.Kind[] kinds = new Actor.Kind[(int) values.getValueCount()];
    for (int ord = 0; ord < kinds.length; ord++) {
      kinds[ord] =
          Actor.Kind.valueOf(values.lookupOrd(ord).utf8ToString().toUpperCase(Locale.ROOT));
    }
    return kinds;
  }
}
