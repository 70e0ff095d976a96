package news.dateline.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.extract.text.Text;
import org.junit.jupiter.api.Test;

class MentionsTest {
  private static Mentions in(String text) {
    return new Mentions(Text.of(text));
  }

  @Test
  void titlesAreNoPartOfTheName() {
    Mention mention =
        in("On Friday Secretary of State Ine Oduya left without another word.").get(0);
    assertThat(mention.name()).isEqualTo("Ine Oduya");
    assertThat(mention.role()).contains("Secretary of State");
  }

  @Test
  void headlineWithCapitalsHoldsNoNames() {
    assertThat(in("Harbour Board Will Close Northern Quay Again\nIne Oduya left.").all())
        .extracting(Mention::name)
        .containsExactly("Ine Oduya");
  }

  @Test
  void namesAreFoundByTheirEnds() {
    Mentions mentions =
        in("So Ine Oduya met Yusuf al-Halden there, and later Oduya left without them.");
    assertThat(mentions.endingWith("oduya")).extracting(Mention::name).containsExactly("Ine Oduya");
    assertThat(mentions.endingWith("halden"))
        .extracting(Mention::name)
        .containsExactly("Yusuf al-Halden");
    assertThat(mentions.beginningWith("yusuf")).hasSize(1);
    assertThat(mentions.insideSentence("Oduya")).isTrue();
  }

  @Test
  void nameIsFoundByTheTokenItEndsBefore() {
    Mentions mentions = in("So Ine Oduya met Marta Kolenc.");
    Mention second = mentions.get(1);
    assertThat(mentions.endingAt(second.to())).contains(second);
    assertThat(mentions.endingAt(second.to() - 1)).isEmpty();
    assertThat(mentions.firstFrom(second.from())).isEqualTo(1);
    assertThat(mentions.firstFrom(second.from() + 1)).isEqualTo(2);
  }
}
