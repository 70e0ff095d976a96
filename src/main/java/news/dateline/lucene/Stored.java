package news.dateline.lucene;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.Quotation;
import news.dateline.json.ArticleJson;
import news.dateline.search.ArticleSummary;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/**
 * Reads what is stored of articles: a summary for lists, the body for snippets, and the rest (the
 * article's JSON without its body) for those who want all of it. Each is packed by itself.
 *
 * <p>For one thread.
 */
final class Stored {
  private static final Set<String> SUMMARY = Set.of(Schema.STORED_SUMMARY);
  private static final Set<String> OFFSETS = Set.of(Schema.STORED_OFFSETS);
  private static final Set<String> SUMMARY_AND_BODY =
      Set.of(Schema.STORED_SUMMARY, Schema.STORED_BODY, Schema.STORED_OFFSETS);
  private static final Set<String> WHOLE =
      Set.of(Schema.STORED_SUMMARY, Schema.STORED_BODY, Schema.STORED_FINDINGS, Schema.STORED_REST);

  private final StoredFields fields;

  Stored(StoredFields fields) {
    this.fields = fields;
  }

  /** The summary of an article's document. */
  ArticleSummary summary(int doc) throws IOException {
    return Summaries.read(field(fields.document(doc, SUMMARY), Schema.STORED_SUMMARY));
  }

  /** A summary with the body, and where the body's words stand. */
  record WithBody(ArticleSummary summary, String body, Offsets offsets) {}

  /** The summary and the body of an article's document. */
  WithBody withBody(int doc) throws IOException {
    Document document = fields.document(doc, SUMMARY_AND_BODY);
    return new WithBody(
        Summaries.read(field(document, Schema.STORED_SUMMARY)),
        Packing.unpack(field(document, Schema.STORED_BODY), Packing.NOTHING),
        Offsets.unpack(field(document, Schema.STORED_OFFSETS)));
  }

  /** Where the words of an article's body stand. */
  Offsets offsets(int doc) throws IOException {
    return Offsets.unpack(field(fields.document(doc, OFFSETS), Schema.STORED_OFFSETS));
  }

  /** The whole article. */
  Article article(int doc) throws IOException {
    Document document = fields.document(doc, WHOLE);
    String rest =
        Packing.unpack(field(document, Schema.STORED_REST), field(document, Schema.STORED_SUMMARY));
    JsonObject json = JsonParser.parseString(rest).getAsJsonObject();
    json.addProperty("body", Packing.unpack(field(document, Schema.STORED_BODY), Packing.NOTHING));
    Article article = ArticleJson.read(json);
    BytesRef findings =
        new BytesRef(Packing.unpackBytes(field(document, Schema.STORED_FINDINGS), Packing.NOTHING));
    return article.with(StoredFindings.read(findings, article.findings()));
  }

  /** The JSON of an article without its body, quotations and places. */
  static String rest(Article article) {
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
  static Article normal(Article article) {
    Map<String, Actor> byName = new HashMap<>();
    boolean normal = true;
    for (Actor actor : article.findings().actors()) {
      normal &= byName.put(actor.name(), actor) == null;
    }
    for (Quotation quotation : article.findings().quotations()) {
      for (Actor actor : Blocks.voices(quotation.attribution())) {
        normal &= actor.equals(byName.get(actor.name()));
      }
    }
    return normal ? article : ArticleJson.read(ArticleJson.write(article));
  }

  private static BytesRef field(Document document, String name) throws IOException {
    BytesRef bytes = document.getBinaryValue(name);
    if (bytes == null) {
      throw new IOException("an article has no stored field " + name + "; run: dateline check");
    }
    return bytes;
  }
}
