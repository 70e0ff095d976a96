package news.dateline.extract.quotation.rules;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation;
import news.dateline.extract.text.Stretch;

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
 */
public record Said(
    List<Stretch> content,
    Optional<Stretch> source,
    Optional<Stretch> cue,
    Optional<Stretch> relay,
    Optional<Stretch> addressee,
    Quotation.LinkedBy linkedBy,
    double confidence) {

  public Said {
    content = List.copyOf(content);
  }

  public Said withConfidence(double chance) {
    return new Said(content, source, cue, relay, addressee, linkedBy, chance);
  }

  public Said withSource(Optional<Stretch> other) {
    return new Said(content, other, cue, relay, addressee, linkedBy, confidence);
  }

  public Said withRelay(Stretch medium) {
    return new Said(content, source, cue, Optional.of(medium), addressee, linkedBy, confidence);
  }

  public int start() {
    return content.get(0).from();
  }
}
