package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.learned.AttributionExample.Attributed;
import news.dateline.extract.quotation.learned.AttributionExample.Part;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.quotation.rules.Transcripts;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.Chain;
import news.dateline.learn.ChainTrainer;
import news.dateline.learn.FeatureRows;
import news.dateline.learn.Ranker;
import news.dateline.learn.RankerTrainer;
import news.dateline.learn.WordTable;

/**
 * Learns an {@link AttributionModel} from texts that people have annotated.
 *
 * <pre>
 *   1  what is known of words       clusters from running text; shares of reporting from the main texts
 *   2  a chain over the main texts  and some that each leave out a part of them, to see its errors on texts it has not learned
 *   3  for given further texts      the chain goes on learning from them and some of the main ones
 *   4  linker, bounds and scorer     from the errors of 2, and from what the chain of 2 makes of the further texts
 * </pre>
 *
 * <p>One thread; the same texts in the same order give the same model.
 */
public final class AttributionTraining {
  /** How many chains are learned in different orders; the mean of their weights counts. */
  private static final int MODELS = 2;

  private static final int EPOCHS = 6;
  private static final int LAST = 3;
  private static final int PARTS = 2;
  private static final int FURTHER_EPOCHS = 5;
  private static final int MAIN_PER_FURTHER = 2;

  /** How much more the further texts count for what is speech: sets differ in that most. */
  private static final float FURTHER_JUDGED = 3;

  private static final int RANKER_EPOCHS = 8;
  private static final long SEED = 7;

  private final QuotationRules rules;
  private final Datelines datelines;
  private final WordForms forms;
  private final WordTable words;
  private final Consumer<String> log;
  private final List<Prepared> main;
  private final List<ChainTrainer> bases = new ArrayList<>();
  private final Chain baseChain;
  private final List<Linker.Page> mainPages = new ArrayList<>();
  private final Chain[] withoutPart = new Chain[PARTS];

  /** A text made ready. */
  private record Prepared(
      AttributionExample example,
      Text text,
      List<TokenAttribution> rules,
      TokenTraits traits,
      List<Gold> gold,
      List<ChainTrainer.Example> paragraphs) {}

  /** An attribution of the gold, in tokens. */
  private record Gold(
      List<TokenSpan> content, List<TokenSpan> cue, Optional<TokenSpan> source, boolean speech) {}

  /**
   * Learns steps 1 and 2.
   *
   * @param main the texts to learn from
   * @param running gives running text of the same language, twice
   * @param log is told of the progress
   */
  public AttributionTraining(
      List<AttributionExample> main, Iterable<String> running, Consumer<String> log) {
    OutletNames outlets = new OutletNames();
    Cues cues = new Cues();
    this.rules = new QuotationRules(cues, outlets);
    this.datelines = new Datelines(new ListedPlaces(Atlas.shipped()));
    this.log = log;
    this.words = WordLearning.of(main, running);
    this.forms = new WordForms(new WordFacts(words), new WordClass(cues, new GivenNames()));
    log.accept(words.size() + " words known");
    this.main = main.stream().map(this::prepared).toList();
    log.accept(this.main.size() + " texts prepared");
    for (int model = 0; model < MODELS; model++) {
      bases.add(trained(this.main, -1, SEED + model));
    }
    this.baseChain = ChainTrainer.mean(bases);
    for (int part = 0; part < PARTS; part++) {
      withoutPart[part] = trained(this.main, part, SEED).chain();
    }
  }

