package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the words of a source are, and the name in them.
 *
 * <pre>
 *   NAMED     a proper name heads them: titles, determiners, possessives and what follows the name are stripped
 *   PRONOUN   he, she, they, who, I, …
 *   NOMINAL   "a senior official", "critics"
 *   NONE      there are no words
 * </pre>
 *
 * @param kind what the words are
 * @param words the name in lower case, word by word; empty unless NAMED
 */
record SourceName(Kind kind, List<String> words) {

  /** What the words of a source are. */
  enum Kind {
    NAMED,
    PRONOUN,
    NOMINAL,
    NONE
  }

  private static final SourceName NOTHING = new SourceName(Kind.NONE, List.of());
  private static final SourceName ITS_PRONOUN = new SourceName(Kind.PRONOUN, List.of());
  static final SourceName DESCRIBED = new SourceName(Kind.NOMINAL, List.of());

  private static final Set<String> PRONOUNS = words("pronouns");
  private static final Set<String> DETERMINERS = words("determiners");
  private static final Set<String> TITLES = words("titles");
  private static final Set<String> STRONG_TITLES = words("strong-titles");
  private static final Set<String> ORGANISATIONS = words("organisations");
  private static final Set<String> CENTRES = words("centres");
  private static final Set<String> SUFFIXES = words("suffixes");
  private static final Set<String> LINKS = words("links");
  private static final Set<String> CROWDS = words("crowds");
  private static final Set<String> OFFICES = words("offices");
  private static final Set<String> PLURALS = words("plurals");

  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-.&][\\p{L}\\p{N}]+)*\\.?|&");
  private static final Pattern CUT =
      Pattern.compile(
          "\\s*[,;(\\[]|\\s+[–—-]{1,2}\\s+|\\s+(?:who|which|that|whose|whom|when|while|where|as well as|along"
              + " with|including|via|through|from|in an? |in his|in her|on|at|during|told|said)"
              + "(?![\\p{L}\\p{N}_])|\\n",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern INITIALS = Pattern.compile("(?:[A-Z]\\.)+");
  private static final String EDGES = "\"“”‘’'`,.;:()[]";

  private static Set<String> words(String list) {
    return ScorerWords.list(list);
  }

  /** What some words are. */
  static SourceName of(String source) {
    SourceName whole = ofHead(source);
    if (whole.kind == Kind.NOMINAL && source.indexOf(',') >= 0) {
      String[] segments = source.split(",", -1); // "A Clinton aide, Jennifer Palmieri,"
      for (int i = 1; i < Math.min(segments.length, 3); i++) {
        List<String> tokens = tokens(segments[i]);
        if (tokens.size() > 1
            && tokens.size() <= 5
            && tokens.stream().allMatch(SourceName::capital)) {
          return ofHead(segments[i]);
        }
      }
    }
    return whole;
  }

  private static SourceName ofHead(String source) {
    if (source.isEmpty()) {
      return NOTHING;
    }
    String stripped = edgesOff(source.strip()).replace('\u00a0', ' ');
    if (stripped.isEmpty()) {
      return NOTHING;
    }
    if (PRONOUNS.contains(stripped.toLowerCase(Locale.ROOT))) {
      return ITS_PRONOUN;
    }
    String[] cut = CUT.split(stripped, -1);
    String first = cut.length == 0 ? "" : cut[0].strip();
    List<String> w = tokens(first.isEmpty() ? stripped : first);
    if (w.isEmpty()) {
      return DESCRIBED;
    }
    String begin = lower(w.get(0));
    if (w.size() == 1 && PRONOUNS.contains(begin)) {
      return ITS_PRONOUN;
    }
    if (PRONOUNS.contains(begin) && w.stream().skip(1).noneMatch(SourceName::capital)) {
      return w.size() == 1 ? ITS_PRONOUN : DESCRIBED;
    }
    w = w.subList(0, nameEnd(w));
    String last = w.get(w.size() - 1);
    if (!capital(last)) {
      return beforeOrganisation(w, lower(possessiveOff(last)));
    }
    return trailing(w);
  }

  /** "Larry Sabato of the University of Virginia": where the name before "of" ends. */
  private static int nameEnd(List<String> w) {
    for (int k = 1; k < w.size() - 1; k++) {
      String link = lower(w.get(k));
      boolean of = link.equals("of");
      boolean leads =
          switch (link) {
            case "for", "with", "to", "in", "by" -> true;
            default -> false;
          };
      boolean and = link.equals("and") || link.equals("or");
      if (!of && !leads && !and) {
        continue;
      }
      if (!capital(w.get(k - 1))) {
        return k;
      }
      if (leads) {
        boolean centre =
            link.equals("for")
                && k + 1 < w.size()
                && capital(w.get(k + 1))
                && w.subList(0, k).stream()
                    .map(SourceName::lower)
                    .anyMatch(x -> ORGANISATIONS.contains(x) || CENTRES.contains(x));
        if (!centre) {
          return k;
        }
      }
      if (of
          && k >= 2
          && w.subList(0, k).stream()
              .map(SourceName::lower)
              .noneMatch(x -> ORGANISATIONS.contains(x) || OFFICES.contains(x))
          && w.subList(k - 2, k).stream().allMatch(SourceName::capital)) {
        return k;
      }
      if (and
          && k >= 2
          && w.subList(k + 1, Math.min(w.size(), k + 3)).stream()
                  .filter(SourceName::capital)
                  .count()
              == 2) {
        return k;
      }
    }
    return w.size();
  }

  /** "the Clinton campaign": the capitals right before such a noun make the name. */
  private static SourceName beforeOrganisation(List<String> w, String noun) {
    List<String> before = w.subList(0, w.size() - 1);
    boolean capitals = before.stream().anyMatch(x -> capital(x) && !DETERMINERS.contains(lower(x)));
    boolean indefinite =
        switch (lower(w.get(0))) {
          case "a", "an", "some", "many", "several" -> true;
          default -> false;
        };
    if (!ORGANISATIONS.contains(noun) || !capitals || indefinite) {
      return DESCRIBED;
    }
    List<String> run = new ArrayList<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      String x = before.get(i);
      if (!capital(x) || DETERMINERS.contains(lower(x))) {
        break;
      }
      run.add(lower(possessiveOff(x)));
    }
    if (run.isEmpty()) {
      return DESCRIBED;
    }
    Collections.reverse(run);
    run.add(noun);
    return new SourceName(Kind.NAMED, List.copyOf(run));
  }

  /** The capitalised words at the end, with the small words inside them. */
  private static SourceName trailing(List<String> w) {
    List<String> run = new ArrayList<>();
    for (int i = w.size() - 1; i >= 0; i--) {
      String x = w.get(i);
      boolean determiner = i == 0 && DETERMINERS.contains(lower(x));
      boolean link =
          LINKS.contains(lower(x))
              && !run.isEmpty()
              && i > 0
              && capital(w.get(i - 1))
              && !(i == 1 && DETERMINERS.contains(lower(w.get(0))));
      if (!(capital(x) && !determiner) && !link) {
        break;
      }
      run.add(x);
    }
    if (run.isEmpty()) {
      return DESCRIBED;
    }
    Collections.reverse(run);
    String begin = lower(w.get(0));
    if ((begin.equals("a") || begin.equals("an")) && !w.get(0).equals(run.get(0))) {
      return DESCRIBED;
    }
    List<String> n = new ArrayList<>();
    run.forEach(x -> n.add(lower(possessiveOff(x))));
    while (n.size() > 1
        && !(n.size() == 2 && ORGANISATIONS.contains(n.get(1)))
        && (TITLES.contains(n.get(0))
            || DETERMINERS.contains(n.get(0))
            || LINKS.contains(n.get(0))
            || PRONOUNS.contains(n.get(0)))) {
      n.remove(0);
    }
    if (!n.isEmpty() && !ORGANISATIONS.contains(n.get(n.size() - 1))) {
      int title = -1;
      for (int i = 0; i < n.size() - 1; i++) {
        title = STRONG_TITLES.contains(n.get(i)) ? i : title;
      }
      if (title >= 0 && !LINKS.contains(n.get(title + 1))) {
        n.subList(0, title + 1).clear(); // "Russian President Vladimir Putin"
      }
    }
    while (n.size() > 1 && SUFFIXES.contains(n.get(n.size() - 1))) {
      n.remove(n.size() - 1);
    }
    n.removeIf(String::isEmpty);
    if (n.size() >= 3 && n.get(1).codePointCount(0, n.get(1).length()) == 1) {
      n.remove(1); // a middle initial
    }
    if (n.isEmpty()) {
      return DESCRIBED;
    }
    String only = n.get(0);
    boolean nobody =
        n.size() == 1
            && (TITLES.contains(only)
                || PRONOUNS.contains(only)
                || DETERMINERS.contains(only)
                || PLURALS.contains(only + "s")
                || (w.size() == 1 && CROWDS.contains(only)));
    return nobody ? DESCRIBED : new SourceName(Kind.NAMED, List.copyOf(n));
  }

  /** Whether two names can stand for one actor: a surname and a full name, an acronym. */
  static boolean match(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    List<String> s = a.size() <= b.size() ? a : b;
    List<String> l = a.size() <= b.size() ? b : a;
    String end = l.get(l.size() - 1);
    if (l.subList(l.size() - s.size(), l.size()).equals(s)
        && !(ORGANISATIONS.contains(end) && s.size() == 1)) {
      return true;
    }
    if (s.size() >= 2 && Collections.indexOfSubList(l, s) >= 0) {
      return true;
    }
    if (s.size() >= 2 && s.get(0).equals(l.get(0)) && s.get(s.size() - 1).equals(end)) {
      return true;
    }
    return acronym(a, b) || acronym(b, a);
  }

  private static boolean acronym(List<String> a, List<String> b) {
    if (a.size() != 1 || b.size() < 2 || a.get(0).codePointCount(0, a.get(0).length()) < 2) {
      return false;
    }
    StringBuilder without = new StringBuilder();
    StringBuilder with = new StringBuilder();
    for (String word : b) {
      with.appendCodePoint(word.codePointAt(0));
      if (!LINKS.contains(word)) {
        without.appendCodePoint(word.codePointAt(0));
      }
    }
    String letters = a.get(0).replace(".", "");
    return letters.contentEquals(without) || letters.contentEquals(with);
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  static boolean capital(String word) {
    if (word.isEmpty()) {
      return false;
    }
    return upper(word.codePointAt(0))
        || (word.length() > 1 && word.charAt(0) == 'e' && upper(word.codePointAt(1)))
        || (Character.isDigit(word.codePointAt(0))
            && word.codePoints().anyMatch(SourceName::upper));
  }

  private static boolean upper(int point) {
    return Character.isUpperCase(point);
  }

  static String possessiveOff(String word) {
    String bare = POSSESSIVE.matcher(word).replaceFirst("");
    if (INITIALS.matcher(bare).matches()) {
      return bare.replace(".", "");
    }
    int end = bare.length();
    while (end > 0 && (bare.charAt(end - 1) == '\'' || bare.charAt(end - 1) == '’')) {
      end--;
    }
    while (end > 0 && bare.charAt(end - 1) == '.') {
      end--;
    }
    return bare.substring(0, end);
  }

  private static String edgesOff(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && EDGES.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && EDGES.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
