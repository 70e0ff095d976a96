package news.dateline.extract.quotation.actor;

import java.util.Optional;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Names;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * Finds the name in the words of a source that stand before any comma.
 *
 * <pre>
 *   the Norwegian minister | Jonas Dahl |        the name at the end
 *   | Ine Oduya | in a letter                    before a preposition
 *   | the Dahl campaign |                        a name and a noun are one
 *   | Ine Oduya |'s statement                    before what somebody writes
 * </pre>
 */
final class SourceNames {
  private final Text text;
  private final OutletNames outlets;
  private final GivenNames givenNames;
  private final NameSense sense;
  private final Entities entities;
  private final NameBearers bearers;

  SourceNames(
      Text text,
      OutletNames outlets,
      GivenNames givenNames,
      NameSense sense,
      Entities entities,
      NameBearers bearers) {
    this.text = text;
    this.outlets = outlets;
    this.givenNames = givenNames;
    this.sense = sense;
    this.entities = entities;
    this.bearers = bearers;
  }

  /**
   * The words of a source before any comma, and the name in them.
   *
   * @param begin the first word
   * @param from the first behind an article
   * @param first the first of the name
   * @param to one past the last of the name
   * @param end one past the last word
   */
  private record Words(int begin, int from, int first, int to, int end) {}

  /** Who the words before any comma name. */
  Optional<Resolved> of(int begin, int end) {
    int from = behindArticle(begin, end);
    int person = personAtEnd(from, end);
    if (person > from) {
      return behind(ActorRule.PERSON_AT_THE_END, from, person, end, begin);
    }
    int first = from;
    while (first < end && !text.token(first).capital()) {
      if (WordLists.PREPOSITIONS.contains(text.lower(first))) {
        return Optional.empty();
      }
      first++;
    }
    if (first >= end) {
      return Optional.empty();
    }
    int to = Names.end(text, first, end);
    if (to == end) {
      return first > from
          ? behind(ActorRule.NAME_BEHIND_DESCRIPTION, from, first, end, begin)
          : bearers.of(first, end, Optional.empty(), begin);
    }
    int last = nameAtEnd(to, end);
    if (last > 0) {
      return behind(ActorRule.NAME_BEHIND_ANOTHER_NAME, from, last, end, begin);
    }
    Words words = new Words(begin, from, first, to, end);
    if (text.token(to).possessive() && to + 1 == end) {
      return behind(ActorRule.NAME_THAT_ENDS_IN_A_POSSESSIVE, from, first, end, begin);
    }
    if (text.token(to).possessive()) {
      return owner(words);
    }
    return WordLists.PREPOSITIONS.contains(text.lower(to))
        ? beforePreposition(words)
        : beforeNoun(words);
  }

  /** Whom a name stands for, with what stands before it as the role. */
  private Optional<Resolved> behind(ActorRule rule, int from, int name, int end, int begin) {
    return bearers.of(name, end, role(from, name), begin).map(found -> found.behind(rule));
  }

  private int behindArticle(int begin, int end) {
    int from = begin;
    if (begin + 2 < end
        && WordLists.PREPOSITIONS.contains(text.lower(begin))
        && (WordLists.TIMES.contains(text.lower(begin + 1))
            || Names.MONTHS_TOO.contains(text.lower(begin + 1)))) {
      from = begin + 2; // In May Lodden told …
    }
    while (from < end
        && (WordLists.DETERMINERS.contains(text.lower(from)) || !text.token(from).word())) {
      from++;
    }
    return from;
  }

  private Optional<String> role(int from, int to) {
    return to > from ? Optional.of(text.oneLine(from, to)) : Optional.empty();
  }

  /**
   * The name that the words end with behind another: Kremlin spokesman Dmitry Peskov, Norway's
   * minister Jonas Dahl; or 0.
   */
  private int nameAtEnd(int from, int end) {
    int last = end;
    while (last > from && text.token(last - 1).capital()) {
      last--;
    }
    if (last == end || last == from) {
      return 0;
    }
    String before = text.lower(last - 1);
    if (text.token(last - 1).possessive()) {
      return startsWithTitle(last, end) ? last : 0;
    }
    return text.token(last - 1).shape() == Token.Shape.LOWER
            && !WordLists.PREPOSITIONS.contains(before)
            && !WordLists.DETERMINERS.contains(before)
            && !Names.PARTICLES.contains(before)
        ? last
        : 0;
  }

  /** Ine Oduya's statement, the mayor's office. */
  private Optional<Resolved> owner(Words words) {
    String noun = text.lower(words.end() - 1);
    if (ActorWords.WRITINGS.contains(noun) && !sense.demonym(words.first(), words.to())) {
      return named(ActorRule.OWNER_OF_A_WRITING, words);
    }
    if (noun.equals("office") && words.end() - words.to() <= 3) {
      return Optional.of(
          Resolved.by(
              ActorRule.OFFICE_OF_SOMEBODY,
              entities.organisation(text.oneLine(words.first(), words.end()), noun)));
    }
    return bearers.described(words.from(), words.end());
  }

