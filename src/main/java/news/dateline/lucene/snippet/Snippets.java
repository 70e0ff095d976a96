package news.dateline.lucene.snippet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Article;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.query.Evaluation;
import news.dateline.lucene.query.Matches;
import news.dateline.lucene.query.QueryTranslation;
import news.dateline.lucene.query.Ranking;
import news.dateline.lucene.text.Offsets;
import news.dateline.search.Query;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snippet;
import news.dateline.search.TimeLimitExceeded;

/**
 * Shows where hits match: marks the words of title and body, and of quotations, that a request asks
 * for, and shows the {@linkplain Passages passages} that have the most of them.
 *
 * <p>For one thread and one request.
 */
public final class Snippets {
  private final List<Query> words;
  private final List<QuotedClause> quoted;
  private final MatchingForms queryWords;
  private final TextMarks textMarks;

  private Snippets(
      List<Query> words, List<QuotedClause> quoted, MatchingForms queryWords, TextMarks textMarks) {
    this.words = words;
    this.quoted = quoted;
    this.queryWords = queryWords;
    this.textMarks = textMarks;
  }

  /** The snippets of a request; absent where none are wanted, or it asks for no words. */
  public static Optional<Snippets> of(
      SearchRequest request, Matches matches, Evaluation evaluation, QueryTranslation translation)
      throws IOException, TimeLimitExceeded {
    if (!request.snippets()) {
      return Optional.empty();
    }
    PositiveClauses clauses = PositiveClauses.of(request.query());
    List<QuotedClause> quoted =
        QuotedClause.of(request, clauses.quoted(), matches, evaluation, translation);
    if (clauses.words().isEmpty() && quoted.isEmpty()) {
      return Optional.empty();
    }
    MatchingForms words = new MatchingForms(translation.words().analysis());
    return Optional.of(
        new Snippets(
            clauses.words(), quoted, words, new TextMarks(words, translation.words().lexicon())));
  }

  /** Whether quotations have to be looked at. */
  boolean wantsQuotations() {
    return !quoted.isEmpty();
  }

  /** The snippets of a hit: of an article with its quotations, or of a quotation in its article. */
  public List<Snippet> of(Article article, Offsets offsets, Ranking.Entry entry)
      throws IOException {
    Set<Span> marks = new TreeSet<>();
    List<Quotation> quotations = article.findings().quotations();
    int first = entry.article() - quotations.size();
    for (int number = 0; number < quotations.size(); number++) {
      int doc = first + number;
      if (entry.doc() == entry.article() || entry.doc() == doc) {
        mark(article, quotations.get(number), entry.leaf(), doc, marks);
      }
    }
    Optional<String> language = article.findings().language();
    mark(language, article.title(), article.body(), offsets, entry, marks);
    return Passages.snippets(article.title(), article.body(), marks);
  }

  /** The snippets of an article's title and body. */
  public List<Snippet> of(
      Optional<String> language, String title, String body, Offsets offsets, Ranking.Entry entry)
      throws IOException {
    Set<Span> marks = new TreeSet<>();
    mark(language, title, body, offsets, entry, marks);
    return Passages.snippets(title, body, marks);
  }

  private void mark(Article article, Quotation quotation, Leaf leaf, int doc, Set<Span> marks) {
    List<QuotedClause> holding = quoted.stream().filter(clause -> clause.holds(leaf, doc)).toList();
    if (!holding.isEmpty()) {
      QuotationMarks its = new QuotationMarks(queryWords, article, quotation);
      holding.forEach(clause -> its.mark(clause.clause(), marks));
    }
  }

  private void mark(
      Optional<String> language,
      String title,
      String body,
      Offsets offsets,
      Ranking.Entry entry,
      Set<Span> marks)
      throws IOException {
    if (words.isEmpty()) {
      return;
    }
    TextMarks.Text inTitle =
        new TextMarks.Text(
            Span.Part.TITLE, language, title, Offsets.of(queryWords.analysis(), title), entry);
    TextMarks.Text inBody = new TextMarks.Text(Span.Part.BODY, language, body, offsets, entry);
    for (Query query : words) {
      textMarks.mark(query, inTitle, marks);
      textMarks.mark(query, inBody, marks);
    }
  }
}
