package news.dateline.archive.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that holds files. A new one is a new class and a line in {@code Containers}.
 *
 * <p>Nothing is ever unpacked to where a member's name says; links are not followed.
 */
public interface Container {

  /** Its name in reports, such as {@code zip}. */
  String name();

  /** Whether a file that begins so is one. */
  boolean recognises(byte[] head);

  /**
   * Hands on every member that is a file.
   *
   * @param in the file's bytes, unpacked
   * @param path where these very bytes lie on the disk, if they do
   * @return why the whole file is nothing to read, such as a document of an office; then no member
   *     has been handed on
   * @throws IOException as of {@link news.dateline.archive.record.Format#read}; the caller makes
   *     {@link news.dateline.archive.text.DamagedInput} of all that is not the disk's
   */
  Optional<String> read(InputStream in, Optional<Path> path, Members members) throws IOException;

  /** Takes the members of a container, in their order. */
  interface Members {
    /**
     * A member.
     *
     * @param name its name as it stands in the container, whatever that is
     * @param content its bytes; need not be read to the end
     */
    void file(String name, InputStream content) throws IOException;

    /**
     * The one part of a document that is its text: the container is read as if it were this file.
     *
     * @param content its bytes; need not be read to the end
     */
    void document(InputStream content) throws IOException;

    /** A member that is no file, and why it is passed over. */
    void skip(String name, String reason) throws IOException;

    /** A member that cannot be read. */
    void reject(String name, String reason) throws IOException;
  }
}
