package news.dateline.actors;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.article.Actor;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;

/**
 * Who is who across an archive: from the names that its articles print, and a researcher's {@link
 * Corrections}, to actors. It is made when a snapshot opens, and depends on nothing else; the index
 * knows nothing of it.
 *
 * <ol>
 *   <li>{@link NameRules} join names by themselves.
 *   <li>Each correction moves a name: a merge or rename to another name, a reject to nobody. Names
 *       that were joined to it by themselves and stand in no correction go along; where several of
 *       a group are corrected, those go with the earliest line. A name that is the aim of a
 *       correction is itself, unless a line of its own moves it on.
 *   <li>A split moves a name, and what was joined to it and stands in no other correction, in some
 *       articles only.
 * </ol>
 *
 * <p>What leads to one name is one actor, which is called as the last correction on the way says,
 * else as most articles print some of its names.
 *
 * <p>Safe for use by several threads.
 */
public final class ArchiveActors {
  /** Nobody at all. */
  public static final ArchiveActors NONE = of(new ArchiveNames(), Corrections.NONE);

  private final ArchiveNames names;
  private final Corrections corrections;
  private final Map<String, Resolution> resolutions = new HashMap<>();
  private final Map<String, List<Divided>> divided = new HashMap<>();
  private final Map<String, ArchiveActor> byValue = new HashMap<>();
  private final Map<String, List<ArchiveActor>> bySurname = new HashMap<>();
  private final List<Correction> unused = new ArrayList<>();

  /**
   * What a name leads to.
   *
   * @param actor nobody, when it is rejected
   * @param by the corrections on the way
   */
  public record Resolution(Optional<ArchiveActor> actor, List<Correction> by) {
    public Resolution {
      by = List.copyOf(by);
    }
  }

  /** A part of a name that leads elsewhere. */
  private record Divided(Correction.Split split, Resolution resolution) {}

  private ArchiveActors(ArchiveNames names, Corrections corrections) {
    this.names = names;
    this.corrections = corrections;
  }

  /** The actors of an archive. */
  public static ArchiveActors of(ArchiveNames names, Corrections corrections) {
    ArchiveActors actors = new ArchiveActors(names, corrections);
    actors.new Builder().build();
    return actors;
  }

  /** What the articles call them. */
  public ArchiveNames names() {
    return names;
  }

  /** The corrections that were applied. */
  public Corrections corrections() {
    return corrections;
  }

  /** The corrections that name somebody whom no article names, in their order. */
  public List<Correction> unused() {
    return List.copyOf(unused);
  }

  /** What a folded name leads to where no split says otherwise. */
  public Resolution resolve(String name) {
    Resolution known = resolutions.get(name);
    return known != null ? known : new Resolution(Optional.of(alone(name)), List.of());
  }

  /** Whether a name is an actor as it is printed, everywhere. */
  boolean isItself(String name) {
    return !resolutions.containsKey(name);
  }

  /** What a folded name leads to in an article. */
  public Resolution resolve(
      String name, String id, Optional<Outlet> outlet, Optional<PublicationDate> published) {
    for (Divided part : divided.getOrDefault(name, List.of())) {
      if (part.split().part().selects(id, outlet, published)) {
        return part.resolution();
      }
    }
    return resolve(name);
  }

  /** Finds the folded names whose bearers some article also calls so. */
  public interface Bearers {
    /** The names. */
    Set<String> of(String alias) throws IOException;
  }

  /**
   * The values that a filter's value selects: the actor of that value; else what the name leads to;
   * else what those names lead to that some article uses it as an alias for.
   */
  public Set<String> selected(String folded, Bearers bearers) throws IOException {
    if (actor(folded).isPresent()) {
      return Set.of(folded);
    }
    Set<String> values = new TreeSet<>();
    if (names.has(folded) || resolutions.containsKey(folded)) {
      all(folded).forEach(actor -> values.add(actor.value()));
    }
    if (values.isEmpty()) {
      for (String name : bearers.of(folded)) {
        all(name).forEach(actor -> values.add(actor.value()));
      }
    }
    return values;
  }

  /** All that a folded name leads to in some article, in the order of values. */
  public Collection<ArchiveActor> all(String name) {
    Map<String, ArchiveActor> all = new TreeMap<>();
    resolve(name).actor().ifPresent(actor -> all.put(actor.value(), actor));
    for (Divided part : divided.getOrDefault(name, List.of())) {
      part.resolution().actor().ifPresent(actor -> all.put(actor.value(), actor));
    }
    return all.values();
  }

  /** The actor of that value, if there is one. */
  public Optional<ArchiveActor> actor(String value) {
    ArchiveActor merged = byValue.get(value);
    if (merged != null) {
      return Optional.of(merged);
    }
    return names.has(value) && isItself(value) ? Optional.of(alone(value)) : Optional.empty();
  }

