package news.dateline.extract.quotation.actor;

import java.util.List;
import java.util.Locale;
import news.dateline.article.Actor;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.PlaceNames;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;

/** Tells by its words what kind of actor a name stands for. Immutable. */
final class ActorKinds {
  private final OutletNames outlets;
  private final GivenNames givenNames;
  private final Gazetteer gazetteer;

  ActorKinds(OutletNames outlets, GivenNames givenNames, Gazetteer gazetteer) {
    this.outlets = outlets;
    this.givenNames = givenNames;
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
    if (outlets.known(name, article).isPresent()
        || (outlets.surelyOutlet(name) && !last.equals("agency"))) {
      return Actor.Kind.OUTLET;
    }
    if (ActorWords.GROUPS.contains(whole)
        || (lower.length > 1 && lower[0].equals("islamic") && lower[1].equals("state"))) {
      return Actor.Kind.GROUP;
    }
    if (ActorWords.GOVERNMENT_NAMES.contains(whole)) {
      return Actor.Kind.GOVERNMENT;
    }
    boolean given = givenNames.contains(lower[0]);
    if (lower.length > 1 && !(given && lower.length <= 3 && !ActorWords.HEADS.contains(last))) {
      for (String word : lower) {
        String bare = word.replaceAll("\\.$", "");
        if (ActorWords.GOVERNMENTS.contains(bare) && governmental(lower)) {
          return Actor.Kind.GOVERNMENT;
        }
      }
      boolean surname = role && lower.length <= 3 && ActorWords.SURNAMES_TOO.contains(last);
      for (String word : surname ? new String[0] : lower) {
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
    boolean team = lower.length > 1 && !given && !role && country(lower[0]);
    if (lower.length > 1) {
      return team || (article && !given && !role) ? Actor.Kind.ORGANISATION : Actor.Kind.PERSON;
    }
    boolean capitals = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
    boolean known = role || given || ActorWords.SURNAMES.contains(whole);
    return capitals || article || !known ? Actor.Kind.ORGANISATION : Actor.Kind.PERSON;
  }

  private boolean country(String word) {
    return gazetteer.named(PlaceNames.word(word)).stream()
        .anyMatch(entry -> entry.kind() == Gazetteer.Kind.COUNTRY && !entry.demonym());
  }

  /** Whether a word tells a public body by itself, or beside another word of one. */
  private static boolean governmental(String[] lower) {
    for (String word : lower) {
      if (ActorWords.PUBLIC.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
