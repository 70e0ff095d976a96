package news.dateline.extract.date;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Outlet;
import news.dateline.article.Span;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.outlet.OutletTable;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Recognises the dateline at the beginning of a text.
 *
 * <pre>
 *   dateline  = [lead] place ["," region] ["," day] ["(" agency ")"] dash
 *   lead      = "****" | RPT -- | (ANSA) -
 *   place     = words in capitals: MOSCOW, SAN FRANCISCO, PORT-AU-PRINCE, MOSCOW/KYIV   or, before an agency or a day only, as usual: Moscow
 *   region    = Italy | Calif. | N.Y. | Mass
 *   day       = March 4 | 4 March | 3 mars | July 7, 1987 | March 4. | 12 (as the Spanish agencies print it)
 *   agency    = "(" up to six words ")" | "/" words "/" | /dpa | known by its stop: Moscow. March 12. Interfax -
 *   dash      = — – - -- .- or, after an agency or a day, : or .
 * </pre>
 *
 * <p>Without agency and day the place has to be one that the gazetteer knows, or one with a region,
 * or one to three words in capitals before an em dash that are no label: {@code BREAKING — } is
 * none. Scripts without capitals are read by {@link PlainDatelines}. What decides has its name and
 * its example in {@link DatelineRule}.
 */
public final class Datelines {
  private static final Set<String> AGENCIES = agencies();

  private final DatelinePlaces places;

  public Datelines(Gazetteer gazetteer) {
    this.places = new DatelinePlaces(gazetteer);
  }

  /**
   * The dateline of a body: at its beginning, or after a line that is no sentence, such as a
   * byline.
   */
  public Optional<PrintedDateline> in(Text text) {
    List<TokenSpan> paragraphs = text.paragraphs();
    for (int p = 0; p < Math.min(3, paragraphs.size()); p++) {
      TokenSpan paragraph = paragraphs.get(p);
      List<Rule> before = p == 0 ? List.of() : List.of(DatelineRule.DATELINE_AFTER_A_SHORT_LINE);
      Optional<PrintedDateline> found =
          at(text, paragraph, before).or(() -> PlainDatelines.at(text, paragraph, places, before));
      if (found.isPresent() || paragraphs.get(p).size() > 12) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The first token of the text after the dateline of a body; 0 where it has none. */
  public int end(Text text) {
    return in(text).map(PrintedDateline::end).orElse(0);
  }

  private Optional<PrintedDateline> at(Text text, TokenSpan paragraph, List<Rule> before) {
    int limit = Math.min(paragraph.to(), paragraph.from() + 40);
    DatelineHead head = DatelineHead.read(text, paragraph, limit);
    if (!head.canBePlace(text)) {
      return Optional.empty();
    }
    DatelineTail tail = new DatelineTail(text, limit, head.to());
    if (!tail.read()) {
      return Optional.empty();
    }
    String usual = usual(text, head);
    Optional<Explained<String>> country = places.country(usual, tail.region);
    return rule(text, head, tail, country.isPresent())
        .map(
            rule -> {
              List<Rule> rules = new ArrayList<>(before);
              rules.addAll(head.rules());
              rules.addAll(tail.rules);
              country.ifPresent(explained -> rules.addAll(explained.rules()));
              rules.add(rule);
              return new PrintedDateline(
                  usual,
                  country.map(Explained::found),
                  tail.agency,
                  tail.date,
                  Span.body(text.token(head.from()).start(), text.token(tail.end - 1).end()),
                  new TokenSpan(head.from(), tail.placesEnd),
                  tail.at,
                  rules);
            });
  }

  private String usual(Text text, DatelineHead head) {
    String printed = text.between(head.from(), head.to());
    String plain =
        printed.endsWith(".") && !places.known(printed)
            ? printed.substring(0, printed.length() - 1)
            : printed;
    return places.usual(plain, head.capitals());
  }

  /** What makes it a dateline, if anything does: the first rule that applies. */
  private static Optional<DatelineRule> rule(
      Text text, DatelineHead head, DatelineTail tail, boolean inCountry) {
    boolean agency = tail.agency.isPresent();
    boolean day = tail.date.isPresent();
    if (head.capitals()) {
      return agency
          ? Optional.of(DatelineRule.DATELINE_CAPITALS_WITH_AGENCY)
          : day
              ? Optional.of(DatelineRule.DATELINE_CAPITALS_WITH_DAY)
              : inCountry
                  ? Optional.of(DatelineRule.DATELINE_CAPITALS_OF_KNOWN_PLACE)
                  : head.canBeUnlisted(text) && tail.beforeSentence()
                      ? Optional.of(DatelineRule.DATELINE_CAPITALS_BEFORE_LONG_DASH)
                      : Optional.empty();
    }
    boolean placed = inCountry || tail.region.isPresent();
    return placed && agency
        ? Optional.of(DatelineRule.DATELINE_KNOWN_PLACE_WITH_AGENCY)
        : placed && day
            ? Optional.of(DatelineRule.DATELINE_KNOWN_PLACE_WITH_DAY)
            : agency && day
                ? Optional.of(DatelineRule.DATELINE_UNKNOWN_PLACE_WITH_DAY_AND_AGENCY)
                : tail.agency.filter(Datelines::isAgency).isPresent()
                    ? Optional.of(DatelineRule.DATELINE_UNKNOWN_PLACE_WITH_LISTED_AGENCY)
                    : Optional.empty();
  }

  /** Whether a name in brackets is an agency's that everybody knows. */
  private static boolean isAgency(String printed) {
    return AGENCIES.contains(printed);
  }

  private static Set<String> agencies() {
    Set<String> names = new HashSet<>();
    for (OutletTable.Row row : OutletTable.shipped().rows()) {
      if (row.kind().equals(Optional.of(Outlet.Kind.AGENCY))) {
        names.addAll(row.allNames());
      }
    }
    return Set.copyOf(names);
  }
}
