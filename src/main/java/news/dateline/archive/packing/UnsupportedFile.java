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
          new Kind(
              "!BDN",
              "a data file of Outlook; export its folders as mbox or .eml, with readpst for example"),
          new Kind(
              "\u00cf\u00ad\u0012\u00fe", "a folder of Outlook Express; save its messages as .eml"),
          new Kind(
              "x\u009f>\"",
              "an attachment that only Outlook reads (winmail.dat); save the message as .eml"),
          new Kind("bplist00", "a property list or web archive of Safari; save the page as HTML"),
          new Kind("7z\u00bc\u00af'\u001c", "a 7z archive; unpack it and name the folder"),
          new Kind("Rar!\u001a", "a RAR archive; unpack it and name the folder"),
          new Kind("\u0004\"M\u0018", "packed with LZ4; unpack it"),
          new Kind("\u001f\u009d", "packed with compress; unpack it"));

  /** What a file begins with, each character a byte, and why it is not read. */
  private record Kind(String magic, String reason) {}

  private UnsupportedFile() {}

  /** Why a file that begins so is not read, if that is known. */
  public static Optional<String> reason(byte[] head) {
    if (isOutlookMessage(head)) {
      return Optional.of(
          "a message of Outlook (.msg); save it as .eml, or export its folder as mbox");
    }
    String begin = new String(head, 0, Math.min(head.length, 8), StandardCharsets.ISO_8859_1);
    return KINDS.stream()
        .filter(kind -> begin.startsWith(kind.magic()))
        .map(Kind::reason)
        .findFirst();
  }

  /** An OLE file, with a storage of MAPI in its directory. */
  private static boolean isOutlookMessage(byte[] head) {
    String all = new String(head, StandardCharsets.ISO_8859_1);
    return all.startsWith("\u00d0\u00cf\u0011\u00e0")
        && all.contains(String.join("\0", "__substg1.0_".split("")));
  }
}
