package news.dateline.http;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.dateline.article.Actor;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.search.ArticleSummary;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues;
import news.dateline.search.Histogram;
import news.dateline.search.Hit;
import news.dateline.search.IndexStatus;
import news.dateline.search.Snippet;
import news.dateline.search.Sort;
import news.dateline.search.View;

/**
 * The page: a form, and what was found. Every facet value and every bar is a link, so that nothing
 * needs a script; the address says all, and is the endpoint's but for its path.
 */
final class SearchPage {
  /** The parameters that have a field of their own in the form, or that a new search drops. */
  private static final List<String> IN_FORM =
      List.of("q", "said", "said_by", "from", "to", "sort", "view", "cursor");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private static final int BAR_HEIGHT = 60;

  /** So few bars do not need the whole width. */
  private static final int FEW_BARS = 18;

  /** What narrows a search, beside the facets. */
  private static final Set<String> NARROWING = Set.of("q", "said", "said_by", "from", "to");

  private final Answer answer;
  private final Address address;
  private final View view;

  private SearchPage(Address address, Answer answer) {
    this.answer = answer;
    this.address = address.without("cursor");
    this.view = answer.asked().request().view();
  }

  /**
   * The page of what was found.
   *
   * @param address what was asked, as it was sent
   */
  static Reply of(Address address, Answer answer) {
    return new SearchPage(address, answer).reply();
  }

  /** The page of what makes no sense: the form as it was filled in, and why. */
  static Reply refused(Address address, View view, Problem problem) {
    return Page.of(
        problem.status(),
        problem.title(),
        Page.masthead(""),
        form(address, view),
        Html.el("main")
            .set("class", "problem")
            .set("role", "alert")
            .add(Html.el("h1").text(problem.title()), ProblemPage.words(problem)));
  }

