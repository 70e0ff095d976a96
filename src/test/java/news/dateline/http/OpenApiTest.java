package news.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.search.Cursor;
import news.dateline.search.Cursors;
import news.dateline.search.Facet;
import news.dateline.search.FacetRequest;
import news.dateline.search.Parameter;
import news.dateline.search.Sort;
import news.dateline.search.View;
import org.junit.jupiter.api.Test;

/** The description and the server say the same, both ways. */
class OpenApiTest {
  private static final ServerSettings SETTINGS = ServerSettings.of("127.0.0.1", Sent.PORT, "test");

  private final List<Article> articles =
      Stream.concat(
              Stream.of(Samples.full(), Samples.odd(), Samples.bare()), Samples.many(3).stream())
          .toList();
  private final Application application = application(new ListEngine(articles), SETTINGS);
  private final JsonObject document =
      Sent.by(application, Sent.request("GET", "/openapi.json")).json();
  private final Schema schema = new Schema(document);

  private static Application application(ListEngine engine, ServerSettings settings) {
    return new Application(settings, Site.routes(settings, Optional.of(engine)));
  }

  @Test
  void everyRouteIsDescribedAndEveryPathIsServed() {
    Map<String, Set<String>> served = new TreeMap<>();
    for (Routes.Route route : application.routes()) {
      if (!route.page()) {
        served.put(route.pattern(), new TreeSet<>(route.methods()));
      }
    }
    Map<String, Set<String>> described = new TreeMap<>();
    document
        .getAsJsonObject("paths")
        .asMap()
        .forEach(
            (path, methods) ->
                described.put(
                    path,
                    methods.getAsJsonObject().keySet().stream()
                        .map(method -> method.toUpperCase(java.util.Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new))));
    assertThat(described).isEqualTo(served);
  }

  @Test
  void everyParameterIsTakenExactlyWhereItIsDescribed() {
    for (Operation operation : operations("get")) {
      Set<String> described = new TreeSet<>();
      for (JsonElement reference : operation.parameters()) {
        JsonObject parameter = resolved(reference.getAsJsonObject());
        if (parameter.get("in").getAsString().equals("query")) {
          described.add(parameter.get("name").getAsString());
        }
      }
      if (operation.path().equals("/openapi.json")) {
        continue;
      }
      Set<String> taken = new TreeSet<>();
      Set<String> forms =
          operation.responses().getAsJsonObject("200").getAsJsonObject("content").keySet();
      for (String name : names()) {
        for (String form : forms) {
          Request request =
              Sent.request(
                      "GET", operation.address() + "?" + Address.encode(name) + "=" + value(name))
                  .with("Accept", form);
          Sent sent = Sent.by(application, request);
          if (sent.status() == 200) {
            taken.add(name);
          } else {
            assertThat(sent.problem(400).get("parameter").getAsString()).isEqualTo(name);
          }
        }
      }
      assertThat(described).as(operation.path()).isEqualTo(taken);
    }
  }

  @Test
  void aBodyTakesTheSameParameters() {
    JsonObject properties =
        schema.resolve("#/components/schemas/Parameters").getAsJsonObject("properties");
    for (String path : List.of("/api/v1/articles", "/api/v1/quotations")) {
      Set<String> query = new TreeSet<>();
      for (JsonElement reference :
          document
              .getAsJsonObject("paths")
              .getAsJsonObject(path)
              .getAsJsonObject("get")
              .getAsJsonArray("parameters")) {
        query.add(resolved(reference.getAsJsonObject()).get("name").getAsString());
      }
      assertThat(new TreeSet<>(properties.keySet())).isEqualTo(query);
    }
  }

  @Test
  void everyStatusThatIsDescribedHappensAndNoOther() {
    for (String method : List.of("get", "post")) {
      for (Operation operation : operations(method)) {
        Set<String> seen = new TreeSet<>();
        for (Sent sent : provoked(operation)) {
          seen.add(Integer.toString(sent.status()));
        }
        assertThat(seen)
            .as(method + " " + operation.path())
            .isEqualTo(new TreeSet<>(operation.responses().keySet()));
      }
    }
  }

