package news.dateline.extract.outlet;

import news.dateline.extract.text.Rule;

/**
 * The rules by which an article cites a medium, and by which short names become the full ones.
 *
 * <pre>
 *   The mayor resigned, Reuters reported on Friday. =&gt; Reuters
 * </pre>
 *
 * <p>An example is a text; behind the arrow are the media that it cites, parted by semicolons.
 */
enum CitedRule implements Rule {
  // Where the medium stands

  /** The dateline has an agency. */
  CITED_IN_DATELINE("OSLO (Reuters) - The bell rang. => Reuters"),

  /** Byline or credit have an agency. */
  CITED_AS_AGENCY("The bell rang at noon.||Source: Xinhua => Xinhua"),

  /** Before it: told, citing, quoted by. */
  CITED_AFTER_CITING_WORD("The harbour closed, citing the BBC, on Friday. => BBC"),

  /** Before it: according to. */
  CITED_ACCORDING_TO("According to The Times, the harbour is closed. => The Times"),

  /** Behind it: reported, also after has, also, newspaper and the like. */
  CITED_BEFORE_REPORTING_WORD("The mayor resigned, Reuters reported on Friday. => Reuters"),

  /** Behind a name that is also something else: what hardly anybody but a medium does. */
  CITED_BEFORE_WORD_OF_MEDIA("Time reported that the harbour is closed. => Time"),

  /** Between it and its reporting word: its initials in brackets. */
  CITED_BEFORE_ITS_INITIALS(
      "Meridian News Agency (MNA) reported the sale. => Meridian News Agency"),

  /** It relays a quotation. */
  CITED_AS_RELAY(
      "Reuters on Friday reported that the crane would stay, citing Ane Lund. => Reuters"),

  /** Somebody who is quoted spoke to it. */
  CITED_AS_ADDRESSEE("“We will rebuild it,” Ane Lund said in remarks to the BBC on Friday. => BBC"),

  // What it is called

  /** Initials of a name that the article has in full. */
  CITED_BY_INITIALS(
      "OSLO (MNA) - The bell of Meridian News Agency (MNA) rang at noon. => Meridian News Agency"),

  /** The first word of an agency's name that the article has in full. */
  CITED_BY_FIRST_WORD(
      "OSLO (Meridian) - It rang, Meridian News Agency reported. => Meridian News Agency"),

  /** The last word of a name that the article has in full. */
  CITED_BY_LAST_WORD(
      "OSLO (The Courier) - It rang, the Halden Courier reported. => Halden Courier"),

  /** What the article calls an actor, who is a medium or an organisation, for short. */
  CITED_BY_ALIAS(
      "OSLO (AHN) - “We will rebuild it,” the Association of Harbours in Norway (AHN) said on"
          + " Friday. AHN said the crane was old."
          + " => Association of Harbours in Norway");

  private final String example;

  CitedRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
