package news.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.article.Findings;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;

/**
 * Every mention of a place in title and body, resolved to one place.
 *
 * <p>The longest name of the {@link Gazetteer} that begins at a capitalised word is a mention,
 * unless it is part of a longer name ({@code Washington Post}, {@code Paris Hilton}) or the name of
 * somebody the article quotes. A demonym is a mention of its country. Smaller cities and names that
 * are also words or surnames need a word such as {@code in} before them, or their country behind.
 *
 * <p>Which place: the one that the words behind a comma name ({@code Paris, Texas}); else the same
 * as elsewhere in the article where that was said; else one in a country or region that the article
 * names; else the likeliest.
 */
final class PlaceExtractor implements Extractor {
  private static final Set<String> BEFORE =
      Set.of(
          "in",
          "at",
          "near",
          "from",
          "to",
          "of",
          "outside",
          "around",
          "into",
          "toward",
          "towards",
          "across",
          "inside",
          "over",
          "between",
          "through",
          "throughout",
          "leaving",
          "via",
          "visit",
          "visited",
          "visiting",
          "downtown",
          "central",
          "à",
          "nach",
          "aus",
          "bei",
          "northern",
          "southern",
          "eastern",
          "western",
          "greater",
          "south",
          "north",
          "east",
          "west",
          "capital",
          "city",
          "town",
          "than");

  private static final Set<String> DIRECTIONS =
      Set.of(
          "downtown",
          "central",
          "greater",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "occupied",
          "mainland",
          "rural",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "upstate",
          "suburban",
          "metropolitan");

  /**
   * Capitalised words that can follow a demonym or country without making it part of an
   * organisation's name.
   */
  private static final Set<String> AFTER =
      Set.of(
          "president",
          "prime",
          "foreign",
          "defence",
          "defense",
          "interior",
          "finance",
          "minister",
          "ministry",
          "army",
          "navy",
          "embassy",
          "government",
          "parliament",
          "senate",
          "supreme",
          "vice",
          "deputy",
          "ambassador",
          "king",
          "queen",
          "chancellor",
          "premier",
          "air",
          "red",
          "general",
          "senator",
          "rep",
          "sen",
          "gov",
          "governor",
          "secretary",
          "attorney",
          "mayor",
          "police",
          "department",
          "state",
          "border",
          "coast",
          "military",
          "house",
          "first",
          "crown",
          "prince",
          "princess",
          "transport",
          "justice",
          "health",
          "republican",
          "republicans",
          "democrat",
          "democrats",
          "representative",
          "lawmakers",
          "county",
          "legislature");

  /**
   * Names of cities that are more often something else; they need a word before or a country
   * behind.
   */
  private static final Set<String> DOUBTFUL =
      Set.of(
          "reading",
          "nice",
          "mobile",
          "orange",
          "bath",
          "split",
          "nancy",
          "victoria",
          "florence",
          "charlotte",
          "jackson",
          "lincoln",
          "madison",
          "houston",
          "clinton",
          "warren",
          "carson",
          "gary",
          "troy",
          "eugene",
          "augusta",
          "chelsea",
          "tyler",
          "logan",
          "lawrence",
          "irving",
          "marion",
          "bradley",
          "carter",
          "sandy",
          "union",
          "independence",
          "enterprise",
          "normal",
          "allen",
          "marshall",
          "kent",
          "lancaster",
          "hamilton",
          "douglas",
          "taylor",
          "norman",
          "wayne",
          "hope",
          "georgia",
          "jordan",
          "chad",
          "virginia",
          "carolina",
          "jersey",
          "israel",
          "of",
          "police",
          "press",
          "university",
          "santiago",
          "sydney",
          "austin",
          "dallas",
          "washington",
          "paris",
          "london",
          "david",
          "san",
          "santa",
          "guinea",
          "grenada",
          "dominica",
          "holy see",
          "poles",
          "turkey",
          "china",
          "emirates",
          "america",
          "trinidad",
          "cork",
          "male",
          "man",
          "bar",
          "most",
          "mary",
          "asia",
          "java",
          "papua",
          "saba",
          "bo",
          "ho",
          "time",
          "lima");

  private final Gazetteer gazetteer;
  private final OutletNames outlets;

  PlaceExtractor(Gazetteer gazetteer, OutletNames outlets) {
    this.gazetteer = gazetteer;
    this.outlets = outlets;
  }

