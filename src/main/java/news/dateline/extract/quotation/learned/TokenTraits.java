package news.dateline.extract.quotation.learned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Quote;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;

/**
 * What the tagger sees of each token of a text: numbers, computed once. Not thread-safe to make,
 * immutable afterwards.
 */
@SuppressWarnings("ArrayRecordComponent")
final class TokenTraits {
  /** Kinds of tokens, for transitions. */
  static final int KINDS = 16;

  /** No such token is near. */
  static final int FAR = 60;

  final Text text;
  final WordForm[] form;
  final int[] word;
  final int[] shape;
  final int[] facts;
  final int[] wordClass;
  final int[] rule;
  final int[] ruleCue;
  final int[] quote;
  final int[] name;
  final byte[] kind;
  final boolean[] starts;
  final int[] sentence;

  private TokenTraits(Text text, List<TokenAttribution> said, WordForms forms) {
    int n = text.size();
    this.text = text;
    this.form = new WordForm[n];
    this.word = new int[n];
    this.shape = new int[n];
    this.facts = new int[n];
    this.wordClass = new int[n];
    this.rule = new int[n];
    this.ruleCue = new int[n];
    this.quote = new int[n];
    this.name = new int[n];
    this.kind = new byte[n];
    this.starts = new boolean[n];
    this.sentence = new int[n];
    for (TokenSpan one : text.sentences()) {
      starts[one.from()] = true;
      Arrays.fill(sentence, one.from(), one.to(), one.from());
    }
    words(forms);
    names();
    quotes();
    rules(said);
    kinds();
  }

  static TokenTraits of(Text text, List<TokenAttribution> said, WordForms forms) {
    return new TokenTraits(text, said, forms);
  }

  private void words(WordForms forms) {
    for (int i = 0; i < word.length; i++) {
      WordForm one = forms.of(text.token(i));
      form[i] = one;
      word[i] = one.key;
      shape[i] = one.shape;
      facts[i] = one.facts;
      wordClass[i] = one.wordClass;
    }
  }

  /** How the text uses capitalised words: inside of sentences, also small, in longer names. */
  private void names() {
    Set<String> small = text.smallWords();
    Set<String> inside = new HashSet<>();
    Map<String, Integer> often = new HashMap<>();
    for (int i = 0; i < word.length; i++) {
      Token token = text.token(i);
      if (token.capital()) {
        often.merge(token.lower(), 1, Integer::sum);
        if (!starts[i] && i > 0 && text.token(i - 1).word()) {
          inside.add(token.lower());
        }
      }
    }
    for (int i = 0; i < word.length; i++) {
      Token token = text.token(i);
      if (token.capital()) {
        int count = Math.min(3, often.getOrDefault(token.lower(), 0));
        name[i] =
            1
                + (small.contains(token.lower()) ? 1 : 0)
                + (inside.contains(token.lower()) ? 2 : 0)
                + 4 * count;
      }
    }
  }

  /** 0 outside, 1 the opening mark, 2 inside, 3 the closing mark. */
  private void quotes() {
    for (Quote one : text.quotes()) {
      Arrays.fill(quote, one.from(), one.to(), 2);
      quote[one.from()] = 1;
      if (one.closed()) {
        quote[one.to() - 1] = 3;
      }
    }
  }

  /**
   * The role that the rules give each token: 0, or 1 + 2 × role, one more inside of the stretch.
   */
  private void rules(List<TokenAttribution> said) {
    for (TokenAttribution one : said) {
      int cue = one.cue().map(c -> word[c.to() - 1]).orElse(1);
      for (TokenSpan stretch : one.content()) {
        mark(stretch, Role.CONTENT);
        Arrays.fill(ruleCue, stretch.from(), stretch.to(), cue);
      }
    }
    for (TokenAttribution one : said) {
      one.source().ifPresent(stretch -> mark(stretch, Role.SOURCE));
      one.relay().ifPresent(stretch -> mark(stretch, Role.SOURCE));
      one.cue().ifPresent(stretch -> mark(stretch, Role.CUE));
    }
  }

  private void mark(TokenSpan stretch, Role role) {
    int begin = 1 + 2 * role.number();
    Arrays.fill(rule, stretch.from(), stretch.to(), begin + 1);
    rule[stretch.from()] = begin;
  }

  private void kinds() {
    for (int i = 0; i < kind.length; i++) {
      Token token = text.token(i);
      int code;
      if (quote[i] == 1) {
        code = 1;
      } else if (quote[i] == 3) {
        code = 2;
      } else if (quote[i] == 2) {
        code = token.word() ? 3 : 4;
      } else if (!token.word()) {
        code =
            switch (token.lower()) {
              case "," -> 5;
              case ".", "!", "?" -> 6;
              case ":", ";" -> 7;
              default -> 8;
            };
      } else if (WordFacts.cue(facts[i]) >= WordFacts.LIKELY) {
        code = 9;
      } else if (token.capital()) {
        code = 10;
      } else {
        code =
            switch (wordClass[i]) {
              case WordClass.PRONOUN, WordClass.DETERMINER -> 11;
              case WordClass.CLAUSE -> 12;
              case WordClass.PREPOSITION -> 13;
              case WordClass.BE, WordClass.AUXILIARY, WordClass.FINITE, WordClass.HINDERED -> 14;
              default -> 15;
            };
      }
      kind[i] = (byte) code;
    }
  }
}
