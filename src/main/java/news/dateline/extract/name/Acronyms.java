package news.dateline.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * What acronyms stand for in a text.
 *
 * <pre>
 *   the Harbour Workers Union (HWU)             a name
 *   the agency for tides (ATD)                  a description, no name: the acronym is the name
 *   Harbour Workers Union … HWU                 a name, by its initials
 * </pre>
 */
public final class Acronyms {
  private static final int MOST = 500;

  /** Every source is compared with each of them; no article has nearly as many. */
  private static final int DESCRIPTIONS = 50;

  /** How many words before its brackets an acronym can stand for. */
  private static final int LONGEST = 10;

  private final Text text;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> descriptions = new LinkedHashMap<>();
  private final Map<String, String> initials = new HashMap<>();

  public Acronyms(Text text, Mentions mentions) {
    this.text = text;
    for (Mention mention : mentions.all()) {
      if (mentions.severalWords(mention)) {
        initials.putIfAbsent(initials(mention.name()), mention.name());
      }
    }
    owned();
    find(mentions);
  }

  /** The Prime Minister's Office: names with a possessive in them. */
  private void owned() {
    for (int i = 1; i + 1 < text.size(); i++) {
      if (!text.token(i).possessive()
          || !text.token(i - 1).capital()
          || !text.token(i + 1).capital()) {
        continue;
      }
      int from = i;
      while (from > 0
          && i - from < LONGEST
          && text.token(from - 1).capital()
          && !WordLists.FUNCTION.contains(text.lower(from - 1))) {
        from--;
      }
      int to = i + 1;
      while (to < text.size() && to - i < LONGEST && text.token(to).capital()) {
        to++;
      }
      String name = text.oneLine(from, to);
      initials.putIfAbsent(initials(name), name);
    }
  }

  /** Whether the text says what name an acronym stands for. */
  public boolean known(String acronym) {
    return names.containsKey(acronym);
  }

  /** The name that an acronym stands for, as the text says. */
  public Optional<String> name(String acronym) {
    return Optional.ofNullable(names.get(acronym));
  }

  /** The name that has some letters as initials; they are an acronym of it from now on. */
  public Optional<String> nameByInitials(String letters) {
    Optional<String> name = Optional.ofNullable(initials.get(letters));
    name.ifPresent(known -> note(letters, known));
    return name;
  }

  /** The acronyms of a name. */
  public List<String> of(String name) {
    List<String> found = new ArrayList<>();
    names.forEach(
        (acronym, meaning) -> {
          if (meaning.equals(name)) {
            found.add(acronym);
          }
        });
    return found;
  }

  /** The words that describe what an acronym names. */
  public Optional<String> description(String acronym) {
    return Optional.ofNullable(descriptions.get(acronym));
  }

  /** The acronym whose description is some words, or what they begin with. */
  public Optional<String> describedBy(String words) {
    for (Map.Entry<String, String> entry : descriptions.entrySet()) {
      if (words.equals(entry.getValue()) || words.startsWith(entry.getValue() + " ")) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  /** X (ABC), and ABC, the agency for …. */
  private void find(Mentions mentions) {
    for (int i = 1; i + 2 < text.size(); i++) {
      boolean bracketed =
          text.token(i).is("(")
              && text.token(i + 2).is(")")
              && text.token(i + 1).shape() == Token.Shape.UPPER
              && text.quoteOf(i) < 0;
      if (!bracketed || text.token(i + 1).text().length() > 10) {
        continue;
      }
      String acronym = text.token(i + 1).text();
      Optional<Mention> name = mentions.endingAt(i);
      int whole = name.isPresent() ? spelt(name.get().from(), i, acronym) : i;
      if (whole < i && whole < name.get().from()) {
        note(acronym, text.oneLine(whole, i));
      } else if (name.isPresent() && name.get().lower().size() > 1) {
        note(acronym, name.get().name());
      } else {
        int start = descriptionStart(i);
        if (i - start > 1 && descriptions.size() < DESCRIPTIONS) {
          descriptions.putIfAbsent(acronym, text.oneLine(start, i));
        }
      }
    }
  }

  /**
   * Where a name begins whose capitals are those of its acronym, small words between them: Alliance
   * to Save Our Harbours; the bracket when there is none.
   */
  private int spelt(int from, int bracket, String acronym) {
    for (int start = from; start >= 0 && bracket - start < LONGEST; start--) {
      Token token = text.token(start);
      boolean joins =
          WordLists.PREPOSITIONS.contains(token.lower())
              || WordLists.DETERMINERS.contains(token.lower())
              || token.is("to")
              || token.is("of")
              || token.is("and")
              || token.possessive();
      if (!token.capital() && !joins) {
        break;
      }
      if (token.capital() && initials(text.oneLine(start, bracket)).equals(acronym)) {
        return start;
      }
    }
    return bracket;
  }

  /** Where the words begin that can describe what the acronym in these brackets names. */
  private int descriptionStart(int bracket) {
    int start = bracket;
    while (start > 0
        && bracket - start < 6
        && text.token(start - 1).word()
        && text.quoteOf(start - 1) < 0
        && !WordLists.DETERMINERS.contains(text.lower(start - 1))
        && !WordLists.FINITE.contains(text.lower(start - 1))
        && !WordLists.CLAUSE.contains(text.lower(start - 1))) {
      start--;
    }
    while (start < bracket && WordLists.FUNCTION.contains(text.lower(start))) {
      start++;
    }
    return start;
  }

  private void note(String acronym, String name) {
    if (names.size() < MOST) {
      names.putIfAbsent(acronym, name);
    }
  }

  private static String initials(String name) {
    StringBuilder letters = new StringBuilder();
    for (String word : name.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.toString();
  }
}
