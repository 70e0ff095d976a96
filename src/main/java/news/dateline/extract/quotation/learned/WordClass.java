package news.dateline.extract.quotation.learned;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.text.WordLists;

/**
 * The class of a word, as far as the lists of this package know it: what stands in for a part of
 * speech. A word of several lists has the class of the first.
 */
public final class WordClass {
  /** Of words that no list has. */
  static final int NONE = 0;

  static final int PRONOUN = 1;
  static final int DETERMINER = 2;
  static final int BE = 3;
  static final int HINDERED = 4;
  static final int AUXILIARY = 5;
  static final int FINITE = 6;
  static final int CLAUSE = 7;
  static final int PREPOSITION = 8;
  static final int TIME = 9;
  static final int HONORIFIC = 10;
  static final int TITLE = 11;
  static final int OCCASION = 12;
  static final int HEAD = 13;
  static final int GOVERNMENT = 14;
  static final int ORGANISATION = 15;
  static final int FUNCTION = 16;
  static final int GIVEN = 17;
  private static final int CUES = 18;

  private final Map<String, Integer> byWord = new HashMap<>();

  public WordClass(Cues cues, GivenNames givenNames) {
    cues.forEach((form, frame) -> byWord.putIfAbsent(form, CUES + frame.code()));
    add(WordLists.PRONOUNS, PRONOUN);
    add(WordLists.DETERMINERS, DETERMINER);
    add(WordLists.BE, BE);
    add(WordLists.HINDERED, HINDERED);
    add(WordLists.AUXILIARIES, AUXILIARY);
    add(WordLists.FINITE, FINITE);
    add(WordLists.CLAUSE, CLAUSE);
    add(WordLists.PREPOSITIONS, PREPOSITION);
    add(WordLists.TIMES, TIME);
    add(ActorWords.HONORIFICS, HONORIFIC);
    add(ActorWords.TITLES, TITLE);
    add(WordLists.OCCASIONS, OCCASION);
    add(ActorWords.HEADS, HEAD);
    add(ActorWords.GOVERNMENTS, GOVERNMENT);
    add(ActorWords.ORGANISATIONS, ORGANISATION);
    add(WordLists.FUNCTION, FUNCTION);
    add(givenNames.all(), GIVEN);
  }

  private void add(Collection<String> list, int code) {
    for (String word : list) {
      byWord.putIfAbsent(word, code);
    }
  }

  /** The class of a word in lower case. */
  int of(String lower) {
    return byWord.getOrDefault(lower, NONE);
  }
}
