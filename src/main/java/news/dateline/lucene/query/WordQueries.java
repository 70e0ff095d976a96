package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.column.Lexicon;
import news.dateline.lucene.schema.WordsField;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.text.FuzzyWordQuery;
import news.dateline.search.TextField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Words, phrases, prefixes and fuzzy words, in the fields of every language that a snapshot has,
 * analysed by each language's rules. Words and phrases have scores, prefixes and fuzzy words not.
 *
 * @param analysis the rules of languages
 * @param lexicon the forms of words that the snapshot has
 * @param codes the codes of languages that the snapshot has texts in
 * @param titleWeight how many times a word in the title counts
 * @param both as in {@link news.dateline.lucene.IndexSettings#both}
 */
public record WordQueries(
    Analysis analysis, Lexicon lexicon, Set<String> codes, float titleWeight, float both) {

  /** Lucene takes no more synonyms than clauses. */
  private static final int MOST_FORMS = 500;

  /** The codes of languages that a snapshot has texts in. */
  public static Set<String> codes(List<Leaf> leaves) {
    Set<String> fields = new TreeSet<>();
    for (Leaf leaf : leaves) {
      for (FieldInfo field : leaf.context().reader().getFieldInfos()) {
        fields.add(field.name);
      }
    }
    Set<String> codes = new TreeSet<>();
    for (String code : Analysis.codes()) {
      for (WordsField.Text text :
          List.of(WordsField.Text.TITLE, WordsField.Text.BODY, WordsField.Text.SAID)) {
        if (fields.contains(new WordsField(text, code).name())) {
          codes.add(code);
        }
      }
    }
    return codes;
  }

  /** Words as a phrase, or one word; left out when the analysis leaves nothing of them. */
  Clause words(TextField field, String text, int slop) throws IOException {
    if (stems(Analysis.GENERIC, text).isEmpty()) {
      return Clause.LEFT_OUT;
    }
    List<Query> languages = new ArrayList<>();
    for (String code : codes) {
      List<String> stems = stems(code, text);
      List<Query> texts = new ArrayList<>();
      for (WordsField.Text searched : WordsField.Text.of(field)) {
        phrase(new WordsField(searched, code), stems, slop)
            .map(
                query ->
                    searched == WordsField.Text.TITLE ? new BoostQuery(query, titleWeight) : query)
            .ifPresent(texts::add);
      }
      if (!texts.isEmpty()) {
        languages.add(texts.size() == 1 ? texts.get(0) : new DisjunctionMaxQuery(texts, both));
      }
    }
    return Clause.of(Clause.any(languages));
  }

  private List<String> stems(String code, String text) {
    return analysis.words(Optional.of(code), text).stream().map(Analysis.Token::term).toList();
  }

  /** Absent when the field has no form of some word. */
  private Optional<Query> phrase(WordsField field, List<String> stems, int slop)
      throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (String stem : stems) {
      List<String> forms = lexicon.forms(field, stem);
      if (forms.isEmpty()) {
        return Optional.empty();
      }
      if (stems.size() == 1) {
        return Optional.of(word(field.name(), forms));
      }
      phrase.add(forms.stream().map(form -> new Term(field.name(), form)).toArray(Term[]::new));
    }
    return Optional.of(phrase.build());
  }

  /** The forms of one word count as one. */
  private static Query word(String field, List<String> forms) {
    if (forms.size() > MOST_FORMS) {
      return new ConstantScoreQuery(
          new TermInSetQuery(field, forms.stream().map(BytesRef::new).toList()));
    }
    SynonymQuery.Builder word = new SynonymQuery.Builder(field);
    forms.forEach(form -> word.addTerm(new Term(field, form)));
    return word.build();
  }

  /** What has a word that begins so. */
  Query prefix(TextField field, String prefix) {
    String folded = Analysis.fold(prefix);
    return inEach(field, name -> new PrefixQuery(new Term(name, folded)));
  }

  /** What has a word that is so many edits away at most. */
  Query fuzzy(TextField field, String word, int edits) {
    // Lucene's FuzzyQuery stops at the fifty nearest words; its automaton takes all.
    CompiledAutomaton near =
        new CompiledAutomaton(FuzzyWordQuery.near(word, edits), false, true, false);
    String folded = Analysis.fold(word);
    return inEach(field, name -> new FuzzyWordQuery(new Term(name, folded), edits, near));
  }

  private Query inEach(TextField field, Function<String, Query> query) {
    List<Query> fields = new ArrayList<>();
    for (String code : codes) {
      for (WordsField.Text text : WordsField.Text.of(field)) {
        fields.add(query.apply(new WordsField(text, code).name()));
      }
    }
    return fields.isEmpty() ? Clause.NOTHING : new ConstantScoreQuery(Clause.any(fields));
  }
}
