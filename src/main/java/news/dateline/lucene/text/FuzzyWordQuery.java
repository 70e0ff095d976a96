package news.dateline.lucene.text;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The documents that have, in one field, some word that an automaton accepts.
 *
 * <p>Lucene's {@code AutomatonQuery} compiles its automaton anew for each field; this one takes it
 * compiled, since a fuzzy word is looked for in two fields of a dozen languages, and compiling
 * costs milliseconds.
 */
public final class FuzzyWordQuery extends MultiTermQuery {
  private final Term word;
  private final int edits;
  private final CompiledAutomaton accepted;

  /**
   * Looks in one field.
   *
   * @param word the field and the word; with {@code edits} they stand for the automaton when
   *     queries are compared
   * @param edits how far the words may differ
   * @param accepted the words that are near enough; shared
   */
  public FuzzyWordQuery(Term word, int edits, CompiledAutomaton accepted) {
    super(word.field(), CONSTANT_SCORE_REWRITE);
    this.word = word;
    this.edits = edits;
    this.accepted = accepted;
  }

  /** The forms at most so many edits away from a word. */
  public static Automaton near(String word, int edits) {
    return new LevenshteinAutomata(Analysis.fold(word), true).toAutomaton(edits);
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return accepted.getTermsEnum(terms);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(getField())) {
      accepted.visit(visitor, this, getField());
    }
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof FuzzyWordQuery alike
        && word.equals(alike.word)
        && edits == alike.edits;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Objects.hash(word, edits);
  }

  @Override
  public String toString(String field) {
    return word + "~" + edits;
  }
}
