package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.learned.AttributionExample.Attributed;
import news.dateline.extract.quotation.learned.AttributionExample.Part;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import org.junit.jupiter.api.Test;

class AttributionModelTest {
  private static final int LARGEST = 4 << 20;

  private static byte[] bytes(AttributionModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }

  @Test
  void shippedModelIsSmallAndSurvivesWriting() throws IOException {
    byte[] first = bytes(AttributionModel.shipped());
    assertThat(first.length).isLessThan(LARGEST);
    assertThat(bytes(AttributionModel.read(new ByteArrayInputStream(first)))).isEqualTo(first);
  }

  @Test
  void somethingElseIsRefused() {
    assertThatThrownBy(() -> AttributionModel.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class);
  }

  private static AttributionExample example(int number) {
    String[] names = {"Kolenc", "Vidali", "Oduya", "Utgaard", "Dahl"};
    String name = names[number % names.length];
    String text = name + " gabbled the crane would stay. The sea was calm on day " + number + ".";
    int cue = name.length() + 1;
    return new AttributionExample(
        text,
        List.of(
            new Attributed(
                Optional.of(new Part(0, name.length())),
                List.of(new Part(cue, cue + 7)),
                List.of(new Part(cue + 8, text.indexOf('.'))),
                true)),
        1);
  }

  private static AttributionModel trained() {
    List<AttributionExample> examples =
        IntStream.range(0, 60).mapToObj(AttributionModelTest::example).toList();
    return new AttributionTraining(examples.subList(0, 50), List.of(), message -> {})
        .model(examples.subList(50, 60));
  }

  @Test
  void trainingLearnsACueThatNoListHasAndIsDeterministic() throws IOException {
    AttributionModel model = trained();
    assertThat(bytes(trained())).isEqualTo(bytes(model));
    Cues cues = new Cues();
    OutletNames outlets = new OutletNames();
    assertThat(cues.contains("gabbled")).isFalse();
    AttributionFinder finder =
        new AttributionFinder(
            new QuotationRules(cues, outlets),
            outlets,
            new WordClass(cues, new GivenNames()),
            model);
    Text text = Text.of("Semolic gabbled the crane would stay. The sea was calm on day 77.");
    assertThat(finder.in(text, 0))
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.source()).contains(new TokenSpan(0, 1));
              assertThat(said.content()).containsExactly(new TokenSpan(2, 6));
            });
  }
}
