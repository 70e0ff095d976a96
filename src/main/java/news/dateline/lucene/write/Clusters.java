package news.dateline.lucene.write;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.article.Shingles;
import news.dateline.lucene.schema.ClusterFields;
import news.dateline.lucene.schema.LiveDoc;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

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
public final class Clusters {
  private static final int REMEMBERED = 4096;

  /** So many articles may have a number of a sketch before it finds nothing any more. */
  public static final int COMMON = 500;

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
  public Clusters(int common) {
    this.common = common;
  }

  /** Adds an article's sketch to its document. Safe for several threads. */
  void add(Document document, String id, Shingles text) {
    int[] sketch = text.sketch();
    fresh.put(id, sketch);
    ClusterFields.add(document, sketch);
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
  void changes(String id, LiveDoc article, Shingles text) throws IOException {
    former.putIfAbsent(id, text.sketch());
    long cluster = ClusterFields.cluster(article.leaf(), article.doc());
    if (cluster != ClusterFields.NONE) {
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

  /**
   * Brings the clusters up to date.
   *
   * @param reader sees everything that was written
   * @param texts reads the shingles of its documents
   */
  void update(DirectoryReader reader, IndexWriter writer, ClusterUpdate.ShinglesOf texts)
      throws IOException {
    shingles.keySet().removeAll(fresh.keySet());
    ClusterUpdate round =
        new ClusterUpdate(
            reader, (id, doc) -> remembered(id, doc, texts), common, fresh, former, dissolved);
    Map<String, Long> numbers = round.numbers();
    for (Map.Entry<String, Long> article : numbers.entrySet()) {
      writer.updateNumericDocValue(
          new Term(Schema.BLOCK, article.getKey()), Schema.CLUSTER, article.getValue());
    }
    fresh.clear();
    former.clear();
    dissolved.clear();
  }

  private Shingles remembered(String id, int doc, ClusterUpdate.ShinglesOf texts)
      throws IOException {
    Shingles known = shingles.get(id);
    if (known == null) {
      known = texts.of(id, doc);
      shingles.put(id, known);
    }
    return known;
  }
}
