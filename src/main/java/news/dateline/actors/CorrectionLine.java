package news.dateline.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import news.dateline.article.DateText;
import news.dateline.article.Folding;
import news.dateline.article.SpellingSuggestions;

/**
 * Reads one line of a corrections file.
 *
 * <pre>
 *   line    = [ order ] [ "#" comment ]
 *   order   = "merge" name { name } "into" name
 *           | "rename" name "to" name
 *           | "split" name part { part } "as" name
 *           | "reject" name
 *           | "keep" name
 *   part    = "article" id | "outlet" name | "from" date | "to" date
 *   name    = '"' { any character; \" and \\ stand for " and \ } '"'
 *   date    = a year, a month or a day: 2024, 2024-03, 2024-03-22
 * </pre>
 */
final class CorrectionLine {
  private final int line;
  private final List<Token> tokens;
  private int next;

  /** A word or a quoted name. */
  private record Token(String text, boolean quoted, int column) {}

  /** Why a line is none, and what to do. */
  static final class Bad extends Exception {
    private static final long serialVersionUID = 1;

    Bad(String message) {
      super(message);
    }

    String words() {
      return String.valueOf(getMessage());
    }
  }

  private CorrectionLine(int line, List<Token> tokens) {
    this.line = line;
    this.tokens = tokens;
  }

  /**
   * Reads it.
   *
   * @return nothing when it is blank or a comment
   */
  static Optional<Correction> read(int line, String text) throws Bad {
    List<Token> tokens = tokens(text);
    return tokens.isEmpty()
        ? Optional.empty()
        : Optional.of(new CorrectionLine(line, tokens).order());
  }

