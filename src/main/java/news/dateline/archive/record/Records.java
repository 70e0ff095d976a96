package news.dateline.archive.record;

import java.io.IOException;
import news.dateline.archive.text.CharsetChoice;

/** Takes what a {@link Format} reads, in the order of the file. */
public interface Records {

  /**
   * What a file, or a member of a container, was taken for; told before its records.
   *
   * @param file the file, as in {@link #accept}
   * @throws IOException when reading must stop
   */
  default void recognised(String file, Recognition recognition) throws IOException {}

  /**
   * How the characters of a file, or of a member of a container, were read; told after its records.
   * Not told of files whose parts say it themselves: pages, XML, mail, web archives.
   *
   * @param file the file, as in {@link #accept}
   * @throws IOException when reading must stop
   */
  default void decoded(String file, CharsetChoice choice) throws IOException {}

  /**
   * A record that was read.
   *
   * @param file the file it stands in: of a member of a container {@code outer.zip!/inner/name}
   * @throws IOException when reading must stop
   */
  void accept(String file, CapturedDocument document) throws IOException;

  /**
   * A record that could not be read; reading goes on with the next.
   *
   * @throws IOException when reading must stop
   */
  void reject(Rejection rejection) throws IOException;

  /**
   * A record that is nothing to index, and no error: a picture of a web archive, a member that no
   * format recognises. It is counted, by its reason.
   *
   * @param file the file it stands in, as in {@link #accept}
   * @param reason a few words that many such records share, such as {@code image/png}
   * @throws IOException when reading must stop
   */
  void skip(String file, String reason) throws IOException;
}
