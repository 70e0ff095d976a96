package news.dateline.archive.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes were read as characters, and how that was decided.
 *
 * @param charset the charset's name: {@code UTF-8}, {@code windows-1251}
 * @param reason how it was decided
 * @param evidence what it was decided by, in a few words; empty where the reason says all
 */
public record CharsetChoice(String charset, Reason reason, String evidence) {

  /** How a charset is decided, the surest first. */
  public enum Reason {
    BYTE_ORDER_MARK("byte order mark"),
    SAID("said by --charset"),
    DECLARED("as its parts declare"),
    ZERO_BYTES("every other byte is zero"),
    ONLY_ASCII("only ASCII"),
    VALID_UTF_8("valid UTF-8"),
    DETECTED("detected"),
    NOT_UTF_8("since it is not UTF-8");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /** As people are told: {@code valid UTF-8}. */
    public String words() {
      return words;
    }
  }

  static CharsetChoice of(Charset charset, Reason reason, String evidence) {
    return new CharsetChoice(charset.name(), reason, evidence);
  }

  /**
   * Of UTF-16 and UTF-32.
   *
   * @param marked whether a byte order mark says it
   */
  public static CharsetChoice wide(Charset charset, boolean marked) {
    return of(charset, marked ? Reason.BYTE_ORDER_MARK : Reason.ZERO_BYTES, "");
  }

  static CharsetChoice utf8(Reason reason) {
    return of(StandardCharsets.UTF_8, reason, "");
  }

  /** Whether the choice is a guess, which a user may have to put right by {@code --charset}. */
  public boolean isGuess() {
    return reason == Reason.DETECTED || reason == Reason.NOT_UTF_8;
  }

  /** {@code windows-1251 (detected: Russian letters)}. */
  @Override
  public String toString() {
    return charset
        + " ("
        + reason.words()
        + (evidence.isEmpty() ? "" : ": " + evidence)
        + ")";
  }
}
