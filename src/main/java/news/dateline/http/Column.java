package news.dateline.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Dateline;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.json.ArticleJson;
import news.dateline.search.ArticleSummary;
import news.dateline.search.Hit;
import news.dateline.search.View;

/**
 * A column of CSV, or a chosen key of JSON lines. The lists below are their names and their order;
 * both are kept for ever, new ones come at the end.
 *
 * @param name its name
 * @param usual whether it is there when no {@code fields} are chosen
 * @param value takes it from a hit
 */
record Column(String name, boolean usual, Cell value) {

  /** What a cell is taken from. */
  interface Row {
    /** The hit. */
    Hit hit();

    /** The whole article, read when first asked for. */
    Article article() throws IOException;
  }

  /** Takes a value from a row: null, a string, a number or an array of strings. */
  interface Cell {
    JsonElement of(Row row) throws IOException;
  }

  private static final List<Column> ARTICLES =
      List.of(
          summary("id", article -> text(article.id())),
          summary("key", article -> text(article.key())),
          summary("url", article -> text(article.url())),
          summary("title", article -> text(article.title())),
          summary("byline", article -> text(article.byline())),
          summary("outlet", article -> text(article.outlet().map(Outlet::name))),
          summary("published", article -> text(article.published().map(PublicationDate::text))),
          summary("precision", Column::precision),
          summary("dateline", article -> text(article.dateline().map(Dateline::place))),
          summary(
              "datelineCountry", article -> text(article.dateline().flatMap(Dateline::country))),
          summary("datelineAgency", article -> text(article.dateline().flatMap(Dateline::agency))),
          summary("language", article -> text(article.language())),
          summary("actors", article -> ArticleJson.strings(article.actors())),
          summary("cited", article -> ArticleJson.strings(article.cited())),
          summary("quotations", article -> new JsonPrimitive(article.quotations())),
          rare("time", row -> time(row.hit().article())),
          rare("body", row -> text(row.article().body())),
          rare("text", row -> text(row.article().title() + "\n\n" + row.article().body())),
          copies());

  private static final List<Column> QUOTATIONS =
      List.of(
          summary("id", article -> text(article.id())),
          quotation("number", hit -> new JsonPrimitive(hit.number())),
          quotation("type", hit -> text(ArticleJson.word(hit.quotation().type()))),
          quotation("text", hit -> text(hit.text())),
          quotation("source", hit -> text(hit.source())),
          quotation("cue", hit -> text(hit.cue())),
          quotation("actors", hit -> names(hit.quotation().attribution().speakers())),
          quotation("kinds", hit -> kinds(hit.quotation().attribution().speakers())),
          quotation("relayedBy", hit -> names(hit.quotation().attribution().relays())),
          quotation(
              "addressee", hit -> text(hit.quotation().attribution().addressee().map(Actor::name))),
          quotation("linkedBy", hit -> text(ArticleJson.word(hit.quotation().linkedBy()))),
          quotation("confidence", hit -> confidence(hit.quotation().confidence())),
          quotation("start", hit -> new JsonPrimitive(content(hit).getFirst().start())),
          quotation("end", hit -> new JsonPrimitive(content(hit).getLast().end())),
          summary("key", article -> text(article.key())),
          summary("url", article -> text(article.url())),
          summary("title", article -> text(article.title())),
          summary("outlet", article -> text(article.outlet().map(Outlet::name))),
          summary("published", article -> text(article.published().map(PublicationDate::text))),
          summary("precision", Column::precision),
          summary("language", article -> text(article.language())),
          rare("byline", row -> text(row.hit().article().byline())),
          rare("dateline", row -> text(row.hit().article().dateline().map(Dateline::place))),
          rare("time", row -> time(row.hit().article())),
          rare("body", row -> text(row.article().body())),
          copies());

  /** All columns of a view. */
  static List<Column> of(View view) {
    return switch (view) {
      case ARTICLES -> ARTICLES;
      case QUOTATIONS -> QUOTATIONS;
    };
  }

  /** The usual columns of a view. */
  static List<Column> usual(View view) {
    return of(view).stream().filter(Column::usual).toList();
  }

  /**
   * The columns that were chosen, in the order of choice.
   *
   * @param fields the values of {@code fields}: names, separated by commas or given one by one
   * @throws Refusal when one is unknown
   */
  static List<Column> chosen(View view, List<String> fields) throws Refusal {
    Set<String> names = new LinkedHashSet<>();
    for (String value : fields) {
      for (String name : value.split(",", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
    }
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(
          of(view).stream()
              .filter(column -> column.name.equals(name))
              .findFirst()
              .orElseThrow(() -> unknown(view, name)));
    }
    return columns.isEmpty() ? usual(view) : columns;
  }

  /** The value as a cell of CSV; several are separated by bars. */
  static String cell(JsonElement value) {
    if (value.isJsonNull()) {
      return "";
    }
    if (value instanceof JsonArray array) {
      return String.join("|", array.asList().stream().map(JsonElement::getAsString).toList());
    }
    return value.getAsString();
  }

  private static Refusal unknown(View view, String name) {
    return new Refusal(
        new Problem(
            400,
            "unknown-field",
            "There is no field \""
                + name
                + "\"; there are "
                + String.join(", ", of(view).stream().map(Column::name).toList())
                + ".",
            Optional.of("fields"),
            OptionalInt.empty(),
            Optional.empty(),
            Map.of()));
  }

  private static Column summary(String name, Function<ArticleSummary, JsonElement> value) {
    return new Column(name, true, row -> value.apply(row.hit().article()));
  }

  private static Column quotation(String name, Function<Hit.QuotationHit, JsonElement> value) {
    return new Column(
        name,
        true,
        row ->
            switch (row.hit()) {
              case Hit.QuotationHit hit -> value.apply(hit);
              case Hit.ArticleHit hit -> JsonNull.INSTANCE;
            });
  }

  private static Column copies() {
    return new Column("copies", true, row -> new JsonPrimitive(row.hit().copies()));
  }

  private static Column rare(String name, Cell value) {
    return new Column(name, false, value);
  }

  private static JsonElement text(String value) {
    return new JsonPrimitive(value);
  }

  private static JsonElement text(Optional<String> value) {
    return ArticleJson.string(value);
  }

  private static JsonElement precision(ArticleSummary article) {
    return text(article.published().map(published -> ArticleJson.word(published.precision())));
  }

  /** As printed: with its offset where there is one. */
  private static JsonElement time(ArticleSummary article) {
    return text(
        article
            .published()
            .flatMap(
                published ->
                    published
                        .time()
                        .map(time -> time + published.offset().map(Object::toString).orElse(""))));
  }

  private static JsonElement names(List<Actor> actors) {
    return ArticleJson.strings(actors.stream().map(Actor::name).toList());
  }

  private static JsonElement kinds(List<Actor> actors) {
    return ArticleJson.strings(
        actors.stream().map(actor -> ArticleJson.word(actor.kind())).toList());
  }

  private static JsonElement confidence(double confidence) {
    return new JsonPrimitive(ArticleJson.rounded(confidence));
  }

  private static List<Span> content(Hit.QuotationHit hit) {
    return hit.quotation().content();
  }
}
