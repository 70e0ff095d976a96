package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.extract.text.Quote;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.FeatureRows;

/**
 * The features of the tokens of one paragraph, for the tagger; {@link WordForm} writes those of
 * single words.
 *
 * <pre>
 *   words      ±3, their pairs and triples; affixes; shapes
 *   clusters   ±3 of the coarse, ±2 of the middle, ±1 of the fine; pairs and triples of the coarse
 *   classes    of word lists, ±2, pairs and triples
 *   quotation  state; inside: length, place, the words around it; outside: the next ones and how far they are
 *   cues       the next likely ones on both sides: distance, word, how likely, what lies between
 *   sentence   its first words, the place in it, the next commas
 *   names      how the text uses a capitalised word
 *   rules      the roles that the rules of this package give the token and its neighbours
 * </pre>
 *
 * <p>Not thread-safe.
 */
final class TagFeatures {
  /** Long paragraphs are cut, so that memory stays small. */
  static final int LONGEST = 1000;

  private static final int PAD = 4;

  private final TokenTraits traits;
  private int from;
  private int size;
  private int[] word = new int[0];
  private int[] shape = new int[0];
  private int[] facts = new int[0];
  private int[] wordClass = new int[0];
  private int[] rule = new int[0];
  private int[] quote = new int[0];
  private int[] cueLeft = new int[0];
  private int[] cueRight = new int[0];
  private int[] commaLeft = new int[0];
  private int[] commaRight = new int[0];
  private int[] quoteLeft = new int[0];
  private int[] quoteRight = new int[0];

  /** By token: how long the quotations are that lie before and behind it, 0 without one. */
  private int[] lengthLeft = new int[0];

  private int[] lengthRight = new int[0];

  TagFeatures(TokenTraits traits) {
    this.traits = traits;
  }

  /** The paragraphs of a text, long ones cut. */
  static List<TokenSpan> paragraphs(Text text) {
    List<TokenSpan> found = new ArrayList<>();
    for (TokenSpan paragraph : text.paragraphs()) {
      for (int at = paragraph.from(); at < paragraph.to(); at += LONGEST) {
        found.add(new TokenSpan(at, Math.min(paragraph.to(), at + LONGEST)));
      }
    }
    return found;
  }

  /** Begins a paragraph. */
  void paragraph(TokenSpan stretch) {
    from = stretch.from();
    size = stretch.size();
    word = padded(traits.word);
    shape = padded(traits.shape);
    facts = padded(traits.facts);
    wordClass = padded(traits.wordClass);
    rule = padded(traits.rule);
    quote = padded(traits.quote);
    cueLeft = new int[size];
    cueRight = new int[size];
    commaLeft = new int[size];
    commaRight = new int[size];
    quoteLeft = new int[size];
    quoteRight = new int[size];
    lengthLeft = new int[size];
    lengthRight = new int[size];
    int cue = -1;
    int comma = -1;
    int quoted = -1;
    int length = 0;
    for (int k = 0; k < size; k++) {
      cueLeft[k] = cue;
      commaLeft[k] = comma;
      quoteLeft[k] = quoted;
      lengthLeft[k] = length;
      cue = likely(k) ? k : cue;
      comma = comma(k) ? k : comma;
      if (quote[PAD + k] != 0) {
        quoted = k;
        length = quotedAt(k);
      }
    }
    cue = comma = quoted = -1;
    length = 0;
    for (int k = size - 1; k >= 0; k--) {
      cueRight[k] = cue;
      commaRight[k] = comma;
      quoteRight[k] = quoted;
      lengthRight[k] = length;
      cue = likely(k) ? k : cue;
      comma = comma(k) ? k : comma;
      if (quote[PAD + k] != 0) {
        quoted = k;
        length = quotedAt(k);
      }
    }
  }

  private int quotedAt(int k) {
    Text text = traits.text;
    return bucket(text.quotes().get(text.quoteOf(from + k)).size()) + 1;
  }

  private int[] padded(int[] all) {
    int[] own = new int[size + 2 * PAD];
    System.arraycopy(all, from, own, PAD, size);
    return own;
  }

  private boolean likely(int k) {
    return quote[PAD + k] == 0 && WordFacts.cue(facts[PAD + k]) >= WordFacts.LIKELY;
  }

  private boolean comma(int k) {
    return quote[PAD + k] == 0 && traits.kind[from + k] >= 5 && traits.kind[from + k] <= 8;
  }

