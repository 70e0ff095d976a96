package news.dateline.extract.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Resources;
import news.dateline.extract.name.Gender;
import news.dateline.extract.text.Token;

/**
 * What direct speech is told by in one language: the list {@code speech-CODE.tsv}. A row is a kind
 * and, behind a tab, words between spaces:
 *
 * <pre>
 *   marks         pairs of quotation marks, the one that opens first
 *   flexible      the two marks of a pair may also stand the other way round
 *   dash          a dash stands between a quotation and the verb behind it
 *   dialogue      a paragraph that begins with a dash is speech
 *   verb          finite forms of reporting verbs; verb:mit  those that need a "mit" later on
 *   aux           goes with a participle: hat … gesagt
 *   source        names a source without a verb: so, selon, según
 *   male, female, other    pronouns that can be subjects
 *   enclitic      pronouns that hang on a verb: dit-il
 *   clitic        stands before the verb: se pregunta
 *   filler        may stand between a verb and its subject
 *   determiner, of, particle, honorific, role    parts of names and descriptions
 *   stop          ends a description
 *   not-name      words that have a capital for another reason; the countries are added to them
 *   given m, given f       given names
 * </pre>
 */
final class SpeechWords {
  /** The languages that there are lists for; English has rules of its own. */
  static final Set<String> LANGUAGES = Set.of("de", "fr", "es", "it", "pt", "nl", "ru", "uk");

  /** Whether somebody is a man or a woman, as far as words tell. */
  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
  }

  /**
   * Two marks.
   *
   * @param open the one that opens
   * @param close the one that closes
   */
  record Pair(char open, char close) {}

  private static final int LONGEST = 60;

  private final String language;
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Map<String, Set<String>> particles = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();

  private SpeechWords(String language) {
    this.language = language;
    Set<String> countries = words.computeIfAbsent("not-name", k -> new HashSet<>());
    for (String country : Locale.getISOCountries()) {
      countries.add(Locale.of("", country).getDisplayCountry(Locale.of(language)));
    }
    for (List<String> row : Resources.rows(SpeechWords.class, "speech-" + language + ".tsv")) {
      String kind = row.get(0);
      List<String> cells = List.of(row.get(1).strip().split(" +"));
      if (kind.equals("marks")) {
        for (String pair : cells) {
          pairs.add(new Pair(pair.charAt(0), pair.charAt(1)));
        }
      } else if (kind.startsWith("verb:")) {
        for (String verb : cells) {
          particles.computeIfAbsent(verb, v -> new HashSet<>()).add(kind.substring(5));
        }
      } else {
        words.computeIfAbsent(kind, k -> new HashSet<>()).addAll(cells);
      }
    }
  }

  /** The lists of every language, by its code. */
  static Map<String, SpeechWords> all() {
    Map<String, SpeechWords> all = new LinkedHashMap<>();
    LANGUAGES.stream().sorted().forEach(code -> all.put(code, new SpeechWords(code)));
    return all;
  }

  boolean german() {
    return language.equals("de");
  }

  List<Pair> pairs() {
    return pairs;
  }

  boolean has(String kind) {
    return words.containsKey(kind);
  }

  boolean is(String kind, String word) {
    Set<String> list = words.get(kind);
    return list != null && list.contains(word);
  }

  /** Whether a verb needs no second part. */
  boolean verb(String lower) {
    return is("verb", lower);
  }

  /** The words one of which has to follow a verb in two parts; none for other verbs. */
  Set<String> second(String lower) {
    return particles.getOrDefault(lower, Set.of());
  }

  /** The pronoun that hangs on a verb or auxiliary, {@code il} of {@code dit-il}, and its verb. */
  Optional<String[]> enclitic(String lower) {
    int dash = lower.lastIndexOf('-');
    if (dash <= 0 || !is("enclitic", lower.substring(dash + 1))) {
      return Optional.empty();
    }
    String verb = lower.substring(0, dash);
    String bare = verb.endsWith("-t") ? verb.substring(0, verb.length() - 2) : verb;
    return Optional.of(new String[] {bare, lower.substring(dash + 1)});
  }

  /** Whether a word can be a subject by itself. */
  boolean pronoun(String lower) {
    return is("male", lower) || is("female", lower) || is("other", lower);
  }

  Gender ofPronoun(String lower) {
    return is("male", lower) ? Gender.MALE : is("female", lower) ? Gender.FEMALE : Gender.UNKNOWN;
  }

  boolean given(Token token) {
    return given(token.text());
  }

  boolean given(String name) {
    return is("given m", name) || is("given f", name);
  }

  Gender ofGiven(String name) {
    boolean male = is("given m", name);
    return male == is("given f", name) ? Gender.UNKNOWN : male ? Gender.MALE : Gender.FEMALE;
  }

  /** Whether a token is what somebody is; in German also as the end of a longer word. */
  boolean role(Token token) {
    String lower = withoutElision(token.lower());
    if (lower.length() > LONGEST) {
      return false;
    }
    if (is("role", lower)) {
      return true;
    }
    if (!german() || !token.capital()) {
      int dash = lower.indexOf('-');
      return dash > 0 && is("role", lower.substring(0, dash));
    }
    for (int from = 1; from <= lower.length() - 4; from++) {
      if (is("role", lower.substring(from)) && !is("given m", token.text())) {
        return true;
      }
    }
    return false;
  }

  boolean honorific(Token token) {
    return is("honorific", token.text());
  }

  /** Whether a token looks like a word of a name, wherever it stands. */
  boolean nameLike(Token token) {
    return token.capital() && !is("not-name", token.text()) && !honorific(token) && !role(token);
  }

  /** A word without the article that is written together with it: {@code l'adjoint}. */
  static String withoutElision(String word) {
    int apostrophe = word.indexOf('\'');
    return apostrophe > 0 && apostrophe <= 4 && apostrophe + 1 < word.length()
        ? word.substring(apostrophe + 1)
        : word;
  }

  /** Whether a token is the kind of word, also written together with the next: {@code d'une}. */
  boolean elided(String kind, Token token) {
    int apostrophe = token.lower().indexOf('\'');
    return apostrophe > 0 && is(kind, token.lower().substring(0, apostrophe + 1));
  }
}
