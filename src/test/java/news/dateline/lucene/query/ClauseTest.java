package news.dateline.lucene.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.lucene.schema.Side;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class ClauseTest {
  private static final Query RIVER = new TermQuery(new Term("body_en", "river"));
  private static final Query BRIDGE = new TermQuery(new Term("body_en", "bridge"));

  @Test
  void whoeverHoldsAClauseThatIsLeftOutLeavesItOut() {
    assertThat(Clause.and(List.of(Clause.of(RIVER), Clause.LEFT_OUT), Side.ARTICLES))
        .isEqualTo(Clause.of(RIVER));
    assertThat(Clause.or(List.of(Clause.LEFT_OUT, Clause.of(RIVER)))).isEqualTo(Clause.of(RIVER));
  }

  @Test
  void ofNothingButSuchNothingIsLeft() {
    assertThat(Clause.and(List.of(Clause.LEFT_OUT), Side.ARTICLES)).isEqualTo(Clause.LEFT_OUT);
    assertThat(Clause.or(List.of(Clause.LEFT_OUT))).isEqualTo(Clause.LEFT_OUT);
    assertThat(Clause.LEFT_OUT.not(Side.ARTICLES)).isEqualTo(Clause.LEFT_OUT);
  }

  @Test
  void allOfNoneIsEverythingAndSomeOfNoneNothing() {
    assertThat(Clause.and(List.of(), Side.QUOTATIONS)).isEqualTo(Clause.of(Side.QUOTATIONS.all()));
    assertThat(Clause.or(List.of())).isEqualTo(Clause.of(Clause.NOTHING));
  }

  @Test
  void bothMustMatch() {
    assertThat(Clause.and(List.of(Clause.of(RIVER), Clause.of(BRIDGE)), Side.ARTICLES))
        .isEqualTo(
            Clause.of(
                new BooleanQuery.Builder().add(RIVER, Occur.MUST).add(BRIDGE, Occur.MUST).build()));
  }
}
