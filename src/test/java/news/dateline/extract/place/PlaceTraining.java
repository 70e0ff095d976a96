package news.dateline.extract.place;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.Span;
import news.dateline.extract.Articles;
import news.dateline.extract.LanguageExtractor;
import news.dateline.extract.date.DateExtractor;
import news.dateline.extract.date.DateParser;
import news.dateline.extract.date.DatelineExtractor;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletExtractor;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.EnglishQuotationExtractor;
import news.dateline.extract.quotation.learned.AttributionFinder;
import news.dateline.extract.quotation.learned.AttributionModel;
import news.dateline.extract.quotation.learned.WordClass;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.TokenizedArticle;

/**
 * Learns {@code place-weights.tsv} from articles whose places are annotated, and tells what weights
 * learned from four fifths of them do on the fifth.
 *
 * <pre>
 *   PlaceTraining TOPONYMS.JSONL ARTICLES.JSONL PLACE-WEIGHTS.TSV
 * </pre>
 *
 * <p>Lines hold "body", "title", "url", "outlet" and "toponyms": start, end, lat, lon. Folds are
 * cut between outlets, so that no outlet is in both.
 */
final class PlaceTraining {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 300;
  private static final double NEAR = 161;

  private record Gold(int start, int end, double latitude, double longitude, boolean placed) {}

  private record Item(TokenizedArticle reading, Findings soFar, List<Gold> gold, int fold) {}

  private final Atlas atlas = Atlas.shipped();
  private final OutletNames outlets = new OutletNames();
  private final GivenNames givenNames = new GivenNames();

  private PlaceTraining() {}

