package news.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {
  private static final ChainShape SHAPE = new ChainShape(2, 2);
  private static final int BITS = 6;

  /** The score of a sequence of states, or nothing when it is not allowed. */
  private static double score(
      byte[] states, float[] emission, byte[] kinds, boolean[] resets, float[] transitions) {
    double sum = 0;
    for (int i = 0; i < states.length; i++) {
      boolean allowed =
          i == 0 ? SHAPE.allowsFirst(states[0]) : SHAPE.allows(states[i - 1], states[i], resets[i]);
      if (!allowed) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += emission[i * SHAPE.columns() + SHAPE.column(states[i])];
      if (i > 0) {
        sum += transitions[SHAPE.transition(kinds[i - 1], kinds[i], states[i - 1], states[i])];
      }
    }
    return sum;
  }

  @Test
  void decodingFindsTheBestOfAllSequences() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      int n = 1 + random.nextInt(4);
      float[] emission = new float[n * SHAPE.columns()];
      for (int i = 0; i < emission.length; i++) {
        emission[i] = (float) random.nextGaussian();
      }
      float[] transitions = new float[SHAPE.transitions()];
      for (int i = 0; i < transitions.length; i++) {
        transitions[i] = (float) random.nextGaussian();
      }
      byte[] kinds = new byte[n];
      boolean[] resets = new boolean[n];
      for (int i = 0; i < n; i++) {
        kinds[i] = (byte) random.nextInt(2);
        resets[i] = random.nextInt(3) == 0;
      }
      double best = Double.NEGATIVE_INFINITY;
      byte[] states = new byte[n];
      int all = (int) Math.pow(SHAPE.states(), n);
      for (int code = 0; code < all; code++) {
        int rest = code;
        for (int i = 0; i < n; i++) {
          states[i] = (byte) (rest % SHAPE.states());
          rest /= SHAPE.states();
        }
        best = Math.max(best, score(states, emission, kinds, resets, transitions));
      }
      Chain chain = Chain.of(SHAPE, new float[8 << BITS], transitions);
      byte[] found = chain.decode(emission, kinds, resets, 0);
      assertThat(score(found, emission, kinds, resets, transitions))
          .as("seed %d, round %d", seed, round)
          .isCloseTo(best, org.assertj.core.data.Offset.offset(1e-4));
    }
  }

  /** Item 1 begins role 0, item 2 goes on with it, item 0 is outside. */
  private static ChainTrainer.Example example(int... items) {
    FeatureRows rows = new FeatureRows(BITS);
    int[] begin = new int[items.length + 1];
    int[] all = new int[items.length * 4];
    byte[] states = new byte[items.length];
    for (int i = 0; i < items.length; i++) {
      rows.clear();
      for (int k = 0; k < 4; k++) {
        rows.add(items[i]);
      }
      System.arraycopy(rows.copy(), 0, all, i * 4, 4);
      begin[i + 1] = i * 4 + 4;
      int before = i == 0 ? 0 : states[i - 1];
      states[i] =
          (byte)
              (items[i] == 0
                  ? SHAPE.outsideAfter(before, false)
                  : items[i] == 1 ? SHAPE.begin(0) : SHAPE.inside(0));
    }
    return new ChainTrainer.Example(
        new Sequence(begin, all, new byte[items.length], new boolean[items.length]), states, 1);
  }

  private static Chain trained() {
    List<ChainTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      examples.add(example(0, 0, 1, 2, 2, 0));
      examples.add(example(1, 2, 0, 1));
    }
    ChainTrainer trainer = new ChainTrainer(SHAPE, BITS, 1);
    for (int epoch = 0; epoch < 6; epoch++) {
      trainer.epoch(examples, epoch >= 3);
    }
    return trainer.chain();
  }

  private static byte[] states(Chain chain, ChainTrainer.Example example) {
    Sequence sequence = example.sequence();
    FeatureRows rows = new FeatureRows(BITS);
    float[] scores = new float[sequence.length() * SHAPE.columns()];
    int[] items = {1, 2, 0, 0, 1};
    for (int i = 0; i < sequence.length(); i++) {
      rows.clear();
      for (int k = 0; k < 4; k++) {
        rows.add(items[i]);
      }
      long[] sums = new long[Chain.SUMS];
      chain.add(rows, sums, 0);
      chain.emission(sums, 0, scores, i * SHAPE.columns());
    }
    return chain.decode(scores, sequence.kinds(), sequence.resets(), 0);
  }

  @Test
  void learnsWhatItIsShown() {
    ChainTrainer.Example unseen = example(1, 2, 0, 0, 1);
    assertThat(states(trained(), unseen)).isEqualTo(unseen.states());
  }

  @Test
  void sameExamplesGiveTheSameBytesAndSurviveWriting() throws IOException {
    byte[] first = bytes(trained());
    assertThat(bytes(trained())).isEqualTo(first);
    Chain again = Chain.read(new DataInputStream(new ByteArrayInputStream(first)));
    ChainTrainer.Example unseen = example(1, 2, 0, 0, 1);
    assertThat(states(again, unseen)).isEqualTo(states(trained(), unseen));
  }

  private static byte[] bytes(Chain chain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    chain.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  @Test
  void memoryOfOutsideIsLostAtAReset() {
    int outsideAfterFirst = SHAPE.outsideAfter(SHAPE.begin(0), false);
    assertThat(outsideAfterFirst).isEqualTo(1);
    assertThat(SHAPE.outsideAfter(SHAPE.begin(0), true)).isZero();
    assertThat(SHAPE.allows(SHAPE.begin(0), SHAPE.inside(1), false)).isFalse();
    assertThat(SHAPE.allows(0, SHAPE.inside(0), false)).isFalse();
  }

  @Test
  void fourRolesDoNotFitAWord() {
    assertThatThrownBy(() -> new ChainShape(4, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
