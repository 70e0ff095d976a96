package news.dateline.lucene.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import news.dateline.article.Explanation;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

class StoredExplanationTest {
  private static final long SEED = Long.getLong("dateline.seed", System.nanoTime());

  @Test
  void whatWasWrittenIsReadAgain() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      Explanation explanation = random(random);
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      StoredExplanation.write(out, explanation);
      ByteArrayDataInput in = new ByteArrayDataInput(out.toArrayCopy());
      assertThat(StoredExplanation.read(in))
          .as("replay with -Ddateline.seed=%d", SEED)
          .isEqualTo(explanation);
      assertThat(in.eof()).isTrue();
    }
  }

  @Test
  void nothingTakesOneByteForEachKindOfFindingAndTwo() throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    StoredExplanation.write(out, Explanation.NONE);
    assertThat(out.size()).isEqualTo(2 + Explanation.Finding.values().length);
  }

  private static Explanation random(Random random) {
    Explanation explanation = Explanation.NONE;
    for (Explanation.Finding finding : Explanation.Finding.values()) {
      Map<Integer, List<String>> all = new TreeMap<>();
      for (int some = random.nextInt(6); some > 0; some--) {
        List<String> rules = new ArrayList<>();
        for (int more = random.nextInt(4); more > 0; more--) {
          rules.add("rule-" + random.nextInt(9));
        }
        all.put(random.nextInt(40), rules);
      }
      explanation = explanation.with(finding, all);
    }
    return explanation;
  }
}
