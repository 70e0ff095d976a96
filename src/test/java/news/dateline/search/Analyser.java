package news.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Folding;

/**
 * How texts become words, for {@link BruteForceEngine}: the engine's own rules, or {@link #SIMPLE}.
 */
public interface Analyser {

  /** A word of a text, with its number in it. */
  record Token(String term, int position) {}

  /** The words, as they are compared. */
  List<Token> words(Optional<String> language, String text);

  /** The same words, folded but not stemmed. */
  List<Token> forms(Optional<String> language, String text);

  /** Letters and digits make a word; in English an s at its end falls off. */
  Analyser SIMPLE =
      new Analyser() {
        private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

        @Override
        public List<Token> words(Optional<String> language, String text) {
          boolean english = language.equals(Optional.of("en"));
          return forms(language, text).stream()
              .map(token -> english && token.term().endsWith("s") ? stem(token) : token)
              .toList();
        }

        private Token stem(Token token) {
          return new Token(token.term().substring(0, token.term().length() - 1), token.position());
        }

        @Override
        public List<Token> forms(Optional<String> language, String text) {
          List<Token> forms = new ArrayList<>();
          Matcher words = WORD.matcher(Folding.fold(text));
          while (words.find()) {
            forms.add(new Token(words.group(), forms.size()));
          }
          return forms;
        }
      };
}
