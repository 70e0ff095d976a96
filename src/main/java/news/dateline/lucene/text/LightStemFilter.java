package news.dateline.lucene.text;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Light stemmers of ours, for languages whose stemmers in Lucene want letters that folding took
 * away, or that have none there. They take the commonest endings off a folded word, the longest one
 * that leaves three letters, and would rather leave two forms of a word apart than take two words
 * for one.
 *
 * <pre>
 *   Ukrainian    порт, порту, портами      порт
 *                міст, мосту               мост: the vowel that changes with the ending is made one
 *   Turkish      başkan, başkanları        baskan
 *   Portuguese   eleição, eleições         eleicao, before Lucene's own stemmer
 * </pre>
 */
final class LightStemFilter extends TokenFilter {
  private static final int LEAST = 3;

  private static final List<String> UKRAINIAN =
      longestFirst(
          "ями ами ові еві єві ого ього ому ьому ими іми ій ої ьої ою ею єю ьою ах ях ів їв ей ам ям"
              + " ом ем єм им ім их іх ий а я у ю о е є і ї и ь ти ть ла ло ли ив ала али ало ила"
              + " или ило ять ать уть ють ують ує ював ував увала ували ування увати ати ити іти"
              + " ав ємо имо");

  private static final List<String> TURKISH =
      longestFirst(
          "larindan lerinden larinda lerinde larina lerine larini lerini larinin lerinin larin lerin"
              + " lari leri lardan lerden larda lerde lara lere lar ler sinin sunun sinda sinde"
              + " sindan sinden sina sine sini sunu nin nun dan den tan ten da de ta te yi yu ya ye"
              + " in un im um i u a e");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final UnaryOperator<String> stem;

  private LightStemFilter(TokenStream input, UnaryOperator<String> stem) {
    super(input);
    this.stem = stem;
  }

  static TokenStream ukrainian(TokenStream input) {
    return new LightStemFilter(input, LightStemFilter::ukrainian);
  }

  static TokenStream turkish(TokenStream input) {
    return new LightStemFilter(
        input, word -> without(without(word, TURKISH, LEAST), TURKISH, LEAST + 1));
  }

  /** One of the two plurals of words in -ão, as it is folded. */
  static TokenStream portuguese(TokenStream input) {
    return new LightStemFilter(
        input,
        word ->
            word.length() > LEAST + 2 && (word.endsWith("oes") || word.endsWith("aes"))
                ? word.substring(0, word.length() - 3) + "ao"
                : word);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    String stemmed = stem.apply(word);
    if (!stemmed.equals(word)) {
      term.setEmpty().append(stemmed);
    }
    return true;
  }

  private static String ukrainian(String word) {
    boolean reflexive = word.length() > LEAST + 2 && (word.endsWith("ся") || word.endsWith("сь"));
    String bare =
        without(reflexive ? word.substring(0, word.length() - 2) : word, UKRAINIAN, LEAST);
    int vowel = bare.length() - 1;
    while (vowel > 0 && "аеєиіїоуюя".indexOf(bare.charAt(vowel)) < 0) {
      vowel--;
    }
    return vowel > 0 && vowel < bare.length() - 1 && "іе".indexOf(bare.charAt(vowel)) >= 0
        ? bare.substring(0, vowel) + 'о' + bare.substring(vowel + 1)
        : bare;
  }

  private static String without(String word, List<String> endings, int least) {
    for (String ending : endings) {
      if (word.endsWith(ending) && word.length() - ending.length() >= least) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static List<String> longestFirst(String endings) {
    return Stream.of(endings.split(" "))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }
}
