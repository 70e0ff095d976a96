package news.dateline.extract.place;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.text.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Why a name that a place has is not taken for one: some need no weighing, others are the clues
 * against a place that decided.
 *
 * <p>The marks of the examples are on the page of this package.
 */
enum NoPlaceRule implements Rule {
  // the Washington Post
  MEDIUM_NAMED_AFTER_A_PLACE("The {Washington} Post wrote about goats."),
  // August, Congress
  WORD_THAT_IS_NEVER_A_PLACE("The Supreme Court will rule in {August}."),
  // Mass. is Massachusetts, mass is not
  ABBREVIATION_WITHOUT_ITS_STOP("{Mass} was read on Sunday."),
  // acronyms, and headlines in capitals
  WORD_IN_CAPITALS("The {LIMA} committee met."),
  // Columbia University is in New York
  UNIVERSITY_THAT_LIES_ELSEWHERE("A professor at {Columbia} University bought a goat."),
  AFRICAN_AMERICAN("{African} Americans voted."),
  // what stands behind the comma has no place of that name
  NOT_IN_THE_STATE_BEHIND_IT("They met at {Acre}, Ohio, which no list knows."),
  // in languages whose words are not known here
  NOT_PLAIN_IN_ANOTHER_LANGUAGE("de: Die Ziegen sahen {Exeter} wieder."),

  PART_OF_A_CITY(PlaceClue.QUARTER, "Goats of {Miller} eat grass."),
  WIDE_REGION(PlaceClue.AREA, "Goats came from {Nantucket} on Monday."),
  NAME_IN_ANOTHER_LANGUAGE(PlaceClue.OTHER_NAME, "Goats came from {Molotov} on Monday."),
  WAY_NAMED_AFTER_A_PLACE(PlaceClue.WAY, "The {Amsterdam} Road is long."),
  FIRM_NAMED_AFTER_A_PLACE(PlaceClue.FIRM, "The {Auburn} Inc. shop burned."),
  BEFORE_ANOTHER_CAPITAL(PlaceClue.RUNS_ON, "The {Cape Cod} Blobber burned."),
  // Paris Hilton
  NAME_LIKE_A_PERSONS(PlaceClue.LIKE_PERSON, "{Paris} Hilton bought a goat."),
  BEHIND_ANOTHER_CAPITAL(PlaceClue.RUN_INTO, "Big {Alps} burned."),
  BEHIND_GIVEN_NAME_OR_TITLE(PlaceClue.NAMED, "Mr. {London} has a goat."),
  SURNAME_IN_THE_ARTICLE(PlaceClue.SURNAME, "Marta London bought a goat. It saw {London} again."),
  GIVEN_NAME_TOO(PlaceClue.GIVEN_NAME, "Goats came from {Emily} on Monday."),
  NAME_OF_SOMEBODY_QUOTED(
      PlaceClue.QUOTED, "\"It rained,\" said Aino Bergen. It saw {Bergen} again."),
  BEFORE_WHAT_PEOPLE_DO(PlaceClue.SPEAKS, "{Aspen} said it rained."),
  BEFORE_A_POSSESSIVE(PlaceClue.POSSESSIVE, "{Gabon}'s goats eat grass."),
  BEGINNING_OF_A_SENTENCE(PlaceClue.INITIAL, "{Gabon}'s goats eat grass."),
  WORD_IN_THE_ARTICLE_TOO(
      PlaceClue.SMALL_TOO, "A bradford is nice. The goats saw {Bradford} again."),
  SELDOM_A_PLACE(PlaceClue.SELDOM, "Goats love {Vanderbilt}, and so on."),
  USUALLY_A_WORD(PlaceClue.SMALL_SHARE, "{Reading} is a nice thing, and so is a mobile home."),
  USUALLY_PART_OF_A_NAME(PlaceClue.NAME_SHARE, "Goats came from {Armstrong} on Monday."),
  RARE_IN_NEWS(PlaceClue.RARE, "The goats saw {Soham} again."),
  SHORT_NAME(PlaceClue.SHORT, "Goats love {Roe}, and so on.");

  private static final Map<PlaceClue, NoPlaceRule> BY_CLUE = new EnumMap<>(PlaceClue.class);

  static {
    for (NoPlaceRule rule : values()) {
      if (rule.clue != null) {
        BY_CLUE.put(rule.clue, rule);
      }
    }
  }

  private final @Nullable PlaceClue clue;
  private final String example;

  NoPlaceRule(String example) {
    this(null, example);
  }

  NoPlaceRule(@Nullable PlaceClue clue, String example) {
    this.clue = clue;
    this.example = example;
  }

  /** The rule of a clue that speaks against a place. */
  static Optional<NoPlaceRule> of(PlaceClue clue) {
    return Optional.ofNullable(BY_CLUE.get(clue));
  }

  @Override
  public String example() {
    return example;
  }
}
