package news.dateline.http;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.search.Facet;
import news.dateline.search.View;

/**
 * The form: words, quoted words, by whom, from when, to when; and the parameters that have no field
 * on this page, so that a new search keeps them. The checkboxes of the facets and the order stand
 * elsewhere and belong to it by their attribute {@code form}.
 */
final class SearchForm {
  /** What a field elsewhere is joined to this form by. */
  static final String ID = "search";

  /** What has a field of its own, or is left behind by a new search. */
  private static final Set<String> OWN =
      Set.of("q", "said", "said_by", "from", "to", "sort", "distinct", "cursor", "start", "view");

  private final Address address;

  private SearchForm(Address address) {
    this.address = address;
  }

  /**
   * The form, filled in as it was sent.
   *
   * @param fields the facets whose checkboxes are on the page
   * @param listed whether the fields of a list are: its order, and whether copies count once
   */
  static Html of(Address address, View view, Set<Facet> fields, boolean listed) {
    return new SearchForm(address).form(view, fields, listed);
  }

  private Html form(View view, Set<Facet> fields, boolean listed) {
    Html.Element kept = Html.el("div").set("class", "kept");
    address
        .parameters()
        .forEach(
            (name, values) -> {
              boolean ticked =
                  Facet.named(name.startsWith("-") ? name.substring(1) : name)
                      .filter(fields::contains)
                      .isPresent();
              if (!ticked && !OWN.contains(name)) {
                values.forEach(value -> kept.add(Address.field(name, value)));
              }
            });
    for (String name : List.of("sort", "distinct")) {
      if (!listed && !address.value(name).isEmpty()) {
        kept.add(Address.field(name, address.value(name)));
      }
    }
    if (view == View.QUOTATIONS) {
      kept.add(Address.field("view", "quotations"));
    }
    return Html.el("form")
        .set("id", ID)
        .set("action", "/")
        .set("method", "get")
        .set("role", "search")
        .set("data-part", "form")
        .add(
            Html.el("div")
                .set("class", "words")
                .add(
                    Html.el("label").set("for", "q").text("Words in the articles"),
                    field("q")
                        .set("type", "search")
                        .set("enterkeyhint", "search")
                        .set("aria-describedby", "help"),
                    Html.el("button").set("type", "submit").text("Search")),
            Html.el("div")
                .set("class", "more")
                .add(
                    labelled("Said: words in a quotation", field("said"), ""),
                    labelled(
                        "By whom",
                        field("said_by").set("list", "names").set("data-suggest", "actor"),
                        ""),
                    labelled("From", dated("from"), "from-hint"),
                    labelled("To", dated("to"), "to-hint"),
                    Html.el("datalist").set("id", "names")),
            help(),
            kept);
  }

  private Html.Element field(String name) {
    return Html.el("input")
        .set("type", "text")
        .set("id", name)
        .set("name", name)
        .set("value", address.value(name))
        .set("autocomplete", "off")
        .set("autocapitalize", "off")
        .set("spellcheck", "false");
  }

  private Html.Element dated(String name) {
    return field(name)
        .set("placeholder", name.equals("from") ? "such as 2024-03" : "or 2024-03-22")
        .set("inputmode", "numeric");
  }

  private static Html labelled(String label, Html.Element field, String hint) {
    return Html.el("label")
        .add(
            Html.el("span").text(label),
            hint.isEmpty() ? field : field.set("aria-describedby", hint),
            Html.when(
                !hint.isEmpty(),
                Html.el("span")
                    .set("class", "aloud")
                    .set("id", hint)
                    .text("a year, a month or a day, such as 2024, March 2024 or 2024-03-22")));
  }

  private static Html help() {
    return Html.el("details")
        .set("class", "help")
        .set("id", "help")
        .add(
            Html.el("summary").text("How to ask"),
            Html.el("dl")
                .add(
                    Html.all(
                        Stream.of(
                                List.of("port mercury", "both words, in title or text"),
                                List.of("port OR harbour", "either word"),
                                List.of("port -ferry", "the first without the second"),
                                List.of("\"dike breach\"", "this phrase, side by side"),
                                List.of("\"dike breach\"~5", "near each other"),
                                List.of("dredg*", "words that begin with dredg"),
                                List.of("semolic~1", "words spelled almost like it"),
                                List.of("(port OR harbour) -ferry", "in groups"),
                                List.of("title:strike", "in the headline; also body: and byline:"),
                                List.of(
                                    "outlet:\"Karst Radio\"", "by outlet; also place: and cited:"),
                                List.of("actor:Vascon", "anybody of that name is quoted"),
                                List.of("said:mercury", "in the words of a quotation"),
                                List.of(
                                    "published:[2024-03-01 TO 2024-03-31]", "in a range of days"))
                            .map(
                                each ->
                                    Html.all(
                                        Html.el("dt").add(Html.el("code").text(each.getFirst())),
                                        Html.el("dd").text(each.getLast())))
                            .toList())),
            Html.el("p")
                .text(
                    "“Said” and “by whom” must match in one and the same quotation: who said what."
                        + " Dates may be a year, a month or a day."));
  }
}
