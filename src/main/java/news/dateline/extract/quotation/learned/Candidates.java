package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.quotation.learned.AttributionScorer.Candidate;
import news.dateline.extract.quotation.learned.AttributionScorer.Origin;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * What may be an attribution: what was linked, and what the rules have besides.
 *
 * <p>What was linked and what a rule found are of the same words where their contents have at least
 * half of their tokens in common; then the rule gives what the tagger does not mark: the relay and
 * the addressee, and a cue or a source where none was linked.
 */
final class Candidates {
  /** So much of their tokens two contents of the same words have in common at least. */
  private static final double SAME = 0.5;

  /** So much where tagger and rules agree. */
  private static final double AGREED = 0.8;

  private final Text text;
  private final List<Linked> linked;

  /** By token: the number of the linked content that has it and 1, or 0. */
  private final int[] owner;

  /** By number of what is linked: the rules' attribution that is most alike, and how alike. */
  private final Map<Integer, TokenAttribution> partner = new HashMap<>();

  private final Map<Integer, Double> alike = new HashMap<>();

  private Candidates(Text text, List<Linked> linked) {
    this.text = text;
    this.linked = linked;
    this.owner = new int[text.size()];
    for (int l = 0; l < linked.size(); l++) {
      for (TokenSpan stretch : linked.get(l).content()) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
          owner[i] = l + 1;
        }
      }
    }
  }

  /** The candidates: the linked ones in their order, and then those of the rules alone. */
  static List<Candidate> of(
      TokenTraits traits, List<TokenAttribution> byRule, List<Linked> linked) {
    return new Candidates(traits.text, linked).with(byRule);
  }

  private List<Candidate> with(List<TokenAttribution> byRule) {
    List<Candidate> alone = new ArrayList<>();
    for (TokenAttribution one : byRule) {
      compare(one).ifPresent(alone::add);
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int l = 0; l < linked.size(); l++) {
      candidates.add(candidate(l));
    }
    candidates.addAll(alone);
    return candidates;
  }

  /** Looks for the linked content that is most like a rule's; a candidate where none is. */
  private Optional<Candidate> compare(TokenAttribution one) {
    Map<Integer, Integer> common = new HashMap<>();
    for (TokenSpan stretch : one.content()) {
      for (int i = stretch.from(); i < stretch.to(); i++) {
        if (owner[i] > 0) {
          common.merge(owner[i] - 1, 1, Integer::sum);
        }
      }
    }
    int size = size(one.content());
    boolean taken = false;
    int covered = 0;
    for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
      int l = entry.getKey();
      covered += entry.getValue();
      double jaccard =
          (double) entry.getValue() / (size + size(linked.get(l).content()) - entry.getValue());
      if (jaccard > alike.getOrDefault(l, 0.0)) {
        alike.put(l, jaccard);
        partner.put(l, one);
      }
      taken |= jaccard >= SAME;
    }
    if (taken) {
      return Optional.empty();
    }
    boolean inside = covered * 2 > size;
    return Optional.of(
        inside
            ? new Candidate(one.with(ModelStep.RULES_WITHIN_TAGGED), Origin.RULES_INSIDE, 0)
            : new Candidate(one.with(ModelStep.RULES_ALONE), Origin.RULES, 0));
  }

  private Candidate candidate(int l) {
    double jaccard = alike.getOrDefault(l, 0.0);
    Optional<TokenAttribution> rule =
        jaccard >= SAME ? Optional.ofNullable(partner.get(l)) : Optional.empty();
    Linked one = linked.get(l);
    if (jaccard >= AGREED) {
      return new Candidate(
          said(one, rule, ModelStep.TAGGER_AND_RULES_AGREE), Origin.BOTH, one.margin());
    }
    return jaccard > 0
        ? new Candidate(
            said(one, rule, ModelStep.TAGGER_OVER_RULES), Origin.TAGGER_OTHERWISE, one.margin())
        : new Candidate(said(one, rule, ModelStep.TAGGER_ALONE), Origin.TAGGER, one.margin());
  }

  /** What was linked, with what only the rules know of it. */
  private TokenAttribution said(Linked one, Optional<TokenAttribution> rule, ModelStep origin) {
    Optional<TokenSpan> relay = rule.flatMap(TokenAttribution::relay);
    boolean relays =
        one.source().isPresent()
            && relay.filter(r -> Linker.overlap(r, one.source().get())).isPresent();
    Optional<TokenSpan> ofRule = rule.flatMap(TokenAttribution::source);
    Optional<TokenSpan> source = relays ? ofRule.or(one::source) : one.source().or(() -> ofRule);
    LinkedBy linkedBy =
        one.cue().isPresent()
            ? LinkedBy.CUE
            : rule.map(TokenAttribution::linkedBy).orElse(LinkedBy.PREVIOUS_SPEAKER);
    TokenAttribution said =
        new TokenAttribution(
            one.content(),
            source,
            one.cue().or(() -> rule.flatMap(TokenAttribution::cue)),
            relay,
            rule.flatMap(TokenAttribution::addressee),
            linkedBy,
            rule.map(TokenAttribution::confidence).orElse(0.0),
            rule.map(TokenAttribution::rules).orElse(List.of()));
    said = said.with(origin);
    for (ModelStep step : one.steps()) {
      said = said.with(step);
    }
    return withOwner(cut(completed(relays ? said.with(ModelStep.TAGGED_SOURCE_RELAYS) : said)));
  }

  /** A source that ends within a name goes on to its end. */
  private TokenAttribution completed(TokenAttribution said) {
    if (said.source().isEmpty()) {
      return said;
    }
    TokenSpan source = said.source().get();
    int to = source.to();
    while (to < text.size()
        && to - source.to() < 3
        && text.token(to - 1).capital()
        && text.token(to).capital()
        && text.quoteOf(to) == text.quoteOf(to - 1)
        && text.token(to).start() == text.token(to - 1).end() + 1
        && !WordLists.TIMES.contains(text.lower(to))) {
      to++;
    }
    return mended(said, new TokenSpan(source.from(), to), ModelStep.NAME_OF_SOURCE_COMPLETED);
  }

  /** An adverb or a time at its end does not belong to a source. */
  private TokenAttribution cut(TokenAttribution said) {
    if (said.source().isEmpty()) {
      return said;
    }
    TokenSpan source = said.source().get();
    int to = source.to();
    while (to > source.from() + 1
        && ((text.token(to - 1).shape() == Token.Shape.LOWER && adverb(text.lower(to - 1)))
            || WordLists.TIMES.contains(text.lower(to - 1)))) {
      to--;
    }
    return mended(said, new TokenSpan(source.from(), to), ModelStep.TIME_CUT_FROM_SOURCE);
  }

  private static boolean adverb(String word) {
    return WordLists.AUXILIARIES.contains(word)
        && !word.endsWith("selves")
        && !word.endsWith("self");
  }

  /** "Norrsund Lines and its founder" are two speakers: the source begins with the first. */
  private TokenAttribution withOwner(TokenAttribution said) {
    if (said.source().isEmpty()) {
      return said;
    }
    TokenSpan source = said.source().get();
    int from = source.from();
    int start = from - 1;
    if (!LinkWords.OWNERS.contains(text.lower(from))
        || !text.lower(start).equals("and")
        || text.quoteOf(from) >= 0) {
      return said;
    }
    while (start > 0
        && from - start < 6
        && text.token(start - 1).capital()
        && !WordLists.FUNCTION.contains(text.lower(start - 1))) {
      start--;
    }
    return start < from - 1
        ? mended(said, new TokenSpan(start, source.to()), ModelStep.OWNER_SPEAKS_TOO)
        : said;
  }

  private static TokenAttribution mended(TokenAttribution said, TokenSpan source, ModelStep step) {
    return said.source().filter(source::equals).isPresent()
        ? said
        : said.withSource(Optional.of(source)).with(step);
  }

  private static int size(List<TokenSpan> content) {
    return content.stream().mapToInt(TokenSpan::size).sum();
  }
}
