package news.dateline.search;

import java.util.Optional;
import java.util.OptionalInt;

/** A request that makes no sense, in words for whoever sent it. */
public final class BadRequest extends Exception {
  private final Optional<String> parameter;
  private final OptionalInt position;
  private final Optional<String> suggestion;

  /**
   * Says what is wrong.
   *
   * @param detail what is wrong, as a sentence
   * @param parameter the parameter at fault
   * @param position where in its value, in UTF-16 code units from 0
   * @param suggestion what may have been meant
   */
  public BadRequest(
      String detail,
      Optional<String> parameter,
      OptionalInt position,
      Optional<String> suggestion) {
    super(detail);
    this.parameter = parameter;
    this.position = position;
    this.suggestion = suggestion;
  }

  /** A wrong parameter. */
  public static BadRequest in(String parameter, String detail) {
    return new BadRequest(detail, Optional.of(parameter), OptionalInt.empty(), Optional.empty());
  }

  /** The parameter at fault. */
  public Optional<String> parameter() {
    return parameter;
  }

  /** Where in its value. */
  public OptionalInt position() {
    return position;
  }

  /** What may have been meant. */
  public Optional<String> suggestion() {
    return suggestion;
  }
}
