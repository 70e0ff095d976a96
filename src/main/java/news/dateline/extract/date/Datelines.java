package news.dateline.extract.date;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Outlet;
import news.dateline.article.Span;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.outlet.OutletTable;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
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
 * none. Scripts without capitals are read by {@link PlainDatelines}.
 */
public final class Datelines {
  private static final int WORDS = 5;
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
      Optional<PrintedDateline> found =
          at(text, paragraph).or(() -> PlainDatelines.at(text, paragraph, places));
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

  private Optional<PrintedDateline> at(Text text, TokenSpan paragraph) {
    int limit = Math.min(paragraph.to(), paragraph.from() + 40);
    int from = lead(text, paragraph.from(), limit);
    int i = from;
    boolean capitals = true;
    while ((i < limit && i - from < WORDS && text.token(i).capital())
        || small(text, i, from, limit)) {
      capitals &=
          text.token(i).shape() == Token.Shape.UPPER
              || small(text, i, from, limit)
              || text.token(i).text().endsWith(".");
      i++;
    }
    if (i == from
        || DatelineWords.NO_PLACE.contains(text.lower(from))
        || text.token(from).shape() == Token.Shape.MARK) {
      return Optional.empty();
    }
    DatelineTail read = new DatelineTail(text, limit, i);
    if (i < limit && text.token(i).is("/") && !agencyAfterSlash(text, i, limit)) {
      i++;
      while (i < limit && text.token(i).capital()) {
        i++;
      }
      read.at = i;
    }
    int placeEnd = read.first;
    read.rest();
    boolean certain = read.agency.isPresent() || read.date.isPresent();
    if (!read.dash(certain)) {
      return Optional.empty();
    }
    String printed = text.between(from, placeEnd);
    String plain =
        printed.endsWith(".") && !places.known(printed)
            ? printed.substring(0, printed.length() - 1)
            : printed;
    String usual = places.usual(plain, capitals);
    Optional<String> country = places.country(usual, read.region);
    boolean placed = country.isPresent() || read.region.isPresent();
    boolean fits =
        capitals
            ? certain || country.isPresent() || standsAlone(text, from, placeEnd, read)
            : (certain && placed)
                || read.agency.filter(by -> read.date.isPresent() || isAgency(by)).isPresent();
    if (!fits) {
      return Optional.empty();
    }
    Span span = Span.body(text.token(from).start(), text.token(read.end - 1).end());
    return Optional.of(
        new PrintedDateline(
            usual,
            country,
            read.agency,
            read.date,
            span,
            new TokenSpan(from, read.placesEnd),
            read.at));
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

  /** The first token of the place: after stars, {@code RPT --}, or {@code (ANSA) -}. */
  private static int lead(Text text, int from, int limit) {
    int i = from;
    while (i < limit && DatelineWords.STARS.contains(text.lower(i))) {
      i++;
    }
    int dash = i;
    if (DatelineWords.LEADS.contains(text.lower(i))) {
      dash = i + 1;
      while (dash < limit && dash < i + 3 && text.token(dash).shape() == Token.Shape.NUMBER) {
        dash++;
      }
    } else if (i < limit && text.token(i).is("(")) {
      dash = i + 1;
      while (dash < limit && dash < i + 6 && !text.token(dash).is(")")) {
        dash++;
      }
      dash++;
    }
    return dash > i && dash < limit && DatelineTokens.dash(text, dash) ? dash + 1 : i;
  }

  /** {@code Berlin/dpa}, where {@code Moscow/Kyiv} are two places. */
  private static boolean agencyAfterSlash(Text text, int slash, int limit) {
    return slash + 1 < limit
        && (!text.token(slash + 1).capital() || text.token(slash + 1).shape() == Token.Shape.UPPER)
        && text.token(slash - 1).shape() != Token.Shape.UPPER;
  }

  /**
   * A place that no list has, before an em dash and a sentence: {@code MOSS — The ferry …}. Three
   * words at most, so that a headline in capitals is none.
   */
  private static boolean standsAlone(Text text, int from, int placeEnd, DatelineTail read) {
    int next = read.at;
    String dash = text.lower(next - 1);
    if (!(dash.equals("—") || dash.equals("–") || dash.equals("―"))
        || placeEnd - from > 3
        || next + 4 > text.size()) {
      return false;
    }
    for (int i = from; i < placeEnd; i++) {
      if (DatelineWords.LABELS.contains(text.lower(i)) || text.token(i).text().length() < 3) {
        return false;
      }
    }
    boolean sentence = false;
    for (int i = next; i < Math.min(text.size(), next + 4); i++) {
      sentence |= text.token(i).shape() == Token.Shape.LOWER;
    }
    return sentence
        && (text.token(next).capital()
            || text.token(next).shape() == Token.Shape.NUMBER
            || text.token(next).shape() == Token.Shape.MARK);
  }

  private static boolean small(Text text, int i, int from, int limit) {
    return i > from
        && i + 1 < limit
        && i - from < WORDS
        && DatelineWords.SMALL.contains(text.lower(i))
        && text.token(i + 1).capital();
  }
}
