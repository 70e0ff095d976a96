package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/**
 * How source, cue and content stand to each other: by one of these a report is found. The marks of
 * the examples are those of the package page.
 */
enum ReportRule implements Rule {
  /** The plain order. */
  SOURCE_CUE_CONTENT("[Oduya] {said} on Friday <that the ferry was late>."),
  /** A quotation, and who said it. */
  QUOTATION_SOURCE_CUE("<\"The ferry is late,\"> [Oduya] {said}."),
  /** A clause, and who said it. */
  CLAUSE_SOURCE_CUE("<The old ferry would be late>, [Oduya] {said} on Friday."),
  /** A clause that its source interrupts. */
  CLAUSE_AROUND_SOURCE("<The ferry>, [Oduya] {said}, <will be late again>."),
  /** A quotation, and behind its cue who said it. */
  QUOTATION_CUE_SOURCE("<\"The ferry is late,\"> {said} [Ine Oduya]."),
  /** The same with a clause. */
  CLAUSE_CUE_SOURCE("<The old ferry would be late>, {said} [Ine Oduya]."),
  /** The source first. */
  ACCORDING_TO_BEFORE_CONTENT("{According to} [Ine Oduya], <the ferry is late>."),
  /** The source last. */
  ACCORDING_TO_BEHIND_CONTENT("<The ferry is late>, {according to} [Ine Oduya]."),
  /** The source within, where an earlier report has taken all that stands before it. */
  ACCORDING_TO_BEHIND_REPORT(
      "Oduya said the ferry was late, {according to} [Marta Kolenc] <because it rained>."),
  /** The noun for what is issued carries the content. */
  STATEMENT_ISSUED("[Oduya] {issued} a warning on Friday <that the ferry was late>."),
  /** A further verb of the same source. */
  SAME_SOURCE_AGAIN("[Oduya] said the ferry was late, {adding} <that it rained>."),
  /** A verb without a report before it: the subject of the sentence says it. */
  SUBJECT_OF_SENTENCE_SAYS("[Oduya] closed the quay on Friday, {adding} <that it rained>."),
  /** A medium quotes somebody. */
  QUOTED_AS_SAYING("*Karst Radio* {quoted [Ine Oduya] as saying} <the ferry was late>."),
  /** Nobody known quotes somebody. */
  WAS_QUOTED_AS_SAYING("[Ine Oduya] was {quoted as saying} <the ferry was late>."),
  /** A medium reports what somebody else says. */
  CITED_BY_MEDIUM("<The ferry is late again>, *Reuters* {reported}, citing [Ine Oduya].");

  private final String example;

  ReportRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
