package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.rules.Attributions;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;
import news.dateline.learn.FeatureRows;

/**
 * Finds who said what in an English text.
 *
 * <pre>
 *   QuotationRules   attributions by rules
 *   Tagger           sources, cues, contents; the rules' verdicts are among its features
 *   Linker           attributions of what is tagged
 *   candidates       the linked ones, and those of the rules that the tagger did not find
 *   AttributionScorer            the chance of each; the unlikely ones go
 *   Signatures       names behind a dash
 *   Relays           media that pass something on
 * </pre>
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
  private final AttributionScorer judge;
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
    this.judge = new AttributionScorer(model.judge());
    this.relays = new Relays(outlets);
    this.least = least;
  }

  @Override
  public List<TokenAttribution> in(Text text, int begin) {
    List<TokenAttribution> byRule = rules.in(text, begin);
    TokenTraits traits = TokenTraits.of(text, byRule, forms);
    Linker.Page page = new Linker.Page(traits, byRule, tagger.mark(traits));
    FeatureRows rows = new FeatureRows(AttributionScorer.BITS);
    List<TokenAttribution> found = new ArrayList<>();
    for (AttributionScorer.Candidate candidate : candidates(traits, byRule, linker.link(page))) {
      double chance = judge.chance(traits, candidate, rows);
      if (responsibility(text, candidate.said())) {
        chance = Math.max(chance, STOCK);
      }
      if (chance >= least) {
        found.add(candidate.said().withConfidence(chance));
      }
    }
    found = signed(found, Signatures.in(text));
    found = withoutOwnWords(text, found);
    found.sort(Comparator.comparingInt(TokenAttribution::start));
    return relays.in(text, withoutSources(found));
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
  private static List<TokenAttribution> withoutSources(List<TokenAttribution> found) {
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
      if (!source) {
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
      List<TokenAttribution> found, List<TokenAttribution> signed) {
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
      if (!same) {
        all.add(one);
      }
    }
    all.addAll(signed);
    return all;
  }

  /** Whoever speaks a line of a transcript says in it what "I said" says. */
  private static List<TokenAttribution> withoutOwnWords(Text text, List<TokenAttribution> found) {
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
      if (!own) {
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

  /** The candidates: what was linked, and what the rules have besides. */
  static List<AttributionScorer.Candidate> candidates(
      TokenTraits traits, List<TokenAttribution> byRule, List<Linked> linked) {
    int n = traits.text.size();
    int[] owner = new int[n];
    for (int l = 0; l < linked.size(); l++) {
      for (TokenSpan stretch : linked.get(l).content()) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
          owner[i] = l + 1;
        }
      }
    }
    Map<Integer, TokenAttribution> partner = new HashMap<>();
    Map<Integer, Double> best = new HashMap<>();
    List<TokenAttribution> alone = new ArrayList<>();
    List<Boolean> inside = new ArrayList<>();
    for (TokenAttribution one : byRule) {
      Map<Integer, Integer> common = new HashMap<>();
      int size = 0;
      for (TokenSpan stretch : one.content()) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
          size++;
          if (owner[i] > 0) {
            common.merge(owner[i] - 1, 1, Integer::sum);
          }
        }
      }
      boolean taken = false;
      int covered = 0;
      for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
        int l = entry.getKey();
        covered += entry.getValue();
        double jaccard =
            (double) entry.getValue() / (size + size(linked.get(l).content()) - entry.getValue());
        if (jaccard > best.getOrDefault(l, 0.0)) {
          best.put(l, jaccard);
          partner.put(l, one);
        }
        taken |= jaccard >= 0.5;
      }
      if (!taken) {
        alone.add(one);
        inside.add(covered * 2 > size);
      }
    }
    List<AttributionScorer.Candidate> candidates = new ArrayList<>();
    for (int l = 0; l < linked.size(); l++) {
      Linked one = linked.get(l);
      double jaccard = best.getOrDefault(l, 0.0);
      Optional<TokenAttribution> rule =
          jaccard >= 0.5 ? Optional.ofNullable(partner.get(l)) : Optional.empty();
      AttributionScorer.Origin origin =
          jaccard >= 0.8
              ? AttributionScorer.Origin.BOTH
              : jaccard > 0
                  ? AttributionScorer.Origin.TAGGER_OTHERWISE
                  : AttributionScorer.Origin.TAGGER;
      TokenAttribution said = said(one, rule);
      candidates.add(
          new AttributionScorer.Candidate(
              said.withSource(said.source().map(source -> mended(traits.text, source))),
              origin,
              one.margin()));
    }
    for (int a = 0; a < alone.size(); a++) {
      candidates.add(
          new AttributionScorer.Candidate(
              alone.get(a),
              inside.get(a)
                  ? AttributionScorer.Origin.RULES_INSIDE
                  : AttributionScorer.Origin.RULES,
              0));
    }
    return candidates;
  }

  /**
   * A source that ends within a name goes on to its end; an adverb or a time at its end does not
   * belong to it.
   */
  private static TokenSpan mended(Text text, TokenSpan source) {
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
    while (to > source.from() + 1
        && ((text.token(to - 1).shape() == Token.Shape.LOWER && adverb(text.lower(to - 1)))
            || WordLists.TIMES.contains(text.lower(to - 1)))) {
      to--;
    }
    return new TokenSpan(withOwner(text, source.from()), to);
  }

  /** "Norrsund Lines and its founder" are two speakers: where the first of them begins. */
  private static int withOwner(Text text, int from) {
    boolean owned =
        switch (text.lower(from)) {
          case "its", "his", "her", "their" -> true;
          default -> false;
        };
    int start = from - 1;
    if (!owned || !text.lower(start).equals("and") || text.quoteOf(from) >= 0) {
      return from;
    }
    while (start > 0
        && from - start < 6
        && text.token(start - 1).capital()
        && !WordLists.FUNCTION.contains(text.lower(start - 1))) {
      start--;
    }
    return start < from - 1 ? start : from;
  }

  private static boolean adverb(String word) {
    return WordLists.AUXILIARIES.contains(word)
        && !word.endsWith("selves")
        && !word.endsWith("self");
  }

  private static TokenAttribution said(Linked one, Optional<TokenAttribution> rule) {
    Optional<TokenSpan> relay = rule.flatMap(TokenAttribution::relay);
    Optional<TokenSpan> source =
        one.source()
            .filter(s -> relay.filter(r -> Linker.overlap(r, s)).isEmpty())
            .or(() -> rule.flatMap(TokenAttribution::source))
            .or(one::source);
    LinkedBy linkedBy =
        one.cue().isPresent()
            ? LinkedBy.CUE
            : rule.map(TokenAttribution::linkedBy).orElse(LinkedBy.PREVIOUS_SPEAKER);
    return new TokenAttribution(
        one.content(),
        source,
        one.cue().or(() -> rule.flatMap(TokenAttribution::cue)),
        relay,
        rule.flatMap(TokenAttribution::addressee),
        linkedBy,
        rule.map(TokenAttribution::confidence).orElse(0.0),
        rule.map(TokenAttribution::rules).orElse(List.of()));
  }

  private static int size(List<TokenSpan> content) {
    int size = 0;
    for (TokenSpan stretch : content) {
      size += stretch.size();
    }
    return size;
  }
}
