package news.dateline.actors;

import java.io.IOException;

/** Where an engine takes a researcher's corrections from. */
public interface CorrectionsSource {
  /** No corrections, ever. */
  CorrectionsSource NONE = () -> Corrections.NONE;

  /**
   * The corrections as they are now; cheap when nothing has changed, since it is asked often.
   *
   * @throws IOException when they cannot be read
   */
  Corrections read() throws IOException;
}
