package news.dateline.extract.gazetteer;

import java.util.Set;
import news.dateline.extract.text.NamedLists;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;

/**
 * Finds the longest name of the {@link Atlas} that begins at a word.
 *
 * <p>A name is words that begin with a capital, the first and the last at least; a hyphen counts as
 * a space. Of a word such as {@code Boston-based} the part before the hyphen is matched.
 */
public final class PlaceMatcher {
  /** Capitals of three letters and fewer that are places. */
  private static final Set<String> CAPITALS =
      NamedLists.of(PlaceMatcher.class, "place-spellings.tsv").get("capitals");

  private final Atlas atlas;

  public PlaceMatcher(Atlas atlas) {
    this.atlas = atlas;
  }

  /**
   * A name in a text.
   *
   * @param name its number in the atlas
   * @param from its first token
   * @param to one past its last
   * @param end where it ends in the text, before the end of its last token where that has a hyphen
   */
  public record Match(int name, int from, int to, int end) {}

  /** The longest name at a token; null when there is none. */
  @org.jspecify.annotations.Nullable
  public Match at(Text text, int from) {
    Token first = text.token(from);
    if (!first.capital()) {
      return null;
    }
    StringBuilder key = new StringBuilder(first.text().length() + 16);
    PlaceNames.append(key, first.lower());
    int space = key.indexOf(" ");
    int head = atlas.find(space < 0 ? key : key.substring(0, space));
    if (head < 0) {
      return null;
    }
    int words = atlas.longest(head);
    int best = space < 0 && named(head) ? head : -1;
    int to = from + 1;
    if (space >= 0) {
      int whole = atlas.find(key);
      best = whole >= 0 && named(whole) ? whole : -1;
    }
    for (int next = from + 1; next < text.size() && next - from < words; next++) {
      Token token = text.token(next);
      if (!token.word() || apart(text, next)) {
        break;
      }
      PlaceNames.append(key, token.lower());
      if (token.capital()) {
        int found = atlas.find(key);
        if (found >= 0 && named(found)) {
          best = found;
          to = next + 1;
        }
      }
    }
    if (best >= 0) {
      return to == from + 1 && !standsAlone(first) ? null : match(text, best, from, to);
    }
    return beforeHyphen(first, from);
  }

  private static Match match(Text text, int name, int from, int to) {
    return new Match(name, from, to, text.token(to - 1).end());
  }

  /** The Boston of Boston-based, the U.S. of U.S.-led. */
  private @org.jspecify.annotations.Nullable Match beforeHyphen(Token token, int from) {
    int hyphen = token.text().indexOf('-');
    if (hyphen < 2 || hyphen + 2 >= token.text().length()) {
      return null;
    }
    Token part =
        Token.word(token.start(), token.start() + hyphen, token.text().substring(0, hyphen));
    int found = atlas.find(PlaceNames.word(part.lower()));
    return found >= 0 && named(found) && standsAlone(part)
        ? new Match(found, from, from + 1, token.start() + hyphen)
        : null;
  }

  private boolean named(int name) {
    return atlas.first(name) < atlas.first(name + 1);
  }

  /** Capitals of three letters and fewer are places only if they are known to be. */
  private static boolean standsAlone(Token token) {
    String text = token.text();
    if (token.shape() == Token.Shape.UPPER && text.length() < 4 && text.indexOf('.') < 0) {
      return CAPITALS.contains(text);
    }
    // us, it and in are places only in capitals or with stops
    return text.length() > 2 || text.indexOf('.') > 0 || token.shape() == Token.Shape.UPPER;
  }

  private static boolean apart(Text text, int i) {
    return text.token(i).start() - text.token(i - 1).end() > 1
        || (text.token(i).start() > text.token(i - 1).end()
            && text.text().charAt(text.token(i - 1).end()) == '\n');
  }
}
