package news.dateline.extract.date;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Span;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.TokenSpan;

/**
 * A dateline as printed.
 *
 * @param place the place as it is usually written
 * @param country ISO 3166-1 alpha-2 code, if the place or its region is known
 * @param agency the words in brackets
 * @param date where the day is printed, year or not
 * @param span all of it, without the dash
 * @param placeTokens the tokens of place and region
 * @param end the first token of the text after it
 * @param rules by which it was read, in the order in which they applied
 */
public record PrintedDateline(
    String place,
    Optional<String> country,
    Optional<String> agency,
    Optional<Span> date,
    Span span,
    TokenSpan placeTokens,
    int end,
    List<Rule> rules) {

  /** Copies the list. */
  public PrintedDateline {
    rules = List.copyOf(rules);
  }
}
