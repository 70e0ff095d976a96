package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues;
import news.dateline.search.FacetValues.FacetValue;
import news.dateline.search.Parameters;
import news.dateline.search.View;

/**
 * The facets beside the results: checkboxes that belong to the search form, each with its count,
 * one to include and one to exclude. What is ticked is always listed, whatever the counts say.
 */
final class FacetPanel {
  /** So many values of each are listed, besides those that are ticked. */
  static final int LISTED = 8;

  private final Address address;
  private final View view;

  /** Whether there is room for all names of an actor. */
  private final boolean allNames;

  private FacetPanel(Address address, View view, boolean allNames) {
    this.address = address;
    this.view = view;
    this.allNames = allNames;
  }

  /** The panel. */
  static Html of(Address address, View view, List<FacetValues> facets) {
    FacetPanel panel = new FacetPanel(address, view, false);
    return Html.el("aside")
        .set("id", "narrow")
        .set("data-part", "narrow")
        .set("aria-label", "Narrow down")
        .add(Html.each(facets, panel::facet), panel.apply());
  }

  /** The values of one facet as rows of checkboxes; those that are ticked come first. */
  static Html rows(Address address, View view, Facet facet, List<FacetValue> values) {
    return new FacetPanel(address, view, true).rows(facet, values, values.size());
  }

  private Html apply() {
    return Html.el("button")
        .set("class", "apply")
        .set("type", "submit")
        .set("form", SearchForm.ID)
        .text("Apply");
  }

  private Html facet(FacetValues values) {
    Facet facet = values.facet();
    boolean ticked =
        !address.values(facet.parameter()).isEmpty()
            || !address.values("-" + facet.parameter()).isEmpty();
    if (values.values().isEmpty() && !ticked) {
      return Html.none();
    }
    String id = "facet-" + facet.parameter();
    long more = values.distinct() - Math.min(LISTED, values.values().size());
    return Html.el("details")
        .set("id", id)
        .set("data-facet", facet.parameter())
        .flag("open", true)
        .add(
            Html.el("summary")
                .add(
                    Html.el("h2").text(Wording.name(facet)),
                    Html.text(" "),
                    Html.el("span")
                        .set("class", "note")
                        .text(Wording.plural(values.distinct(), Wording.values(facet)))),
            Html.when(
                facet == Facet.ACTOR && view == View.ARTICLES && asksWhoSaid(),
                Html.el("p")
                    .set("class", "note")
                    .text("quoted anywhere in these articles; see Quotations for who said it")),
            Html.when(more > 0, inside(facet)),
            rows(facet, values.values(), LISTED),
            Html.when(
                more > 0,
                Html.el("p")
                    .set("class", "note")
                    .add(
                        Html.el("a")
                            .set("href", all(facet).toString())
                            .add(
                                Html.text(Wording.number(more) + " more"),
                                Wording.aloud(" of: " + Wording.name(facet))))),
            Html.when(
                values.missing() > 0,
                Html.el("p")
                    .set("class", "note")
                    .text(
                        Wording.plural(values.missing(), Wording.noun(view))
                            + " "
                            + Wording.missing(facet))));
  }

  private boolean asksWhoSaid() {
    return !address.value("said").isEmpty() || !address.value("said_by").isEmpty();
  }

  /** A search among the values: by script in place, else on a page of its own. */
  private Html inside(Facet facet) {
    String form = "inside-" + facet.parameter();
    return Html.el("input")
        .set("type", "search")
        .set("class", "inside")
        .set("form", form)
        .set("name", "prefix")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("placeholder", "begins with …")
        .set("aria-label", "Search in: " + Wording.name(facet));
  }

  /** The forms that the fields of {@link #inside} belong to; forms cannot stand in one another. */
  static Html forms(Address address, List<FacetValues> facets) {
    return Html.each(
        facets,
        values -> {
          Address to = all(address, values.facet());
          Html.Element form =
              Html.el("form")
                  .set("class", "kept")
                  .set("id", "inside-" + values.facet().parameter())
                  .set("method", "get")
                  .set("action", to.path());
          form.add(to.fields());
          return form;
        });
  }

  private Address all(Facet facet) {
    return all(address, facet);
  }

