package news.dateline.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import news.dateline.article.Actor;
import news.dateline.article.Outlet;
import news.dateline.article.Span;
import news.dateline.json.ArticleJson;
import news.dateline.search.ArticleSummary;
import news.dateline.search.Hit;
import news.dateline.search.Snippet;

/** A hit as JSON: one of {@code hits}, or a line of JSON lines. Absent is null or an empty list. */
final class HitJson {
  private HitJson() {}

  /** The hit. */
  static JsonObject of(Hit hit) {
    return switch (hit) {
      case Hit.ArticleHit found -> article(found);
      case Hit.QuotationHit found -> quotation(found);
    };
  }

  private static JsonObject article(Hit.ArticleHit hit) {
    JsonObject json = new JsonObject();
    ArticleSummary article = hit.article();
    about(json, article);
    json.add("actors", ArticleJson.strings(article.actors()));
    json.add("cited", ArticleJson.strings(article.cited()));
    json.addProperty("quotations", article.quotations());
    json.add("snippets", snippets(hit.snippets()));
    json.addProperty("copies", hit.copies());
    return json;
  }

  private static JsonObject quotation(Hit.QuotationHit hit) {
    JsonObject json = new JsonObject();
    about(json, hit.article());
    json.addProperty("number", hit.number());
    json.addProperty("type", ArticleJson.word(hit.quotation().type()));
    json.addProperty("text", hit.text());
    json.addProperty("source", hit.source());
    json.addProperty("cue", hit.cue());
    json.add(
        "actors",
        ArticleJson.strings(
            hit.quotation().attribution().speakers().stream().map(Actor::name).toList()));
    json.add("quotation", ArticleJson.write(hit.quotation()));
    json.add("snippets", snippets(hit.snippets()));
    json.addProperty("copies", hit.copies());
    return json;
  }

  private static void about(JsonObject json, ArticleSummary article) {
    json.addProperty("id", article.id());
    json.add("key", ArticleJson.string(article.key()));
    json.add("url", ArticleJson.string(article.url()));
    json.addProperty("title", article.title());
    json.add("byline", ArticleJson.string(article.byline()));
    json.add("outlet", ArticleJson.string(article.outlet().map(Outlet::name)));
    json.add(
        "published",
        article.published().<JsonElement>map(ArticleJson::brief).orElse(JsonNull.INSTANCE));
    json.add(
        "dateline",
        article.dateline().<JsonElement>map(ArticleJson::brief).orElse(JsonNull.INSTANCE));
    json.add("language", ArticleJson.string(article.language()));
  }

  private static JsonArray snippets(List<Snippet> snippets) {
    JsonArray array = new JsonArray(snippets.size());
    for (Snippet snippet : snippets) {
      JsonObject json = new JsonObject();
      json.addProperty("field", ArticleJson.word(snippet.span().part()));
      json.addProperty("start", snippet.span().start());
      json.addProperty("end", snippet.span().end());
      JsonArray matches = new JsonArray(snippet.matches().size());
      for (Span match : snippet.matches()) {
        JsonArray pair = new JsonArray(2);
        pair.add(match.start());
        pair.add(match.end());
        matches.add(pair);
      }
      json.add("matches", matches);
      json.addProperty("text", snippet.text());
      array.add(json);
    }
    return array;
  }
}
