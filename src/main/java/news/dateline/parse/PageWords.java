package news.dateline.parse;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Resources;

/** The words by which a page shows what kind it is, from {@code page-words.tsv}. */
final class PageWords {
  private static final int LONGEST_BUTTON = 40;

  /** Where such a word is met. */
  enum Where {
    /** What a link, a button or a field says, from its beginning. */
    BUTTON,
    /** A part of the address. */
    PATH,
    /** A class of the page's outermost elements, from its beginning. */
    CLASS,
    /** The program that made the page, from the beginning of its name. */
    PROGRAM,
    /** A type of schema.org. */
    TYPE,
    /** What a heading says, from its beginning. */
    HEADING,
    /** A word in the class of a block. */
    NAME,
    /** A word of the text. */
    WORD
  }

  private static final Map<Where, Map<String, PageSign>> WORDS = read();

  private PageWords() {}

  private static Map<Where, Map<String, PageSign>> read() {
    Map<Where, Map<String, PageSign>> words = new EnumMap<>(Where.class);
    for (Where where : Where.values()) {
      words.put(where, new HashMap<>());
    }
    for (List<String> row : Resources.rows(PageWords.class, "page-words.tsv")) {
      Where where = Where.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      for (String word : Resources.several(row.get(2))) {
        words.getOrDefault(where, Map.of()).put(word, PageSign.valueOf(row.get(1)));
      }
    }
    return words;
  }

  /** What a word says that stands by itself. */
  static Optional<PageSign> of(Where where, String word) {
    return Optional.ofNullable(WORDS.getOrDefault(where, Map.of()).get(word));
  }

  /** What a name says: itself, or the longest of its beginnings that ends before a mark. */
  static Optional<PageSign> beginning(Where where, String name) {
    Map<String, PageSign> words = WORDS.getOrDefault(where, Map.of());
    for (int end = name.length(); end > 0; end--) {
      boolean border =
          end == name.length()
              || !Character.isLetter(name.charAt(end))
              || !Character.isLetter(name.charAt(end - 1));
      PageSign sign = border ? words.get(name.substring(0, end)) : null;
      if (sign != null) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }

  /** What a button or a heading says, if it is one of those that tell. */
  static Optional<PageSign> said(Where where, String label) {
    if (label.length() > LONGEST_BUTTON * 3) {
      return Optional.empty();
    }
    String said = Page.line(label).toLowerCase(Locale.ROOT);
    return said.length() < 2 || said.length() > LONGEST_BUTTON
        ? Optional.empty()
        : beginning(where, said);
  }
}
