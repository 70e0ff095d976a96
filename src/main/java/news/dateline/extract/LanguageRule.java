package news.dateline.extract;

import news.dateline.extract.text.Rule;

/**
 * The rules by which the language is told.
 *
 * <p>An example has one field a line, {@code |} being the line break, and the text after an empty
 * one; behind the arrow is the language. {@code map} is what the user's map says; any other field
 * is the one that names the language.
 */
enum LanguageRule implements Rule {
  /** The user's map gives one language to all records. */
  LANGUAGE_OF_MAP("map: de => de"),

  /** A field of the record names it. */
  LANGUAGE_OF_RECORD("lang: en-GB => en"),

  /** English function words prevail. */
  LANGUAGE_OF_ENGLISH_WORDS(
      "|The old crane at the end of the pier will stay for another ten years, the harbour master"
          + " said on Friday. => en"),

  /** The model of languages is sure. */
  LANGUAGE_OF_MODEL(
      "|Der alte Kran am Ende der Mole bleibt noch zehn Jahre stehen, sagte die Hafenmeisterin am"
          + " Freitag. => de");

  private final String example;

  LanguageRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
