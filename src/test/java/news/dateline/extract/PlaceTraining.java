package news.dateline.extract;

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
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.MetadataKeys;
import news.dateline.article.Span;

/**
 * Learns {@code place-weights.tsv} from articles whose places are annotated, and tells what
 * weights learned from four fifths of them do on the fifth.
 *
 * <pre>
 *   PlaceTraining TOPONYMS.JSONL PLACE-WEIGHTS.TSV
 * </pre>
 *
 * <p>Lines hold "body", "title", "url", "outlet" and "toponyms": start, end, lat, lon. Folds are cut
 * between outlets, so that no outlet is in both.
 */
final class PlaceTraining {
  private static final int FOLDS = 5;
  private static final int ROUNDS = 300;
  private static final double NEAR = 161;

  private record Gold(int start, int end, double latitude, double longitude, boolean placed) {}

  private record Item(Reading reading, Findings soFar, List<Gold> gold, int fold) {}

  private final Atlas atlas = Atlas.shipped();
  private final OutletNames outlets = new OutletNames();
  private final ActorWords words = new ActorWords();

  private PlaceTraining() {}

  public static void main(String[] arguments) throws IOException {
    PlaceTraining training = new PlaceTraining();
    List<Item> items = training.read(Path.of(arguments[0]));
    int[] sum = new int[6];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      PlaceWeights weights =
          training.learn(items.stream().filter(item -> item.fold() != held).toList());
      training.score(items.stream().filter(item -> item.fold() == held).toList(), weights, sum);
    }
    print("held out", sum);
    PlaceWeights all = training.learn(items);
    int[] own = new int[6];
    training.score(items, all, own);
    print("learned from", own);
    Files.write(Path.of(arguments[1]), lines(all));
  }

  private List<Item> read(Path file) throws IOException {
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
            new QuotationExtractor(
                new AttributionFinder(
                    new QuotationRules(cues, outlets),
                    outlets,
                    new WordClass(cues, words),
                    AttributionModel.shipped()),
                datelines,
                outlets,
                words,
                gazetteer));
    List<Item> items = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject json = JsonParser.parseString(line).getAsJsonObject();
      String outlet = json.get("outlet").getAsString();
      Article article =
          Articles.of(
              json.get("title").getAsString(),
              json.get("body").getAsString(),
              json.get("url").getAsString(),
              Map.of(MetadataKeys.OUTLET_KEY, "outlet", "outlet", outlet));
      Reading reading = new Reading(article);
      Findings soFar = Findings.NONE;
      for (Extractor extractor : before) {
        soFar = extractor.extract(reading, soFar);
      }
      List<Gold> gold = new ArrayList<>();
      for (JsonElement element : json.getAsJsonArray("toponyms")) {
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
      items.add(new Item(reading, soFar, gold, Math.floorMod(outlet.hashCode(), FOLDS)));
    }
    return items;
  }

  private PlaceWeights learn(List<Item> items) {
    PlaceWeights weights = PlaceWeights.none();
    // the first round, then the second with what the first gives, then the clues with both
    descend(choices(items, weights), weights.first());
    descend(choices(items, weights), weights.then());
    judge(items, weights);
    // the articles have their datelines behind their titles, where none is found
    weights.clues()[PlaceClue.IN_DATELINE.ordinal()] = 3;
    return weights;
  }

  /** The signs of the meanings of a name, and which of them is right. */
  private record Choice(double[][] signs, boolean[] right) {}

  private List<Choice> choices(List<Item> items, PlaceWeights weights) {
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, words, weights);
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
          choices.add(new Choice(group.signs, right));
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
          double pull =
              (choice.right()[i] ? chances[i] / rightSum : 0) - chances[i] / sum;
          for (int w = 0; w < weights.length; w++) {
            gradient[w] += pull * choice.signs()[i][w];
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
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, words, weights);
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
    PlaceExtractor extractor = new PlaceExtractor(atlas, outlets, words, weights);
    for (Item item : items) {
      sum[1] += item.gold().size();
      for (PlaceResolver.Group group : extractor.look(item.reading(), item.soFar())) {
        for (PlaceCandidate mention : group.mentions) {
          if (mention.part != Span.Part.BODY
              || group.places.length == 0
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
        "%s: recognition P %.3f R %.3f F1 %.3f, within 161 km %.3f%n",
        what,
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        (double) sum[4] / sum[3]);
  }

  private static List<String> lines(PlaceWeights weights) {
    List<String> lines = new ArrayList<>();
    lines.add("# What speaks for a name being a place (clue: the logarithm of the odds) and for one of its meanings,");
    lines.add("# without (first) and with (then) the other places of the article. Learned by PlaceTraining from LGL");
    lines.add("# (Lieberman et al. 2010), whose texts are not in it.");
    for (PlaceClue clue : PlaceClue.all()) {
      lines.add(line("clue", clue.name(), weights.clues()[clue.ordinal()]));
    }
    for (PlaceSign sign : PlaceSign.all()) {
      lines.add(line("first", sign.name(), weights.first()[sign.ordinal()]));
      lines.add(line("then", sign.name(), weights.then()[sign.ordinal()]));
    }
    return lines;
  }

  private static String line(String kind, String name, double weight) {
    return String.format(Locale.ROOT, "%s\t%s\t%.3f", kind, name, weight);
  }
}
