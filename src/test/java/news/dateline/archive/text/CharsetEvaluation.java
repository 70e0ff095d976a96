package news.dateline.archive.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How often the code page of a text is told rightly, by code page and length: own texts in all
 * languages of the tables, cut to some lengths at random places.
 *
 * <pre>
 *   ./mvnw -q -Prun -Dmain=news.dateline.archive.text.CharsetEvaluation -Dargs="SEED CUTS"
 * </pre>
 */
public final class CharsetEvaluation {
  static final int[] LENGTHS = {40, 80, 160, 320, 640, 4000};

  /** What came of the cuts of one charset and length. */
  record Figures(int cuts, int right, int missed, int wrong) {
    static final Figures NONE = new Figures(0, 0, 0, 0);

    Figures plus(Figures other) {
      return new Figures(
          cuts + other.cuts, right + other.right, missed + other.missed, wrong + other.wrong);
    }
  }

  private CharsetEvaluation() {}

  /** Text by language. */
  static Map<String, String> texts() throws IOException {
    try (InputStream in = CharsetEvaluation.class.getResourceAsStream("texts.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(
              Collectors.toMap(
                  row -> row[0], row -> row[1], (one, other) -> one, LinkedHashMap::new));
    }
  }

  /** The charsets that a language's texts are written in. */
  static Map<String, List<Charset>> charsets() {
    Map<String, List<Charset>> all = new LinkedHashMap<>();
    WrittenLanguage.rows("code-pages.tsv")
        .forEach(row -> all.put(row[0], WrittenLanguage.charsets(row[3])));
    WrittenLanguage.rows("frequent-characters.tsv")
        .forEach(row -> all.put(row[0], WrittenLanguage.charsets(row[2])));
    return all;
  }

  /** A text in a charset, with signs that the charset lacks made plain. */
  static String plain(String text, Charset charset) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (charset.newEncoder().canEncode(c)) {
        plain.append(c);
      } else {
        plain.append(
            switch (c) {
              case '“', '”', '„', '«', '»' -> "\"";
              case '‘', '’' -> "'";
              case '–', '—' -> "-";
              case '€' -> "EUR";
              case '£' -> "GBP";
              default -> "";
            });
      }
    }
    return plain.toString();
  }

  /** A piece of a text, from a word's beginning, that has about so many bytes. */
  static String cut(String text, Charset charset, int bytes, Random random) {
    int from = random.nextInt(text.length());
    int space = text.indexOf(' ', from);
    from = space < 0 ? 0 : space + 1;
    StringBuilder cut = new StringBuilder();
    int length = 0;
    for (int i = from; length < bytes; i++) {
      char c =
          i % (text.length() + 1) == text.length() ? '\n' : text.charAt(i % (text.length() + 1));
      cut.append(c);
      length += String.valueOf(c).getBytes(charset).length;
    }
    return cut.toString();
  }

  /** The figures, by charset and length. */
  static Map<String, Map<Integer, Figures>> evaluate(
      Function<byte[], Optional<Charset>> detector,
      Predicate<Charset> which,
      long seed,
      int cuts,
      StringBuilder errors)
      throws IOException {
    Random random = new Random(seed);
    Map<String, Map<Integer, Figures>> all = new TreeMap<>();
    Map<String, List<Charset>> charsets = charsets();
    for (Map.Entry<String, String> text : texts().entrySet()) {
      for (Charset charset : charsets.get(text.getKey()).stream().filter(which).toList()) {
        String plain = plain(text.getValue(), charset);
        if (plain.length() < text.getValue().length() * .97) {
          continue;
        }
        for (int length : LENGTHS) {
          for (int i = 0; i < cuts; i++) {
            String cut = cut(plain, charset, length, random);
            byte[] bytes = cut.getBytes(charset);
            Optional<Charset> found = detector.apply(bytes);
            String read = new String(bytes, found.orElse(Charset.forName("windows-1252")));
            boolean right = read.equals(cut);
            all.computeIfAbsent(charset.name(), one -> new TreeMap<>())
                .merge(
                    length,
                    new Figures(
                        1,
                        right ? 1 : 0,
                        !right && found.isEmpty() ? 1 : 0,
                        !right && found.isPresent() ? 1 : 0),
                    Figures::plus);
            if (!right && (length > 100 || found.isPresent())) {
              errors.append(
                  text.getKey()
                      + " "
                      + charset
                      + " "
                      + length
                      + " → "
                      + found
                      + ": "
                      + read.strip()
                      + "\n");
            }
          }
        }
      }
    }
    return all;
  }

  static List<String> table(Map<String, Map<Integer, Figures>> figures) {
    List<String> lines = new ArrayList<>();
    figures.forEach(
        (charset, byLength) -> {
          StringBuilder line = new StringBuilder(String.format("%-20s", charset));
          byLength.forEach(
              (length, one) ->
                  line.append(
                      String.format(
                          "  %5.1f%% right %4d wrong",
                          100. * one.right() / one.cuts(), one.wrong())));
          lines.add(line.toString());
        });
    return lines;
  }

  public static void main(String[] args) throws IOException {
    StringBuilder errors = new StringBuilder();
    Function<byte[], Optional<Charset>> detector =
        bytes ->
            CharsetDetection.of(bytes, Charset.forName("windows-1252"))
                .map(CharsetDetection.Detected::charset);
    table(
            evaluate(
                detector, all -> true, Long.parseLong(args[0]), Integer.parseInt(args[1]), errors))
        .forEach(System.out::println);
    System.out.print(errors);
  }
}
