package news.dateline.parse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns {@code page-kind-weights.tsv} from pages whose kinds are known, and tells what weights
 * learned from four fifths of them do on the fifth.
 *
 * <pre>
 *   PageKindTraining PAGE-KIND-WEIGHTS.TSV [WEIGHT FOLDER]…
 * </pre>
 *
 * <p>A folder holds "gold.jsonl", whose lines name a "page" in it, its "url" and its "kind"; pages
 * without a kind are articles. The weight says how much a page of the folder counts. Folds are cut
 * between sites, so that no site is in both. With {@code -} for the file nothing is written.
 */
final class PageKindTraining {
  private static final int FOLDS = 5;
  private static final int PARTINGS = 2;
  private static final int ROUNDS = 400;
  private static final double SHRINKING = 1;
  private static final Pattern HOST = Pattern.compile("https?://([^/:]+).*");

  /**
   * A page, as it is learned from.
   *
   * @param called whether its JSON-LD calls it an article and dates it
   * @param hopeless whether it is no article by a rule that is not learned
   */
  private record Item(
      String set,
      String page,
      String site,
      String kind,
      PageKind gold,
      double weight,
      double[] values,
      boolean called,
      boolean hopeless) {

    boolean taken(double[] chances) {
      return !hopeless
          && chances[PageKind.ARTICLE.at()]
              >= (called ? PageVerdict.LEAST_CHANCE_STATED : PageVerdict.LEAST_CHANCE);
    }
  }

  private PageKindTraining() {}

