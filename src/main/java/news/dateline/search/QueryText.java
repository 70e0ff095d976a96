package news.dateline.search;

import java.util.List;
import java.util.Locale;

/**
 * Query text, read: the language of {@code q} and {@code said}.
 *
 * <pre>
 *   flood dam              both words, anywhere in title or body
 *   flood OR dam OR river  one of them
 *   flood NOT dam          flood without dam; flood -dam is the same
 *   (flood OR dam) lisbon  parentheses group
 *   "water level"          the words side by side, in this order
 *   "water level"~5        near each other: their words may move by 5 in all
 *   flood*                 words that begin so
 *   fuzzy~1  fuzzy~2       words that differ in one or two letters
 *   title:flood  body:  byline:            words in one part
 *   outlet:"The Courier"  place:  cited:   a whole name
 *   actor:"Ada Brandt"     somebody who is quoted
 *   said:flood             a word inside a quotation; said:(flood dam) both inside the same one
 *   said_by:Brandt         somebody who said it: said:(flood said_by:Brandt)
 *   published:[2024-03 TO 2024-04-15]      days, months or years, both ends included; * for an open end
 * </pre>
 *
 * <p>Precedence: NOT binds tightest, then AND (written or not), then OR: {@code a b OR c} is {@code
 * (a b) OR c}, and comes with a warning, since other systems read it otherwise. Operators are upper
 * case; {@code and}, {@code or}, {@code not} are words. A field takes what touches its colon. A
 * query may be purely negative.
 *
 * <p>Everything else is plain text, so that a headline can be pasted as it is: unknown fields, lone
 * dashes, {@code ! ? / @ ^ [ ] & |} and so on, operators without an operand, quotation marks and
 * parentheses without a partner. What could have been meant otherwise comes with a warning. Curly
 * quotes are straight ones; inside quotes {@code \"} is a quotation mark. Text without a white
 * space that holds several words ({@code either/or}) is a phrase of them.
 *
 * <p>Refused, with an explanation: a word that begins with {@code *}, {@code /regular
 * expressions/}, a malformed value of a field, and what exceeds {@link QueryLimits}.
 *
 * <p>The grammar, with the class that has one method for each of its productions:
 *
 * <pre>
 *   query   = or                                                       {@link QueryLogic}
 *   or      = and { "OR" and }
 *   and     = not { [ "AND" ] not }
 *   not     = { "NOT" | "-" } operand
 *   operand = group | leaf
 *   group   = [ field ":" ] "(" query ")"
 *
 *   leaf    = [ field ":" ] ( phrase | chunk ) | "published:" period   {@link QueryLexer}
 *   field   = "title" | "body" | "byline" | "outlet" | "actor" | "place" | "cited" | "said"
 *           | "said_by"
 *   phrase  = '"' { character | '\"' | '\\' } '"' [ slop ]
 *   slop    = "~" digits
 *   period  = "[" bound "TO" bound "]" | date
 *   bound   = date | "*"
 *   date    = see {@link news.dateline.article.DateText}
 *
 *   chunk   = name | prefix | fuzzy | words                            {@link QueryWords}
 *   prefix  = word "*"
 *   fuzzy   = word ( "~1" | "~2" )
 *   words   = piece { marks piece }
 *   word    = letters, digits and apostrophes
 *   piece   = what stands between marks, without punctuation at its ends: half-way, U.S, 9/11
 * </pre>
 *
 * <p>It is read from below: the lexer makes tokens of the leaves, parentheses and operators of the
 * text; {@link QueryOperands} turns into words what has no operand, so that every text is a
 * sentence; the logic makes one query of them.
 *
 * @param query what was read, without needless nesting
 * @param warnings what was read otherwise than somebody may think, as sentences
 */
public record QueryText(Query query, List<String> warnings) {
  private static final int SENTENCE = 5;

  /** Copies the list. */
  public QueryText {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads the text of {@code q}.
   *
   * @throws BadRequest when it is refused
   */
  public static QueryText parse(String text, QueryLimits limits) throws BadRequest {
    return parse(text, "q", QueryField.TEXT, limits);
  }

  /**
   * Reads the text of {@code said}: the same language, asked of one quotation. It knows no field
   * but {@code said_by:}.
   *
   * @return a query for {@link SearchRequest#said}
   * @throws BadRequest when it is refused
   */
  public static QueryText parseSaid(String text, QueryLimits limits) throws BadRequest {
    return parse(text, "said", QueryField.SAID, limits);
  }

  private static QueryText parse(String text, String parameter, QueryField base, QueryLimits limits)
      throws BadRequest {
    QueryInput input = new QueryInput(text, parameter, limits);
    if (text.length() > limits.length()) {
      throw input.bad(
          limits.length(),
          parameter + " is longer than " + limits.length() + " characters; ask in several queries");
    }
    List<QueryToken> tokens = QueryOperands.complete(QueryLexer.tokens(input, base), base, input);
    if (tokens.isEmpty()) {
      if (!text.isBlank()) {
        input.warn("there is no word in " + parameter + "; it was left out");
      }
      return new QueryText(new Query.Everything(), input.warnings());
    }
    warnOfOperators(text, tokens, input);
    QueryLogic.Read read = QueryLogic.read(tokens, base == QueryField.SAID);
    if (read.mixed()) {
      input.warn(
          "OR was mixed with words that must all match; it was read as "
              + (base == QueryField.SAID
                  ? Queries.printSaid(read.query())
                  : Queries.print(read.query()))
              + "; use parentheses to say which belong together");
    }
    return new QueryText(read.query(), input.warnings());
  }

  /** An operator inside what reads like a pasted headline may be a word of it. */
  private static void warnOfOperators(String text, List<QueryToken> tokens, QueryInput input) {
    long words = tokens.stream().filter(token -> token instanceof QueryToken.Leaf).count();
    boolean grouped = tokens.stream().anyMatch(token -> token instanceof QueryToken.Open);
    if (words < SENTENCE || grouped) {
      return;
    }
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    for (QueryToken token : tokens) {
      if (token instanceof QueryToken.Not not) {
        input.warn(
            not.typed()
                + " was read as an operator: what follows it must not be there; for the word, write it in lower case;"
                + " for a dash, put a space after it");
        return;
      }
      if (shouted && token instanceof QueryToken.Join join && join.typed().equals("OR")) {
        input.warn("OR was read as an operator; for the word, write or");
        return;
      }
    }
  }
}
