package news.dateline.archive.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a page, or of another text that comes with a word on its charset.
 *
 * <ol>
 *   <li>A byte order mark decides, and so do the zeros of UTF-16 and UTF-32 ({@link Encoding}).
 *   <li>Then what writes other scripts in ASCII ({@link SevenBit}).
 *   <li>What is valid UTF-8 throughout is UTF-8, whatever is declared: text in another encoding is
 *       hardly ever valid by accident, while saved pages often keep a declaration that no longer
 *       holds.
 *   <li>Else the charset of the HTTP header, then of a {@code meta} in the first {@value #PRESCAN}
 *       bytes, as {@link CharsetLabel} reads them. UTF-8 and windows-1252 are {@link Decoding}'s,
 *       with stray bytes of each other.
 *   <li>Else by content: the page's {@code lang}, where the bytes are valid in an encoding of that
 *       language; else {@link Decoding}.
 * </ol>
 */
public final class PageCharset {
  private static final int PRESCAN = 8192;

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})"
              + "|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([a-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "<html[^>]{0,800}?\\slang\\s*=\\s*[\"']?([a-z]{2})", Pattern.CASE_INSENSITIVE);

  private static final Set<String> EAST_ASIAN =
      Set.of("GB18030", "Big5-HKSCS", "windows-31j", "x-eucJP-Open", "x-windows-949");

  /** Encodings that pages of a language were written in, the strictest first. */
  private static final Map<String, List<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ja", List.of("euc-jp", "windows-31j")),
          Map.entry("ko", List.of("x-windows-949")),
          Map.entry("zh", List.of("gb18030", "big5-hkscs")),
          Map.entry("ru", List.of("windows-1251")),
          Map.entry("uk", List.of("windows-1251")),
          Map.entry("be", List.of("windows-1251")),
          Map.entry("bg", List.of("windows-1251")),
          Map.entry("sr", List.of("windows-1250")),
          Map.entry("pl", List.of("windows-1250")),
          Map.entry("cs", List.of("windows-1250")),
          Map.entry("sk", List.of("windows-1250")),
          Map.entry("hu", List.of("windows-1250")),
          Map.entry("hr", List.of("windows-1250")),
          Map.entry("sl", List.of("windows-1250")),
          Map.entry("ro", List.of("windows-1250")),
          Map.entry("el", List.of("windows-1253")),
          Map.entry("tr", List.of("windows-1254")),
          Map.entry("he", List.of("windows-1255")),
          Map.entry("ar", List.of("windows-1256")),
          Map.entry("fa", List.of("windows-1256")),
          Map.entry("th", List.of("x-windows-874")));

  private PageCharset() {}

  /**
   * The characters.
   *
   * @param header the charset that the HTTP header names, if there is one
   */
  public static String decode(byte[] bytes, Optional<String> header) {
    Encoding encoding = Encoding.of(bytes, Math.min(bytes.length, PeekedStream.LENGTH));
    if (encoding.charset().isPresent()) {
      int mark = encoding.mark();
      return new String(bytes, mark, bytes.length - mark, encoding.charset().get());
    }
    if (encoding.mark() > 0) {
      return Decoding.decode(bytes, encoding.mark(), bytes.length);
    }
    String start =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Optional<String> sevenBit = SevenBit.decode(bytes, header.or(() -> declared(start)));
    if (sevenBit.isPresent()) {
      return sevenBit.get();
    }
    Optional<Charset> declared =
        header.flatMap(PageCharset::named).or(() -> declared(start).flatMap(PageCharset::named));
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return declared.flatMap(charset -> eastAsian(bytes, utf8.get(), charset)).orElse(utf8.get());
    }
    if (declared.isPresent()) {
      return declared.get().equals(StandardCharsets.UTF_8) || declared.get().equals(WESTERN)
          ? Decoding.decode(bytes, 0, bytes.length)
          : new String(bytes, declared.get());
    }
    return byLanguage(bytes, start).orElseGet(() -> Decoding.decode(bytes, 0, bytes.length));
  }

  /**
   * A line of Chinese, Japanese or Korean letters in a charset of their own may be valid UTF-8 by
   * accident, in which they are none: what is declared and valid as well is then right.
   */
  private static Optional<String> eastAsian(byte[] bytes, String utf8, Charset declared) {
    // Of n letters of two bytes each and m others, UTF-8 has n + m.
    int two = bytes.length - utf8.length();
    if (!EAST_ASIAN.contains(declared.name()) || two * 3 < utf8.length()) {
      return Optional.empty();
    }
    boolean plausible = utf8.codePoints().anyMatch(letter -> letter > 0x7ff);
    return plausible ? Optional.empty() : strictly(bytes, declared);
  }

  private static Optional<String> declared(String start) {
    Matcher found = DECLARED.matcher(start);
    return found.find()
        ? Optional.ofNullable(found.group(1) != null ? found.group(1) : found.group(2))
        : Optional.empty();
  }

  private static Optional<String> byLanguage(byte[] bytes, String start) {
    Matcher found = LANGUAGE.matcher(start);
    if (!found.find()) {
      return Optional.empty();
    }
    String language = found.group(1).toLowerCase(Locale.ROOT);
    return BY_LANGUAGE.getOrDefault(language, List.of()).stream()
        .map(name -> named(name).flatMap(charset -> strictly(bytes, charset)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Charset> named(String label) {
    // Whoever could read a declaration of UTF-16 did not read UTF-16: that shows by its zeros.
    return CharsetLabel.charset(label)
        .map(charset -> charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset);
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException invalid) {
      return Optional.empty();
    }
  }
}
