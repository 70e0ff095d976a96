package news.dateline.archive.mail;

import java.util.List;

/**
 * Text in {@code format=flowed} (RFC 3676): a line that ends in a blank goes on in the next, if
 * that is quoted as deep. So paragraphs come back to one line each.
 */
final class Flowed {
  private Flowed() {}

  /**
   * The text with whole paragraphs.
   *
   * @param deleteSpace whether the blank at a line's end only says that it goes on ({@code
   *     DelSp=yes}), as in scripts without blanks
   */
  static String joined(String text, boolean deleteSpace) {
    StringBuilder out = new StringBuilder(text.length());
    boolean flows = false;
    int depthBefore = 0;
    for (String line : List.of(text.split("\r?\n", -1))) {
      int depth = 0;
      while (depth < line.length() && line.charAt(depth) == '>') {
        depth++;
      }
      String words = line.substring(depth);
      words = words.startsWith(" ") ? words.substring(1) : words;
      boolean signature = words.equals("-- ");
      boolean continues = flows && depth == depthBefore && !signature;
      if (!continues) {
        if (!out.isEmpty() || flows) {
          out.append('\n');
        }
        out.append(">".repeat(depth)).append(depth > 0 && !words.isEmpty() ? " " : "");
      }
      flows = words.endsWith(" ") && !signature && !words.isBlank();
      out.append(flows && deleteSpace ? words.substring(0, words.length() - 1) : words);
      depthBefore = depth;
    }
    return out.toString();
  }
}
