package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Folding;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues.FacetValue;

/**
 * The filters in force, each with a link that removes it; and how the values of facets stand in
 * addresses: in their printed form wherever that means the same, so that an address can be read.
 */
final class ActiveFilters {
  private ActiveFilters() {}

  /** A value as an address says it. */
  static String value(FacetValue value) {
    String folded = Folding.fold(value.label());
    // an outlet's value is without The
    boolean same = folded.equals(value.value()) || folded.equals("the " + value.value());
    return same ? value.label() : value.value();
  }

  /** A value of an address for reading, where no count tells its label. */
  static String label(Facet facet, String value) {
    return switch (facet) {
      case LANGUAGE -> Wording.language(value);
      case PLACE -> place(value);
      case OUTLET, ACTOR, CITED, TYPE, KIND -> value;
    };
  }

  /** The last step of a path: a country's name, or the name with capitals. */
  private static String place(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (path.length() == 2) {
      return Locale.of("", path.toUpperCase(Locale.ROOT)).getDisplayCountry(Locale.ENGLISH);
    }
    StringBuilder name = new StringBuilder(last.length());
    boolean inside = false;
    for (int i = 0; i < last.length(); i++) {
      char c = last.charAt(i);
      name.append(inside ? c : Character.toTitleCase(c));
      inside = Character.isLetterOrDigit(c) || c == '\'';
    }
    return name.toString();
  }

  /**
   * The chips.
   *
   * @param original the headline of the article whose copies are listed, where it is there
   */
  static Html chips(Address address, Optional<String> original) {
    List<Html> chips = new ArrayList<>();
    String copied = address.value("copies_of");
    if (!copied.isEmpty()) {
      String headline = original.map(Wording::headline).orElse(copied);
      chips.add(chip("copies of", headline, address.without("copies_of")));
    }
    for (String name : List.of("q", "said", "said_by", "from", "to")) {
      String value = address.value(name);
      if (!value.isEmpty()) {
        chips.add(chip(words(name), value, address.without(name)));
      }
    }
    for (Facet facet : Facet.values()) {
      for (String sign : List.of("", "-")) {
        for (String value : address.values(sign + facet.parameter())) {
          chips.add(
              chip(
                  (sign.isEmpty() ? "" : "not ") + Wording.name(facet).toLowerCase(Locale.ROOT),
                  label(facet, value),
                  address.without(sign + facet.parameter(), value)));
        }
      }
    }
    return Html.when(
        !chips.isEmpty(),
        Html.el("ul")
            .set("class", "chips")
            .set("aria-label", "Active filters")
            .add(
                Html.all(chips),
                Html.when(
                    chips.size() > 1,
                    Html.el("li").set("class", "all").add(Html.link("/", "Clear all")))));
  }

  private static Html chip(String kind, String value, Address without) {
    return Html.el("li")
        .add(
            Html.el("span").set("class", "kind").text(kind),
            Html.text(" "),
            Html.el("b").set("dir", "auto").text(value),
            Html.el("a")
                .set("href", without.toString())
                .set("aria-label", "Remove " + kind + " " + value)
                .text("×"));
  }

  private static String words(String parameter) {
    return switch (parameter) {
      case "q" -> "words";
      case "said_by" -> "by";
      default -> parameter;
    };
  }
}
