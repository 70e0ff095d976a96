package news.dateline.extract.place;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.PlaceMatcher;
import news.dateline.extract.gazetteer.PlaceNames;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;

/**
 * Makes {@code place-words.tsv}: how names of places are used in running news, counted.
 *
 * <pre>
 *   PlaceWordCounts ARTICLES.JSONL PLACE-WORDS.TSV      # lines with "title" and "body"
 * </pre>
 */
final class PlaceWordCounts {
  private static final int FEWEST = 8;

  private static final class Count {
    int lower;
    int capital;
    int where;
    int inName;
  }

  private PlaceWordCounts() {}

  public static void main(String[] arguments) throws IOException {
    Atlas atlas = Atlas.shipped();
    PlaceMatcher matcher = new PlaceMatcher(atlas);
    Map<String, Count> counts = new TreeMap<>();
    try (BufferedReader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonObject article = JsonParser.parseString(line).getAsJsonObject();
        if (article.has("body") && !article.get("body").isJsonNull()) {
          count(Text.of(article.get("body").getAsString()), atlas, matcher, counts);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "# How names of places are used in running news: in tenths, how often they are written without a capital;");
    lines.add(
        "# of those with a capital, how often behind in, near or the like; how often beside another word with one.");
    lines.add("# Counted in 15,000 articles; made by PlaceWordCounts.");
    counts.forEach(
        (name, count) -> {
          if (count.lower + count.capital >= FEWEST) {
            int capital = Math.max(1, count.capital);
            int lower = 9 * count.lower / Math.max(1, count.lower + count.capital);
            lines.add(
                name
                    + "\t"
                    + lower
                    + Math.min(9, 20 * count.where / capital)
                    + 9 * count.inName / capital);
          }
        });
    Files.write(Path.of(arguments[1]), lines);
  }

  private static void count(
      Text text, Atlas atlas, PlaceMatcher matcher, Map<String, Count> counts) {
    for (int i = 1; i < text.size(); i++) {
      Token token = text.token(i);
      if (token.shape() == Token.Shape.LOWER) {
        int name = atlas.find(PlaceNames.word(token.lower()));
        if (name >= 0 && atlas.first(name) < atlas.first(name + 1)) {
          counts.computeIfAbsent(PlaceNames.word(token.lower()), key -> new Count()).lower++;
        }
        continue;
      }
      PlaceMatcher.Match match = matcher.at(text, i);
      if (match == null || !text.token(i - 1).word()) {
        continue;
      }
      StringBuilder key = new StringBuilder();
      for (int t = match.from(); t < match.to(); t++) {
        PlaceNames.append(key, text.lower(t));
      }
      Count count = counts.computeIfAbsent(key.toString(), k -> new Count());
      count.capital++;
      boolean before = text.token(i - 1).capital();
      boolean after = match.to() < text.size() && text.token(match.to()).capital();
      if (before || (after && !PlaceWords.INSTITUTIONS.contains(text.lower(match.to())))) {
        count.inName++;
      } else if (PlaceWords.WHERE.contains(text.lower(i - 1))) {
        count.where++;
      }
      i = match.to() - 1;
    }
  }
}