  public static void main(String[] arguments) throws IOException {
    PlaceTraining training = new PlaceTraining();
    if (arguments[0].equals("dump")) {
      training.dump(Path.of(arguments[1]));
      return;
    }
    List<Item> items = training.read(Path.of(arguments[0]), Outlets.KNOWN);
    List<Item> half = training.read(Path.of(arguments[0]), Outlets.HALF);
    List<Item> without = training.read(Path.of(arguments[0]), Outlets.UNKNOWN);
    List<Item> news = training.read(Path.of(arguments[1]), Outlets.KNOWN);
    int[] sum = new int[7];
    int[] sumWithout = new int[7];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      PlaceWeights weights =
          training.learn(
              half.stream().filter(item -> item.fold() != held).toList(),
              news.stream().filter(item -> item.fold() != held).toList());
      training.plain(news.stream().filter(item -> item.fold() == held).toList(), weights, sum);
      training.score(items.stream().filter(item -> item.fold() == held).toList(), weights, sum);
      training.score(
          without.stream().filter(item -> item.fold() == held).toList(), weights, sumWithout);
    }
    print("held out", sum);
    print("held out, outlets unknown", sumWithout);
    PlaceWeights all = training.learn(half, news);
    int[] own = new int[7];
    training.score(items, all, own);
    training.plain(news, all, own);
    print("learned from", own);
    Files.write(Path.of(arguments[2]), lines(all));
  }

  /** Whether articles are read with their outlets, which say much but are not always known. */
  private enum Outlets {
    KNOWN,
    HALF,
    UNKNOWN
  }

  private List<Item> read(Path file, Outlets known) throws IOException {
    Cues cues = new Cues();
    Gazetteer gazetteer = new ListedPlaces(atlas);
    Datelines datelines = new Datelines(gazetteer);
    List<Extractor> before =
        List.of(
            new LanguageExtractor(),
            new OutletExtractor(outlets),
            new DatelineExtractor(datelines),
            new DateExtractor(
                new DateParser(LocalDate.now(Clock.systemUTC()).plusDays(1)), datelines),
            new EnglishQuotationExtractor(
                new AttributionFinder(
                    new QuotationRules(cues, outlets),
                    outlets,
                    new WordClass(cues, givenNames),
                    AttributionModel.shipped()),
                datelines,
                outlets,
                givenNames,
                gazetteer));
    List<Item> items = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      String outlet = text(json, "outlet");
      int fold = Math.floorMod(outlet.hashCode(), FOLDS);
      boolean hidden =
          known == Outlets.UNKNOWN
              || (known == Outlets.HALF && text(json, "id").hashCode() % 2 == 0);
      Article article =
          Articles.ofOutlet(
              text(json, "title"),
              text(json, "body"),
              hidden ? "" : text(json, "url"),
              hidden
                  ? Map.of("id", text(json, "id"))
                  : Map.of("outlet", outlet, "id", text(json, "id")),
              "outlet");
      TokenizedArticle reading = new TokenizedArticle(article);
      Findings soFar = Findings.NONE;
      for (Extractor extractor : before) {
        soFar = extractor.extract(reading, soFar);
      }
      List<Gold> gold = new ArrayList<>();
      for (JsonElement element :
          json.has("toponyms")
              ? json.getAsJsonArray("toponyms")
              : new com.google.gson.JsonArray()) {
        JsonObject toponym = element.getAsJsonObject();
        boolean placed = !toponym.get("lat").isJsonNull();
        gold.add(
            new Gold(
                toponym.get("start").getAsInt(),
                toponym.get("end").getAsInt(),
                placed ? toponym.get("lat").getAsDouble() : 0,
                placed ? toponym.get("lon").getAsDouble() : 0,
                placed));
      }
      items.add(new Item(reading, soFar, gold, fold));
    }
    return items;
  }

  private static String text(JsonObject json, String key) {
    return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsString() : "";
  }

  private void dump(Path file) throws IOException {
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, givenNames);
    PlaceWeights weights = PlaceWeights.shipped();
    for (Item item : read(file, Outlets.KNOWN)) {
      for (PlaceResolver.Group group : extractor.look(item.reading(), item.soFar())) {
        for (PlaceCandidate mention : group.mentions) {
          if (mention.part == Span.Part.TITLE || group.places.length == 0) {
            continue;
          }
          String body = item.reading().article().body();
          int s = mention.span.start();
          int e = mention.span.end();
          System.out.printf(
              Locale.ROOT,
              "%s\t%d\t%d\t%.2f\t%s\t%s\t%.1f\t%s[%s]%s%n",
              item.reading().article().metadata().get("id"),
              s,
              e,
              PlaceWeights.sum(weights.clues(), mention.clues),
              atlas.kind(group.place()),
              atlas.place(group.place()).gazetteerId(),
              atlas.magnitude(group.place()),
              body.substring(Math.max(0, s - 60), s).replaceAll("\\s", " "),
              body.substring(s, e),
              body.substring(e, Math.min(body.length(), e + 50)).replaceAll("\\s", " "));
        }
      }
    }
  }

  private PlaceWeights learn(List<Item> items, List<Item> news) {
    PlaceWeights weights = PlaceWeights.none();
    // the first round, then the second with what the first gives, then the clues with both
    descend(choices(items, news, weights), weights.first());
    descend(choices(items, news, weights), weights.then());
    judge(items, weights);
    // the articles have their datelines behind their titles, where none is found
    weights.clues()[PlaceClue.IN_DATELINE.at()] = 3;
    // nor do they name many celebrities
    int person = PlaceClue.LIKE_PERSON.at();
    weights.clues()[person] = Math.min(-2.5, weights.clues()[person]);
    weights.first()[PlaceSign.DATELINE_COUNTRY.at()] = 0.8;
    weights.then()[PlaceSign.DATELINE_COUNTRY.at()] = 0.8;
    return weights;
  }

  /** The signs of the meanings of a name, and which of them is right. */
  private record Choice(double[][] signs, boolean[] right, double weight) {}

  /**
   * Local news is full of small places with great names, other news is not: of it are taken names
   * that papers print alone when they mean the great one.
   */
  private List<Choice> choices(List<Item> items, List<Item> news, PlaceWeights weights) {
    List<Choice> local = choices(items, weights);
    List<Choice> other = plain(news, weights);
    List<Choice> all = new ArrayList<>(local);
    other.forEach(
        choice ->
            all.add(
                new Choice(choice.signs(), choice.right(), (double) local.size() / other.size())));
    return all;
  }

  private List<Choice> plain(List<Item> news, PlaceWeights weights) {
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, givenNames, weights);
    List<Choice> choices = new ArrayList<>();
    for (Item item : news) {
      for (PlaceResolver.Group group : extractor.look(item.reading(), item.soFar())) {
        int great = great(group);
        if (great >= 0) {
          boolean[] right = new boolean[group.places.length];
          right[great] = true;
          choices.add(new Choice(group.signs, right, 1));
        }
      }
    }
    return choices;
  }

  private void plain(List<Item> news, PlaceWeights weights, int[] sum) {
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, givenNames, weights);
    for (Item item : news) {
      for (PlaceResolver.Group group : extractor.look(item.reading(), item.soFar())) {
        int great = great(group);
        if (great >= 0) {
          sum[5]++;
          sum[6] += group.best == great ? 1 : 0;
          if (group.best != great && Boolean.getBoolean("wrong")) {
            System.out.println(
                atlas.printed(group.places[great])
                    + " -> "
                    + atlas.place(group.place())
                    + " "
                    + item.reading().article().metadata().get("outlet"));
          }
        }
      }
    }
  }

  /** The great meaning of a name that is printed alone, else -1. */
  private int great(PlaceResolver.Group group) {
    if (group.within != -1 || group.places.length < 2) {
      return -1;
    }
    int best = -1;
    double most = 0;
    for (int i = 0; i < group.places.length; i++) {
      Atlas.Kind kind = atlas.kind(group.places[i]);
      double size = atlas.magnitude(group.places[i]);
      if (kind == Atlas.Kind.COUNTRY && !AMBIGUOUS.contains(atlas.printed(group.places[i]))) {
        return i;
      }
      if (kind == Atlas.Kind.DIVISION
          && atlas.code(group.places[i]).orElse("").equals("US")
          && !AMBIGUOUS.contains(atlas.printed(group.places[i]))) {
        return i;
      }
      if (kind.city() && size > most) {
        most = size;
        best = i;
      }
    }
    return best >= 0
            && ALONE.contains(atlas.printed(group.places[best]))
            && group.mentions.stream().anyMatch(mention -> mention.evidence() > 0.5)
        ? best
        : -1;
  }

  private static final Set<String> AMBIGUOUS =
      Set.of("Georgia", "Washington", "New York", "Jordan", "Lebanon", "Chad", "Guinea");

  /** Cities that agencies print without state or country. */
  private static final Set<String> ALONE =
      Set.of(
          "Atlanta",
          "Baltimore",
          "Boston",
          "Chicago",
          "Cincinnati",
          "Cleveland",
          "Dallas",
          "Denver",
          "Detroit",
          "Honolulu",
          "Houston",
          "Indianapolis",
          "Las Vegas",
          "Los Angeles",
          "Miami",
          "Milwaukee",
          "Minneapolis",
          "New Orleans",
          "New York",
          "Oklahoma City",
          "Philadelphia",
          "Phoenix",
          "Pittsburgh",
          "St. Louis",
          "Salt Lake City",
          "San Antonio",
          "San Diego",
          "San Francisco",
          "Seattle",
          "Washington",
          "Amsterdam",
          "Baghdad",
          "Bangkok",
          "Beijing",
          "Beirut",
          "Berlin",
          "Brussels",
          "Cairo",
          "Geneva",
          "Hong Kong",
          "Istanbul",
          "Jerusalem",
          "Johannesburg",
          "Kabul",
          "Kuwait City",
          "London",
          "Mexico City",
          "Milan",
          "Monaco",
          "Montréal",
          "Moscow",
          "Munich",
          "New Delhi",
          "Panama City",
          "Paris",
          "Prague",
          "Québec",
          "Rio de Janeiro",
          "Rome",
          "San Marino",
          "Shanghai",
          "Singapore",
          "Stockholm",
          "Sydney",
          "Tokyo",
          "Toronto",
          "Vienna",
          "Zurich",
          "Kyiv",
          "Tehran",
          "Damascus",
          "Madrid",
          "Warsaw",
          "Dublin",
          "Athens",
          "Budapest",
          "Ankara",
          "Barcelona",
          "Venice",
          "Naples",
          "Oslo",
          "Lisbon",
          "Havana",
          "Tripoli",
          "Delhi",
          "Mumbai",
          "Seoul",
          "Manila",
          "Jakarta",
          "Nairobi",
          "Lagos",
          "Melbourne",
          "Odesa",
          "Cologne",
          "Hamburg",
          "Frankfurt am Main");

  private List<Choice> choices(List<Item> items, PlaceWeights weights) {
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, givenNames, weights);
    List<Choice> choices = new ArrayList<>();
    for (Item item : items) {
      for (PlaceResolver.Group group : extractor.look(item.reading(), item.soFar())) {
        Gold gold =
            group.mentions.stream()
                .map(mention -> gold(item, mention))
                .filter(found -> found != null && found.placed())
                .findFirst()
                .orElse(null);
        if (gold == null || group.places.length < 2) {
          continue;
        }
        boolean[] right = new boolean[group.places.length];
        int nearest = -1;
        double least = NEAR;
        for (int i = 0; i < right.length; i++) {
          double distance = distance(gold, group.places[i]);
          if (distance <= least) {
            least = distance;
            nearest = i;
          }
        }
        if (nearest >= 0) {
          right[nearest] = true;
          for (int i = 0; i < right.length; i++) {
            right[i] |= distance(gold, group.places[i]) < least + 10;
          }
          choices.add(new Choice(group.signs, right, 1));
        }
      }
    }
    return choices;
  }

  private static void descend(List<Choice> choices, double[] weights) {
    double[] velocity = new double[weights.length];
    for (int round = 0; round < ROUNDS * 3; round++) {
      double[] gradient = new double[weights.length];
      for (Choice choice : choices) {
        double[] chances = new double[choice.right().length];
        double sum = 0;
        double rightSum = 0;
        for (int i = 0; i < chances.length; i++) {
          chances[i] = Math.exp(PlaceWeights.sum(weights, choice.signs()[i]));
          sum += chances[i];
          rightSum += choice.right()[i] ? chances[i] : 0;
        }
        for (int i = 0; i < chances.length; i++) {
          double pull = (choice.right()[i] ? chances[i] / rightSum : 0) - chances[i] / sum;
          for (int w = 0; w < weights.length; w++) {
            gradient[w] += choice.weight() * pull * choice.signs()[i][w];
          }
        }
      }
      step(weights, gradient, velocity, choices.size());
    }
  }

  private static void step(double[] weights, double[] gradient, double[] velocity, int size) {
    for (int w = 0; w < weights.length; w++) {
      double slope = gradient[w] / size - 0.002 * weights[w];
      velocity[w] = 0.9 * velocity[w] + 0.5 * slope;
      weights[w] += velocity[w];
    }
  }

  private void judge(List<Item> items, PlaceWeights weights) {
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, givenNames, weights);
    List<double[]> clues = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (Item item : items) {
      for (PlaceResolver.Group group : extractor.look(item.reading(), item.soFar())) {
        for (PlaceCandidate mention : group.mentions) {
          if (mention.part == Span.Part.BODY && group.places.length > 0) {
            Gold gold = gold(item, mention);
            // what lies inside of a longer name that is annotated, such as a street's, is left out
            if (gold == null || gold.placed() || same(gold, mention)) {
              clues.add(mention.clues);
              right.add(gold != null);
            }
          }
        }
      }
    }
    double[] velocity = new double[weights.clues().length];
    for (int round = 0; round < ROUNDS * 2; round++) {
      double[] gradient = new double[velocity.length];
      for (int i = 0; i < clues.size(); i++) {
        double chance = 1 / (1 + Math.exp(-PlaceWeights.sum(weights.clues(), clues.get(i))));
        double pull = (right.get(i) ? 1 : 0) - chance;
        for (int w = 0; w < gradient.length; w++) {
          gradient[w] += pull * clues.get(i)[w];
        }
      }
      for (int w = 0; w < gradient.length; w++) {
        double slope = gradient[w] / clues.size() - 0.0005 * weights.clues()[w];
        velocity[w] = 0.9 * velocity[w] + 0.5 * slope;
        weights.clues()[w] += velocity[w];
      }
    }
  }

  private static boolean same(Gold gold, PlaceCandidate mention) {
    return gold.start() == mention.span.start() && gold.end() == mention.span.end();
  }

  private static @org.jspecify.annotations.Nullable Gold gold(Item item, PlaceCandidate mention) {
    if (mention.part != Span.Part.BODY) {
      return null;
    }
    for (Gold gold : item.gold()) {
      if (gold.start() < mention.span.end() && mention.span.start() < gold.end()) {
        return gold;
      }
    }
    return null;
  }

  private double distance(Gold gold, int place) {
    double north = Math.toRadians(gold.latitude() - atlas.latitude(place));
    double east = Math.toRadians(gold.longitude() - atlas.longitude(place));
    double h =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(gold.latitude()))
                * Math.cos(Math.toRadians(atlas.latitude(place)))
                * Math.pow(Math.sin(east / 2), 2);
    return 6371 * 2 * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private void score(List<Item> items, PlaceWeights weights, int[] sum) {
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, givenNames, weights);
    for (Item item : items) {
      sum[1] += item.gold().size();
      for (PlaceResolver.Group group : extractor.look(item.reading(), item.soFar())) {
        for (PlaceCandidate mention : group.mentions) {
          if (mention.part != Span.Part.BODY
              || group.places.length == 0
              || mention.elsewhere
              || PlaceWeights.sum(weights.clues(), mention.clues) <= 0) {
            continue;
          }
          sum[0]++;
          Gold gold = gold(item, mention);
          if (gold != null) {
            sum[2]++;
            if (gold.placed()) {
              sum[3]++;
              sum[4] += distance(gold, group.place()) <= NEAR ? 1 : 0;
            }
          }
        }
      }
    }
  }

  private static void print(String what, int[] sum) {
    double precision = (double) sum[2] / sum[0];
    double recall = (double) sum[2] / sum[1];
    System.out.printf(
        Locale.ROOT,
        "%s: recognition P %.3f R %.3f F1 %.3f, within 161 km %.3f; great names right %.3f%n",
        what,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        (double) sum[4] / sum[3],
        (double) sum[6] / Math.max(1, sum[5]));
  }

  private static List<String> lines(PlaceWeights weights) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# What speaks for a name being a place (clue: the logarithm of the odds) and for one of its meanings,");
    lines.add(
        "# without (first) and with (then) the other places of the article. Learned by PlaceTraining from LGL");
    lines.add("# (Lieberman et al. 2010), whose texts are not in it.");
    for (PlaceClue clue : PlaceClue.all()) {
      lines.add(line("clue", clue.name(), weights.clues()[clue.at()]));
    }
    for (PlaceSign sign : PlaceSign.all()) {
      lines.add(line("first", sign.name(), weights.first()[sign.at()]));
      lines.add(line("then", sign.name(), weights.then()[sign.at()]));
    }
    return lines;
  }

  private static String line(String kind, String name, double weight) {
    return String.format(Locale.ROOT, "%s\t%s\t%.3f", kind, name, weight);
  }
}
