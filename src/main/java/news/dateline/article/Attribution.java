package news.dateline.article;

import java.util.List;
import java.util.Optional;

/**
 * To whom a quotation is attributed.
 *
 * @param source the words that say who spoke, if any do: {@code a senior official}, {@code he},
 *     {@code Amaq}
 * @param cue the reporting words, if any: {@code said}, {@code according to}
 * @param speakers the actors that the source was resolved to: one, several when they speak jointly,
 *     none when unnamed
 * @param relays the media that pass the words on: in "Reuters reported, citing Amaq", Reuters
 *     relays and Amaq speaks
 * @param addressee the medium that was spoken to: "told Reuters"
 */
public record Attribution(
    Optional<Span> source,
    Optional<Span> cue,
    List<Actor> speakers,
    List<Actor> relays,
    Optional<Actor> addressee) {

  /** Copies the lists. */
  public Attribution {
    speakers = List.copyOf(speakers);
    relays = List.copyOf(relays);
  }
}
