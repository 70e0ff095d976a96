package news.dateline.lucene;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.Shingles;
import news.dateline.lucene.schema.ClusterFields;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * How well clusters find copies, and what they cost where many articles share a passage.
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=news.dateline.lucene.CopiesBenchmark -Dargs="quality FILE.jsonl.gz [SEED]"
 * ./mvnw -q -Prun -Dmain=news.dateline.lucene.CopiesBenchmark -Dargs="clusters FILE.jsonl.gz"
 * ./mvnw -q -Prun -Dmain=news.dateline.lucene.CopiesBenchmark -Dargs="footer ARTICLES"
 * </pre>
 *
 * <p>{@code quality} takes 2,000 articles and makes three copies of each that keep 60 to 100 % of
 * its words: cut at the end, at the beginning or inside; half of them with a new lead of another
 * article's sentences, half with 3 % of the words replaced, half with paragraphs merged; all under
 * another headline. Against them stand articles that share 80 words of a footer with 50 others, and
 * articles that quote a quarter of another. A pair of articles in one cluster counts as found where
 * both come from one original, as false where they do not; but where the unedited texts of two
 * originals share three tenths of the shingles of the shorter, they are reprints that the file
 * itself has, and left out.
 *
 * <p>{@code footer} writes articles of words of their own, each with the same 80 words at the end.
 */
final class CopiesBenchmark {
  private static final int ORIGINALS = 2000;
  private static final int OTHERS = 250;

  private final Random random;
  private final List<String[]> texts;

  private CopiesBenchmark(Random random, List<String[]> texts) {
    this.random = random;
    this.texts = texts;
  }

  public static void main(String[] arguments) throws IOException {
    switch (arguments[0]) {
      case "quality" -> {
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        new CopiesBenchmark(new Random(seed), read(Path.of(arguments[1]))).quality();
      }
      case "clusters" -> clusters(read(Path.of(arguments[1])));
      case "footer" -> footer(Integer.parseInt(arguments[1]));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  /** Titles and bodies. */
  private static List<String[]> read(Path file) throws IOException {
    List<String[]> texts = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        texts.add(new String[] {json.get("title").getAsString(), json.get("body").getAsString()});
      }
    }
    return texts;
  }

  /** An article of the set: what it was made from, and how. */
  private record Made(int original, String how, double kept, String body) {}

