package news.dateline.extract.date;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.PlaceNames;
import news.dateline.extract.text.Explained;

/** What a gazetteer says of the places that datelines print. */
final class DatelinePlaces {
  private final Gazetteer gazetteer;

  DatelinePlaces(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether there is a place of that name. */
  boolean known(String printed) {
    return !gazetteer.named(PlaceNames.key(printed)).isEmpty();
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

  /** The country of a place: its region's, else its own. */
  Optional<Explained<String>> country(String place, Optional<String> region) {
    List<Gazetteer.Entry> places = gazetteer.named(PlaceNames.key(place));
    if (region.isPresent()) {
      for (Gazetteer.Entry entry : region(region.get())) {
        boolean fits =
            places.isEmpty()
                || places.stream()
                    .anyMatch(p -> p.place().country().equals(entry.place().country()));
        if (fits && entry.place().country().isPresent()) {
          return ofRegion(entry);
        }
      }
      for (Gazetteer.Entry entry : region(region.get())) {
        return ofRegion(entry);
      }
    }
    return places.stream()
        .filter(p -> !p.demonym())
        .findFirst()
        .flatMap(p -> p.place().country())
        .map(country -> Explained.by(country, DatelineRule.DATELINE_COUNTRY_OF_PLACE));
  }

  private static Optional<Explained<String>> ofRegion(Gazetteer.Entry region) {
    return region
        .place()
        .country()
        .map(country -> Explained.by(country, DatelineRule.DATELINE_COUNTRY_OF_REGION));
  }

  /**
   * A name in capitals as it is usually written: as the gazetteer spells it, else with one capital
   * a word.
   */
  String usual(String printed, boolean capitals) {
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
      usual.append(
          at > 0 && DatelineWords.SMALL.contains(word) && !initials ? word : capitalised(word));
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
