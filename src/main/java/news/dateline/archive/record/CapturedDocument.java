package news.dateline.archive.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One record of an archive as it was read, before anybody knows whether it is an article.
 *
 * @param record the record's number inside its file, from 0
 * @param offset the byte offset of the record in the (decompressed) file, if the format knows it
 * @param content what was captured
 */
public record CapturedDocument(long record, Optional<Long> offset, Content content) {

  /** The kinds of content. */
  public sealed interface Content {

    /**
     * A record with named fields: an object of JSON, a row of CSV.
     *
     * @param fields the values by the field's name as printed, in their order. Fields of nested
     *     objects are joined by dots ({@code source.name}); lists of plain values keep each; fields
     *     in lists of objects have the number of each ({@code authors[0].name}); null is left out
     * @param raw what identifies the record when it has no address: its own bytes, or a canonical
     *     form of them
     * @param html the names of fields that hold HTML or its character references in most records of
     *     the file ({@link KnownField#path})
     */
    record Fields(Map<String, List<String>> fields, byte[] raw, Set<String> html)
        implements Content {

      /** A record of which nothing is known but its fields. */
      public Fields(Map<String, List<String>> fields, byte[] raw) {
        this(fields, raw, Set.of());
      }
    }

    /**
     * A story in a format of news, whose reader knows what each field is: a map that a user gives
     * for other files of the archive does not choose among them.
     *
     * @param fields the values by name, in their order. Names of {@link KnownField} stand for what
     *     they say there; under {@code body} each value is a part of the text, and they are parted
     *     by a blank line. All others are metadata, as printed
     * @param html the names of the fields that hold HTML
     * @param raw what identifies the story when it has no address: its own bytes, or a canonical
     *     form of them
     */
    record Story(Map<String, List<String>> fields, Set<String> html, byte[] raw)
        implements Content {}

    /**
     * A text without structure, decoded.
     *
     * @param text its characters, without byte order mark, line ends as {@code \n}
     * @param raw the bytes it was decoded from
     * @param url the address it was captured at, if the archive says so
     * @param time when it was captured, if the archive says so
     */
    record PlainText(String text, byte[] raw, Optional<String> url, Optional<Instant> time)
        implements Content {}

    /**
     * A web page, decoded.
     *
     * @param html its source, without byte order mark
     * @param raw the bytes it was decoded from
     * @param url the address it was captured at, if the archive says so
     * @param time when it was captured, if the archive says so
     */
    record Page(String html, byte[] raw, Optional<String> url, Optional<Instant> time)
        implements Content {}
  }
}
