package news.dateline.lucene.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.article.Span;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.column.Lexicon;
import news.dateline.lucene.query.Ranking;
import news.dateline.lucene.schema.WordsField;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.text.Offsets;
import news.dateline.lucene.text.PhraseMatcher;
import news.dateline.search.Query;
import news.dateline.search.TextField;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Marks the words of title and body that match. Which they are, the postings say by position, and
 * {@link Offsets} where they stand; fuzzy words and prefixes of very many words are found by
 * reading the text again.
 *
 * <p>For one thread and one request.
 */
final class TextMarks {
  /** A prefix that begins more forms is looked for by reading. */
  private static final int MOST_BEGUN = 64;

  private final MatchingForms words;
  private final Lexicon lexicon;

  /** The forms that begin so; absent where there are more than {@link #MOST_BEGUN}. */
  private final Map<Beginning, Optional<List<BytesRef>>> begun = new HashMap<>();

  /** A prefix in one field of a segment. */
  private record Beginning(Leaf leaf, WordsField field, String prefix) {}

  TextMarks(MatchingForms words, Lexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /**
   * The title or the body of a hit.
   *
   * @param language by whose rules it was indexed
   * @param offsets where its words stand
   * @param entry the hit
   */
  record Text(
      Span.Part part,
      Optional<String> language,
      String text,
      Offsets offsets,
      Ranking.Entry entry) {

    WordsField field() {
      return new WordsField(WordsField.Text.of(part), Analysis.code(language));
    }

    private boolean isIn(TextField field) {
      return WordsField.Text.of(field).contains(WordsField.Text.of(part));
    }

    private void mark(List<Analysis.Token> tokens, Set<Span> marks) {
      tokens.forEach(token -> marks.add(new Span(part, token.start(), token.end())));
    }

    private void mark(int position, Set<Span> marks) {
      offsets.at(position).ifPresent(word -> marks.add(new Span(part, word.start(), word.end())));
    }
  }

  /** Marks the words of a text that a word, phrase, prefix or fuzzy word matches. */
  void mark(Query query, Text text, Set<Span> marks) throws IOException {
    switch (query) {
      case Query.Word word when text.isIn(word.field()) -> phrase(word.word(), 0, text, marks);
      case Query.Phrase phrase when text.isIn(phrase.field()) ->
          phrase(phrase.words(), phrase.slop(), text, marks);
      case Query.Prefix prefix when text.isIn(prefix.field()) -> prefix(prefix, text, marks);
      case Query.Fuzzy fuzzy when text.isIn(fuzzy.field()) ->
          text.mark(words.near(text.language(), text.text(), fuzzy), marks);
      default -> {}
    }
  }

  private void phrase(String phrase, int slop, Text text, Set<Span> marks) throws IOException {
    WordsField field = text.field();
    List<String> stems = words.stems(field.code(), phrase);
    if (stems.isEmpty()) {
      return;
    }
    int[][] positions = new int[stems.size()][];
    for (int i = 0; i < stems.size(); i++) {
      List<BytesRef> forms =
          lexicon.forms(field, stems.get(i)).stream().map(BytesRef::new).toList();
      positions[i] = positions(field, forms, text.entry());
      if (positions[i].length == 0) {
        return;
      }
    }
    for (int[] place : PhraseMatcher.places(positions, stems, slop)) {
      for (int i = 0; i < place.length && marks.size() < MatchingForms.MOST_PLACES; i++) {
        text.mark(positions[i][place[i]], marks);
      }
    }
  }

  /** Where some of these forms stand in an article, ascending. */
  private static int[] positions(WordsField field, List<BytesRef> forms, Ranking.Entry entry)
      throws IOException {
    Terms all = entry.leaf().context().reader().terms(field.name());
    IntStream.Builder found = IntStream.builder();
    TermsEnum walk = all == null ? TermsEnum.EMPTY : all.iterator();
    PostingsEnum postings = null;
    for (BytesRef form : forms) {
      if (walk.seekExact(form)) {
        postings = walk.postings(postings, PostingsEnum.POSITIONS);
        if (postings.advance(entry.article()) == entry.article()) {
          for (int j = postings.freq(); j > 0; j--) {
            found.add(postings.nextPosition());
          }
        }
      }
    }
    return found.build().sorted().toArray();
  }

  /** Few forms by their postings, many by reading the text. */
  private void prefix(Query.Prefix prefix, Text text, Set<Span> marks) throws IOException {
    Beginning key =
        new Beginning(text.entry().leaf(), text.field(), Analysis.fold(prefix.prefix()));
    Optional<List<BytesRef>> few = begun.get(key);
    if (few == null) {
      few = begun(key);
      begun.put(key, few);
    }
    if (few.isEmpty()) {
      text.mark(words.begun(text.language(), text.text(), prefix), marks);
      return;
    }
    int[] positions = positions(key.field(), few.get(), text.entry());
    for (int i = 0; i < positions.length && marks.size() < MatchingForms.MOST_PLACES; i++) {
      text.mark(positions[i], marks);
    }
  }

  private static Optional<List<BytesRef>> begun(Beginning beginning) throws IOException {
    Terms all = beginning.leaf().context().reader().terms(beginning.field().name());
    BytesRef prefix = new BytesRef(beginning.prefix());
    List<BytesRef> forms = new ArrayList<>();
    TermsEnum walk = all == null ? TermsEnum.EMPTY : all.iterator();
    if (walk.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return Optional.of(forms);
    }
    for (BytesRef form = walk.term();
        form != null && StringHelper.startsWith(form, prefix);
        form = walk.next()) {
      if (forms.size() == MOST_BEGUN) {
        return Optional.empty();
      }
      forms.add(BytesRef.deepCopyOf(form));
    }
    return Optional.of(forms);
  }
}
