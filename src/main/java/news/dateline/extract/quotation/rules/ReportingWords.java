package news.dateline.extract.quotation.rules;

import java.util.Optional;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * Tells whether a word reports what somebody says where it stands, by the words around it: {@link
 * CueRule}.
 */
final class ReportingWords {
  private final Cues cues;
  private final Passage here;
  private final Text text;

  ReportingWords(Cues cues, Passage here) {
    this.cues = cues;
    this.here = here;
    this.text = here.text();
  }

  /** How a word reports where it stands; empty where it does not. */
  Optional<Cues.Cue> cue(int i) {
    Optional<Cues.Cue> listed = cues.of(text.lower(i));
    if (listed.isPresent()) {
      return verb(i, listed.get(), ruleOf(listed.get().frame()));
    }
    Optional<Cues.Cue> uttered = uttered(i);
    return uttered.isPresent()
        ? verb(i, uttered.get(), CueRule.VERB_BETWEEN_QUOTATION_AND_NAME)
        : uttered;
  }

  /** The same for words of the list of cues only. */
  Optional<Cues.Cue> listedCue(int i) {
    Optional<Cues.Cue> listed = cues.of(text.lower(i));
    return listed.isPresent() ? verb(i, listed.get(), ruleOf(listed.get().frame())) : listed;
  }

  private static CueRule ruleOf(Cues.Frame frame) {
    return switch (frame) {
      case SAY -> CueRule.VERB_OF_SAYING;
      case THAT -> CueRule.VERB_WITH_THAT;
      case TELL -> CueRule.VERB_OF_TELLING;
      case QUOTE -> CueRule.VERB_WITH_QUOTATION;
      case ACT -> CueRule.VERB_OF_ACTING;
      case ISSUE -> CueRule.VERB_OF_ISSUING;
    };
  }

  private Optional<Cues.Cue> verb(int i, Cues.Cue cue, CueRule rule) {
    if (name(i) || noun(i) || passive(i)) {
      return Optional.empty();
    }
    here.by(rule);
    return Optional.of(cue);
  }

  /** Whether "according to" begins here. */
  boolean accordingTo(int i) {
    return text.lower(i).equals("according") && text.lower(i + 1).equals("to");
  }

  /** Whether a word joins a further verb to the report before. */
  boolean joins(int i) {
    return text.lower(i).equals("and") || text.lower(i).equals("but");
  }

  /** Where the reporting words begin that end with a token: has also said. */
  int cueStart(int i) {
    boolean ing = participle(i);
    int start = i;
    while (start > here.from() && text.quoteOf(start - 1) < 0) {
      int j = start - 1;
      String word = text.lower(j);
      boolean adverb = word.length() > 4 && word.endsWith("ly") && !text.token(j).capital();
      boolean auxiliary =
          WordLists.AUXILIARIES.contains(word) && !word.equals("both") && !word.equals("all");
      if (adverb || auxiliary || (ing && WordLists.BE.contains(word))) {
        here.by(CueRule.AUXILIARIES_BELONG_TO_CUE);
        start = j;
      } else if (word.equals("past") && j - 2 >= here.from() && text.lower(j - 2).equals("in")) {
        here.by(CueRule.PAST_BELONGS_TO_CUE);
        start = j - 2;
      } else {
        return start;
      }
    }
    return start;
  }

  /** Any verb reports between a quotation that ends with a comma and a name: "…," gushed Kolenc. */
  private Optional<Cues.Cue> uttered(int i) {
    boolean between =
        i - 2 >= here.from()
            && text.quoteOf(i - 1) >= 0
            && text.token(i - 2).is(",")
            && i + 1 < here.to()
            && text.token(i + 1).capital()
            && text.quoteOf(i + 1) < 0;
    return between && text.lower(i).endsWith("ed") && text.token(i).shape() == Token.Shape.LOWER
        ? Optional.of(new Cues.Cue(Cues.Frame.QUOTE, 0.7))
        : Optional.empty();
  }

  /** Rosa Claims came. */
  private boolean name(int i) {
    return text.token(i).capital() && i > here.from() && here.refuse(RefusalRule.CUE_IS_A_NAME);
  }

  /** The claim, in reporting; but: by saying. */
  private boolean noun(int i) {
    String before = text.lower(i - 1);
    return i > here.from()
        && WordLists.NOUN_BEFORE.contains(before)
        && !(participle(i) && (before.equals("by") || before.equals("in")))
        && here.refuse(RefusalRule.CUE_IS_A_NOUN);
  }

  /** It is said that …. */
  private boolean passive(int i) {
    String before = text.lower(i - 1);
    return !participle(i)
        && (WordLists.BE.contains(before) || before.equals("'s"))
        && here.refuse(RefusalRule.CUE_IS_PASSIVE);
  }

  private boolean participle(int i) {
    return text.lower(i).endsWith("ing");
  }

  /** "issued a warning on Friday that …": the noun reports; its end, or 0. */
  int issued(int i) {
    for (int k = i + 1; k < Math.min(here.to(), i + 6); k++) {
      if (ReportWords.ISSUED.contains(text.lower(k))) {
        return k + 1;
      }
    }
    return 0;
  }

  /** Whether one word between commas ends at this comma: ", however,". */
  boolean aside(int comma) {
    return text.token(comma - 2).is(",")
        && text.token(comma - 3).word()
        && ReportWords.ASIDES.contains(text.lower(comma - 1));
  }

  /**
   * Whether a comma or the end of a quotation stands here, with something before it that may be
   * content.
   */
  boolean contentEndsAt(int j) {
    return j > here.free() && (text.quoteOf(j) >= 0 || text.token(j).is(","));
  }

  /** Whether an unquoted clause can stand before: "The crane will stay, said Kolenc". */
  boolean invertsClauses(int i, int j) {
    return ReportWords.INVERTING.contains(text.lower(i)) && here.clauseLike(here.free(), j);
  }

  /** Whether words begin here that can be whoever said it. */
  boolean startsNounPhrase(int i) {
    if (i >= here.to() || text.quoteOf(i) >= 0) {
      return false;
    }
    Token token = text.token(i);
    String word = token.lower();
    if (token.capital()) {
      return !WordLists.TIMES.contains(word) && !word.equals("i");
    }
    return (WordLists.DETERMINERS.contains(word) && !word.equals("that") && !word.equals("this"))
        || (token.shape() == Token.Shape.LOWER
            && text.quoteOf(i - 2) >= 0
            && !WordLists.PREPOSITIONS.contains(word)
            && !WordLists.CLAUSE.contains(word)
            && !WordLists.TIMES.contains(word)
            && !word.endsWith("ly"))
        || word.equals("he")
        || word.equals("she");
  }
}
