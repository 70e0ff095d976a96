package news.dateline.lucene.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.apache.lucene.util.StringHelper;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * How texts become words: the rules of each language, the same for an article and for a query.
 *
 * <p>Every word goes three steps:
 *
 * <ol>
 *   <li>split: by Unicode's word boundaries (UAX #29); Chinese and Japanese characters are a word
 *       each, so that a word of them is a phrase. Nothing is left out: the commonest words count in
 *       phrases;
 *   <li>fold: lower case, without accents, compatibility forms and differences of apostrophes; the
 *       English {@code 's} and the French and Italian elided articles fall off. That is the word's
 *       <em>form</em>, against which prefixes and fuzzy words are matched;
 *   <li>stem: by the language's rules, on the folded form, so that accents left out when typing
 *       change nothing. A language without rules of its own is not stemmed.
 * </ol>
 *
 * <p>The index holds forms; stems are taken when a query asks for them ({@link
 * news.dateline.lucene.column.Lexicon}).
 *
 * <p>Immutable, safe for use by several threads.
 */
public final class Analysis {
  /** The rules for languages that have none of their own, and for names. */
  public static final String GENERIC = "x";

  private static final CharArraySet FRENCH_ARTICLES =
      articles("l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu");
  private static final CharArraySet ITALIAN_ARTICLES =
      articles(
          "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
          "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell");

  private static final Map<String, Rules> RULES = rules();

  private final Map<String, Chain> words = new TreeMap<>();
  private final Map<String, Chain> forms = new TreeMap<>();
  private final Analyzer split =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new StandardTokenizer());
        }
      };

  /** The rules of all languages. */
  public Analysis() {
    RULES.forEach(
        (code, rules) -> {
          words.put(code, new Chain(rules, true));
          forms.put(code, new Chain(rules, false));
        });
  }

  /**
   * A word of a text.
   *
   * @param term what is compared
   * @param position its number in the text, from 0
   * @param start where it starts in the text, in UTF-16 code units
   * @param end where it ends
   */
  public record Token(String term, int position, int start, int end) {}

  /**
   * The words of a text, stemmed.
   *
   * @param language ISO 639-1 code; absent or unknown gives the generic rules
   */
  public List<Token> words(Optional<String> language, String text) {
    return tokens(chain(words, code(language)), text);
  }

  /** The words of a text, folded but not stemmed: one for each of {@link #words}. */
  public List<Token> forms(Optional<String> language, String text) {
    return tokens(chain(forms, code(language)), text);
  }

  /**
   * Where a word stands in a text, in UTF-16 code units.
   *
   * @param start where it starts
   * @param end where it ends
   */
  public record Place(int start, int end) {}

  /**
   * Where words of a text stand; the same for every language, since only splitting decides.
   *
   * @param from where to begin: at the beginning of the text or of a word
   * @param most how many words to look at
   */
  List<Place> places(String text, int from, int most) {
    List<Place> places = new ArrayList<>();
    StringReader rest = new StringReader(text);
    try {
      rest.skip(from);
      try (TokenStream stream = split.tokenStream("", rest)) {
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        stream.reset();
        while (places.size() < most && stream.incrementToken()) {
          places.add(new Place(from + offset.startOffset(), from + offset.endOffset()));
        }
        stream.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return places;
  }

  /** Where every so many words of a text one starts, from the first word on. */
  int[] starts(String text, int stride) {
    int[] starts = new int[16];
    int size = 0;
    try (TokenStream stream = split.tokenStream("", text)) {
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      for (int word = 0; stream.incrementToken(); word++) {
        if (word % stride == 0) {
          starts = ArrayUtil.grow(starts, size + 1);
          starts[size++] = offset.startOffset();
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return Arrays.copyOf(starts, size);
  }

  /** A word or a beginning of one, folded as forms are, but not split. */
  public static String fold(String word) {
    return FoldingFilter.fold(word);
  }

  /** The rules by which a language's texts are analysed: its code, or {@link #GENERIC}. */
  public static String code(Optional<String> language) {
    return language
        .map(code -> code.toLowerCase(Locale.ROOT))
        .filter(RULES::containsKey)
        .orElse(GENERIC);
  }

  /** All codes that {@link #code} gives. */
  public static List<String> codes() {
    return List.copyOf(RULES.keySet());
  }

  /** Whether words of these rules differ from their forms. */
  public static boolean stems(String code) {
    return !code.equals(GENERIC);
  }

  /** The analyser of unstemmed forms. */
  public Analyzer formAnalyzer(String code) {
    return chain(forms, code);
  }

  private static Chain chain(Map<String, Chain> chains, String code) {
    Chain chain = chains.get(code);
    if (chain == null) {
      throw new IllegalArgumentException("no rules for " + code);
    }
    return chain;
  }

  private static List<Token> tokens(Analyzer analyzer, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be read", e);
    }
    return tokens;
  }

  /**
   * Adds the forms with this stem that a dictionary has.
   *
   * @param forms the dictionary, sorted
   */
  public void formsOf(String code, String stem, TermsEnum forms, Set<String> found)
      throws IOException {
    Rules rules = rules(code);
    int shared = Math.min(rules.shared(), Math.max(0, stem.length() - 1));
    if (shared > 0 && Character.isHighSurrogate(stem.charAt(shared - 1))) {
      shared--;
    }
    Forms walk = new Forms(forms, stem.substring(0, shared));
    try (TokenStream stems = rules.stem().apply(walk)) {
      CharTermAttribute term = stems.getAttribute(CharTermAttribute.class);
      stems.reset();
      while (stems.incrementToken()) {
        if (stem.contentEquals(term)) {
          found.add(walk.form());
        }
      }
      stems.end();
    }
  }

  private static Rules rules(String code) {
    Rules rules = RULES.get(code);
    if (rules == null) {
      throw new IllegalArgumentException("no rules for " + code);
    }
    return rules;
  }

  /** The terms of a dictionary that begin so, as words for a stemmer. */
  private static final class Forms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermsEnum walk;
    private final BytesRef prefix;
    private final CharsRefBuilder form = new CharsRefBuilder();
    private boolean begun;

    Forms(TermsEnum walk, String prefix) {
      this.walk = walk;
      this.prefix = new BytesRef(prefix);
    }

    /** The term that was last given, before it was stemmed. */
    String form() {
      return form.toString();
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!begun) {
        begun = true;
        if (walk.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
          return false;
        }
      } else if (walk.next() == null) {
        return false;
      }
      if (!StringHelper.startsWith(walk.term(), prefix)) {
        return false;
      }
      form.copyUTF8Bytes(walk.term());
      clearAttributes();
      term.copyBuffer(form.chars(), 0, form.length());
      return true;
    }
  }

  /**
   * A language.
   *
   * @param form what falls off before the form
   * @param stem how the form is stemmed
   * @param shared how many characters at its beginning every form surely shares with its stem,
   *     unless the stem is shorter
   */
  private record Rules(
      UnaryOperator<TokenStream> form, UnaryOperator<TokenStream> stem, int shared) {}

  private static Map<String, Rules> rules() {
    UnaryOperator<TokenStream> asItIs = UnaryOperator.identity();
    Map<String, Rules> rules = new TreeMap<>();
    rules.put(GENERIC, new Rules(asItIs, asItIs, 3));
    rules.put("ar", new Rules(ArabicNormalizationFilter::new, ArabicStemFilter::new, 0));
    rules.put("de", new Rules(asItIs, GermanLightStemFilter::new, 2));
    rules.put("en", new Rules(EnglishPossessiveFilter::new, PorterStemFilter::new, 2));
    rules.put("es", new Rules(asItIs, SpanishLightStemFilter::new, 2));
    rules.put(
        "fr",
        new Rules(in -> new ElisionFilter(in, FRENCH_ARTICLES), FrenchLightStemFilter::new, 1));
    rules.put(
        "it",
        new Rules(in -> new ElisionFilter(in, ITALIAN_ARTICLES), ItalianLightStemFilter::new, 2));
    rules.put("nl", new Rules(asItIs, in -> new SnowballFilter(in, new DutchStemmer()), 0));
    rules.put(
        "pt",
        new Rules(asItIs, in -> new PortugueseLightStemFilter(LightStemFilter.portuguese(in)), 2));
    rules.put("ru", new Rules(asItIs, in -> new SnowballFilter(in, new RussianStemmer()), 2));
    rules.put("sv", new Rules(asItIs, in -> new SnowballFilter(in, new SwedishStemmer()), 2));
    rules.put("tr", new Rules(asItIs, LightStemFilter::turkish, 3));
    rules.put("uk", new Rules(asItIs, LightStemFilter::ukrainian, 1));
    return Collections.unmodifiableMap(rules);
  }

  private static CharArraySet articles(String... words) {
    return CharArraySet.unmodifiableSet(new CharArraySet(Arrays.asList(words), false));
  }

  /** Split, fold and, if asked, stem. */
  private static final class Chain extends Analyzer {
    private final Rules rules;
    private final boolean stemmed;

    Chain(Rules rules, boolean stemmed) {
      this.rules = rules;
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream form = rules.form().apply(new FoldingFilter(new LowerCaseFilter(words)));
      return new TokenStreamComponents(words, stemmed ? rules.stem().apply(form) : form);
    }
  }
}
