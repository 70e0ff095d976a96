package news.dateline.archive.packing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Kinds of files that people keep among their articles and that are not read, with what to do
 * instead. PDF keeps no paragraphs, and the older documents of office programs want libraries
 * larger than the rest of this program.
 */
public final class UnsupportedFile {
  private static final List<Kind> KINDS =
      List.of(
          new Kind("%PDF-", "a PDF; save it as text, with pdftotext for example"),
          new Kind("\u00d0\u00cf\u0011\u00e0", "a document of an office program; save it as text"),
          new Kind("7z\u00bc\u00af'\u001c", "a 7z archive; unpack it and name the folder"),
          new Kind("Rar!\u001a", "a RAR archive; unpack it and name the folder"),
          new Kind("\u0004\"M\u0018", "packed with LZ4; unpack it"),
          new Kind("\u001f\u009d", "packed with compress; unpack it"));

  /** What a file begins with, each character a byte, and why it is not read. */
  private record Kind(String magic, String reason) {}

  private UnsupportedFile() {}

  /** Why a file that begins so is not read, if that is known. */
  public static Optional<String> reason(byte[] head) {
    String begin = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    return KINDS.stream()
        .filter(kind -> begin.startsWith(kind.magic()))
        .map(Kind::reason)
        .findFirst();
  }
}
