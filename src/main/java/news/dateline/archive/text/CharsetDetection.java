package news.dateline.archive.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * In which code page bytes were written, told by whether they then read like a language.
 *
 * <p>Each charset of {@link WrittenLanguage} and {@link FrequentCharacters} is tried: how likely
 * are the letters that the bytes become (their share in the language, where they stand, upper case
 * where a word does not begin), and how many of the language's commonest words are there? A page is
 * believed only where some language reads much better in it than any does in the charset that is
 * meant otherwise; names in a foreign spelling do not do that. Where bytes become the same
 * characters either way, nothing needs to be told.
 */
public final class CharsetDetection {
  /** How much better than otherwise, as a logarithm: some four letters in a row. */
  private static final double AHEAD = 6;

  /** How much better than the next, where that one reads otherwise. */
  private static final double DISTINCT = 1.5;

  /** The least that a byte of a text has on average; chance has less. */
  private static final double WORST = -5;

  /** Fewer characters of Chinese, Japanese or Korean may be anything. */
  private static final int FEWEST = 4;

  private static final double WORD = 1.5;

  /** A file that is read in less preferred charset of its language is so much rarer. */
  private static final double RANK = 2;

  private CharsetDetection() {}

  /**
   * What was detected.
   *
   * @param charset the code page
   * @param language the language that the text reads like in it
   * @param score how well, to compare
   */
  public record Detected(Charset charset, String language, double score) {}

  /**
   * The code page of these bytes; nothing where they are, or may as well be, of the usual charset.
   *
   * @param usual the charset that is meant where nothing tells otherwise
   */
  public static Optional<Detected> of(byte[] bytes, Charset usual) {
    List<Detected> ranking = ranking(bytes);
    if (ranking.isEmpty()) {
      return Optional.empty();
    }
    String otherwise = new String(bytes, usual);
    Detected best = ranking.get(0);
    String text = new String(bytes, best.charset());
    double without =
        ranking.stream()
            .filter(one -> one.charset().equals(usual))
            .mapToDouble(Detected::score)
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    if (best.charset().equals(usual)
        || text.equals(otherwise)
        || best.score() - without < AHEAD) {
      return Optional.empty();
    }
    boolean distinct =
        ranking.stream()
            .takeWhile(one -> best.score() - one.score() < DISTINCT)
            .allMatch(
                one ->
                    one.language().equals(best.language())
                        || new String(bytes, one.charset()).equals(text));
    return distinct && best.score() > WORST * high(bytes) ? Optional.of(best) : Optional.empty();
  }

  private static int high(byte[] bytes) {
    int count = 0;
    for (byte one : bytes) {
      count += one < 0 ? 1 : 0;
    }
    return count;
  }

  /** All readings, the best first. */
  static List<Detected> ranking(byte[] bytes) {
    Map<Charset, Reading> readings = new HashMap<>();
    List<Detected> all = new ArrayList<>();
    for (WrittenLanguage language : WrittenLanguage.ALL) {
      for (int rank = 0; rank < language.charsets().size(); rank++) {
        Charset charset = language.charsets().get(rank);
        Reading reading =
            readings.computeIfAbsent(charset, one -> new Reading(new String(bytes, one)));
        all.add(
            new Detected(charset, language.name(), reading.score(language) - RANK * rank));
      }
    }
    for (FrequentCharacters language : FrequentCharacters.ALL) {
      for (int rank = 0; rank < language.charsets().size(); rank++) {
        Charset charset = language.charsets().get(rank);
        all.add(
            new Detected(
                charset,
                language.name(),
                score(new String(bytes, charset), language) - RANK * rank));
      }
    }
    all.sort(Comparator.comparingDouble(Detected::score).reversed());
    return all;
  }

  private static double score(String text, FrequentCharacters language) {
    Map<Character, Integer> counts = new TreeMap<>();
    text.chars().filter(c -> c >= 0x80).forEach(c -> counts.merge((char) c, 1, Integer::sum));
    double score = 0;
    for (Map.Entry<Character, Integer> one : counts.entrySet()) {
      score += one.getValue() * language.chance(one.getKey());
    }
    return counts.values().stream().mapToInt(Integer::intValue).sum() < FEWEST
        ? Double.NEGATIVE_INFINITY
        : score + WORD * new Reading(text).hits(WrittenLanguage.ALL.get(0));
  }