  /** The page when there is no index, or nothing in it: how to make one. */
  static Reply empty() {
    return Page.of(
        200,
        "Nothing indexed yet",
        Page.masthead(""),
        Html.el("main")
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

  private Reply reply() {
    String asked = answer.asked().parsed();
    return Page.of(
        200,
        asked.isBlank() ? "Dateline" : asked,
        Page.masthead(holdings(answer.index())),
        form(address, view),
        Html.el("main")
            .set("class", "searching")
            .add(
                Html.el("section")
                    .set("class", "found")
                    .set("aria-label", "Results")
                    .add(count(), warnings(), chips(), histogram(), hits(), clauses(), next()),
                Html.el("aside")
                    .set("aria-label", "Narrow down")
                    .add(Html.each(answer.results().facets(), this::facet))),
        foot());
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
    return plural(index.articles(), "article")
        + ", "
        + plural(index.quotations(), "quotation")
        + years;
  }

  private static Html form(Address address, View view) {
    Html.Element kept = Html.el("div").set("class", "kept");
    address
        .parameters()
        .forEach(
            (name, values) -> {
              if (!IN_FORM.contains(name)) {
                values.forEach(value -> kept.add(hidden(name, value)));
              }
            });
    if (view == View.QUOTATIONS) {
      kept.add(hidden("view", "quotations"));
    }
    return Html.el("form")
        .set("action", "/")
        .set("method", "get")
        .set("role", "search")
        .add(
            Html.el("div")
                .set("class", "words")
                .add(
                    Html.el("label").set("for", "q").text("Words"),
                    field(address, "q", "flood \"dike breach\" -drill").set("type", "search"),
                    Html.el("button").set("type", "submit").text("Search")),
            Html.el("div")
                .set("class", "more")
                .add(
                    labelled("Quoted words", field(address, "said", "within a quotation")),
                    labelled("Said by", field(address, "said_by", "a name")),
                    labelled("From", field(address, "from", "2024-03")),
                    labelled("To", field(address, "to", "2024-03-22")),
                    labelled("Order", order(address))),
            kept);
  }

  private static Html.Element field(Address address, String name, String placeholder) {
    return Html.el("input")
        .set("type", "text")
        .set("id", name)
        .set("name", name)
        .set("value", address.value(name))
        .set("placeholder", placeholder)
        .set("autocomplete", "off");
  }

  private static Html labelled(String label, Html field) {
    return Html.el("label").add(Html.el("span").text(label), field);
  }

  private static Html hidden(String name, String value) {
    return Html.el("input").set("type", "hidden").set("name", name).set("value", value);
  }

  private static Html order(Address address) {
    String chosen = address.value("sort");
    Html.Element select = Html.el("select").set("name", "sort");
    select.add(
        Html.el("option").set("value", "").flag("selected", chosen.isEmpty()).text("automatic"));
    for (Sort sort : Sort.values()) {
      String name =
          switch (sort) {
            case RELEVANCE -> "best match first";
            case OLDEST -> "oldest first";
            case NEWEST -> "newest first";
          };
      select.add(
          Html.el("option")
              .set("value", sort.parameter())
              .flag("selected", chosen.equals(sort.parameter()))
              .text(name));
    }
    return select;
  }

  private Html count() {
    String what = view == View.ARTICLES ? "article" : "quotation";
    Address articles = address.without("view");
    Address quotations = articles.set("view", "quotations");
    return Html.all(
        Html.el("nav")
            .set("class", "views")
            .set("aria-label", "What to list")
            .add(
                tab("Articles", articles, view == View.ARTICLES),
                tab("Quotations", quotations, view == View.QUOTATIONS)),
        Html.el("h1").text(plural(answer.results().total(), what)),
        Html.when(
            !answer.asked().parsed().equals(answer.asked().input().strip()),
            Html.el("p")
                .set("class", "note")
                .text("Understood as ")
                .add(Html.el("code").text(answer.asked().parsed()))));
  }

  private static Html tab(String name, Address to, boolean here) {
    Html.Element link = Html.el("a").set("href", to.toString()).text(name);
    return here ? link.set("aria-current", "page") : link;
  }

  private Html warnings() {
    List<String> warnings = answer.warnings();
    return Html.when(
        !warnings.isEmpty(),
        Html.el("ul")
            .set("class", "warnings")
            .set("role", "status")
            .add(Html.each(warnings, warning -> Html.el("li").text(warning))));
  }

  /** What is ticked, each to be taken away again. */
  private Html chips() {
    List<Html> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String name : List.of(facet.parameter(), "-" + facet.parameter())) {
        for (String value : address.values(name)) {
          chips.add(
              Html.el("li")
                  .add(
                      Html.text((name.startsWith("-") ? "not " : "") + name(facet) + ": "),
                      Html.el("b").text(label(facet, value)),
                      Html.text(" "),
                      Html.el("a")
                          .set("href", address.without(name, value).toString())
                          .set("aria-label", "Remove " + name + " " + value)
                          .text("×")));
        }
      }
    }
    for (String bound : List.of("from", "to")) {
      if (!address.value(bound).isEmpty()) {
        chips.add(
            Html.el("li")
                .add(
                    Html.text(bound + " "),
                    Html.el("b").text(address.value(bound)),
                    Html.text(" "),
                    Html.el("a")
                        .set("href", address.without(bound).toString())
                        .set("aria-label", "Remove " + bound)
                        .text("×")));
      }
    }
    return Html.when(!chips.isEmpty(), Html.el("ul").set("class", "chips").add(Html.all(chips)));
  }

  /** The value as it is printed, where a facet lists it. */
  private String label(Facet facet, String value) {
    return answer.results().facets().stream()
        .filter(values -> values.facet() == facet)
        .flatMap(values -> values.values().stream())
        .filter(each -> each.value().equals(value))
        .map(each -> label(facet, each))
        .findFirst()
        .orElse(value);
  }

  private static String label(Facet facet, FacetValues.FacetValue value) {
    String language = Locale.of(value.value()).getDisplayLanguage(Locale.ENGLISH);
    return facet == Facet.LANGUAGE && !language.isBlank() ? language : value.label();
  }

  /** Bars to click, and the same as a table. */
  private Html histogram() {
    return Html.maybe(
        answer.results().histogram().filter(histogram -> !histogram.buckets().isEmpty()),
        histogram -> {
          List<Histogram.Bucket> buckets = histogram.buckets();
          long highest =
              Math.max(1, buckets.stream().mapToLong(Histogram.Bucket::count).max().orElse(1));
          Html.Element bars =
              Html.el("svg")
                  .set("viewBox", "0 0 " + buckets.size() * 10 + " " + BAR_HEIGHT)
                  .set("preserveAspectRatio", "none")
                  .set("aria-hidden", "true");
          for (int i = 0; i < buckets.size(); i++) {
            bars.add(bar(histogram, buckets.get(i), i, highest));
          }
          return Html.el("figure")
              .set("class", buckets.size() < FEW_BARS ? "histogram few" : "histogram")
              .add(
                  bars,
                  Html.el("figcaption")
                      .add(
                          Html.el("span").text(period(histogram, buckets.getFirst())),
                          Html.el("span").text(period(histogram, buckets.getLast()))),
                  Html.el("details")
                      .add(
                          Html.el("summary")
                              .text("By " + histogram.interval().parameter() + ", as a table"),
                          table(histogram)));
        });
  }