  public static void main(String[] arguments) throws IOException {
    List<Item> items = new ArrayList<>();
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      items.addAll(read(Path.of(arguments[i + 1]), Double.parseDouble(arguments[i])));
    }
    IdentityHashMap<Item, double[]> chances = new IdentityHashMap<>();
    for (int parting = 0; parting < PARTINGS; parting++) {
      for (int fold = 0; fold < FOLDS; fold++) {
        int in = parting;
        int held = fold;
        KindWeights weights = learn(items.stream().filter(item -> fold(item, in) != held).toList());
        for (Item item : items) {
          if (fold(item, in) == held) {
            double[] sum =
                chances.computeIfAbsent(item, unused -> new double[PageKind.all().length]);
            double[] one = weights.chances(item.values());
            Arrays.setAll(sum, kind -> sum[kind] + one[kind] / PARTINGS);
          }
        }
      }
    }
    print("held out", items, item -> Optional.ofNullable(chances.get(item)).orElseThrow());
    KindWeights all = learn(items);
    print("learned from", items, item -> all.chances(item.values()));
    if (!arguments[0].equals("-")) {
      Files.write(Path.of(arguments[0]), lines(all));
    }
  }

  private static int fold(Item item, int parting) {
    return Math.floorMod(((parting + item.site()).hashCode() * 0x9E3779B1) >>> 8, FOLDS);
  }

  private static List<Item> read(Path folder, double weight) throws IOException {
    List<Item> items = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
      JsonObject gold = JsonParser.parseString(line).getAsJsonObject();
      Path file = folder.resolve(gold.get("page").getAsString());
      if (Files.exists(file)) {
        String kind = gold.has("kind") ? gold.get("kind").getAsString() : "article";
        items.add(
            item(
                folder,
                file,
                kind,
                gold.has("url") && !gold.get("url").isJsonNull()
                    ? gold.get("url").getAsString()
                    : "",
                weight));
      }
    }
    return items;
  }

  private static Item item(Path folder, Path file, String kind, String url, double weight)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String html = new String(bytes, StandardCharsets.UTF_8);
    Page page =
        Page.of(
            html.indexOf('\ufffd') < 0 ? html : new String(bytes, Charset.forName("windows-1252")));
    Optional<String> address = PageAddress.of(page, Optional.empty());
    PageBody.Text text = PageBody.of(page, PageTitle.of(page, List.of()));
    PageDates.Dates dates = PageDates.of(page);
    SignCounts signs = PageSigns.of(page, address, PageByline.of(page), dates, text);
    boolean hopeless =
        PageVerdict.notAnArticle(page, address, PageByline.of(page), dates, text)
            .filter(why -> why.startsWith("a page with") || why.startsWith("a front page"))
            .isPresent();
    return new Item(
        String.valueOf(folder.getFileName()),
        String.valueOf(file.getFileName()),
        site(url, file),
        kind,
        gold(kind),
        weight,
        KindWeights.values(signs),
        signs.has(PageSign.TYPE_ARTICLE) && signs.has(PageSign.TYPE_ARTICLE_DATED),
        hopeless);
  }

  /** The last two labels of the host; a page without an address is a site of its own. */
  private static String site(String url, Path file) {
    Matcher host = HOST.matcher(url);
    if (!host.matches()) {
      return String.valueOf(file.getFileName());
    }
    List<String> labels = Arrays.asList(host.group(1).split("[.]"));
    return String.join(".", labels.subList(Math.max(0, labels.size() - 2), labels.size()));
  }

  private static PageKind gold(String kind) {
    return switch (kind) {
      case "article" -> PageKind.ARTICLE;
      case "listing", "collection" -> PageKind.LISTING;
      case "product" -> PageKind.PRODUCT;
      case "service" -> PageKind.SERVICE;
      case "forum" -> PageKind.FORUM;
      case "documentation" -> PageKind.MANUAL;
      default -> throw new IllegalArgumentException("no kind of page: " + kind);
    };
  }

  /** Adam on the likelihood of the right kinds, with all pages in each round: deterministic. */
  private static KindWeights learn(List<Item> items) {
    KindWeights learned = KindWeights.none();
    double[][] weights = learned.weights();
    int signs = weights.length;
    int kinds = PageKind.all().length;
    double[][] mean = new double[signs][kinds];
    double[][] square = new double[signs][kinds];
    double total = items.stream().mapToDouble(Item::weight).sum();
    for (int round = 1; round <= ROUNDS; round++) {
      double[][] slope = new double[signs][kinds];
      for (Item item : items) {
        double[] chances = learned.chances(item.values());
        chances[item.gold().at()] -= 1;
        for (int sign = 0; sign < signs; sign++) {
          double value = item.values()[sign] * item.weight();
          for (int kind = 0; value != 0 && kind < kinds; kind++) {
            slope[sign][kind] += value * chances[kind];
          }
        }
      }
      double rate = round < ROUNDS * 0.7 ? 0.05 : 0.01;
      double first = 1 - Math.pow(0.9, round);
      double second = 1 - Math.pow(0.99, round);
      for (int sign = 0; sign < signs; sign++) {
        double shrinking = sign == signs - 1 ? 0 : SHRINKING;
        for (int kind = 0; kind < kinds; kind++) {
          double g = (slope[sign][kind] + shrinking * weights[sign][kind]) / total;
          mean[sign][kind] = 0.9 * mean[sign][kind] + 0.1 * g;
          square[sign][kind] = 0.99 * square[sign][kind] + 0.01 * g * g;
          weights[sign][kind] -=
              rate * mean[sign][kind] / first / (Math.sqrt(square[sign][kind] / second) + 1e-8);
        }
      }
    }
    return learned;
  }

  private static void print(String what, List<Item> items, Function<Item, double[]> chances) {
    Map<String, int[]> taken = new TreeMap<>();
    for (Item item : items) {
      int[] count = taken.computeIfAbsent(item.set() + ' ' + item.kind(), unused -> new int[2]);
      count[0] += item.taken(chances.apply(item)) ? 1 : 0;
      count[1]++;
    }
    taken.forEach(
        (kind, count) ->
            System.out.printf(
                Locale.ROOT,
                "%s: %s taken for articles %d of %d, %.3f%n",
                what,
                kind,
                count[0],
                count[1],
                count[0] / (double) count[1]));
  }

  private static List<String> lines(KindWeights weights) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What each sign weighs for a page being an article, a listing, a product page, a page that offers a");
    lines.add(
        "# service, a discussion, a page of a manual. Learned by PageKindTraining from the development half of WCXB");
    lines.add(
        "# (Foley 2026, CC BY 4.0), with the pages of the tests of fundus, trafilatura and htmldate as further articles;");
    lines.add("# their texts are not in it.");
    for (int row = 0; row < weights.weights().length; row++) {
      StringBuilder line = new StringBuilder(KindWeights.name(row));
      for (double weight : weights.weights()[row]) {
        line.append(String.format(Locale.ROOT, "\t%.3f", weight));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