  /** The actors that a folded name is the name, the former name or the surname of. */
  public Collection<ArchiveActor> named(String folded, boolean bySurname) {
    Map<String, ArchiveActor> all = new TreeMap<>();
    Resolution resolution = resolutions.get(folded);
    if (resolution != null) {
      resolution.actor().ifPresent(actor -> all.put(actor.value(), actor));
    }
    ArchiveActor called = byValue.get(folded);
    if (called != null) {
      all.put(called.value(), called);
    }
    if (bySurname) {
      this.bySurname
          .getOrDefault(folded, List.of())
          .forEach(actor -> all.put(actor.value(), actor));
    }
    return all.values();
  }

  /** The actors that are more than one name as it is printed, in no order. */
  public Collection<ArchiveActor> merged() {
    return Collections.unmodifiableCollection(byValue.values());
  }

  /** The folded names that corrections reject, in whole or in part, in no order. */
  public Set<String> rejected() {
    Set<String> rejected = new HashSet<>();
    resolutions.forEach(
        (name, resolution) -> {
          if (resolution.actor().isEmpty()) {
            rejected.add(name);
          }
        });
    divided.forEach(
        (name, parts) -> {
          if (parts.stream().anyMatch(part -> part.resolution().actor().isEmpty())) {
            rejected.add(name);
          }
        });
    return rejected;
  }

  /** The parts of a folded name that go elsewhere, in the order in which they are asked. */
  public List<Correction.Part> parts(String name) {
    return divided.getOrDefault(name, List.of()).stream().map(it -> it.split().part()).toList();
  }

  /** The names some part of which leads elsewhere. */
  public Set<String> divided() {
    return Collections.unmodifiableSet(divided.keySet());
  }

  /** The names that lead elsewhere than to themselves alone, in no order. */
  public Set<String> moved() {
    return Collections.unmodifiableSet(resolutions.keySet());
  }

  /** What part of a name leads to. */
  public Resolution resolve(String name, int part) {
    return divided.getOrDefault(name, List.of()).get(part).resolution();
  }

  private ArchiveActor alone(String name) {
    return new ArchiveActor(
        name, names.label(name), List.of(name), List.of(), List.of(), names.kind(name), List.of());
  }

  /** Makes the map; needed once. */
  private final class Builder {
    /** The line that moves a name as a whole, by its folded name. */
    private final Map<String, Correction> own = new LinkedHashMap<>();

    /** Names that are somebody's aim. */
    private final Set<String> aims = new LinkedHashSet<>();

    /** To the corrected name that a joined one follows. */
    private final Map<String, String> follows = new HashMap<>();

    private final Map<String, List<String>> groups = new HashMap<>();
    private final Map<String, List<String>> membersOf = new LinkedHashMap<>();
    private final Map<String, List<ArchiveActor.PartOfName>> partsOf = new HashMap<>();
    private final Map<String, Set<Correction>> linesOf = new HashMap<>();

    void build() {
      Set<String> apart = new HashSet<>();
      Map<String, Integer> firstLine = new HashMap<>();
      for (Correction correction : corrections.all()) {
        for (String name : correction.names()) {
          String folded = Folding.fold(name);
          if (!(correction instanceof Correction.Split)) {
            own.put(folded, correction);
            firstLine.merge(folded, correction.line(), Math::min);
          }
          if (correction instanceof Correction.Keep) {
            apart.add(folded);
          }
        }
        correction
            .to()
            .ifPresent(
                to -> {
                  aims.add(Folding.fold(to));
                  firstLine.merge(Folding.fold(to), correction.line(), Math::min);
                });
      }
      for (List<String> group : NameRules.groups(names, apart)) {
        group.forEach(name -> groups.put(name, group));
        String first =
            group.stream()
                .filter(firstLine::containsKey)
                .min(
                    Comparator.comparingInt((String name) -> firstLine.getOrDefault(name, 0))
                        .thenComparingInt(name -> own.containsKey(name) ? 0 : 1)
                        .thenComparing(name -> name))
                .orElse(group.getFirst());
        for (String name : group) {
          if (!name.equals(first) && !firstLine.containsKey(name)) {
            follows.put(name, first);
          }
        }
      }
      collect();
      Map<String, ArchiveActor> actors = new HashMap<>();
      membersOf.forEach((root, members) -> actors.put(root, actor(root, members)));
      point(actors);
      for (Correction correction : corrections.all()) {
        if (correction.names().stream().map(Folding::fold).noneMatch(names::has)) {
          unused.add(correction);
        }
      }
    }

    /** Where a name ends: empty when it is rejected. */
    private Optional<String> root(String name, List<Correction> lines) {
      String at = name;
      while (true) {
        String leader = follows.get(at);
        Correction line = own.get(at);
        if (leader != null) {
          at = leader;
        } else if (line instanceof Correction.Reject) {
          lines.add(line);
          return Optional.empty();
        } else if (line != null && line.to().isPresent()) {
          lines.add(line);
          String to = Folding.fold(line.to().get());
          if (to.equals(at)) {
            return Optional.of(at);
          }
          at = to;
        } else {
          if (line != null) {
            lines.add(line);
          }
          return Optional.of(at);
        }
      }
    }

