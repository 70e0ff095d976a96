package news.dateline.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of news outlets: names and hosts of the well-known ones, and the words that others
 * have in their names.
 *
 * <p>Immutable. The list is {@code outlets.tsv} beside this class.
 */
final class OutletNames {
  /** The last word of a paper's, agency's or broadcaster's name. */
  private static final Set<String> MEDIA_WORDS =
      Set.of(
          "times",
          "post",
          "news",
          "herald",
          "tribune",
          "gazette",
          "journal",
          "chronicle",
          "courier",
          "independent",
          "guardian",
          "observer",
          "telegraph",
          "ledger",
          "dispatch",
          "examiner",
          "inquirer",
          "enquirer",
          "register",
          "globe",
          "mirror",
          "radio",
          "tv",
          "television",
          "broadcasting",
          "magazine",
          "newspaper",
          "press",
          "sentinel",
          "standard",
          "mercury",
          "beacon",
          "weekly",
          "daily",
          "zeitung",
          "bote",
          "anzeiger",
          "nachrichten",
          "rundschau",
          "newswire",
          "wire",
          "sun-times",
          "journal-constitution",
          "star-tribune",
          "pravda",
          "pioneer",
          "advertiser",
          "bugle",
          "argus",
          "bulletin",
          "review",
          "scotsman",
          "reporter",
          "leader",
          "record",
          "star");

  /**
   * Of those, the ones that name a medium after hardly any word: a review, a standard or a star
   * need more.
   */
  private static final Set<String> WEAK =
      Set.of(
          "independent",
          "standard",
          "review",
          "leader",
          "record",
          "star",
          "press",
          "reporter",
          "mercury",
          "daily",
          "weekly",
          "pioneer",
          "wire",
          "bulletin",
          "register",
          "mirror",
          "globe",
          "beacon",
          "magazine",
          "journal",
          "guardian",
          "observer");

  private static final Set<String> FRONT_LABELS =
      Set.of(
          "www", "m", "mobile", "amp", "news", "en", "edition", "english", "int", "web", "online",
          "beta");

  private static final Set<String> SECOND_LEVEL =
      Set.of("co", "com", "org", "net", "gov", "ac", "or", "ne", "edu");

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byHost = new HashMap<>();
  private final Set<String> firstWords = new HashSet<>();

  OutletNames() {
    for (List<String> row : Resources.rows("outlets.tsv")) {
      String name = row.get(0);
      name(name, name);
      Resources.several(row.get(1)).forEach(host -> byHost.put(host, name));
      Resources.several(row.get(2)).forEach(other -> name(other, name));
    }
  }

  private void name(String spelled, String name) {
    String key = key(spelled);
    byName.putIfAbsent(key, name);
    firstWords.add(key.split(" ", 2)[0]);
  }

  /**
   * The usual name of a well-known outlet. Case counts, since {@code Time} is one and {@code time}
   * is none.
   */
  Optional<String> known(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /**
   * The usual name of the outlet at a host or below it, or the host made readable: {@code
   * www.rift-ledger.example} is Rift Ledger.
   */
  Optional<String> atHost(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    for (String h = rest; h.indexOf('.') > 0; h = h.substring(h.indexOf('.') + 1)) {
      String name = byHost.get(h);
      if (name != null) {
        return Optional.of(name);
      }
    }
    String[] labels = rest.split("\\.", -1);
    int last = labels.length - 2;
    if (last > 0
        && SECOND_LEVEL.contains(labels[last])
        && !FRONT_LABELS.contains(labels[last - 1])) {
      last--;
    }
    if (last < 0
        || labels[last].isBlank()
        || FRONT_LABELS.contains(labels[last])
        || rest.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'))) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    for (String word : labels[last].split("-")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ")
            .append(Character.toUpperCase(word.charAt(0)))
            .append(word.substring(1));
      }
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name.toString());
  }

  /**
   * Whether a name is a well-known outlet's, or ends as names of outlets do: {@code Halden
   * Courier}.
   */
  boolean looksLikeOutlet(String name) {
    if (known(name).isPresent()) {
      return true;
    }
    String[] words = key(name).split(" ");
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    return words.length > 1 && (MEDIA_WORDS.contains(last) || newsAgency(words));
  }

  /**
   * As {@link #looksLikeOutlet}, without the words that much else ends with: stars, leaders,
   * reviews.
   */
  boolean surelyOutlet(String name) {
    if (known(name).isPresent()) {
      return true;
    }
    String[] words = key(name).split(" ");
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    return words.length > 1
        && ((MEDIA_WORDS.contains(last) && !WEAK.contains(last)) || newsAgency(words));
  }

  private static boolean newsAgency(String[] words) {
    return words.length > 2
        && words[words.length - 1].equals("Agency")
        && (words[words.length - 2].equals("News") || words[words.length - 2].equals("Press"));
  }

  private static String key(String name) {
    String plain = name.strip();
    return plain.startsWith("The ") || plain.startsWith("the ") ? plain.substring(4) : plain;
  }
}
