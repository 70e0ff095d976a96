package news.dateline.extract.quotation.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.Chain;
import news.dateline.learn.ChainShape;
import news.dateline.learn.FeatureRows;
import news.dateline.learn.Sequence;

/**
 * Marks sources, cues and contents in a text, one paragraph after the other. Immutable and safe for
 * many threads; linear in the length of the text.
 */
final class Tagger {
  static final int BITS = WordForm.BITS;

  static final ChainShape SHAPE = new ChainShape(Role.COUNT, TokenTraits.KINDS);

  private final Chain chain;
  private final float bias;

  /**
   * A tagger.
   *
   * @param bias what is added to the score of every beginning, to find more
   */
  Tagger(Chain chain, float bias) {
    this.chain = chain;
    this.bias = bias;
  }

  /** Some tokens in a row with a role. */
  record Marked(Role role, TokenSpan stretch) {}

  /** What is marked, in the order of reading. */
  List<Marked> mark(TokenTraits traits) {
    List<Marked> found = new ArrayList<>();
    TagFeatures features = new TagFeatures(traits);
    for (TokenSpan paragraph : TagFeatures.paragraphs(traits.text)) {
      int n = paragraph.size();
      long[] sums = sums(traits, features, paragraph);
      float[] scores = new float[n * SHAPE.columns()];
      for (int k = 0; k < n; k++) {
        chain.emission(sums, k * Chain.SUMS, scores, k * SHAPE.columns());
      }
      byte[] kinds = Arrays.copyOfRange(traits.kind, paragraph.from(), paragraph.to());
      boolean[] resets = Arrays.copyOfRange(traits.starts, paragraph.from(), paragraph.to());
      byte[] states = chain.decode(scores, kinds, resets, bias);
      for (int k = 0; k < n; k++) {
        if (SHAPE.begins(states[k])) {
          int role = SHAPE.role(states[k]);
          int end = k + 1;
          while (end < n && states[end] == SHAPE.inside(role)) {
            end++;
          }
          found.add(
              new Marked(
                  Role.of(role), new TokenSpan(paragraph.from() + k, paragraph.from() + end)));
        }
      }
    }
    return found;
  }

  /** The chain's sums of the tokens of a paragraph. */
  long[] sums(TokenTraits traits, TagFeatures features, TokenSpan paragraph) {
    FeatureRows rows = new FeatureRows(BITS);
    long[] sums = words(traits, paragraph);
    features.paragraph(paragraph);
    for (int k = 0; k < paragraph.size(); k++) {
      features.write(k, rows);
      chain.add(rows, sums, k * Chain.SUMS);
    }
    return sums;
  }

  /** The sums of what single words give to the tokens of a paragraph. */
  private long[] words(TokenTraits traits, TokenSpan paragraph) {
    int n = paragraph.size();
    long[] sums = new long[n * Chain.SUMS];
    for (int at = -WordForm.REACH; at < n + WordForm.REACH; at++) {
      long[] word = form(traits, paragraph, at).sums(chain);
      int last = Math.min(n - 1, at + WordForm.REACH);
      for (int k = Math.max(0, at - WordForm.REACH); k <= last; k++) {
        int from = (at - k + WordForm.REACH) * Chain.SUMS;
        for (int i = 0; i < Chain.SUMS; i++) {
          sums[k * Chain.SUMS + i] += word[from + i];
        }
      }
    }
    return sums;
  }

  private static WordForm form(TokenTraits traits, TokenSpan paragraph, int k) {
    return k < 0 || k >= paragraph.size() ? WordForm.NONE : traits.form[paragraph.from() + k];
  }

  /** Writes all features of a paragraph's {@code k}th token. */
  static void write(
      TokenTraits traits, TagFeatures features, TokenSpan paragraph, int k, FeatureRows out) {
    features.write(k, out);
    for (int place = -WordForm.REACH; place <= WordForm.REACH; place++) {
      form(traits, paragraph, k + place).write(place, out);
    }
  }

  /** A paragraph as the trainer of the chain wants it. */
  static Sequence sequence(TokenTraits traits, TagFeatures features, TokenSpan paragraph) {
    FeatureRows rows = new FeatureRows(BITS);
    features.paragraph(paragraph);
    int n = paragraph.size();
    int[] begin = new int[n + 1];
    int[] all = new int[n * 110];
    for (int k = 0; k < n; k++) {
      write(traits, features, paragraph, k, rows);
      if (begin[k] + rows.size() > all.length) {
        all = Arrays.copyOf(all, all.length * 2);
      }
      for (int f = 0; f < rows.size(); f++) {
        all[begin[k] + f] = rows.row(f);
      }
      begin[k + 1] = begin[k] + rows.size();
    }
    return new Sequence(
        begin,
        Arrays.copyOf(all, begin[n]),
        Arrays.copyOfRange(traits.kind, paragraph.from(), paragraph.to()),
        Arrays.copyOfRange(traits.starts, paragraph.from(), paragraph.to()));
  }
}
