package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/**
 * What of a sentence is content, and where that begins and ends. The marks of the examples are
 * those of the package page.
 */
enum ContentRule implements Rule {
  // before its source
  /** All that no report has taken. */
  CLAUSE_BEFORE_SOURCE("<The old ferry would be late>, [Oduya] {said} on Friday."),
  /** A quotation with the words of its clause that stand before it. */
  QUOTATION_WITH_ITS_CLAUSE("<The ferry is \"late again,\"> [Oduya] {said}."),
  /** A quotation that its own words do not lead to: behind a colon, or opened before. */
  QUOTATION_ALONE("The sign: <\"The ferry is late again,\"> [Oduya] {said}."),
  /** "And" and marks that lead to it do not belong to it. */
  LEADING_WORDS_DROPPED("But <the old ferry would be late>, [Oduya] {said} on Friday."),
  /** It begins behind a colon or a semicolon. */
  CLAUSE_BEHIND_COLON("It rained; <the old ferry would be late>, [Oduya] {said} on Friday."),
  /** A report that ends where this one's source begins is part of what is reported. */
  REPORT_IN_REPORT("<What the old pilot says is that the ferry was late>, [Reuters] {reported}."),

  // behind the cue
  /** A quotation. */
  QUOTATION_BEHIND_CUE("[Oduya] {said}: <\"The ferry is late.\">"),
  /** A quotation with the rest of the clause that it begins. */
  QUOTATION_WITH_ITS_REST("[Oduya] {said} <\"the late ferry\" would come in the morning>."),
  /** A clause. */
  CLAUSE_BEHIND_CUE("[Oduya] {said} <the ferry was late>."),

  // where it ends, if not with the sentence
  /** Before another source. */
  ENDS_BEFORE_ACCORDING_TO("[Oduya] {said} <the ferry was late> according to Marta Kolenc."),
  /** Before a further report. */
  ENDS_BEFORE_FURTHER_REPORT("[Oduya] {said} <the ferry was late>, adding that it rained."),
  /** Before words that attribute what stood before them. */
  ENDS_BEFORE_ATTRIBUTION("[Oduya] {said} <the ferry was late>, Reuters reported."),

  // on the other side of its source
  /** The rest of a clause that its source interrupts. */
  REST_BEHIND_SOURCE("<The ferry>, [Oduya] {said}, <will be late again>."),
  /** A quotation that goes on behind its source. */
  QUOTATION_BEHIND_SOURCE("<\"The ferry is late,\"> [Oduya] {said}, <\"and it is wet.\">");

  private final String example;

  ContentRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
