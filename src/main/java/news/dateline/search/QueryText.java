package news.dateline.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import news.dateline.search.QueryLexer.Token;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

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
 *   said:flood             a word inside a quotation; said:(flood dam) both inside of the same one
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
 * <p>How it is read: our lexer decides what is operator, parenthesis and leaf; the leaves become
 * numbers, and Lucene's {@link StandardSyntaxParser} reads {@code w0 AND ( w1 OR NOT w2 )}, so that
 * nothing a user types is ever taken for its own richer syntax. AND is always written out, because
 * that grammar binds words without an operator weaker than OR. Whatever node but these operators it
 * returns is refused.
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
    if (text.length() > limits.length()) {
      throw new BadRequest(
          parameter + " is longer than " + limits.length() + " characters; ask in several queries",
          Optional.of(parameter),
          OptionalInt.of(limits.length()),
          Optional.empty());
    }
    QueryLexer lexer = new QueryLexer(text, parameter, base, limits);
    List<Token> tokens = lexer.tokens();
    List<String> warnings = new ArrayList<>(lexer.warnings());
    if (tokens.isEmpty()) {
      if (!text.isBlank()) {
        warnings.add("there is no word in " + parameter + "; it was left out");
      }
      return new QueryText(new Query.Everything(), warnings);
    }
    checkNots(tokens, parameter, limits);
    warnOfOperators(text, tokens, warnings);
    Query query = new Reader(tokens, parameter, warnings).read();
    return new QueryText(query, warnings);
  }

  private static void checkNots(List<Token> tokens, String parameter, QueryLimits limits)
      throws BadRequest {
    int row = 0;
    for (Token token : tokens) {
      row = token instanceof Token.Not ? row + 1 : 0;
      if (row > limits.depth()) {
        throw new BadRequest(
            "more than " + limits.depth() + " NOT in a row",
            Optional.of(parameter),
            OptionalInt.of(token.at()),
            Optional.empty());
      }
    }
  }

  /** An operator inside of what reads like a pasted headline may be a word of it. */
  private static void warnOfOperators(String text, List<Token> tokens, List<String> warnings) {
    long words = tokens.stream().filter(token -> token instanceof Token.Leaf).count();
    boolean grouped = tokens.stream().anyMatch(token -> token instanceof Token.Open);
    if (words < SENTENCE || grouped) {
      return;
    }
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    for (Token token : tokens) {
      if (token instanceof Token.Not not) {
        warnings.add(
            not.typed()
                + " was read as an operator: what follows it must not be there; for the word write it in lower case,"
                + " for a dash put a space after it");
        return;
      }
      if (shouted && token instanceof Token.Between between && between.typed().equals("OR")) {
        warnings.add("OR was read as an operator; for the word write or");
        return;
      }
    }
  }

  /** Turns Lucene's tree into ours. */
  private static final class Reader {
    private final List<Token> tokens;
    private final String parameter;
    private final List<String> warnings;
    private final List<Token.Leaf> leaves = new ArrayList<>();
    private final List<Token.Open> groups = new ArrayList<>();
    private boolean mixed;
    private boolean inSaid;

    Reader(List<Token> tokens, String parameter, List<String> warnings) {
      this.tokens = tokens;
      this.parameter = parameter;
      this.warnings = warnings;
      this.inSaid = parameter.equals("said");
    }

    Query read() throws BadRequest {
      String numbered = numbered();
      try {
        // Its groups come in the order of their parentheses.
        Query query = query(new StandardSyntaxParser().parse(numbered, "text"), groups.iterator());
        if (mixed) {
          warnings.add(
              "OR was mixed with words that must all match; it was read as "
                  + Queries.print(query)
                  + "; use parentheses to say which belong together");
        }
        return query;
      } catch (QueryNodeParseException unreadable) {
        throw new BadRequest(
            parameter + " cannot be read: " + unreadable.getMessage(),
            Optional.of(parameter),
            OptionalInt.empty(),
            Optional.empty());
      }
    }

    /**
     * {@code w0 AND ( w1 OR NOT w2 )}: the tokens, with every AND written out and NOT NOT, which
     * the grammar does not know, left away.
     */
    private String numbered() {
      StringBuilder numbered = new StringBuilder();
      boolean after = false;
      boolean not = false;
      for (Token token : tokens) {
        boolean starts = !(token instanceof Token.Between || token instanceof Token.Close);
        if (after && starts) {
          numbered.append("AND ");
        }
        after = token instanceof Token.Leaf || token instanceof Token.Close;
        if (not && !(token instanceof Token.Not)) {
          numbered.append("NOT ");
          not = false;
        }
        switch (token) {
          case Token.Leaf leaf -> {
            numbered.append('w').append(leaves.size()).append(' ');
            leaves.add(leaf);
          }
          case Token.Open group -> {
            numbered.append("( ");
            groups.add(group);
          }
          case Token.Close close -> numbered.append(") ");
          case Token.Not again -> not = !not;
          case Token.Between between -> numbered.append(between.typed()).append(' ');
        }
      }
      return numbered.toString();
    }

    private Query query(QueryNode node, Iterator<Token.Open> open) throws BadRequest {
      if (node instanceof FieldQueryNode word) {
        return leaves.get(Integer.parseInt(word.getTextAsString().substring(1))).query();
      }
      if (node instanceof GroupQueryNode group) {
        boolean opens = open.next().field() == QueryField.SAID && !inSaid;
        inSaid |= opens;
        Query inside = query(group.getChild(), open);
        inSaid &= !opens;
        return opens ? new Query.Quoted(inside) : inside;
      }
      if (node instanceof AndQueryNode) {
        return Queries.and(clauses(node, open));
      }
      if (node instanceof OrQueryNode) {
        mixed |= node.getChildren().stream().anyMatch(AndQueryNode.class::isInstance);
        return Queries.or(clauses(node, open));
      }
      if (node instanceof ModifierQueryNode not
          && not.getModifier() == ModifierQueryNode.Modifier.MOD_NOT) {
        return Queries.not(query(not.getChild(), open));
      }
      if (node instanceof BooleanQueryNode && node.getChildren().size() == 1) {
        return query(node.getChildren().getFirst(), open);
      }
      throw BadRequest.in(parameter, "the language has no " + node.getClass().getSimpleName());
    }

    private List<Query> clauses(QueryNode node, Iterator<Token.Open> open) throws BadRequest {
      List<Query> clauses = new ArrayList<>();
      for (QueryNode child : node.getChildren()) {
        clauses.add(query(child, open));
      }
      return clauses;
    }
  }
}
