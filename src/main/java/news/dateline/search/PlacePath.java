package news.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Folding;
import news.dateline.article.Place;

/**
 * A place in the hierarchy of {@link Facet#PLACE}: country, region, place.
 *
 * <p>The components are the country, the first-order division and the place's own name, as far as
 * they are known. A country itself (its {@link Place#gazetteerId} ends with a colon and the code,
 * {@code iso:RU}) is the first alone; a division itself (its scheme is {@code region}) has no
 * third. A place in no country stands at the top under its own name.
 *
 * <p>A component's value is its folded name without slashes, for a country the lower-case code; its
 * label is its name as the gazetteer has it, for a country the JDK's English name.
 *
 * @param components from the country down; never empty
 */
public record PlacePath(List<Component> components) {
  private static final Map<String, Component> COUNTRIES =
      Stream.of(Locale.getISOCountries())
          .collect(
              Collectors.toUnmodifiableMap(
                  code -> code,
                  code ->
                      new Component(
                          code.toLowerCase(Locale.ROOT),
                          Locale.of("", code).getDisplayCountry(Locale.ENGLISH))));

  /**
   * A step of the path.
   *
   * @param value as it stands in the path
   * @param label for reading
   */
  public record Component(String value, String label) {}

  /** Copies the list. */
  public PlacePath {
    components = List.copyOf(components);
  }

  /** The path of a place. */
  public static PlacePath of(Place place) {
    List<Component> components = new ArrayList<>();
    String id = place.gazetteerId();
    place.country().ifPresent(code -> components.add(country(code)));
    place.admin1().ifPresent(name -> components.add(named(name)));
    boolean itself =
        place.country().filter(code -> id.endsWith(":" + code)).isPresent()
            || (id.startsWith("region:") && place.admin1().isPresent());
    if (!itself || components.isEmpty()) {
      components.add(named(place.name()));
    }
    return new PlacePath(components);
  }

  /** The facet's value of the whole path: {@code ru/moscow/moscow}. */
  public String value() {
    return String.join("/", components.stream().map(Component::value).toList());
  }

  /** The label of the last component. */
  public String label() {
    return components.getLast().label();
  }

  /** The path's ancestors and itself, the country first. */
  public List<PlacePath> steps() {
    List<PlacePath> steps = new ArrayList<>();
    for (int depth = 1; depth <= components.size(); depth++) {
      steps.add(new PlacePath(components.subList(0, depth)));
    }
    return steps;
  }

  private static Component country(String code) {
    Component known = COUNTRIES.get(code);
    return known == null ? new Component(Folding.fold(code), code) : known;
  }

  private static Component named(String name) {
    return new Component(Folding.fold(name.replace('/', ' ')), name);
  }
}
