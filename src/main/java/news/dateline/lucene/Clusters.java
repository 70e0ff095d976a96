package news.dateline.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.article.Shingles;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of near-identical texts: wire copies and reprints.
 *
 * <p>Each article has the numbers of its {@linkplain Shingles#sketch sketch} as terms. At a commit,
 * every article that is new or changed looks up its terms; those that share {@link Shingles#SHARED}
 * are compared by all their shingles, and {@linkplain Shingles#isCopyOf copies} become one cluster:
 * clusters are the connected components of "is a copy of". A cluster that lost a member, or of
 * which one changed, is dissolved and its members looked at again. So the clusters depend on which
 * texts there are, not on their order.
 *
 * <p>A number that more than {@value #COMMON} articles have comes from a passage that stands under
 * all articles of an outlet, and finds nothing any more; otherwise each of them would be compared
 * with each. When a number crosses that limit, up or down, those who have it are looked at again.
 * Equal sketches make copies without a comparison, however many have them: one term is the whole
 * sketch.
 *
 * <p>A cluster is known by a number, the smallest of its members' own numbers, which are hashes of
 * their ids. It is a doc value of the whole block, updated in the same commit.
 */
final class Clusters {
  private static final int REMEMBERED = 4096;

  /** So many articles may have a number of a sketch before it finds nothing any more. */
  static final int COMMON = 500;

  /** An article without copies. */
  static final long NONE = 0;

  /** Articles written since the last commit, with the sketches of their texts. */
  private final Map<String, int[]> fresh = new ConcurrentHashMap<>();

  /** The sketches that articles had at the last commit which changed or went since. */
  private final Map<String, int[]> former = new HashMap<>();

  private final int common;

  /** Clusters that lost a member since the last commit. */
  private final Set<Long> dissolved = new HashSet<>();

  private final Map<String, Shingles> shingles =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Shingles> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * None yet.
   *
   * @param common how many articles may have a number before it finds nothing
   */
  Clusters(int common) {
    this.common = common;
  }

  /** Reads the text of a document. */
  interface Texts {
    Shingles of(int doc) throws IOException;
  }

  /** Adds an article's sketch to its document. Safe for several threads. */
  void add(Document document, String id, Shingles text) {
    int[] sketch = text.sketch();
    fresh.put(id, sketch);
    // A doc value can only be updated where its field is known.
    document.add(new NumericDocValuesField(Schema.CLUSTER, NONE));
    for (int number : sketch) {
      document.add(new StringField(Schema.SKETCH, term(number), Field.Store.NO));
    }
    if (sketch.length > 0) {
      document.add(new StringField(Schema.SKETCH, whole(sketch), Field.Store.NO));
    }
  }

  /** Eight bytes, so that it is no number's. */
  private static BytesRef whole(int[] sketch) {
    long hash = 1;
    for (int number : sketch) {
      hash = (hash ^ number) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 31;
    }
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash).array());
  }

  private static BytesRef term(int number) {
    return new BytesRef(new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number});
  }

  /** Whether an article was written since the last commit. */
  boolean isFresh(String id) {
    return fresh.containsKey(id);
  }

  /**
   * An article that was there at the last commit is replaced or goes.
   *
   * @param text its text until now
   */
  void changes(String id, LeafReaderContext leaf, int doc, Shingles text) throws IOException {
    former.putIfAbsent(id, text.sketch());
    long cluster = cluster(leaf, doc);
    if (cluster != NONE) {
      dissolved.add(cluster);
    }
  }

  /** An article goes. */
  void goes(String id) {
    fresh.remove(id);
    shingles.remove(id);
  }

  /** Whether a commit has anything to do. */
  boolean isPending() {
    return !fresh.isEmpty() || !former.isEmpty();
  }

  private static long cluster(LeafReaderContext leaf, int doc) throws IOException {
    NumericDocValues clusters = leaf.reader().getNumericDocValues(Schema.CLUSTER);
    return clusters != null && clusters.advanceExact(doc) ? clusters.longValue() : NONE;
  }

  /** A number of an article's own, above 0. */
  static long number(String id) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = 0; i < Long.BYTES; i++) {
        number = (number << 8) | (digest[i] & 0xff);
      }
      return Math.max(1, number & Long.MAX_VALUE);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every JDK has SHA-256", impossible);
    }
  }

  /**
   * Brings the clusters up to date.
   *
   * @param reader sees everything that was written
   */
  void update(DirectoryReader reader, IndexWriter writer, Texts texts) throws IOException {
    shingles.keySet().removeAll(fresh.keySet());
    Round round = new Round(reader, texts);
    Map<String, Long> numbers = round.numbers();
    for (Map.Entry<String, Long> article : numbers.entrySet()) {
      writer.updateNumericDocValue(
          new Term(Schema.BLOCK, article.getKey()), Schema.CLUSTER, article.getValue());
    }
    fresh.clear();
    former.clear();
    dissolved.clear();
  }

  /** One commit's work. */
  private final class Round {
    private final DirectoryReader reader;
    private final Texts texts;
    private final Map<Integer, String> ids = new HashMap<>();
    private final List<Sketches> sketches = new ArrayList<>();

    /** Members of groups: a group is an article, or a cluster of before that stays. */
    private final Map<Long, Long> parents = new HashMap<>();

    Round(DirectoryReader reader, Texts texts) throws IOException {
      this.reader = reader;
      this.texts = texts;
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(Schema.SKETCH);
        if (terms != null) {
          sketches.add(new Sketches(terms.iterator(), leaf.docBase, leaf.reader().getLiveDocs()));
        }
      }
    }

    /** The articles that look for their copies in this round. */
    private final Set<String> looked = new HashSet<>();

    /** By number of a sketch: the live articles that have it; one more than may be when common. */
    private final Map<Integer, int[]> having = new HashMap<>();

    /** The articles whose number changes, with their new one. */
    Map<String, Long> numbers() throws IOException {
      Map<String, int[]> looking = new TreeMap<>(fresh);
      Map<String, Integer> docs = new HashMap<>();
      for (int doc : crossed()) {
        String id = id(doc);
        docs.put(id, doc);
        looking.put(id, text(id, doc).sketch());
      }
      if (!dissolved.isEmpty()) {
        for (Map.Entry<String, Integer> member : members(dissolved).entrySet()) {
          docs.put(member.getKey(), member.getValue());
          if (!looking.containsKey(member.getKey())) {
            looking.put(member.getKey(), text(member.getKey(), member.getValue()).sketch());
          }
        }
      }
      looked.addAll(looking.keySet());
      for (Map.Entry<String, int[]> article : looking.entrySet()) {
        if (article.getValue().length > 0) {
          Integer doc = docs.get(article.getKey());
          Optional<Integer> there = doc != null ? Optional.of(doc) : doc(article.getKey());
          if (there.isPresent()) {
            look(article.getKey(), there.get(), article.getValue());
          }
        }
      }
      return renumbered(docs);
    }

    /**
     * Dissolves the clusters of all who have a number that became common, or ceased to be; gives
     * back those of them that are alone.
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
        int[] now = having(change.getKey());
        if (now.length > common) {
          now = docs(term(change.getKey()), Integer.MAX_VALUE);
        }
        int before = now.length - change.getValue();
        if ((now.length > common) == (before > common)) {
          continue;
        }
        for (int doc : now) {
          long cluster = reader(doc);
          if (cluster != NONE) {
            dissolved.add(cluster);
          } else if (now.length <= common && !fresh.containsKey(id(doc))) {
            alone.add(doc);
          }
        }
      }
      return alone;
    }

    /** The live articles that have a term; at most so many. */
    private int[] docs(BytesRef term, int most) throws IOException {
      int[] docs = new int[4];
      int size = 0;
      for (int i = 0; i < sketches.size() && size < most; i++) {
        Sketches leaf = sketches.get(i);
        if (!leaf.terms.seekExact(term)) {
          continue;
        }
        PostingsEnum postings = leaf.terms.postings(leaf.postings, PostingsEnum.NONE);
        leaf.postings = postings;
        while (size < most && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
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
        known = docs(term(number), common + 1);
        having.put(number, known);
      }
      return known;
    }

    private long reader(int doc) throws IOException {
      LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      return cluster(leaf, doc - leaf.docBase);
    }

    /** Finds an article's copies. */
    private void look(String id, int doc, int[] sketch) throws IOException {
      Map<Integer, Integer> shared = new HashMap<>();
      for (int number : sketch) {
        int[] others = having(number);
        for (int i = 0; others.length <= common && i < others.length; i++) {
          shared.merge(others[i], 1, Integer::sum);
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
        if (top(mine) != top(others) && text(id, doc).isCopyOf(text(otherId, other))) {
          join(mine, others);
        }
      }
      joinEqual(id, doc, sketch);
    }

    /**
     * Joins an article with the first that has its whole sketch, and with the first that was there
     * before: so all of them become one.
     */
    private void joinEqual(String id, int doc, int[] sketch) throws IOException {
      boolean first = true;
      for (int other : docs(whole(sketch), Integer.MAX_VALUE)) {
        if (other == doc) {
          continue;
        }
        boolean stays = !looked.contains(id(other));
        if (first || stays) {
          join(group(id, doc), group(id(other), other));
        }
        if (stays) {
          return;
        }
        first = false;
      }
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
        return number(id);
      }
      long cluster = reader(doc);
      return cluster == NONE || dissolved.contains(cluster) ? number(id) : cluster;
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
        if (now != reader(member.getValue())) {
          changed.put(member.getKey(), now);
        }
      }
      for (String id : looked) {
        boolean grouped = sizes.containsKey(top(number(id)));
        Integer doc = docs.get(id);
        if (!grouped && doc != null && reader(doc) != NONE) {
          changed.put(id, NONE);
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
            each.take(id, leaf.docBase + doc, cluster(leaf, doc));
          }
        }
      }
    }

    private Optional<Integer> doc(String id) throws IOException {
      BytesRef wanted = new BytesRef(id);
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms terms = leaf.reader().terms(Schema.BLOCK);
        TermsEnum each = terms == null ? null : terms.iterator();
        if (each == null || !each.seekExact(wanted)) {
          continue;
        }
        PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
        Bits live = leaf.reader().getLiveDocs();
        int last = -1;
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          last = live == null || live.get(postings.docID()) ? postings.docID() : last;
        }
        if (last >= 0) {
          return Optional.of(leaf.docBase + last);
        }
      }
      return Optional.empty();
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

    private Shingles text(String id, int doc) throws IOException {
      Shingles known = shingles.get(id);
      if (known == null) {
        known = texts.of(doc);
        shingles.put(id, known);
      }
      return known;
    }
  }

  /** Takes an article. */
  private interface Each {
    void take(String id, int doc, long cluster) throws IOException;
  }
}
