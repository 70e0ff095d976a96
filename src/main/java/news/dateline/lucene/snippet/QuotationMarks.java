package news.dateline.lucene.snippet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.text.PhraseMatcher;
import news.dateline.search.Query;

/**
 * Marks the words of a quotation that a clause asks for, where they stand in the article. Whether
 * the clause holds of the quotation, the index says: {@link QuotedClause}.
 */
final class QuotationMarks {
  private final MatchingForms words;
  private final Optional<String> language;
  private final Quotation quotation;
  private final String text;
  private final List<Analysis.Token> tokens;

  QuotationMarks(MatchingForms words, Article article, Quotation quotation) {
    this.words = words;
    this.language = article.findings().language();
    this.quotation = quotation;
    this.text = article.text(quotation);
    this.tokens = words.analysis().words(language, text);
  }

  /** Marks the words that a clause asks for. */
  void mark(Query clause, Set<Span> marks) {
    switch (clause) {
      case Query.And and -> and.clauses().forEach(part -> mark(part, marks));
      case Query.Or or -> or.clauses().forEach(part -> mark(part, marks));
      case Query.Word word -> mark(places(word.word(), 0), marks);
      case Query.Phrase phrase -> mark(places(phrase.words(), phrase.slop()), marks);
      case Query.Prefix prefix -> mark(words.begun(language, text, prefix), marks);
      case Query.Fuzzy fuzzy -> mark(words.near(language, text, fuzzy), marks);
      case Query.Everything other -> {}
      case Query.Not other -> {}
      case Query.Value other -> {}
      case Query.Actor other -> {}
      case Query.Published other -> {}
      case Query.Quoted other -> {}
      case Query.SaidBy other -> {}
    }
  }

  /** The words of each place where a phrase stands. */
  private Set<Analysis.Token> places(String phrase, int slop) {
    List<String> stems = words.stems(Analysis.code(language), phrase);
    int[][] positions = new int[stems.size()][];
    for (int i = 0; i < positions.length; i++) {
      String stem = stems.get(i);
      positions[i] =
          tokens.stream()
              .filter(token -> token.term().equals(stem))
              .mapToInt(Analysis.Token::position)
              .toArray();
    }
    Set<Analysis.Token> found = new LinkedHashSet<>();
    if (positions.length > 0) {
      for (int[] place : PhraseMatcher.places(positions, stems, slop)) {
        for (int i = 0; i < place.length; i++) {
          // Positions are numbered without gaps, as the words are.
          found.add(tokens.get(positions[i][place[i]]));
        }
      }
    }
    return found;
  }

  /** From offsets in the quotation's text, its spans joined by a space, to the article's. */
  private void mark(Iterable<Analysis.Token> found, Set<Span> marks) {
    for (Analysis.Token token : found) {
      int before = 0;
      for (Span span : quotation.content()) {
        int start = Math.max(token.start() - before, 0);
        int end = Math.min(token.end() - before, span.length());
        if (start < end) {
          marks.add(new Span(span.part(), span.start() + start, span.start() + end));
        }
        before += span.length() + 1;
      }
    }
  }
}
