package news.dateline.lucene.column;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Reads the fields whose terms pair two strings: value and label, alias and value. */
public final class PairedTerms {
  private PairedTerms() {}

  /** The second halves of a first one, with how many live documents have each. */
  static Map<String, Long> of(String field, String first, List<Leaf> leaves) throws IOException {
    BytesRef prefix = new BytesRef(Schema.pair(first, ""));
    Map<String, Long> seconds = new TreeMap<>();
    for (Leaf leaf : leaves) {
      Terms terms = leaf.context().reader().terms(field);
      if (terms == null) {
        continue;
      }
      TermsEnum walk = terms.iterator();
      if (walk.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = walk.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = walk.next()) {
        long documents = live(walk, leaf);
        if (documents > 0) {
          BytesRef half =
              new BytesRef(term.bytes, term.offset + prefix.length, term.length - prefix.length);
          String second = half.utf8ToString();
          seconds.merge(second, documents, Long::sum);
        }
      }
    }
    return seconds;
  }

  /** The second half that most live documents have; of equals the smallest. */
  static Optional<String> mostFrequent(String field, String first, List<Leaf> leaves)
      throws IOException {
    return of(field, first, leaves).entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  /** The second halves of a first one. */
  public static Set<String> seconds(String field, String first, List<Leaf> leaves)
      throws IOException {
    return new TreeSet<>(of(field, first, leaves).keySet());
  }

  /** Whether a live document has a term. */
  public static boolean exists(Term term, List<Leaf> leaves) throws IOException {
    for (Leaf leaf : leaves) {
      Terms terms = leaf.context().reader().terms(term.field());
      if (terms != null) {
        TermsEnum walk = terms.iterator();
        if (walk.seekExact(term.bytes()) && live(walk, leaf) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many live documents have the term that a walk stands at. */
  static long live(TermsEnum term, Leaf leaf) throws IOException {
    Bits live = leaf.context().reader().getLiveDocs();
    if (live == null) {
      return term.docFreq();
    }
    long documents = 0;
    PostingsEnum postings = term.postings(null, PostingsEnum.NONE);
    while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      documents += live.get(postings.docID()) ? 1 : 0;
    }
    return documents;
  }
}