  private Html bar(Histogram histogram, Histogram.Bucket bucket, int number, long highest) {
    long height = bucket.count() == 0 ? 0 : Math.max(2, bucket.count() * BAR_HEIGHT / highest);
    return Html.el("a")
        .set("href", only(histogram, bucket).toString())
        .set("tabindex", "-1")
        .add(
            Html.el("title")
                .text(period(histogram, bucket) + ": " + bucket.count() + " of " + bucket.all()),
            Html.el("rect")
                .set("class", "ground")
                .set("x", Integer.toString(number * 10))
                .set("y", "0")
                .set("width", "9")
                .set("height", Integer.toString(BAR_HEIGHT)),
            Html.el("rect")
                .set("x", Integer.toString(number * 10))
                .set("y", Long.toString(BAR_HEIGHT - height))
                .set("width", "9")
                .set("height", Long.toString(height)));
  }

  private Html table(Histogram histogram) {
    return Html.el("table")
        .add(
            Html.el("thead")
                .add(
                    Html.el("tr")
                        .add(
                            Html.el("th").set("scope", "col").text("Period"),
                            Html.el("th").set("scope", "col").text("Hits"),
                            Html.el("th").set("scope", "col").text("Of all"))),
            Html.el("tbody")
                .add(
                    Html.each(
                        histogram.buckets(),
                        bucket ->
                            Html.el("tr")
                                .add(
                                    Html.el("th")
                                        .set("scope", "row")
                                        .add(
                                            Html.link(
                                                only(histogram, bucket).toString(),
                                                period(histogram, bucket))),
                                    Html.el("td").text(number(bucket.count())),
                                    Html.el("td").text(number(bucket.all())))),
                    Html.when(
                        histogram.unknown() > 0,
                        Html.el("tr")
                            .add(
                                Html.el("th").set("scope", "row").text("not known so finely"),
                                Html.el("td").text(number(histogram.unknown())),
                                Html.el("td")))));
  }

  /** The search narrowed to a bucket. */
  private Address only(Histogram histogram, Histogram.Bucket bucket) {
    String from =
        switch (histogram.interval()) {
          case DAY, WEEK -> bucket.start().toString();
          case MONTH -> bucket.start().toString().substring(0, 7);
          case YEAR -> bucket.start().toString().substring(0, 4);
        };
    String to =
        switch (histogram.interval()) {
          case WEEK -> bucket.start().plusDays(6).toString();
          case DAY, MONTH, YEAR -> from;
        };
    return address.set("from", from).set("to", to);
  }

  private static String period(Histogram histogram, Histogram.Bucket bucket) {
    return switch (histogram.interval()) {
      case DAY -> DAY.format(bucket.start());
      case WEEK -> "week of " + DAY.format(bucket.start());
      case MONTH -> MONTH.format(bucket.start());
      case YEAR -> Integer.toString(bucket.start().getYear());
    };
  }

  private Html hits() {
    List<Hit> hits = answer.results().hits();
    return Html.when(
        !hits.isEmpty(),
        Html.el("ol")
            .set("class", "hits")
            .add(
                Html.each(
                    hits,
                    hit ->
                        switch (hit) {
                          case Hit.ArticleHit article -> article(article);
                          case Hit.QuotationHit quotation -> quotation(quotation);
                        })));
  }

  private Html article(Hit.ArticleHit hit) {
    ArticleSummary article = hit.article();
    // What matches in the headline is marked there, not said twice.
    Optional<Snippet> ofTitle =
        hit.snippets().stream()
            .filter(snippet -> snippet.text().equals(article.title()))
            .findFirst();
    return Html.el("li")
        .add(
            Html.el("h2")
                .add(
                    Html.el("a")
                        .set("href", reading(article, ""))
                        .add(
                            ofTitle
                                .map(SearchPage::marked)
                                .orElse(Html.text(headline(article.title()))))),
            about(article),
            Html.each(
                hit.snippets().stream()
                    .filter(snippet -> !ofTitle.equals(Optional.of(snippet)))
                    .toList(),
                snippet -> Html.el("p").set("class", "snippet").add(marked(snippet))),
            Html.when(
                !article.actors().isEmpty(),
                Html.el("p")
                    .set("class", "actors")
                    .add(
                        Html.text("Quotes "),
                        listed(
                            article.actors(),
                            actor ->
                                Html.link(
                                    address.without("actor", actor).add("actor", actor).toString(),
                                    actor)))));
  }

