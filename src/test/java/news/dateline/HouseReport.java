package news.dateline;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Prints what a newcomer has to hold of each package: its files, their lines, how many arrows lead
 * from one of its files to another, how many floors those make, and how many files stand in a
 * circle.
 *
 * <pre>
 *   HouseReport [CLASSES SOURCES]     by default those of this checkout
 * </pre>
 *
 * <p>Arrows are read from bytecode: constants that the compiler copies are none, nor that a sealed
 * type names its cases. Files without classes (package pages) count as files and lines only.
 */
final class HouseReport {
  private final Map<String, TreeSet<String>> files = new TreeMap<>();
  private final Map<String, Set<String>> arrows = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Integer> floors = new HashMap<>();

  private HouseReport() {}

  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments.length > 0 ? arguments[0] : "target/fast/classes");
    Path sources = Path.of(arguments.length > 1 ? arguments[1] : "src/main/java");
    HouseReport report = new HouseReport();
    report.readSources(sources);
    report.readClasses(new ClassFileImporter().importPath(classes));
    report.print();
  }

  private void readSources(Path sources) throws IOException {
    try (Stream<Path> walk = Files.walk(sources)) {
      for (Path file : walk.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name =
            sources.relativize(file).toString().replaceAll("[/\\\\]", ".").replace(".java", "");
        files.computeIfAbsent(packageOf(name), none -> new TreeSet<>()).add(name);
        lines.merge(packageOf(name), Files.readAllLines(file).size(), Integer::sum);
      }
    }
  }

  private void readClasses(JavaClasses classes) {
    for (JavaClass type : classes) {
      String from = file(type);
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> file(dependency.getTargetClass().getBaseComponentType()))
          .filter(to -> !to.equals(from) && packageOf(to).equals(packageOf(from)))
          .forEach(to -> arrows.computeIfAbsent(from, none -> new TreeSet<>()).add(to));
    }
  }

  private void print() {
    System.out.printf(
        "%-32s %5s %6s %6s %6s %8s%n", "package", "files", "lines", "arrows", "floors", "circular");
    int[] sum = new int[4];
    files.forEach(
        (name, members) -> {
          int inside = members.stream().mapToInt(file -> arrows(file).size()).sum();
          int circular = (int) members.stream().filter(file -> reaches(file, file)).count();
          int highest = members.stream().mapToInt(file -> floor(file, Set.of())).max().orElse(0);
          System.out.printf(
              Locale.ROOT,
              "%-32s %5d %6d %6d %6d %8d%n",
              name,
              members.size(),
              lines.getOrDefault(name, 0),
              inside,
              highest,
              circular);
          List<Integer> figures =
              List.of(members.size(), lines.getOrDefault(name, 0), inside, circular);
          for (int i = 0; i < sum.length; i++) {
            sum[i] += figures.get(i);
          }
        });
    System.out.printf(
        Locale.ROOT, "%-32s %5d %6d %6d %6s %8d%n", "all", sum[0], sum[1], sum[2], "", sum[3]);
  }

  private Set<String> arrows(String file) {
    return arrows.getOrDefault(file, Set.of());
  }

  /** One more than the highest floor that a file names; files of one circle share a floor. */
  private int floor(String file, Set<String> above) {
    Integer known = floors.get(file);
    if (known != null) {
      return known;
    }
    Set<String> path = new HashSet<>(above);
    path.add(file);
    int highest = 0;
    for (String below : arrows(file)) {
      if (!path.contains(below) && !reaches(below, file)) {
        highest = Math.max(highest, floor(below, path));
      }
    }
    floors.put(file, highest + 1);
    return highest + 1;
  }

  private boolean reaches(String from, String to) {
    Set<String> seen = new HashSet<>();
    TreeSet<String> open = new TreeSet<>(arrows(from));
    while (!open.isEmpty()) {
      String next = open.pollFirst();
      if (next.equals(to)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(arrows(next));
      }
    }
    return false;
  }

  private static String file(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
