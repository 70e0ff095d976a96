package news.dateline.extract.quotation.rules;

import java.util.List;
import news.dateline.extract.text.Text;

/** Finds who is reported to have said what; a way of doing so. */
public interface Attributions {
  /**
   * What is reported in a text, in the order of reading.
   *
   * @param begin the first token of the report proper, behind a dateline
   */
  List<TokenAttribution> in(Text text, int begin);
}
