package news.dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.learn.Chain;
import news.dateline.learn.ChainShape;
import news.dateline.learn.FeatureRows;
import news.dateline.learn.Sequence;

/**
 * Marks sources, cues and contents in a text, one paragraph after the other. Immutable and safe for
 * many threads; linear in the length of the text.
 */
final class Tagger {
  /** The table of weights has {@code 2^BITS} rows. */
  static final int BITS = 18;

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
  record Marked(Role role, Stretch stretch) {}

  /** What is marked, in the order of reading. */
  List<Marked> mark(TokenTraits traits) {
    List<Marked> found = new ArrayList<>();
    FeatureRows rows = new FeatureRows(BITS);
    TagFeatures features = new TagFeatures(traits);
    for (Stretch paragraph : TagFeatures.paragraphs(traits.text)) {
      int n = paragraph.size();
      float[] scores = new float[n * SHAPE.columns()];
      features.paragraph(paragraph);
      for (int k = 0; k < n; k++) {
        features.write(k, rows);
        chain.emission(rows, scores, k * SHAPE.columns());
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
              new Marked(Role.of(role), new Stretch(paragraph.from() + k, paragraph.from() + end)));
        }
      }
    }
    return found;
  }

  /** A paragraph as the trainer of the chain wants it. */
  static Sequence sequence(TokenTraits traits, TagFeatures features, Stretch paragraph) {
    FeatureRows rows = new FeatureRows(BITS);
    features.paragraph(paragraph);
    int n = paragraph.size();
    int[] begin = new int[n + 1];
    int[] all = new int[n * 110];
    for (int k = 0; k < n; k++) {
      features.write(k, rows);
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
