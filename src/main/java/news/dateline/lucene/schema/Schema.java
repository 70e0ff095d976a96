package news.dateline.lucene.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Sha256;
import news.dateline.lucene.text.Analysis;
import news.dateline.search.Facet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/**
 * The fields of the index, all of them.
 *
 * <p>One schema per field name: articles and quotations have their own names, but for {@link
 * #BLOCK} and {@link #DOC}, which every document has in the same way. {@code <l>} stands for a code
 * of {@link Analysis#codes}.
 *
 * <pre>
 *   every document   doc             what it is: article, quotation, entry or dictionary
 *   of a block       block           the article's id
 *   article          id              sorted doc value (breaks ties)
 *                    title_&lt;l&gt; body_&lt;l&gt; byline_&lt;l&gt;   words, unstemmed, with positions; lengths
 *                    outlet actor place cited language   term, sorted set doc values: the facets
 *                    outlet_label …  value ␀ label: which label is printed most
 *                    actor_name      names and aliases;          actor_alias   alias ␀ value
 *                    said_by_name    name or surname of somebody quoted ␀ value
 *                    place_name      components' labels; place_alias   label or value ␀ path
 *                    published       point (first day, last day) published_day  doc value: first day and precision
 *                    digest          doc value: SHA-256 of id and canonical form, for the fingerprint
 *                    capture         file ␀ key, file # record: of records without an address
 *                    from            each file on the disk that it was found in
 *                    sketch          the smallest hashes of its shingles
 *   of a block       cluster         doc value: equal for copies, absent or 0 for a text that is alone
 *   article          stored_record stored_body stored_offsets stored_findings
 *   quotation        said_&lt;l&gt;        its words, unstemmed
 *                    said_actor said_type said_kind   the facets
 *                    said_by         names; and ␁ surname where it is none of them
 *   entry            journal         a file that has been read; entry: stored
 *   dictionary       stored_dictionary   what compressed texts have in common
 * </pre>
 */
public final class Schema {
  /** Goes up whenever an index of before would be read wrongly. */
  public static final int VERSION = 8;

  public static final String DOC = "doc";
  public static final String ARTICLE = "article";
  public static final String QUOTATION = "quotation";
  public static final String ENTRY = "entry";
  static final String DICTIONARY = "dictionary";

  public static final String BLOCK = "block";
  public static final String ID = "id";
  static final String PUBLISHED = "published";
  public static final String PUBLISHED_DAY = "published_day";
  public static final String DIGEST = "digest";
  public static final String CAPTURE = "capture";
  public static final String FROM = "from";
  public static final String SKETCH = "sketch";
  public static final String CLUSTER = "cluster";
  public static final String JOURNAL = "journal";
  public static final String LAST_OF_BLOCK = "last_of_block";

  public static final String ACTOR_NAME = "actor_name";
  public static final String ACTOR_ALIAS = "actor_alias";
  public static final String PLACE_NAME = "place_name";
  public static final String PLACE_ALIAS = "place_alias";
  public static final String SAID_BY = "said_by";
  public static final String SAID_BY_NAME = "said_by_name";

  public static final String STORED_RECORD = "stored_record";
  public static final String STORED_BODY = "stored_body";
  public static final String STORED_OFFSETS = "stored_offsets";
  public static final String STORED_FINDINGS = "stored_findings";
  public static final String STORED_ENTRY = "stored_entry";
  public static final String STORED_DICTIONARY = "stored_dictionary";

  /** Before a surname that is no name of its own among the names of a quotation's voices. */
  public static final char SURNAME = '\1';

  /** Between the two halves of a term that pairs a name with a value. */
  public static final char PAIR = '\0';

  /**
   * Lucene takes no term of more than 32,766 bytes: two of these, at three bytes a character, and
   * what stands between.
   */
  private static final int LONGEST_HALF = 5_000;

  /**
   * Words with their positions. Where they stand in a body, {@link
   * news.dateline.lucene.text.Offsets} says.
   */
  public static final FieldType WORDS = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

  private Schema() {}

  /** The field of a facet's labels. */
  public static String label(Facet facet) {
    return facet.parameter() + "_label";
  }

  /** Which facets there are and how they are held; part of the commit, compared when opened. */
  static String facetsDigest() {
    List<String> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      facets.add(facet.parameter() + (facet.ofQuotation() ? " of quotation" : ""));
    }
    return Sha256.hex(String.join("\n", facets));
  }

  /** The analyser of each field. */
  public static Analyzer analyzer(Analysis analysis) {
    Map<String, Analyzer> byField = new HashMap<>();
    for (String code : Analysis.codes()) {
      for (WordsField.Text text : WordsField.Text.values()) {
        byField.put(new WordsField(text, code).name(), analysis.formAnalyzer(code));
      }
    }
    Analyzer whole = new KeywordAnalyzer();
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return byField.getOrDefault(field, whole);
      }
    };
  }

  /** A term of a field. */
  public static Term term(String field, String value) {
    return new Term(field, cut(value));
  }

  /**
   * A value as the index has it, in a term of its own or in either half of a pair: of a folded one
   * the beginning is folded too.
   */
  public static String cut(String value) {
    if (value.length() <= LONGEST_HALF) {
      return value;
    }
    boolean inPair = Character.isHighSurrogate(value.charAt(LONGEST_HALF - 1));
    return value.substring(0, inPair ? LONGEST_HALF - 1 : LONGEST_HALF).stripTrailing();
  }

  /** A term that pairs two values, each {@linkplain #cut as the index has it}. */
  public static String pair(String first, String second) {
    return cut(first) + PAIR + cut(second);
  }

  private static FieldType text(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return type;
  }
}
