package news.dateline.extract.quotation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.TokenSpan;

/**
 * Who is reported to have said what, as tokens of the body; nobody is resolved yet.
 *
 * @param content the stretches of what was said, in order
 * @param source who said it, as printed
 * @param cue the reporting words
 * @param relay the medium that passes it on, as printed
 * @param addressee whoever was told, as printed
 * @param linkedBy how content and source came together
 * @param confidence 0 to 1
 * @param rules what found it, in the order in which it applied
 */
public record TokenAttribution(
    List<TokenSpan> content,
    Optional<TokenSpan> source,
    Optional<TokenSpan> cue,
    Optional<TokenSpan> relay,
    Optional<TokenSpan> addressee,
    Quotation.LinkedBy linkedBy,
    double confidence,
    List<Rule> rules) {

  public TokenAttribution {
    content = List.copyOf(content);
    rules = List.copyOf(rules);
  }

  public TokenAttribution withConfidence(double chance) {
    return new TokenAttribution(content, source, cue, relay, addressee, linkedBy, chance, rules);
  }

  public TokenAttribution withSource(Optional<TokenSpan> other) {
    return new TokenAttribution(content, other, cue, relay, addressee, linkedBy, confidence, rules);
  }

  public TokenAttribution withRelay(TokenSpan medium) {
    return new TokenAttribution(
        content, source, cue, Optional.of(medium), addressee, linkedBy, confidence, rules);
  }

  /** This attribution with another rule that had a part in it, after the others. */
  public TokenAttribution with(Rule rule) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(rule);
    return new TokenAttribution(content, source, cue, relay, addressee, linkedBy, confidence, more);
  }

  public int start() {
    return content.get(0).from();
  }
}