  private void quality() throws IOException {
    Collections.shuffle(texts, random);
    List<Made> all = new ArrayList<>();
    for (int i = 0; i < texts.size() && all.size() < 4 * ORIGINALS; i++) {
      String body = texts.get(i)[1];
      if (words(body) < 100) {
        continue;
      }
      all.add(new Made(i, "original", 1, body));
      for (int copy = 0; copy < 3; copy++) {
        all.add(copy(i, body));
      }
    }
    int next = all.getLast().original + 1;
    List<String> footers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      footers.add(ownWords(random, 80));
    }
    for (int i = 0; i < OTHERS; i++, next++) {
      String footer = footers.get(i % footers.size());
      all.add(new Made(next, "footer", 1, texts.get(next)[1] + "\n" + footer));
    }
    for (int i = 0; i < OTHERS; i++, next++) {
      List<String> quoted = sentences(all.get(4 * i).body);
      int from = random.nextInt(Math.max(1, quoted.size() * 3 / 4));
      List<String> part = quoted.subList(from, Math.min(quoted.size(), from + quoted.size() / 4));
      String body = texts.get(next)[1];
      all.add(new Made(next, "quoting", 1, body + "\n" + String.join(" ", part)));
    }
    long[] cluster = clusters(all.stream().map(Made::body).toList(), new double[1]);
    report(all, cluster);
  }

  private void report(List<Made> all, long[] cluster) {
    Map<String, int[]> found = new TreeMap<>();
    int original = 0;
    for (int i = 0; i < all.size(); i++) {
      Made made = all.get(i);
      if (made.how.equals("original")) {
        original = i;
      } else if (!made.how.equals("footer") && !made.how.equals("quoting")) {
        boolean together = cluster[i] != ClusterFields.NONE && cluster[i] == cluster[original];
        for (String row :
            List.of("all", made.how, "keeps %.1f".formatted(Math.floor(made.kept * 10) / 10))) {
          int[] counts = found.computeIfAbsent(row, unseen -> new int[2]);
          counts[0] += together ? 1 : 0;
          counts[1]++;
        }
      }
    }
    found.forEach(
        (row, counts) ->
            System.out.printf(
                "recall %-40s %.3f of %d%n", row, (double) counts[0] / counts[1], counts[1]));
    Map<Long, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < cluster.length; i++) {
      if (cluster[i] != ClusterFields.NONE) {
        members.computeIfAbsent(cluster[i], unseen -> new ArrayList<>()).add(i);
      }
    }
    long same = 0;
    long reprints = 0;
    Map<String, Integer> wrong = new TreeMap<>();
    for (List<Integer> each : members.values()) {
      for (int i : each) {
        for (int j : each) {
          if (i >= j) {
            continue;
          }
          Made one = all.get(i);
          Made other = all.get(j);
          if (one.original == other.original) {
            same++;
          } else if (isReprint(one.original, other.original)) {
            reprints++;
          } else {
            wrong.merge(
                one.how.equals("footer") || one.how.equals("quoting")
                    ? one.how
                    : other.how.equals("footer") || other.how.equals("quoting")
                        ? other.how
                        : "of different articles",
                1,
                Integer::sum);
          }
        }
      }
    }
    long all2 = wrong.values().stream().mapToInt(it -> it).sum();
    System.out.printf(
        "precision %.4f: %d pairs of one original, %d false %s; %d pairs are reprints in the file"
            + " itself%n",
        (double) same / (same + all2), same, all2, wrong, reprints);
  }

  private boolean isReprint(int one, int other) {
    int[] some = Shingles.of("", texts.get(one)[1]).hashes();
    int[] others = Shingles.of("", texts.get(other)[1]).hashes();
    long shared = Arrays.stream(some).filter(it -> Arrays.binarySearch(others, it) >= 0).count();
    return shared >= 0.3 * Math.min(some.length, others.length);
  }

  private Made copy(int original, String body) {
    List<String> all = sentences(body);
    int words = words(body);
    double keep = 0.6 + 0.4 * random.nextDouble();
    List<String> kept = new ArrayList<>(all);
    String how =
        List.of("cut at the end", "cut at the beginning", "cut inside").get(random.nextInt(3));
    int left = words;
    while (kept.size() > 1) {
      int at =
          how.equals("cut at the end")
              ? kept.size() - 1
              : how.equals("cut at the beginning") ? 0 : random.nextInt(kept.size());
      int its = words(kept.get(at));
      if (left - its < keep * words) {
        break;
      }
      kept.remove(at);
      left -= its;
    }
    if (random.nextBoolean()) {
      how += ", new lead";
      List<String> foreign = sentences(texts.get(random.nextInt(texts.size()))[1]);
      int added = 0;
      List<String> lead = new ArrayList<>();
      for (String sentence : foreign) {
        added += words(sentence);
        if (added > words / 5) {
          break;
        }
        lead.add(sentence);
      }
      kept.addAll(0, lead);
    }
    String text = String.join(random.nextBoolean() ? " " : "\n", kept);
    if (random.nextBoolean()) {
      how += ", words replaced";
      String[] each = text.split(" ");
      int replaced = each.length * 3 / 100;
      for (int i = 0; i < replaced; i++) {
        each[random.nextInt(each.length)] = ownWords(random, 1);
      }
      left -= replaced;
      text = String.join(" ", each);
    }
    return new Made(original, how, (double) left / words, text);
  }

  private static List<String> sentences(String body) {
    return List.of(body.split("(?<=[.!?][\"”’]?)\\s+|\n+"));
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  private static String ownWords(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words
          .append(i == 0 ? "" : " ")
          .append("w")
          .append(Integer.toString(random.nextInt(20000), 36));
    }
    return words.toString();
  }

  /** Indexes texts and gives the cluster of each. */
  private static long[] clusters(List<String> bodies, double[] seconds) throws IOException {
    long[] clusters = new long[bodies.size()];
    try (Directory directory = new ByteBuffersDirectory()) {
      try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
        for (int i = 0; i < bodies.size(); i++) {
          Article article =
              ArticleBuilder.titled("Headline " + i)
                  .id(String.format("a%08d", i))
                  .body(bodies.get(i))
                  .make();
          writer.put(article);
          if (i % 5000 == 4999) {
            long start = System.nanoTime();
            writer.commit();
            seconds[0] += (System.nanoTime() - start) / 1e9;
          }
        }
        long start = System.nanoTime();
        writer.commit();
        seconds[0] += (System.nanoTime() - start) / 1e9;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          SortedDocValues ids = leaf.reader().getSortedDocValues(Schema.ID);
          NumericDocValues values = leaf.reader().getNumericDocValues(Schema.CLUSTER);
          while (ids.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
            String id = ids.lookupOrd(ids.ordValue()).utf8ToString();
            if (values.advanceExact(ids.docID())) {
              clusters[Integer.parseInt(id.substring(1))] = values.longValue();
            }
          }
        }
      }
    }
    return clusters;
  }

  private static void clusters(List<String[]> texts) throws IOException {
    double[] seconds = new double[1];
    long[] cluster = clusters(texts.stream().map(text -> text[1]).toList(), seconds);
    Map<Long, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < cluster.length; i++) {
      if (cluster[i] != ClusterFields.NONE) {
        members.computeIfAbsent(cluster[i], unseen -> new ArrayList<>()).add(i);
      }
    }
    int in = members.values().stream().mapToInt(List::size).sum();
    int largest = members.values().stream().mapToInt(List::size).max().orElse(0);
    System.out.printf(
        "%d articles, %d in %d clusters, the largest of %d; commits took %.1f s%n",
        texts.size(), in, members.size(), largest, seconds[0]);
    List<List<Integer>> some = new ArrayList<>(members.values());
    Collections.shuffle(some, new Random(1));
    for (List<Integer> each : some.subList(0, Math.min(30, some.size()))) {
      System.out.println("cluster of " + each.size());
      for (int i : each.subList(0, Math.min(3, each.size()))) {
        String body = texts.get(i)[1].replaceAll("\\s+", " ");
        System.out.printf(
            "  %5d words  %s | %s%n",
            words(body), texts.get(i)[0], body.substring(0, Math.min(110, body.length())));
      }
    }
  }

  private static void footer(int articles) throws IOException {
    for (boolean shared : new boolean[] {false, true}) {
      Random random = new Random(1);
      String footer = ownWords(random, 80);
      List<String> bodies = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        bodies.add(ownWords(random, 400) + "\n" + (shared ? footer : ownWords(random, 80)));
      }
      double[] seconds = new double[1];
      long[] cluster = clusters(bodies, seconds);
      System.out.printf(
          "%d articles %s footer: commits took %.1f s, %d articles in clusters%n",
          articles,
          shared ? "with one" : "without a",
          seconds[0],
          Arrays.stream(cluster).filter(it -> it != ClusterFields.NONE).count());
    }
  }
}
