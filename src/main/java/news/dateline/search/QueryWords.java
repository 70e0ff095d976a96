package news.dateline.search;

import static news.dateline.search.QueryInput.hasWord;
import static news.dateline.search.QueryInput.isWordPart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a chunk of text without white space looks for.
 *
 * <pre>
 *   chunk  = name                         of outlet: actor: place: cited: said_by:
 *          | prefix | fuzzy | words       of text
 *   prefix = word "*"
 *   fuzzy  = word ( "~1" | "~2" )
 *   words  = { mark } piece { mark { mark } piece } { mark }
 *   word   = letters, digits and apostrophes
 *   piece  = what stands between marks, without punctuation at its ends: half-way, U.S, 9/11
 *   mark   = one of : " ( ) [ ] { } * ? ~ ^ ! \ + | &lt; &gt; = &amp;
 * </pre>
 *
 * <p>Several pieces are a phrase of them; a chunk of punctuation looks for nothing. Warns where
 * something looks like an operator of another language.
 */
final class QueryWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}']+");
  private static final Pattern MARKS = Pattern.compile("[\\s:\"()\\[\\]{}*?~^!\\\\+|<>=&]+");

  private final String chunk;
  private final int start;
  private final QueryInput input;

  private QueryWords(String chunk, int start, QueryInput input) {
    this.chunk = chunk;
    this.start = start;
    this.input = input;
  }

  /**
   * Reads a chunk.
   *
   * @param start where it begins
   * @param input to warn and to refuse with
   */
  static Optional<Query> of(QueryField field, String chunk, int start, QueryInput input)
      throws BadRequest {
    QueryWords words = new QueryWords(chunk, start, input);
    Optional<TextField> text = field.text();
    return text.isPresent() ? words.ofText(text.get()) : words.name(field);
  }

  /** An operator that was read as a word, in lower case, so that it does not come back as one. */
  static Query operator(QueryField field, String operator) {
    String word = plain(operator);
    return field
        .text()
        .<Query>map(it -> new Query.Word(it, word))
        .orElseGet(() -> field.whole(word));
  }

  private Optional<Query> name(QueryField field) throws BadRequest {
    if (!hasWord(chunk)) {
      return Optional.empty();
    }
    if (chunk.indexOf('*') >= 0) {
      throw input.bad(
          start,
          field.typed() + ": takes a whole name, without *",
          field.typed() + ":\"the whole name\"");
    }
    return Optional.of(field.whole(chunk));
  }

  private Optional<Query> ofText(TextField field) throws BadRequest {
    String core = trim(chunk, "*~");
    refuseStarAtBeginning(core);
    Optional<Query> special = prefix(field, core).or(() -> fuzzy(field, core));
    if (special.isPresent()) {
      return special;
    }
    explain(core);
    return words(field);
  }

  private static Optional<Query> prefix(TextField field, String core) {
    return core.endsWith("*")
        ? word(core, 1).map(it -> new Query.Prefix(field, it))
        : Optional.empty();
  }

  private static Optional<Query> fuzzy(TextField field, String core) {
    return core.endsWith("~1") || core.endsWith("~2")
        ? word(core, 2).map(it -> new Query.Fuzzy(field, it, core.charAt(core.length() - 1) - '0'))
        : Optional.empty();
  }

  /** The one word that stands before so many characters of an operator. */
  private static Optional<String> word(String core, int operator) {
    String word = core.substring(0, core.length() - operator);
    return WORD.matcher(word).matches() && hasWord(word) ? Optional.of(word) : Optional.empty();
  }

  private Optional<Query> words(TextField field) {
    List<String> pieces = new ArrayList<>();
    for (String between : MARKS.split(chunk, -1)) {
      String piece = trim(between, "");
      if (!piece.isEmpty()) {
        pieces.add(piece);
      }
    }
    return switch (pieces.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Query.Word(field, plain(pieces.getFirst())));
      default -> Optional.of(new Query.Phrase(field, String.join(" ", pieces), 0));
    };
  }

  /** {@code OR} and its like as words, so that they do not come back as operators. */
  private static String plain(String word) {
    return switch (word) {
      case "OR" -> "or";
      case "AND" -> "and";
      case "NOT" -> "not";
      default -> word;
    };
  }

  private void refuseStarAtBeginning(String core) throws BadRequest {
    if (core.startsWith("*") && core.length() > 1 && isWordPart(core.codePointAt(1))) {
      String word = trim(core, "");
      throw input.bad(
          start,
          "a word cannot begin with *: every word of the archive would have to be tried",
          WORD.matcher(word).matches() ? word + "*" : word);
    }
  }

  private void explain(String core) {
    if (core.indexOf('*') > 0) {
      input.warn(
          "the * in "
              + core
              + " was read as text; it means something only at the end of a word: begin*");
    }
    if (core.indexOf('~') > 0) {
      input.warn("the ~ in " + core + " was read as text; similar words are word~1 or word~2");
    }
    if (core.indexOf('?') > 0 && isWordPart(core.codePointAt(0))) {
      input.warn("the ? in " + core + " was read as text; only begin* stands for other letters");
    }
    if (core.indexOf('^') > 0) {
      input.warn("the ^ in " + core + " was read as text; no word counts more than another");
    }
    if (chunk.equals("&&")) {
      input.warn("&& was read as text; write nothing: all words must match");
    }
    if (chunk.equals("||")) {
      input.warn("|| was read as text; write OR");
    }
    if (chunk.length() > 1 && chunk.charAt(0) == '!' && isWordPart(chunk.codePointAt(1))) {
      input.warn(
          "the ! in "
              + chunk
              + " was read as text; to leave a word out, write -"
              + chunk.substring(1));
    }
  }

  /** Without what is neither letter nor digit at both ends, except for the characters to keep. */
  private static String trim(String text, String keep) {
    int from = 0;
    int end = text.length();
    while (from < end && isPunctuation(text.codePointAt(from), keep)) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (from < end && isPunctuation(text.codePointBefore(end), keep)) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(from, end);
  }

  private static boolean isPunctuation(int c, String keep) {
    return !isWordPart(c) && keep.indexOf(c) < 0;
  }
}
