package news.dateline.extract.outlet;

import news.dateline.extract.text.Rule;

/**
 * The rules by which the agency is found that a text came from.
 *
 * <pre>
 *   by: Ane Lund, Associated Press||The bell rang at noon. =&gt; The Associated Press
 * </pre>
 *
 * <p>An example has one field a line, {@code |} being the line break, and the text after an empty
 * one; behind the arrow is the agency's name. {@code by} is the byline.
 */
enum AgencyRule implements Rule {
  /** The dateline names it. */
  AGENCY_OF_DATELINE("|OSLO (Reuters) - The bell rang. => Reuters"),

  /** The byline names it. */
  AGENCY_IN_BYLINE("by: Ane Lund, Associated Press||The bell rang. => The Associated Press"),

  /** One of the last lines is its credit. */
  AGENCY_IN_CREDIT("|The bell rang at noon.||Source: Xinhua => Xinhua"),

  /** The name is printed as the table prints it, case and all. */
  AGENCY_PRINTED_AS_LISTED("by: dpa||Die Glocke schlug. => Deutsche Presse-Agentur"),

  /** The name is printed otherwise, as in small letters, and too long to be some word. */
  AGENCY_PRINTED_OTHERWISE("by: reuters||The bell rang at noon. => Reuters"),

  /** What a dateline has in brackets is an agency, though no list has it. */
  AGENCY_AS_DATELINE_PRINTS_IT("|OSLO (Halden Wire) - The bell rang. => Halden Wire");

  private final String example;

  AgencyRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
