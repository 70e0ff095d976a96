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
  TAGGER_OVER_RULES(
      "In the evening, <the harbour master rang up the mayor and regretted the crane>, [sources] {said}."),
  /** The tagger alone. */
  TAGGER_ALONE("<The crane ‘was asleep’>, [inquest] {told}."),
  /** The rules alone. */
  RULES_ALONE(
      "[The board] {called} <for an early cut in paint, a demand Mr Vidali brushed aside>."),
  /** The rules alone, within what the tagger marked. */
  RULES_WITHIN_TAGGED(
      "[Kolenc] {says} <she is \"glad\" to be home, but admits missing out on a crane was \"gutting\">."),

  // how its parts came together
  /** A content chose no cue. */
  LINKED_WITHOUT_CUE("Quay board walks out on <‘paint budget’>"),
  /** A cue chose no source. */
  LINKED_WITHOUT_SOURCE("Ferry master <‘was asleep in his chair’>, {inquest told}"),
  /** The tagged source is the medium that relays, by the rules: theirs counts. */
  TAGGED_SOURCE_RELAYS(
      "<The crane will stay where it is>, *Reuters* {reported}, citing [the Karst News Agency]."),

  // where its parts begin and end
  /** The content was cut anew. */
  CONTENT_CUT_ANEW(
      "<Painters attacked the crane on Friday>, *Northern Press Agency* {reported}, citing"
          + " [the emergency services]."),
  /** What interrupts a content that was made longer was cut out of it. */
  INTERRUPTION_CUT_OUT("<And that>, [Mr Kolenc] {said}, <was in the works>."),
  /** A source that ended within a name goes on to its end. */
  NAME_OF_SOURCE_COMPLETED(
      "{According to} [Karst Shipping] and its founder Tullio Vidali, the crane will stay."),
  /** An adverb or a time does not belong to the source that it ends. */
  TIME_CUT_FROM_SOURCE(
      "[Marta Kolenc, who flies to Reykstad] on Friday, {said} <the crane would not be \"held to"
          + " ransom by a lighthouse\">."),
  /** "Norrsund Lines and its founder": the owner speaks too. */
  OWNER_SPEAKS_TOO("[Norrsund Lines and its office] {did not respond to} <a request for comment>."),

  // what else counts
  /** A claim of responsibility or its denial, a stock phrase of news, is surer than it looks. */
  RESPONSIBILITY_CLAIMED("[Karst Youth] {claimed} <responsibility for the paint on the crane>."),

  // what is left out; nothing but its content is marked
  /** The chance that somebody says it is small. */
  TOO_UNLIKELY("[I] {know} <that the crane is old>."),
  /** The source that a medium cites is no content. */
  SOURCE_IS_NO_CONTENT(
      "Marta Kolenc has not spoken of <Vidali> and his campaign did not respond to a request for"
          + " comment."),
  /** Whoever speaks a line of a transcript says in it what "I said" says. */
  OWN_WORDS_IN_TRANSCRIPT(
      "Kolenc: It stays. [I] {said} <it would>.¶Vidali: For how long?¶Kolenc: Until it falls."),
  /** A signature tells better who says it. */
  SIGNED_OTHERWISE("<“It lifts, it turns and it squeaks all day.”> ― Marta Kolenc");

  private final String example;

  ModelStep(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
