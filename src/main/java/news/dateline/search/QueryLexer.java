package news.dateline.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.DateText;
import news.dateline.article.Nearest;

/**
 * Cuts query text into operators, parentheses and leaves; what is none of the language is plain
 * text. The rules stand in {@link QueryText}.
 *
 * <p>For one text: make one, {@link #tokens} it, ask for the {@link #warnings}.
 */
final class QueryLexer {

  /** A token, with its place in the text. */
  sealed interface Token {
    int at();

    /** A parenthesis; with {@link QueryField#SAID} the group is of one quotation. */
    record Open(int at, QueryField field) implements Token {}

    /** Ends the group. */
    record Close(int at) implements Token {}

    /** {@code OR} or {@code AND}. */
    record Between(int at, String typed) implements Token {}

    /** {@code NOT} or {@code -}. */
    record Not(int at, String typed) implements Token {}

    /** A word, a phrase, a field with its value. */
    record Leaf(int at, Query query) implements Token {}
  }

  private static final Pattern NAME = Pattern.compile("([\\p{L}_]+):(?=\\S)");
  private static final Pattern NAME_AND_SPACE = Pattern.compile("([a-z_]+):(?=\\s|$)");
  private static final Pattern RANGE =
      Pattern.compile("\\[\\s*(\\S+?)\\s+TO\\s+(\\S+?)\\s*\\]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}']+");
  private static final Pattern APART = Pattern.compile("[\\s:\"()\\[\\]{}*?~^!\\\\+|<>=&]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final String text;
  private final String parameter;
  private final QueryField base;
  private final QueryLimits limits;
  private final List<String> warnings = new ArrayList<>();
  private final List<Token> tokens = new ArrayList<>();
  private final Deque<Token.Open> open = new ArrayDeque<>();
  private int leaves;
  private int at;

  QueryLexer(String text, String parameter, QueryField base, QueryLimits limits) {
    this.text = straight(text);
    this.parameter = parameter;
    this.base = base;
    this.limits = limits;
  }

  /** What was read otherwise than somebody might think. */
  List<String> warnings() {
    return warnings;
  }

  /** The tokens: parentheses balanced and not empty, every operator with its operands. */
  List<Token> tokens() throws BadRequest {
    while (at < text.length()) {
      next();
    }
    closeNothing();
    return operatorsWithOperands(withoutEmptyGroups(tokens));
  }

  /** Curly quotes, and those of other languages, become straight ones; every offset stays. */
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

  private void next() throws BadRequest {
    char c = text.charAt(at);
    if (c == '(') {
      push(QueryField.TEXT);
    } else if (c == ')') {
      close();
    } else if (c == '"') {
      phrase(field());
    } else if (c == '-' && begins(at) && negates(at + 1)) {
      tokens.add(new Token.Not(at, "-"));
      if (Character.isDigit(text.codePointAt(at + 1))) {
        warn(
            "-"
                + chunk(at + 1)
                + " leaves out what has "
                + chunk(at + 1)
                + "; for the number itself leave the dash away");
      }
      at++;
    } else if (isSpace(c)) {
      at++;
    } else if (isOperator("NOT")) {
      tokens.add(new Token.Not(at, "NOT"));
      at += 3;
    } else if (isOperator("AND")) {
      tokens.add(new Token.Between(at, "AND"));
      at += 3;
    } else if (isOperator("OR")) {
      tokens.add(new Token.Between(at, "OR"));
      at += 2;
    } else {
      named();
    }
  }

  /**
   * Whether this operator stands here by itself, between white space, parentheses and quotation
   * marks.
   */
  private boolean isOperator(String operator) {
    int end = at + operator.length();
    return text.startsWith(operator, at)
        && (at == 0 || isApart(text.charAt(at - 1)))
        && (end == text.length() || isApart(text.charAt(end)));
  }

  private static boolean isApart(char c) {
    return isSpace(c) || c == '(' || c == ')' || c == '"';
  }

  /** Whether something can begin here: nothing is glued to its left. */
  private boolean begins(int i) {
    return i == 0 || isSpace(text.charAt(i - 1)) || text.charAt(i - 1) == '(';
  }

  /** Whether a dash before this place is an operator. */
  private boolean negates(int i) {
    if (i >= text.length()) {
      return false;
    }
    int c = text.codePointAt(i);
    return isWordPart(c)
        || c == '('
        || (c == '"' && i + 1 < text.length() && !isSpace(text.charAt(i + 1)));
  }

  /** A field with its value, or a word. */
  private void named() throws BadRequest {
    boolean begins = begins(at) || at == afterDash();
    Matcher name = NAME.matcher(text).region(at, text.length());
    if (!begins || !name.lookingAt()) {
      Matcher alone = NAME_AND_SPACE.matcher(text).region(at, text.length());
      if (begins && alone.lookingAt() && QueryField.named(alone.group(1)).isPresent()) {
        warn(
            alone.group()
                + " was read as a word; for the field, write its value right after the colon");
      }
      word(field());
      return;
    }
    Optional<QueryField> field = QueryField.named(name.group(1));
    if (field.isEmpty()) {
      unknown(name.group(1), text.charAt(name.end()));
      word(field());
      return;
    }
    int start = at;
    at = name.end();
    if (field.get() != QueryField.SAID && field.get() != QueryField.SAID_BY && inSaid()) {
      throw bad(
          start,
          field.get().typed()
              + ": cannot stand inside of said; ask for it outside of the parentheses");
    }
    if (field.get() == QueryField.PUBLISHED) {
      published();
    } else if (text.charAt(at) == '(') {
      push(field.get());
    } else if (text.charAt(at) == '"') {
      int before = at;
      phrase(field.get());
      if (at == before + 1) {
        throw bad(before, "the quotation mark after " + field.get().typed() + ": is never closed");
      }
    } else {
      word(field.get());
    }
  }

  private int afterDash() {
    return !tokens.isEmpty() && tokens.getLast() instanceof Token.Not not && not.typed().equals("-")
        ? not.at() + 1
        : -1;
  }

  private void unknown(String name, char next) {
    if (next == '/'
        || (!Character.isLowerCase(name.codePointAt(0))
            && Nearest.to(name, QueryField.NAMES).isEmpty())) {
      return;
    }
    warn(
        name
            + ": is no field and was read as text"
            + Nearest.to(name, QueryField.NAMES)
                .map(near -> "; did you mean " + near + ":?")
                .orElse(""));
  }

  private void published() throws BadRequest {
    int start = at;
    Matcher range = RANGE.matcher(text).region(at, text.length());
    Optional<DateText> from;
    Optional<DateText> to;
    if (range.lookingAt()) {
      from = bound(range.group(1), range.start(1));
      to = bound(range.group(2), range.start(2));
      at = range.end();
    } else if (text.charAt(at) == '[' || text.charAt(at) == '{') {
      throw new BadRequest(
          "published: takes a range in square brackets, both ends included",
          Optional.of(parameter),
          OptionalInt.of(start),
          Optional.of("published:[2024-03-01 TO 2024-03-31], or * for an open end"));
    } else {
      String day = chunk(at).replaceAll("\\)+$", "");
      from = bound(day, at);
      to = from;
      at += day.length();
    }
    if (from.isPresent() && to.isPresent() && from.get().first().isAfter(to.get().last())) {
      throw bad(start, "the range of published: ends before it begins; swap its ends");
    }
    leaf(start, new Query.Published(from.map(DateText::first), to.map(DateText::last)));
  }

  private Optional<DateText> bound(String day, int start) throws BadRequest {
    if (day.equals("*")) {
      return Optional.empty();
    }
    Optional<DateText> date = DateText.parse(day);
    if (date.isEmpty()) {
      throw bad(start, "\"" + day + "\" in published: is no date; " + DateText.FORMS + ", or *");
    }
    return date;
  }

  /** A phrase from the quotation mark here to the next; without a next, the mark is text. */
  private void phrase(QueryField field) throws BadRequest {
    int start = at;
    StringBuilder words = new StringBuilder();
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != '"') {
      if (text.charAt(i) == '\\'
          && i + 1 < text.length()
          && "\"\\".indexOf(text.charAt(i + 1)) >= 0) {
        i++;
      }
      words.append(text.charAt(i));
      i++;
    }
    at++;
    if (i >= text.length()) {
      warn("a quotation mark without its partner was read as text");
      return;
    }
    at = i + 1;
    String inside = SPACES.matcher(words).replaceAll(" ").strip();
    if (inside.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return;
    }
    switch (field) {
      case OUTLET, PLACE, CITED, ACTOR, SAID_BY -> leaf(start, name(field, inside));
      case PUBLISHED -> throw bad(start, "published: takes no phrase; " + DateText.FORMS);
      case TEXT, TITLE, BODY, BYLINE, SAID -> {
        if (inside.indexOf('*') >= 0) {
          warn("a * inside quotation marks was read as text");
        }
        leaf(start, new Query.Phrase(field(field), inside, slop()));
      }
    }
  }

