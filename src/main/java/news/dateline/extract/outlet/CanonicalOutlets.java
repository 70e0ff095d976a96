package news.dateline.extract.outlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Evidence;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;

/**
 * One name for each of the media that an article speaks of, however it calls them.
 *
 * <pre>
 *   the table               FoxNews.com, Fox News Channel        Fox News
 *   the article             The Halden Courier, Halden Courier   the form that the article has first
 *   initials                MNA, beside Meridian News Agency     Meridian News Agency, also where the text does not say (MNA)
 *   a part of a name        Meridian, the Courier                Meridian News Agency, Halden Courier, once the full name has been met
 * </pre>
 *
 * <p>Full names are those of the outlet, of the actors, of what stands before its initials in
 * brackets, and of the media that are cited. For one article; not for several threads.
 */
final class CanonicalOutlets {
  private static final int MOST = 200;

  private final OutletNames names;
  private final List<String> full = new ArrayList<>();
  private final Map<String, String> byAlias = new LinkedHashMap<>();
  private final Map<String, Explained<Outlet>> cited = new LinkedHashMap<>();

  CanonicalOutlets(OutletNames names) {
    this.names = names;
  }

  /** Learns a full name. */
  void learn(String name) {
    if (full.size() < MOST && name.indexOf(' ') > 0 && !full.contains(name)) {
      full.add(name);
    }
  }

  /** Learns what an actor that may be a medium is called. */
  void learn(Actor actor) {
    if (actor.kind() == Actor.Kind.OUTLET || actor.kind() == Actor.Kind.ORGANISATION) {
      learn(actor.name());
      actor.aliases().forEach(alias -> byAlias.putIfAbsent(alias, actor.name()));
    }
  }

  /** Learns the names that stand before their initials: {@code Meridian News Agency (MNA)}. */
  void learn(Text body) {
    for (int i = 2; i + 2 < body.size(); i++) {
      if (body.token(i).is("(")
          && body.token(i + 2).is(")")
          && body.token(i + 1).shape() == Token.Shape.UPPER) {
        String initials = body.token(i + 1).text();
        int from = i;
        while (from > 0 && i - from <= initials.length() + 1 && body.token(from - 1).word()) {
          from--;
          String name = body.between(from, i);
          if (body.token(from).capital() && initials(name).equals(initials)) {
            learn(name);
            break;
          }
        }
      }
    }
  }

  /**
   * Adds a medium, unless it is there.
   *
   * @param printed what the article calls it, with what says that it is one
   * @param stated whether it stands where only media do, so that case and article do not count
   */
  void add(Explained<String> printed, Evidence evidence, boolean stated) {
    // a short name that the article explains is the article's own, whoever else bears it
    Explained<String> name =
        fullName(printed.found())
            .or(() -> listed(printed.found(), stated))
            .or(
                () ->
                    Optional.ofNullable(byAlias.get(printed.found()))
                        .map(full -> Explained.by(full, CitedRule.CITED_BY_ALIAS)))
            .orElseGet(() -> Explained.by(printed.found()));
    learn(name.found());
    cited.putIfAbsent(
        key(name.found()),
        new Explained<>(names.outlet(name.found(), evidence), printed.rules()).and(name.rules()));
  }

  private Optional<Explained<String>> listed(String printed, boolean stated) {
    return stated
        ? names.recognised(printed).map(known -> known.map(OutletTable.Row::name))
        : names.cited(printed).map(name -> Explained.by(name));
  }

  /** The media in the order of their mention, without one of them. */
  List<Explained<Outlet>> allBut(Optional<String> own) {
    Map<String, Explained<Outlet>> merged = new LinkedHashMap<>();
    for (Explained<Outlet> outlet : cited.values()) {
      // what came first may have been a short form of what came later
      Explained<Outlet> whole =
          fullName(outlet.found().name())
              .map(
                  name ->
                      outlet
                          .map(part -> names.outlet(name.found(), part.evidence()))
                          .and(name.rules()))
              .orElse(outlet);
      merged.putIfAbsent(key(whole.found().name()), whole);
    }
    own.ifPresent(
        name -> {
          merged.remove(key(name));
          names.stated(name).ifPresent(row -> merged.remove(key(row.name())));
          merged.values().removeIf(outlet -> isInitials(outlet.found().name(), name));
        });
    return List.copyOf(merged.values());
  }

  /** The full name that an article has for a short one. */
  private Optional<Explained<String>> fullName(String printed) {
    String shortened = key(printed);
    for (String name : full) {
      if (!key(name).equals(shortened)) {
        Optional<CitedRule> rule = shortFor(printed, shortened, name);
        if (rule.isPresent()) {
          return rule.map(by -> Explained.by(name, by));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<CitedRule> shortFor(String printed, String shortened, String name) {
    if (isInitials(printed, name)) {
      return Optional.of(CitedRule.CITED_BY_INITIALS);
    }
    if (shortened.indexOf(' ') >= 0 || names.known(printed).isPresent()) {
      return Optional.empty();
    }
    String[] words = key(name).split(" ");
    if (words[0].equals(shortened)) {
      // Meridian of Meridian News Agency
      return words.length > 1 && Arrays.stream(words).skip(1).allMatch(OutletWords.AGENCY::contains)
          ? Optional.of(CitedRule.CITED_BY_FIRST_WORD)
          : Optional.empty();
    }
    // the Courier of Halden Courier
    boolean named =
        names.looksLikeOutlet(printed)
            || names.cited(printed).isPresent()
            || printed.toLowerCase(Locale.ROOT).startsWith("the ");
    return named && words[words.length - 1].equals(shortened)
        ? Optional.of(CitedRule.CITED_BY_LAST_WORD)
        : Optional.empty();
  }

  static boolean isInitials(String printed, String name) {
    String plain = printed.replace(".", "");
    return plain.length() > 2 && plain.equals(initials(name));
  }

  private static String initials(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && !OutletWords.NOT_INITIAL.contains(word.toLowerCase(Locale.ROOT))) {
        letters.appendCodePoint(word.codePointAt(0));
      }
    }
    return letters.toString();
  }

  private static String key(String name) {
    return OutletTable.key(Folding.fold(name));
  }
}