  @Override
  public Findings extract(Reading reading, Findings soFar) {
    Set<String> people = people(soFar);
    List<Candidate> candidates = new ArrayList<>();
    collect(reading.title(), Span.Part.TITLE, people, candidates);
    collect(reading.body(), Span.Part.BODY, people, candidates);
    return soFar.withPlaces(resolve(candidates, soFar));
  }

  /** A name that may be a place, with what it may mean and what stands behind its comma. */
  private record Candidate(
      Span span,
      String key,
      List<Gazetteer.Entry> meanings,
      Optional<Place> within,
      boolean certain) {}

  private static Set<String> people(Findings soFar) {
    Set<String> words = new HashSet<>();
    for (Actor actor : soFar.actors()) {
      if (actor.kind() == Actor.Kind.PERSON) {
        for (Token token : Tokens.of(actor.name())) {
          words.add(ListedPlaces.plain(token.lower()));
        }
      }
    }
    return words;
  }

  private void collect(Text text, Span.Part part, Set<String> people, List<Candidate> candidates) {
    int i = 0;
    while (i < text.size()) {
      int end = text.token(i).capital() ? match(text, i) : 0;
      if (end == 0) {
        i++;
        continue;
      }
      String key = key(text, i, end);
      List<Gazetteer.Entry> meanings = gazetteer.named(key);
      Optional<Place> within = within(text, end);
      boolean initial = part == Span.Part.TITLE || sentenceInitial(text, i);
      if (alone(text, i, end, meanings)
          && !(people.contains(key) && !BEFORE.contains(text.lower(i - 1)))) {
        boolean hinted =
            within.isPresent() || BEFORE.contains(text.lower(i - 1)) || atDateline(text, i);
        boolean large =
            meanings.get(0).kind() != Gazetteer.Kind.CITY || meanings.get(0).population() > 500_000;
        boolean certain =
            hinted
                || (large && !DOUBTFUL.contains(key))
                || (meanings.get(0).kind() == Gazetteer.Kind.COUNTRY && !initial);
        candidates.add(
            new Candidate(
                new Span(part, text.token(i).start(), text.token(end - 1).end()),
                key,
                meanings,
                within,
                certain));
      }
      i = end;
    }
  }

  /** One past the last token of the longest name that begins here, or 0. */
  private int match(Text text, int i) {
    String key = ListedPlaces.plain(text.lower(i));
    int longest = gazetteer.longest(key);
    int end = 0;
    StringBuilder name = new StringBuilder(key);
    for (int words = 1; words <= longest; words++) {
      if (words > 1) {
        if (i + words > text.size()) {
          break;
        }
        name.append(' ').append(ListedPlaces.plain(text.lower(i + words - 1)));
      }
      if (text.token(i + words - 1).capital() && !gazetteer.named(name.toString()).isEmpty()) {
        end = i + words;
      }
    }
    if (end == i + 1
        && text.token(i).shape() == Token.Shape.UPPER
        && text.token(i).text().length() < 4
        && !abbreviated(text, i)) {
      return 0;
    }
    // us, it and in are places only in capitals or with stops
    return end == i + 1
            && text.token(i).shape() == Token.Shape.CAPITALISED
            && text.lower(i).length() == 2
        ? 0
        : end;
  }

  private static boolean abbreviated(Text text, int i) {
    return switch (text.token(i).text()) {
      case "US", "UK", "U.S.", "U.K.", "UAE", "USA", "DRC", "NYC", "D.C." -> true;
      default -> text.token(i).text().indexOf('.') > 0;
    };
  }

