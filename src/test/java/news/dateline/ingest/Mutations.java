package news.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Spoils texts the way scanners, converters and authors do, and worse: marks lost, doubled or
 * swapped, line breaks lost, letters misread, texts spliced, characters that have no business in a
 * text. Everything hangs on the seed of the {@link Random}.
 */
final class Mutations {
  private static final String[] MARKS = {
    "\"", "“", "”", "„", "«", "»", "‘", "’", "'", "''", "``", "‹", "›", "‚", "—", "–", "--", "-",
    ":", ",", ".", "...", "…", "!", "?", "(", ")", "[", "]", ";", "/", "¿", "¡", "•", "|", "&"
  };
  private static final String[] STRANGE = {
    "\u0000",
    "\u0007",
    "\u001b[31m",
    "\u0085",
    "\u00a0",
    "\u00ad",
    "\u0301",
    "\u0338\u0338\u0338",
    "\u200b",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u202e",
    "\u2028",
    "\u2029",
    "\u2066",
    "\ufeff",
    "\ufffd",
    "\uffff",
    "\ud83d",
    "\ude00",
    "\ud83d\ude00",
    "\ud800\ud800",
    "\udc00\udc00",
    "\ud835\udd04",
    "İ",
    "ı",
    "ß",
    "ẞ",
    "ﬁ",
    "Ǆ",
    "ǅ",
    "م",
    "שלום",
    "日本",
    "ไทย",
    "\r",
    "\r\n",
    "\t",
    "\f",
    "\u000b"
  };
  private static final String[][] MISREAD = {
    {"rn", "m"}, {"m", "rn"}, {"l", "1"}, {"I", "l"}, {"O", "0"}, {"e", "c"}, {"“", "\""},
    {"”", "''"}, {"«", "<<"}, {"»", ">>"}, {"-", ""}, {" ", ""}, {". ", "."}, {"„", ",,"}
  };
  private static final String[] WORDS = {
    "said",
    "told",
    "according to",
    "he said",
    "sagte er",
    "sagte",
    "so",
    "a déclaré",
    "dit-il",
    "selon",
    "dijo",
    "según",
    "ha detto",
    "disse",
    "segundo",
    "zegt",
    "aldus",
    "сказал",
    "он",
    "сказав",
    "TRIESTE, Italy (MNA) —",
    "Oct. 30, 2024",
    "31/12/2023",
    "Reuters",
    "Mr.",
    "U.S.",
    "Ministry of",
    "von der",
    "de la",
    "Angela",
    "Paris, Texas",
    "BBC News reported",
    "it's",
    "'s",
    "MNA:",
    "KOLENC:",
    "spokesman for",
    "who",
    "that",
    "quoted",
    "as saying",
    "1,000,000",
    "a.b.c.d"
  };

  private static final int LONGEST = 300_000;

  private final Random random;
  private final List<String> seeds;

  Mutations(Random random, List<String> seeds) {
    this.random = random;
    this.seeds = seeds;
  }

  /** Texts to begin with: the sample archive's and the gold rows of each language. */
  static List<String> seeds() {
    List<String> seeds = new ArrayList<>();
    for (String code : List.of("de", "fr", "es", "it", "pt", "nl", "ru", "uk")) {
      String name = "/news/dateline/extract/speech/speech-gold-" + code + ".txt";
      try (InputStream stream = Mutations.class.getResourceAsStream(name)) {
        String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        seeds.add(all);
        all.lines().filter(line -> !line.startsWith(" ") && !line.isBlank()).forEach(seeds::add);
      } catch (IOException broken) {
        throw new UncheckedIOException(name, broken);
      }
    }
    for (String folder : List.of("data", "data/text")) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(folder))) {
        List<Path> sorted = new ArrayList<>();
        files.forEach(sorted::add);
        sorted.sort(null);
        for (Path file : sorted) {
          if (Stream.of(".txt", ".json", ".jsonl", ".csv", ".tsv")
              .anyMatch(file.toString()::endsWith)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            seeds.add(text.substring(0, Math.min(12_000, text.length())));
          }
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(folder, broken);
      }
    }
    return seeds;
  }

  /** A spoilt text. */
  String text() {
    String text = pick(seeds);
    if (random.nextInt(3) == 0) {
      text = cut(text);
    }
    for (int n = 1 + random.nextInt(12); n > 0; n--) {
      text = once(text);
      if (text.length() > LONGEST) {
        text = text.substring(0, LONGEST);
      }
    }
    return text;
  }

  private String once(String text) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(40));
    String before = text.substring(0, at);
    String after = text.substring(at);
    return switch (random.nextInt(16)) {
      case 0 -> before + pick(MARKS) + after;
      case 1 -> before + pick(MARKS).repeat(1 + random.nextInt(1 + random.nextInt(3000))) + after;
      case 2 -> before + pick(STRANGE) + after;
      case 3 -> before + pick(STRANGE).repeat(1 + random.nextInt(50)) + after;
      case 4 -> text.replace(pick(MARKS), random.nextBoolean() ? "" : pick(MARKS));
      case 5 -> misread(text);
      case 6 -> text.replace("\n", random.nextBoolean() ? "" : " ");
      case 7 -> before + text.substring(to);
      case 8 -> before + text.substring(at, to).repeat(1 + random.nextInt(30)) + after;
      case 9 -> before + cut(pick(seeds)) + after;
      case 10 -> before + " " + pick(WORDS) + " " + after;
      case 11 -> before + (pick(WORDS) + " " + pick(MARKS)).repeat(1 + random.nextInt(60)) + after;
      case 12 -> before + nested() + after;
      case 13 -> before + (random.nextInt(50) == 0 ? enormous() : letters()) + after;
      case 14 -> before + "\n".repeat(random.nextInt(4)) + after;
      default -> before + (char) random.nextInt(0x10000) + after;
    };
  }

  private String misread(String text) {
    String[] pair = MISREAD[random.nextInt(MISREAD.length)];
    return text.replace(pair[0], pair[1]);
  }

  private String cut(String text) {
    int from = random.nextInt(text.length() + 1);
    return text.substring(from, from + random.nextInt(text.length() - from + 1));
  }

  private String nested() {
    int depth = 1 + random.nextInt(200);
    String open = pick(MARKS);
    String close = pick(MARKS);
    return (open + (random.nextBoolean() ? "A " : "")).repeat(depth) + "x" + close.repeat(depth);
  }

  /** One enormous word. */
  private String letters() {
    return pick(WORDS).replace(" ", "").repeat(1 + random.nextInt(500));
  }

  /** As long as what the limits of an article are for. */
  private String enormous() {
    String unit = random.nextBoolean() ? pick(WORDS) + " " : pick(MARKS);
    return unit.repeat((int) Math.pow(10, 3 + random.nextDouble() * 2.3) / unit.length() + 1);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
