package news.dateline.extract;

import java.util.List;

/** Finds who is reported to have said what; a way of doing so. */
interface Attributions {
  /**
   * What is reported in a text, in the order of reading.
   *
   * @param begin the first token of the report proper, behind a dateline
   */
  List<Said> in(Text text, int begin);
}
