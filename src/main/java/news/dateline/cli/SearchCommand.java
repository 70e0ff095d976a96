package news.dateline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import news.dateline.actors.Correction;
import news.dateline.http.LocalEndpoint;
import news.dateline.search.AppliedCorrections;
import news.dateline.search.BadRequest;
import news.dateline.search.ClauseCount;
import news.dateline.search.Engine;
import news.dateline.search.Facet;
import news.dateline.search.ParsedRequest;
import news.dateline.search.Resource;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline search}: the search of the page and the endpoint, without a server. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Searches the index, just as the page does.",
    description = {
      "",
      "QUERY holds words that must all match, \"a phrase\", OR, NOT or -, parentheses, prefix*, fuzzy~1, and fields:"
          + " title: body: byline: outlet: actor: place: cited: said: published:[2024-03-01 TO 2024-03-31]."
          + " Without a QUERY, the newest articles are listed.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline search 'harbour \"night shift\"' --from 2024-03 --to 2024-06",
      "  dateline search --said alarm --said-by \"Ane Lund\" --quotations",
      "  dateline search pier --facet outlet,actor --interval month --size 5",
      "  dateline search pier --format csv > pier.csv",
      "",
      "csv and jsonl give every hit, unless --size says otherwise; json is what the endpoint returns."
    })
