package news.dateline.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.Correction;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;
import news.dateline.article.Version;
import news.dateline.http.ArticleSpeakers.Speaker;
import news.dateline.search.AppliedCorrections;
import news.dateline.search.ArticleSummary;
import news.dateline.search.PlacePath;
import news.dateline.search.Results;

/**
 * What was found in an article and on what grounds, who speaks in it, and where it comes from.
 *
 * @param article the article
 * @param speakers who speaks in it
 * @param applied what their names owe to corrections and to merging
 * @param copies its copies, the newest first, or some of them
 */
record ArticleFacts(
    Article article, ArticleSpeakers speakers, AppliedCorrections applied, Results copies) {
  /** So many copies are listed; the others are one link away. */
  static final int COPIES = 10;

  /** All of it, beside the text. */
  Html aside() {
    return Html.el("aside")
        .set("aria-label", "About this article")
        .add(found(), copiesFound(), who(), places(), provenance(), versions());
  }

  private Html found() {
    Findings findings = article.findings();
    return section(
        "What was found",
        Html.el("dl")
            .add(
                findings
                    .outlet()
                    .map(
                        outlet ->
                            fact(
                                "Outlet",
                                search("outlet", outlet.name(), outlet.name()),
                                Optional.of(outlet.evidence()),
                                rules(Explanation.Finding.OUTLET)))
                    .orElse(fact("Outlet", Html.text("not known"))),
                findings
                    .published()
                    .map(
                        published ->
                            fact(
                                "Published",
                                Wording.date(published),
                                Optional.of(published.evidence()),
                                rules(Explanation.Finding.PUBLISHED)))
                    .orElse(fact("Published", Html.text("not known"))),
                Html.maybe(
                    findings.dateline(),
                    dateline ->
                        fact(
                            "Dateline",
                            Html.text(
                                dateline.place()
                                    + dateline
                                        .agency()
                                        .map(agency -> " (" + agency + ")")
                                        .orElse("")),
                            Optional.of(dateline.evidence()),
                            rules(Explanation.Finding.DATELINE))),
                Html.maybe(
                    findings.language(),
                    language ->
                        fact(
                            "Language",
                            search("language", language, Wording.language(language)),
                            Optional.empty(),
                            rules(Explanation.Finding.LANGUAGE))),
                Html.all(cited())));
  }

  private List<Html> cited() {
    List<Html> facts = new ArrayList<>();
    List<Outlet> cited = article.findings().cited();
    for (int number = 0; number < cited.size(); number++) {
      Outlet outlet = cited.get(number);
      facts.add(
          fact(
              "Cites",
              search("cited", outlet.name(), outlet.name()),
              Optional.of(outlet.evidence()),
              explanation().of(Explanation.Finding.CITED, number)));
    }
    return facts;
  }

  private Explanation explanation() {
    return article.findings().explanation();
  }

  private List<String> rules(Explanation.Finding finding) {
    return explanation().of(finding);
  }

  private static Html search(String facet, String value, String label) {
    return Html.link(new Address("/", Map.of()).set(facet, value).toString(), label);
  }

  private Html who() {
    if (!article.findings().quotationsAttempted()) {
      return section(
          "Who says what",
          Html.el("p")
              .set("class", "note")
              .text(
                  article
                      .findings()
                      .language()
                      .map(
                          code ->
                              "No quotations were looked for: there are no rules for "
                                  + Wording.language(code)
                                  + ".")
                      .orElse("No quotations were looked for: the language is not known.")));
    }
    return Html.when(
        !speakers.all().isEmpty(),
        section(
            "Who says what",
            Html.all(
                Html.el("p")
                    .set("class", "legend")
                    .add(
                        Html.el("span").set("class", "own").text("Their own words"),
                        Html.text(", "),
                        Html.el("span").set("class", "reported").text("reported words"),
                        Html.text("; numbers lead to the quotations.")),
                Html.el("ul")
                    .set("class", "speakers")
                    .add(Html.each(speakers.all(), this::speaker)),
                rejected())));
  }

  private Html speaker(Speaker speaker) {
    return Html.el("li")
        .set("class", speaker.style())
        .add(
            Html.el("span")
                .set("class", "label")
                .set("dir", "auto")
                .add(
                    speaker.actors().isEmpty()
                        ? Html.text(speaker.label())
                        : Wording.separated(
                            speaker.actors().stream()
                                .map(actor -> Html.link(Address.saidBy(actor), actor.name()))
                                .toList(),
                            " and ")),
            Html.maybe(
                speaker.role(), role -> Html.el("span").set("class", "note").text(", " + role)),
            Html.each(
                applied.namings().stream()
                    .filter(
                        naming ->
                            speaker.actors().stream()
                                .anyMatch(actor -> naming.name().equals(Optional.of(actor.name()))))
                    .toList(),
                ArticleFacts::naming),
            Html.el("span")
                .set("class", "numbers")
                .add(
                    Html.text(" "),
                    Wording.separated(
                        speaker.quotations().stream()
                            .map(
                                number ->
                                    (Html)
                                        Html.el("a")
                                            .set("href", "#q" + number)
                                            .set("aria-label", "Quotation " + (number + 1))
                                            .text(Integer.toString(number + 1)))
                            .toList(),
                        " ")));
  }

  /** What the article itself calls somebody, and why it is not shown so. */
  private static Html naming(ActorResolution.Naming naming) {
    return Html.el("span")
        .set("class", "note naming")
        .text(", named ")
        .add(
            Html.el("span").set("dir", "auto").text("“" + naming.printed() + "”"),
            Html.text(" in this article"),
            naming.by().isEmpty()
                ? Html.text("; merged across the archive")
                : Html.all(Html.text("; by correction "), lines(naming.by())));
  }

  private static Html lines(List<Correction> by) {
    return Wording.listed(by, line -> Html.el("code").text(line.text()));
  }

  private Html rejected() {
    List<ActorResolution.Naming> rejected =
        applied.namings().stream().filter(naming -> naming.name().isEmpty()).toList();
    return Html.each(
        rejected,
        naming ->
            Html.el("p")
                .set("class", "note naming")
                .add(
                    Html.el("span").set("dir", "auto").text("“" + naming.printed() + "”"),
                    Html.text(" is not counted as an actor; by correction "),
                    lines(naming.by())));
  }

  /** The places that the article is about, then those that it mentions in passing. */
  private Html places() {
    boolean main = article.findings().places().stream().anyMatch(PlaceMention::main);
    return Html.all(
        places("Main places", true), places(main ? "Other places mentioned" : "Places", false));
  }

  private Html places(String heading, boolean main) {
    Map<String, Place> places = new LinkedHashMap<>();
    Map<String, List<String>> rules = new HashMap<>();
    List<PlaceMention> mentions = article.findings().places();
    for (int number = 0; number < mentions.size(); number++) {
      PlaceMention mention = mentions.get(number);
      String label = placeLabel(mention.place());
      if (mention.main() == main && places.putIfAbsent(label, mention.place()) == null) {
        rules.put(label, explanation().of(Explanation.Finding.PLACE, number));
      }
    }
    return Html.when(
        !places.isEmpty(),
        section(
            heading,
            Html.el("ul")
                .add(
                    Html.all(
                        places.entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(
                                each ->
                                    (Html)
                                        Html.el("li")
                                            .add(
                                                search(
                                                    "place",
                                                    PlacePath.of(each.getValue()).value(),
                                                    each.getKey()),
                                                Wording.rules(
                                                    rules.getOrDefault(each.getKey(), List.of()))))
                            .toList()))));
  }

  /** A place with its region and country. */
  static String placeLabel(Place place) {
    List<String> names = new ArrayList<>();
    names.add(place.name());
    place.admin1().filter(name -> !names.contains(name)).ifPresent(names::add);
    place
        .country()
        .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
        .filter(name -> !names.contains(name))
        .ifPresent(names::add);
    return String.join(", ", names);
  }

  private Html provenance() {
    return section(
        "Where it comes from",
        Html.el("ul").add(Html.each(article.provenance().captures(), ArticleFacts::capture)));
  }

  private static Html capture(Capture capture) {
    return Html.el("li")
        .add(
            Html.el("code").text(capture.file()),
            Html.text(", record " + capture.record()),
            Html.maybe(capture.key(), key -> Html.text(", its own id " + key)),
            Html.maybe(capture.time(), time -> Html.text(", captured " + time)),
            Html.maybe(capture.modified(), time -> Html.text(", modified " + time)),
            Html.maybe(capture.url(), url -> Html.all(Html.el("br"), Html.link(url, url))),
            Html.el("br"),
            Html.el("span").set("class", "note").text("SHA-256 " + capture.digest()));
  }

  private Html copiesFound() {
    return Html.when(
        copies.total() > 0,
        section(
            "Copies of this text",
            Html.all(
                Html.el("ul")
                    .add(Html.each(copies.hits(), hit -> Html.el("li").add(copy(hit.article())))),
                Html.when(
                    copies.total() > copies.hits().size(),
                    Html.el("p")
                        .add(
                            Wording.copies(
                                article.id(), "All " + Wording.copies(copies.total())))))));
  }

  private static Html copy(ArticleSummary copy) {
    return Html.all(
        Html.el("a")
            .set("dir", "auto")
            .set("href", "/articles/" + Address.encode(copy.id()))
            .text(copy.outlet().map(Outlet::name).orElse("outlet not known")),
        Html.text(", "),
        copy.published().map(Wording::date).orElse(Html.text("date not known")),
        Html.el("span").set("class", "note").set("dir", "auto").text(" " + copy.title()));
  }

  private Html versions() {
    return Html.when(
        !article.provenance().versions().isEmpty(),
        section(
            "Earlier versions", Html.each(article.provenance().versions(), ArticleFacts::version)));
  }

  private static Html version(Version version) {
    return Html.el("details")
        .add(
            Html.el("summary")
                .text(
                    version.title()
                        + version.modified().or(version::time).map(time -> ", " + time).orElse("")),
            Html.each(version.body().lines().toList(), line -> Html.el("p").text(line)));
  }

  private Html fact(String name, Html value) {
    return fact(name, value, Optional.empty(), List.of());
  }

  private Html fact(String name, Html value, Optional<Evidence> evidence, List<String> rules) {
    return Html.all(
        Html.el("dt").text(name),
        Html.el("dd")
            .add(
                value,
                Html.maybe(
                    evidence,
                    grounds -> Html.el("span").set("class", "note").text(" " + grounds(grounds))),
                Wording.rules(rules)));
  }

  /** What a finding rests on, in words. */
  private String grounds(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Metadata(String key) -> "by the field " + key;
      case Evidence.InText(Span span) -> "by the words \u201C" + article.text(span) + "\u201D";
      case Evidence.InUrl url -> "by the address";
      case Evidence.ByCaptureTime time -> "by the time of capture";
      case Evidence.Inferred(String reason) -> "inferred: " + reason;
    };
  }

  private static Html section(String name, Html content) {
    return Html.el("section").add(Html.el("h2").text(name), content);
  }
}
