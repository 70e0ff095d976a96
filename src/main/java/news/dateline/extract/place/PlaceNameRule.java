package news.dateline.extract.place;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.text.Rule;

/**
 * Why a name is taken for that of a place: the clues that decided, as far as they are needed to
 * outweigh what speaks against it.
 *
 * <p>The marks of the examples are on the page of this package.
 */
enum PlaceNameRule implements Rule {
  // in, near, outside of, northern …
  PLACE_BEHIND_IN(PlaceClue.WHERE, "A ferry sank near [Lisbon:Lisbon]."),
  // from, to, at …
  PLACE_BEHIND_FROM(
      PlaceClue.WHENCE, "Goats came from [Guantanamo:Guantánamo Province] on Monday."),
  PLACE_BEHIND_OF(PlaceClue.OF, "Goats of [Huxley:Iowa] eat grass."),
  // the mayor of, the outskirts of, University of …
  PLACE_BEHIND_CITY_OF(PlaceClue.OFFICE_OF, "The mayor of [Thornton:Colorado] bought a goat."),
  // what stands behind the comma has a place of that name
  PLACE_BEFORE_ITS_STATE(PlaceClue.CONTAINED, "The goats like [Brilliant:Ohio], Ohio, and grass."),
  STATE_BEHIND_ITS_PLACE(PlaceClue.CONTAINER, "In Athens, [Georgia:Georgia] Vance saw goats."),
  // Bergen, Oslo and …
  PLACE_AMONG_OTHERS(PlaceClue.LISTED, "Goats met in Oslo, [Lind:Central Jutland] and Bergen."),
  PLACE_IN_DATELINE(
      PlaceClue.IN_DATELINE, "[BRYNE:Rogaland], March 4 (Meridian News) - A goat sank on Monday."),
  // Norwegian, Ukrainians
  PEOPLE_OF_A_COUNTRY(PlaceClue.DEMONYM, "The [Norwegian:NO] ferry left."),
  NAME_OF_A_COUNTRY(PlaceClue.COUNTRY, "Goats left [Norway:NO] on Monday."),
  NAME_OF_A_STATE(PlaceClue.DIVISION, "The goats saw [Oklahoma:Oklahoma] again."),
  NAME_OF_A_COUNTY(PlaceClue.COUNTY, "Goats of [Kent:England] eat grass."),
  NAME_OF_A_CAPITAL(PlaceClue.CAPITAL, "The goats saw [Bern:Bern] again."),
  NAME_OF_A_SEA_OR_RIVER(PlaceClue.FEATURE, "Ships crossed the [Bosporus:-] on Monday."),
  NAME_OF_SEVERAL_WORDS(PlaceClue.SEVERAL_WORDS, "Ships crossed the [Black Sea:-] on Monday."),
  // Halden Police, Halden Hospital
  PLACE_BEFORE_WHAT_IT_HAS(PlaceClue.HAS, "The [Winthrop:Massachusetts] Police came."),
  PLACE_BEHIND_DIRECTION(
      PlaceClue.DIRECTION, "They talked about North [Dalton:Massachusetts] today."),
  // the name often stands behind in, in other news
  USUALLY_A_PLACE(PlaceClue.WHERE_SHARE, "Goats like [Edinburgh:Scotland] and grass."),
  PLACE_NEAR_THOSE_NAMED(PlaceClue.NEAR, "Goats met in Oslo, Bergen and [Berger:NO]."),
  // Chicago, where the article names Illinois
  PLACE_IN_A_STATE_NAMED(
      PlaceClue.WITHIN_NAMED, "Goats like Illinois. They met in [Troy:Illinois]."),
  PLACE_NEAR_THE_OUTLET(
      PlaceClue.HOME,
      "Lebanon Daily News @ www.ldnews.com > Goats came from [Columbia:Pennsylvania] on Monday."),
  // another mention of the name is surer
  PLACE_ELSEWHERE_IN_THE_ARTICLE(
      PlaceClue.ELSEWHERE,
      "The road to Bryne is closed in Bryne. The goats of [Bryne:Rogaland] wait."),
  // no clue for it, and none against it
  NOTHING_AGAINST_A_PLACE(PlaceClue.ALWAYS, "The goats saw [Middlebury:Indiana] again.");

  private static final Map<PlaceClue, PlaceNameRule> BY_CLUE = new EnumMap<>(PlaceClue.class);

  static {
    for (PlaceNameRule rule : values()) {
      BY_CLUE.put(rule.clue, rule);
    }
  }

  private final PlaceClue clue;
  private final String example;

  PlaceNameRule(PlaceClue clue, String example) {
    this.clue = clue;
    this.example = example;
  }

  /** The rule of a clue that speaks for a place. */
  static Optional<PlaceNameRule> of(PlaceClue clue) {
    return Optional.ofNullable(BY_CLUE.get(clue));
  }

  @Override
  public String example() {
    return example;
  }
}
