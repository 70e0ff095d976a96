package news.dateline.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.SourceName.Kind;

/** Says whether a speaker is the right one. */
final class SpeakerMatch {
  /** What can be said of a speaker. */
  enum Verdict {
    RIGHT,
    WRONG,
    /** The gold does not say who it is. */
    UNSCORABLE
  }

  private final Sides sides;

  SpeakerMatch(Sides sides) {
    this.sides = sides;
  }

  private static Verdict verdict(boolean right) {
    return right ? Verdict.RIGHT : Verdict.WRONG;
  }

  /** Whether the speaker of a found content is that of a content of the gold. */
  Verdict judge(int i, int j) {
    SourceName name = sides.goldNames.get(i);
    Optional<AnnotatedText.Source> goldSource = sides.gold.get(i).source();
    if (name.kind() == Kind.NONE || goldSource.isEmpty()) {
      return Verdict.UNSCORABLE;
    }
    MarkedAttribution guess = sides.found.attributions().get(j);
    Optional<AnnotatedText.Source> source = guess.source();
    Set<Integer> goldAt = sides.words(goldSource.get().part().map(List::of).orElse(List.of()));
    boolean overlap =
        source.isPresent()
            && source.get().part().isPresent()
            && sides.words(List.of(source.get().part().get())).stream().anyMatch(goldAt::contains);
    String words =
        source.map(AnnotatedText.Source::text).orElse("").strip().toLowerCase(Locale.ROOT);
    String goldText = goldSource.get().text();
    boolean mention = !words.isEmpty() && words.equals(goldText.strip().toLowerCase(Locale.ROOT));
    if (name.kind() == Kind.NAMED) {
      SourceName guessed = sides.foundNames.get(j);
      return verdict(
          guessed.kind() == Kind.NAMED ? SourceName.match(name.words(), guessed.words()) : overlap);
    }
    if (overlap || mention) {
      return Verdict.RIGHT;
    }
    Optional<String> speaker = guess.speaker().filter(s -> !s.isEmpty());
    if (name.kind() == Kind.PRONOUN) {
      return source.isEmpty() && speaker.isPresent() ? Verdict.UNSCORABLE : Verdict.WRONG;
    }
    Optional<String> last = lastWord(speaker.orElse(words));
    return verdict(last.isPresent() && last.equals(lastWord(goldText.split(",", -1)[0])));
  }

  private static Optional<String> lastWord(String words) {
    Optional<String> last = Optional.empty();
    Matcher matcher = Sides.WORD.matcher(words.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      last = Optional.of(matcher.group());
    }
    return last;
  }
}