  /** Writes the features of the paragraph's {@code k}th token. */
  void write(int k, FeatureRows out) {
    out.clear();
    int i = k + PAD;
    int g = from + k;
    int w0 = word[i];
    int w1 = word[i + 1];
    int w2 = word[i + 2];
    int v1 = word[i - 1];
    int v2 = word[i - 2];
    int q0 = quote[i];
    words(out, w0, w1, w2, v1, v2);
    out.skip(8);
    int s0 = shape[i];
    out.add(shape[i - 1], s0);
    out.add(s0, shape[i + 1]);
    out.add(shape[i - 2], shape[i - 1], s0);
    out.add(s0, shape[i + 1], shape[i + 2]);
    clusters(out, i, q0);
    int c0 = wordClass[i];
    int cp = wordClass[i - 1];
    int cn = wordClass[i + 1];
    out.skip(3);
    out.add(cp, c0);
    out.add(c0, cn);
    out.add(FeatureRows.mixed(wordClass[i - 2], cp), c0);
    out.add(c0, FeatureRows.mixed(cn, wordClass[i + 2]));
    out.add(cp, FeatureRows.mixed(c0, cn), q0);
    int quotes = quote[i - 1] * 16 + q0 * 4 + quote[i + 1];
    out.add(quotes);
    out.add(quotes, w0);
    out.add(quotes, s0);
    out.add(quotes, v1);
    out.add(quotes, w1);
    cues(out, k, i, q0);
    if (q0 != 0) {
      inside(out, g);
    } else {
      out.skip(7);
      outside(out, k);
    }
    sentence(out, k, g, w0, q0);
    int used = traits.name[g];
    out.add(used, q0);
    out.add(used, shape[i - 1], shape[i + 1]);
    rules(out, k, i, w0, q0);
  }

  private static void words(FeatureRows out, int w0, int w1, int w2, int v1, int v2) {
    out.skip(7);
    out.add(v1, w0);
    out.add(w0, w1);
    out.add(v2, v1);
    out.add(w1, w2);
    out.add(v1, w1);
    out.add(v1, w0, w1);
    out.add(v2, v1, w0);
    out.add(w0, w1, w2);
  }

  private void clusters(FeatureRows out, int i, int q0) {
    int f0 = facts[i];
    int fp = facts[i - 1];
    int fn = facts[i + 1];
    int a0 = WordFacts.coarse(f0);
    int ap = WordFacts.coarse(fp);
    int an = WordFacts.coarse(fn);
    int app = WordFacts.coarse(facts[i - 2]);
    int ann = WordFacts.coarse(facts[i + 2]);
    out.skip(7);
    out.add(ap, a0);
    out.add(a0, an);
    out.add(ap, a0, an);
    out.add(app, ap, a0);
    out.add(a0, an, ann);
    out.skip(5);
    out.add(WordFacts.middle(fp), WordFacts.middle(f0));
    out.add(WordFacts.middle(f0), WordFacts.middle(fn));
    out.skip(3);
    out.add(WordFacts.cue(f0), q0);
    out.add(WordFacts.cue(fp), WordFacts.cue(f0), WordFacts.cue(fn));
  }

  private void cues(FeatureRows out, int k, int i, int q0) {
    int left = cueLeft[k];
    int right = cueRight[k];
    int dl = left < 0 ? 20 : bucket(k - left);
    int dr = right < 0 ? 20 : bucket(right - k);
    int here = WordFacts.cue(facts[i]);
    int bl = left < 0 ? 0 : WordFacts.cue(facts[left + PAD]);
    int br = right < 0 ? 0 : WordFacts.cue(facts[right + PAD]);
    int sl = left < 0 ? 0 : between(left, k);
    int sr = right < 0 ? 0 : between(k, right);
    out.add(dl, q0, bl);
    out.add(dr, q0, br);
    out.add(dl, sl, q0);
    out.add(dr, sr, q0);
    out.add(left < 0 ? 1 : word[left + PAD], Math.min(dl, 6), q0);
    out.add(right < 0 ? 1 : word[right + PAD], Math.min(dr, 6), q0);
    out.add(FeatureRows.mixed(dl, dr), here, q0);
    out.add(FeatureRows.mixed(sl, sr), wordClass[i], q0);
    out.add(left < 0 ? 1 : word[left + PAD], left < 0 ? 1 : word[left + PAD + 1], sl);
    out.add(right < 0 ? 1 : word[right + PAD], word[i], Math.min(dr, 6));
  }

