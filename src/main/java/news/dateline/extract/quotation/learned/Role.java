package news.dateline.extract.quotation.learned;

/** The parts of an attribution. */
enum Role {
  SOURCE(0),
  CUE(1),
  CONTENT(2);

  /** How many there are. */
  static final int COUNT = 3;

  private final int number;

  Role(int number) {
    this.number = number;
  }

  /** The number by which the chain knows it. */
  int number() {
    return number;
  }

  /** The role of a number. */
  static Role of(int number) {
    return switch (number) {
      case 0 -> SOURCE;
      case 1 -> CUE;
      case 2 -> CONTENT;
      default -> throw new IllegalArgumentException("no role " + number);
    };
  }
}
