package news.dateline.archive;

import java.io.IOException;

/** What the caller's own {@link Records} throw: not damage, and to be handed on as it is. */
final class RecordsFailure extends IOException {
  private static final long serialVersionUID = 1;
  private final transient IOException why;

  RecordsFailure(IOException why) {
    super(why);
    this.why = why;
  }

  IOException why() {
    return why;
  }
}