final class SearchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "What to look for.")
  private List<String> query = List.of();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first day: 2024, 2024-03 or 2024-03-22.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "The last day, inclusive.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description =
          "Published by this outlet; may be repeated, for any of them, as may the facets below.")
  private List<String> outlet = List.of();

  @Option(names = "--actor", paramLabel = "NAME", description = "Quoted in the article.")
  private List<String> actor = List.of();

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Named in the article: a name, or a path such as pt/lisbon.")
  private List<String> place = List.of();

  @Option(names = "--cited", paramLabel = "NAME", description = "A medium cited as a source.")
  private List<String> cited = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "The language of the article, such as en.")
  private List<String> language = List.of();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Has a quotation of this type: direct, mixed or indirect.")
  private List<String> type = List.of();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "Has a quotation by this kind of actor: person, organisation, government, and so on.")
  private List<String> kind = List.of();

  @Option(
      names = "--not",
      paramLabel = "FACET=VALUE",
      description = "Leave out articles with this value, such as \"outlet=Karst Radio\".")
  private List<String> not = List.of();

  @Option(names = "--said", paramLabel = "WORDS", description = "Words inside one quotation.")
  private Optional<String> said = Optional.empty();

  @Option(
      names = "--said-by",
      paramLabel = "NAME",
      description = "Who said them, in that same quotation: full name, alias or bare surname.")
  private Optional<String> saidBy = Optional.empty();

  @Option(
      names = "--quotations",
      description = "List quotations, each with who said it, instead of articles.")
  private boolean quotations;

  @Option(
      names = "--distinct",
      description = "Count and list near-identical texts once, as the first one published.")
  private boolean distinct;

  @Option(names = "--copies-of", paramLabel = "ID", description = "Only copies of this article.")
  private Optional<String> copiesOf = Optional.empty();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "The order: relevance, date or -date (newest first).")
  private Optional<String> sort = Optional.empty();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "How many hits, 1 to 1000; default: 20.")
  private Optional<String> size = Optional.empty();

  @Option(
      names = "--facet",
      paramLabel = "FACET,…",
      description =
          "Count the values of these facets: outlet, actor, place, cited, language, type, kind.")
  private List<String> facet = List.of();

  @Option(names = "--facet-size", paramLabel = "N", description = "How many values of each facet.")
  private Optional<String> facetSize = Optional.empty();

  @Option(
      names = "--interval",
      paramLabel = "INTERVAL",
      description = "Count hits by day, week, month or year.")
  private Optional<String> interval = Optional.empty();

  @Option(names = "--fields", paramLabel = "FIELD,…", description = "The columns of csv and jsonl.")
  private List<String> fields = List.of();

  @Option(
      names = "--format",
      description = "The output format: ${COMPLETION-CANDIDATES}; default: table.")
  private Form format = Form.table;

  /** The forms that hits are printed in. */
  private enum Form {
    table,
    json,
    jsonl,
    csv
  }

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure, SearchException {
    try (Engine engine = corrections.engine(index, terminal)) {
      switch (format) {
        case table -> table(engine.newest());
        case json -> endpoint(engine, ".json");
        case jsonl -> endpoint(engine, ".jsonl");
        case csv -> endpoint(engine, ".csv");
      }
    } catch (BadRequest wrong) {
      throw Failure.use(words(wrong));
    }
    return Status.DONE;
  }

  private void table(Snapshot snapshot) throws IOException, Failure, SearchException, BadRequest {
    ParsedRequest asked = news.dateline.search.Parameters.usual().read(resource(), parameters());
    Results results = snapshot.search(asked.request());
    asked.warnings().forEach(terminal::say);
    asked.namesakes(snapshot).ifPresent(terminal::say);
    asked.nothingCopied(snapshot).ifPresent(terminal::say);
    for (Correction line :
        AppliedCorrections.to(snapshot.actors(), asked.request(), results).asked()) {
      terminal.say("corrected: " + line.text());
    }
    List<ClauseCount> clauses =
        results.total() == 0 ? ClauseCount.of(snapshot, asked.request()) : List.of();
    HitsText text = new HitsText(terminal.columns(), terminal.colour());
    for (String line : text.of(resource().view(), results, clauses)) {
      terminal.line(line);
    }
  }

  private void endpoint(Engine engine, String form)
      throws IOException, Failure, SearchException, BadRequest {
    LocalEndpoint endpoint = new LocalEndpoint(engine, SoftwareVersion.number());
    endpoint.get(resource().path() + form, parameters(), terminal.out());
    if (format == Form.json) {
      terminal.line("");
    }
  }

  private Resource resource() {
    return quotations ? Resource.QUOTATIONS : Resource.ARTICLES;
  }

  /** The options as the endpoint's parameters. */
  private Map<String, List<String>> parameters() throws Failure {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (!query.isEmpty()) {
      parameters.put("q", List.of(String.join(" ", query)));
    }
    one(parameters, "said", said);
    one(parameters, "said_by", saidBy);
    one(parameters, "from", from);
    one(parameters, "to", to);
    many(parameters, "outlet", outlet);
    many(parameters, "actor", actor);
    many(parameters, "place", place);
    many(parameters, "cited", cited);
    many(parameters, "language", language);
    many(parameters, "type", type);
    many(parameters, "kind", kind);
    for (String pair : not) {
      int equals = pair.indexOf('=');
      if (equals < 0 || Facet.named(pair.substring(0, equals)).isEmpty()) {
        throw Failure.use(
            "--not takes a facet and a value, such as --not outlet=Karst-Radio, not " + pair);
      }
      parameters
          .computeIfAbsent("-" + pair.substring(0, equals), name -> new ArrayList<>())
          .add(pair.substring(equals + 1));
    }
    if (distinct) {
      parameters.put("distinct", List.of("true"));
    }
    one(parameters, "copies_of", copiesOf);
    one(parameters, "sort", sort);
    one(parameters, "size", size);
    many(parameters, "facet", facet);
    one(parameters, "facet_size", facetSize);
    one(parameters, "interval", interval);
    many(parameters, "fields", fields);
    return parameters;
  }

  private static void one(
      Map<String, List<String>> parameters, String name, Optional<String> value) {
    value.ifPresent(given -> parameters.put(name, List.of(given)));
  }

  private static void many(Map<String, List<String>> parameters, String name, List<String> values) {
    if (!values.isEmpty()) {
      parameters.put(name, values);
    }
  }

  private static String words(BadRequest wrong) {
    String option =
        wrong
            .parameter()
            .map(name -> name.equals("q") ? "QUERY" : "--" + name.replace('_', '-'))
            .orElse("");
    OptionalInt position = wrong.position();
    return (option.isEmpty() ? "" : option + ": ")
        + wrong.getMessage()
        + (position.isPresent() ? " (at character " + (position.getAsInt() + 1) + ")" : "")
        + wrong.suggestion().map(suggestion -> "; did you mean: " + suggestion).orElse("");
  }
}