  @Test
  void everyReplyIsAsDescribed() {
    for (String method : List.of("get", "post")) {
      for (Operation operation : operations(method)) {
        Set<String> types = new TreeSet<>();
        for (Sent sent : provoked(operation)) {
          JsonObject response =
              resolved(operation.responses().getAsJsonObject(Integer.toString(sent.status())));
          String where = method + " " + operation.path() + " " + sent.status();
          if (!response.has("content")) {
            assertThat(sent.body()).as(where).isEmpty();
            continue;
          }
          String type = sent.headers().get("Content-Type").replaceAll(";.*", "");
          JsonObject content = response.getAsJsonObject("content");
          assertThat(content.keySet()).as(where).contains(type);
          if (sent.status() == 200) {
            types.add(type);
          }
          if (type.endsWith("json")) {
            assertThat(
                    schema.faults(
                        content.getAsJsonObject(type).getAsJsonObject("schema"),
                        JsonParser.parseString(sent.text())))
                .as(where)
                .isEmpty();
          }
          if (response.has("headers")) {
            JsonObject headers = response.getAsJsonObject("headers");
            for (String header : Set.of("ETag", "Retry-After", "Accept-Post")) {
              assertThat(sent.headers().containsKey(header))
                  .as(where + " " + header)
                  .isEqualTo(headers.has(header));
            }
          }
        }
        JsonObject ok = operation.responses().getAsJsonObject("200").getAsJsonObject("content");
        assertThat(types).as(operation.path()).isEqualTo(new TreeSet<>(ok.keySet()));
      }
    }
  }

  @Test
  void linesAreHits() {
    Map<String, String> hits =
        Map.of(
            "/api/v1/articles.jsonl", "#/components/schemas/ArticleHit",
            "/api/v1/quotations.jsonl", "#/components/schemas/QuotationHit");
    hits.forEach(
        (path, reference) -> {
          String text = Sent.by(application, Sent.request("GET", path + "?q=pier")).text();
          assertThat(text).isNotEmpty();
          text.lines()
              .forEach(
                  line ->
                      assertThat(
                              schema.faults(
                                  schema.resolve(reference), JsonParser.parseString(line)))
                          .isEmpty());
        });
  }

  @Test
  void theCheckerFindsFaults() {
    JsonObject query = schema.resolve("#/components/schemas/Query");
    assertThat(
            schema.faults(
                query, JsonParser.parseString("{\"input\":1,\"warnings\":[2],\"more\":3}")))
        .hasSize(4);
  }

  /**
   * An operation of the description.
   *
   * @param path the path as described
   * @param method in lower case
   * @param description what is said of it
   */
  private record Operation(String path, String method, JsonObject description) {

    /** The path with something in place of the braces. */
    String address() {
      return path.replace("{id}", Samples.full().id()).replace("{field}", "place");
    }

    List<JsonElement> parameters() {
      return description.has("parameters")
          ? description.getAsJsonArray("parameters").asList()
          : List.of();
    }

    JsonObject responses() {
      return description.getAsJsonObject("responses");
    }
  }

  private List<Operation> operations(String method) {
    List<Operation> operations = new ArrayList<>();
    document
        .getAsJsonObject("paths")
        .asMap()
        .forEach(
            (path, methods) -> {
              if (methods.getAsJsonObject().has(method)) {
                operations.add(
                    new Operation(path, method, methods.getAsJsonObject().getAsJsonObject(method)));
              }
            });
    assertThat(operations).isNotEmpty();
    return operations;
  }

  private JsonObject resolved(JsonObject object) {
    return object.has("$ref") ? schema.resolve(object.get("$ref").getAsString()) : object;
  }

  /** Every name that any part of the endpoint takes, and some that none does. */
  private static List<String> names() {
    List<String> names = new ArrayList<>(List.of("view", "nosuch", "-nosuch"));
    Arrays.stream(Parameter.values()).map(Parameter::parameter).forEach(names::add);
    for (Facet facet : Facet.values()) {
      names.add(facet.parameter());
      names.add("-" + facet.parameter());
    }
    return names;
  }

  private static String value(String name) {
    return switch (name) {
      case "from", "to" -> "2024";
      case "sort" -> "date";
      case "size", "facet_size" -> "3";
      case "cursor" -> "*";
      case "facet" -> "actor";
      case "interval" -> "year";
      case "fields" -> "id";
      case "excel", "distinct" -> "1";
      default -> "pier";
    };
  }