  /** The {@code ~5} right after a phrase. */
  private int slop() throws BadRequest {
    if (at >= text.length() || text.charAt(at) != '~') {
      return 0;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    String digits = text.substring(at + 1, end);
    int start = at;
    at = end;
    if (digits.isEmpty()) {
      warn(
          "the ~ after a phrase was read as text; say how far its words may move, as in \"a b\"~5");
      return 0;
    }
    if (digits.length() > 9 || Integer.parseInt(digits) > limits.slop()) {
      throw new BadRequest(
          "words of a phrase may move by " + limits.slop() + " at most, not " + digits,
          Optional.of(parameter),
          OptionalInt.of(start),
          Optional.of("~" + limits.slop()));
    }
    return Integer.parseInt(digits);
  }

  /**
   * Whatever runs to the next white space, mark of a phrase, or parenthesis that is not the word's
   * own.
   */
  private void word(QueryField field) throws BadRequest {
    int start = at;
    refuseRegularExpression(start);
    int inner = 0;
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean glued = i > start && isWordPart(text.codePointBefore(i));
      if (isSpace(c) || (c == ')' && inner == 0) || (c == '(' && !glued)) {
        break;
      }
      if (c == '"'
          && !glued
          && i > start
          && i + 1 < text.length()
          && !isSpace(text.charAt(i + 1))) {
        break;
      }
      inner += c == '(' ? 1 : c == ')' ? -1 : 0;
      i++;
    }
    at = i;
    String raw = text.substring(start, at);
    if (raw.indexOf('"') >= 0) {
      warn("a quotation mark without its partner was read as text");
    }
    switch (field) {
      case OUTLET, PLACE, CITED, ACTOR, SAID_BY -> value(field, start, raw);
      case TEXT, TITLE, BODY, BYLINE, SAID -> words(field(field), start, raw);
      case PUBLISHED -> throw new IllegalStateException("published: has its own values");
    }
  }

