package news.dateline.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.ArchiveActor;
import news.dateline.actors.Correction;
import news.dateline.actors.Corrections;
import news.dateline.json.ArticleJson;
import news.dateline.search.AppliedCorrections;

/** What a reply owes to corrections, in JSON. */
final class AppliedJson {
  private AppliedJson() {}

  /** What there is of corrections. */
  static JsonObject of(Corrections corrections) {
    JsonObject json = new JsonObject();
    if (corrections.digest().equals(Corrections.NO_DIGEST)) {
      json.add("digest", JsonNull.INSTANCE);
    } else {
      json.addProperty("digest", "sha256:" + corrections.digest());
    }
    json.addProperty("count", corrections.count());
    json.addProperty("problems", corrections.problems().size());
    return json;
  }

  /** The same, and what of it bears on a reply. */
  static JsonObject of(AppliedCorrections applied) {
    JsonObject json = of(applied.corrections());
    JsonArray lines = new JsonArray();
    for (Correction line : applied.lines()) {
      JsonObject one = new JsonObject();
      one.addProperty("line", line.line());
      one.addProperty("correction", line.text());
      lines.add(one);
    }
    json.add("applied", lines);
    JsonArray actors = new JsonArray();
    for (ArchiveActor actor : applied.merged()) {
      JsonObject one = new JsonObject();
      one.addProperty("name", actor.label());
      one.add("also", ArticleJson.strings(actor.also()));
      one.add("lines", numbers(actor.by()));
      actors.add(one);
    }
    json.add("actors", actors);
    return json;
  }

  /** As an object of an article, which says what it calls them itself. */
  static JsonObject ofArticle(AppliedCorrections applied) {
    JsonObject json = of(applied);
    JsonArray named = new JsonArray();
    for (ActorResolution.Naming naming : applied.namings()) {
      JsonObject one = new JsonObject();
      one.addProperty("printed", naming.printed());
      one.addProperty("name", naming.name().orElse(null));
      one.add("lines", numbers(naming.by()));
      named.add(one);
    }
    json.add("named", named);
    return json;
  }

  private static JsonArray numbers(List<Correction> lines) {
    JsonArray array = new JsonArray();
    lines.forEach(line -> array.add(line.line()));
    return array;
  }
}
