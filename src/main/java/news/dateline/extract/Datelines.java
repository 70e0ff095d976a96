package news.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Span;

/**
 * Recognises the dateline at the beginning of a text.
 *
 * <pre>
 *   dateline  = place ["," region] ["," day] ["(" agency ")"] dash
 *   place     = words in capitals: MOSCOW, SAN FRANCISCO, PORT-AU-PRINCE, MOSCOW/KYIV   or, before an agency or a day only, as usual: Moscow
 *   region    = Italy | Calif. | N.Y.
 *   day       = March 4 | 4 March | 3 mars | July 7, 1987
 *   agency    = up to six words
 *   dash      = — – - -- or, after an agency or a day, :
 * </pre>
 *
 * <p>Without agency and day the place has to be one that the gazetteer knows, or one with a region,
 * for {@code BREAKING — } is none.
 */
final class Datelines {
  private static final Set<String> DASHES = Set.of("-", "--", "---", "—", "–", "―");
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
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "and", "de", "del", "della", "di", "da", "do", "dos", "des", "du", "en",
          "au", "aux", "sur", "sous", "les", "lès", "am", "an", "der", "im", "upon", "on", "le-",
          "la-");
  private static final int WORDS = 5;

  private final Gazetteer gazetteer;

  Datelines(Gazetteer gazetteer) {
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
  record Line(
      String place,
      Optional<String> country,
      Optional<String> agency,
      Optional<Span> date,
      Span span,
      Stretch placeTokens,
      int end) {}

  /**
   * The dateline of a body: at its beginning, or after a line that is no sentence, such as a
   * byline.
   */
  Optional<Line> in(Text text) {
    List<Stretch> paragraphs = text.paragraphs();
    for (int p = 0; p < Math.min(3, paragraphs.size()); p++) {
      Optional<Line> found = at(text, paragraphs.get(p));
      if (found.isPresent() || paragraphs.get(p).size() > 12) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Line> at(Text text, Stretch paragraph) {
    int from = paragraph.from();
    int limit = Math.min(paragraph.to(), from + 40);
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
    int placeEnd = i;
    if (i < limit && text.token(i).is("/")) {
      i++;
      while (i < limit && text.token(i).capital()) {
        i++;
      }
    }
    Optional<String> region = Optional.empty();
    Optional<Span> date = Optional.empty();
    int placesEnd = i;
    while (i < limit && text.token(i).is(",")) {
      int day = day(text, i + 1, limit);
      if (day > 0) {
        date = Optional.of(Span.body(text.token(i + 1).start(), text.token(day - 1).end()));
        i = day;
      } else {
        int end = i + 1;
        while (end < limit && end - i <= 3 && (text.token(end).capital() || elided(text, end, i))) {
          end++;
        }
        if (end == i + 1 || region.isPresent()) {
          break;
        }
        // Mass. is no abbreviation to whoever cuts the text into words
        int stop =
            end + 1 < limit && text.token(end).is(".") && !text.token(end + 1).capital() ? 1 : 0;
        region = Optional.of(text.between(i + 1, end + stop));
        i = end + stop;
        placesEnd = i;
      }
    }
    if (date.isEmpty() && i < limit) {
      int day = day(text, i, limit);
      if (day > 0) {
        date = Optional.of(Span.body(text.token(i).start(), text.token(day - 1).end()));
        i = day;
      }
    }
    Optional<String> agency = Optional.empty();
    if (i < limit && text.token(i).is("(")) {
      int end = i + 1;
      while (end < limit && !text.token(end).is(")")) {
        end++;
      }
      if (end < limit && end > i + 1 && end - i <= 8 && text.token(i + 1).word()) {
        agency = Optional.of(text.between(i + 1, end));
        i = end + 1;
      }
    }
    boolean certain = agency.isPresent() || date.isPresent();
    if (i >= limit
        || !((DASHES.contains(text.lower(i)) && spaced(text, i))
            || (certain && text.token(i).is(":")))) {
      return Optional.empty();
    }
    String printed = text.between(from, placeEnd);
    String usual = usual(printed, capitals);
    Optional<String> country = country(usual, region);
    if ((!capitals && (!certain || (country.isEmpty() && region.isEmpty())))
        || (!certain && country.isEmpty())) {
      return Optional.empty();
    }
    Span span = Span.body(text.token(from).start(), text.token(i - 1).end());
    return Optional.of(
        new Line(usual, country, agency, date, span, new Stretch(from, placesEnd), i + 1));
  }

  private static boolean small(Text text, int i, int from, int limit) {
    return i > from
        && i + 1 < limit
        && i - from < WORDS
        && SMALL.contains(text.lower(i))
        && text.token(i + 1).capital();
  }

  /** The d'Ivoire of Côte d'Ivoire. */
  private static boolean elided(Text text, int i, int comma) {
    String word = text.lower(i);
    return i > comma + 1
        && word.length() > 2
        && word.charAt(1) == '\''
        && Character.isUpperCase(text.token(i).text().charAt(2));
  }

  /** A dash in the middle of running words is surrounded by spaces; an em dash need not be. */
  private static boolean spaced(Text text, int i) {
    return !text.token(i).is("-")
        || i + 1 >= text.size()
        || text.token(i - 1).end() < text.token(i).start()
        || text.token(i).end() < text.token(i + 1).start();
  }

  /**
   * One past the last token of a day of the month, with its year if there is one; 0 when there is
   * none.
   */
  private static int day(Text text, int i, int limit) {
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

  private static boolean month(Text text, int i) {
    return DateParser.month(text.lower(i)) > 0;
  }

  private static boolean number(Text text, int i, int longest) {
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

  private Optional<String> country(String place, Optional<String> region) {
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
