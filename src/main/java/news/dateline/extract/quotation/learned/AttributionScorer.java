package news.dateline.extract.quotation.learned;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.FeatureRows;
import news.dateline.learn.Ranker;

/**
 * Says how likely it is that somebody really said or wrote the words of an attribution, rather than
 * believed or did something, and that the words are cut right. Immutable.
 */
final class AttributionScorer {
  static final int BITS = 16;

  private final Ranker ranker;

  AttributionScorer(Ranker ranker) {
    this.ranker = ranker;
  }

  /** Where a candidate comes from. */
  enum Origin {
    /** The tagger and the rules agree. */
    BOTH,
    /** The tagger alone; the rules say something else of these words. */
    TAGGER_OTHERWISE,
    /** The tagger alone. */
    TAGGER,
    /** The rules alone. */
    RULES,
    /** The rules alone, within the content of another candidate. */
    RULES_INSIDE;

    private int code() {
      return switch (this) {
        case BOTH -> 0;
        case TAGGER_OTHERWISE -> 1;
        case TAGGER -> 2;
        case RULES -> 3;
        case RULES_INSIDE -> 4;
      };
    }
  }

  /**
   * An attribution that is to be judged.
   *
   * @param margin how clearly its links were chosen
   */
  record Candidate(TokenAttribution said, Origin origin, float margin) {}

  double chance(TokenTraits traits, Candidate candidate, FeatureRows rows) {
    features(traits, candidate, rows);
    return ranker.chance(rows);
  }

  static void features(TokenTraits traits, Candidate candidate, FeatureRows out) {
    TokenAttribution said = candidate.said();
    List<TokenSpan> content = said.content();
    TokenSpan first = content.get(0);
    int size = 0;
    int quoted = 0;
    for (TokenSpan stretch : content) {
      size += stretch.size();
      for (int i = stretch.from(); i < stretch.to(); i++) {
        quoted += traits.quote[i] != 0 ? 1 : 0;
      }
    }
    int type = quoted == 0 ? 0 : quoted == size ? 1 : 2;
    int origin = candidate.origin().code();
    int how = code(said.linkedBy()) * 8 + origin;
    int margin = Math.round(Math.max(0, Math.min(6, candidate.margin())));
    int cueWord = said.cue().map(c -> traits.word[c.to() - 1]).orElse(1);
    int cueFirst = said.cue().map(c -> traits.word[c.from()]).orElse(1);
    int cueFacts = said.cue().map(c -> traits.facts[c.to() - 1]).orElse(0);
    int cueClass = said.cue().map(c -> traits.wordClass[c.to() - 1]).orElse(0);
    int cueSize = said.cue().map(c -> Math.min(4, c.size())).orElse(0);
    int before = said.cue().map(c -> c.from() > 0 ? traits.wordClass[c.from() - 1] : 0).orElse(0);
    int after =
        said.cue().map(c -> c.to() < traits.word.length ? traits.word[c.to()] : 0).orElse(0);
    int source = source(traits, said.source());
    int sourceWord = said.source().map(s -> traits.word[s.to() - 1]).orElse(1);
    int sourceFacts = said.source().map(s -> traits.facts[s.to() - 1]).orElse(0);
    int order =
        said.cue().map(c -> c.from() < first.from() ? 1 : 2).orElse(0)
            + said.source().map(s -> s.from() < first.from() ? 4 : 8).orElse(0);
    int length = TagFeatures.bucket(size);
    int begin = traits.word[first.from()];
    int beginClass = traits.wordClass[first.from()];
    out.clear();
    out.add(origin);
    out.add(how, type);
    out.add(how, margin);
    out.add(type, cueWord);
    out.add(type, cueFirst, cueWord);
    out.add(cueWord, origin);
    out.add(type, WordFacts.cue(cueFacts), origin);
    out.add(WordFacts.coarse(cueFacts), type);
    out.add(WordFacts.middle(cueFacts), type);
    out.add(WordFacts.fine(cueFacts), type);
    out.add(cueClass, type, origin);
    out.add(cueClass, before, type);
    out.add(before, cueSize);
    out.add(cueWord, after);
    out.add(source, type);
    out.add(source, origin, WordFacts.cue(cueFacts));
    out.add(sourceWord, 3);
    out.add(WordFacts.middle(sourceFacts), type);
    out.add(WordFacts.coarse(sourceFacts), WordFacts.coarse(cueFacts), type);
    out.add(order, type, origin);
    out.add(length, type, origin);
    out.add(begin, type);
    out.add(begin, cueWord);
    out.add(beginClass, type, cueClass);
    out.add(content.size() > 1 ? 1 : 0, type, origin);
    out.add(traits.starts[first.from()] ? 1 : 0, order, type);
    out.add(Math.round((float) said.confidence() * 5), origin, type);
    out.add(TagFeatures.bucket(first.from()), type);
  }

  private static int code(LinkedBy linkedBy) {
    return switch (linkedBy) {
      case CUE -> 0;
      case CONTINUED -> 1;
      case SIGNATURE -> 2;
      case TRANSCRIPT -> 3;
      case PREVIOUS_SPEAKER -> 4;
    };
  }

  private static int source(TokenTraits traits, Optional<TokenSpan> source) {
    if (source.isEmpty()) {
      return 0;
    }
    TokenSpan s = source.get();
    boolean capital = false;
    for (int i = s.from(); i < s.to(); i++) {
      capital |= traits.name[i] > 0 && !traits.starts[i];
    }
    int last = traits.wordClass[s.to() - 1];
    return 1 + last + 32 * (capital ? 1 : 0) + 64 * Math.min(3, s.size());
  }
}
