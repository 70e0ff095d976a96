package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Capture;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.PlaceMention;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.article.Version;

/**
 * One article for a person to read: its text with the quotations marked and their speakers named,
 * what was found in it and on what grounds, and where it comes from.
 */
final class ArticlePage {
  private final Article article;
  private final Findings findings;

  private ArticlePage(Article article) {
    this.article = article;
    this.findings = article.findings();
  }

  /** The page. */
  static Reply of(Article article) {
    return new ArticlePage(article).reply();
  }

  private Reply reply() {
    String title = SearchPage.headline(article.title());
    return Page.of(
        200,
        title,
        Page.masthead(""),
        Html.el("main")
            .set("class", "reading")
            .add(
                Html.el("article")
                    .flagged("lang", findings.language())
                    .add(
                        Html.el("h1")
                            .add(
                                article.title().isBlank()
                                    ? Html.text(title)
                                    : marked(Span.Part.TITLE, 0, article.title().length())),
                        Html.maybe(
                            article.byline(),
                            byline -> Html.el("p").set("class", "byline").text(byline)),
                        paragraphs()),
                Html.el("aside").add(found(), quoted(), places(), provenance(), versions())),
        Page.foot(
            List.of(Html.link("/api/v1/articles/" + Address.encode(article.id()), "As JSON"))));
  }

  /** The body, a paragraph for each line that is not empty. */
  private Html paragraphs() {
    List<Html> paragraphs = new ArrayList<>();
    String body = article.body();
    int start = 0;
    while (start < body.length()) {
      int end = body.indexOf('\n', start);
      end = end < 0 ? body.length() : end;
      if (!body.substring(start, end).isBlank()) {
        paragraphs.add(Html.el("p").add(marked(Span.Part.BODY, start, end)));
      }
      start = end + 1;
    }
    return Html.all(paragraphs);
  }

