package news.dateline.extract.text;

import java.util.Locale;

/**
 * A rule that judges language: it has a name that findings carry, and an example of what it is for.
 *
 * <p>The rules of a class are an enum beside it, one constant a decision:
 *
 * <pre>{@code
 * enum SourceRule implements Rule {
 *   // Oduya, a spokesman for the port, said …
 *   NAME_WITH_APPOSITION("[Oduya, a spokesman for the port], {said} the crane would stay."), …
 * }
 * }</pre>
 *
 * <p>A test of the room runs every example and asks that the finding is as the example marks it and
 * names the rule. What the marks mean says the enum.
 */
public interface Rule {
  /** The constant's name. */
  String name();

  /** A text that the rule is for, with what it decides marked. */
  String example();

  /** The name that findings carry: lower-case words joined by hyphens. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
