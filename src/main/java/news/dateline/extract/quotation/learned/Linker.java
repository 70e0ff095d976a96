package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.FeatureRows;
import news.dateline.learn.Ranker;

/**
 * Joins what the tagger marked to attributions: every content chooses a cue near it or none, every
 * cue a source or none. Contents of one cue are one quotation. Immutable; linear in the number of
 * marks, for only the nearest ones are candidates.
 */
final class Linker {
  static final int BITS = 15;

  private static final int BEFORE = 3;
  private static final int AFTER = 2;
  private static final int REACH = 400;

  private final Ranker cueOfContent;
  private final Ranker sourceOfCue;
  private final Optional<ContentBoundaries> bounds;

  Linker(Ranker cueOfContent, Ranker sourceOfCue, Optional<ContentBoundaries> bounds) {
    this.cueOfContent = cueOfContent;
    this.sourceOfCue = sourceOfCue;
    this.bounds = bounds;
  }

  Ranker cueOfContent() {
    return cueOfContent;
  }

  Ranker sourceOfCue() {
    return sourceOfCue;
  }

  /** The marks of a text with what links are judged by. */
  static final class Page {
    final TokenTraits traits;
    final List<Tagger.Marked> marks;
    private final int[][] before = new int[Role.COUNT][];
    private final int[] paragraph;
    private final int[] ruleOf;
    private final List<TokenAttribution> said;
    private final int[][] ordinal;

    Page(TokenTraits traits, List<TokenAttribution> said, List<Tagger.Marked> marks) {
      this.traits = traits;
      this.marks = marks;
      this.said = said;
      this.paragraph = new int[marks.size()];
      int p = 0;
      List<TokenSpan> paragraphs = traits.text.paragraphs();
      for (int role = 0; role < before.length; role++) {
        before[role] = new int[marks.size() + 1];
      }
      for (int m = 0; m < marks.size(); m++) {
        while (paragraphs.get(p).to() <= marks.get(m).stretch().from()) {
          p++;
        }
        paragraph[m] = p;
        for (int role = 0; role < before.length; role++) {
          before[role][m + 1] = before[role][m] + (marks.get(m).role().number() == role ? 1 : 0);
        }
      }
      this.ordinal = new int[before.length][];
      for (int role = 0; role < before.length; role++) {
        ordinal[role] = new int[before[role][marks.size()]];
      }
      for (int m = 0; m < marks.size(); m++) {
        int role = marks.get(m).role().number();
        ordinal[role][before[role][m]] = m;
      }
      this.ruleOf = new int[traits.text.size()];
      Arrays.fill(ruleOf, -1);
      for (int s = 0; s < said.size(); s++) {
        for (TokenSpan stretch : said.get(s).content()) {
          Arrays.fill(ruleOf, stretch.from(), stretch.to(), s);
        }
      }
    }

    /** The marks of a role that a mark may be linked to. */
    List<Integer> candidates(int mark, Role role) {
      List<Integer> found = new ArrayList<>();
      int next = before[role.number()][mark];
      int[] all = ordinal[role.number()];
      for (int k = next - 1; k >= Math.max(0, next - BEFORE); k--) {
        if (near(all[k], mark)) {
          found.add(all[k]);
        }
      }
      for (int k = next; k < Math.min(all.length, next + AFTER); k++) {
        if (paragraph[all[k]] == paragraph[mark] && near(mark, all[k])) {
          found.add(all[k]);
        }
      }
      return found;
    }

    private boolean near(int first, int second) {
      return paragraph[second] - paragraph[first] <= 1
          && marks.get(second).stretch().from() - marks.get(first).stretch().to() < REACH;
    }

    Optional<TokenAttribution> ruleAt(TokenSpan stretch) {
      int middle = (stretch.from() + stretch.to()) / 2;
      int s = ruleOf[middle] >= 0 ? ruleOf[middle] : ruleOf[stretch.from()];
      return s < 0 ? Optional.empty() : Optional.of(said.get(s));
    }

    private int between(int a, int b, Role role) {
      return before[role.number()][Math.max(a, b)] - before[role.number()][Math.min(a, b) + 1];
    }

