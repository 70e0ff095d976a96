package news.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankerTest {
  private static final int BITS = 8;

  private static FeatureRows rows(long... values) {
    FeatureRows rows = new FeatureRows(BITS);
    for (long value : values) {
      rows.add(value);
    }
    return rows;
  }

  private static Ranker trained() {
    RankerTrainer trainer = new RankerTrainer(BITS);
    for (int i = 0; i < 50; i++) {
      trainer.choice(List.of(rows(1, i).copy(), rows(2, i).copy()), 1, 1);
      trainer.question(rows(3, i).copy(), true, 1);
      trainer.question(rows(4, i).copy(), false, 1);
    }
    return trainer.train(8, 1);
  }

  @Test
  void rightCandidateScoresHigher() {
    Ranker ranker = trained();
    assertThat(ranker.score(rows(2, 99))).isGreaterThan(ranker.score(rows(1, 99)));
  }

  @Test
  void yesIsLikelierThanNo() {
    Ranker ranker = trained();
    assertThat(ranker.chance(rows(3, 99))).isGreaterThan(0.7);
    assertThat(ranker.chance(rows(4, 99))).isLessThan(0.3);
  }

  @Test
  void survivesWriting() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trained().write(new DataOutputStream(out));
    Ranker again = Ranker.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertThat(again.score(rows(2, 99))).isEqualTo(trained().score(rows(2, 99)));
  }

  @Test
  void samePositionIsTheSameKindOfFeature() {
    assertThat(rows(7, 8).copy()).isEqualTo(rows(7, 8).copy());
    assertThat(rows(7, 8).row(1)).isNotEqualTo(rows(8, 7).row(0));
    FeatureRows skipping = new FeatureRows(BITS);
    skipping.skip(1);
    skipping.add(8);
    assertThat(skipping.row(0)).isEqualTo(rows(7, 8).row(1));
  }

  @Test
  void wordsAreFoundByHash() throws IOException {
    WordTable table = WordTable.of(Map.of("ferry", 5, "crane", 7));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.write(new DataOutputStream(out));
    WordTable again =
        WordTable.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    assertThat(again.get(WordTable.key("ferry"))).isEqualTo(5);
    assertThat(again.get(WordTable.key("crane"))).isEqualTo(7);
    assertThat(again.get(WordTable.key("harbour"))).isZero();
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("ferry");
  }

  @Test
  void wordsBetweenLikeNeighboursShareACluster() {
    WordClusters.Frequencies frequencies = new WordClusters.Frequencies();
    String[] subjects = {"kolenc", "vidali", "oduya"};
    String[] verbs = {"said", "added", "argued"};
    for (int i = 0; i < 90; i++) {
      frequencies.add("then");
      frequencies.add(subjects[i % 3]);
      frequencies.add(verbs[(i / 3) % 3]);
      frequencies.add("so");
    }
    WordClusters neighbours = frequencies.neighbours(100);
    for (int i = 0; i < 90; i++) {
      neighbours.add("then");
      neighbours.add(subjects[i % 3]);
      neighbours.add(verbs[(i / 3) % 3]);
      neighbours.add("so");
      neighbours.end();
    }
    Map<String, int[]> clusters = neighbours.clusters(4);
    assertThat(clusters.get("kolenc")).isEqualTo(clusters.get("vidali"));
    assertThat(clusters.get("said")).isEqualTo(clusters.get("argued"));
    assertThat(clusters.get("said")).isNotEqualTo(clusters.get("kolenc"));
  }
}
