package news.dateline.search;

/** A token of query text, with its place in it. */
sealed interface QueryToken {
  /** Where it begins, in UTF-16 code units from 0. */
  int at();

  /** A parenthesis, and the field that its group is searched in. */
  record Open(int at, QueryField field) implements QueryToken {}

  /** Ends the group. */
  record Close(int at) implements QueryToken {}

  /** {@code AND} or {@code OR}. */
  record Join(int at, String typed) implements QueryToken {}

  /** {@code NOT} or {@code -}. */
  record Not(int at, String typed) implements QueryToken {
    boolean isDash() {
      return typed.equals("-");
    }
  }

  /** A word, a phrase, a field with its value. */
  record Leaf(int at, Query query) implements QueryToken {}
}
