package news.dateline.extract.gazetteer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Place;

/**
 * Every place that can be named: countries, their divisions of the first and second order, places
 * of 500 inhabitants and more, seas, rivers, mountains and wider regions. Immutable and safe for
 * many threads.
 *
 * <p>Places and names are numbers, their facts columns of numbers, so that a quarter of a million
 * places take 25 MB and are there in a fifth of a second:
 *
 * <pre>{@code
 * int name = atlas.find("springfield");             // a folded name, see PlaceNames; -1 when there is none
 * for (int m = atlas.first(name); m < atlas.first(name + 1); m++) {
 *   atlas.place(atlas.meaning(m));                  // what it may mean
 * }
 * }</pre>
 *
 * <p>Divisions and cities come from GeoNames; countries, demonyms, seas and mountains are written
 * by hand. {@code AtlasBuilder} beside the tests makes {@code places.bin} of both.
 */
public final class Atlas {

  /** What a place is. The order is that of the file. */
  public enum Kind {
    COUNTRY,
    /** A division of the first order: a state, an oblast. */
    DIVISION,
    /** A division of the second order: a county, a district. */
    COUNTY,
    CAPITAL,
    /** The seat of a division of the first order. */
    SEAT,
    /** A city, town or village. */
    TOWN,
    /** A part of a city. */
    QUARTER,
    /** A continent, a region without a government of its own, a part of several countries. */
    AREA,
    /** A sea, a river, a mountain. */
    FEATURE;

    private static final Kind[] ALL = values();

    /** Its number in the file. */
    @SuppressWarnings("EnumOrdinal")
    public int code() {
      return ordinal();
    }

    public boolean city() {
      return this == CAPITAL || this == SEAT || this == TOWN;
    }
  }

  /** The name is one in another language, or a former one. */
  public static final int OTHER = 1;

  /** The name is that of the people. */
  public static final int DEMONYM = 2;

  private static final byte[] NONE = {};

  private int places;
  private byte[] kinds = NONE;
  private byte[] populations = NONE;
  private short[] countries = {};
  private int[] divisions = {};
  private int[] counties = {};
  private int[] latitudes = {};
  private int[] longitudes = {};
  private int[] ids = {};
  private int[] printedAt = {};
  private byte[] printed = NONE;

  private String[] codes = {};
  private int names;
  private int[] keyAt = {};
  private byte[] keys = NONE;
  private byte[] longest = NONE;
  private int[] firsts = {};
  private int[] meanings = {};
  private int[] table = {};

  private Atlas() {}

