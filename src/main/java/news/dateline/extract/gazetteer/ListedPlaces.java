package news.dateline.extract.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.dateline.article.Place;

/**
 * The well-known places of the {@link Atlas}: countries, divisions of the first order and wider
 * regions, capitals, cities of 50,000 inhabitants and more. Names in other languages are left out.
 *
 * <p>Who only asks whether a word may be a place is better served by these: nearly every surname is
 * a village somewhere.
 */
public final class ListedPlaces implements Gazetteer {
  private static final int LARGE = 50_000;
  private static final Comparator<Entry> LIKELIEST =
      Comparator.comparing((Entry entry) -> entry.kind())
          .thenComparing(Comparator.comparingLong(Entry::population).reversed());

  private final Atlas atlas;

  /** Those of an atlas. */
  public ListedPlaces(Atlas atlas) {
    this.atlas = atlas;
  }

  @Override
  public List<Entry> named(String key) {
    int name = atlas.find(key);
    if (name < 0) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (int at = atlas.first(name); at < atlas.first(name + 1); at++) {
      int place = atlas.meaning(at);
      Kind kind = kind(atlas.kind(place));
      if (atlas.manner(at) != Atlas.OTHER
          && kind != null
          && (kind != Kind.CITY || atlas.population(place) > LARGE)) {
        Place found = atlas.place(place);
        entries.add(
            new Entry(
                found,
                kind,
                kind == Kind.CITY || kind == Kind.CAPITAL ? atlas.population(place) : 0,
                atlas.manner(at) == Atlas.DEMONYM,
                found.name()));
      }
    }
    entries.sort(LIKELIEST);
    return entries;
  }

  private static @org.jspecify.annotations.Nullable Kind kind(Atlas.Kind kind) {
    return switch (kind) {
      case COUNTRY -> Kind.COUNTRY;
      case CAPITAL -> Kind.CAPITAL;
      case DIVISION, AREA, FEATURE -> Kind.REGION;
      case SEAT, TOWN -> Kind.CITY;
      case COUNTY, QUARTER -> null;
    };
  }
}