  private Html quotation(Hit.QuotationHit hit) {
    List<Actor> speakers = hit.quotation().attribution().speakers();
    return Html.el("li")
        .add(
            Html.el("blockquote").add(Html.el("p").add(words(hit))),
            Html.el("p")
                .set("class", "speaker")
                .add(
                    Html.text("— "),
                    speakers.isEmpty()
                        ? Html.text(hit.source().isBlank() ? "unnamed" : hit.source())
                        : listed(
                            speakers,
                            actor ->
                                Html.link(
                                    address.set("said_by", actor.name()).toString(), actor.name())),
                    Html.el("span")
                        .set("class", "note")
                        .text(
                            " "
                                + hit.quotation().type().name().toLowerCase(Locale.ROOT)
                                + (hit.cue().isBlank() ? "" : ", “" + hit.cue() + "”"))),
            Html.el("h2")
                .add(
                    Html.link(
                        reading(hit.article(), "#q" + hit.number()),
                        headline(hit.article().title()))),
            about(hit.article()));
  }

  /** The quotation's words, with what matched marked. */
  private static Html words(Hit.QuotationHit hit) {
    List<Html> pieces = new ArrayList<>();
    List<Span> matches =
        hit.snippets().stream().flatMap(snippet -> snippet.matches().stream()).sorted().toList();
    int offset = 0;
    for (Span content : hit.quotation().content()) {
      int end = Math.min(offset + content.length(), hit.text().length());
      List<Span> inside = matches.stream().filter(content::contains).toList();
      if (offset < end) {
        pieces.add(marked(hit.text().substring(offset, end), content.start(), inside));
        pieces.add(Html.text(" "));
      }
      offset = end + 1;
    }
    return Html.all(pieces);
  }

  private static Html marked(Snippet snippet) {
    return marked(snippet.text(), snippet.span().start(), snippet.matches());
  }

  /**
   * A text with marks in it.
   *
   * @param start where the text begins, in the same offsets as the marks
   */
  private static Html marked(String text, int start, List<Span> matches) {
    List<Html> pieces = new ArrayList<>();
    int at = 0;
    for (Span match : matches) {
      int from = Math.clamp(match.start() - start, at, text.length());
      int to = Math.clamp(match.end() - start, from, text.length());
      pieces.add(Html.text(text.substring(at, from)));
      if (to > from) {
        pieces.add(Html.el("mark").text(text.substring(from, to)));
      }
      at = to;
    }
    pieces.add(Html.text(text.substring(at)));
    return Html.all(pieces);
  }

  /** Outlet, date, dateline, and the way to the source. */
  private Html about(ArticleSummary article) {
    List<Html> facts = new ArrayList<>();
    article.outlet().map(Outlet::name).ifPresent(name -> facts.add(Html.el("b").text(name)));
    facts.add(Html.text(article.published().map(SearchPage::date).orElse("date not known")));
    article
        .dateline()
        .ifPresent(
            dateline ->
                facts.add(
                    Html.text(
                        dateline.place()
                            + dateline.agency().map(agency -> " (" + agency + ")").orElse(""))));
    article
        .url()
        .filter(Html.Element::harmless)
        .ifPresent(
            url ->
                facts.add(Html.el("a").set("href", url).set("rel", "noreferrer").text("source")));
    List<Html> separated = new ArrayList<>();
    for (Html fact : facts) {
      if (!separated.isEmpty()) {
        separated.add(Html.text(" · "));
      }
      separated.add(fact);
    }
    return Html.el("p").set("class", "about").add(Html.all(separated));
  }

  private static String reading(ArticleSummary article, String anchor) {
    return "/articles/" + Address.encode(article.id()) + anchor;
  }

  private Html clauses() {
    return Html.when(
        !answer.clauses().isEmpty(),
        Html.el("section")
            .set("class", "clauses")
            .add(
                Html.el("h2").text("Each part alone"),
                Html.el("table")
                    .add(
                        Html.each(
                            answer.clauses(),
                            clause ->
                                Html.el("tr")
                                    .add(
                                        Html.el("th")
                                            .set("scope", "row")
                                            .add(
                                                Html.el("code")
                                                    .text(
                                                        clause.parameter()
                                                            + ": "
                                                            + clause.clause())),
                                        Html.el("td").text(number(clause.total())))))));
  }

  private Html next() {
    return Html.maybe(
        answer.cursor(),
        cursor ->
            Html.el("nav")
                .set("class", "next")
                .add(
                    Html.el("a")
                        .set("rel", "next")
                        .set("href", address.set("cursor", cursor).toString())
                        .text("Next page")));
  }

