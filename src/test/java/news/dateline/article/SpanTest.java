package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void emptyBackwardAndNegativeSpansAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Span.body(3, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Span.body(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Span.body(-1, 3));
  }

  @Test
  void endIsNotPartOfTheSpan() {
    assertThat(Span.body(0, 3).overlaps(Span.body(3, 5))).isFalse();
    assertThat(Span.body(0, 4).overlaps(Span.body(3, 5))).isTrue();
    assertThat(Span.body(7, 11).in("She is here.")).isEqualTo("here");
  }

  @Test
  void titleAndBodyNeverOverlap() {
    assertThat(Span.title(0, 9).overlaps(Span.body(0, 9))).isFalse();
    assertThat(Span.title(0, 9).contains(Span.body(1, 2))).isFalse();
  }

  @Test
  void orderIsTheOrderOfReading() {
    assertThat(
            Stream.of(Span.body(5, 9), Span.body(5, 7), Span.title(8, 9), Span.body(1, 2))
                .sorted()
                .toList())
        .isEqualTo(List.of(Span.title(8, 9), Span.body(1, 2), Span.body(5, 7), Span.body(5, 9)));
  }
}
