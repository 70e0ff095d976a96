package news.dateline.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Query text while it is read from left to right: the characters, the place that was reached, and
 * what there is to say about it.
 *
 * <p>Curly quotes, and those of other languages, are straight ones here; every offset is that of
 * the text as typed.
 */
final class QueryInput {
  private final String text;
  private final String parameter;
  private final QueryLimits limits;
  private final Set<String> warnings = new LinkedHashSet<>();
  private int at;
  private int leaves;

  QueryInput(String text, String parameter, QueryLimits limits) {
    this.text = straight(text);
    this.parameter = parameter;
    this.limits = limits;
  }

  private static String straight(String text) {
    StringBuilder straight = new StringBuilder(text);
    for (int i = 0; i < straight.length(); i++) {
      switch (straight.charAt(i)) {
        case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\uFF02', '\u2033' ->
            straight.setCharAt(i, '"');
        case '\u2018', '\u2019', '\u201A', '\u201B', '\u02BC', '\u2032' ->
            straight.setCharAt(i, '\'');
        default -> {}
      }
    }
    return straight.toString();
  }

  // What is there

  boolean isAtEnd() {
    return at == text.length();
  }

  /** The place that was reached. */
  int at() {
    return at;
  }

  int length() {
    return text.length();
  }

  /** The character at the place that was reached, which is not the end. */
  char next() {
    return text.charAt(at);
  }

  boolean isNext(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  char charAt(int place) {
    return text.charAt(place);
  }

  int codePointAt(int place) {
    return text.codePointAt(place);
  }

  /** What is matched right here. */
  Optional<MatchResult> match(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  /** Whether something can begin here: nothing is glued to its left. */
  boolean begins() {
    return at == 0 || isSpace(text.charAt(at - 1)) || text.charAt(at - 1) == '(';
  }

  /**
   * Whether this operator stands here by itself, between white space, parentheses and quotation
   * marks.
   */
  boolean isOperator(String operator) {
    int end = at + operator.length();
    return text.startsWith(operator, at)
        && (at == 0 || isApart(text.charAt(at - 1)))
        && (end == text.length() || isApart(text.charAt(end)));
  }

  private static boolean isApart(char c) {
    return isSpace(c) || c == '(' || c == ')' || c == '"';
  }

  /** Whether a word ends right before a place. */
  boolean isGlued(int place) {
    return isWordPart(text.codePointBefore(place));
  }

  /** The next white space from a place on, or the end. */
  int space(int from) {
    int end = from;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  String substring(int from, int to) {
    return text.substring(from, to);
  }

  /** Letters, digits, and the marks on them. */
  static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  /** Whether a text holds a letter or a digit. */
  static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  // Going on

  /** Goes on to a place, and gives what was passed. */
  String take(int end) {
    String taken = text.substring(at, end);
    at = end;
    return taken;
  }

  // What there is to say

  /** Counts one more word or phrase. */
  void count(int place) throws BadRequest {
    leaves++;
    if (leaves > limits.clauses()) {
      throw bad(
          place, "more than " + limits.clauses() + " words and phrases; ask in several queries");
    }
  }

  QueryLimits limits() {
    return limits;
  }

  void warn(String warning) {
    warnings.add(warning);
  }

  /** What was read otherwise than somebody might think. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  BadRequest bad(int place, String detail) {
    return bad(place, detail, Optional.empty());
  }

  BadRequest bad(int place, String detail, String suggestion) {
    return bad(place, detail, Optional.of(suggestion));
  }

  private BadRequest bad(int place, String detail, Optional<String> suggestion) {
    return new BadRequest(detail, Optional.of(parameter), OptionalInt.of(place), suggestion);
  }
}
