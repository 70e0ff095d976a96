package news.dateline.extract.quotation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.text.Stretch;

/** An attribution in the making: the rules find its parts one after the other. Not thread-safe. */
public final class Draft {
  final List<Stretch> content = new ArrayList<>();
  Optional<Stretch> source = Optional.empty();
  Optional<Stretch> cue = Optional.empty();
  Optional<Stretch> relay = Optional.empty();
  Optional<Stretch> addressee = Optional.empty();
  LinkedBy linkedBy = LinkedBy.CUE;
  double confidence;

  /** Whether a quotation that follows can go on with it. */
  boolean open;

  /** One without a source. */
  Draft() {}

  /** One that a reporting word makes. */
  Draft(Stretch source, Stretch cue, double confidence) {
    this.source = Optional.of(source);
    this.cue = Optional.of(cue);
    this.confidence = confidence;
  }

  /** One past the content that was found last. */
  int contentEnd() {
    return content.get(content.size() - 1).to();
  }

  public Said said() {
    content.sort(Comparator.comparingInt(Stretch::from));
    return new Said(content, source, cue, relay, addressee, linkedBy, confidence);
  }
}
