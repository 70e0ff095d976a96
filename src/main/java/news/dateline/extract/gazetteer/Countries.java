package news.dateline.extract.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Place;

/**
 * The name of a country for what stands for its government: another of its names, or its capital.
 *
 * <pre>
 *   U.S., America     United States
 *   Moscow            Russia
 * </pre>
 *
 * <p>Immutable.
 */
public final class Countries {
  /** Smaller capitals are rather other places of that name: Victoria, Georgetown. */
  private static final long LARGE = 250_000;

  private final Gazetteer gazetteer;

  public Countries(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The country that a name stands for. */
  public Optional<String> of(String name) {
    List<Gazetteer.Entry> entries = gazetteer.named(PlaceNames.key(name));
    Optional<String> country = country(entries);
    if (country.isPresent() || entries.stream().anyMatch(Gazetteer.Entry::demonym)) {
      return country;
    }
    return entries.stream()
        .filter(entry -> entry.kind() == Gazetteer.Kind.CAPITAL && entry.population() >= LARGE)
        .findFirst()
        .flatMap(entry -> entry.place().country())
        .map(this::name);
  }

  private static Optional<String> country(List<Gazetteer.Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind() == Gazetteer.Kind.COUNTRY && !entry.demonym())
        .map(Gazetteer.Entry::place)
        .map(Place::name)
        .findFirst();
  }

  /** The name that the gazetteer gives to the country of a code. */
  private String name(String code) {
    String english = Locale.of("", code).getDisplayCountry(Locale.ENGLISH).replaceAll(" \\(.*", "");
    return country(gazetteer.named(PlaceNames.key(english))).orElse(english);
  }
}
