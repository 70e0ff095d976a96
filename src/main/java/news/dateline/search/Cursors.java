package news.dateline.search;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Cursors as text: base64url of their fields, one a line. They are not signed, only checked:
 * whoever makes one up gets a page that starts elsewhere, or an error.
 *
 * <pre>
 *   1 h, view, sort, snapshot, sort value or nothing, article id, quotation number or nothing     of hits
 *   1 f, facet, snapshot, count, value                                                            of a facet's values
 * </pre>
 */
public final class Cursors {
  private static final String HITS = "1 h";
  private static final String FACET = "1 f";
  private static final Pattern SNAPSHOT = Pattern.compile("[A-Za-z0-9-]{1,100}");
  private static final Pattern ARTICLE = Pattern.compile("[a-z0-9-]{1,100}");

  private Cursors() {}

  /**
   * Where a page of a facet's values ended.
   *
   * @param snapshot the snapshot that the page came from
   * @param after its last value
   */
  public record OfFacet(String snapshot, FacetRequest.After after) {}

  /** The text of a cursor of hits. */
  public static String write(Cursor cursor, View view, Sort sort) {
    return encode(
        List.of(
            HITS,
            view.name(),
            sort.name(),
            cursor.snapshot(),
            cursor.value().isPresent() ? Long.toString(cursor.value().getAsLong()) : "",
            cursor.article(),
            cursor.quotation().isPresent() ? Integer.toString(cursor.quotation().getAsInt()) : ""));
  }

  /** The text of a cursor of a facet's values. */
  public static String write(String snapshot, Facet facet, FacetRequest.After after) {
    return encode(
        List.of(FACET, facet.name(), snapshot, Long.toString(after.count()), after.value()));
  }

  /**
   * Reads a cursor of hits.
   *
   * @throws BadRequest when it is none, or one of another view or order
   */
  public static Cursor read(String text, View view, Sort sort) throws BadRequest {
    List<String> fields = decode(text);
    if (fields.size() != 7 || !fields.get(0).equals(HITS)) {
      throw none();
    }
    if (!fields.get(1).equals(view.name())) {
      throw BadRequest.in("cursor", "the cursor belongs to another list; start without it");
    }
    if (!fields.get(2).equals(sort.name())) {
      throw BadRequest.in(
          "cursor",
          "the cursor belongs to another order than sort="
              + sort.parameter()
              + "; keep sort, or start without it");
    }
    OptionalLong value =
        fields.get(4).isEmpty() ? OptionalLong.empty() : OptionalLong.of(number(fields.get(4)));
    OptionalInt quotation =
        fields.get(6).isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(Math.toIntExact(within(number(fields.get(6)))));
    if (!ARTICLE.matcher(fields.get(5)).matches()
        || quotation.isPresent() != (view == View.QUOTATIONS)
        || (sort == Sort.RELEVANCE && value.isEmpty())) {
      throw none();
    }
    if (value.isPresent() && Math.abs(value.getAsLong()) > Integer.MAX_VALUE) {
      throw none();
    }
    return new Cursor(snapshot(fields.get(3)), value, fields.get(5), quotation);
  }

  /**
   * Reads a cursor of a facet's values.
   *
   * @throws BadRequest when it is none, or one of another facet
   */
  public static OfFacet read(String text, Facet facet) throws BadRequest {
    List<String> fields = decode(text);
    if (fields.size() != 5 || !fields.get(0).equals(FACET)) {
      throw none();
    }
    if (!fields.get(1).equals(facet.name())) {
      throw BadRequest.in("cursor", "the cursor belongs to another facet; start without it");
    }
    long count = number(fields.get(3));
    if (count < 0) {
      throw none();
    }
    return new OfFacet(snapshot(fields.get(2)), new FacetRequest.After(count, fields.get(4)));
  }

  private static String snapshot(String name) throws BadRequest {
    if (!SNAPSHOT.matcher(name).matches()) {
      throw none();
    }
    return name;
  }

  private static long within(long number) throws BadRequest {
    if (number < 0 || number > Integer.MAX_VALUE) {
      throw none();
    }
    return number;
  }

  private static long number(String digits) throws BadRequest {
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException notANumber) {
      throw none();
    }
  }

  private static String encode(List<String> fields) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("\n", fields).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> decode(String text) throws BadRequest {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String fields = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return List.of(fields.split("\n", -1));
    } catch (IllegalArgumentException | CharacterCodingException garbled) {
      throw none();
    }
  }

  private static BadRequest none() {
    return new BadRequest(
        "this is not a cursor; give nextCursor of a reply unchanged, or * to start",
        Optional.of("cursor"),
        OptionalInt.empty(),
        Optional.of("*"));
  }
}
