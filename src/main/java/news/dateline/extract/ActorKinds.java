package news.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.article.Actor;

/** Tells by its words what kind of actor a name stands for. Immutable. */
final class ActorKinds {
  private final OutletNames outlets;
  private final ActorWords lists;
  private final Gazetteer gazetteer;

  ActorKinds(OutletNames outlets, ActorWords lists, Gazetteer gazetteer) {
    this.outlets = outlets;
    this.lists = lists;
    this.gazetteer = gazetteer;
  }

  /**
   * The kind of actor that a name stands for.
   *
   * @param role whether a title or a role is said of it
   * @param article whether "the" stands before it
   */
  Actor.Kind of(String name, boolean role, boolean article) {
    String[] lower = name.toLowerCase(Locale.ROOT).split(" ");
    String last = lower[lower.length - 1].replaceAll("\\.$", "");
    String whole = String.join(" ", lower);
    if (outlets.known(name).isPresent() || (outlets.surelyOutlet(name) && !last.equals("agency"))) {
      return Actor.Kind.OUTLET;
    }
    if (ActorWords.GROUPS.contains(whole)
        || (lower.length > 1 && lower[0].equals("islamic") && lower[1].equals("state"))) {
      return Actor.Kind.GROUP;
    }
    if (ActorWords.GOVERNMENT_NAMES.contains(whole)) {
      return Actor.Kind.GOVERNMENT;
    }
    boolean given = lists.isGiven(lower[0]);
    if (lower.length > 1 && !(given && lower.length <= 3 && !ActorWords.HEADS.contains(last))) {
      for (String word : lower) {
        String bare = word.replaceAll("\\.$", "");
        if (ActorWords.GOVERNMENTS.contains(bare)
            && !bare.equals("union's")
            && governmental(lower)) {
          return Actor.Kind.GOVERNMENT;
        }
      }
      for (String word : lower) {
        if (ActorWords.ORGANISATIONS.contains(word.replaceAll("\\.$", ""))) {
          return Actor.Kind.ORGANISATION;
        }
      }
    }
    List<Gazetteer.Entry> places = gazetteer.named(PlaceNames.key(name));
    if (!places.isEmpty()
        && !role
        && !given
        && places.get(0).kind() != Gazetteer.Kind.CITY
        && !places.get(0).demonym()) {
      return Actor.Kind.GOVERNMENT;
    }
    if (lower.length > 1) {
      return article && !given && !role ? Actor.Kind.ORGANISATION : Actor.Kind.PERSON;
    }
    boolean capitals = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    boolean known = role || given || SURNAMES.contains(whole);
    return capitals || article || !known ? Actor.Kind.ORGANISATION : Actor.Kind.PERSON;
  }

  /** Names so well known that articles leave the given name out. */
  static final Set<String> SURNAMES =
      Set.of(
          "trump",
          "obama",
          "clinton",
          "biden",
          "bush",
          "putin",
          "zelensky",
          "zelenskyy",
          "merkel",
          "macron",
          "johnson",
          "reagan",
          "romney",
          "mccain",
          "sanders",
          "cruz",
          "rubio",
          "pence",
          "harris",
          "netanyahu",
          "erdogan",
          "erdoğan",
          "scholz",
          "sunak",
          "starmer",
          "lavrov",
          "khamenei",
          "assad",
          "gorbachev",
          "thatcher",
          "carter",
          "nixon",
          "kerry",
          "pelosi",
          "mcconnell",
          "boehner",
          "ryan",
          "comey",
          "mueller",
          "kavanaugh",
          "giuliani",
          "christie",
          "kasich",
          "carson",
          "palin",
          "cheney",
          "rumsfeld",
          "powell",
          "rice",
          "jesus");

  private static boolean governmental(String[] lower) {
    for (String word : lower) {
      switch (word) {
        case "ministry",
            "department",
            "government",
            "parliament",
            "senate",
            "congress",
            "embassy",
            "consulate",
            "administration",
            "court",
            "police",
            "army",
            "navy",
            "military",
            "cabinet",
            "treasury",
            "intelligence",
            "bureau",
            "legislature",
            "assembly",
            "guard",
            "forces",
            "directorate",
            "inspectorate",
            "customs",
            "u.s.",
            "federal",
            "national",
            "state",
            "royal",
            "county",
            "city" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
