package news.dateline.ingest;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Prints the CPU time that texts of nasty shapes take, at 0.5, 1, 2 and 5 million characters, all
 * extractors together, with shapes' numbers or without:
 *
 * <pre>./mvnw -q -Prun -Dmain=news.dateline.ingest.ExtractionBenchmark -Dargs="[LANGUAGE [SHAPE…]]"
 * </pre>
 *
 * <p>In linear time the last column is about 10. To look for shapes that take more, made of pieces
 * of spoilt texts, and print those whose time grows tenfold for four times the text:
 *
 * <pre>./mvnw -q -Prun -Dmain=news.dateline.ingest.ExtractionBenchmark -Dargs="search SEED MINUTES"
 * </pre>
 */
public final class ExtractionBenchmark {
  private static final int[] SIZES = {500_000, 1_000_000, 2_000_000, 5_000_000};

  private ExtractionBenchmark() {}

  /** The shapes: a piece that is repeated. */
  static Map<String, String> shapes() {
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put(
        "one line of prose", "The crane stays, said Marta Kolenc of Trieste on 3 May 2024. ");
    shapes.put(
        "one line of speech", "\"The crane stays,\" Marta Kolenc told Reuters. \"It turns.\" ");
    shapes.put(
        "paragraphs", "“The crane stays,” Marta Kolenc said.\n\nShe added that it turns.\n\n");
    shapes.put("marks that open", "“");
    shapes.put("straight marks", "\"");
    shapes.put("straight marks and spaces", "\" ");
    shapes.put("marks and letters", "\"a ");
    shapes.put("low marks", "„ “ « » ");
    shapes.put("single marks", "'A ,' ");
    shapes.put("parentheses", "(a ");
    shapes.put("one word", "a");
    shapes.put("one word with points", "a.");
    shapes.put("one word with dashes", "A-b");
    shapes.put("capitals", "Marta Kolenc ");
    shapes.put("new names", "#");
    shapes.put("capitals and of", "Ministry of ");
    shapes.put("names with and", "Marta Kolenc and ");
    shapes.put("said", "said ");
    shapes.put("said that", "said that he ");
    shapes.put("according to", "according to ");
    shapes.put("sagte", "sagte er, „ja“ ");
    shapes.put(
        "speech in other languages", "«Ja», sagte Lena Kolbitz. «Nein», dit-il. Er sagte: «Ja.» ");
    shapes.put("dialogue", "— Ja, — сказал Павел — ");
    shapes.put("datelines", "TRIESTE, Italy (MNA) — ");
    shapes.put("dates", "3 May 2024 ");
    shapes.put("numbers", "1,");
    shapes.put("cities", "Paris, ");
    shapes.put("reuters", "Reuters reported, citing ");
    shapes.put("commas", ", ");
    shapes.put("line breaks", "a\n");
    shapes.put("blank lines", "\n");
    shapes.put("spaces", " ");
    shapes.put("transcript", "KOLENC: It stays.\n");
    shapes.put("combining", "e\u0301\u0301");
    shapes.put("surrogates", "\ud83d\ude00");
    shapes.put("pronouns", "he she they ");
    shapes.put("possessives", "Kolenc's ");
    return shapes;
  }

  /** A text of a size. */
  static String text(String piece, int size) {
    StringBuilder text = new StringBuilder(size + piece.length());
    int number = 0;
    while (text.length() < size) {
      if (piece.equals("#")) {
        number++;
        text.append("\"It stays,\" said ")
            .append(name(number))
            .append(' ')
            .append(name(number * 7L + 3))
            .append(". ");
      } else {
        text.append(piece);
      }
    }
    return text.substring(0, size);
  }

  private static String name(long number) {
    StringBuilder name = new StringBuilder("K");
    for (long rest = number; rest > 0; rest /= 20) {
      name.append("aeioubdfgklmnprstvzh".charAt((int) (rest % 20)));
    }
    return name.toString();
  }

  /** Measures. */
  public static void main(String[] arguments) {
    if (arguments.length == 3 && arguments[0].equals("search")) {
      search(Long.parseLong(arguments[1]), Double.parseDouble(arguments[2]));
      return;
    }
    String language = arguments.length > 0 ? arguments[0] : "en";
    List<String> only =
        arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of();
    System.out.println("language " + language + "; seconds of CPU");
    int number = 0;
    for (Map.Entry<String, String> shape : shapes().entrySet()) {
      number++;
      if (!only.isEmpty() && !only.contains(Integer.toString(number))) {
        continue;
      }
      if (number == 1 || !only.isEmpty()) {
        seconds(shape.getValue(), 200_000, language);
      }
      StringBuilder row = new StringBuilder();
      double first = 0;
      double last = 0;
      for (int size : SIZES) {
        last = seconds(shape.getValue(), size, language);
        first = size == SIZES[0] ? last : first;
        row.append(String.format(Locale.ROOT, "%9.2f", last));
        if (last > 60) {
          row.append(" (stopped)");
          break;
        }
      }
      System.out.printf(
          Locale.ROOT, "%2d %-28s%s  ×%.1f%n", number, shape.getKey(), row, last / first);
    }
  }

  private static void search(long seed, double minutes) {
    Random random = new Random(seed);
    Mutations mutations = new Mutations(random, Mutations.seeds());
    List<String> languages = List.of("en", "en", "de", "fr", "es", "ru");
    long end = System.nanoTime() + (long) (minutes * 60e9);
    int pieces = 0;
    while (System.nanoTime() < end) {
      String text = mutations.text();
      int from = random.nextInt(text.length() + 1);
      String piece = text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(150)));
      String language = languages.get(random.nextInt(languages.size()));
      if (piece.isEmpty()) {
        continue;
      }
      pieces++;
      double small = seconds(piece, 100_000, language);
      double large = seconds(piece, 400_000, language);
      if (large > 0.3 && large > 10 * small) {
        System.out.printf(
            Locale.ROOT, "%.2f s, then %.2f s in %s: %s%n", small, large, language, piece);
      }
    }
    System.out.println(pieces + " pieces with seed " + seed);
  }

  private static double seconds(String piece, int size, String language) {
    String text = text(piece, size);
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ExtractionFuzz.extract(ExtractionFuzz.article("", text, language));
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
  }
}
