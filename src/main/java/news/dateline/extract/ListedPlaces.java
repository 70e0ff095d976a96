package news.dateline.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.article.Place;

/**
 * The gazetteer in the lists beside this class: every country with its demonyms, some 170 regions,
 * 9,000 cities.
 *
 * <p>Countries and regions are written by hand and known as {@code iso:UA} and {@code
 * region:US:Ohio}; cities come from GeoNames (CC BY 4.0). About 5 MB.
 */
final class ListedPlaces implements Gazetteer {
  private static final Comparator<Entry> LIKELIEST =
      Comparator.comparing((Entry entry) -> entry.kind())
          .thenComparing(Comparator.comparingLong(Entry::population).reversed());

  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final Map<String, Integer> longest = new HashMap<>();

  ListedPlaces() {
    for (List<String> row : Resources.rows("countries.tsv")) {
      country(row);
    }
    for (List<String> row : Resources.rows("regions.tsv")) {
      region(row);
    }
    for (List<String> row : Resources.rows("cities.tsv")) {
      city(row);
    }
    byName.replaceAll((name, entries) -> entries.stream().sorted(LIKELIEST).toList());
  }

  @Override
  public List<Entry> named(String name) {
    return byName.getOrDefault(name, List.of());
  }

  @Override
  public int longest(String firstToken) {
    return longest.getOrDefault(firstToken, 0);
  }

  /** A token as names are looked up: in lower case, without accents. */
  static String plain(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 127) {
        String bare = Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        return bare.replace('ø', 'o')
            .replace('ł', 'l')
            .replace("ß", "ss")
            .replace('ı', 'i')
            .replace('đ', 'd');
      }
    }
    return lower;
  }

  private void country(List<String> row) {
    String code = row.get(0);
    Place place =
        new Place(row.get(1), "iso:" + code, Optional.of(code), Optional.empty(), Optional.empty());
    add(new Entry(place, Kind.COUNTRY, 0, false, row.get(1)));
    Resources.several(row.get(2))
        .forEach(name -> add(new Entry(place, Kind.COUNTRY, 0, false, name)));
    Resources.several(row.get(4))
        .forEach(name -> add(new Entry(place, Kind.COUNTRY, 0, true, name)));
  }

  private void region(List<String> row) {
    String name = row.get(1);
    boolean across = row.get(0).equals("-");
    Place place =
        new Place(
            name,
            "region:" + (across ? "" : row.get(0) + ":") + name,
            across ? Optional.empty() : Optional.of(row.get(0)),
            across ? Optional.empty() : Optional.of(name.replace(" State", "")),
            Optional.of(
                new Place.Coordinates(
                    Double.parseDouble(row.get(3)), Double.parseDouble(row.get(4)))));
    add(new Entry(place, Kind.REGION, 0, false, name));
    Resources.several(row.get(2))
        .forEach(other -> add(new Entry(place, Kind.REGION, 0, false, other)));
    Resources.several(row.get(5))
        .forEach(other -> add(new Entry(place, Kind.REGION, 0, true, other)));
  }

  private void city(List<String> row) {
    Place place =
        new Place(
            row.get(1),
            "geonames:" + row.get(0),
            Optional.of(row.get(3)),
            Optional.of(row.get(4)).filter(admin -> !admin.isBlank()),
            Optional.of(
                new Place.Coordinates(
                    Double.parseDouble(row.get(5)), Double.parseDouble(row.get(6)))));
    Kind kind = row.get(8).equals("C") ? Kind.CAPITAL : Kind.CITY;
    long population = Long.parseLong(row.get(7));
    add(new Entry(place, kind, population, false, row.get(1)));
    Resources.several(row.get(2))
        .forEach(name -> add(new Entry(place, kind, population, false, name)));
  }

  private void add(Entry entry) {
    List<String> words =
        Tokens.of(entry.spelled()).stream()
            .map(token -> plain(token.lower()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (words.isEmpty()) {
      return;
    }
    List<Entry> entries =
        byName.computeIfAbsent(String.join(" ", words), name -> new ArrayList<>(1));
    if (entries.stream().noneMatch(other -> other.place().equals(entry.place()))) {
      entries.add(entry);
    }
    longest.merge(words.get(0), words.size(), Math::max);
  }

  static String key(String name) {
    return Tokens.of(name.toLowerCase(Locale.ROOT)).stream()
        .map(token -> plain(token.lower()))
        .collect(Collectors.joining(" "));
  }
}