    /** 0 not quoted, 1 wholly, 2 partly. */
    int quoted(TokenSpan stretch) {
      int quoted = 0;
      for (int i = stretch.from(); i < stretch.to(); i++) {
        quoted += traits.quote[i] != 0 ? 1 : 0;
      }
      return quoted == 0 ? 0 : quoted == stretch.size() ? 1 : 2;
    }

    void features(int mark, int candidate, int rank, Role role, FeatureRows out) {
      TokenSpan a = marks.get(mark).stretch();
      TokenSpan b = marks.get(candidate).stretch();
      boolean back = candidate < mark;
      int distance = back ? a.from() - b.to() : b.from() - a.to();
      int d = TagFeatures.bucket(Math.max(0, distance));
      int direction = back ? 1 : 2;
      int cues = Math.min(3, between(mark, candidate, Role.CUE));
      int contents = Math.min(3, between(mark, candidate, Role.CONTENT));
      int sources = Math.min(3, between(mark, candidate, Role.SOURCE));
      boolean sameSentence = traits.sentence[a.from()] == traits.sentence[b.from()];
      boolean sameParagraph = paragraph[mark] == paragraph[candidate];
      int where = direction + (sameSentence ? 4 : 0) + (sameParagraph ? 8 : 0);
      int counts = cues + 4 * contents + 16 * sources;
      int kind = role == Role.CUE ? quoted(a) : traits.wordClass[b.from()];
      int cue = role == Role.CUE ? b.to() - 1 : a.to() - 1;
      int gapFirst = back ? b.to() : a.to();
      int gapLast = back ? a.from() - 1 : b.from() - 1;
      int first = distance > 0 ? traits.word[gapFirst] : 1;
      int last = distance > 0 ? traits.word[gapLast] : 1;
      out.clear();
      out.add(where, counts);
      out.add(where, d);
      out.add(where, kind, counts);
      out.add(where, traits.word[cue]);
      out.add(where, WordFacts.cue(traits.facts[cue]), traits.wordClass[cue]);
      out.add(where, d, contents);
      out.add(where, cues);
      out.add(where, first, last);
      out.add(direction, first, d);
      out.add(direction, last, d);
      out.add(where, rank);
      out.add(where, FeatureRows.mixed(rank, kind), counts);
      out.add(where, kind, d);
      out.add(where, traits.starts[a.from()] ? 1 : 0, kind);
      out.add(where, traits.word[a.from()]);
      out.add(where, traits.word[b.from()]);
      out.add(where, traits.wordClass[cue], kind);
      out.add(where, traits.quote[gapFirst] * 4 + traits.quote[Math.max(0, gapLast)], kind);
      out.add(where, Math.min(4, b.size()), d);
      out.add(rules(a, b, role), 0);
      out.add(rules(a, b, role), where);
      out.add(rules(a, b, role), kind, rank);
      out.add(traits.kind[b.from()], traits.kind[a.from()], where);
      int beyond = back ? mark + 1 : candidate + 1;
      int nextRole =
          beyond < marks.size() && paragraph[beyond] == paragraph[mark]
              ? 1 + marks.get(beyond).role().number()
              : 0;
      int ahead = back ? candidate - 1 : mark - 1;
      int previousRole =
          ahead >= 0 && paragraph[ahead] == paragraph[mark]
              ? 1 + marks.get(ahead).role().number()
              : 0;
      out.add(where, nextRole, previousRole);
      out.add(where, FeatureRows.mixed(nextRole, previousRole), counts);
    }

    /** Whether the rules link these too: 0 they know nothing of it, 1 yes, 2 otherwise. */
    private int rules(TokenSpan a, TokenSpan b, Role role) {
      if (role == Role.CUE) {
        return ruleAt(a).map(s -> s.cue().map(c -> agree(c, b)).orElse(3)).orElse(0);
      }
      for (TokenAttribution one : around(a)) {
        if (one.cue().isPresent() && overlap(one.cue().get(), a)) {
          return one.source().map(s -> agree(s, b)).orElse(3);
        }
      }
      return 0;
    }

