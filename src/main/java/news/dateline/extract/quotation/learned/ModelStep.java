package news.dateline.extract.quotation.learned;

import news.dateline.extract.text.Rule;

/**
 * The steps of {@link AttributionFinder} that decide something: what it makes of the tagger's marks
 * and of what the rules found. The names of the rules stand before those of the steps. The marks of
 * the examples are those of the page of {@code quotation.rules}; what a model has learned may need
 * another example once it is trained again.
 */
enum ModelStep implements Rule {
  // where it comes from
  /** The tagger marked much the words that the rules found. */
  TAGGER_AND_RULES_AGREE("[Marta Kolenc] {said} <the crane would stay>."),
  /** The tagger marked other words than the rules. */
  TAGGER_OVER_RULES("X"),
  /** The tagger alone. */
  TAGGER_ALONE("X"),
  /** The rules alone. */
  RULES_ALONE("X"),
  /** The rules alone, within what the tagger marked. */
  RULES_WITHIN_TAGGED("X"),

  // how its parts came together
  /** A content chose no cue. */
  LINKED_WITHOUT_CUE("X"),
  /** A cue chose no source. */
  LINKED_WITHOUT_SOURCE("X"),
  /** The tagged source is the medium that relays, by the rules: theirs counts. */
  TAGGED_SOURCE_RELAYS("X"),

  // where its parts begin and end
  /** The content was cut anew. */
  CONTENT_CUT_ANEW("X"),
  /** What interrupts a content that was made longer was cut out of it. */
  INTERRUPTION_CUT_OUT("X"),
  /** A source that ended within a name goes on to its end. */
  NAME_OF_SOURCE_COMPLETED("X"),
  /** An adverb or a time does not belong to the source that it ends. */
  TIME_CUT_FROM_SOURCE("X"),
  /** "Norrsund Lines and its founder": the owner speaks too. */
  OWNER_SPEAKS_TOO("X"),

  // what else counts
  /** A claim of responsibility or its denial, a stock phrase of news, is surer than it looks. */
  RESPONSIBILITY_CLAIMED(
      "[Karst Youth] {claimed} <responsibility for the paint on the crane>."),

  // what is left out; nothing but its content is marked
  /** The chance that somebody says it is small. */
  TOO_UNLIKELY("X"),
  /** The source that a medium cites is no content. */
  SOURCE_IS_NO_CONTENT("X"),
  /** Whoever speaks a line of a transcript says in it what "I said" says. */
  OWN_WORDS_IN_TRANSCRIPT("X"),
  /** A signature tells better who says it. */
  SIGNED_OTHERWISE("X");

  private final String example;

  ModelStep(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
