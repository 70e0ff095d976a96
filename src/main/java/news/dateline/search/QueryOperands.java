package news.dateline.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Sees to it that every operator has its operands, so that tokens are a sentence of the grammar
 * whatever was typed.
 *
 * <ol>
 *   <li>A group that holds nothing, or only dashes, is left out with the dashes before it.
 *   <li>A {@code NOT}, {@code AND} or {@code OR} that has nothing to join is a word; such a dash is
 *       nothing.
 * </ol>
 */
final class QueryOperands {
  private final QueryInput input;
  private final List<QueryToken> whole = new ArrayList<>();

  /** What a word is searched in, the innermost group first. */
  private final Deque<Place> places = new ArrayDeque<>();

  private record Place(QueryField field, boolean inSaid) {}

  private QueryOperands(QueryInput input, QueryField base) {
    this.input = input;
    places.push(new Place(base, base == QueryField.SAID));
  }

  /**
   * Makes tokens whole.
   *
   * @param tokens with balanced parentheses
   * @param base the field of what names none
   * @throws BadRequest when they are too many
   */
  static List<QueryToken> complete(List<QueryToken> tokens, QueryField base, QueryInput input)
      throws BadRequest {
    QueryOperands operands = new QueryOperands(input, base);
    operands.take(withoutEmptyGroups(tokens));
    operands.refuseManyNots();
    return operands.whole;
  }

  private static List<QueryToken> withoutEmptyGroups(List<QueryToken> tokens) {
    List<QueryToken> kept = new ArrayList<>();
    for (QueryToken token : tokens) {
      if (token instanceof QueryToken.Close) {
        removeDashes(kept);
        if (!kept.isEmpty() && kept.getLast() instanceof QueryToken.Open) {
          kept.removeLast();
          removeDashes(kept);
          continue;
        }
      }
      kept.add(token);
    }
    return kept;
  }

  private static void removeDashes(List<QueryToken> end) {
    while (!end.isEmpty() && end.getLast() instanceof QueryToken.Not not && not.isDash()) {
      end.removeLast();
    }
  }

  private void take(List<QueryToken> tokens) throws BadRequest {
    boolean[] operandAt = operands(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      boolean operandAfter = operandAt[i + 1];
      switch (tokens.get(i)) {
        case QueryToken.Leaf leaf -> whole.add(leaf);
        case QueryToken.Open group -> {
          places.push(inside(group));
          whole.add(group);
        }
        case QueryToken.Close close -> {
          places.pop();
          whole.add(close);
        }
        case QueryToken.Not not when operandAfter -> whole.add(not);
        case QueryToken.Not not when not.isDash() -> {}
        case QueryToken.Not not -> word(not.at(), not.typed());
        case QueryToken.Join join when operandAfter && isOperandBefore() -> whole.add(join);
        case QueryToken.Join join -> word(join.at(), join.typed());
      }
    }
  }

  /** At which tokens an operand begins. */
  private static boolean[] operands(List<QueryToken> tokens) {
    boolean[] begins = new boolean[tokens.size() + 1];
    for (int i = tokens.size() - 1; i >= 0; i--) {
      begins[i] =
          switch (tokens.get(i)) {
            case QueryToken.Leaf leaf -> true;
            case QueryToken.Open group -> true;
            case QueryToken.Not not -> begins[i + 1];
            case QueryToken.Close close -> false;
            case QueryToken.Join join -> false;
          };
    }
    return begins;
  }

  private boolean isOperandBefore() {
    return !whole.isEmpty()
        && (whole.getLast() instanceof QueryToken.Leaf
            || whole.getLast() instanceof QueryToken.Close);
  }

  private Place inside(QueryToken.Open group) {
    Place around = places.element();
    return group.field() == QueryField.TEXT
        ? around
        : new Place(group.field(), around.inSaid() || group.field() == QueryField.SAID);
  }

  private void word(int start, String operator) throws BadRequest {
    input.warn(operator + " has nothing to join and was read as a word");
    input.count(start);
    Place place = places.element();
    Query word = QueryWords.operator(place.field(), operator);
    whole.add(new QueryToken.Leaf(start, place.inSaid() ? word : Queries.ofArticle(word)));
  }

  private void refuseManyNots() throws BadRequest {
    int row = 0;
    int most = input.limits().depth();
    for (QueryToken token : whole) {
      row = token instanceof QueryToken.Not ? row + 1 : 0;
      if (row > most) {
        throw input.bad(token.at(), "more than " + most + " NOTs in a row");
      }
    }
  }
}
