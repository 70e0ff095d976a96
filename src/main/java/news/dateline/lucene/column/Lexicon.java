package news.dateline.lucene.column;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.lucene.schema.WordsField;
import news.dateline.lucene.text.Analysis;
import org.apache.lucene.index.Terms;

/**
 * Which forms of a word a snapshot has: the index holds words unstemmed, and a query looks for
 * every form with the stem of the word that was asked for.
 *
 * <p>So a text is inverted once, prefixes and fuzzy words need no field of their own (which cost a
 * fifth of the text), and a better stemmer needs no new index. The price is a walk through the
 * forms that begin alike, once for each word and snapshot: about a millisecond.
 *
 * <p>Safe for use by several threads.
 */
public final class Lexicon {
  /** More words than that are not remembered. */
  private static final int REMEMBERED = 10_000;

  private final Analysis analysis;
  private final List<Leaf> leaves;
  private final Map<Word, List<String>> known = new ConcurrentHashMap<>();

  private record Word(WordsField field, String stem) {}

  public Lexicon(Analysis analysis, List<Leaf> leaves) {
    this.analysis = analysis;
    this.leaves = leaves;
  }

  /**
   * The forms of a field whose stem is this.
   *
   * @param field whose words
   * @param stem by the rules of the field's language
   */
  public List<String> forms(WordsField field, String stem) throws IOException {
    if (!Analysis.stems(field.code())) {
      return List.of(stem);
    }
    Word key = new Word(field, stem);
    List<String> forms = known.get(key);
    if (forms == null) {
      Set<String> found = new TreeSet<>();
      for (Leaf leaf : leaves) {
        Terms terms = leaf.context().reader().terms(field.name());
        if (terms != null) {
          analysis.formsOf(field.code(), stem, terms.iterator(), found);
        }
      }
      forms = List.copyOf(found);
      if (known.size() < REMEMBERED) {
        known.put(key, forms);
      }
    }
    return forms;
  }
}
