package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.FeatureRows;
import news.dateline.learn.Ranker;

/**
 * Moves the first and the last token of what somebody is reported to have said to where people
 * would cut it: both are chosen among some tokens near those that the tagger gave.
 *
 * <pre>
 *   first   the tagger's; some tokens before and behind; behind the cue; where the sentence, a clause, a quotation begins
 *   last    the tagger's; some tokens before and behind; before the cue; where the sentence, a clause, a quotation ends
 * </pre>
 *
 * <p>Immutable.
 */
record ContentBoundaries(Ranker first, Ranker last) {
  static final int BITS = 17;

  private static final int NEAR = 3;
  private static final int CLAUSES = 40;
  private static final int MOST_CLAUSES = 4;
  private static final int LONGEST_SENTENCE = 120;

  /** Why a place is a candidate; a place may be one for several reasons, which are bits. */
  private static final int TAGGED = 1;

  private static final int CLAUSE = 2;
  private static final int SENTENCE = 4;
  private static final int QUOTE = 8;
  private static final int CUE = 16;
  private static final int PARENTHESIS = 32;

  /** A place where a content may begin or end: a token, and why. */
  record Place(int token, int reasons) {}

  /** The same attribution with its content cut anew; what interrupts it does not belong to it. */
  Linked cut(TokenTraits traits, Linked linked, FeatureRows rows) {
    int from = best(traits, linked, firsts(traits, linked), true, rows);
    int to = best(traits, linked, lasts(traits, linked), false, rows) + 1;
    List<TokenSpan> all = new ArrayList<>();
    List<TokenSpan> content = linked.content();
    for (int i = 0; i < content.size(); i++) {
      int begin = i == 0 ? from : content.get(i).from();
      int end = i == content.size() - 1 ? to : content.get(i).to();
      if (begin < end) {
        without(linked, content.get(i), new TokenSpan(begin, end), traits.text, all);
      }
    }
    return all.isEmpty() || all.equals(content) ? linked : linked.cut(all, steps(content, all));
  }

  private static List<ModelStep> steps(List<TokenSpan> before, List<TokenSpan> now) {
    return now.size() > before.size()
        ? List.of(ModelStep.CONTENT_CUT_ANEW, ModelStep.INTERRUPTION_CUT_OUT)
        : List.of(ModelStep.CONTENT_CUT_ANEW);
  }

  /** A stretch that was made longer, without the cue and the source that it now runs over. */
  private static void without(
      Linked linked, TokenSpan old, TokenSpan now, Text text, List<TokenSpan> into) {
    Optional<TokenSpan> cue = linked.cue().filter(c -> within(c, now) && !within(c, old));
    Optional<TokenSpan> source = linked.source().filter(s -> within(s, now) && !within(s, old));
    if (cue.isEmpty()) {
      into.add(now);
      return;
    }
    int from = cue.get().from();
    int to = cue.get().to();
    if (source.isPresent()) {
      from = Math.min(from, source.get().from());
      to = Math.max(to, source.get().to());
    }
    while (to < now.to() && comma(text, to)) {
      to++;
    }
    while (from > now.from() && comma(text, from - 1)) {
      from--;
    }
    if (from > now.from()) {
      into.add(new TokenSpan(now.from(), from));
    }
    if (to < now.to()) {
      into.add(new TokenSpan(to, now.to()));
    }
  }

  private static boolean within(TokenSpan inner, TokenSpan outer) {
    return outer.from() <= inner.from() && inner.to() <= outer.to();
  }

  private int best(
      TokenTraits traits, Linked linked, List<Place> places, boolean begin, FeatureRows rows) {
    Ranker ranker = begin ? first : last;
    int best = tagged(linked, begin);
    float top = Float.NEGATIVE_INFINITY;
    for (Place place : places) {
      features(traits, linked, place, begin, rows);
      float score = ranker.score(rows);
      if (score > top) {
        top = score;
        best = place.token();
      }
    }
    return best;
  }

  /** The first or last word that the tagger gave. */
  static int tagged(Linked linked, boolean begin) {
    return begin ? linked.first() : linked.last();
  }

