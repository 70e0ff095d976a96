package news.dateline.lucene.schema;

import java.util.List;
import java.util.Locale;
import news.dateline.article.Span;
import news.dateline.search.TextField;

/**
 * The field of a text's words, unstemmed, by the rules of one language.
 *
 * @param text whose words
 * @param code of the language's rules, as {@link news.dateline.lucene.text.Analysis#codes} has it
 */
public record WordsField(Text text, String code) {

  /** A text whose words are searched. */
  public enum Text {
    TITLE,
    BODY,
    BYLINE,
    /** The words of a quotation. */
    SAID;

    /** The texts that a query's field stands for. */
    public static List<Text> of(TextField field) {
      return switch (field) {
        case TEXT -> List.of(TITLE, BODY);
        case TITLE -> List.of(TITLE);
        case BODY -> List.of(BODY);
        case BYLINE -> List.of(BYLINE);
        case SAID -> List.of(SAID);
      };
    }

    /** A part of an article. */
    public static Text of(Span.Part part) {
      return switch (part) {
        case TITLE -> TITLE;
        case BODY -> BODY;
      };
    }
  }

  /** Its name in the index. */
  public String name() {
    return text.name().toLowerCase(Locale.ROOT) + "_" + code;
  }
}
