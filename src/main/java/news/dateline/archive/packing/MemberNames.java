package news.dateline.archive.packing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import news.dateline.archive.text.CharsetDetection;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * What the members of a zip are called.
 *
 * <p>A name is UTF-8 where a flag or an extra field (0x7075, Info-ZIP) says so, or where it is
 * valid. Else all such names of the zip are in one code page: that of the computer that packed it,
 * which they tell together ({@link CharsetDetection}), or IBM 437, as the format has it (APPNOTE
 * 6.3, appendix D). No two members have the same name: the second gets a number.
 */
final class MemberNames {
  private static final Charset IBM_437 = Charset.forName("IBM437");

  private final Charset page;
  private final Set<String> given = new HashSet<>();

  private MemberNames(Charset page) {
    this.page = page;
  }

  /** The names of all of a zip's members. */
  static MemberNames of(List<ZipArchiveEntry> entries) {
    ByteArrayOutputStream names = new ByteArrayOutputStream();
    for (ZipArchiveEntry entry : entries) {
      if (declared(entry).isEmpty()) {
        names.writeBytes(entry.getRawName());
        names.write('\n');
      }
    }
    return new MemberNames(
        CharsetDetection.of(names.toByteArray(), IBM_437)
            .map(CharsetDetection.Detected::charset)
            .orElse(IBM_437));
  }

  /** The name of a member. To be asked once for each, in their order. */
  String next(ZipArchiveEntry entry) {
    String name = declared(entry).orElseGet(() -> new String(entry.getRawName(), page));
    String distinct = name;
    for (int number = 2; !given.add(distinct); number++) {
      int dot = name.lastIndexOf('.');
      int end = dot > name.lastIndexOf('/') + 1 ? dot : name.length();
      distinct = name.substring(0, end) + " (" + number + ")" + name.substring(end);
    }
    return distinct;
  }

  private static Optional<String> declared(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null) {
      return Optional.of(entry.getName());
    }
    if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField unicode
        && isOf(unicode, raw)) {
      return Optional.of(new String(unicode.getUnicodeName(), StandardCharsets.UTF_8));
    }
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
        ? Optional.of(new String(raw, StandardCharsets.UTF_8))
        : utf8(raw);
  }

  /** Whether the field is that of this name, and not left from one that was changed. */
  private static boolean isOf(UnicodePathExtraField field, byte[] raw) {
    CRC32 sum = new CRC32();
    sum.update(raw);
    return field.getUnicodeName() != null && sum.getValue() == field.getNameCRC32();
  }

  private static Optional<String> utf8(byte[] raw) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