  private void refuseRegularExpression(int start) throws BadRequest {
    if (text.charAt(start) != '/') {
      return;
    }
    String chunk = chunk(start);
    if (chunk.length() > 2
        && chunk.endsWith("/")
        && chunk.codePoints().anyMatch(Character::isLetterOrDigit)) {
      throw new BadRequest(
          "regular expressions such as " + chunk + " are not searched for: one could take for ever",
          Optional.of(parameter),
          OptionalInt.of(start),
          Optional.of("the words themselves, begin* for their beginning, word~1 for similar ones"));
    }
  }

  private void value(QueryField field, int start, String raw) throws BadRequest {
    if (raw.codePoints().anyMatch(Character::isLetterOrDigit)) {
      if (raw.indexOf('*') >= 0) {
        throw new BadRequest(
            field.typed() + ": takes a whole name, without *",
            Optional.of(parameter),
            OptionalInt.of(start),
            Optional.of(field.typed() + ":\"the whole name\""));
      }
      leaf(start, name(field, raw));
    }
  }

  private Query name(QueryField field, String name) {
    return switch (field) {
      case OUTLET -> new Query.Value(Facet.OUTLET, name);
      case PLACE -> new Query.Value(Facet.PLACE, name);
      case CITED -> new Query.Value(Facet.CITED, name);
      case ACTOR -> new Query.Actor(name);
      case SAID_BY -> new Query.SaidBy(name);
      case TEXT, TITLE, BODY, BYLINE, SAID, PUBLISHED ->
          throw new IllegalStateException(field + " takes no name");
    };
  }

