package news.dateline.lucene.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.article.Shingles;
import news.dateline.lucene.schema.ClusterFields;
import news.dateline.lucene.schema.LiveDoc;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One commit's work on the {@link Clusters}: what came and what changed looks for its copies, and
 * what belonged with something that changed looks again.
 */
final class ClusterUpdate {
  private static final int[] NOBODY = new int[0];

  private final DirectoryReader reader;
  private final ShinglesOf texts;
  private final int common;

  /** The articles written since the last commit, with the sketches of their texts. */
  private final Map<String, int[]> fresh;

  /** The sketches that articles had at the last commit which changed or went since. */
  private final Map<String, int[]> former;

  /** Clusters that are looked at again: they lost a member, or one of a number that crossed. */
  private final Set<Long> dissolved;

  private final Map<Integer, String> ids = new HashMap<>();
  private final List<Sketches> sketches = new ArrayList<>();

  /** The articles that look for their copies in this round. */
  private final Set<String> looked = new HashSet<>();

  /** By number of a sketch: the live articles that have it; none when too many have. */
  private final Map<Integer, int[]> having = new HashMap<>();

  /** By whole sketch: the group of those who have it. */
  private final Map<BytesRef, Long> equal = new HashMap<>();

  /** Members of groups: a group is an article, or a cluster of before that stays. */
  private final Map<Long, Long> parents = new HashMap<>();

