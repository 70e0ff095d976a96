package news.dateline.extract.outlet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.article.Evidence;
import news.dateline.article.Outlet;

/**
 * What is known of news outlets: names and hosts of the well-known ones, and the words that others
 * have in their names.
 *
 * <p>Immutable. The names come from an {@link OutletTable}.
 */
public final class OutletNames {
  /** What follows a name in metadata and is no part of it. */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?: (?:" + OutletWords.either(OutletWords.ADDITIONS) + ")|\\.com| \\([^)]*\\))$",
          Pattern.CASE_INSENSITIVE);

  /** Articles that names begin with, in lower case. */
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:(?:" + OutletWords.either(OutletWords.ARTICLES) + ") |l')(?=\\S)");

  private static final Pattern BRACKETS = Pattern.compile(" \\([^)]*\\)$");

  /** By name as printed, without The. */
  private final Map<String, OutletTable.Row> inText = new HashMap<>();

  /** The same of the names that are also something else. */
  private final Map<String, OutletTable.Row> careful = new HashMap<>();

  /** Those of them that are clear after The. */
  private final Set<String> withThe = new HashSet<>();

  /** By folded name. */
  private final Map<String, OutletTable.Row> byKey = new HashMap<>();

  /** By folded name without its article; of names that become one so, none. */
  private final Map<String, Optional<OutletTable.Row>> bare = new HashMap<>();

  private final Map<String, OutletTable.Row> byHost = new HashMap<>();

  /** The well-known outlets. */
  public OutletNames() {
    this(OutletTable.shipped());
  }

  /** The outlets of a table. */
  public OutletNames(OutletTable table) {
    for (OutletTable.Row row : table.rows()) {
      for (String name : row.allNames()) {
        (row.careful().contains(name) ? careful : inText).putIfAbsent(withoutThe(name), row);
        if (row.withThe().contains(name)) {
          withThe.add(withoutThe(name));
        }
        String key = OutletTable.key(name);
        byKey.putIfAbsent(key, row);
        bare.merge(
            bare(key),
            Optional.of(row),
            (one, other) -> one.equals(other) ? one : Optional.empty());
      }
      row.hosts().forEach(host -> byHost.putIfAbsent(host, row));
    }
    careful.keySet().forEach(inText::remove);
  }

  /**
   * The usual name of a well-known outlet that running text names. Case counts; a name that is also
   * a word or a person ({@code Time}, {@code Bloomberg}) is none here.
   */
  public Optional<String> known(String name) {
    return Optional.ofNullable(inText.get(withoutThe(name))).map(OutletTable.Row::name);
  }

  /**
   * The same, where it is known whether The stands before the name: {@code The Hill} is one, and
   * {@code Hill} is a person.
   */
  public Optional<String> known(String name, boolean article) {
    return article && withThe.contains(withoutThe(name)) ? cited(name) : known(name);
  }

  /**
   * The usual name of a well-known outlet that running text cites. Case counts; with so much
   * evidence {@code Time} is one, and {@code time} is none.
   */
  Optional<String> cited(String name) {
    return known(name)
        .or(() -> Optional.ofNullable(careful.get(withoutThe(name))).map(OutletTable.Row::name));
  }

  /** Whether a well-known outlet's name is also something else. */
  boolean isCareful(String name) {
    return careful.containsKey(withoutThe(name));
  }

  /**
   * A well-known outlet that a field, a tag or a dateline names. Neither case nor article count,
   * nor what is added to a name ({@code Online}, {@code .com}).
   */
  Optional<OutletTable.Row> stated(String name) {
    String key = OutletTable.key(name);
    OutletTable.Row row = byKey.get(key);
    if (row == null) {
      row = byKey.get(TAIL.matcher(key).replaceFirst(""));
    }
    if (row == null && key.indexOf(' ') < 0 && key.indexOf('.') > 0) {
      row =
          listed(key.replaceFirst("^(?:https?://)?(?:www\\.)?", "").replaceFirst("/$", ""))
              .orElse(null);
    }
    return row != null
        ? Optional.of(row)
        : Optional.ofNullable(bare.get(bare(key))).flatMap(found -> found);
  }

  /** The outlet, with what is known of it. */
  Outlet outlet(String name, Evidence evidence) {
    OutletTable.Row row = byKey.get(OutletTable.key(name));
    return row == null || !row.name().equals(name)
        ? new Outlet(name, evidence)
        : outlet(row, evidence);
  }

  /** The same of a row. */
  static Outlet outlet(OutletTable.Row row, Evidence evidence) {
    return new Outlet(row.name(), row.country(), row.kind(), evidence);
  }

  /**
   * The outlet that a page or a record names, where its address is known too. A name that several
   * bear ({@code The Star}) is the one's at the host.
   *
   * @param name as printed
   * @param host where it was published, if that is known
   * @param page whether the host comes first: what a page calls itself is often a section of it, or
   *     who wrote for it
   */
  public Outlet named(String name, Optional<String> host, boolean page, Evidence evidence) {
    Optional<OutletTable.Row> there = host.flatMap(this::listed);
    Optional<OutletTable.Row> stated = stated(name);
    String key = letters(name);
    boolean itsOwn =
        there.isPresent()
            && (letters(BRACKETS.matcher(there.get().name()).replaceFirst("")).equals(key)
                || (page && (stated.isPresent() || related(there.get(), key))));
    return itsOwn
        ? outlet(there.get(), evidence)
        : stated.map(row -> outlet(row, evidence)).orElseGet(() -> new Outlet(name, evidence));
  }

  /** Whether a name is a section of an outlet, or the outlet's name written in another way. */
  private static boolean related(OutletTable.Row row, String key) {
    return row.allNames().stream()
        .map(OutletNames::letters)
        .anyMatch(
            other ->
                (other.length() > 2 && key.startsWith(other))
                    || (other.length() > 3 && key.contains(other))
                    || (key.length() > 3 && other.contains(key)));
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    OutletTable.key(name)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** The well-known outlet at a host or above it. */
  Optional<OutletTable.Row> listed(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    for (String h = rest; h.indexOf('.') > 0; h = h.substring(h.indexOf('.') + 1)) {
      OutletTable.Row row = byHost.get(h);
      if (row != null) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /**
   * The outlet at a host or above it, or the host made readable: {@code www.rift-ledger.example} is
   * Rift Ledger.
   */
  public Optional<Outlet> atHost(String host, Evidence evidence) {
    Optional<OutletTable.Row> listed = listed(host);
    return listed.isPresent()
        ? listed.map(row -> outlet(row, evidence))
        : readable(host).map(name -> new Outlet(name, evidence));
  }

  private static Optional<String> readable(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    String[] labels = rest.split("\\.", -1);
    int last = labels.length - 2;
    if (last > 0
        && OutletWords.SECOND_LEVEL.contains(labels[last])
        && !OutletWords.FRONT_LABELS.contains(labels[last - 1])) {
      last--;
    }
    if (last < 0
        || labels[last].isBlank()
        || OutletWords.FRONT_LABELS.contains(labels[last])
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
  public boolean looksLikeOutlet(String name) {
    if (known(name).isPresent()) {
      return true;
    }
    String[] words = withoutThe(name).split(" ");
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    return words.length > 1 && (OutletWords.MEDIA.contains(last) || newsAgency(words));
  }

  /**
   * As {@link #looksLikeOutlet}, without the words that much else ends with: stars, leaders,
   * reviews.
   */
  public boolean surelyOutlet(String name) {
    if (known(name).isPresent()) {
      return true;
    }
    String[] words = withoutThe(name).split(" ");
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    return words.length > 1
        && ((OutletWords.MEDIA.contains(last) && !OutletWords.WEAK_MEDIA.contains(last))
            || newsAgency(words));
  }

  private static boolean newsAgency(String[] words) {
    return words.length > 2
        && words[words.length - 1].equals("Agency")
        && (words[words.length - 2].equals("News") || words[words.length - 2].equals("Press"));
  }

  /** A folded name without its article. */
  private static String bare(String key) {
    return ARTICLE.matcher(key).replaceFirst("");
  }

  private static String withoutThe(String name) {
    String plain = name.strip();
    return plain.startsWith("The ") || plain.startsWith("the ") ? plain.substring(4) : plain;
  }
}
