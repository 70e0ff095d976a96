package news.dateline.extract.outlet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.dateline.article.Evidence;
import news.dateline.article.Outlet;
import news.dateline.extract.text.Explained;
import org.jspecify.annotations.Nullable;

/**
 * What is known of news outlets: names and hosts of the well-known ones, and the words that others
 * have in their names. Why a name is one's says {@link OutletRule}.
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
    return recognised(name).map(Explained::found);
  }

  /** The same with what makes it this outlet. */
  Optional<Explained<OutletTable.Row>> recognised(String name) {
    String key = OutletTable.key(name);
    return by(OutletRule.OUTLET_NAME_LISTED, byKey.get(key))
        .or(
            () ->
                by(
                    OutletRule.OUTLET_NAME_WITH_ADDITION,
                    byKey.get(TAIL.matcher(key).replaceFirst(""))))
        .or(() -> by(OutletRule.OUTLET_NAME_IS_ADDRESS, atAddress(key).orElse(null)))
        .or(
            () ->
                by(
                    OutletRule.OUTLET_NAME_BUT_FOR_ARTICLE,
                    bare.getOrDefault(bare(key), Optional.empty()).orElse(null)));
  }

  private static Optional<Explained<OutletTable.Row>> by(
      OutletRule rule, OutletTable.@Nullable Row row) {
    return Optional.ofNullable(row).map(found -> Explained.by(found, rule));
  }

  private Optional<OutletTable.Row> atAddress(String key) {
    return key.indexOf(' ') < 0 && key.indexOf('.') > 0
        ? listed(key.replaceFirst("^(?:https?://)?(?:www\\.)?", "").replaceFirst("/$", ""))
        : Optional.empty();
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
  Explained<Outlet> named(String name, Optional<String> host, boolean page, Evidence evidence) {
    Optional<OutletTable.Row> there = host.flatMap(this::listed);
    Optional<Explained<OutletTable.Row>> stated = recognised(name);
    return there
        .flatMap(row -> rule(row, letters(name), page, stated.isPresent()))
        .map(rule -> Explained.by(outlet(there.orElseThrow(), evidence), rule))
        .or(() -> stated.map(known -> known.map(row -> outlet(row, evidence))))
        .orElseGet(
            () -> Explained.by(new Outlet(name, evidence), OutletRule.OUTLET_NAME_AS_PRINTED));
  }

  /** Why a name is that of the outlet at the host, if it is. */
  private static Optional<OutletRule> rule(
      OutletTable.Row there, String key, boolean page, boolean stated) {
    if (letters(BRACKETS.matcher(there.name()).replaceFirst("")).equals(key)) {
      return Optional.of(OutletRule.OUTLET_NAME_OF_HOST);
    }
    if (page && related(there, key)) {
      return Optional.of(OutletRule.OUTLET_SECTION_OF_HOST);
    }
    return page && stated ? Optional.of(OutletRule.OUTLET_OF_HOST_BEFORE_OTHER) : Optional.empty();
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
  Optional<Explained<Outlet>> atHost(String host, Evidence evidence) {
    Optional<Explained<Outlet>> listed =
        listed(host)
            .map(row -> Explained.by(outlet(row, evidence), OutletRule.OUTLET_OF_LISTED_HOST));
    return listed.isPresent()
        ? listed
        : readable(host)
            .map(
                name ->
                    Explained.by(new Outlet(name, evidence), OutletRule.OUTLET_OF_READABLE_HOST));
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
    return asOutlet(name).isPresent();
  }

  /** What makes a name look like an outlet's, if anything does. */
  Optional<OutletRule> asOutlet(String name) {
    return asOutlet(name, OutletWords.MEDIA::contains);
  }

  /**
   * As {@link #looksLikeOutlet}, without the words that much else ends with: stars, leaders,
   * reviews.
   */
  public boolean surelyOutlet(String name) {
    return surelyAsOutlet(name).isPresent();
  }

  /** What makes a name surely an outlet's, if anything does. */
  Optional<OutletRule> surelyAsOutlet(String name) {
    return asOutlet(
        name, last -> OutletWords.MEDIA.contains(last) && !OutletWords.WEAK_MEDIA.contains(last));
  }

  private Optional<OutletRule> asOutlet(String name, Predicate<String> mediaWord) {
    if (known(name).isPresent()) {
      return Optional.of(OutletRule.OUTLET_NAME_KNOWN);
    }
    String[] words = withoutThe(name).split(" ");
    if (words.length > 1 && mediaWord.test(words[words.length - 1].toLowerCase(Locale.ROOT))) {
      return Optional.of(OutletRule.OUTLET_NAME_ENDS_IN_MEDIA_WORD);
    }
    return newsAgency(words)
        ? Optional.of(OutletRule.OUTLET_NAME_OF_NEWS_AGENCY)
        : Optional.empty();
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
