package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Outlet;
import news.dateline.article.Span;
import news.dateline.search.ArticleSummary;
import news.dateline.search.Hit;
import news.dateline.search.Snippet;

/**
 * The hits of a page, articles or quotations.
 *
 * @param address the search with its page, which an article's address takes along so that one can
 *     walk on from it
 */
record HitList(Address address) {

  /** The list. */
  Html list(List<Hit> hits, long start) {
    return Html.when(
        !hits.isEmpty(),
        Html.el("ol")
            .set("class", "hits")
            .set("start", Long.toString(start))
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
                        .set("dir", "auto")
                        .set("href", reading(article, ""))
                        .add(
                            ofTitle
                                .map(Wording::marked)
                                .orElse(Html.text(Wording.headline(article.title()))))),
            about(hit),
            Html.each(
                hit.snippets().stream()
                    .filter(snippet -> !ofTitle.equals(Optional.of(snippet)))
                    .toList(),
                snippet ->
                    Html.el("p")
                        .set("class", "snippet")
                        .set("dir", "auto")
                        .add(Wording.marked(snippet))),
            Html.when(
                !article.actors().isEmpty(),
                Html.el("p")
                    .set("class", "actors")
                    .add(Html.text("Quotes "), Wording.listed(article.actors(), this::narrowed))));
  }

  /** The search narrowed to somebody who is quoted. */
  private Html narrowed(String actor) {
    Address search = address.without("cursor").without("start");
    return Html.link(search.without("actor", actor).add("actor", actor).toString(), actor);
  }

  private Html quotation(Hit.QuotationHit hit) {
    List<Actor> speakers = hit.quotation().attribution().speakers();
    Address search = address.without("cursor").without("start");
    List<Html> facts = new ArrayList<>();
    speakers.stream()
        .findFirst()
        .flatMap(Actor::role)
        .filter(role -> speakers.size() == 1)
        .ifPresent(role -> facts.add(Html.text(role)));
    facts.add(Html.text(hit.quotation().type().name().toLowerCase(Locale.ROOT)));
    if (!hit.cue().isBlank()) {
      facts.add(Html.text("“" + hit.cue() + "”"));
    }
    return Html.el("li")
        .set("class", "quotation")
        .add(
            Html.el("blockquote").add(Html.el("p").set("dir", "auto").add(words(hit))),
            Html.el("p")
                .set("class", "speaker")
                .add(
                    Html.text("— "),
                    speakers.isEmpty()
                        ? Html.text(hit.source().isBlank() ? "unnamed" : hit.source())
                        : Wording.listed(
                            speakers,
                            actor ->
                                Html.link(
                                    search.set("said_by", actor.name()).toString(), actor.name())),
                    Html.text(" "),
                    Html.el("span").set("class", "note").add(Wording.separated(facts, " · "))),
            Html.el("h2")
                .add(
                    Html.el("a")
                        .set("dir", "auto")
                        .set("href", reading(hit.article(), "#q" + hit.number()))
                        .text(Wording.headline(hit.article().title()))),
            about(hit));
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
        pieces.add(Wording.marked(hit.text().substring(offset, end), content.start(), inside));
        pieces.add(Html.text(" "));
      }
      offset = end + 1;
    }
    return Html.all(pieces);
  }

  /** Outlet, date, dateline, and the ways to the source and to the copies. */
  private static Html about(Hit hit) {
    ArticleSummary article = hit.article();
    List<Html> facts = new ArrayList<>();
    facts.add(
        Html.el("b")
            .set("dir", "auto")
            .text(article.outlet().map(Outlet::name).orElse("outlet not known")));
    facts.add(article.published().map(Wording::date).orElse(Html.text("date not known")));
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
                facts.add(
                    Html.el("a")
                        .set("href", url)
                        .set("rel", "noreferrer")
                        .add(Html.text("source"), Wording.aloud(" of " + article.title()))));
    if (hit.copies() > 0) {
      facts.add(Wording.copies(article.id(), "+" + Wording.copies(hit.copies())));
    }
    return Html.el("p").set("class", "about").add(Wording.separated(facts, " · "));
  }

  private String reading(ArticleSummary article, String anchor) {
    return address.at("/articles/" + Address.encode(article.id())) + anchor;
  }
}