  private Html facet(FacetValues values) {
    Facet facet = values.facet();
    long more = values.distinct() - values.values().size();
    return Html.when(
        !values.values().isEmpty(),
        Html.el("details")
            .flag("open", true)
            .add(
                Html.el("summary").text(name(facet)),
                Html.el("ul").add(Html.each(values.values(), value -> value(facet, value))),
                Html.when(
                    more > 0,
                    Html.el("p")
                        .set("class", "note")
                        .add(
                            Html.link(
                                narrowing()
                                    .at(Endpoint.ROOT + "facets/" + facet.parameter() + ".csv")
                                    .toString(),
                                number(more) + " more, as CSV"))),
                Html.when(
                    values.missing() > 0,
                    Html.el("p")
                        .set("class", "note")
                        .text(number(values.missing()) + " without"))));
  }

  private Html value(Facet facet, FacetValues.FacetValue value) {
    String name = facet.parameter();
    boolean selected = value.selected() || address.values(name).contains(value.value());
    // What was typed may be another spelling of the value that it selected.
    Address with = address.add(name, value.value());
    Address without =
        address.values(name).contains(value.value())
            ? address.without(name, value.value())
            : address.without(name);
    Html.Element link =
        Html.el("a")
            .set("href", (selected ? without : with).toString())
            .add(
                Html.el("span").set("class", "label").text(label(facet, value)),
                Html.text(" "),
                Html.el("span").set("class", "count").text(number(value.count())));
    return Html.el("li")
        .add(
            selected ? link.set("aria-current", "true") : link,
            Html.when(
                !selected,
                Html.el("a")
                    .set("class", "exclude")
                    .set("href", address.add("-" + name, value.value()).toString())
                    .set("aria-label", "Exclude " + label(facet, value))
                    .set("title", "Exclude " + label(facet, value))
                    .text("−")));
  }

  private Html foot() {
    String path =
        Endpoint.ROOT
            + switch (view) {
              case ARTICLES -> "articles";
              case QUOTATIONS -> "quotations";
            };
    Address all = narrowing();
    if (!address.value("sort").isEmpty()) {
      all = all.set("sort", address.value("sort"));
    }
    return Page.foot(
        List.of(
            Html.text("All of it "),
            Html.link(all.at(path + ".csv").toString(), "as CSV"),
            Html.text(" or "),
            Html.link(all.at(path + ".jsonl").toString(), "as JSON lines"),
            Html.text(". "),
            Html.link(
                address.without("view").at(path + ".json").toString(), "This page for a script"),
            Html.text(". "),
            Html.link("/openapi.json", "The endpoint"),
            Html.text(".")));
  }

  /** The parameters that say what matches, without those that say how it is listed. */
  private Address narrowing() {
    Address narrowing = new Address("/", Map.of());
    for (Map.Entry<String, List<String>> parameter : address.parameters().entrySet()) {
      String name = parameter.getKey();
      boolean facet = Facet.named(name.startsWith("-") ? name.substring(1) : name).isPresent();
      for (String value : parameter.getValue()) {
        narrowing = facet || NARROWING.contains(name) ? narrowing.add(name, value) : narrowing;
      }
    }
    return narrowing;
  }

  /** The headline, or words that stand for it. */
  static String headline(String title) {
    return title.isBlank() ? "(no headline)" : title;
  }

  /** A date, as finely as it is known. */
  static String date(PublicationDate published) {
    return switch (published.precision()) {
      case DAY ->
          DAY.format(published.date())
              + published.time().map(time -> ", " + time).orElse("")
              + published.offset().map(offset -> " " + offset).orElse("");
      case MONTH -> MONTH.format(published.date());
      case YEAR -> Integer.toString(published.date().getYear());
    };
  }

  /** Items separated by commas. */
  static <T> Html listed(List<T> items, Function<T, Html> write) {
    List<Html> parts = new ArrayList<>();
    for (T item : items) {
      if (!parts.isEmpty()) {
        parts.add(Html.text(", "));
      }
      parts.add(write.apply(item));
    }
    return Html.all(parts);
  }

  private static String name(Facet facet) {
    return switch (facet) {
      case OUTLET -> "Outlet";
      case ACTOR -> "Quoted";
      case PLACE -> "Place";
      case CITED -> "Cites";
      case LANGUAGE -> "Language";
      case TYPE -> "Kind of quotation";
      case KIND -> "Kind of speaker";
    };
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String plural(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