  /** A stretch of text, cut wherever a quotation, its source, its cue or a place begins or ends. */
  private Html marked(Span.Part part, int start, int end) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(start);
    cuts.add(end);
    for (Quotation quotation : findings.quotations()) {
      quotation.content().forEach(span -> cut(span, part, start, end, cuts));
      quotation.attribution().source().ifPresent(span -> cut(span, part, start, end, cuts));
      quotation.attribution().cue().ifPresent(span -> cut(span, part, start, end, cuts));
    }
    findings.places().forEach(mention -> cut(mention.span(), part, start, end, cuts));
    List<Html> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts) {
      if (to > from) {
        pieces.add(piece(new Span(part, from, to)));
        from = to;
      }
    }
    return Html.all(pieces);
  }

  private static void cut(Span span, Span.Part part, int start, int end, Set<Integer> cuts) {
    if (span.part() == part) {
      cuts.add(Math.clamp(span.start(), start, end));
      cuts.add(Math.clamp(span.end(), start, end));
    }
  }

  /** A piece that no mark begins or ends in, inside of all that cover it. */
  private Html piece(Span span) {
    Html html = Html.text(article.text(span));
    for (PlaceMention mention : findings.places()) {
      if (mention.span().contains(span)) {
        html = Html.el("span").set("class", "place").set("title", placeLabel(mention)).add(html);
        break;
      }
    }
    Html after = Html.none();
    for (int number = 0; number < findings.quotations().size(); number++) {
      Quotation quotation = findings.quotations().get(number);
      Attribution by = quotation.attribution();
      if (by.source().filter(source -> source.contains(span)).isPresent()) {
        html = Html.el("span").set("class", "source").add(html);
      } else if (by.cue().filter(cue -> cue.contains(span)).isPresent()) {
        html = Html.el("span").set("class", "cue").add(html);
      } else if (quotation.content().stream().anyMatch(content -> content.contains(span))) {
        Html.Element mark =
            Html.el("q").set("class", lower(quotation.type())).set("title", speakers(quotation));
        if (quotation.content().getFirst().start() == span.start()) {
          mark.set("id", "q" + number);
        }
        html = mark.add(html);
        if (quotation.content().getLast().end() == span.end()) {
          after = Html.all(after, speaker(quotation));
        }
      }
    }
    return Html.all(html, after);
  }

  /** Who speaks, after the words. */
  private Html speaker(Quotation quotation) {
    return Html.el("cite")
        .add(
            Html.text("\u2009["),
            quotation.attribution().speakers().isEmpty()
                ? Html.text(speakers(quotation))
                : SearchPage.listed(
                    quotation.attribution().speakers(),
                    actor -> Html.link(saidBy(actor), actor.name())),
            Html.text("]"));
  }

  private String speakers(Quotation quotation) {
    Attribution by = quotation.attribution();
    if (!by.speakers().isEmpty()) {
      return String.join(" and ", by.speakers().stream().map(Actor::name).toList());
    }
    return by.source().map(source -> "unnamed: " + article.text(source)).orElse("unnamed");
  }

  private static String saidBy(Actor actor) {
    return new Address("/", Map.of())
        .set("view", "quotations")
        .set("said_by", actor.name())
        .toString();
  }

  private Html found() {
    return section(
        "What was found",
        Html.el("dl")
            .add(
                Html.maybe(
                    findings.outlet(),
                    outlet ->
                        fact(
                            "Outlet",
                            Html.link(
                                new Address("/", Map.of()).set("outlet", outlet.name()).toString(),
                                outlet.name()),
                            Optional.of(outlet.evidence()))),
                Html.when(
                    findings.outlet().isEmpty(),
                    fact("Outlet", Html.text("not known"), Optional.empty())),
                Html.maybe(
                    findings.published(),
                    published ->
                        fact(
                            "Published",
                            Html.text(SearchPage.date(published)),
                            Optional.of(published.evidence()))),
                Html.when(
                    findings.published().isEmpty(),
                    fact("Published", Html.text("not known"), Optional.empty())),
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
                            Optional.of(dateline.evidence()))),
                Html.maybe(
                    findings.language(),
                    language -> fact("Language", Html.text(language), Optional.empty())),
                Html.each(
                    findings.cited(),
                    outlet ->
                        fact(
                            "Cites",
                            Html.link(
                                new Address("/", Map.of()).set("cited", outlet.name()).toString(),
                                outlet.name()),
                            Optional.of(outlet.evidence())))));
  }

  private Html quoted() {
    return Html.when(
        !findings.quotations().isEmpty(),
        section(
            "Quotations",
            Html.el("ol")
                .add(
                    Html.all(
                        java.util.stream.IntStream.range(0, findings.quotations().size())
                            .mapToObj(this::quotation)
                            .toList()))));
  }

  private Html quotation(int number) {
    Quotation quotation = findings.quotations().get(number);
    Attribution by = quotation.attribution();
    List<String> facts = new ArrayList<>();
    facts.add(lower(quotation.type()));
    by.relays().forEach(relay -> facts.add("relayed by " + relay.name()));
    by.addressee().ifPresent(medium -> facts.add("told " + medium.name()));
    facts.add("confidence " + Math.round(quotation.confidence() * 100) + " %");
    return Html.el("li")
        .add(
            Html.link("#q" + number, speakers(quotation)),
            Html.el("span").set("class", "note").text(" " + String.join(", ", facts)));
  }

  private Html places() {
    List<String> names =
        findings.places().stream().map(ArticlePage::placeLabel).distinct().sorted().toList();
    return Html.when(
        !names.isEmpty(),
        section("Places", Html.el("ul").add(Html.each(names, name -> Html.el("li").text(name)))));
  }

  private Html provenance() {
    return section(
        "Where it comes from",
        Html.el("ul").add(Html.each(article.provenance().captures(), ArticlePage::capture)));
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

  private Html versions() {
    return Html.when(
        !article.provenance().versions().isEmpty(),
        section(
            "Earlier versions", Html.each(article.provenance().versions(), ArticlePage::version)));
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

  private Html fact(String name, Html value, Optional<Evidence> evidence) {
    return Html.all(
        Html.el("dt").text(name),
        Html.el("dd")
            .add(
                value,
                Html.maybe(
                    evidence,
                    grounds -> Html.el("span").set("class", "note").text(" " + grounds(grounds)))));
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

  private static String placeLabel(PlaceMention mention) {
    List<String> names = new ArrayList<>();
    names.add(mention.place().name());
    mention.place().admin1().filter(name -> !names.contains(name)).ifPresent(names::add);
    mention
        .place()
        .country()
        .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
        .filter(name -> !names.contains(name))
        .ifPresent(names::add);
    return String.join(", ", names);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