  /** The comment at the end of a line that {@link #read} reads. */
  static Optional<String> comment(String text) {
    boolean quoted = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quoted && c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '#' && !quoted) {
        return Optional.of(text.substring(at));
      }
    }
    return Optional.empty();
  }

  private Correction order() throws Bad {
    Token verb = tokens.get(next++);
    Correction order =
        switch (verb.quoted() ? "" : verb.text()) {
          case "merge" -> merge();
          case "rename" -> new Correction.Rename(line, name("rename"), target("to"));
          case "split" -> split();
          case "reject" -> new Correction.Reject(line, name("reject"));
          case "keep" -> new Correction.Keep(line, name("keep"));
          default ->
              throw new Bad(
                  "\""
                      + verb.text()
                      + "\" is not a correction; a line begins with merge, rename, split, reject or"
                      + " keep"
                      + near(verb.text()));
        };
    if (next < tokens.size()) {
      throw new Bad(
          unexpected(tokens.get(next))
              + "; write one correction per line, names in \"quotation marks\"");
    }
    return order;
  }

  private static String unexpected(Token token) {
    return "\"" + token.text() + "\" at column " + token.column() + " is not expected";
  }

  private static String near(String verb) {
    return SpellingSuggestions.to(verb, List.of("merge", "rename", "split", "reject", "keep"))
        .map(it -> "; did you mean " + it + "?")
        .orElse("");
  }

  private Correction merge() throws Bad {
    List<String> names = new ArrayList<>();
    names.add(name("merge"));
    while (next < tokens.size() && tokens.get(next).quoted()) {
      names.add(name("merge"));
    }
    return new Correction.Merge(line, names, target("into"));
  }

  private Correction split() throws Bad {
    String name = name("split");
    List<String> articles = new ArrayList<>();
    Optional<String> outlet = Optional.empty();
    Optional<DateText> from = Optional.empty();
    Optional<DateText> to = Optional.empty();
    while (next < tokens.size() && !word("as")) {
      Token what = tokens.get(next++);
      switch (what.quoted() ? "" : what.text()) {
        case "article" -> articles.add(plain("article", "an article's id"));
        case "outlet" -> {
          once(outlet.isPresent(), "outlet");
          outlet = Optional.of(name("outlet"));
        }
        case "from" -> {
          once(from.isPresent(), "from");
          from = Optional.of(date("from"));
        }
        case "to" -> {
          once(to.isPresent(), "to");
          to = Optional.of(date("to"));
        }
        default ->
            throw new Bad(
                unexpected(what)
                    + "; a split selects by article ID, outlet \"NAME\", from DATE, to DATE");
      }
    }
    String as = target("as");
    if (articles.isEmpty() && outlet.isEmpty() && from.isEmpty() && to.isEmpty()) {
      throw new Bad(
          "a split says in which articles: article ID, outlet \"NAME\", from DATE, to DATE; for all"
              + " of them, write rename");
    }
    if (from.isPresent() && to.isPresent() && from.get().first().isAfter(to.get().last())) {
      throw new Bad("from " + from.get().first() + " is after to; swap them");
    }
    return new Correction.Split(
        line,
        name,
        new Correction.Part(articles, outlet, from.map(DateText::first), to.map(DateText::last)),
        as);
  }

  private static void once(boolean there, String what) throws Bad {
    if (there) {
      throw new Bad(what + " is given twice; write two lines");
    }
  }

  private boolean word(String word) {
    return next < tokens.size()
        && !tokens.get(next).quoted()
        && tokens.get(next).text().equals(word);
  }

  private String target(String preposition) throws Bad {
    if (!word(preposition)) {
      throw new Bad(preposition + " \"NAME\" is expected" + here());
    }
    next++;
    return name(preposition);
  }

  private String name(String after) throws Bad {
    if (next == tokens.size() || !tokens.get(next).quoted()) {
      throw new Bad("after " + after + ", a name in \"quotation marks\" is expected" + here());
    }
    String name = tokens.get(next++).text();
    if (Folding.fold(name).isEmpty()) {
      throw new Bad("the name after " + after + " is empty; write one");
    }
    return name;
  }

  private String plain(String after, String what) throws Bad {
    return token(() -> new Bad("after " + after + ", " + what + " is expected" + here()));
  }

  private DateText date(String after) throws Bad {
    String text = plain(after, "a date");
    Optional<DateText> date = DateText.parse(text);
    if (date.isEmpty()) {
      throw new Bad(
          "\""
              + text
              + "\" is not a date; write a year, a month or a day: 2024, 2024-03 or 2024-03-22");
    }
    return date.get();
  }

  private String token(Supplier<Bad> none) throws Bad {
    if (next == tokens.size()) {
      throw none.get();
    }
    return tokens.get(next++).text();
  }

  private String here() {
    return next < tokens.size()
        ? ", not " + tokens.get(next).text() + " at column " + tokens.get(next).column()
        : ", but the line ends";
  }

  private static List<Token> tokens(String text) throws Bad {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '#') {
        break;
      } else if (c == '"') {
        StringBuilder name = new StringBuilder();
        OptionalInt end = quoted(text, at, name);
        if (end.isEmpty()) {
          throw new Bad(
              "the name that begins at column " + (at + 1) + " has no closing quotation mark");
        }
        tokens.add(new Token(name.toString().strip(), true, at + 1));
        at = end.getAsInt();
      } else if ("“”„«»".indexOf(c) >= 0) {
        throw new Bad(
            "the quotation mark " + c + " at column " + (at + 1) + " is not read here; type \"");
      } else {
        int end = at;
        while (end < text.length()
            && !Character.isWhitespace(text.charAt(end))
            && text.charAt(end) != '"') {
          end++;
        }
        tokens.add(new Token(text.substring(at, end), false, at + 1));
        at = end;
      }
    }
    return tokens;
  }

  private static OptionalInt quoted(String text, int open, StringBuilder name) {
    for (int at = open + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        return OptionalInt.of(at + 1);
      }
      boolean escape =
          c == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
      name.append(escape ? text.charAt(++at) : c);
    }
    return OptionalInt.empty();
  }
}
