package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.extract.name.Names;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Finds the medium that passes on what somebody else said, by {@link RelayRule}s.
 *
 * <pre>
 *   …, Kolenc said, Reuters reported.      …, Kolenc said, as Reuters first reported
 *   …, Kolenc said, according to Reuters   According to Reuters, Kolenc said …
 *   Kolenc, quoted by Reuters, said …
 * </pre>
 */
final class Relays {
  private static final int LONGEST = 6;
  private static final int LONGEST_BETWEEN = 16;

  private final OutletNames outlets;

  Relays(OutletNames outlets) {
    this.outlets = outlets;
  }

  /** A medium beside the words that say that it passes something on. */
  private record Adjunct(TokenSpan medium, TokenSpan whole, RelayRule rule) {}

  /** The same attributions, with the media that relay them. */
  List<TokenAttribution> in(Text text, List<TokenAttribution> said) {
    List<TokenAttribution> found = new ArrayList<>(said);
    int next = 0;
    for (TokenSpan sentence : text.sentences()) {
      while (next < found.size() && reach(found.get(next)) <= sentence.from()) {
        next++;
      }
      if (next >= found.size()) {
        break;
      }
      for (Adjunct adjunct : adjuncts(text, sentence)) {
        if (!given(text, found, next, adjunct)) {
          relay(found, next, sentence, adjunct);
        }
      }
    }
    return found;
  }

  /** One past the last token of an attribution. */
  private static int reach(TokenAttribution said) {
    int end = said.content().get(said.content().size() - 1).to();
    return Math.max(end, said.cue().map(TokenSpan::to).orElse(0));
  }

  /**
   * Where the medium itself was taken for the speaker: "…," Kolenc said, according to Reuters. The
   * words between the content and the medium then say who spoke.
   */
  private static boolean given(
      Text text, List<TokenAttribution> found, int first, Adjunct adjunct) {
    for (int s = first; s < Math.min(found.size(), first + 12); s++) {
      TokenAttribution one = found.get(s);
      int from = one.content().get(one.content().size() - 1).to();
      int to = adjunct.whole().from();
      boolean behind =
          one.relay().isEmpty()
              && one.source().filter(source -> Linker.overlap(source, adjunct.medium())).isPresent()
              && to - from >= 2
              && to - from <= LONGEST_BETWEEN;
      Optional<TokenSpan> speaker = behind ? speaker(text, from, to) : Optional.empty();
      if (speaker.isPresent()) {
        found.set(
            s,
            one.withSource(speaker)
                .withRelay(adjunct.medium())
                .with(RelayRule.SPEAKER_BEFORE_MEDIUM));
        return true;
      }
    }
    return false;
  }

  /** Who speaks in "Kolenc said on Friday,". */
  private static Optional<TokenSpan> speaker(Text text, int from, int to) {
    int start = from;
    while (start < to && !text.token(start).word()) {
      start++;
    }
    for (int i = start; i < to; i++) {
      if (!reports(text.lower(i))) {
        continue;
      }
      int begin = i > start ? start : i + 1;
      int end = i > start ? i : begin;
      while (i == start && end < to && text.token(end).capital()) {
        end++;
      }
      boolean name =
          end > begin
              && (text.token(begin).capital() || WordLists.PRONOUNS.contains(text.lower(begin)));
      return name ? Optional.of(new TokenSpan(begin, end)) : Optional.empty();
    }
    return Optional.empty();
  }

  private static void relay(
      List<TokenAttribution> found, int first, TokenSpan sentence, Adjunct adjunct) {
    int best = -1;
    int nearest = Integer.MAX_VALUE;
    for (int s = first; s < Math.min(found.size(), first + 12); s++) {
      TokenAttribution one = found.get(s);
      boolean here =
          one.cue().isPresent()
              && Linker.overlap(one.cue().get(), sentence)
              && one.source().isPresent()
              && one.relay().isEmpty()
              && !Linker.overlap(one.cue().get(), adjunct.whole())
              && !Linker.overlap(one.source().get(), adjunct.whole());
      if (here) {
        int distance = Math.abs(one.cue().get().from() - adjunct.whole().from());
        if (distance < nearest) {
          nearest = distance;
          best = s;
        }
      }
    }
    if (best >= 0) {
      found.set(best, found.get(best).withRelay(adjunct.medium()).with(adjunct.rule()));
    }
  }

