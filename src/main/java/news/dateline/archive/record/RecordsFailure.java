package news.dateline.archive.record;

import java.io.IOException;

/** What the caller's own {@link Records} throw: not damage, and to be handed on as it is. */
public final class RecordsFailure extends IOException {
  private static final long serialVersionUID = 1;
  private final transient IOException why;

  public RecordsFailure(IOException why) {
    super(why);
    this.why = why;
  }

  public IOException why() {
    return why;
  }
}
