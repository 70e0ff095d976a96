package news.dateline.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.article.Actor;

/**
 * A folded name taken apart, as far as two spellings of one name differ.
 *
 * <pre>
 *   president jean-claude van der meer, jr.
 *   ─ title ─ ─ first ── ───── last ── ─ generation
 * </pre>
 */
final class NameForms {
  /** Never a first name; a name of two words after it is a name. */
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "sen",
          "senator",
          "rep",
          "representative",
          "gov",
          "governor",
          "president",
          "gen",
          "general",
          "minister",
          "chancellor",
          "congressman",
          "congresswoman",
          "secretary",
          "rev",
          "mayor");

  private static final Set<String> PARTICLES =
      Set.of(
          "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la",
          "le", "bin", "ibn", "al", "el", "ten", "ter", "zu", "st", "y");

  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv");

  private NameForms() {}

  /** Whether a name may be spelt otherwise: without that, its key is the name itself. */
  static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      switch (name.charAt(i)) {
        case '.', ',', '-', '&' -> {
          return false;
        }
        default -> {}
      }
    }
    int first = name.indexOf(' ');
    return first < 0 || !(name.startsWith("the ") || TITLES.contains(name.substring(0, first)));
  }

  /** What the spellings of one name have in common, for names of this kind. */
  static String key(String name, Actor.Kind kind) {
    if (kind == Actor.Kind.PERSON) {
      return String.join(" ", words(name.replace('-', ' ')));
    }
    String key =
        String.join(" ", split(name.replace(".", "").replace("&", " and ").replace('-', ' ')));
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  /** The words of a person's name, without titles as long as two words remain. */
  static List<String> words(String name) {
    List<String> words = split(name);
    int from = 0;
    int end = words.size() - (isGeneration(words) ? 1 : 0);
    while (end - from > 2 && TITLES.contains(words.get(from))) {
      from++;
    }
    return words.subList(from, words.size());
  }

  /** What stands between spaces, full stops and commas. */
  private static List<String> split(String name) {
    List<String> words = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || " .,".indexOf(name.charAt(i)) >= 0) {
        if (i > start) {
          words.add(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isGeneration(List<String> words) {
    return words.size() > 2 && GENERATIONS.contains(words.getLast());
  }

  /**
   * A person's name.
   *
   * @param first the first word
   * @param middle what stands between
   * @param last the last word, with its particles and the generation
   */
  record Person(String first, List<String> middle, String last) {

    /** Whether there is a first and a last name, and the first is more than an initial. */
    boolean isFull() {
      return first.length() > 1 && !last.isEmpty() && !TITLES.contains(first);
    }

    /** Whether both middles can be of one person: the same, or one the initial of the other. */
    boolean agrees(Person other) {
      if (middle.size() != other.middle.size()) {
        return false;
      }
      for (int i = 0; i < middle.size(); i++) {
        String a = middle.get(i);
        String b = other.middle.get(i);
        boolean initial = (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
        if (!a.equals(b) && !initial) {
          return false;
        }
      }
      return true;
    }
  }

  /** Abbreviations already. */
  private static final Set<String> WHOLE = Set.of("us", "uk", "un", "eu");

  private static final Set<String> SMALL =
      Set.of("of", "the", "for", "and", "in", "on", "to", "de", "des", "du");

  /**
   * Whether an abbreviation is made of the first letters of a name's words, all of them or the
   * great ones; of a long one the last may be missing, as in {@code cdc}.
   */
  static boolean abbreviates(String abbreviation, String name) {
    StringBuilder all = new StringBuilder();
    StringBuilder great = new StringBuilder();
    for (String word : split(name.replace('-', ' '))) {
      String letters = WHOLE.contains(word) ? word : word.substring(0, 1);
      all.append(letters);
      if (!SMALL.contains(word)) {
        great.append(letters);
      }
    }
    String letters = abbreviation.replace(".", "");
    String initials = great.toString();
    return letters.length() > 1
        && (letters.contentEquals(all)
            || letters.equals(initials)
            || (letters.length() > 2
                && initials.length() == letters.length() + 1
                && initials.startsWith(letters)));
  }

  /** Takes a person's name apart; of a single word the last name is empty. */
  static Person person(String name) {
    List<String> words = words(name);
    if (words.size() < 2) {
      return new Person(words.isEmpty() ? "" : words.getFirst(), List.of(), "");
    }
    int last = words.size() - 1 - (isGeneration(words) ? 1 : 0);
    while (last > 1 && PARTICLES.contains(words.get(last - 1))) {
      last--;
    }
    return new Person(
        words.getFirst(),
        new ArrayList<>(words.subList(1, last)),
        String.join(" ", words.subList(last, words.size())));
  }
}
