package news.dateline.lucene.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes accents, differences of apostrophes and invisible characters out of lower-case words.
 *
 * <p>Letters of the Latin script become ASCII; other scripts lose only combining marks that are no
 * letters of theirs (stress marks), so {@code й} stays what it is.
 */
final class FoldingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    char[] characters = term.buffer();
    boolean ascii = true;
    for (int i = 0; i < term.length(); i++) {
      if (characters[i] == '\u2019') {
        characters[i] = '\'';
      }
      ascii &= characters[i] < 0x80;
    }
    if (!ascii) {
      String folded = fold(term.toString());
      term.setEmpty().append(folded);
    }
    return true;
  }

  /** The folded form of one word; the word itself when nothing would remain of it. */
  static String fold(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(composed.length());
    composed
        .codePoints()
        .filter(c -> !(c >= 0x300 && c <= 0x36F) && Character.getType(c) != Character.FORMAT)
        .map(FoldingFilter::plain)
        .forEach(kept::appendCodePoint);
    char[] in = kept.toString().toCharArray();
    char[] out = new char[in.length * 4];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    String folded = new String(out, 0, length);
    return folded.isEmpty() ? word : folded;
  }

  private static int plain(int c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u00B4', '`' -> '\'';
      case '\u03C2' -> '\u03C3';
      default -> c;
    };
  }
}