  private ChainTrainer trained(List<Prepared> texts, int without, long seed) {
    List<ChainTrainer.Example> paragraphs = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (i % PARTS != without) {
        paragraphs.addAll(texts.get(i).paragraphs());
      }
    }
    ChainTrainer trainer = new ChainTrainer(Tagger.SHAPE, Tagger.BITS, seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      trainer.epoch(paragraphs, epoch >= EPOCHS - LAST);
    }
    log.accept("chain over " + paragraphs.size() + " paragraphs");
    return trainer;
  }

  /** Steps 3 and 4: the model, for these further texts. */
  public AttributionModel model(List<AttributionExample> further) {
    List<Prepared> also = further.stream().map(this::prepared).toList();
    return model(also, chain(also));
  }

  /** Step 3. */
  private Chain chain(List<Prepared> also) {
    if (also.isEmpty()) {
      return baseChain;
    }
    List<ChainTrainer> trainers = new ArrayList<>();
    for (int model = 0; model < MODELS; model++) {
      ChainTrainer trainer = new ChainTrainer(bases.get(model), SEED + model);
      Random random = new Random(SEED + model);
      for (int epoch = 0; epoch < FURTHER_EPOCHS; epoch++) {
        List<ChainTrainer.Example> paragraphs = new ArrayList<>();
        also.forEach(text -> paragraphs.addAll(text.paragraphs()));
        for (int i = 0; i < also.size() * MAIN_PER_FURTHER; i++) {
          paragraphs.addAll(main.get(random.nextInt(main.size())).paragraphs());
        }
        trainer.epoch(paragraphs, epoch >= FURTHER_EPOCHS - LAST);
      }
      trainers.add(trainer);
    }
    return ChainTrainer.mean(trainers);
  }

  /** Step 4. */
  private AttributionModel model(List<Prepared> also, Chain chain) {
    RankerTrainer cues = new RankerTrainer(Linker.BITS);
    RankerTrainer sources = new RankerTrainer(Linker.BITS);
    List<Linker.Page> pages = new ArrayList<>();
    List<Prepared> texts = new ArrayList<>();
    if (mainPages.isEmpty()) {
      for (int i = 0; i < main.size(); i++) {
        mainPages.add(page(main.get(i), withoutPart[i % PARTS]));
      }
    }
    texts.addAll(main);
    pages.addAll(mainPages);
    for (Prepared text : also) {
      texts.add(text);
      pages.add(page(text, baseChain));
    }
    for (int i = 0; i < texts.size(); i++) {
      learnLinks(texts.get(i), pages.get(i), cues, sources);
    }
    Ranker cueOfContent = cues.train(RANKER_EPOCHS, SEED);
    Ranker sourceOfCue = sources.train(RANKER_EPOCHS, SEED);
    Linker uncut = new Linker(cueOfContent, sourceOfCue, Optional.empty());
    RankerTrainer firsts = new RankerTrainer(ContentBoundaries.BITS);
    RankerTrainer lasts = new RankerTrainer(ContentBoundaries.BITS);
    for (int i = 0; i < texts.size(); i++) {
      learnBounds(texts.get(i), uncut.link(pages.get(i)), firsts, lasts);
    }
    ContentBoundaries bounds =
        new ContentBoundaries(firsts.train(RANKER_EPOCHS, SEED), lasts.train(RANKER_EPOCHS, SEED));
    Linker linker = new Linker(cueOfContent, sourceOfCue, Optional.of(bounds));
    RankerTrainer scorer = new RankerTrainer(AttributionScorer.BITS);
    for (int i = 0; i < texts.size(); i++) {
      learnJudgement(texts.get(i), linker.link(pages.get(i)), scorer, i >= main.size());
    }
    log.accept(
        cues.size()
            + " choices of a cue, "
            + sources.size()
            + " of a source, "
            + firsts.size()
            + " of a beginning, "
            + lasts.size()
            + " of an end, "
            + scorer.size()
            + " judgements");
    return new AttributionModel(
        words,
        chain,
        cueOfContent,
        sourceOfCue,
        bounds.first(),
        bounds.last(),
        scorer.train(RANKER_EPOCHS, SEED));
  }

  private static Linker.Page page(Prepared text, Chain chain) {
    return new Linker.Page(
        text.traits(), text.rules(), new Tagger(chain, AttributionFinder.BIAS).mark(text.traits()));
  }

  // --- texts

  private Prepared prepared(AttributionExample example) {
    Text text = Text.of(example.text());
    int begin = datelines.end(text);
    List<TokenAttribution> byRule = rules.in(text, begin);
    TokenTraits traits = TokenTraits.of(text, byRule, forms);
    List<Gold> gold = new ArrayList<>();
    for (Attributed one : example.attributions()) {
      List<TokenSpan> content = stretches(text, one.content());
      if (!content.isEmpty()) {
        gold.add(
            new Gold(
                content,
                stretches(text, one.cue()),
                one.source().flatMap(part -> part.tokens(text)),
                one.speech()));
      }
    }
    List<ChainTrainer.Example> paragraphs = new ArrayList<>();
    if (Transcripts.in(text).isEmpty()) {
      int[] roles = painted(text, gold);
      TagFeatures features = new TagFeatures(traits);
      for (TokenSpan paragraph : TagFeatures.paragraphs(text)) {
        paragraphs.add(
            new ChainTrainer.Example(
                Tagger.sequence(traits, features, paragraph),
                states(roles, traits, paragraph),
                example.weight()));
      }
    }
    return new Prepared(example, text, byRule, traits, gold, paragraphs);
  }

  private static List<TokenSpan> stretches(Text text, List<Part> parts) {
    List<TokenSpan> found = new ArrayList<>();
    parts.forEach(part -> part.tokens(text).ifPresent(found::add));
    return found;
  }

  /**
   * The role of each token: 0, 1 + 2 × role where a stretch begins, one more inside. The outermost
   * of nested attributions counts, but for one of several paragraphs.
   */
  private static int[] painted(Text text, List<Gold> gold) {
    int[] roles = new int[text.size()];
    boolean[] inner = new boolean[text.size()];
    List<Gold> order = new ArrayList<>(gold);
    order.sort(Comparator.comparingInt(one -> size(one.content())));
    List<Gold> kept = new ArrayList<>();
    for (Gold one : order) {
      boolean block =
          size(one.content()) > 60
              && order.stream()
                  .anyMatch(
                      other ->
                          !other.equals(one)
                              && other.cue().stream()
                                  .anyMatch(
                                      c ->
                                          one.content().stream()
                                              .anyMatch(s -> s.contains(c.from()))));
      if (!block) {
        kept.add(one);
      }
    }
    for (Gold one : kept) {
      for (TokenSpan s : one.content()) {
        for (int i = s.from(); i < s.to(); i++) {
          inner[i] = true;
        }
        mark(roles, s, Role.CONTENT);
      }
    }
    for (Gold one : kept) {
      one.source().filter(s -> !inner[s.from()]).ifPresent(s -> mark(roles, s, Role.SOURCE));
      one.cue().stream().filter(s -> !inner[s.from()]).forEach(s -> mark(roles, s, Role.CUE));
    }
    return roles;
  }

  private static void mark(int[] roles, TokenSpan stretch, Role role) {
    for (int i = stretch.from(); i < stretch.to(); i++) {
      roles[i] = 2 + 2 * role.number();
    }
    roles[stretch.from()]--;
    if (stretch.to() < roles.length && roles[stretch.to()] != 0 && roles[stretch.to()] % 2 == 0) {
      roles[stretch.to()]--;
    }
  }

  private static byte[] states(int[] roles, TokenTraits traits, TokenSpan paragraph) {
    byte[] states = new byte[paragraph.size()];
    int before = 0;
    for (int k = 0; k < states.length; k++) {
      int i = paragraph.from() + k;
      int role = (roles[i] - 1) / 2;
      int state;
      if (roles[i] == 0) {
        state = k == 0 ? 0 : Tagger.SHAPE.outsideAfter(before, traits.starts[i]);
      } else if (roles[i] % 2 == 1 || k == 0 || Tagger.SHAPE.role(before) != role) {
        state = Tagger.SHAPE.begin(role);
      } else {
        state = Tagger.SHAPE.inside(role);
      }
      states[k] = (byte) state;
      before = state;
    }
    return states;
  }

  private static int size(List<TokenSpan> content) {
    return content.stream().mapToInt(TokenSpan::size).sum();
  }

  // --- linker and scorer

  private static int common(List<TokenSpan> a, List<TokenSpan> b) {
    int common = 0;
    for (TokenSpan x : a) {
      for (TokenSpan y : b) {
        common += Math.max(0, Math.min(x.to(), y.to()) - Math.max(x.from(), y.from()));
      }
    }
    return common;
  }

  private static void learnLinks(
      Prepared text, Linker.Page page, RankerTrainer cues, RankerTrainer sources) {
    FeatureRows rows = new FeatureRows(Linker.BITS);
    float weight = text.example().weight();
    for (int m = 0; m < page.marks.size(); m++) {
      Tagger.Marked mark = page.marks.get(m);
      if (mark.role() == Role.CONTENT) {
        Optional<Gold> gold = ofContent(text.gold(), mark.stretch());
        int at = m;
        gold.ifPresent(one -> choice(page, at, Role.CUE, one.cue(), cues, rows, weight, true));
      } else if (mark.role() == Role.CUE) {
        Optional<Gold> gold =
            text.gold().stream()
                .filter(one -> common(one.cue(), List.of(mark.stretch())) > 0)
                .findFirst();
        int at = m;
        gold.ifPresent(
            one ->
                choice(
                    page,
                    at,
                    Role.SOURCE,
                    one.source().map(List::of).orElse(List.of()),
                    sources,
                    rows,
                    weight,
                    one.source().isEmpty()));
      }
    }
  }

  private static Optional<Gold> ofContent(List<Gold> gold, TokenSpan stretch) {
    Optional<Gold> best = Optional.empty();
    int most = stretch.size() / 2;
    for (Gold one : gold) {
      int common = common(one.content(), List.of(stretch));
      if (common > most) {
        most = common;
        best = Optional.of(one);
      }
    }
    return best;
  }

  private static void choice(
      Linker.Page page,
      int mark,
      Role role,
      List<TokenSpan> right,
      RankerTrainer trainer,
      FeatureRows rows,
      float weight,
      boolean mayBeNone) {
    List<Integer> candidates = page.candidates(mark, role);
    List<int[]> features = new ArrayList<>();
    page.none(mark, candidates.size(), role, rows);
    features.add(rows.copy());
    int best = 0;
    for (int c = 0; c < candidates.size(); c++) {
      page.features(mark, candidates.get(c), c, role, rows);
      features.add(rows.copy());
      if (best == 0 && common(right, List.of(page.marks.get(candidates.get(c)).stretch())) > 0) {
        best = c + 1;
      }
    }
    if (best > 0 || mayBeNone) {
      trainer.choice(features, best, weight);
    }
  }

  private static void learnBounds(
      Prepared text, List<Linked> linked, RankerTrainer firsts, RankerTrainer lasts) {
    FeatureRows rows = new FeatureRows(ContentBoundaries.BITS);
    for (Linked one : linked) {
      Optional<Gold> gold = alike(text.gold(), one.content());
      if (gold.isPresent()) {
        List<TokenSpan> content = gold.get().content();
        int from = content.stream().mapToInt(TokenSpan::from).min().orElseThrow();
        int to = content.stream().mapToInt(TokenSpan::to).max().orElseThrow() - 1;
        place(text, one, ContentBoundaries.firsts(text.traits(), one), from, true, firsts, rows);
        place(text, one, ContentBoundaries.lasts(text.traits(), one), to, false, lasts, rows);
      }
    }
  }

  /** The attribution of the gold that has at least half of its words in common with a content. */
  private static Optional<Gold> alike(List<Gold> gold, List<TokenSpan> content) {
    Optional<Gold> best = Optional.empty();
    double most = 0.3;
    for (Gold one : gold) {
      int common = common(one.content(), content);
      double alike = (double) common / (size(one.content()) + size(content) - common);
      if (alike > most) {
        most = alike;
        best = Optional.of(one);
      }
    }
    return best;
  }

  private static void place(
      Prepared text,
      Linked linked,
      List<ContentBoundaries.Place> places,
      int right,
      boolean begin,
      RankerTrainer trainer,
      FeatureRows rows) {
    int wanted = toWord(text.text(), right, begin);
    int tagged = ContentBoundaries.tagged(linked, begin);
    int best = -1;
    List<int[]> features = new ArrayList<>();
    for (int p = 0; p < places.size(); p++) {
      int token = places.get(p).token();
      if (toWord(text.text(), token, begin) == wanted && (best < 0 || token == tagged)) {
        best = p;
      }
      ContentBoundaries.features(text.traits(), linked, places.get(p), begin, rows);
      features.add(rows.copy());
    }
    if (best >= 0) {
      trainer.choice(features, best, text.example().weight());
    }
  }

  /** The next word from a token on, or back from it: marks do not count. */
  private static int toWord(Text text, int token, boolean forward) {
    int i = token;
    while (i > 0 && i + 1 < text.size() && !text.token(i).word()) {
      i += forward ? 1 : -1;
    }
    return i;
  }

  private static void learnJudgement(
      Prepared text, List<Linked> linked, RankerTrainer scorer, boolean further) {
    FeatureRows rows = new FeatureRows(AttributionScorer.BITS);
    for (AttributionScorer.Candidate candidate :
        Candidates.of(text.traits(), text.rules(), linked)) {
      List<TokenSpan> content = candidate.said().content();
      boolean right = false;
      for (Gold one : text.gold()) {
        int common = common(one.content(), content);
        right |=
            one.speech()
                && common > 0
                && 2 * common >= size(one.content()) + size(content) - common;
      }
      AttributionScorer.features(text.traits(), candidate, rows);
      scorer.question(rows.copy(), right, text.example().weight() * (further ? FURTHER_JUDGED : 1));
    }
  }
}
