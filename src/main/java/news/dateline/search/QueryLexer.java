package news.dateline.search;

import static news.dateline.search.QueryInput.hasWord;
import static news.dateline.search.QueryInput.isSpace;
import static news.dateline.search.QueryInput.isWordPart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.dateline.article.DateText;
import news.dateline.article.SpellingSuggestions;

/**
 * The lower half of the grammar: characters become parentheses, operators and leaves.
 *
 * <pre>
 *   token  = space | open | close | not | join | leaf
 *   open   = [ field ":" ] "("
 *   close  = ")"
 *   not    = "NOT" | "-"
 *   join   = "AND" | "OR"
 *   leaf   = [ field ":" ] ( phrase | chunk ) | "published:" period
 *   field  = "title" | "body" | "byline" | "outlet" | "actor" | "place" | "cited" | "said"
 *          | "said_by"
 *   phrase = '"' { character | '\"' | '\\' } '"' [ slop ]
 *   slop   = "~" digits
 *   chunk  = what runs to the next space, quotation mark or parenthesis: see {@link QueryWords}
 *   period = "[" bound "TO" bound "]" | date
 *   bound  = date | "*"
 *   date   = see {@link DateText}
 * </pre>
 *
 * <p>One method a production. What would be one of them but for a missing part is text: a mark
 * without its partner is skipped, and so is a parenthesis.
 */
