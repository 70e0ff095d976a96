package news.dateline.archive;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.CharacterStream;
import news.dateline.archive.text.CharsetChoice;
import news.dateline.archive.text.Encoding;
import news.dateline.archive.text.PeekedStream;

/**
 * A file's characters.
 *
 * @param text as UTF-8 or its like
 * @param bytes as they are, for formats whose files declare their charset
 * @param start the offset at which both begin; absent where UTF-16 was written anew
 * @param writtenFrom from where on {@code text} was written anew
 * @param choice how they were read, once they have been
 */
record FileCharacters(
    PeekedStream text,
    Optional<PeekedStream> bytes,
    Optional<Long> start,
    LongSupplier writtenFrom,
    Supplier<CharsetChoice> choice) {

  /**
   * The characters of a file.
   *
   * @param said the charset that the user said of files that declare none
   */
  static FileCharacters of(PeekedStream raw, Optional<Charset> said) throws IOException {
    Encoding encoding = Encoding.of(raw.head(), raw.head().length);
    raw.stream().skipNBytes(encoding.mark());
    PeekedStream bytes = PeekedStream.of(raw.stream());
    boolean marked = encoding.mark() > 0;
    if (encoding.charset().isPresent()) {
      Charset wide = encoding.charset().get();
      PeekedStream text = PeekedStream.of(Encoding.inUtf8(bytes.stream(), wide));
      CharsetChoice choice = CharsetChoice.wide(wide, marked);
      return new FileCharacters(
          text, Optional.empty(), Optional.empty(), () -> Long.MAX_VALUE, () -> choice);
    }
    CharacterStream characters = CharacterStream.of(bytes, marked, said);
    return new FileCharacters(
        characters.peeked(),
        Optional.of(bytes),
        Optional.of((long) encoding.mark()),
        characters::writtenFrom,
        characters::choice);
  }

  /** Whether these are what a format reads, rather than the bytes. */
  boolean areOf(Format format) {
    return bytes.isEmpty() || format.leavesCharsetOpen();
  }

  /** What a format reads. */
  Source source(String file, Format format) {
    return areOf(format)
        ? new Source(file, text.stream(), start, writtenFrom)
        : new Source(file, bytes.get().stream(), start);
  }
}
