package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;
import news.dateline.learn.Chain;
import news.dateline.learn.FeatureRows;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private static final List<String> WORDS =
      List.of(
          "Marit",
          "Solheim",
          "told",
          "the",
          "Vestby",
          "Post",
          "that",
          "ferries",
          "would",
          "“",
          "”",
          "stop",
          ",",
          ".",
          "said",
          "3,500",
          "1998",
          "'s",
          "minister",
          "WHO",
          "Dr.",
          "\n",
          "He");

  private static final AttributionModel MODEL = AttributionModel.shipped();
  private static final WordClass CLASSES = new WordClass(new Cues(), new GivenNames());
  private static final QuotationRules RULES = new QuotationRules(new Cues(), new OutletNames());

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int size = random.nextInt(60);
    for (int i = 0; i < size; i++) {
      text.append(
              random.nextInt(4) == 0
                  ? Integer.toString(random.nextInt(1_000_000), 36)
                  : WORDS.get(random.nextInt(WORDS.size())))
          .append(' ');
    }
    return text.toString();
  }

  private static TokenTraits traits(String text, WordForms forms) {
    Text cut = Text.of(text);
    return TokenTraits.of(cut, RULES.in(cut, 0), forms);
  }

  @Test
  void sumsWhatTheTrainerSeesOfEachToken() {
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    Random random = new Random(seed);
    WordForms forms = new WordForms(new WordFacts(MODEL.words()), CLASSES);
    Chain chain = MODEL.chain();
    Tagger tagger = new Tagger(chain, 0);
    for (int round = 0; round < 300; round++) {
      TokenTraits traits = traits(text(random), forms);
      TagFeatures features = new TagFeatures(traits);
      for (TokenSpan paragraph : TagFeatures.paragraphs(traits.text)) {
        long[] sums = tagger.sums(traits, features, paragraph);
        long[] expected = new long[sums.length];
        FeatureRows rows = new FeatureRows(Tagger.BITS);
        for (int k = 0; k < paragraph.size(); k++) {
          Tagger.write(traits, features, paragraph, k, rows);
          chain.add(rows, expected, k * Chain.SUMS);
        }
        assertThat(sums)
            .as("replay with -Ddateline.seed=%d, round %d", seed, round)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void takesNoWordForAnotherThatHadItsPlace() {
    WordForms kept = new WordForms(new WordFacts(MODEL.words()), CLASSES);
    for (int i = 0; i < 100_000; i++) {
      String word = "w" + i % 40_000;
      Token token = Token.word(0, word.length(), word);
      WordForm expected = WordForm.of(token, MODEL.words(), CLASSES);
      assertThat(kept.of(token).key).isEqualTo(expected.key);
    }
  }

  @Test
  void keepsNoEnormousWord() {
    WordForms forms = new WordForms(new WordFacts(MODEL.words()), CLASSES);
    String enormous = "x".repeat(1_000_000);
    Token token = Token.word(0, enormous.length(), enormous);
    assertThat(forms.of(token)).isNotSameAs(forms.of(token));
    Token small = Token.word(0, 4, "pier");
    assertThat(forms.of(small)).isSameAs(forms.of(small));
  }
}
