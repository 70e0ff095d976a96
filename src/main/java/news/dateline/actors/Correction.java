package news.dateline.actors;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;

/** One line of a corrections file: what a researcher knows better about who is who. */
public sealed interface Correction {

  /** The line of the file, from 1. */
  int line();

  /** The names that it corrects, as typed. */
  List<String> names();

  /** The name that they get, as typed, if they get one. */
  Optional<String> to();

  /** The line as it stands in a file. */
  String text();

  /**
   * These names are other names of an actor.
   *
   * @param names at least one
   * @param into the actor's name
   */
  record Merge(int line, List<String> names, String into) implements Correction {
    public Merge {
      names = List.copyOf(names);
    }

    @Override
    public Optional<String> to() {
      return Optional.of(into);
    }

    @Override
    public String text() {
      return "merge "
          + names.stream().map(Correction::quoted).collect(Collectors.joining(" "))
          + " into "
          + quoted(into);
    }
  }

  /** An actor is called otherwise. */
  record Rename(int line, String name, String called) implements Correction {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public Optional<String> to() {
      return Optional.of(called);
    }

    @Override
    public String text() {
      return "rename " + quoted(name) + " to " + quoted(called);
    }
  }

  /** In some articles a name is somebody else. */
  record Split(int line, String name, Part part, String as) implements Correction {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public Optional<String> to() {
      return Optional.of(as);
    }

    @Override
    public String text() {
      return "split " + quoted(name) + " " + part.text() + " as " + quoted(as);
    }
  }

  /** A name is no actor. */
  record Reject(int line, String name) implements Correction {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public Optional<String> to() {
      return Optional.empty();
    }

    @Override
    public String text() {
      return "reject " + quoted(name);
    }
  }

  /** A name stays an actor of its own, whatever the automatic rules say. */
  record Keep(int line, String name) implements Correction {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public Optional<String> to() {
      return Optional.empty();
    }

    @Override
    public String text() {
      return "keep " + quoted(name);
    }
  }

  /**
   * Some articles: those that satisfy all that is named, of which something is.
   *
   * @param articles ids, one of which it must be; empty for any
   * @param outlet who published it, compared as the facet compares it
   * @param from the first day; the whole period of the article's date must lie inside
   * @param to the last day, inclusive
   */
  record Part(
      List<String> articles,
      Optional<String> outlet,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {

    /**
     * Checks that something is named.
     *
     * @throws IllegalArgumentException when nothing is
     */
    public Part {
      articles = List.copyOf(articles);
      if (articles.isEmpty() && outlet.isEmpty() && from.isEmpty() && to.isEmpty()) {
        throw new IllegalArgumentException("a part names articles, an outlet or dates");
      }
    }

    /** Whether an article belongs to it. */
    public boolean selects(
        String id, Optional<Outlet> publisher, Optional<PublicationDate> published) {
      if (!articles.isEmpty() && !articles.contains(id)) {
        return false;
      }
      if (outlet.isPresent()
          && !publisher.map(it -> Outlet.folded(it.name())).equals(outlet.map(Outlet::folded))) {
        return false;
      }
      if (from.isEmpty() && to.isEmpty()) {
        return true;
      }
      return published.isPresent()
          && from.filter(day -> published.get().date().isBefore(day)).isEmpty()
          && to.filter(day -> published.get().last().isAfter(day)).isEmpty();
    }

    /** As it stands in a file. */
    public String text() {
      StringBuilder text = new StringBuilder();
      articles.forEach(id -> text.append(" article ").append(id));
      outlet.ifPresent(name -> text.append(" outlet ").append(quoted(name)));
      from.ifPresent(day -> text.append(" from ").append(day));
      to.ifPresent(day -> text.append(" to ").append(day));
      return text.substring(1);
    }
  }

  /** A name in quotation marks. */
  static String quoted(String name) {
    return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