  /** Where the content may begin, in the order of reading. */
  static List<Place> firsts(TokenTraits traits, Linked linked) {
    Text text = traits.text;
    int at = tagged(linked, true);
    int limit = linked.content().get(0).to();
    TreeMap<Integer, Integer> found = new TreeMap<>();
    found.put(at, TAGGED);
    int begin = Math.max(traits.sentence[at], at - LONGEST_SENTENCE);
    for (int i = Math.max(begin, at - NEAR); i < Math.min(limit, at + NEAR + 1); i++) {
      found.merge(i, 0, (a, b) -> a | b);
    }
    found.merge(begin, SENTENCE, (a, b) -> a | b);
    int clauses = 0;
    for (int i = at - 1; i > begin && at - i < CLAUSES && clauses < MOST_CLAUSES; i--) {
      if (comma(text, i - 1)) {
        found.merge(i, CLAUSE, (a, b) -> a | b);
        clauses++;
      }
    }
    clauses = 0;
    for (int i = at + 1; i < limit - 1 && i - at < CLAUSES && clauses < MOST_CLAUSES; i++) {
      boolean opens = traits.quote[i] == 1;
      if (opens || comma(text, i - 1)) {
        found.merge(i, opens ? QUOTE : CLAUSE, (a, b) -> a | b);
        clauses++;
      }
    }
    linked
        .cue()
        .filter(cue -> cue.to() <= at + CLAUSES && cue.to() >= begin && cue.to() < limit)
        .ifPresent(cue -> found.merge(cue.to(), CUE, (a, b) -> a | b));
    return places(found);
  }

  /** The last tokens that the content may have, in the order of reading. */
  static List<Place> lasts(TokenTraits traits, Linked linked) {
    Text text = traits.text;
    int at = tagged(linked, false);
    TokenSpan end = linked.content().get(linked.content().size() - 1);
    TreeMap<Integer, Integer> found = new TreeMap<>();
    found.put(at, TAGGED);
    int limit = at + 1;
    while (limit < text.size()
        && limit - at < LONGEST_SENTENCE
        && traits.sentence[limit] == traits.sentence[at]) {
      limit++;
    }
    for (int i = Math.max(end.from(), at - NEAR); i < Math.min(limit, at + NEAR + 1); i++) {
      found.merge(i, 0, (a, b) -> a | b);
    }
    found.merge(limit - 1, SENTENCE, (a, b) -> a | b);
    int clauses = 0;
    for (int i = at + 1; i < limit && i - at < CLAUSES && clauses < MOST_CLAUSES; i++) {
      if (comma(text, i) || joins(text, i)) {
        found.merge(i - 1, CLAUSE, (a, b) -> a | b);
        clauses++;
      }
    }
    clauses = 0;
    for (int i = at; i > end.from() + 1 && at - i < CLAUSES && clauses < MOST_CLAUSES; i--) {
      boolean closes = traits.quote[i - 1] == 3;
      if (closes || comma(text, i) || joins(text, i)) {
        found.merge(i - 1, closes ? QUOTE : CLAUSE, (a, b) -> a | b);
        clauses++;
      }
    }
    // an interrupted sentence goes on behind what interrupts it
    int sentenceEnd = limit;
    Optional<TokenSpan> cue = linked.cue();
    if (cue.isPresent() && cue.get().from() > at && cue.get().from() < limit) {
      found.merge(limit - 1, PARENTHESIS, (a, b) -> a | b);
    }
    cue.filter(c -> c.from() - 1 > end.from() && c.from() <= sentenceEnd && c.from() > at - CLAUSES)
        .ifPresent(c -> found.merge(c.from() - 1, CUE, (a, b) -> a | b));
    return places(found);
  }

  private static List<Place> places(TreeMap<Integer, Integer> found) {
    List<Place> places = new ArrayList<>();
    found.forEach((token, reasons) -> places.add(new Place(token, reasons)));
    return places;
  }

  private static boolean comma(Text text, int i) {
    return i >= 0
        && switch (text.lower(i)) {
          case ",", ";", ":", "—", "–", "--", "-", "(", ")" -> true;
          default -> false;
        };
  }

  private static boolean joins(Text text, int i) {
    return LinkWords.JOINING.contains(text.lower(i));
  }

