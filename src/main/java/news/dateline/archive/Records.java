package news.dateline.archive;

import java.io.IOException;

/** Takes what a {@link Format} reads, in the order of the file. */
public interface Records {

  /**
   * A record that was read.
   *
   * @throws IOException when reading must stop
   */
  void accept(CapturedDocument document) throws IOException;

  /**
   * A record that could not be read; reading goes on with the next.
   *
   * @throws IOException when reading must stop
   */
  void reject(Rejection rejection) throws IOException;
}