final class QueryLexer {
  private static final Pattern FIELD = Pattern.compile("([\\p{L}_]+):(?=\\S)");
  private static final Pattern FIELD_AND_SPACE = Pattern.compile("([a-z_]+):(?=\\s|$)");
  private static final Pattern RANGE =
      Pattern.compile("\\[\\s*(\\S+?)\\s+TO\\s+(\\S+?)\\s*\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final QueryInput input;
  private final QueryField base;
  private final List<QueryToken> tokens = new ArrayList<>();
  private final Deque<QueryToken.Open> open = new ArrayDeque<>();

  /** Whether no quotation mark from here on has a partner. */
  private boolean unpaired;

  /** The end of what was found to be no regular expression. */
  private int plain;

  private QueryLexer(QueryInput input, QueryField base) {
    this.input = input;
    this.base = base;
  }

  /**
   * Reads the input to its end.
   *
   * @param base the field of what names none
   * @return tokens whose parentheses are balanced
   */
  static List<QueryToken> tokens(QueryInput input, QueryField base) throws BadRequest {
    QueryLexer lexer = new QueryLexer(input, base);
    while (!input.isAtEnd()) {
      lexer.token();
    }
    return lexer.balanced();
  }

  private void token() throws BadRequest {
    char c = input.next();
    if (isSpace(c)) {
      input.take(input.at() + 1);
    } else if (c == '(') {
      open(QueryField.TEXT);
    } else if (c == ')') {
      close();
    } else if (c == '"') {
      phrase(field());
    } else if (isDash()) {
      dash();
    } else if (input.isOperator("NOT")) {
      tokens.add(new QueryToken.Not(input.at(), input.take(input.at() + 3)));
    } else if (input.isOperator("AND")) {
      tokens.add(new QueryToken.Join(input.at(), input.take(input.at() + 3)));
    } else if (input.isOperator("OR")) {
      tokens.add(new QueryToken.Join(input.at(), input.take(input.at() + 2)));
    } else {
      leaf();
    }
  }

  // open, close

  private void open(QueryField field) throws BadRequest {
    QueryToken.Open parenthesis = new QueryToken.Open(input.at(), field);
    open.push(parenthesis);
    tokens.add(parenthesis);
    if (open.size() > input.limits().depth()) {
      throw input.bad(
          input.at(), "parentheses are nested more than " + input.limits().depth() + " deep");
    }
    input.take(input.at() + 1);
  }

  private void close() {
    if (open.isEmpty()) {
      input.warn("a parenthesis without its partner was read as text");
    } else {
      open.pop();
      tokens.add(new QueryToken.Close(input.at()));
    }
    input.take(input.at() + 1);
  }

  /** Parentheses that were never closed are text, unless they belong to a field. */
  private List<QueryToken> balanced() throws BadRequest {
    for (QueryToken.Open never : open) {
      if (never.field() != QueryField.TEXT) {
        throw input.bad(
            never.at(), "the parenthesis after " + never.field().typed() + ": is never closed");
      }
      input.warn("a parenthesis without its partner was read as text");
    }
    tokens.removeAll(open);
    return tokens;
  }

  /** The field that a word here is searched in: of the innermost parenthesis that has one. */
  private QueryField field() {
    for (QueryToken.Open group : open) {
      if (group.field() != QueryField.TEXT) {
        return group.field();
      }
    }
    return base;
  }

  private boolean inSaid() {
    return base == QueryField.SAID
        || open.stream().anyMatch(group -> group.field() == QueryField.SAID);
  }

  // not

  /** Whether a dash is here, and something that it can leave out. */
  private boolean isDash() {
    int after = input.at() + 1;
    if (!input.isNext('-') || !input.begins() || after == input.length()) {
      return false;
    }
    int c = input.codePointAt(after);
    return isWordPart(c)
        || c == '('
        || (c == '"' && after + 1 < input.length() && !isSpace(input.charAt(after + 1)));
  }

  private void dash() {
    int dash = input.at();
    tokens.add(new QueryToken.Not(dash, input.take(dash + 1)));
    if (Character.isDigit(input.codePointAt(input.at()))) {
      String number = input.substring(input.at(), chunkEnd());
      input.warn(
          "-"
              + number
              + " leaves out what has "
              + number
              + "; for the number itself leave the dash out");
    }
  }

  private boolean isAfterDash() {
    return !tokens.isEmpty()
        && tokens.getLast() instanceof QueryToken.Not not
        && not.isDash()
        && not.at() + 1 == input.at();
  }

  // leaf

  private void leaf() throws BadRequest {
    if (!input.begins() && !isAfterDash()) {
      chunk(field());
      return;
    }
    Optional<MatchResult> name = input.match(FIELD);
    Optional<QueryField> field = name.flatMap(it -> QueryField.named(it.group(1)));
    if (field.isPresent()) {
      int start = input.at();
      input.take(name.orElseThrow().end());
      value(field.get(), start);
      return;
    }
    name.ifPresent(this::explainUnknown);
    input.match(FIELD_AND_SPACE).ifPresent(this::explainSpace);
    chunk(field());
  }

  /** What stands after the colon of a field, which begins where {@code start} says. */
  private void value(QueryField field, int start) throws BadRequest {
    if (field != QueryField.SAID && field != QueryField.SAID_BY && inSaid()) {
      throw input.bad(
          start, field.typed() + ": cannot stand inside said; ask for it outside the parentheses");
    }
    int value = input.at();
    if (field == QueryField.PUBLISHED) {
      period();
    } else if (input.isNext('(')) {
      open(field);
    } else if (!input.isNext('"')) {
      chunk(field);
    } else if (!phrase(field)) {
      throw input.bad(value, "the quotation mark after " + field.typed() + ": is never closed");
    }
  }

  private void explainUnknown(MatchResult found) {
    String name = found.group(1);
    Optional<String> near = SpellingSuggestions.to(name, QueryField.NAMES);
    boolean address = input.charAt(found.end()) == '/';
    if (!address && (Character.isLowerCase(name.codePointAt(0)) || near.isPresent())) {
      input.warn(
          name
              + ": is not a field and was read as text"
              + near.map(it -> "; did you mean " + it + ":?").orElse(""));
    }
  }

  private void explainSpace(MatchResult found) {
    if (QueryField.named(found.group(1)).isPresent()) {
      input.warn(
          found.group()
              + " was read as a word; for the field, write its value right after the colon");
    }
  }

  private void add(int start, Query query) throws BadRequest {
    input.count(start);
    tokens.add(new QueryToken.Leaf(start, inSaid() ? query : Queries.ofArticle(query)));
  }

  // phrase, slop

  /** Reads it, if the quotation mark here has a partner; without one, the mark is text. */
  private boolean phrase(QueryField field) throws BadRequest {
    int start = input.at();
    Optional<String> quoted = quoted();
    if (quoted.isEmpty()) {
      input.warn("a quotation mark without its partner was read as text");
      return false;
    }
    String words = SPACES.matcher(quoted.get()).replaceAll(" ").strip();
    if (!hasWord(words)) {
      return true;
    }
    Optional<TextField> text = field.text();
    if (text.isEmpty()) {
      add(start, field.whole(words));
      return true;
    }
    if (words.indexOf('*') >= 0) {
      input.warn("a * inside quotation marks was read as text");
    }
    add(start, new Query.Phrase(text.get(), words, slop()));
    return true;
  }

  /** What stands between quotation marks; without the second, goes on after the first. */
  private Optional<String> quoted() {
    input.take(input.at() + 1);
    if (unpaired) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder();
    int i = input.at();
    while (i < input.length() && input.charAt(i) != '"') {
      if (input.charAt(i) == '\\'
          && i + 1 < input.length()
          && "\"\\".indexOf(input.charAt(i + 1)) >= 0) {
        i++;
      }
      words.append(input.charAt(i));
      i++;
    }
    if (i == input.length()) {
      // Each mark after this one is behind a backslash, and finds no partner either.
      unpaired = true;
      return Optional.empty();
    }
    input.take(i + 1);
    return Optional.of(words.toString());
  }

  private int slop() throws BadRequest {
    if (!input.isNext('~')) {
      return 0;
    }
    int tilde = input.at();
    int end = tilde + 1;
    while (end < input.length() && input.charAt(end) >= '0' && input.charAt(end) <= '9') {
      end++;
    }
    String digits = input.take(end).substring(1);
    int most = input.limits().slop();
    if (digits.isEmpty()) {
      input.warn(
          "the ~ after a phrase was read as text; say how far its words may move, as in \"a b\"~5");
      return 0;
    }
    if (digits.length() > 9 || Integer.parseInt(digits) > most) {
      throw input.bad(
          tilde, "words of a phrase may move by " + most + " at most, not " + digits, "~" + most);
    }
    return Integer.parseInt(digits);
  }

  // chunk

  private void chunk(QueryField field) throws BadRequest {
    int start = input.at();
    refuseRegularExpression();
    String chunk = input.take(chunkEnd());
    if (chunk.indexOf('"') >= 0) {
      input.warn("a quotation mark without its partner was read as text");
    }
    Optional<Query> query = QueryWords.of(field, chunk, start, input);
    if (query.isPresent()) {
      add(start, query.get());
    }
  }

  /**
   * A parenthesis or quotation mark that touches a word's end, as in {@code child(ren)}, is its
   * own.
   */
  private int chunkEnd() {
    int start = input.at();
    int inner = 0;
    int i = start;
    while (i < input.length() && !isSpace(input.charAt(i))) {
      char c = input.charAt(i);
      boolean glued = i > start && input.isGlued(i);
      boolean phrase = i + 1 < input.length() && !isSpace(input.charAt(i + 1));
      if ((c == ')' && inner == 0)
          || (c == '(' && !glued)
          || (c == '"' && !glued && i > start && phrase)) {
        break;
      }
      inner += c == '(' ? 1 : c == ')' ? -1 : 0;
      i++;
    }
    return i;
  }

  private void refuseRegularExpression() throws BadRequest {
    int start = input.at();
    if (!input.isNext('/') || start < plain) {
      return;
    }
    plain = input.space(start);
    String chunk = input.substring(start, plain);
    if (chunk.length() > 2 && chunk.endsWith("/") && hasWord(chunk)) {
      throw input.bad(
          start,
          "regular expressions such as " + chunk + " are not searched for: one could take for ever",
          "the words themselves, begin* for their beginning, word~1 for similar ones");
    }
  }

  // period, bound

  private void period() throws BadRequest {
    int start = input.at();
    Optional<DateText> from;
    Optional<DateText> to;
    Optional<MatchResult> range = input.match(RANGE);
    if (range.isPresent()) {
      from = bound(range.get().group(1), range.get().start(1));
      to = bound(range.get().group(2), range.get().start(2));
      input.take(range.get().end());
    } else if (input.isNext('[') || input.isNext('{')) {
      throw input.bad(
          start,
          "published: takes a range in square brackets, both ends included",
          "published:[2024-03-01 TO 2024-03-31], or * for an open end");
    } else {
      int end = input.space(start);
      while (end > start && input.charAt(end - 1) == ')') {
        end--;
      }
      from = bound(input.take(end), start);
      to = from;
    }
    if (from.isPresent() && to.isPresent() && from.get().first().isAfter(to.get().last())) {
      throw input.bad(start, "the range of published: ends before it begins; swap its ends");
    }
    add(start, new Query.Published(from.map(DateText::first), to.map(DateText::last)));
  }

  /** The date, or nothing for an open end. */
  private Optional<DateText> bound(String typed, int start) throws BadRequest {
    if (typed.equals("*")) {
      return Optional.empty();
    }
    Optional<DateText> date = DateText.parse(typed);
    if (date.isEmpty()) {
      throw input.bad(
          start, "\"" + typed + "\" in published: is not a date; " + DateText.FORMS + ", or *");
    }
    return date;
  }
}