  private static String key(Text text, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      name.append(i > from ? " " : "").append(ListedPlaces.plain(text.lower(i)));
    }
    return name.toString();
  }

  /** The country or region behind the comma after a name. */
  private Optional<Place> within(Text text, int end) {
    if (end + 1 >= text.size() || !text.token(end).is(",") || !text.token(end + 1).capital()) {
      return Optional.empty();
    }
    int until = match(text, end + 1);
    if (until == 0) {
      return Optional.empty();
    }
    return gazetteer.named(key(text, end + 1, until)).stream()
        .filter(
            entry ->
                !entry.demonym()
                    && (entry.kind() == Gazetteer.Kind.COUNTRY
                        || entry.kind() == Gazetteer.Kind.REGION))
        .map(Gazetteer.Entry::place)
        .findFirst();
  }

  /** Whether the name is not part of a longer one. */
  private boolean alone(Text text, int from, int end, List<Gazetteer.Entry> meanings) {
    boolean demonym = meanings.get(0).demonym();
    if (end < text.size() && adjacent(text, end) && text.token(end).capital()) {
      boolean wide =
          meanings.get(0).kind() == Gazetteer.Kind.COUNTRY
              || meanings.get(0).kind() == Gazetteer.Kind.REGION;
      boolean title = wide && AFTER.contains(text.lower(end).replace(".", ""));
      if (!title
          && !(demonym
              && !outlets.looksLikeOutlet(text.between(from, end + 1))
              && meaningsAt(text, end))) {
        return false;
      }
    }
    if (end + 1 < text.size()
        && (text.token(end).is("&")
            || (text.token(end).is("/") && outlets.known(text.between(from, end)).isPresent()))) {
      return false;
    }
    if (from > 0 && adjacent(text, from) && text.token(from - 1).capital()) {
      String before = text.lower(from - 1);
      boolean starts = sentenceInitial(text, from - 1) && WordLists.FUNCTION.contains(before);
      return starts
          || DIRECTIONS.contains(before)
          || meaningsAt(text, from - 1)
          || before.equals("the")
          || before.equals("in");
    }
    return true;
  }

  private boolean meaningsAt(Text text, int i) {
    return !gazetteer.named(ListedPlaces.plain(text.lower(i))).isEmpty();
  }

  /** Whether only one space lies between a token and the one before. */
  private static boolean adjacent(Text text, int i) {
    return text.token(i).start() - text.token(i - 1).end() <= 1 && text.token(i - 1).word();
  }

  private static boolean sentenceInitial(Text text, int i) {
    return i == 0 || (!text.token(i - 1).word() && !text.token(i - 1).is(","));
  }

  private boolean atDateline(Text text, int i) {
    return i < 6 && text.token(i).shape() == Token.Shape.UPPER;
  }

  private List<PlaceMention> resolve(List<Candidate> candidates, Findings soFar) {
    Map<String, Place> said = new HashMap<>();
    Map<String, Integer> countries = new HashMap<>();
    Set<String> certain = new HashSet<>();
    soFar
        .dateline()
        .flatMap(dateline -> dateline.country())
        .ifPresent(country -> countries.merge(country, 3, Integer::sum));
    for (Candidate candidate : candidates) {
      candidate
          .within()
          .flatMap(within -> inside(candidate.meanings(), within))
          .ifPresent(place -> said.putIfAbsent(candidate.key(), place));
      if (candidate.certain()) {
        certain.add(candidate.key());
      }
      if (candidate.meanings().size() == 1 || candidate.within().isPresent()) {
        candidate
            .meanings()
            .get(0)
            .place()
            .country()
            .ifPresent(country -> countries.merge(country, 1, Integer::sum));
      }
    }
    List<PlaceMention> mentions = new ArrayList<>();
    for (Candidate candidate : candidates) {
      boolean elsewhere =
          candidate.within().isPresent()
              && inside(candidate.meanings(), candidate.within().get()).isEmpty();
      if (certain.contains(candidate.key()) && !elsewhere) {
        Place place =
            said.containsKey(candidate.key())
                ? said.get(candidate.key())
                : likeliest(candidate.meanings(), countries);
        mentions.add(new PlaceMention(candidate.span(), place));
      }
    }
    return mentions;
  }

  private static Optional<Place> inside(List<Gazetteer.Entry> meanings, Place within) {
    for (Gazetteer.Entry meaning : meanings) {
      boolean sameCountry = meaning.place().country().equals(within.country());
      boolean region =
          within.admin1().isEmpty() || within.admin1().equals(meaning.place().admin1());
      if (sameCountry && region && !meaning.place().equals(within)) {
        return Optional.of(meaning.place());
      }
    }
    return Optional.empty();
  }

  /**
   * The likeliest meaning, unless a later one lies in a country that the article names more than
   * once and the first does not.
   */
  private static Place likeliest(List<Gazetteer.Entry> meanings, Map<String, Integer> countries) {
    Gazetteer.Entry first = meanings.get(0);
    if (meanings.size() > 1
        && mentions(first, countries) == 0
        && first.population() < 1_000_000
        && first.kind() != Gazetteer.Kind.CAPITAL) {
      Gazetteer.Entry best = first;
      for (Gazetteer.Entry meaning : meanings) {
        if (mentions(meaning, countries) > mentions(best, countries) + 1) {
          best = meaning;
        }
      }
      return best.place();
    }
    return first.place();
  }

  private static int mentions(Gazetteer.Entry entry, Map<String, Integer> countries) {
    return entry.place().country().map(country -> countries.getOrDefault(country, 0)).orElse(0);
  }
}