  /** What lies between two tokens: a comma, a quotation, the end of a sentence. */
  private int between(int a, int b) {
    int lies = 0;
    if (commaRight[a] >= 0 && commaRight[a] < b) {
      lies |= 1;
    }
    if (quoteRight[a] >= 0 && quoteRight[a] < b) {
      lies |= 2;
    }
    if (traits.sentence[from + a] != traits.sentence[from + b]) {
      lies |= 4;
    }
    return lies;
  }

  private void inside(FeatureRows out, int g) {
    Text text = traits.text;
    Quote quotation = text.quotes().get(text.quoteOf(g));
    int length = bucket(quotation.size());
    int place = bucket(g - quotation.from());
    int before = quotation.from() - 1;
    int after = quotation.to();
    boolean opens = quotation.from() <= from;
    boolean ends = after >= from + size;
    int wordBefore = opens ? 1 : traits.word[before];
    int wordAfter = ends ? 1 : traits.word[after];
    int second = after + 1 >= from + size ? 1 : traits.wordClass[after + 1] + 5;
    int edges = (opens ? 1 : 0) + (ends ? 2 : 0) + (quotation.closed() ? 4 : 0);
    int lastMark = quotation.size() > 2 ? traits.shape[quotation.to() - 2] : 0;
    out.add(length, place);
    out.add(length, edges, lastMark);
    out.add(wordBefore, length);
    out.add(wordAfter, length);
    out.add(wordAfter, second, lastMark);
    out.add(wordBefore, wordAfter);
    out.add(edges, lastMark, place);
    out.skip(4);
  }

  private void outside(FeatureRows out, int k) {
    int left = quoteLeft[k];
    int right = quoteRight[k];
    int ll = lengthLeft[k];
    int lr = lengthRight[k];
    int dl = left < 0 ? 20 : bucket(k - left);
    int dr = right < 0 ? 20 : bucket(right - k);
    out.add(dl, ll);
    out.add(dr, lr);
    out.add(dl, ll, wordClass[k + PAD]);
    out.add(dr, lr, wordClass[k + PAD]);
  }

  private void sentence(FeatureRows out, int k, int g, int w0, int q0) {
    int first = Math.max(traits.sentence[g], from) - from;
    int place = bucket(k - first);
    out.add(word[first + PAD], q0);
    out.add(word[first + PAD], word[first + PAD + 1]);
    out.add(wordClass[first + PAD], wordClass[first + PAD + 1], place);
    out.add(place, q0);
    out.add(place, w0);
    int left = commaLeft[k];
    int right = commaRight[k];
    int dl = left < 0 ? 20 : bucket(k - left);
    int dr = right < 0 ? 20 : bucket(right - k);
    out.add(dl, dr, q0);
    out.add(left < 0 ? 1 : word[left + PAD + 1], dl);
    out.add(right < 0 ? 1 : word[right + PAD + 1], dr);
    out.add(
        left < 0 ? 1 : wordClass[left + PAD + 1],
        right < 0 ? 1 : wordClass[right + PAD + 1],
        wordClass[k + PAD]);
    out.add(from == 0 && k < 40 ? 1 : 0, size < 12 ? 1 : 0, q0);
  }

  private void rules(FeatureRows out, int k, int i, int w0, int q0) {
    int r0 = rule[i];
    int rp = rule[i - 1];
    int rn = rule[i + 1];
    out.add(r0, 0);
    out.add(rp, r0, rn);
    out.add(FeatureRows.mixed(rule[i - 2], rp), r0, FeatureRows.mixed(rn, rule[i + 2]));
    out.add(r0, w0);
    out.add(r0, q0, wordClass[i]);
    out.add(r0, traits.ruleCue[from + k]);
    out.add(r0, WordFacts.cue(facts[i]), shape[i]);
    out.add(rp, r0, word[i - 1]);
    out.add(r0, rn, word[i + 1]);
    out.add(r0, WordFacts.coarse(facts[i]));
  }

  private static final int[] BUCKETS = buckets();

  private static int[] buckets() {
    int[] buckets = new int[TokenTraits.FAR];
    Arrays.setAll(
        buckets,
        d -> d <= 5 ? d : d <= 7 ? 6 : d <= 10 ? 7 : d <= 15 ? 8 : d <= 25 ? 9 : d <= 40 ? 10 : 11);
    return buckets;
  }

  static int bucket(int distance) {
    return distance >= BUCKETS.length ? 12 : BUCKETS[Math.max(0, distance)];
  }
}
