package news.dateline.extract.name;

/** Whether somebody is a he or a she. */
public enum Gender {
  FEMALE,
  MALE,
  UNKNOWN;

  /** What a title, a role or a noun in lower case says. */
  public static Gender of(String lower) {
    String plain = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    if (ActorWords.FEMALE.contains(plain)) {
      return FEMALE;
    }
    return ActorWords.MALE.contains(plain) ? MALE : UNKNOWN;
  }

  /** Whether somebody of this gender can be meant by a pronoun of another. */
  public boolean fits(Gender asked) {
    return this == UNKNOWN || asked == UNKNOWN || this == asked;
  }
}
