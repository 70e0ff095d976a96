package news.dateline.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode.Modifier;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;

/**
 * The upper half of the grammar: tokens become a query. The one place that knows Lucene's parser.
 *
 * <pre>
 *   query   = or
 *   or      = and { "OR" and }
 *   and     = not { [ "AND" ] not }
 *   not     = { "NOT" | "-" } operand
 *   operand = group | leaf
 *   group   = [ field ":" ] "(" query ")"
 * </pre>
 *
 * <p>The leaves become numbers, and Lucene's {@link StandardSyntaxParser} reads {@code w0 AND ( w1
 * OR NOT w2 )}, so that nothing a user types is ever taken for its own richer syntax. AND is always
 * written out, because that grammar binds words without an operator weaker than OR. Of the tree
 * that it returns one method reads each production; any other node is refused.
 */
final class QueryLogic {
  private static final String FIELD = "text";

  private final List<QueryToken.Leaf> leaves = new ArrayList<>();

  /** The groups that are still to come, in the order of their parentheses. */
  private final Iterator<QueryToken.Open> groups;

  private final String numbered;
  private boolean inSaid;
  private boolean mixed;

  /**
   * What tokens ask.
   *
   * @param query without needless nesting
   * @param mixed whether OR stands beside words that must all match, without parentheses
   */
  record Read(Query query, boolean mixed) {}

  private QueryLogic(List<QueryToken> tokens, boolean inSaid) {
    this.inSaid = inSaid;
    List<QueryToken.Open> opened = new ArrayList<>();
    this.numbered = numbered(tokens, opened);
    this.groups = opened.iterator();
  }

  /**
   * Reads tokens.
   *
   * @param tokens with balanced parentheses, in which every operator has its operands
   * @param inSaid whether all of them are asked of one quotation
   */
  static Read read(List<QueryToken> tokens, boolean inSaid) {
    QueryLogic logic = new QueryLogic(tokens, inSaid);
    try {
      Query query = logic.query(new StandardSyntaxParser().parse(logic.numbered, FIELD));
      return new Read(query, logic.mixed);
    } catch (QueryNodeParseException e) {
      throw new IllegalArgumentException("no sentence of the grammar: " + logic.numbered, e);
    }
  }

  /**
   * {@code w0 AND ( w1 OR NOT w2 )}: the tokens, with every AND written out and without NOT NOT,
   * which Lucene's grammar does not know.
   */
  private String numbered(List<QueryToken> tokens, List<QueryToken.Open> opened) {
    StringBuilder text = new StringBuilder();
    boolean operandBefore = false;
    boolean not = false;
    for (QueryToken token : tokens) {
      boolean joins = token instanceof QueryToken.Join || token instanceof QueryToken.Close;
      if (operandBefore && !joins) {
        text.append("AND ");
      }
      operandBefore = token instanceof QueryToken.Leaf || token instanceof QueryToken.Close;
      if (not && !(token instanceof QueryToken.Not)) {
        text.append("NOT ");
        not = false;
      }
      switch (token) {
        case QueryToken.Leaf leaf -> {
          text.append('w').append(leaves.size()).append(' ');
          leaves.add(leaf);
        }
        case QueryToken.Open group -> {
          text.append("( ");
          opened.add(group);
        }
        case QueryToken.Close close -> text.append(") ");
        case QueryToken.Not again -> not = !not;
        case QueryToken.Join join -> text.append(join.typed()).append(' ');
      }
    }
    return text.toString();
  }

  private Query query(QueryNode node) {
    return switch (node) {
      case OrQueryNode or -> or(or);
      case AndQueryNode and -> and(and);
      case ModifierQueryNode not when not.getModifier() == Modifier.MOD_NOT -> not(not);
      case GroupQueryNode group -> group(group);
      case FieldQueryNode leaf -> leaf(leaf);
      case BooleanQueryNode one when one.getChildren().size() == 1 ->
          query(one.getChildren().getFirst());
      default ->
          throw new IllegalStateException("the language has no " + node.getClass().getSimpleName());
    };
  }

  private Query or(OrQueryNode or) {
    mixed |= or.getChildren().stream().anyMatch(AndQueryNode.class::isInstance);
    return Queries.or(clauses(or));
  }

  private Query and(AndQueryNode and) {
    return Queries.and(clauses(and));
  }

  private Query not(ModifierQueryNode not) {
    return Queries.not(query(not.getChild()));
  }

  /** A group of {@code said:} asks one quotation; inside of another it is a group like any. */
  private Query group(GroupQueryNode group) {
    boolean opens = groups.next().field() == QueryField.SAID && !inSaid;
    inSaid |= opens;
    Query inside = query(group.getChild());
    inSaid &= !opens;
    return opens ? new Query.Quoted(inside) : inside;
  }

  private Query leaf(FieldQueryNode leaf) {
    return leaves.get(Integer.parseInt(leaf.getTextAsString().substring(1))).query();
  }

  private List<Query> clauses(QueryNode node) {
    return node.getChildren().stream().map(this::query).toList();
  }
}