  private Optional<Resolved> named(ActorRule rule, Words words) {
    return bearers
        .of(words.first(), words.to(), Optional.empty(), words.begin())
        .map(found -> found.behind(rule));
  }

  /** Ine Oduya of the port, the embassy in Rome; but not: Traders in Rome. */
  private Optional<Resolved> beforePreposition(Words words) {
    int first = words.first();
    int to = words.to();
    boolean traders =
        to - first == 1
            && text.token(first).shape() == Token.Shape.CAPITALISED
            && text.lower(first).endsWith("s")
            && sense.initial(first)
            && outlets.known(text.token(first).text()).isEmpty();
    if (traders) {
      return Optional.empty();
    }
    String next = text.lower(to);
    String office = text.lower(to - 1);
    boolean post =
        (next.equals("in") || next.equals("to") || next.equals("of"))
            && to + 1 < words.end()
            && (office.equals("embassy") || office.equals("consulate") || office.equals("mission"));
    int until = post ? Names.end(text, to + 1, words.end()) : to;
    return behind(
        post ? ActorRule.EMBASSY_WITH_ITS_PLACE : ActorRule.NAME_BEFORE_A_PREPOSITION,
        words.from(),
        first,
        until,
        words.begin());
  }

  /** The Dahl campaign, a Courier report, Ine Oduya based in Rome. */
  private Optional<Resolved> beforeNoun(Words words) {
    int to = words.to();
    int end = words.end();
    String next = text.lower(to);
    String noun = text.lower(end - 1);
    boolean demonym = sense.demonym(words.first(), to);
    if (text.token(to).shape() == Token.Shape.LOWER
        && ActorWords.HEADS.contains(noun)
        && end - to == 1
        && !demonym) {
      return Optional.of(
          Resolved.by(
              ActorRule.NAME_AND_NOUN_ARE_ONE,
              entities.organisation(text.oneLine(words.first(), end), noun)));
    }
    boolean circumstance = WordLists.PREPOSITIONS.contains(text.lower(to + 1));
    boolean participle = next.endsWith("ed") && next.length() > 4 && to + 1 < end && circumstance;
    boolean written =
        end - to == 1
            ? ActorWords.WRITINGS.contains(noun)
            : ActorWords.WRITINGS.contains(next) && circumstance;
    boolean other = text.token(to).shape() == Token.Shape.NUMBER || !text.token(to).word();
    if (participle) {
      return named(ActorRule.NAME_BEFORE_A_PARTICIPLE, words);
    }
    if (written && !demonym) {
      return named(ActorRule.NAME_BEFORE_A_WRITING, words);
    }
    return other ? named(ActorRule.NAME_BEFORE_A_NUMBER_OR_MARK, words) : Optional.empty();
  }

  /**
   * Where the given name is that a description ends with: director of national intelligence James
   * Dahl; or 0.
   */
  int personAtEnd(int from, int end) {
    int run = end;
    while (run > from && text.token(run - 1).capital()) {
      run--;
    }
    for (int i = run; i + 1 < end; i++) {
      boolean behind =
          i == from
              || (!WordLists.PREPOSITIONS.contains(text.lower(i - 1))
                  && !WordLists.DETERMINERS.contains(text.lower(i - 1))
                  && !text.lower(i - 1).equals("and"));
      if (givenNames.contains(text.lower(i)) && behind && end - i <= 5) {
        return i;
      }
    }
    boolean described =
        end - run >= 2
            && end - run <= 3
            && run > from
            && !WordLists.DETERMINERS.contains(text.lower(from))
            && text.token(run - 1).shape() == Token.Shape.LOWER
            && !WordLists.PREPOSITIONS.contains(text.lower(run - 1))
            && !WordLists.DETERMINERS.contains(text.lower(run - 1))
            && !WordLists.CLAUSE.contains(text.lower(run - 1))
            && !Names.PARTICLES.contains(text.lower(run - 1))
            && !text.lower(run - 1).equals("and")
            && !text.lower(run - 1).equals("by")
            && !ActorWords.ORGANISATIONS.contains(text.lower(end - 1))
            && !ActorWords.GOVERNMENTS.contains(text.lower(end - 1))
            && !ActorWords.TITLES.contains(text.bare(run))
            && !sense.demonym(run, run + 1)
            && outlets.known(text.oneLine(run, end)).isEmpty();
    return described ? run : 0;
  }

  /** Where whoever wrote or said it begins: a statement from …, an announcement by …; or 0. */
  int authorOfWriting(int begin, int end) {
    int from = behindArticle(begin, end);
    for (int i = from; i + 2 < end && i < from + 4; i++) {
      boolean by = text.lower(i + 1).equals("by") || text.lower(i + 1).equals("from");
      if (by && ActorWords.WRITINGS.contains(text.lower(i))) {
        return personAtEnd(from, end) > from ? 0 : i + 2;
      }
    }
    return 0;
  }

  private boolean startsWithTitle(int from, int to) {
    return to - from > 1
        && (ActorWords.TITLES.contains(text.bare(from))
            || SourceWords.PORTFOLIOS.contains(text.lower(from)));
  }
}
