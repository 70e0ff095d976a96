package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Rule;

/**
 * What goes on from one sentence to the next. The marks of the examples are those of the package
 * page.
 */
enum ContinuationRule implements Rule {
  /** A colon at the end of a paragraph: the next one is what is said. */
  ANNOUNCED_WITH_COLON("[Karst Radio] {reports}:¶<\"The ferry is late.\">"),
  /** A sentence in quotation marks right behind the report of another. */
  GOES_ON_IN_NEXT_SENTENCE("<\"It is late,\"> [Oduya] {said}. <\"It is wet as well.\">"),
  /** A quotation that nobody took, not far behind another: the last speaker's, it is supposed. */
  LAST_SPEAKER_GOES_ON(
      "Oduya said the ferry was late.¶<\"It was wet, and cold, and full of people.\">");

  private final String example;

  ContinuationRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
