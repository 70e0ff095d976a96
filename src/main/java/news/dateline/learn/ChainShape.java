package news.dateline.learn;

/**
 * Which labels a chain has, and which may follow which.
 *
 * <pre>
 *   for each of R roles    B begins a stretch of the role, I goes on with it
 *   R + 1 kinds of O       outside of any stretch: O remembers the role of the last one; O0 none, as at a reset
 *
 *   states   0 … R                  O0, O after role 1, … O after role R
 *            R + 1 + 2r             B of role r
 *            R + 2 + 2r             I of role r
 *   columns  0                      any O: they differ in what follows, not in what they look like
 *            1 + 2r, 2 + 2r         B, I of role r
 * </pre>
 *
 * @param roles 1 to 3, for columns share one 64-bit word
 * @param kinds how many kinds of items there are; transitions have weights for each pair of kinds
 */
public record ChainShape(int roles, int kinds) {

  /** Checks the sizes. */
  public ChainShape {
    if (roles < 1 || roles > 3 || kinds < 1 || kinds > 127) {
      throw new IllegalArgumentException("1 to 3 roles, 1 to 127 kinds");
    }
  }

  /** How many states. */
  public int states() {
    return 3 * roles + 1;
  }

  /** How many columns of weights. */
  public int columns() {
    return 2 * roles + 1;
  }

  /** The column of a state. */
  public int column(int state) {
    return state <= roles ? 0 : state - roles;
  }

  /** The role of a B or I, from 0; -1 for an O. */
  public int role(int state) {
    return state <= roles ? -1 : (state - roles - 1) / 2;
  }

  /** Whether a state begins a stretch. */
  public boolean begins(int state) {
    return state > roles && (state - roles) % 2 == 1;
  }

  /** The B of a role. */
  public int begin(int role) {
    return roles + 1 + 2 * role;
  }

  /** The I of a role. */
  public int inside(int role) {
    return roles + 2 + 2 * role;
  }

  /** The O that follows a state. */
  public int outsideAfter(int state, boolean reset) {
    return reset ? 0 : state <= roles ? state : role(state) + 1;
  }

  /**
   * Whether one state may follow another.
   *
   * @param reset whether memory is lost between them
   */
  public boolean allows(int from, int to, boolean reset) {
    if (to <= roles) {
      return to == outsideAfter(from, reset);
    }
    return begins(to) || role(from) == role(to);
  }

  /** Whether a state may be the first. */
  public boolean allowsFirst(int state) {
    return state == 0 || begins(state);
  }

  /** The number of a transition's weight. */
  int transition(int kindBefore, int kind, int from, int to) {
    return ((kindBefore * kinds + kind) * states() + from) * states() + to;
  }

  /** How many weights transitions have. */
  int transitions() {
    return kinds * kinds * states() * states();
  }
}
