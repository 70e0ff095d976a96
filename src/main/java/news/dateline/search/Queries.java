package news.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds queries without needless nesting, and prints them in the query language. */
public final class Queries {
  private Queries() {}

  /**
   * All of the clauses: nested ones lie flat, {@link Query.Everything} is left out, one stands
   * alone.
   */
  public static Query and(List<Query> clauses) {
    List<Query> flat = new ArrayList<>();
    for (Query clause : clauses) {
      flat.addAll(parts(clause));
    }
    return switch (flat.size()) {
      case 0 -> new Query.Everything();
      case 1 -> flat.getFirst();
      default -> new Query.And(flat);
    };
  }

  /** Some of the clauses: nested ones lie flat, one stands alone. */
  public static Query or(List<Query> clauses) {
    List<Query> flat = new ArrayList<>();
    for (Query clause : clauses) {
      if (clause instanceof Query.Or or) {
        flat.addAll(or.clauses());
      } else {
        flat.add(clause);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Query.Or(flat);
  }

  /** What the clause does not match; twice not is the clause itself. */
  public static Query not(Query clause) {
    return clause instanceof Query.Not twice ? twice.clause() : new Query.Not(clause);
  }

  /**
   * The parts that must all match: the clauses of an {@link Query.And}, nothing of {@link
   * Query.Everything}.
   */
  public static List<Query> parts(Query query) {
    return switch (query) {
      case Query.Everything everything -> List.of();
      case Query.And and -> and.clauses();
      default -> List.of(query);
    };
  }

  /**
   * A leaf as it is asked of an article: what a quotation says, and who says it, of one of its own.
   */
  static Query ofArticle(Query leaf) {
    return leaf instanceof Query.SaidBy || isOfSaid(leaf) ? new Query.Quoted(leaf) : leaf;
  }

  /** Whether the query is a word, or words, of a quotation. */
  private static boolean isOfSaid(Query query) {
    return switch (query) {
      case Query.Word word -> word.field() == TextField.SAID;
      case Query.Phrase phrase -> phrase.field() == TextField.SAID;
      case Query.Prefix prefix -> prefix.field() == TextField.SAID;
      case Query.Fuzzy fuzzy -> fuzzy.field() == TextField.SAID;
      case Query.And and -> false;
      case Query.Or or -> false;
      case Query.Not not -> false;
      case Query.Quoted quoted -> false;
      case Query.Everything everything -> false;
      case Query.Value value -> false;
      case Query.Actor actor -> false;
      case Query.Published published -> false;
      case Query.SaidBy saidBy -> false;
    };
  }

  /** Whether words are looked for, so that an order by relevance means something. */
  public static boolean hasWords(Query query) {
    return switch (query) {
      case Query.Word word -> true;
      case Query.Phrase phrase -> true;
      case Query.Prefix prefix -> true;
      case Query.Fuzzy fuzzy -> true;
      case Query.And and -> and.clauses().stream().anyMatch(Queries::hasWords);
      case Query.Or or -> or.clauses().stream().anyMatch(Queries::hasWords);
      case Query.Quoted quoted -> hasWords(quoted.clause());
      case Query.Not not -> false;
      case Query.Everything everything -> false;
      case Query.Value value -> false;
      case Query.Actor actor -> false;
      case Query.Published published -> false;
      case Query.SaidBy saidBy -> false;
    };
  }

  /**
   * The query in the language of {@link QueryText}. Whatever {@link QueryText} reads comes back as
   * the same tree; {@link Query.Everything} is the empty text.
   */
  public static String print(Query query) {
    return print(query, TextField.TEXT);
  }

  /** What is asked of one quotation, in the language of the parameter {@code said}. */
  public static String printSaid(Query said) {
    return print(said, TextField.SAID);
  }

  private static String print(Query query, TextField bare) {
    return switch (query) {
      case Query.Everything everything -> "";
      case Query.And and ->
          and.clauses().stream()
              .map(clause -> inGroup(clause, bare))
              .collect(Collectors.joining(" "));
      case Query.Or or ->
          or.clauses().stream()
              .map(clause -> inGroup(clause, bare))
              .collect(Collectors.joining(" OR "));
      case Query.Not not -> "-" + inGroup(not.clause(), bare);
      case Query.Word word -> field(word.field(), bare) + word.word();
      case Query.Phrase phrase ->
          field(phrase.field(), bare)
              + quoted(phrase.words())
              + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
      case Query.Prefix prefix -> field(prefix.field(), bare) + prefix.prefix() + "*";
      case Query.Fuzzy fuzzy -> field(fuzzy.field(), bare) + fuzzy.word() + "~" + fuzzy.edits();
      case Query.Value value -> value.facet().parameter() + ":" + quoted(value.value());
      case Query.Actor actor -> "actor:" + quoted(actor.name());
      case Query.SaidBy saidBy -> "said_by:" + quoted(saidBy.name());
      case Query.Published published ->
          "published:[" + day(published.from()) + " TO " + day(published.to()) + "]";
      case Query.Quoted inner -> printQuoted(inner.clause());
    };
  }

  private static String printQuoted(Query clause) {
    String words = print(clause, TextField.SAID);
    if (clause instanceof Query.SaidBy) {
      return words;
    }
    return "said:" + (isOfSaid(clause) ? words : "(" + words + ")");
  }

  private static String inGroup(Query clause, TextField bare) {
    String text = print(clause, bare);
    return clause instanceof Query.And || clause instanceof Query.Or ? "(" + text + ")" : text;
  }

  private static String field(TextField field, TextField bare) {
    return field == bare
        ? ""
        : switch (field) {
          case TEXT -> "";
          case TITLE -> "title:";
          case BODY -> "body:";
          case BYLINE -> "byline:";
          case SAID -> "said:";
        };
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("*");
  }

  private static String quoted(String words) {
    return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