  /** A word, a prefix, a fuzzy word; or several words that one chunk of text holds, as a phrase. */
  private void words(TextField field, int start, String raw) throws BadRequest {
    String core = trim(raw, "*~");
    if (core.startsWith("*") && core.length() > 1 && isWordPart(core.codePointAt(1))) {
      throw new BadRequest(
          "a word cannot begin with *: every word of the archive would have to be tried",
          Optional.of(parameter),
          OptionalInt.of(start),
          Optional.of(prefixOf(core)));
    }
    String body = core.substring(0, core.length() - (core.endsWith("*") ? 1 : 0));
    if (core.endsWith("*") && ONE_WORD.matcher(body).matches() && hasWord(body)) {
      leaf(start, new Query.Prefix(field, body));
      return;
    }
    if (core.endsWith("~1") || core.endsWith("~2")) {
      body = core.substring(0, core.length() - 2);
      if (ONE_WORD.matcher(body).matches() && hasWord(body)) {
        leaf(start, new Query.Fuzzy(field, body, core.charAt(core.length() - 1) - '0'));
        return;
      }
    }
    explain(core, raw);
    List<String> words = new ArrayList<>();
    for (String piece : APART.split(raw, -1)) {
      String word = trim(piece, "");
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    if (words.size() == 1) {
      leaf(start, new Query.Word(field, plain(words.getFirst())));
    } else if (words.size() > 1) {
      leaf(start, new Query.Phrase(field, String.join(" ", words), 0));
    }
  }

  /** Warns where something looks like an operator of another language. */
  private void explain(String core, String raw) {
    if (core.indexOf('*') > 0) {
      warn(
          "the * in "
              + core
              + " was read as text; it means something only at the end of a word: begin*");
    }
    if (core.indexOf('~') > 0) {
      warn("the ~ in " + core + " was read as text; similar words are word~1 or word~2");
    }
    if (core.indexOf('?') > 0 && isWordPart(core.codePointAt(0))) {
      warn("the ? in " + core + " was read as text; only begin* stands for other letters");
    }
    if (core.indexOf('^') > 0) {
      warn("the ^ in " + core + " was read as text; no word counts more than another");
    }
    if (raw.equals("&&") || raw.equals("||")) {
      warn(
          raw
              + " was read as text; write "
              + (raw.equals("||") ? "OR" : "nothing: all words must match"));
    }
    if (raw.length() > 1 && raw.charAt(0) == '!' && isWordPart(raw.codePointAt(1))) {
      warn(
          "the ! in " + raw + " was read as text; to leave a word out, write -" + raw.substring(1));
    }
  }

  private static String prefixOf(String core) {
    String word = trim(core, "");
    return ONE_WORD.matcher(word).matches() ? word + "*" : word;
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

  private void leaf(int start, Query query) throws BadRequest {
    leaves++;
    if (leaves > limits.clauses()) {
      throw bad(
          start, "more than " + limits.clauses() + " words and phrases; ask in several queries");
    }
    boolean ofQuotation = query instanceof Query.SaidBy || Queries.isOfSaid(query);
    tokens.add(new Token.Leaf(start, ofQuotation && !inSaid() ? new Query.Quoted(query) : query));
  }

  private void push(QueryField field) throws BadRequest {
    Token.Open parenthesis = new Token.Open(at, field);
    open.push(parenthesis);
    tokens.add(parenthesis);
    if (open.size() > limits.depth()) {
      throw bad(at, "parentheses are nested more than " + limits.depth() + " deep");
    }
    at++;
  }

  private void close() {
    if (open.isEmpty()) {
      warn("a parenthesis without its partner was read as text");
    } else {
      open.pop();
      tokens.add(new Token.Close(at));
    }
    at++;
  }

  /** Parentheses that were never closed are text, unless they belong to a field. */
  private void closeNothing() throws BadRequest {
    for (Token.Open never : open) {
      if (never.field() != QueryField.TEXT) {
        throw bad(
            never.at(), "the parenthesis after " + never.field().typed() + ": is never closed");
      }
      warn("a parenthesis without its partner was read as text");
    }
    tokens.removeAll(open);
  }

  /** The field that a word here is searched in: of the innermost parenthesis that has one. */
  private QueryField field() {
    for (Token.Open group : open) {
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

  private static TextField field(QueryField field) {
    return switch (field) {
      case TITLE -> TextField.TITLE;
      case BODY -> TextField.BODY;
      case BYLINE -> TextField.BYLINE;
      case SAID -> TextField.SAID;
      case TEXT -> TextField.TEXT;
      case OUTLET, ACTOR, PLACE, CITED, SAID_BY, PUBLISHED ->
          throw new IllegalStateException(field + " holds no text");
    };
  }

  private static List<Token> withoutEmptyGroups(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (Token token : tokens) {
      if (token instanceof Token.Close && !kept.isEmpty() && kept.getLast() instanceof Token.Open) {
        kept.removeLast();
        while (!kept.isEmpty()
            && kept.getLast() instanceof Token.Not not
            && not.typed().equals("-")) {
          kept.removeLast();
        }
      } else {
        kept.add(token);
      }
    }
    return kept;
  }

  /** Turns operators that lack an operand into words. */
  private List<Token> operatorsWithOperands(List<Token> tokens) {
    boolean[] starts = new boolean[tokens.size() + 1];
    for (int i = tokens.size() - 1; i >= 0; i--) {
      starts[i] =
          switch (tokens.get(i)) {
            case Token.Leaf leaf -> true;
            case Token.Open group -> true;
            case Token.Not not -> starts[i + 1];
            case Token.Close close -> false;
            case Token.Between between -> false;
          };
    }
    List<Token> whole = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean before =
          !whole.isEmpty()
              && (whole.getLast() instanceof Token.Leaf || whole.getLast() instanceof Token.Close);
      boolean behind = starts[i + 1];
      switch (token) {
        case Token.Between between when !before || !behind ->
            asWord(whole, between.at(), between.typed());
        case Token.Not not when !behind -> {
          if (!not.typed().equals("-")) {
            asWord(whole, not.at(), not.typed());
          }
        }
        default -> whole.add(token);
      }
    }
    return whole;
  }

  private void asWord(List<Token> tokens, int start, String operator) {
    warn(operator + " has nothing to join and was read as a word");
    QueryField field = fieldAt(tokens);
    String word = plain(operator);
    tokens.add(
        new Token.Leaf(
            start,
            switch (field) {
              case TEXT, TITLE, BODY, BYLINE, SAID -> new Query.Word(field(field), word);
              case OUTLET, PLACE, CITED, ACTOR, SAID_BY -> name(field, word);
              case PUBLISHED -> throw new IllegalStateException("published: opens no group");
            }));
  }

  /** The field of the innermost group that these tokens leave open. */
  private QueryField fieldAt(List<Token> tokens) {
    Deque<QueryField> fields = new ArrayDeque<>(List.of(base));
    for (Token token : tokens) {
      if (token instanceof Token.Open group) {
        fields.push(group.field() == QueryField.TEXT ? fields.element() : group.field());
      } else if (token instanceof Token.Close) {
        fields.pop();
      }
    }
    return fields.element();
  }

  private String chunk(int start) {
    int end = start;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Without what is neither letter nor digit at both ends, except for the characters to keep. */
  private static String trim(String raw, String keep) {
    int start = 0;
    int end = raw.length();
    while (start < end && outside(raw.codePointAt(start), keep)) {
      start += Character.charCount(raw.codePointAt(start));
    }
    while (start < end && outside(raw.codePointBefore(end), keep)) {
      end -= Character.charCount(raw.codePointBefore(end));
    }
    return raw.substring(start, end);
  }

  private static boolean outside(int c, String keep) {
    return !isWordPart(c) && keep.indexOf(c) < 0;
  }

  private static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || switch (Character.getType(c)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private void warn(String warning) {
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
  }

  private BadRequest bad(int position, String detail) {
    return new BadRequest(
        detail, Optional.of(parameter), OptionalInt.of(position), Optional.empty());
  }
}
