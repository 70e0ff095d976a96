package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.rules.Attributions;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.FeatureRows;

/**
 * Finds who said what in an English text.
 *
 * <pre>
 *   QuotationRules   attributions by rules
 *   Tagger           sources, cues, contents; the rules' verdicts are among its features
 *   Linker           attributions of what is tagged
 *   Candidates       the linked ones, and those of the rules that the tagger did not find
 *   AttributionScorer  the chance of each; the unlikely ones go
 *   Signatures       names behind a dash
 *   Relays           media that pass something on
 * </pre>
 *
 * <p>What is found carries the names of the rules and then of the {@link ModelStep}s that had a
 * part in it.
 *
 * <p>Linear in the length of the text; immutable and safe for many threads.
 */
public final class AttributionFinder implements Attributions {
  /** Candidates less likely than this are left out. */
  static final double LEAST = 0.35;

  /** The least chance of stock phrases. */
  private static final double STOCK = 0.7;

  /** How many attributions before and behind one may have its content as their source. */
  private static final int NEAR = 8;

  /** What is added to the tagger's beginnings. */
  static final float BIAS = 0.5f;

  private final QuotationRules rules;
  private final WordForms forms;
  private final Tagger tagger;
  private final Linker linker;
  private final AttributionScorer scorer;
  private final Relays relays;
  private final double least;

  public AttributionFinder(
      QuotationRules rules, OutletNames outlets, WordClass classes, AttributionModel model) {
    this(rules, outlets, classes, model, BIAS, LEAST);
  }

  public AttributionFinder(
      QuotationRules rules,
      OutletNames outlets,
      WordClass classes,
      AttributionModel model,
      float bias,
      double least) {
    this.rules = rules;
    this.forms = new WordForms(new WordFacts(model.words()), classes);
    this.tagger = new Tagger(model.chain(), bias);
    this.linker =
        new Linker(
            model.cueOfContent(),
            model.sourceOfCue(),
            Optional.of(new ContentBoundaries(model.firstOfContent(), model.lastOfContent())));
    this.scorer = new AttributionScorer(model.scorer());
    this.relays = new Relays(outlets);
    this.least = least;
  }

  @Override
  public List<TokenAttribution> in(Text text, int begin) {
    return in(text, begin, step -> {});
  }

  /** The same; {@code refusals} is told why something is left out. */
  List<TokenAttribution> in(Text text, int begin, Consumer<ModelStep> refusals) {
    List<TokenAttribution> byRule = rules.in(text, begin);
    TokenTraits traits = TokenTraits.of(text, byRule, forms);
    Linker.Page page = new Linker.Page(traits, byRule, tagger.mark(traits));
    List<TokenAttribution> found =
        likely(traits, Candidates.of(traits, byRule, linker.link(page)), refusals);
    found = signed(found, Signatures.in(text), refusals);
    found = withoutOwnWords(text, found, refusals);
    found.sort(Comparator.comparingInt(TokenAttribution::start));
    return relays.in(text, withoutSources(found, refusals));
  }

  /** The candidates that are likely enough, each with its chance. */
  private List<TokenAttribution> likely(
      TokenTraits traits,
      List<AttributionScorer.Candidate> candidates,
      Consumer<ModelStep> refusals) {
    FeatureRows rows = new FeatureRows(AttributionScorer.BITS);
    List<TokenAttribution> found = new ArrayList<>();
    for (AttributionScorer.Candidate candidate : candidates) {
      TokenAttribution said = candidate.said();
      double chance = scorer.chance(traits, candidate, rows);
      if (chance < STOCK && responsibility(traits.text, said)) {
        chance = STOCK;
        said = said.with(ModelStep.RESPONSIBILITY_CLAIMED);
      }
      if (chance >= least) {
        found.add(said.withConfidence(chance));
      } else {
        refusals.accept(ModelStep.TOO_UNLIKELY);
      }
    }
    return found;
  }

  /**
   * A claim of responsibility, or its denial, is said by whoever claims it: a stock phrase of news.
   */
  private static boolean responsibility(Text text, TokenAttribution said) {
    boolean claims =
        said.cue()
            .filter(
                cue ->
                    text.lower(cue.to() - 1).startsWith("claim")
                        || text.lower(cue.to() - 1).startsWith("den"))
            .isPresent();
    int first = said.start();
    return claims
        && (text.lower(first).equals("responsibility")
            || (text.lower(first + 1).equals("responsibility")
                && said.content().get(0).size() > 1));
  }

  /** "Reuters reported, citing the agency": the agency is no content. */
  private static List<TokenAttribution> withoutSources(
      List<TokenAttribution> found, Consumer<ModelStep> refusals) {
    List<TokenAttribution> kept = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      TokenAttribution one = found.get(i);
      TokenSpan only = one.content().get(0);
      boolean source = false;
      for (int k = Math.max(0, i - NEAR); k < Math.min(found.size(), i + NEAR); k++) {
        source |=
            k != i
                && one.content().size() == 1
                && found.get(k).source().filter(s -> within(only, s)).isPresent();
      }
      if (source) {
        refusals.accept(ModelStep.SOURCE_IS_NO_CONTENT);
      } else {
        kept.add(one);
      }
    }
    return kept;
  }

  private static boolean within(TokenSpan inner, TokenSpan outer) {
    return outer.from() <= inner.from() && inner.to() <= outer.to();
  }

  /** With what is signed, in place of what was made of the signatures otherwise. */
  private static List<TokenAttribution> signed(
      List<TokenAttribution> found, List<TokenAttribution> signed, Consumer<ModelStep> refusals) {
    List<TokenAttribution> all = new ArrayList<>();
    for (TokenAttribution one : found) {
      boolean same =
          signed.stream()
              .anyMatch(
                  s ->
                      one.source().filter(o -> Linker.overlap(o, s.source().orElse(o))).isPresent()
                          || whole(one, s)
                          || (one.cue().isEmpty()
                              && one.content().stream()
                                  .anyMatch(c -> Linker.overlap(c, s.content().get(0)))));
      if (same) {
        refusals.accept(ModelStep.SIGNED_OTHERWISE);
      } else {
        all.add(one);
      }
    }
    all.addAll(signed);
    return all;
  }

  /** Whoever speaks a line of a transcript says in it what "I said" says. */
  private static List<TokenAttribution> withoutOwnWords(
      Text text, List<TokenAttribution> found, Consumer<ModelStep> refusals) {
    List<TokenSpan> lines =
        found.stream()
            .filter(one -> one.linkedBy() == LinkedBy.TRANSCRIPT)
            .map(one -> one.content().get(0))
            .toList();
    if (lines.isEmpty()) {
      return found;
    }
    List<TokenAttribution> kept = new ArrayList<>();
    for (TokenAttribution one : found) {
      boolean own =
          one.linkedBy() != LinkedBy.TRANSCRIPT
              && lines.stream().anyMatch(line -> within(one.content().get(0), line))
              && one.source().filter(s -> !text.lower(s.from()).equals("i")).isEmpty();
      if (own) {
        refusals.accept(ModelStep.OWN_WORDS_IN_TRANSCRIPT);
      } else {
        kept.add(one);
      }
    }
    return kept;
  }

  /** Whether two attributions are of much the same words. */
  private static boolean whole(TokenAttribution one, TokenAttribution other) {
    TokenSpan a = one.content().get(0);
    TokenSpan b = other.content().get(0);
    return one.content().size() == 1
        && 2 * Math.min(a.to(), b.to()) - 2 * Math.max(a.from(), b.from())
            > Math.max(a.size(), b.size());
  }
}
