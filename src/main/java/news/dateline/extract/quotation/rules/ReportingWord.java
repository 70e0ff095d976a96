package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.TokenSpan;

/**
 * A reporting word where it stands.
 *
 * @param cue how it reports
 * @param from where it begins, auxiliaries with it
 * @param last its last token, the word itself
 * @param participle whether it is one of the present: saying
 */
record ReportingWord(Cues.Cue cue, int from, int last, boolean participle) {
  /** The token before it. */
  int before() {
    return from - 1;
  }

  /** One past it. */
  int end() {
    return last + 1;
  }

  Cues.Frame frame() {
    return cue.frame();
  }

  TokenSpan span() {
    return new TokenSpan(from, end());
  }
}
