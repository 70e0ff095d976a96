package news.dateline.http;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.actors.Correction;
import news.dateline.search.ClauseCount;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues;
import news.dateline.search.IndexStatus;
import news.dateline.search.Queries;
import news.dateline.search.Query;
import news.dateline.search.Sort;
import news.dateline.search.View;

/**
 * The page: a form, and what was found. Everything is a link or a field of the form, so that
 * nothing needs a script; the address says all, and is the endpoint's but for its path.
 *
 * @param address what was asked, as it was sent
 * @param answer what was found
 * @param others how many hits the other view has
 * @param paging which page of the hits it is
 * @param meant names that may have been meant by one that nobody has
 * @param original the headline of the article whose copies are listed
 */
record SearchPage(
    Address address,
    Answer answer,
    long others,
    Paging paging,
    List<String> meant,
    Optional<String> original) {
  /** So many corrections are named. */
  private static final int CORRECTIONS = 3;

  /** The page of what makes no sense: the form as it was filled in, and why. */
  static Reply refused(Address address, View view, Problem problem) {
    return PageFrame.of(
        problem.status(),
        problem.title(),
        PageFrame.masthead(""),
        SearchForm.of(address, view, Set.of(), false),
        Html.el("main")
            .set("id", "content")
            .set("class", "searching")
            .add(
                Html.el("section")
                    .set("class", "found problem")
                    .set("data-part", "found")
                    .set("role", "alert")
                    .set("aria-label", "Problem")
                    .add(
                        Html.el("h1").set("tabindex", "-1").text(problem.title()),
                        ProblemPage.words(problem),
                        ActiveFilters.chips(address, Optional.empty())),
                Html.el("aside")
                    .set("id", "narrow")
                    .set("data-part", "narrow")
                    .set("class", "none")
                    .set("aria-label", "Narrow down")),
        PageFrame.foot(List.of(Html.text("Status " + problem.status()))));
  }

  /** The page when there is no index, or nothing in it: how to make one. */
  static Reply empty() {
    return PageFrame.of(
        200,
        "Nothing indexed yet",
        PageFrame.masthead(""),
        Html.el("main")
            .set("id", "content")
            .set("class", "problem")
            .add(
                Html.el("h1").text("Nothing is indexed yet"),
                Html.el("p")
                    .text(
                        "Dateline searches an index of your archive. Make one from files, folders"
                            + " or archives, in a terminal:"),
                Html.el("pre")
                    .add(Html.el("code").text("bin/dateline index PATH…\nbin/dateline serve")),
                Html.el("p")
                    .add(
                        Html.text("To try it with the sample archive: "),
                        Html.el("code").text("./mvnw -q -Pserve"))));
  }

  /** The page. */
  Reply reply() {
    List<FacetValues> facets = answer.results().facets();
    Set<Facet> fields =
        facets.isEmpty()
            ? Set.of()
            : facets.stream()
                .map(FacetValues::facet)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Facet.class)));
    String asked = title();
    return PageFrame.of(
        200,
        asked.isBlank() ? "Dateline" : asked,
        PageFrame.masthead(holdings(answer.index())),
        SearchForm.of(address, view(), fields, answer.results().total() > 0),
        Html.el("main")
            .set("id", "content")
            .set("class", "searching")
            .add(
                Html.el("section")
                    .set("class", "found")
                    .set("data-part", "found")
                    .set("aria-label", "Results")
                    .add(
                        Html.el("a")
                            .set("class", "skip")
                            .set("href", "#narrow")
                            .text("Skip to the filters"),
                        views(),
                        count(),
                        warnings(),
                        corrected(),
                        ActiveFilters.chips(search(), original),
                        Html.maybe(
                            answer.results().histogram(),
                            histogram -> new HistogramFigure(search(), view(), histogram).figure()),
                        bar(),
                        new HitList(address).list(answer.results().hits(), paging.start()),
                        nothing(),
                        paging.links(address, answer)),
                FacetPanel.of(search(), view(), facets)),
        Html.el("div").set("data-part", "inside").add(FacetPanel.forms(search(), facets)),
        foot());
  }

  private View view() {
    return answer.asked().request().view();
  }

  /** The search without its page. */
  private Address search() {
    return address.without("cursor").without("start");
  }

  private String title() {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("q", "said", "said_by")) {
      if (!address.value(name).isBlank()) {
        parts.add((name.equals("q") ? "" : name.replace('_', ' ') + " ") + address.value(name));
      }
    }
    return String.join(", ", parts);
  }

  private static String holdings(IndexStatus index) {
    String years =
        index
            .first()
            .flatMap(
                first ->
                    index
                        .last()
                        .map(
                            last ->
                                first.getYear() == last.getYear()
                                    ? ", " + first.getYear()
                                    : ", " + first.getYear() + "–" + last.getYear()))
            .orElse("");
    return Wording.plural(index.articles(), "article")
        + ", "
        + Wording.plural(index.quotations(), "quotation")
        + years;
  }

  private Html views() {
    Address articles = search().without("view");
    long total = answer.results().total();
    boolean quotations = view() == View.QUOTATIONS;
    return Html.el("nav")
        .set("class", "views")
        .set("aria-label", "What to list")
        .add(
            tab("Articles", articles, quotations ? others : total, !quotations),
            tab(
                "Quotations",
                articles.set("view", "quotations"),
                quotations ? total : others,
                quotations));
  }

  private static Html tab(String name, Address to, long total, boolean here) {
    Html.Element link =
        Html.el("a")
            .set("href", to.toString())
            .add(
                Html.text(name + " "),
                Html.el("span").set("class", "count").text(Wording.number(total)));
    return here ? link.set("aria-current", "page") : link;
  }

  private Html count() {
    long total = answer.results().total();
    String counted = Wording.plural(total, Wording.noun(view()));
    return Html.all(
        Html.el("h1")
            .set("tabindex", "-1")
            .add(
                Html.text(counted),
                Html.when(isOnce(), Html.el("span").set("class", "note").text(", each text once")),
                Html.when(
                    answer.results().hits().size() < total && total > 0,
                    Html.el("span")
                        .set("class", "note")
                        .text(", " + paging.range(answer.results().hits())))),
        understood());
  }

  private boolean isOnce() {
    return answer.asked().request().copies().once();
  }

  /** The words as they were read, where that is not how they were typed; the dates are chips. */
  private Html understood() {
    String words =
        Queries.print(
            Queries.and(
                Queries.parts(answer.asked().request().query()).stream()
                    .filter(part -> !(part instanceof Query.Published) || !dated())
                    .toList()));
    return Html.when(
        !answer.asked().input().isBlank() && !words.equals(answer.asked().input().strip()),
        Html.el("p")
            .set("class", "note")
            .text("Words understood as ")
            .add(Html.el("code").text(words)));
  }

  private boolean dated() {
    return !address.value("from").isEmpty() || !address.value("to").isEmpty();
  }

  private Html warnings() {
    List<String> warnings = answer.warnings();
    return Html.when(
        !warnings.isEmpty(),
        Html.el("ul")
            .set("class", "warnings")
            .set("aria-label", "Worth knowing")
            .add(Html.each(warnings, warning -> Html.el("li").text(warning))));
  }

  /** A quiet line; nothing where no correction bears on this page. */
  private Html corrected() {
    List<Correction> lines = answer.applied().asked();
    int others = answer.applied().lines().size();
    if (lines.isEmpty() && others > 0) {
      return Html.el("p")
          .set("class", "note corrections")
          .text(Wording.plural(others, "correction") + " of names on this page");
    }
    List<Html> shown =
        lines.stream()
            .limit(CORRECTIONS)
            .map(line -> (Html) Html.el("code").text(line.text()))
            .toList();
    int more = lines.size() - shown.size();
    return Html.when(
        !lines.isEmpty(),
        Html.el("p")
            .set("class", "note corrections")
            .add(
                Html.text("Corrected: "),
                Wording.separated(shown, "; "),
                Html.when(more > 0, Html.text(" and " + more + " more"))));
  }

  /** The order, the way to the facets on a phone, and what to take along. */
  private Html bar() {
    return Html.when(
        answer.results().total() > 0,
        Html.el("div")
            .set("class", "bar")
            .add(
                order(),
                once(),
                Html.el("a").set("class", "to-narrow").set("href", "#narrow").text("Narrow down"),
                export()));
  }

  private Html order() {
    Sort usual = answer.asked().request().sort();
    String chosen = address.value("sort");
    Html.Element select =
        Html.el("select").set("id", "sort").set("name", "sort").set("form", SearchForm.ID);
    if (chosen.isEmpty()) {
      select.add(Html.el("option").set("value", "").flag("selected", true).text(order(usual)));
    }
    for (Sort sort : Sort.values()) {
      if (!chosen.isEmpty() || sort != usual) {
        select.add(
            Html.el("option")
                .set("value", sort.parameter())
                .flag("selected", chosen.equals(sort.parameter()))
                .text(order(sort)));
      }
    }
    return Html.el("div")
        .set("class", "order")
        .add(
            Html.el("label").set("for", "sort").text("Order"),
            select,
            Html.el("button")
                .set("class", "apply")
                .set("type", "submit")
                .set("form", SearchForm.ID)
                .text("Apply"));
  }

  /** Whether wire copies and reprints count once. */
  private Html once() {
    return Html.el("label")
        .set("class", "once")
        .add(
            Html.el("input")
                .set("type", "checkbox")
                .set("name", "distinct")
                .set("value", "true")
                .set("form", SearchForm.ID)
                .flag("checked", isOnce()),
            Html.text("Copies of a text count once"));
  }

  private static String order(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "best match first";
      case OLDEST -> "oldest first";
      case NEWEST -> "newest first";
    };
  }

  private Html export() {
    String path =
        Endpoint.ROOT
            + switch (view()) {
              case ARTICLES -> "articles";
              case QUOTATIONS -> "quotations";
            };
    Address all = address.narrowing();
    if (!address.value("sort").isEmpty()) {
      all = all.set("sort", address.value("sort"));
    }
    return Html.el("nav")
        .set("class", "export")
        .set("aria-label", "Export all results")
        .add(
            Html.el("span").text("All as"),
            Html.el("a")
                .set("href", all.at(path + ".csv").toString())
                .set("download", "")
                .text("CSV"),
            Html.el("a")
                .set("href", all.set("excel", "1").at(path + ".csv").toString())
                .set("download", "")
                .text("CSV for Excel"),
            Html.el("a")
                .set("href", all.at(path + ".jsonl").toString())
                .set("download", "")
                .text("JSON lines"),
            Html.el("a")
                .set("href", address.without("view").without("start").at(path + ".json").toString())
                .text("API address"));
  }

  private Html nothing() {
    if (answer.results().total() > 0) {
      return Html.none();
    }
    return Html.el("section")
        .set("class", "nothing")
        .set("aria-label", "What each part finds alone")
        .add(
            Html.el("p")
                .text(
                    answer.clauses().size() > 1
                        ? "Nothing has all of this. Each part alone finds:"
                        : "Nothing has this."),
            Html.when(
                !answer.clauses().isEmpty(),
                Html.el("table")
                    .add(
                        Html.el("thead")
                            .add(
                                Html.el("tr")
                                    .add(
                                        Html.el("th").set("scope", "col").text("Part"),
                                        Html.el("th")
                                            .set("scope", "col")
                                            .text("Finds " + Wording.noun(view()) + "s"))),
                        Html.el("tbody").add(Html.each(answer.clauses(), this::clause)))),
            perhaps(),
            Html.when(
                !address.value("q").isEmpty() || !address.value("said").isEmpty(),
                Html.el("p")
                    .set("class", "note")
                    .text(
                        "Remove a part above, or loosen a word: port* finds words"
                            + " that begin with port, harbour~1 words spelled almost like harbour.")));
  }

  /** Names that may have been meant by one that nobody has. */
  private Html perhaps() {
    return Html.when(
        !meant.isEmpty(),
        Html.el("p")
            .add(
                Html.text("Perhaps said by "),
                Wording.listed(
                    meant, name -> Html.link(search().set("said_by", name).toString(), name)),
                Html.text("?")));
  }

  private Html clause(ClauseCount clause) {
    Address alone = new Address("/", Map.of());
    if (Facet.named(clause.parameter().replaceFirst("^-", "")).isPresent()) {
      for (String value : address.values(clause.parameter())) {
        alone = alone.add(clause.parameter(), value);
      }
    } else {
      alone = alone.set(clause.parameter(), clause.clause());
    }
    if (view() == View.QUOTATIONS) {
      alone = alone.set("view", "quotations");
    }
    return Html.el("tr")
        .add(
            Html.el("th")
                .set("scope", "row")
                .add(
                    Html.el("a")
                        .set("href", alone.toString())
                        .add(Html.el("code").text(part(clause) + ": " + clause.clause()))),
            Html.el("td").text(Wording.number(clause.total())));
  }

  private static String part(ClauseCount clause) {
    return switch (clause.parameter()) {
      case "q" -> "words";
      case "said_by" -> "by";
      default -> clause.parameter();
    };
  }

  private static Html foot() {
    return PageFrame.foot(
        List.of(
            Html.text("For scripts: "),
            Html.link("/openapi.json", "the endpoint"),
            Html.text(", "),
            Html.link(Endpoint.ROOT + "status", "what the index holds"),
            Html.text(". Places: GeoNames, CC BY 4.0.")));
  }
}