  /** The one that Dateline ships, read from its resource: a fifth of a second. */
  public static Atlas shipped() {
    Atlas atlas = new Atlas();
    try (InputStream stream = Atlas.class.getResourceAsStream("places.bin")) {
      if (stream == null) {
        throw new IllegalStateException(
            "the program is incomplete: it lacks its gazetteer places.bin; build it again");
      }
      atlas.read(
          new DataInputStream(
              new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16)));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the program's gazetteer places.bin", broken);
    }
    return atlas;
  }

  private void read(DataInputStream in) throws IOException {
    codes = new String(bytes(in), StandardCharsets.UTF_8).split(" ");
    places = in.readInt();
    kinds = bytes(in);
    populations = bytes(in);
    countries = new short[places];
    byte[] country = bytes(in);
    for (int i = 0; i < places; i++) {
      countries[i] = (short) ((country[i] & 0xff) - 1);
    }
    divisions = ints(in);
    counties = ints(in);
    latitudes = ints(in);
    longitudes = ints(in);
    ids = ints(in);
    printedAt = offsets(bytes(in));
    printed = bytes(in);
    names = in.readInt();
    frontCoded(bytes(in), bytes(in), bytes(in));
    longest = bytes(in);
    firsts = offsets(bytes(in), ints(in));
    meanings = ints(in);
    hash();
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  private static int[] ints(DataInputStream in) throws IOException {
    byte[] planes = bytes(in);
    int size = planes.length / 4;
    int[] ints = new int[size];
    for (int i = 0; i < size; i++) {
      ints[i] =
          (planes[i] & 0xff) << 24
              | (planes[i + size] & 0xff) << 16
              | (planes[i + 2 * size] & 0xff) << 8
              | (planes[i + 3 * size] & 0xff);
    }
    return ints;
  }

  private static int[] offsets(byte[] lengths) {
    int[] offsets = new int[lengths.length + 1];
    for (int i = 0; i < lengths.length; i++) {
      offsets[i + 1] = offsets[i] + (lengths[i] & 0xff);
    }
    return offsets;
  }

  /** Counts of 255 stand for a longer one in the list behind. */
  private static int[] offsets(byte[] counts, int[] large) {
    int[] offsets = new int[counts.length + 1];
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      int count = counts[i] & 0xff;
      offsets[i + 1] = offsets[i] + (count == 255 ? large[next++] : count);
    }
    return offsets;
  }

  private void frontCoded(byte[] shared, byte[] added, byte[] tails) {
    keyAt = new int[names + 1];
    int size = 0;
    for (int i = 0; i < names; i++) {
      size += (shared[i] & 0xff) + (added[i] & 0xff);
      keyAt[i + 1] = size;
    }
    keys = new byte[size];
    int tail = 0;
    for (int i = 0; i < names; i++) {
      int same = shared[i] & 0xff;
      int more = added[i] & 0xff;
      if (same > 0) {
        System.arraycopy(keys, keyAt[i - 1], keys, keyAt[i], same);
      }
      System.arraycopy(tails, tail, keys, keyAt[i] + same, more);
      tail += more;
    }
  }

  private void hash() {
    table = new int[Integer.highestOneBit(names * 2) * 2];
    for (int name = 0; name < names; name++) {
      int hash = 0;
      for (int i = keyAt[name]; i < keyAt[name + 1]; i++) {
        hash = 31 * hash + keys[i];
      }
      int slot = spread(hash) & (table.length - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = name + 1;
    }
  }

  /** The number of a name, or -1. */
  public int find(CharSequence key) {
    int hash = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 128) {
        return find(key.toString().getBytes(StandardCharsets.UTF_8));
      }
      hash = 31 * hash + c;
    }
    int slot = spread(hash) & (table.length - 1);
    for (; table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
      int at = keyAt[table[slot] - 1];
      boolean same = keyAt[table[slot]] - at == key.length();
      for (int i = 0; same && i < key.length(); i++) {
        same = keys[at + i] == key.charAt(i);
      }
      if (same) {
        return table[slot] - 1;
      }
    }
    return -1;
  }

  private int find(byte[] key) {
    int hash = 0;
    for (byte b : key) {
      hash = 31 * hash + b;
    }
    int slot = spread(hash) & (table.length - 1);
    for (; table[slot] != 0; slot = (slot + 1) & (table.length - 1)) {
      int name = table[slot] - 1;
      if (Arrays.equals(keys, keyAt[name], keyAt[name + 1], key, 0, key.length)) {
        return name;
      }
    }
    return -1;
  }

  /** How many words the longest name has that begins with this one; 1 when none goes on. */
  int longest(int name) {
    return longest[name];
  }

  /** Where the meanings of a name begin; those of the next one end them. */
  public int first(int name) {
    return firsts[name];
  }

  /** The place that a name means. */
  public int meaning(int at) {
    return meanings[at] >> 2;
  }

  /** {@link #OTHER} and {@link #DEMONYM}, as far as they hold of a meaning. */
  public int manner(int at) {
    return meanings[at] & 3;
  }

  public Kind kind(int place) {
    return Kind.ALL[kinds[place]];
  }

  /** How many live there, as a power of two. */
  public double magnitude(int place) {
    return (populations[place] & 0xff) / 8.0;
  }

  /** How many live there, to a twentieth; 0 when unknown. */
  long population(int place) {
    return populations[place] == 0 ? 0 : Math.round(Math.pow(2, magnitude(place)));
  }

  /** A number for its country, -1 for none. */
  public int country(int place) {
    return countries[place];
  }

  /** The country's ISO 3166-1 alpha-2 code. */
  public Optional<String> code(int place) {
    return countries[place] < 0 ? Optional.empty() : Optional.of(codes[countries[place]]);
  }

  /** The place that is its division of the first order, itself for one; -1 for none. */
  public int division(int place) {
    return divisions[place];
  }

  /** The place that is its division of the second order, itself for one; -1 for none. */
  int county(int place) {
    return counties[place];
  }

  public double latitude(int place) {
    return latitudes[place] / 1000.0;
  }

  public double longitude(int place) {
    return longitudes[place] / 1000.0;
  }

  /** The usual English name. */
  public String printed(int place) {
    return new String(
        printed, printedAt[place], printedAt[place + 1] - printedAt[place], StandardCharsets.UTF_8);
  }

  /** The place as findings hold it. */
  public Place place(int place) {
    String name = printed(place);
    Optional<String> code = code(place);
    Optional<String> division =
        divisions[place] < 0 ? Optional.empty() : Optional.of(printed(divisions[place]));
    String within = code.map(c -> c + ":").orElse("");
    String id =
        switch (kind(place)) {
          case COUNTRY -> "iso:" + codes[countries[place]];
          case DIVISION -> "region:" + within + name;
          case COUNTY -> "county:" + within + division.map(d -> d + ":").orElse("") + name;
          case CAPITAL, SEAT, TOWN, QUARTER -> "geonames:" + ids[place];
          case AREA -> "area:" + within + name;
          case FEATURE -> "feature:" + within + name;
        };
    return new Place(
        name,
        id,
        code,
        division,
        Optional.of(new Place.Coordinates(latitude(place), longitude(place))));
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }
}