    /** Who leads to whom, of the names that are joined or corrected. */
    private void collect() {
      Set<String> concerned = new TreeSet<>(groups.keySet());
      concerned.addAll(own.keySet());
      concerned.addAll(aims);
      for (String name : concerned) {
        List<Correction> lines = new ArrayList<>();
        Optional<String> root = root(name, lines);
        if (root.isPresent()) {
          membersOf.computeIfAbsent(root.get(), it -> new ArrayList<>());
          if (names.has(name)) {
            membersOf.get(root.get()).add(name);
            if (!lines.isEmpty()) {
              linesOf.computeIfAbsent(root.get(), it -> new LinkedHashSet<>()).addAll(lines);
            }
          }
        }
      }
      for (Correction correction : corrections.all()) {
        if (correction instanceof Correction.Split split) {
          for (String name : sameAs(Folding.fold(split.name()))) {
            if (names.has(name)) {
              divide(name, split);
            }
          }
        }
      }
    }

    /** The name and those joined to it that stand in no other correction. */
    private List<String> sameAs(String name) {
      List<String> same = new ArrayList<>(List.of(name));
      for (String other : groups.getOrDefault(name, List.of())) {
        if (!other.equals(name) && !own.containsKey(other) && !aims.contains(other)) {
          same.add(other);
        }
      }
      return same;
    }

    private void divide(String name, Correction.Split split) {
      List<Correction.Part> before = parts(name);
      List<Correction> lines = new ArrayList<>(List.of(split));
      Optional<String> root = root(Folding.fold(split.as()), lines);
      divided
          .computeIfAbsent(name, it -> new ArrayList<>())
          .add(new Divided(split, new Resolution(Optional.empty(), lines)));
      root.ifPresent(
          it -> {
            partsOf
                .computeIfAbsent(it, key -> new ArrayList<>())
                .add(new ArchiveActor.PartOfName(name, split.part(), before));
            linesOf.computeIfAbsent(it, key -> new LinkedHashSet<>()).addAll(lines);
          });
    }

    private ArchiveActor actor(String root, List<String> members) {
      List<Correction> by =
          linesOf.getOrDefault(root, Set.of()).stream()
              .sorted(Comparator.comparingInt(Correction::line))
              .toList();
      String label =
          by.stream()
              .flatMap(line -> line.to().stream())
              .filter(to -> Folding.fold(to).equals(root))
              .findFirst()
              .orElseGet(() -> labelOfMost(root, members));
      Set<String> also = new TreeSet<>();
      members.forEach(name -> also.add(names.label(name)));
      partsOf.getOrDefault(root, List.of()).forEach(part -> also.add(names.label(part.name())));
      also.remove(label);
      String value = Folding.fold(label);
      return new ArchiveActor(
          value,
          label,
          members,
          partsOf.getOrDefault(root, List.of()),
          List.copyOf(also),
          names.kind(root).or(() -> kindOfMost(members)),
          by);
    }

    private String labelOfMost(String root, List<String> members) {
      String label = names.label(root);
      for (String name : members) {
        long more = names.articles(name) - names.articles(Folding.fold(label));
        String form = names.label(name);
        if (more > 0 || (more == 0 && form.compareTo(label) < 0)) {
          label = form;
        }
      }
      return label;
    }

    private Optional<Actor.Kind> kindOfMost(List<String> members) {
      Map<Actor.Kind, Long> sum = new EnumMap<>(Actor.Kind.class);
      for (String name : members) {
        names.kinds(name).forEach((kind, quotations) -> sum.merge(kind, quotations, Long::sum));
      }
      return ArchiveNames.most(sum);
    }

    /** Every name to its actor. */
    private void point(Map<String, ArchiveActor> actors) {
      actors.values().stream()
          .filter(ArchiveActor::isMerged)
          .forEach(
              actor -> {
                byValue.put(actor.value(), actor);
                if (!actor.by().isEmpty()) {
                  actor
                      .surname()
                      .ifPresent(
                          it -> bySurname.computeIfAbsent(it, k -> new ArrayList<>()).add(actor));
                }
              });
      Set<String> concerned = new HashSet<>(groups.keySet());
      concerned.addAll(own.keySet());
      concerned.addAll(aims);
      for (String name : concerned) {
        List<Correction> lines = new ArrayList<>();
        Optional<String> root = root(name, lines);
        Optional<ArchiveActor> actor = root.flatMap(it -> Optional.ofNullable(actors.get(it)));
        if (actor.filter(it -> !it.isMerged()).isEmpty()) {
          resolutions.put(name, new Resolution(actor, lines));
        }
      }
      divided.replaceAll(
          (name, parts) ->
              parts.stream()
                  .map(
                      part -> {
                        List<Correction> lines = new ArrayList<>(List.of(part.split()));
                        Optional<String> root = root(Folding.fold(part.split().as()), lines);
                        return new Divided(
                            part.split(),
                            new Resolution(
                                root.flatMap(it -> Optional.ofNullable(actors.get(it))), lines));
                      })
                  .toList());
    }
  }
}
