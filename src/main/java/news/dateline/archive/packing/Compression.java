package news.dateline.archive.packing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A way of packing one file. A new one is a new class and a line in {@link Compressions#ALL}.
 *
 * <p>Recognised by its first bytes, never by name.
 */
public interface Compression {

  /** What it is called in messages. */
  String name();

  /** Whether a file that begins so is packed in this way. */
  boolean recognises(byte[] head);

  /**
   * The unpacked bytes. Several packed files one after the other are one.
   *
   * @throws IOException when the disk fails, or the packed data are broken from the start; the
   *     caller makes {@link news.dateline.archive.text.DamagedInput} of all that is not the disk's
   */
  InputStream unpack(BufferedInputStream packed) throws IOException;
}
