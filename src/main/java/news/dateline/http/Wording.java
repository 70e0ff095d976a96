package news.dateline.http;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues.FacetValue;
import news.dateline.search.Snippet;
import news.dateline.search.View;

/** How the page says things: numbers, dates, names of facets, marked words. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  private Wording() {}

  /** A number with its thousands apart. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** So many of something. */
  static String plural(long number, String noun) {
    return number(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** So many copies. */
  static String copies(long number) {
    return number(number) + (number == 1 ? " copy" : " copies");
  }

  /** The way to the copies of an article. */
  static Html copies(String id, String label) {
    return Html.link(new Address("/", Map.of()).set("copies_of", id).toString(), label);
  }

  /** What is counted in a view. */
  static String noun(View view) {
    return switch (view) {
      case ARTICLES -> "article";
      case QUOTATIONS -> "quotation";
    };
  }

  /** The name of a facet. */
  static String name(Facet facet) {
    return switch (facet) {
      case OUTLET -> "Outlet";
      case ACTOR -> "Who is quoted";
      case PLACE -> "Place";
      case CITED -> "Outlet cited";
      case LANGUAGE -> "Language";
      case TYPE -> "Kind of quotation";
      case KIND -> "Kind of speaker";
    };
  }

  /** What a facet's values are. */
  static String values(Facet facet) {
    return switch (facet) {
      case OUTLET, CITED -> "outlet";
      case ACTOR -> "name";
      case PLACE -> "place";
      case LANGUAGE -> "language";
      case TYPE, KIND -> "kind";
    };
  }

  /** What those lack that have no value of a facet. */
  static String missing(Facet facet) {
    return facet == Facet.CITED ? "without an outlet cited" : "without a known " + values(facet);
  }

  /** A value of a facet for reading. */
  static String label(Facet facet, FacetValue value) {
    return facet == Facet.LANGUAGE ? language(value.value()) : value.label();
  }

  /** The name of a language, or its code where that has none. */
  static String language(String code) {
    String name = Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    return name.isBlank() ? code : name;
  }

  /** The headline, or words that stand for it. */
  static String headline(String title) {
    return title.isBlank() ? "(no headline)" : title;
  }

  /** A day. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The month of a day. */
  static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** A date, as finely as it is known, and how finely that is. */
  static Html date(PublicationDate published) {
    Html.Element time = Html.el("time").set("datetime", published.text());
    return switch (published.precision()) {
      case DAY ->
          time.text(
              day(published.date())
                  + published.time().map(at -> ", " + at).orElse("")
                  + published.offset().map(offset -> " " + offset).orElse(""));
      case MONTH -> coarse(time.text(month(published.date())), "day not known");
      case YEAR ->
          coarse(time.text(Integer.toString(published.date().getYear())), "month not known");
    };
  }

  private static Html coarse(Html date, String unknown) {
    return Html.all(
        date, Html.text(" "), Html.el("span").set("class", "precision").text("(" + unknown + ")"));
  }

  /** Items separated by commas. */
  static <T> Html listed(List<T> items, Function<T, Html> write) {
    return separated(items.stream().map(write).toList(), ", ");
  }

  /** Parts with something between each two. */
  static Html separated(List<Html> parts, String separator) {
    List<Html> all = new ArrayList<>();
    for (Html part : parts) {
      if (!all.isEmpty()) {
        all.add(Html.text(separator));
      }
      all.add(part);
    }
    return Html.all(all);
  }

  /** Words that are read aloud, and not seen. */
  static Html aloud(String words) {
    return Html.el("span").set("class", "aloud").text(words);
  }

  /** A snippet with its matches marked. */
  static Html marked(Snippet snippet) {
    return marked(snippet.text(), snippet.span().start(), snippet.matches());
  }

  /**
   * A text with marks in it.
   *
   * @param start where the text begins, in the same offsets as the marks
   */
  static Html marked(String text, int start, List<Span> matches) {
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

  /** The names of rules, as findings carry them. */
  static String named(List<String> rules) {
    return "by the rules " + String.join(", ", rules);
  }

  /** By which rules something was found, to unfold; nothing where that is not known. */
  static Html rules(List<String> rules) {
    return Html.when(
        !rules.isEmpty(),
        Html.el("details")
            .set("class", "rules")
            .add(Html.el("summary").text("how"), Html.text(named(rules))));
  }
}