  private List<Adjunct> adjuncts(Text text, TokenSpan sentence) {
    List<Adjunct> found = new ArrayList<>();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (text.quoteOf(i) >= 0) {
        continue;
      }
      String word = text.lower(i);
      if (word.equals("to") && text.lower(i - 1).equals("according")) {
        behind(text, i, sentence, RelayRule.ACCORDING_TO_MEDIUM).ifPresent(found::add);
      } else if (word.equals("by") && text.lower(i - 1).equals("quoted")) {
        behind(text, i, sentence, RelayRule.QUOTED_BY_MEDIUM).ifPresent(found::add);
      } else if (reports(word)) {
        before(text, i, sentence).ifPresent(found::add);
      }
    }
    return found;
  }

  /** According to Reuters, quoted by Reuters. */
  private Optional<Adjunct> behind(Text text, int i, TokenSpan sentence, RelayRule rule) {
    return mediumFrom(text, i + 1, sentence.to())
        .map(medium -> new Adjunct(medium, new TokenSpan(i - 1, medium.to()), rule));
  }

  /** …, Reuters first reported. */
  private Optional<Adjunct> before(Text text, int verb, TokenSpan sentence) {
    int last = verb - 1;
    while (last > sentence.from() && LinkWords.BEFORE_RELAYING.contains(text.lower(last))) {
      last--;
    }
    int end = verb + 1;
    boolean aside = end >= sentence.to() || !text.token(end).word() || time(text.lower(end));
    return mediumUpTo(text, sentence.from(), last)
        .filter(medium -> aside && apart(text, medium.from(), sentence.from()))
        .map(
            medium ->
                new Adjunct(medium, new TokenSpan(medium.from(), end), RelayRule.MEDIUM_REPORTED));
  }

  private static boolean time(String word) {
    return WordLists.TIMES.contains(word) || word.equals("on") || word.equals("in");
  }

  private static boolean reports(String word) {
    return LinkWords.RELAYING.contains(word);
  }

  /** Whether a comma, the end of a quotation or "as" stands before. */
  private static boolean apart(Text text, int from, int begin) {
    int i = from - 1;
    return i > begin
        && (text.token(i).is(",") || text.quoteOf(i) >= 0 || text.lower(i).equals("as"));
  }

  private Optional<TokenSpan> mediumFrom(Text text, int from, int limit) {
    int start = from < limit && text.lower(from).equals("the") ? from + 1 : from;
    if (start >= limit || !text.token(start).capital() || text.quoteOf(start) >= 0) {
      return Optional.empty();
    }
    int end = Names.end(text, start, limit);
    return medium(text, start, end) ? Optional.of(new TokenSpan(from, end)) : Optional.empty();
  }

  private Optional<TokenSpan> mediumUpTo(Text text, int begin, int last) {
    int start = last;
    while (start >= begin && last - start < LONGEST && text.token(start).capital()) {
      start--;
    }
    start++;
    if (start > last || text.quoteOf(last) >= 0) {
      return Optional.empty();
    }
    if (start < last && text.lower(start).equals("the")) {
      start++;
    }
    boolean article = start > begin && text.lower(start - 1).equals("the");
    return medium(text, start, last + 1)
        ? Optional.of(new TokenSpan(article ? start - 1 : start, last + 1))
        : Optional.empty();
  }

  private boolean medium(Text text, int from, int to) {
    String name = text.between(from, to);
    return outlets.known(name).isPresent() || outlets.surelyOutlet(name);
  }
}
