package news.dateline.lucene.write;

import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.Shingles;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneWriter;
import news.dateline.lucene.schema.ClusterFields;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

/** Clusters of copies against all pairs of texts. */
class ClustersTest {
  private static final IndexSettings SETTINGS = IndexSettings.standard();

  @Test
  void whateverComesInWhateverOrderClustersAreTheComponentsOfAllPairs() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      // Of half of the archives, many a number is common, and becomes or ceases to be so.
      boolean few = seed % 2 == 1;
      int common = few ? 3 + random.nextInt(8) : 1000;
      Map<String, Article> now = new HashMap<>();
      try (Directory directory = new ByteBuffersDirectory()) {
        try (LuceneWriter writer =
            LuceneWriter.open(directory, "memory", SETTINGS, new Clusters(common))) {
          int time = 0;
          for (int i = 0; i < 60; i++) {
            String id = "a" + random.nextInt(40);
            if (random.nextInt(8) == 0) {
              writer.forget(id);
              now.remove(id);
              continue;
            }
            Article article =
                titled("Report")
                    .id(id)
                    .at(id, time)
                    .body(few ? text(random, 2, 12) : text(random, 6, 60))
                    .captured("2024-03-01T00:00:" + String.format("%02dZ", time++))
                    .make();
            writer.put(article);
            now.put(id, article);
            if (random.nextInt(6) == 0) {
              writer.commit();
            }
          }
          writer.commit();
          if (random.nextBoolean()) {
            writer.settle();
          }
        }
        assertThat(clusters(directory)).as("seed %d", seed).isEqualTo(components(now, common));
      }
    }
  }

  @Test
  void anArticleThatLeavesPartsWhatItHeldTogether() throws IOException {
    // One is a copy of the middle, the middle of the other, and these two are not of each other.
    String left = words(0, 100);
    String both = words(0, 100) + " " + words(100, 200);
    String right = words(100, 200);
    assertThat(Shingles.of("", left).isCopyOf(Shingles.of("", both))).isTrue();
    assertThat(Shingles.of("", left).isCopyOf(Shingles.of("", right))).isFalse();
    try (Directory directory = new ByteBuffersDirectory()) {
      try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
        writer.put(titled("L").id("l").body(left).make());
        writer.put(titled("R").id("r").body(right).make());
        writer.put(titled("B").id("b").body(both).captured("2024-03-01T00:00:00Z").make());
        writer.commit();
        assertThat(clusters(directory)).containsExactly(Set.of("l", "r", "b"));
        writer.put(
            titled("B").id("b").body(words(300, 400)).captured("2024-03-02T00:00:00Z").make());
        writer.commit();
      }
      assertThat(clusters(directory)).isEmpty();
    }
  }

  private static String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      words.append("word").append(i).append(' ');
    }
    return words.toString();
  }

  /** One of a few stories, cut and with a new beginning. */
  private static String text(Random random, int stories, int cut) {
    int story = random.nextInt(stories) * 1000;
    int from = random.nextInt(cut);
    int length = 40 + random.nextInt(80);
    int own = random.nextInt(1_000_000) + 10_000;
    return words(own, own + random.nextInt(40)) + words(story + from, story + from + length);
  }

  private static boolean areCopies(
      Article one, Article other, Map<Integer, Long> numbers, int common) {
    Shingles ofOne = Shingles.of(one);
    Shingles ofOther = Shingles.of(other);
    if (ofOne.sketch().length > 0 && Arrays.equals(ofOne.sketch(), ofOther.sketch())) {
      return true;
    }
    Set<Integer> shared = Arrays.stream(ofOne.sketch()).boxed().collect(Collectors.toSet());
    shared.retainAll(Arrays.stream(ofOther.sketch()).boxed().toList());
    shared.removeIf(number -> numbers.get(number) > common);
    return shared.size() >= Shingles.SHARED && ofOne.isCopyOf(ofOther);
  }

  private static Set<Set<String>> components(Map<String, Article> articles, int common) {
    Map<Integer, Long> numbers =
        articles.values().stream()
            .flatMap(article -> Arrays.stream(Shingles.of(article).sketch()).boxed())
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    List<String> ids = new ArrayList<>(new TreeSet<>(articles.keySet()));
    Map<String, String> parents = new HashMap<>();
    for (String one : ids) {
      for (String other : ids) {
        if (one.compareTo(other) < 0
            && areCopies(articles.get(one), articles.get(other), numbers, common)) {
          parents.put(top(parents, one), top(parents, other));
          parents.remove(top(parents, other));
        }
      }
    }
    return ids.stream()
        .collect(Collectors.groupingBy(id -> top(parents, id), Collectors.toSet()))
        .values()
        .stream()
        .filter(cluster -> cluster.size() > 1)
        .collect(Collectors.toSet());
  }

  private static String top(Map<String, String> parents, String id) {
    String at = id;
    while (parents.containsKey(at) && !parents.get(at).equals(at)) {
      at = parents.get(at);
    }
    return at;
  }

  private static Set<Set<String>> clusters(Directory directory) throws IOException {
    Map<Long, Set<String>> clusters = new TreeMap<>();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedDocValues ids = leaf.reader().getSortedDocValues(Schema.ID);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          NumericDocValues values = leaf.reader().getNumericDocValues(Schema.CLUSTER);
          boolean live =
              leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
          if (live
              && ids != null
              && ids.advanceExact(doc)
              && values != null
              && values.advanceExact(doc)
              && values.longValue() != ClusterFields.NONE) {
            clusters
                .computeIfAbsent(values.longValue(), unseen -> new TreeSet<>())
                .add(ids.lookupOrd(ids.ordValue()).utf8ToString());
          }
        }
      }
    }
    return Set.copyOf(clusters.values());
  }
}
