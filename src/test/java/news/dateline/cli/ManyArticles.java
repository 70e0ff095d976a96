package news.dateline.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Makes a large archive of a small one: its articles over and over, each time with other names, so
 * that there are ever new actors, places and words.
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=news.dateline.cli.ManyArticles \
 *     -Dargs="../shared/corpora/allsides-15k.jsonl.gz 200000 /tmp/many.jsonl"
 * </pre>
 */
final class ManyArticles {
  private static final Pattern NAME = Pattern.compile("(?<=[a-z,;:’'] )\\p{Lu}\\p{Ll}{2,}");
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bcdfghklmnprstvw";

  private ManyArticles() {}

  public static void main(String[] arguments) throws IOException {
    Path from = Path.of(arguments[0]);
    long count = Long.parseLong(arguments[1]);
    long written = 0;
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
      for (int time = 0; written < count; time++) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine();
              line != null && written < count;
              line = lines.readLine()) {
            out.write(time == 0 ? line : renamed(line, time));
            out.write('\n');
            written++;
          }
        }
      }
    }
  }

  private static String renamed(String line, int time) {
    JsonObject article = JsonParser.parseString(line).getAsJsonObject();
    for (String key : new String[] {"id", "url"}) {
      if (article.has(key) && !article.get(key).isJsonNull()) {
        article.addProperty(key, article.get(key).getAsString() + "-" + time);
      }
    }
    for (String key : new String[] {"title", "body"}) {
      String text = article.get(key).getAsString();
      article.addProperty(key, NAME.matcher(text).replaceAll(found -> other(found.group(), time)));
    }
    return article.toString();
  }

  /** Another name: each letter moved on among its like, the first a capital. */
  private static String other(String name, int time) {
    StringBuilder other = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      String like = VOWELS.indexOf(c) >= 0 ? VOWELS : CONSONANTS;
      int at = like.indexOf(c);
      char moved = at < 0 ? c : like.charAt((at + time) % like.length());
      other.append(i == 0 ? Character.toUpperCase(moved) : moved);
    }
    return other.toString();
  }
}
