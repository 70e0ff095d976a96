package news.dateline.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.ArchiveActor;
import news.dateline.actors.ArchiveActors;
import news.dateline.actors.Correction;
import news.dateline.actors.Corrections;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Folding;

/**
 * What a reply owes to corrections, and to the merging of names over the archive.
 *
 * @param corrections those of the snapshot
 * @param asked the lines that bear on who is asked for
 * @param lines the lines that bear on who is asked for or stands in the reply
 * @param merged who is asked for or stands in it and has several names, in the order of names
 * @param namings in an article, where it calls an actor otherwise
 */
public record AppliedCorrections(
    Corrections corrections,
    List<Correction> asked,
    List<Correction> lines,
    List<ArchiveActor> merged,
    List<ActorResolution.Naming> namings) {

  /** Copies the lists. */
  public AppliedCorrections {
    asked = List.copyOf(asked);
    lines = List.copyOf(lines);
    merged = List.copyOf(merged);
    namings = List.copyOf(namings);
  }

  /** To the answer of a search. */
  public static AppliedCorrections to(
      ArchiveActors actors, SearchRequest request, Results results) {
    if (actors.moved().isEmpty() && actors.divided().isEmpty()) {
      return new AppliedCorrections(
          actors.corrections(), List.of(), List.of(), List.of(), List.of());
    }
    Set<String> printed = new HashSet<>();
    for (Hit hit : results.hits()) {
      printed.addAll(hit.article().actors());
      if (hit instanceof Hit.QuotationHit quotation) {
        quotation.quotation().attribution().speakers().forEach(it -> printed.add(it.name()));
        quotation.quotation().attribution().relays().forEach(it -> printed.add(it.name()));
      }
    }
    Set<String> values = new HashSet<>();
    printed.forEach(name -> values.add(Folding.fold(name)));
    for (FacetValues facet : results.facets()) {
      if (facet.facet() == Facet.ACTOR) {
        facet.values().forEach(value -> values.add(value.value()));
      }
    }
    Set<Correction> lines = new LinkedHashSet<>();
    for (String asked : asked(request)) {
      String name = Folding.fold(asked);
      lines.addAll(actors.resolve(name).by());
      actors.all(name).forEach(actor -> lines.addAll(actor.by()));
      actors.actor(name).ifPresent(actor -> lines.addAll(actor.by()));
      actors.all(name).forEach(actor -> values.add(actor.value()));
      values.add(name);
    }
    return of(actors, values, lines, List.of());
  }

  /** To an article. */
  public static AppliedCorrections to(ArchiveActors actors, Article printed) {
    List<ActorResolution.Naming> namings = ActorResolution.namings(actors, printed);
    Set<Correction> lines = new LinkedHashSet<>();
    Set<String> values = new HashSet<>();
    for (ActorResolution.Naming naming : namings) {
      lines.addAll(naming.by());
      naming.name().ifPresent(name -> values.add(Folding.fold(name)));
    }
    for (Actor actor : ActorResolution.article(actors, printed).findings().actors()) {
      values.add(Folding.fold(actor.name()));
    }
    AppliedCorrections all = of(actors, values, Set.of(), namings);
    // Of its actors' lines only those that changed something here.
    return new AppliedCorrections(
        all.corrections(), List.of(), sorted(lines), all.merged(), namings);
  }

  private static AppliedCorrections of(
      ArchiveActors actors,
      Set<String> values,
      Set<Correction> asked,
      List<ActorResolution.Naming> namings) {
    TreeMap<String, ArchiveActor> merged = new TreeMap<>();
    Set<Correction> lines = new HashSet<>(asked);
    for (String value : values) {
      Optional<ArchiveActor> actor = actors.actor(value).filter(ArchiveActor::isMerged);
      actor.ifPresent(
          it -> {
            merged.put(it.value(), it);
            lines.addAll(it.by());
          });
    }
    return new AppliedCorrections(
        actors.corrections(), sorted(asked), sorted(lines), List.copyOf(merged.values()), namings);
  }

  private static List<Correction> sorted(Collection<Correction> lines) {
    return lines.stream().sorted(Comparator.comparingInt(Correction::line)).toList();
  }

  /** The names that a request asks for, as typed. */
  private static Set<String> asked(SearchRequest request) {
    Set<String> asked = new TreeSet<>();
    for (FacetFilter filter : request.filters()) {
      if (filter.facet() == Facet.ACTOR) {
        asked.addAll(filter.include());
        asked.addAll(filter.exclude());
      }
    }
    names(request.query(), asked);
    names(request.said(), asked);
    return asked;
  }

  private static void names(Query query, Set<String> names) {
    switch (query) {
      case Query.Actor actor -> names.add(actor.name());
      case Query.SaidBy by -> names.add(by.name());
      case Query.And and -> and.clauses().forEach(clause -> names(clause, names));
      case Query.Or or -> or.clauses().forEach(clause -> names(clause, names));
      case Query.Not not -> names(not.clause(), names);
      case Query.Quoted quoted -> names(quoted.clause(), names);
      case Query.Everything other -> {}
      case Query.Word other -> {}
      case Query.Phrase other -> {}
      case Query.Prefix other -> {}
      case Query.Fuzzy other -> {}
      case Query.Value other -> {}
      case Query.Published other -> {}
    }
  }

  /** What somebody should know who wrote a line that does not apply. */
  public List<String> warnings() {
    int problems = corrections.problems().size();
    if (problems == 0) {
      return List.of();
    }
    return List.of(
        (problems == 1
                ? "A line of the corrections is not applied: "
                : problems + " lines of the corrections are not applied; the first is ")
            + corrections.problems().getFirst()
            + " (dateline actors check lists all)");
  }
}
