package news.dateline.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.actors.NameForms.Person;
import news.dateline.article.Actor;

/**
 * Which names of an archive are one actor, by themselves. The rules, each over what those before it
 * have joined, and none across kinds:
 *
 * <ol>
 *   <li><b>Spelling.</b> Names that differ in hyphens, full stops and commas; of persons also in a
 *       title before at least two words ({@code President Ana Lund}); of others in a {@code the} at
 *       the beginning and in {@code &}.
 *   <li><b>Middle names.</b> Persons of the same first and last name whose middle names agree
 *       everywhere in the archive: {@code Ana Rita Lund}, {@code Ana R. Lund}, {@code Ana Lund}.
 *       Where there is an {@code Ana R. Lund} and an {@code Ana S. Lund}, all stay apart.
 *   <li><b>Aliases.</b> A name that articles also call the bearers of exactly one other name. Of
 *       persons only a first and last name with the same last name, never a bare surname; of others
 *       only an abbreviation in capitals, made of the first letters of the full name, or several
 *       words, not all of which stand in the full name ({@code Health Ministry} is many
 *       ministries).
 * </ol>
 *
 * <p>A name whose kind is not known joins nothing. The result depends on the names alone, not on
 * their order.
 */
final class NameRules {
  private final ArchiveNames names;
  private final Set<String> apart;

  /** To the name that stands for each joined one; those that stand for themselves are not in it. */
  private final Map<String, String> joined = new HashMap<>();

  /** First and last names that several persons bear. */
  private final Set<String> ambiguous = new HashSet<>();

  /** The names that may be spelt otherwise or have a middle name; most are neither. */
  private final List<String> candidates = new ArrayList<>();

  private NameRules(ArchiveNames names, Set<String> apart) {
    this.names = names;
    this.apart = apart;
    for (String name : names.all()) {
      int space = name.indexOf(' ');
      boolean three = space > 0 && name.indexOf(' ', space + 1) > 0;
      if (three || !NameForms.isPlain(name)) {
        candidates.add(name);
      }
    }
  }

  /**
   * Joins names.
   *
   * @param apart folded names that join nothing
   * @return groups of at least two names, each in order
   */
  static List<List<String>> groups(ArchiveNames names, Set<String> apart) {
    NameRules rules = new NameRules(names, apart);
    rules.spelling();
    rules.middleNames();
    rules.aliases();
    return rules.groups();
  }

  private Optional<Actor.Kind> kind(String name) {
    return apart.contains(name) ? Optional.empty() : names.kind(name);
  }

  private void spelling() {
    Map<String, String> first = new HashMap<>();
    for (String name : candidates) {
      // The key of a plain name is the name.
      if (NameForms.isPlain(name)) {
        continue;
      }
      Optional<Actor.Kind> kind = kind(name);
      if (kind.isPresent()) {
        String key = NameForms.key(name, kind.get());
        String other = first.putIfAbsent(kind.get() + " " + key, name);
        if (other != null) {
          join(name, other);
        }
        if (names.has(key) && kind(key).equals(kind)) {
          join(name, key);
        }
      }
    }
  }

  private void middleNames() {
    // Of the spellings of a name, that with the fewest words: a hyphen joins two first names.
    Map<String, String> shortest = new HashMap<>();
    for (String name : candidates) {
      if (kind(name).equals(Optional.of(Actor.Kind.PERSON))) {
        shortest.merge(root(name), name, NameRules::shorter);
      }
    }
    Map<String, Map<String, Person>> namesakes = new HashMap<>();
    shortest.forEach(
        (root, name) -> {
          Person person = NameForms.person(name);
          if (person.isFull()) {
            namesakes
                .computeIfAbsent(firstAndLast(person), it -> new HashMap<>())
                .put(root, person);
          }
        });
    namesakes.forEach(
        (key, persons) -> {
          // Without a middle name, it is plain.
          if (kind(key).equals(Optional.of(Actor.Kind.PERSON))) {
            persons.putIfAbsent(root(key), NameForms.person(key));
          }
          if (persons.size() > 1) {
            if (agree(persons.values())) {
              String one = persons.keySet().iterator().next();
              persons.keySet().forEach(other -> join(one, other));
            } else {
              ambiguous.add(key);
            }
          }
        });
  }

  private static String shorter(String a, String b) {
    int words = NameForms.words(a).size() - NameForms.words(b).size();
    return words < 0 || (words == 0 && a.compareTo(b) < 0) ? a : b;
  }

  private static String firstAndLast(Person person) {
    return person.first() + " " + person.last();
  }

  private static boolean agree(Collection<Person> persons) {
    // More than a handful of different middles never agree, so this is no square of many.
    List<Person> middles =
        persons.stream().filter(person -> !person.middle().isEmpty()).distinct().toList();
    for (Person one : middles) {
      for (Person other : middles) {
        if (!one.agrees(other)) {
          return false;
        }
      }
    }
    return true;
  }

  private void aliases() {
    List<List<String>> pairs = new ArrayList<>();
    names
        .aliases()
        .forEach(
            (alias, bearers) -> {
              if (!names.has(alias) || kind(alias).isEmpty()) {
                return;
              }
              Set<String> others = new TreeSet<>();
              bearers.forEach(bearer -> others.add(root(bearer)));
              others.remove(root(alias));
              if (others.size() != 1) {
                return;
              }
              bearers.stream()
                  .filter(bearer -> others.contains(root(bearer)) && stands(alias, bearer))
                  .findFirst()
                  .ifPresent(bearer -> pairs.add(List.of(alias, bearer)));
            });
    pairs.forEach(pair -> join(pair.getFirst(), pair.getLast()));
  }

  /** Whether an alias is as good as the name. */
  private boolean stands(String alias, String name) {
    Optional<Actor.Kind> kind = kind(alias);
    if (kind.isEmpty() || !kind.equals(kind(name))) {
      return false;
    }
    return switch (kind.get()) {
      case PERSON -> {
        Person called = NameForms.person(alias);
        Person full = NameForms.person(name);
        yield called.isFull()
            && full.isFull()
            && called.last().equals(full.last())
            && !ambiguous.contains(firstAndLast(called))
            && !ambiguous.contains(firstAndLast(full));
      }
      case ORGANISATION, GOVERNMENT, OUTLET -> isAnotherName(alias, name);
      case GROUP, UNNAMED -> false;
    };
  }

  private boolean isAnotherName(String alias, String name) {
    if (alias.startsWith("the ") || !Character.isUpperCase(names.label(alias).codePointAt(0))) {
      return false;
    }
    if (alias.indexOf(' ') < 0) {
      return names.label(alias).codePoints().noneMatch(Character::isLowerCase)
          && NameForms.abbreviates(alias, name);
    }
    return !Arrays.asList(name.split("[\\s-]+")).containsAll(Arrays.asList(alias.split("[\\s-]+")));
  }

  private String root(String name) {
    String root = name;
    for (String next = joined.get(root); next != null; next = joined.get(root)) {
      root = next;
    }
    return root;
  }

  /** The smaller name stands for both, so that the order does not matter. */
  private void join(String a, String b) {
    String one = root(a);
    String other = root(b);
    if (!one.equals(other)) {
      boolean first = one.compareTo(other) < 0;
      joined.put(first ? other : one, first ? one : other);
    }
  }

  private List<List<String>> groups() {
    Map<String, List<String>> groups = new TreeMap<>();
    for (String name : joined.keySet()) {
      String root = root(name);
      groups.computeIfAbsent(root, it -> new ArrayList<>(List.of(it))).add(name);
    }
    groups.values().forEach(Collections::sort);
    return List.copyOf(groups.values());
  }
}
