package news.dateline.extract.date;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Outlet;
import news.dateline.article.Span;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.PlaceNames;
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
  static final Set<String> DASHES = Set.of("-", "--", "---", "—", "–", "―");
  private static final Set<String> NO_PLACE =
      Set.of(
          "breaking",
          "exclusive",
          "update",
          "updated",
          "watch",
          "analysis",
          "opinion",
          "live",
          "video",
          "photos",
          "correction",
          "corrected",
          "comment",
          "factbox",
          "editorial",
          "report",
          "news",
          "by",
          "story",
          "highlights",
          "advisory",
          "note");

  /** What also stands in capitals before a dash, where no list has a place of that name. */
  private static final Set<String> LABELS =
      Set.of(
          "rpt",
          "refile",
          "wrapup",
          "insight",
          "feature",
          "explainer",
          "profile",
          "interview",
          "review",
          "obituary",
          "column",
          "letter",
          "letters",
          "editor",
          "editors",
          "sports",
          "sport",
          "weather",
          "newsletter",
          "warning",
          "spoiler",
          "alert",
          "developing",
          "poll",
          "quiz",
          "podcast",
          "gallery",
          "listen",
          "read",
          "new",
          "now",
          "today",
          "tonight",
          "why",
          "how",
          "what",
          "who",
          "when",
          "where",
          "yes",
          "no",
          "ok",
          "wow",
          "summary",
          "background",
          "context",
          "fact",
          "facts",
          "related",
          "sponsored",
          "ad",
          "advertisement",
          "advertorial",
          "disclaimer",
          "disclosure",
          "clarification",
          "winner",
          "winners",
          "loser",
          "losers",
          "good",
          "bad",
          "best",
          "worst",
          "urgent",
          "the",
          "a",
          "an",
          "this",
          "it",
          "we",
          "i",
          "he",
          "she",
          "they",
          "in",
          "on",
          "at",
          "for",
          "and",
          "but",
          "or",
          "if",
          "as",
          "so",
          "eil",
          "eilmeldung",
          "update:",
          "kommentar",
          "meinung",
          "analyse",
          "urgente",
          "photo",
          "question",
          "answer",
          "q",
          "ps",
          "tldr",
          "wanted",
          "dear");

  /** What an agency prints before a dateline that it sends again. */
  private static final Set<String> LEADS = Set.of("rpt", "refile", "wrapup", "corrected", "update");

  /** Marks of emphasis before a dateline. */
  private static final Set<String> STARS = Set.of("*", "**", "***", "****", "•", "■", "►", "+");

  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "de", "del", "della", "di", "da", "do", "dos", "des", "du", "en",
          "au", "aux", "sur", "sous", "les", "lès", "am", "an", "der", "im", "upon", "on", "le-",
          "la-");
  private static final int WORDS = 5;
  private static final Set<String> AGENCIES = agencies();

  private final Gazetteer gazetteer;

  public Datelines(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * A dateline as printed.
   *
   * @param place the place as it is usually written
   * @param country ISO 3166-1 alpha-2 code, if the place or its region is known
   * @param agency the words in brackets
   * @param date where the day is printed, year or not
   * @param span all of it, without the dash
   * @param placeTokens the tokens of place and region
   * @param end the first token of the text after it
   */
  public record Line(
      String place,
      Optional<String> country,
      Optional<String> agency,
      Optional<Span> date,
      Span span,
      TokenSpan placeTokens,
      int end) {}

  /**
   * The dateline of a body: at its beginning, or after a line that is no sentence, such as a
   * byline.
   */
  public Optional<Line> in(Text text) {
    List<TokenSpan> paragraphs = text.paragraphs();
    for (int p = 0; p < Math.min(3, paragraphs.size()); p++) {
      TokenSpan paragraph = paragraphs.get(p);
      Optional<Line> found = at(text, paragraph).or(() -> PlainDatelines.at(text, paragraph, this));
      if (found.isPresent() || paragraphs.get(p).size() > 12) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Line> at(Text text, TokenSpan paragraph) {
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
        || NO_PLACE.contains(text.lower(from))
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
        printed.endsWith(".") && !known(printed)
            ? printed.substring(0, printed.length() - 1)
            : printed;
    String usual = usual(plain, capitals);
    Optional<String> country = country(usual, read.region);
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
        new Line(
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

  private boolean known(String printed) {
    return !gazetteer.named(PlaceNames.key(printed)).isEmpty();
  }

  /** The first token of the place: after stars, {@code RPT --}, or {@code (ANSA) -}. */
  private static int lead(Text text, int from, int limit) {
    int i = from;
    while (i < limit && STARS.contains(text.lower(i))) {
      i++;
    }
    int dash = i;
    if (LEADS.contains(text.lower(i))) {
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
    return dash > i && dash < limit && DASHES.contains(text.lower(dash)) ? dash + 1 : i;
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
      if (LABELS.contains(text.lower(i)) || text.token(i).text().length() < 3) {
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
        && SMALL.contains(text.lower(i))
        && text.token(i + 1).capital();
  }

  /** The d'Ivoire of Côte d'Ivoire. */
  static boolean elided(Text text, int i, int comma) {
    String word = text.lower(i);
    return i > comma + 1
        && word.length() > 2
        && word.charAt(1) == '\''
        && Character.isUpperCase(text.token(i).text().charAt(2));
  }

  /** A dash in the middle of running words is surrounded by spaces; an em dash need not be. */
  static boolean spaced(Text text, int i) {
    return !text.token(i).is("-")
        || i + 1 >= text.size()
        || text.token(i - 1).end() < text.token(i).start()
        || text.token(i).end() < text.token(i + 1).start();
  }

  /**
   * One past the last token of a day of the month, with its year if there is one; 0 when there is
   * none.
   */
  static int day(Text text, int i, int limit) {
    int end = 0;
    if (i + 1 < limit && month(text, i) && number(text, i + 1, 2)) {
      end = i + 2;
    } else if (i + 1 < limit
        && number(text, i, 2)
        && text.token(i + 1).is(".")
        && i + 2 < limit
        && month(text, i + 2)) {
      end = i + 3;
    } else if (i + 1 < limit && number(text, i, 2) && month(text, i + 1)) {
      end = i + 2;
    }
    if (end > 0) {
      int year = end < limit && text.token(end).is(",") ? end + 1 : end;
      if (year < limit && text.token(year).text().length() == 4 && number(text, year, 4)) {
        end = year + 1;
      }
    }
    return end;
  }

  public static boolean month(Text text, int i) {
    return Months.inDateline(text.lower(i)) > 0;
  }

  static boolean number(Text text, int i, int longest) {
    String word = text.lower(i);
    return !word.isEmpty()
        && word.length() <= longest
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** A state or country, also where its stop is missing or cut off. */
  private List<Gazetteer.Entry> region(String printed) {
    String bare = printed.endsWith(".") ? printed.substring(0, printed.length() - 1) : printed;
    for (String key :
        List.of(PlaceNames.key(printed), PlaceNames.key(bare) + ".", PlaceNames.key(bare))) {
      List<Gazetteer.Entry> found = gazetteer.named(key);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  Optional<String> country(String place, Optional<String> region) {
    List<Gazetteer.Entry> places = gazetteer.named(PlaceNames.key(place));
    if (region.isPresent()) {
      for (Gazetteer.Entry entry : region(region.get())) {
        boolean fits =
            places.isEmpty()
                || places.stream()
                    .anyMatch(p -> p.place().country().equals(entry.place().country()));
        if (fits && entry.place().country().isPresent()) {
          return entry.place().country();
        }
      }
      for (Gazetteer.Entry entry : region(region.get())) {
        return entry.place().country();
      }
    }
    return places.stream().filter(p -> !p.demonym()).findFirst().flatMap(p -> p.place().country());
  }

  /**
   * A name in capitals as it is usually written: as the gazetteer spells it, else with one capital
   * a word.
   */
  private String usual(String printed, boolean capitals) {
    if (!capitals) {
      return printed;
    }
    for (Gazetteer.Entry entry : gazetteer.named(PlaceNames.key(printed))) {
      if (entry.spelled().toUpperCase(Locale.ROOT).equals(printed.toUpperCase(Locale.ROOT))) {
        return entry.spelled();
      }
    }
    StringBuilder usual = new StringBuilder(printed.length());
    int at = 0;
    while (at < printed.length()) {
      int end = at;
      while (end < printed.length()
          && (Character.isLetter(printed.charAt(end))
              || printed.charAt(end) == '’'
              || printed.charAt(end) == '\'')) {
        end++;
      }
      String word = printed.substring(at, end).toLowerCase(Locale.ROOT);
      boolean initials = end < printed.length() && printed.charAt(end) == '.' && word.length() == 1;
      usual.append(at > 0 && SMALL.contains(word) && !initials ? word : capitalised(word));
      if (end < printed.length()) {
        usual.append(printed.charAt(end));
      }
      at = end + 1;
    }
    return usual.toString();
  }

  private static String capitalised(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
