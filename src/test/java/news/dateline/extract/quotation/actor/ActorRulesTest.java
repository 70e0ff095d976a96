package news.dateline.extract.quotation.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the example of every rule for actors: it finds whom the example says, and by that rule. */
class ActorRulesTest {
  @ParameterizedTest
  @EnumSource
  void itsExampleIsFoundByTheRule(ActorRule rule) {
    MarkedSources example = MarkedSources.of(rule.example());
    List<Resolution> found = example.resolved();
    assertThat(found).extracting(MarkedSources::names).isEqualTo(example.names());
    assertThat(found.getLast().rules()).as(rule.example()).contains(rule);
  }
}
