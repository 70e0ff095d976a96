package news.dateline.archive.record;

import java.util.Locale;
import news.dateline.archive.text.Decoding;

/**
 * The beginning of a file, to recognise its format by.
 *
 * @param name the file's name without folders and without {@code .gz}; empty for standard input
 * @param named whether the user named this very file, rather than a folder it lies in
 * @param bytes the first bytes as {@link Source#stream} gives them: decompressed, without byte
 *     order mark, at most 64 KiB of the file
 * @param whole whether {@code bytes} are all of the file
 */
public record FileHead(String name, boolean named, byte[] bytes, boolean whole) {

  /** The bytes as characters. */
  public String text() {
    return Decoding.decode(bytes, 0, bytes.length);
  }

  /** Whether the name ends so, whatever its case. */
  public boolean hasExtension(String extension) {
    return name.toLowerCase(Locale.ROOT).endsWith("." + extension);
  }
}
