package news.dateline.extract.outlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Evidence;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
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
  private final Map<String, Outlet> cited = new LinkedHashMap<>();

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
   * @param printed what the article calls it
   * @param stated whether it stands where only media do, so that case and article do not count
   */
  void add(String printed, Evidence evidence, boolean stated) {
    Optional<String> known =
        stated ? names.stated(printed).map(OutletTable.Row::name) : names.cited(printed);
    String alias = byAlias.get(printed);
    // a short name that the article explains is the article's own, whoever else bears it
    String name = fullName(printed).or(() -> known).orElse(alias == null ? printed : alias);
    learn(name);
    cited.putIfAbsent(key(name), names.outlet(name, evidence));
  }

  /** The media in the order of their mention, without one of them. */
  List<Outlet> allBut(Optional<String> own) {
    Map<String, Outlet> merged = new LinkedHashMap<>();
    for (Outlet outlet : cited.values()) {
      // what came first may have been a short form of what came later
      String name = fullName(outlet.name()).orElse(outlet.name());
      merged.putIfAbsent(
          key(name), name.equals(outlet.name()) ? outlet : names.outlet(name, outlet.evidence()));
    }
    own.ifPresent(
        name -> {
          merged.remove(key(name));
          names.stated(name).ifPresent(row -> merged.remove(key(row.name())));
          merged.values().removeIf(outlet -> isInitials(outlet.name(), name));
        });
    return List.copyOf(merged.values());
  }

  /** The full name that an article has for a short one. */
  private Optional<String> fullName(String printed) {
    String shortened = key(printed);
    return full.stream()
        .filter(name -> !key(name).equals(shortened))
        .filter(name -> isInitials(printed, name) || isPart(shortened, key(name), printed))
        .findFirst();
  }

  static boolean isInitials(String printed, String name) {
    String plain = printed.replace(".", "");
    return plain.length() > 2 && plain.equals(initials(name));
  }

  /** {@code Meridian} of Meridian News Agency, {@code the Courier} of Halden Courier. */
  private boolean isPart(String shortened, String name, String printed) {
    if (shortened.indexOf(' ') >= 0 || names.known(printed).isPresent()) {
      return false;
    }
    String[] words = name.split(" ");
    boolean named = names.looksLikeOutlet(printed) || names.cited(printed).isPresent();
    if (words[0].equals(shortened)) {
      for (int i = 1; i < words.length; i++) {
        if (!OutletWords.AGENCY.contains(words[i])) {
          return false;
        }
      }
      return words.length > 1;
    }
    return words[words.length - 1].equals(shortened)
        && (named || printed.toLowerCase(Locale.ROOT).startsWith("the "));
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
