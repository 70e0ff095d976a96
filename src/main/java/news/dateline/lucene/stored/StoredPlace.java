package news.dateline.lucene.stored;

import java.io.IOException;
import java.util.Optional;
import news.dateline.article.Place;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * The stored form of a place: what its id repeats of its name and country is left out, and
 * coordinates are thousandths of a degree, where they are that.
 *
 * <pre>
 *   place       = flags [country] [division] name [id] [coordinates]
 *   id          = digits of a geonames:id as a number; nothing where it is scheme:country:name; else text
 *   coordinates = two numbers of thousandths, or two doubles
 * </pre>
 */
final class StoredPlace {
  /** In the flags: the article is about this place. */
  static final int MAIN = 1;

  private static final int COORDINATES = 2;
  private static final int EXACT = 4;
  private static final int COUNTRY = 8;
  private static final int DIVISION = 16;
  private static final int SCHEME = 32;
  private static final double THOUSANDTHS = 1e3;

  /** How the ids begin that name and country follow from. */
  private static final String[] SCHEMES = {"", "geonames:", "iso:", "region:"};

  private StoredPlace() {}

  static void write(DataOutput out, Place place, boolean main) throws IOException {
    int scheme = scheme(place);
    boolean exact =
        place.coordinates().filter(c -> !exact(c.latitude()) || !exact(c.longitude())).isEmpty();
    out.writeByte(
        (byte)
            ((main ? MAIN : 0)
                | (place.coordinates().isPresent() ? COORDINATES : 0)
                | (exact ? EXACT : 0)
                | (place.country().isPresent() ? COUNTRY : 0)
                | (place.admin1().isPresent() ? DIVISION : 0)
                | scheme * SCHEME));
    if (place.country().isPresent()) {
      out.writeString(place.country().get());
    }
    if (place.admin1().isPresent()) {
      out.writeString(place.admin1().get());
    }
    out.writeString(place.name());
    if (scheme == 0) {
      out.writeString(place.gazetteerId());
    } else if (scheme == 1) {
      out.writeVInt(Integer.parseInt(place.gazetteerId().substring(SCHEMES[1].length())));
    }
    if (place.coordinates().isPresent()) {
      Place.Coordinates at = place.coordinates().get();
      if (exact) {
        out.writeZInt((int) Math.round(at.latitude() * THOUSANDTHS));
        out.writeZInt((int) Math.round(at.longitude() * THOUSANDTHS));
      } else {
        out.writeLong(Double.doubleToLongBits(at.latitude()));
        out.writeLong(Double.doubleToLongBits(at.longitude()));
      }
    }
  }

  /**
   * Reads what {@link #write} wrote behind the flags.
   *
   * @param flags the first byte
   */
  static Place read(DataInput in, int flags) throws IOException {
    Optional<String> country =
        (flags & COUNTRY) != 0 ? Optional.of(in.readString()) : Optional.empty();
    Optional<String> division =
        (flags & DIVISION) != 0 ? Optional.of(in.readString()) : Optional.empty();
    String name = in.readString();
    String id =
        switch ((flags & 0xff) / SCHEME) {
          case 0 -> in.readString();
          case 1 -> SCHEMES[1] + in.readVInt();
          case 2 -> SCHEMES[2] + country.orElse("");
          default -> SCHEMES[3] + country.orElse("") + ":" + name;
        };
    Optional<Place.Coordinates> coordinates = Optional.empty();
    if ((flags & COORDINATES) != 0) {
      coordinates =
          Optional.of(
              (flags & EXACT) != 0
                  ? new Place.Coordinates(in.readZInt() / THOUSANDTHS, in.readZInt() / THOUSANDTHS)
                  : new Place.Coordinates(
                      Double.longBitsToDouble(in.readLong()),
                      Double.longBitsToDouble(in.readLong())));
    }
    return new Place(name, id, country, division, coordinates);
  }

  private static int scheme(Place place) {
    String id = place.gazetteerId();
    if (id.matches("geonames:[1-9]\\d{0,8}")) {
      return 1;
    }
    if (place.country().isPresent() && id.equals(SCHEMES[2] + place.country().get())) {
      return 2;
    }
    return place.country().isPresent()
            && id.equals(SCHEMES[3] + place.country().get() + ":" + place.name())
        ? 3
        : 0;
  }

  private static boolean exact(double degrees) {
    return Double.compare(Math.round(degrees * THOUSANDTHS) / THOUSANDTHS, degrees) == 0;
  }
}