  /** What speaks for a place. */
  static void features(
      TokenTraits traits, Linked linked, Place place, boolean begin, FeatureRows out) {
    int at = tagged(linked, begin);
    int token = place.token();
    int n = traits.word.length;
    // the tokens on both sides of the cut: inside, outside
    int inside = token;
    int outside = begin ? token - 1 : token + 1;
    int step = begin ? 1 : -1;
    int w0 = traits.word[inside];
    int w1 = word(traits, inside + step, n);
    int v0 = word(traits, outside, n);
    int v1 = word(traits, outside - step, n);
    int c0 = traits.wordClass[inside];
    int d0 = wordClass(traits, outside, n);
    int d1 = wordClass(traits, outside - step, n);
    int q = traits.quote[inside] * 4 + (outside >= 0 && outside < n ? traits.quote[outside] : 0);
    int moved = token - at;
    int move =
        moved == 0
            ? 0
            : moved > 0 ? 1 + TagFeatures.bucket(moved) : 20 + TagFeatures.bucket(-moved);
    int reasons = place.reasons();
    int cueWord = linked.cue().map(c -> traits.word[c.to() - 1]).orElse(1);
    int cueSide = linked.cue().map(c -> c.from() < at ? 1 : 2).orElse(0);
    int cueGap =
        linked
            .cue()
            .map(
                c ->
                    c.to() <= token
                        ? TagFeatures.bucket(token - c.to())
                        : c.from() > token ? 14 + TagFeatures.bucket(c.from() - token) : 30)
            .orElse(31);
    boolean crosses =
        linked.cue().filter(c -> between(c, token, at)).isPresent()
            || linked.source().filter(s -> between(s, token, at)).isPresent();
    int inSource =
        linked.source().filter(s -> token >= s.from() && token < s.to()).isPresent() ? 1 : 0;
    int inCue = linked.cue().filter(c -> token >= c.from() && token < c.to()).isPresent() ? 1 : 0;
    int length =
        TagFeatures.bucket(
            Math.max(
                0,
                begin
                    ? linked.content().get(0).to() - token
                    : token + 1 - linked.content().get(linked.content().size() - 1).from()));
    boolean quoted = traits.quote[at] != 0;
    int kind = cueSide * 2 + (quoted ? 1 : 0);
    int rules = traits.rule[inside] * 8 + (outside >= 0 && outside < n ? traits.rule[outside] : 0);
    out.clear();
    out.add(reasons, kind);
    out.add(move, kind);
    out.add(FeatureRows.mixed(reasons, move), crosses ? 1 : 0, kind);
    out.add(w0, kind);
    out.add(v0, kind);
    out.add(w0, v0);
    out.add(w0, w1);
    out.add(v0, v1);
    out.add(w0, v0, cueGap);
    out.add(c0, d0, d1);
    out.add(c0, d0, kind);
    out.add(q, kind);
    out.add(q, v0);
    out.add(q, w0);
    out.add(q, d0, c0);
    out.add(cueWord, w0, Math.min(cueGap, 32));
    out.add(cueWord, v0, cueGap);
    out.add(cueWord, c0, d0);
    out.add(cueGap, kind, c0);
    out.add(cueGap, d0, c0);
    out.add(inSource * 2 + inCue, crosses ? 1 : 0, kind);
    out.add(length, kind, reasons);
    out.add(rules, kind);
    out.add(rules, reasons, moved == 0 ? 1 : 0);
    out.add(WordFacts.coarse(traits.facts[inside]), d0, kind);
    out.add(WordFacts.middle(traits.facts[inside]), v0);
    out.add(outside >= 0 && outside < n ? WordFacts.coarse(traits.facts[outside]) : 0, c0, kind);
    out.add(outside >= 0 && outside < n ? WordFacts.middle(traits.facts[outside]) : 0, w0);
    out.add(traits.starts[inside] ? 1 : 0, kind, cueGap);
    out.add(
        moved == 0 ? 1 : 0,
        traits.kind[inside],
        outside >= 0 && outside < n ? traits.kind[outside] : 0);
    out.add(moved == 0 ? 1 : 0, w0, cueWord);
    out.add(moved == 0 ? 1 : 0, v0, kind);
  }

  private static boolean between(TokenSpan s, int a, int b) {
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    return s.from() < high && s.to() > low;
  }

  private static int word(TokenTraits traits, int i, int n) {
    return i < 0 || i >= n ? 1 : traits.word[i];
  }

  private static int wordClass(TokenTraits traits, int i, int n) {
    return i < 0 || i >= n ? 31 : traits.wordClass[i];
  }
}
