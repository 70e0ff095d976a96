package news.dateline.article;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who can be quoted, as one article presents them.
 *
 * @param name the canonical name: the fullest that the article gives, without title
 * @param kind what sort of actor it is
 * @param role the title or affiliation as printed, such as {@code Russian President}
 * @param aliases the other surface forms that the article uses for them, without pronouns; never
 *     the name itself
 */
public record Actor(String name, Kind kind, Optional<String> role, List<String> aliases) {

  /** The kinds of actors. */
  public enum Kind {
    PERSON,
    ORGANISATION,
    GOVERNMENT,
    OUTLET,
    GROUP,
    UNNAMED
  }

  /**
   * Copies the aliases.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public Actor {
    aliases = List.copyOf(aliases);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor has a name");
    }
  }
}
