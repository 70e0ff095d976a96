package news.dateline.archive.text;

import java.util.Optional;

/** What HTML and XML have in common: how a file of markup begins. */
public final class Markup {
  private Markup() {}

  /** Where the first thing begins that is no white space, comment or processing instruction. */
  public static int begin(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff') {
        at++;
        continue;
      }
      Optional<String> end =
          text.startsWith("<!--", at)
              ? Optional.of("-->")
              : text.startsWith("<?", at) ? Optional.of(">") : Optional.empty();
      if (end.isEmpty()) {
        return at;
      }
      int close = text.indexOf(end.get(), at);
      if (close < 0) {
        return text.length();
      }
      at = close + end.get().length();
    }
    return at;
  }
}