  /** Whatever can be made to happen to an operation. */
  private List<Sent> provoked(Operation operation) {
    List<Sent> sent = new ArrayList<>();
    boolean post = operation.method().equals("post");
    String address = operation.address();
    Predicate<String> takes =
        name ->
            post
                || operation.parameters().stream()
                    .map(each -> resolved(each.getAsJsonObject()).get("name").getAsString())
                    .anyMatch(name::equals);
    Request plain = asked(operation, Map.of());
    sent.add(Sent.by(application, plain));
    if (takes.test("q")) {
      sent.add(Sent.by(application, asked(operation, Map.of("q", "volcano pier"))));
      sent.add(Sent.by(application, asked(operation, Map.of("q", "pier"))));
    }
    if (takes.test("facet") && !address.endsWith(".csv") && !address.endsWith(".jsonl")) {
      sent.add(
          Sent.by(
              application, asked(operation, Map.of("facet", "actor,outlet", "interval", "month"))));
    }
    if (takes.test("size")) {
      sent.add(Sent.by(application, asked(operation, Map.of("size", "1"))));
    }
    for (String type : List.of("text/csv", "application/jsonl", "image/png")) {
      sent.add(Sent.by(application, plain.with("Accept", type)));
    }
    sent.add(Sent.by(application, plain.with("If-None-Match", "*")));
    if (!operation.path().equals("/openapi.json")) {
      sent.add(Sent.by(application, asked(operation, Map.of("nosuch", "1"))));
    }
    for (String variable : List.of("{id}", "{field}")) {
      if (operation.path().contains(variable)) {
        sent.add(
            Sent.by(
                application, Sent.request("GET", operation.path().replace(variable, "nosuch"))));
      }
    }
    if (takes.test("cursor")) {
      boolean facet = operation.path().contains("{field}");
      boolean quotations = operation.path().contains("quotations");
      String cursor =
          facet
              ? Cursors.write("gone-1", Facet.PLACE, new FacetRequest.After(1, "x"))
              : Cursors.write(
                  new Cursor(
                      "gone-1",
                      OptionalLong.of(1),
                      Samples.full().id(),
                      quotations ? OptionalInt.of(0) : OptionalInt.empty()),
                  quotations ? View.QUOTATIONS : View.ARTICLES,
                  Sort.NEWEST);
      sent.add(Sent.by(application, asked(operation, Map.of("cursor", cursor, "size", "1"))));
    }
    if (post) {
      sent.add(Sent.by(application, plain.with(new byte[SETTINGS.bodyLimit() + 1])));
      sent.add(Sent.by(application, Sent.request("POST", address)));
    }
    sent.add(
        Sent.by(
            application,
            Sent.request(
                post ? "POST" : "GET", address + "?q=" + "a".repeat(SETTINGS.addressLimit()))));
    sent.add(
        Sent.by(
            application,
            new Request(plain.method(), plain.path(), plain.query(), Map.of(), plain.body())));
    sent.add(whileBusy(plain));
    ListEngine broken = new ListEngine(articles);
    broken.broken = true;
    sent.add(Sent.by(application(broken, SETTINGS), plain));
    sent.add(Sent.by(new Application(SETTINGS, Site.routes(SETTINGS, Optional.empty())), plain));
    return sent;
  }

  /** The reply when one request may be answered at a time, and one is being. */
  private Sent whileBusy(Request request) {
    ServerSettings one =
        new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(1), 65_536, 8_192, 1, 1, "test");
    ListEngine engine = new ListEngine(articles);
    Application busy = application(engine, one);
    List<Sent> sent = new ArrayList<>();
    engine.meanwhile = () -> sent.add(Sent.by(busy, request));
    Sent.by(busy, Sent.request("GET", "/api/v1/articles.json"));
    return sent.getFirst();
  }

  private static Request asked(Operation operation, Map<String, String> parameters) {
    if (operation.method().equals("post")) {
      JsonObject body = new JsonObject();
      parameters.forEach(body::addProperty);
      return Sent.request("POST", operation.address())
          .with("Content-Type", "application/json")
          .with(body.toString().getBytes(StandardCharsets.UTF_8));
    }
    String query =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + Address.encode(entry.getValue()))
            .collect(Collectors.joining("&"));
    return Sent.request("GET", operation.address() + (query.isEmpty() ? "" : "?" + query));
  }
}