  /** Bytes as characters of one charset: its letters, and how odd they stand whatever the language. */
  private static final class Reading {
    /** What typesetters put into texts of all languages. */
    private static final String USUAL_SIGNS = "‘’‚“”„‹›«»–—…•°§©®€£·¿¡\u00a0\u00ad";

    /** Those of them, and others, that a word in lower case may follow without a space. */
    private static final String SIGNS_BEFORE_WORDS = "‘’‚“”„‹›«»–—…·¿¡\u00a0\u00ad";

    private static final String CLOSING = "’”…·";

    /** The currency sign, which stands where later pages have the euro. */
    private static final int NOBODY_WRITES = 12;

    /** Those that stand inside of words. */
    private static final String INSIDE_WORDS = "’‘–—…·\u00ad\u200c";

    private final Map<Character, Integer> letters = new LinkedHashMap<>();
    private final Map<String, Integer> words = new HashMap<>();
    private final String text;
    private double odd;
    private int sideBySide;
    private int besideAscii;

    Reading(String text) {
      this.text = text;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        if (c >= 0x80) {
          high(c, before, after);
        } else if (before >= 0x80 && Character.isLowerCase(before) && Character.isUpperCase(c)) {
          odd -= 5;
        }
      }
    }

    private void high(char c, char before, char after) {
      if (c == '\ufffd' || Character.isISOControl(c)) {
        odd += FrequentCharacters.MALFORMED;
      } else if (isLetter(c)) {
        letters.merge(Character.toLowerCase(c), 1, Integer::sum);
        if (Character.isUpperCase(c)) {
          odd -= Character.isLowerCase(before) ? 6 : 1.5;
        }
        sideBySide += before >= 0x80 && isLetter(before) && before != c ? 1 : 0;
        besideAscii += isAsciiLetter(before) || isAsciiLetter(after) ? 1 : 0;
      } else {
        boolean inside =
            isLetter(before) && isLetter(after) && INSIDE_WORDS.indexOf(c) < 0;
        boolean attached =
            Character.isLowerCase(after)
                && !inside
                && (SIGNS_BEFORE_WORDS.indexOf(c) < 0 || (Character.isWhitespace(before) && CLOSING.indexOf(c) >= 0));
        odd -=
            c == '¤'
                ? NOBODY_WRITES
                : (USUAL_SIGNS.indexOf(c) >= 0 ? 3 : 7) + (inside ? 5 : 0) + (attached ? 4 : 0);
      }
    }

    private static boolean isLetter(char c) {
      return (Character.isLetter(c) && c != 'ª' && c != 'º')
          || Character.getType(c) == Character.NON_SPACING_MARK
          || c == '\u200c';
    }

    private static boolean isAsciiLetter(char c) {
      return c < 0x80 && Character.isLetter(c);
    }

    double score(WrittenLanguage language) {
      double score = odd;
      for (Map.Entry<Character, Integer> one : letters.entrySet()) {
        score += one.getValue() * language.chance(one.getKey());
      }
      WrittenLanguage english = WrittenLanguage.ALL.get(0);
      score +=
          switch (language.kind()) {
            case LONE -> WORD * hits(language) - 3 * sideBySide;
            case MIXED -> WORD * hits(language);
            case OWN -> WORD * hits(english) - 4 * besideAscii;
          };
      return score;
    }

    int hits(WrittenLanguage language) {
      if (words.isEmpty()) {
        int from = -1;
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = 0; at <= lower.length(); at++) {
          boolean letter = at < lower.length() && isLetter(lower.charAt(at));
          if (letter && from < 0) {
            from = at;
          } else if (!letter && from >= 0) {
            words.merge(lower.substring(from, at), 1, Integer::sum);
            from = -1;
          }
        }
      }
      return language.words().stream().mapToInt(word -> words.getOrDefault(word, 0)).sum();
    }
  }
}