  /** The page with all values of a facet under this search. */
  static Address all(Address address, Facet facet) {
    return address
        .without("cursor")
        .without("start")
        .without("prefix")
        .at("/facets/" + facet.parameter());
  }

  /** What is ticked first, also when it has no hit; then the others, at most so many. */
  private Html rows(Facet facet, List<FacetValue> values, int atMost) {
    List<Html> rows = new ArrayList<>();
    List<FacetValue> others = new ArrayList<>();
    for (FacetValue value : values) {
      if (ticked(facet, value, values)) {
        rows.add(
            row(
                facet,
                tickedAs(facet, value, values),
                Wording.label(facet, value),
                value.count(),
                value.also()));
      } else {
        others.add(value);
      }
    }
    for (String name : List.of(facet.parameter(), "-" + facet.parameter())) {
      for (String typed : address.values(name)) {
        if (values.stream().noneMatch(value -> means(facet, typed, value, values))) {
          // All values that have a hit are known, and this is none of them.
          long count = values.size() < Parameters.MOST ? 0 : -1;
          rows.add(row(facet, typed, ActiveFilters.label(facet, typed), count, List.of()));
        }
      }
    }
    for (FacetValue value : others.subList(0, Math.min(others.size(), atMost))) {
      rows.add(
          row(
              facet,
              ActiveFilters.value(value),
              Wording.label(facet, value),
              value.count(),
              value.also()));
    }
    return Html.el("ul").set("class", "values").add(Html.all(rows));
  }

  private boolean ticked(Facet facet, FacetValue value, List<FacetValue> all) {
    return value.selected()
        || address.values(facet.parameter()).stream()
            .anyMatch(typed -> means(facet, typed, value, all))
        || address.values("-" + facet.parameter()).stream()
            .anyMatch(typed -> means(facet, typed, value, all));
  }

  /** By its value; by another name only where that is nobody else's. */
  private static boolean means(Facet facet, String typed, FacetValue value, List<FacetValue> all) {
    String folded = facet.value(typed);
    return folded.equals(value.value())
        || (value.also().stream().map(facet::value).anyMatch(folded::equals)
            && all.stream().noneMatch(other -> other.value().equals(folded)));
  }

  /** A ticked value as it was typed; what was typed otherwise selects it under another name. */
  private String tickedAs(Facet facet, FacetValue value, List<FacetValue> all) {
    for (String name : List.of(facet.parameter(), "-" + facet.parameter())) {
      for (String typed : address.values(name)) {
        if (means(facet, typed, value, all)) {
          return typed;
        }
      }
    }
    return ActiveFilters.value(value);
  }

  private Html row(Facet facet, String value, String label, long count, List<String> also) {
    String name = facet.parameter();
    String counted =
        count < 0 ? "" : Wording.plural(count, Wording.noun(view)).replaceFirst("^[^ ]+ ", " ");
    return Html.el("li")
        .add(
            Html.el("label")
                .set("class", "include")
                .add(
                    box(name, value),
                    also.isEmpty()
                        ? Html.el("span").set("class", "label").set("dir", "auto").text(label)
                        : named(label, also),
                    Html.when(
                        count >= 0,
                        Html.all(
                            Wording.aloud(", "),
                            Html.el("span").set("class", "count").text(Wording.number(count)),
                            Wording.aloud(counted)))),
            Html.el("label")
                .set("class", "exclude")
                .set("title", "Exclude " + label)
                .add(box("-" + name, value), Wording.aloud("Exclude " + label)));
  }

  /** A label with the actor's other names: small where there is room, else to be pointed at. */
  private Html named(String label, List<String> also) {
    String others = String.join(", ", also);
    Html.Element named =
        Html.el("span").set("class", "label").set("dir", "auto").set("title", "also: " + others);
    return named
        .text(label)
        .add(
            Html.when(
                allNames,
                Html.el("span")
                    .set("class", "also note")
                    .set("dir", "auto")
                    .text("also " + others)));
  }

  private Html box(String name, String value) {
    return Html.el("input")
        .set("type", "checkbox")
        .set("form", SearchForm.ID)
        .set("name", name)
        .set("value", value)
        .flag("checked", address.values(name).contains(value));
  }
}
