package news.dateline.extract.quotation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.TokenSpan;

/** An attribution in the making: the rules find its parts one after the other. Not thread-safe. */
public final class Draft {
  final List<TokenSpan> content = new ArrayList<>();
  Optional<TokenSpan> source = Optional.empty();
  Optional<TokenSpan> cue = Optional.empty();
  Optional<TokenSpan> relay = Optional.empty();
  Optional<TokenSpan> addressee = Optional.empty();
  LinkedBy linkedBy = LinkedBy.CUE;
  double confidence;

  /** What found it, in the order in which it applied. */
  final List<Rule> rules = new ArrayList<>();

  /** Whether a quotation that follows can go on with it. */
  boolean open;

  /** One without a source. */
  Draft() {}

  /** One that a reporting word makes. */
  Draft(TokenSpan source, TokenSpan cue, double confidence) {
    this.source = Optional.of(source);
    this.cue = Optional.of(cue);
    this.confidence = confidence;
  }

  /** Notes that a rule had a part in it. */
  void by(Rule rule) {
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }

  /** One past the content that was found last. */
  int contentEnd() {
    return content.get(content.size() - 1).to();
  }

  public TokenAttribution said() {
    content.sort(Comparator.comparingInt(TokenSpan::from));
    return new TokenAttribution(
        content, source, cue, relay, addressee, linkedBy, confidence, rules);
  }
}
