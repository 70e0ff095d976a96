package news.dateline.http;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues;
import news.dateline.search.View;

/**
 * All values of one facet under a search, to be looked through, searched in and ticked.
 *
 * @param address the search with {@code prefix} and {@code cursor}, at this page's path
 * @param facet the facet
 * @param values the values of this page
 * @param cursor where the next page begins
 */
record FacetPage(Address address, Facet facet, FacetValues values, Optional<String> cursor) {

  /** The page. */
  Reply reply() {
    Address search = address.without("prefix").without("cursor").at("/");
    String name = Wording.name(facet);
    return PageFrame.of(
        200,
        name,
        PageFrame.masthead(""),
        SearchForm.of(search, View.ARTICLES, EnumSet.of(facet), false),
        Html.el("main")
            .set("id", "content")
            .set("class", "facet-page")
            .add(
                Html.el("p").add(Html.link(search.toString(), "Back to the results")),
                Html.el("h1")
                    .add(
                        Html.text(
                            name + ": " + Wording.plural(values.distinct(), Wording.values(facet))),
                        Html.el("span").set("class", "note").text(", counted in articles")),
                ActiveFilters.chips(search, Optional.empty()),
                inside(search),
                Html.el("div")
                    .set("data-part", "values-" + facet.parameter())
                    .add(
                        values.values().isEmpty()
                            ? Html.el("p")
                                .text("No " + Wording.values(facet) + " begins like this.")
                            : FacetPanel.rows(search, View.ARTICLES, facet, values.values())),
                Html.el("p")
                    .set("class", "actions")
                    .add(
                        Html.el("button")
                            .set("type", "submit")
                            .set("form", SearchForm.ID)
                            .text("Show the results"),
                        Html.maybe(
                            cursor,
                            next ->
                                Html.el("a")
                                    .set("rel", "next")
                                    .set("href", address.set("cursor", next).toString())
                                    .text("More values")),
                        Html.el("a")
                            .set(
                                "href",
                                prefixed(address.narrowing())
                                    .at(Endpoint.ROOT + "facets/" + facet.parameter() + ".csv")
                                    .toString())
                            .set("download", "")
                            .text("All as CSV"))),
        PageFrame.foot(List.of()));
  }

  private Address prefixed(Address to) {
    String prefix = address.value("prefix");
    return prefix.isEmpty() ? to : to.set("prefix", prefix);
  }

  private Html inside(Address search) {
    Html.Element form =
        Html.el("form").set("class", "inside").set("method", "get").set("action", address.path());
    form.add(search.fields());
    return form.add(
        Html.el("label")
            .set("for", "prefix")
            .text("A word of the " + Wording.values(facet) + " begins with"),
        Html.el("input")
            .set("type", "search")
            .set("id", "prefix")
            .set("name", "prefix")
            .set("autocomplete", "off")
            .set("spellcheck", "false")
            .set("value", address.value("prefix")),
        Html.el("button").set("type", "submit").text("Look up"));
  }
}
