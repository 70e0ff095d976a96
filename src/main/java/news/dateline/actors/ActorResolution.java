package news.dateline.actors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.article.Quotation;

/**
 * Who is who in one article, as the archive has it: each actor by the archive's name, once; those
 * that are rejected gone. What the article itself calls them stays among their aliases.
 *
 * <p>An actor that a correction moved has the kind of what it was moved to.
 */
public final class ActorResolution {
  private final ArchiveActors actors;
  private final String id;
  private final Optional<Outlet> outlet;
  private final Optional<PublicationDate> published;
  private final Map<String, Naming> namings = new LinkedHashMap<>();

  /**
   * That an article calls an actor otherwise than the archive does.
   *
   * @param name the archive's name; nothing when it is rejected
   * @param printed the canonical name that the article gives
   * @param by the corrections that say so; none when the names were joined by themselves
   */
  public record Naming(Optional<String> name, String printed, List<Correction> by) {
    public Naming {
      by = List.copyOf(by);
    }
  }

  private ActorResolution(
      ArchiveActors actors,
      String id,
      Optional<Outlet> outlet,
      Optional<PublicationDate> published) {
    this.actors = actors;
    this.id = id;
    this.outlet = outlet;
    this.published = published;
  }

  /** An article's actors by the archive's names. */
  public static Article article(ArchiveActors actors, Article article) {
    return of(actors, article).resolve(article);
  }

  /** Where the archive's names are not those that the article gives. */
  public static List<Naming> namings(ArchiveActors actors, Article article) {
    ActorResolution resolution = of(actors, article);
    resolution.resolve(article);
    return List.copyOf(resolution.namings.values());
  }

  /** The archive's names for those that an article prints; where they differ, each once. */
  public static List<String> names(
      ArchiveActors actors,
      String id,
      Optional<Outlet> outlet,
      Optional<PublicationDate> published,
      List<String> printed) {
    ActorResolution resolution = new ActorResolution(actors, id, outlet, published);
    Set<String> names = new LinkedHashSet<>();
    boolean changed = false;
    for (String form : printed) {
      Optional<String> name = resolution.name(form);
      name.ifPresent(names::add);
      changed |= !name.equals(Optional.of(form));
    }
    return changed ? List.copyOf(names) : printed;
  }

  private static ActorResolution of(ArchiveActors actors, Article article) {
    return new ActorResolution(
        actors, article.id(), article.findings().outlet(), article.findings().published());
  }

  private ArchiveActors.Resolution resolution(String printed) {
    return actors.resolve(Folding.fold(printed), id, outlet, published);
  }

  private boolean isMoved(String printed) {
    String name = Folding.fold(printed);
    return !actors.isItself(name) || actors.divided().contains(name);
  }

  private Optional<String> name(String printed) {
    return isMoved(printed)
        ? resolution(printed).actor().map(ArchiveActor::label)
        : Optional.of(printed);
  }

  private Article resolve(Article article) {
    List<Actor> found = article.findings().actors();
    List<Quotation> quotations = article.findings().quotations();
    if (found.stream().noneMatch(actor -> isMoved(actor.name()))
        && quotations.stream()
            .flatMap(quotation -> everybody(quotation.attribution()).stream())
            .noneMatch(actor -> isMoved(actor.name()))) {
      return article;
    }
    Map<String, Actor> byName = new LinkedHashMap<>();
    List<Actor> all = new ArrayList<>(found);
    quotations.forEach(quotation -> all.addAll(everybody(quotation.attribution())));
    for (Actor actor : all) {
      resolve(actor).ifPresent(is -> byName.merge(is.name(), is, ActorResolution::both));
    }
    List<Quotation> said = new ArrayList<>();
    for (Quotation quotation : quotations) {
      Attribution by = quotation.attribution();
      said.add(
          new Quotation(
              quotation.content(),
              quotation.type(),
              new Attribution(
                  by.source(),
                  by.cue(),
                  resolve(by.speakers(), byName),
                  resolve(by.relays(), byName),
                  resolve(by.addressee().stream().toList(), byName).stream().findFirst()),
              quotation.linkedBy(),
              quotation.confidence()));
    }
    return article.with(article.findings().withQuotations(said, resolve(found, byName)));
  }

  private static List<Actor> everybody(Attribution attribution) {
    List<Actor> all = new ArrayList<>(attribution.speakers());
    all.addAll(attribution.relays());
    attribution.addressee().ifPresent(all::add);
    return all;
  }

  private List<Actor> resolve(List<Actor> some, Map<String, Actor> byName) {
    Set<Actor> resolved = new LinkedHashSet<>();
    for (Actor actor : some) {
      name(actor.name())
          .flatMap(name -> Optional.ofNullable(byName.get(name)))
          .ifPresent(resolved::add);
    }
    return List.copyOf(resolved);
  }

  private Optional<Actor> resolve(Actor actor) {
    if (!isMoved(actor.name())) {
      return Optional.of(actor);
    }
    ArchiveActors.Resolution resolution = resolution(actor.name());
    Optional<String> name = resolution.actor().map(ArchiveActor::label);
    if (!name.equals(Optional.of(actor.name()))) {
      namings.putIfAbsent(actor.name(), new Naming(name, actor.name(), resolution.by()));
    }
    return resolution
        .actor()
        .map(
            is -> {
              Set<String> aliases = new LinkedHashSet<>(List.of(actor.name()));
              aliases.addAll(actor.aliases());
              aliases.remove(is.label());
              return new Actor(
                  is.label(),
                  kind(resolution).orElse(actor.kind()),
                  actor.role(),
                  List.copyOf(aliases));
            });
  }

  /** The kind of an actor that a correction moved, where it is known. */
  public static Optional<Actor.Kind> kind(ArchiveActors.Resolution resolution) {
    boolean moved = resolution.by().stream().anyMatch(line -> line.to().isPresent());
    return moved ? resolution.actor().flatMap(ArchiveActor::kind) : Optional.empty();
  }

  /** One actor of what were two in the article. */
  private static Actor both(Actor one, Actor other) {
    Set<String> aliases = new LinkedHashSet<>(one.aliases());
    aliases.addAll(other.aliases());
    return new Actor(one.name(), one.kind(), one.role().or(other::role), List.copyOf(aliases));
  }
}
