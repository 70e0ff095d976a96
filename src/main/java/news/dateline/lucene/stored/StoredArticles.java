package news.dateline.lucene.stored;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.Quotation;
import news.dateline.json.ArticleJson;
import news.dateline.lucene.schema.CompressionDictionary.Kind;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.schema.Voices;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.text.Offsets;
import news.dateline.search.ArticleSummary;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what is stored of articles: the record (a summary for lists, then the JSON of what stands
 * nowhere else), the body, and the findings. Each is compressed by itself.
 *
 * <p>For one thread.
 */
public final class StoredArticles {
  private static final Set<String> RECORD = Set.of(Schema.STORED_RECORD);
  private static final Set<String> OFFSETS = Set.of(Schema.STORED_OFFSETS);
  private static final Set<String> SUMMARY_AND_BODY =
      Set.of(Schema.STORED_RECORD, Schema.STORED_BODY, Schema.STORED_OFFSETS);
  private static final Set<String> WHOLE =
      Set.of(Schema.STORED_RECORD, Schema.STORED_BODY, Schema.STORED_FINDINGS);

  private final StoredFields fields;
  private final TextCompression compression;

  public StoredArticles(StoredFields fields, TextCompression compression) {
    this.fields = fields;
    this.compression = compression;
  }

  /** The summary of an article's document. */
  public ArticleSummary summary(int doc) throws IOException {
    return summary(fields.document(doc, RECORD));
  }

  private ArticleSummary summary(Document document) throws IOException {
    byte[] record = compression.decompress(Kind.RECORD, field(document, Schema.STORED_RECORD));
    return StoredSummary.read(new ByteArrayDataInput(record));
  }

  /** A summary with the body, and where the body's words stand. */
  public record WithBody(ArticleSummary summary, String body, Offsets offsets) {}

  /** The summary and the body of an article's document. */
  public WithBody withBody(int doc, Analysis analysis) throws IOException {
    Document document = fields.document(doc, SUMMARY_AND_BODY);
    String body = compression.text(Kind.BODY, field(document, Schema.STORED_BODY));
    return new WithBody(
        summary(document),
        body,
        Offsets.read(analysis, body, field(document, Schema.STORED_OFFSETS)));
  }

  /** Where the words of an article's body stand. */
  public Offsets offsets(int doc, String body, Analysis analysis) throws IOException {
    return Offsets.read(
        analysis, body, field(fields.document(doc, OFFSETS), Schema.STORED_OFFSETS));
  }

  /** The whole article. */
  public Article article(int doc) throws IOException {
    Document document = fields.document(doc, WHOLE);
    byte[] record = compression.decompress(Kind.RECORD, field(document, Schema.STORED_RECORD));
    ByteArrayDataInput in = new ByteArrayDataInput(record);
    StoredSummary.read(in); // The JSON follows.
    String rest =
        new String(
            record, in.getPosition(), record.length - in.getPosition(), StandardCharsets.UTF_8);
    JsonObject json = JsonParser.parseString(rest).getAsJsonObject();
    json.addProperty("body", compression.text(Kind.BODY, field(document, Schema.STORED_BODY)));
    Article article = ArticleJson.read(json);
    byte[] findings =
        compression.decompress(Kind.FINDINGS, field(document, Schema.STORED_FINDINGS));
    return article.with(StoredFindings.read(new BytesRef(findings), article.findings()));
  }

  /** An article's summary, then its JSON without its body, quotations and places. */
  public static byte[] record(Article article) {
    byte[] summary = StoredSummary.write(ArticleSummary.of(article));
    byte[] rest = rest(article).getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(summary, summary.length + rest.length);
    System.arraycopy(rest, 0, both, summary.length, rest.length);
    return both;
  }

  private static String rest(Article article) {
    Findings bare =
        article
            .findings()
            .withPlaces(List.of())
            .withQuotations(List.of(), article.findings().actors());
    JsonObject json = ArticleJson.write(article.with(bare));
    json.remove("body");
    return ArticleJson.text(json);
  }

  /**
   * The article as it will be read again, so that what is indexed and what is stored are one: JSON
   * keeps an actor once, by name.
   */
  public static Article normal(Article article) {
    Map<String, Actor> byName = new HashMap<>();
    boolean normal = true;
    for (Actor actor : article.findings().actors()) {
      normal &= byName.put(actor.name(), actor) == null;
    }
    for (Quotation quotation : article.findings().quotations()) {
      for (Actor actor : Voices.of(quotation.attribution())) {
        normal &= actor.equals(byName.get(actor.name()));
      }
    }
    if (normal) {
      return article;
    }
    Article again = ArticleJson.read(ArticleJson.write(article));
    return again.with(again.findings().withExplanation(article.findings().explanation()));
  }

  private static BytesRef field(Document document, String name) throws IOException {
    BytesRef bytes = document.getBinaryValue(name);
    if (bytes == null) {
      throw new IOException("an article has no stored field " + name + "; run: dateline check");
    }
    return bytes;
  }
}
