package news.dateline.lucene.snippet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.text.FuzzyWordQuery;
import news.dateline.search.Query;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;

/**
 * The words of a query by the rules of each language, and where a text has prefixes and fuzzy words
 * of it. Keeps what it made.
 *
 * <p>For one thread and one request.
 */
final class MatchingForms {
  /** More places in one text are not looked at. */
  static final int MOST_PLACES = 500;

  private final Analysis analysis;
  private final Map<Phrase, List<String>> stems = new HashMap<>();
  private final Map<Query.Fuzzy, CharacterRunAutomaton> automata = new HashMap<>();

  private record Phrase(String code, String words) {}

  MatchingForms(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The rules by which words are made. */
  Analysis analysis() {
    return analysis;
  }

  /** The stems of a phrase's words by the rules of a language. */
  List<String> stems(String code, String words) {
    return stems.computeIfAbsent(
        new Phrase(code, words),
        key ->
            analysis.words(Optional.of(code), words).stream().map(Analysis.Token::term).toList());
  }

  /** The words of a text that begin so. */
  List<Analysis.Token> begun(Optional<String> language, String text, Query.Prefix prefix) {
    String folded = Analysis.fold(prefix.prefix());
    return forms(language, text, form -> form.startsWith(folded));
  }

  /** The words of a text that are near enough to a fuzzy word. */
  List<Analysis.Token> near(Optional<String> language, String text, Query.Fuzzy fuzzy) {
    return forms(
        language,
        text,
        automata.computeIfAbsent(
                fuzzy,
                key -> new CharacterRunAutomaton(FuzzyWordQuery.near(key.word(), key.edits())))
            ::run);
  }

  private List<Analysis.Token> forms(
      Optional<String> language, String text, Predicate<String> wanted) {
    return analysis.forms(language, text).stream()
        .filter(token -> wanted.test(token.term()))
        .limit(MOST_PLACES)
        .toList();
  }
}
