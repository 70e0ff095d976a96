package news.dateline.lucene;

import java.util.List;
import java.util.Locale;
import news.dateline.article.Span;
import news.dateline.search.TextField;

/**
 * The field of a text's words, unstemmed, by the rules of one language.
 *
 * @param text whose words
 * @param code of the language's rules, as {@link Analysis#codes} has it
 */
record WordsField(Text text, String code) {

  /** A text whose words are searched. */
  enum Text {
    TITLE,
    BODY,
    BYLINE,
    /** The words of a quotation. */
    SAID;

    /** The texts that a query's field stands for. */
    static List<Text> of(TextField field) {
      return switch (field) {
        case TEXT -> List.of(TITLE, BODY);
        case TITLE -> List.of(TITLE);
        case BODY -> List.of(BODY);
        case BYLINE -> List.of(BYLINE);
        case SAID -> List.of(SAID);
      };
    }

    /** A part of an article. */
    static Text of(Span.Part part) {
      return switch (part) {
        case TITLE -> TITLE;
        case BODY -> BODY;
      };
    }
  }

  /** Its name in the index. */
  String name() {
    return text.name().toLowerCase(Locale.ROOT) + "_" + code;
  }
}