    private List<TokenAttribution> around(TokenSpan cue) {
      List<TokenAttribution> found = new ArrayList<>();
      for (int i = Math.max(0, cue.from() - 3); i < Math.min(ruleOf.length, cue.to() + 6); i++) {
        if (ruleOf[i] >= 0 && !found.contains(said.get(ruleOf[i]))) {
          found.add(said.get(ruleOf[i]));
        }
      }
      return found;
    }

    private static int agree(TokenSpan a, TokenSpan b) {
      return overlap(a, b) ? 1 : 2;
    }

    void none(int mark, int candidates, Role role, FeatureRows out) {
      TokenSpan a = marks.get(mark).stretch();
      int kind = role == Role.CUE ? quoted(a) : traits.wordClass[a.to() - 1];
      boolean opens = traits.text.paragraphs().get(paragraph[mark]).from() == a.from();
      int rule =
          ruleAt(a)
              .map(s -> s.linkedBy() == LinkedBy.PREVIOUS_SPEAKER ? 2 : s.cue().isPresent() ? 1 : 3)
              .orElse(0);
      out.clear();
      out.skip(40);
      out.add(1);
      out.add(kind, candidates);
      out.add(kind, opens ? 1 : 0, candidates);
      out.add(kind, rule);
      out.add(kind, TagFeatures.bucket(a.size()));
      out.add(traits.word[a.to() - 1], 7);
      out.add(traits.word[a.from()], kind);
    }
  }

  static boolean overlap(TokenSpan a, TokenSpan b) {
    return a.from() < b.to() && b.from() < a.to();
  }

  /** Joins the marks of a page. */
  List<Linked> link(Page page) {
    FeatureRows rows = new FeatureRows(BITS);
    List<Linked> found = new ArrayList<>();
    Map<Integer, List<TokenSpan>> contents = new TreeMap<>();
    Map<Integer, Float> margins = new HashMap<>();
    for (int m = 0; m < page.marks.size(); m++) {
      if (page.marks.get(m).role() != Role.CONTENT) {
        continue;
      }
      TokenSpan stretch = page.marks.get(m).stretch();
      Choice choice = choose(page, m, Role.CUE, cueOfContent, rows);
      if (choice.best < 0) {
        found.add(
            new Linked(
                List.of(stretch),
                Optional.empty(),
                Optional.empty(),
                choice.margin,
                List.of(ModelStep.LINKED_WITHOUT_CUE)));
      } else {
        contents.computeIfAbsent(choice.best, key -> new ArrayList<>()).add(stretch);
        margins.merge(choice.best, choice.margin, Math::min);
      }
    }
    contents.forEach(
        (cue, stretches) -> {
          Choice source = choose(page, cue, Role.SOURCE, sourceOfCue, rows);
          found.add(
              new Linked(
                  stretches,
                  Optional.of(page.marks.get(cue).stretch()),
                  source.best < 0
                      ? Optional.empty()
                      : Optional.of(page.marks.get(source.best).stretch()),
                  Math.min(margins.getOrDefault(cue, 0f), source.margin),
                  source.best < 0 ? List.of(ModelStep.LINKED_WITHOUT_SOURCE) : List.of()));
        });
    if (bounds.isPresent()) {
      FeatureRows wider = new FeatureRows(ContentBoundaries.BITS);
      found.replaceAll(one -> bounds.get().cut(page.traits, one, wider));
    }
    return found;
  }

  private record Choice(int best, float margin) {}

  private static Choice choose(Page page, int mark, Role role, Ranker ranker, FeatureRows rows) {
    List<Integer> candidates = page.candidates(mark, role);
    page.none(mark, candidates.size(), role, rows);
    float top = ranker.score(rows);
    float second = Float.NEGATIVE_INFINITY;
    int best = -1;
    for (int c = 0; c < candidates.size(); c++) {
      page.features(mark, candidates.get(c), c, role, rows);
      float score = ranker.score(rows);
      if (score > top) {
        second = top;
        top = score;
        best = candidates.get(c);
      } else {
        second = Math.max(second, score);
      }
    }
    return new Choice(best, candidates.isEmpty() ? 3 : top - second);
  }
}