  /**
   * A round.
   *
   * @param reader sees everything that was written
   * @param texts reads the shingles of its documents
   * @param common how many articles may have a number before it finds nothing
   * @param fresh the articles written since the last commit, with the sketches of their texts
   * @param former the sketches that articles had then which changed or went since
   * @param dissolved the clusters that lost a member since
   */
  ClusterUpdate(
      DirectoryReader reader,
      ShinglesOf texts,
      int common,
      Map<String, int[]> fresh,
      Map<String, int[]> former,
      Set<Long> dissolved)
      throws IOException {
    this.reader = reader;
    this.texts = texts;
    this.common = common;
    this.fresh = fresh;
    this.former = former;
    this.dissolved = new HashSet<>(dissolved);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Schema.SKETCH);
      if (terms != null) {
        sketches.add(new Sketches(terms.iterator(), leaf.docBase, leaf.reader().getLiveDocs()));
      }
    }
  }

  /** The articles whose number changes, with their new one. */
  Map<String, Long> numbers() throws IOException {
    Map<String, int[]> looking = new TreeMap<>(fresh);
    Map<String, Integer> docs = new HashMap<>();
    for (int doc : crossed()) {
      String id = id(doc);
      docs.put(id, doc);
      looking.put(id, texts.of(id, doc).sketch());
    }
    if (!dissolved.isEmpty()) {
      for (Map.Entry<String, Integer> member : members(dissolved).entrySet()) {
        docs.put(member.getKey(), member.getValue());
        if (!looking.containsKey(member.getKey())) {
          looking.put(member.getKey(), texts.of(member.getKey(), member.getValue()).sketch());
        }
      }
    }
    looked.addAll(looking.keySet());
    for (Map.Entry<String, int[]> article : looking.entrySet()) {
      if (article.getValue().length > 0) {
        Integer known = docs.get(article.getKey());
        Optional<Integer> doc =
            known != null
                ? Optional.of(known)
                : LiveDoc.article(reader, article.getKey()).map(LiveDoc::number);
        if (doc.isPresent()) {
          look(article.getKey(), doc.get(), article.getValue());
        }
      }
    }
    return renumbered(docs);
  }

  /**
   * Dissolves the clusters of all who have a number that became common, or ceased to be; gives back
   * those of them that are alone.
   */
  private Set<Integer> crossed() throws IOException {
    // In the order of terms, so that each lookup begins where the one before ended.
    Map<Integer, Integer> changes = new TreeMap<>();
    for (int[] sketch : fresh.values()) {
      for (int number : sketch) {
        changes.merge(number, 1, Integer::sum);
      }
    }
    for (int[] sketch : former.values()) {
      for (int number : sketch) {
        changes.merge(number, -1, Integer::sum);
      }
    }
    Set<Integer> alone = new TreeSet<>();
    for (Map.Entry<Integer, Integer> change : changes.entrySet()) {
      int[] now = docs(ClusterFields.term(change.getKey()));
      having.put(change.getKey(), now.length > common ? NOBODY : now);
      int before = now.length - change.getValue();
      if ((now.length > common) == (before > common)) {
        continue;
      }
      for (int doc : now) {
        long cluster = cluster(doc);
        if (cluster != ClusterFields.NONE) {
          dissolved.add(cluster);
        } else if (now.length <= common && !fresh.containsKey(id(doc))) {
          alone.add(doc);
        }
      }
    }
    return alone;
  }

  /** The live articles that have a term. */
  private int[] docs(BytesRef term) throws IOException {
    int[] docs = new int[4];
    int size = 0;
    for (Sketches leaf : sketches) {
      if (!leaf.terms.seekExact(term)) {
        continue;
      }
      PostingsEnum postings = leaf.terms.postings(leaf.postings, PostingsEnum.NONE);
      leaf.postings = postings;
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (leaf.live == null || leaf.live.get(postings.docID())) {
          docs = ArrayUtil.grow(docs, size + 1);
          docs[size++] = leaf.base + postings.docID();
        }
      }
    }
    return Arrays.copyOf(docs, size);
  }

  /** The terms of a segment. */
  private static final class Sketches {
    final TermsEnum terms;
    final int base;
    final @Nullable Bits live;
    @Nullable PostingsEnum postings;

    Sketches(TermsEnum terms, int base, @Nullable Bits live) {
      this.terms = terms;
      this.base = base;
      this.live = live;
    }
  }

  /** The articles that a number finds. */
  private int[] having(int number) throws IOException {
    int[] known = having.get(number);
    if (known == null) {
      int[] all = docs(ClusterFields.term(number));
      known = all.length > common ? NOBODY : all;
      having.put(number, known);
    }
    return known;
  }

  /** The cluster of an article as of the last commit. */
  private long cluster(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    return ClusterFields.cluster(leaf, doc - leaf.docBase);
  }

  /** Finds an article's copies. */
  private void look(String id, int doc, int[] sketch) throws IOException {
    Map<Integer, Integer> shared = new HashMap<>();
    for (int number : sketch) {
      for (int other : having(number)) {
        shared.merge(other, 1, Integer::sum);
      }
    }
    List<Integer> candidates = new ArrayList<>();
    shared.forEach(
        (other, terms) -> {
          if (terms >= Shingles.SHARED && other != doc) {
            candidates.add(other);
          }
        });
    candidates.sort(null);
    for (int other : candidates) {
      String otherId = id(other);
      long mine = group(id, doc);
      long others = group(otherId, other);
      if (top(mine) != top(others) && texts.of(id, doc).isCopyOf(texts.of(otherId, other))) {
        join(mine, others);
      }
    }
    joinEqual(id, doc, sketch);
  }

  /** Joins an article with those who have its very sketch, of which one stands for all. */
  private void joinEqual(String id, int doc, int[] sketch) throws IOException {
    BytesRef whole = ClusterFields.whole(sketch);
    Long others = equal.get(whole);
    if (others == null) {
      others = group(id, doc);
      for (int other : docs(whole)) {
        if (!looked.contains(id(other))) {
          // Those that were there before and stay are of one group already.
          others = group(id(other), other);
          break;
        }
      }
      equal.put(whole, others);
    }
    join(group(id, doc), others);
  }

  private void join(long one, long other) {
    long top = top(one);
    long otherTop = top(other);
    if (top != otherTop) {
      parents.put(Math.max(top, otherTop), Math.min(top, otherTop));
    }
  }

  /** An article's own number, or that of the cluster it stays in. */
  private long group(String id, int doc) throws IOException {
    if (fresh.containsKey(id)) {
      return ClusterFields.number(id);
    }
    long cluster = cluster(doc);
    return cluster == ClusterFields.NONE || dissolved.contains(cluster)
        ? ClusterFields.number(id)
        : cluster;
  }

  private long top(long group) {
    long top = group;
    for (Long next = parents.get(top); next != null; next = parents.get(top)) {
      top = next;
    }
    for (long at = group; at != top; ) {
      long next = parents.getOrDefault(at, top);
      parents.put(at, top);
      at = next;
    }
    return top;
  }

  private Map<String, Long> renumbered(Map<String, Integer> docs) throws IOException {
    Map<Long, Integer> sizes = new HashMap<>();
    for (long group : parents.keySet()) {
      sizes.merge(top(group), 1, Integer::sum);
    }
    Map<String, Long> changed = new TreeMap<>();
    // Clusters of before that joined another, and articles that were alone and were found.
    Set<Long> joined = new HashSet<>(parents.keySet());
    joined.addAll(sizes.keySet());
    for (Map.Entry<String, Integer> member : all(joined).entrySet()) {
      long now = top(group(member.getKey(), member.getValue()));
      if (now != cluster(member.getValue())) {
        changed.put(member.getKey(), now);
      }
    }
    for (String id : looked) {
      boolean grouped = sizes.containsKey(top(ClusterFields.number(id)));
      Integer doc = docs.get(id);
      if (!grouped && doc != null && cluster(doc) != ClusterFields.NONE) {
        changed.put(id, ClusterFields.NONE);
      }
    }
    return changed;
  }

  /** The articles of these groups: members of clusters, and articles by their own number. */
  private Map<String, Integer> all(Set<Long> groups) throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    if (groups.isEmpty()) {
      return found;
    }
    articles(
        (id, doc, cluster) -> {
          if (groups.contains(group(id, doc))) {
            found.put(id, doc);
          }
        });
    return found;
  }

  private Map<String, Integer> members(Set<Long> clusters) throws IOException {
    Map<String, Integer> found = new TreeMap<>();
    articles(
        (id, doc, cluster) -> {
          if (clusters.contains(cluster)) {
            found.put(id, doc);
          }
        });
    return found;
  }

  private void articles(Each each) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues names = leaf.reader().getSortedDocValues(Schema.ID);
      Bits live = leaf.reader().getLiveDocs();
      while (names != null && names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = names.docID();
        if (live == null || live.get(doc)) {
          String id = names.lookupOrd(names.ordValue()).utf8ToString();
          each.take(id, leaf.docBase + doc, ClusterFields.cluster(leaf, doc));
        }
      }
    }
  }

  private String id(int doc) throws IOException {
    String known = ids.get(doc);
    if (known == null) {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      SortedDocValues names = leaf.reader().getSortedDocValues(Schema.ID);
      if (names == null || !names.advanceExact(doc - leaf.docBase)) {
        throw new IOException("a sketch without an article; run: dateline check");
      }
      known = names.lookupOrd(names.ordValue()).utf8ToString();
      ids.put(doc, known);
    }
    return known;
  }

  /** Reads the shingles of a document. */
  interface ShinglesOf {
    Shingles of(String id, int doc) throws IOException;
  }

  /** Takes an article. */
  private interface Each {
    void take(String id, int doc, long cluster) throws IOException;
  }
}
