package news.dateline.extract.quotation.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import news.dateline.article.Actor;
import news.dateline.extract.name.Gender;

/** An actor in the making: one of a {@link EntityResolver}. Not thread-safe. */
public final class Entity {
  private final String name;
  private final Actor.Kind kind;
  private final Set<String> aliases = new LinkedHashSet<>();
  private Optional<String> role = Optional.empty();
  private Gender gender;

  Entity(String name, Actor.Kind kind, Gender gender) {
    this.name = name;
    this.kind = kind;
    this.gender = gender;
  }

  String name() {
    return name;
  }

  Optional<String> role() {
    return role;
  }

  boolean is(Actor.Kind asked) {
    return kind == asked;
  }

  /** Whether it is a person whom a pronoun of that gender fits. */
  boolean personOf(Gender asked) {
    return kind == Actor.Kind.PERSON && gender.fits(asked);
  }

  /** Notes a form in which the text names it. */
  void alias(String printed) {
    aliases.add(printed);
  }

  /** Gives it a role unless it has one. */
  void roleIfNone(Supplier<Optional<String>> other) {
    role = role.or(other);
  }

  /** Notes the gender that the text tells. */
  void gender(Gender told) {
    gender = told == Gender.UNKNOWN ? gender : told;
  }

  /** Notes the gender that the text tells, unless it is known. */
  void genderIfUnknown(Gender told) {
    gender = gender == Gender.UNKNOWN ? told : gender;
  }

  /** Notes the gender that a role tells, unless it is known. */
  void genderOfRole(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[ ,]+")) {
      genderIfUnknown(Gender.of(word));
    }
  }

  /** A role as printed, without its article. */
  static String plainRole(String printed) {
    String plain = printed.strip();
    int space = plain.indexOf(' ');
    if (space <= 0) {
      return plain;
    }
    String first = Character.toLowerCase(plain.charAt(0)) + plain.substring(1, space);
    return SourceWords.ARTICLES.contains(first) ? plain.substring(space + 1) : plain;
  }

  public Actor actor() {
    aliases.remove(name);
    return new Actor(name, kind, role, List.copyOf(aliases));
  }
}
