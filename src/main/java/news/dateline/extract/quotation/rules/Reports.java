package news.dateline.extract.quotation.rules;

/** Keeps the reports of a sentence that have content. */
final class Reports {
  private final Contents contents;
  private final MediaReports media;
  private final Passage here;

  Reports(Contents contents, MediaReports media, Passage here) {
    this.contents = contents;
    this.media = media;
    this.here = here;
  }

  /** Takes the content that begins at a token, and keeps the report if there is any. */
  void withContentBehind(Draft draft, int begin) {
    int end = contents.after(draft, begin);
    if (end > 0) {
      keep(draft, end);
    } else {
      here.refuse(RefusalRule.NOTHING_IS_SAID);
    }
  }

  /** Keeps a report; what stands before a token is taken. */
  void keep(Draft draft, int end) {
    media.citing(draft);
    here.keep(draft);
    here.takenUpTo(Math.max(here.free(), end));
  }
}
