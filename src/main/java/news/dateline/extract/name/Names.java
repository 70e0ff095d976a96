package news.dateline.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.extract.text.NamedLists;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Finds names: words with capitals in a row, with the small words that join them.
 *
 * <pre>
 *   name   = word { word | particle word | office "of" ["the"] word }
 *   word   = begins with a capital; at the beginning of a sentence it is no function word
 *   office = University, Ministry, Bank, …: what is of or for something
 * </pre>
 */
public final class Names {
  private static final NamedLists LISTS = NamedLists.of(Names.class, "names.tsv");

  /** What joins the names of a person: van, bin. */
  public static final Set<String> PARTICLES = LISTS.get("particle");

  /** What is of something: University, Ministry, Bank. */
  static final Set<String> OFFICES = LISTS.get("office");

  /** What is for something: Center, Institute. */
  private static final Set<String> OFFICES_FOR = LISTS.get("office-for");

  private static final Set<String> OFFICES_OF_PAIRS = LISTS.get("office-of-pair");

  /** The first of two things that an office deals with: Food and Drug, Oil and Gas. */
  public static final Set<String> PAIRED = LISTS.get("paired");

  /** What tabloids put before names: Furious, Boffin. */
  public static final Set<String> ADJECTIVES = LISTS.get("adjective");

  /** Names that are months too: Lucy May. */
  public static final Set<String> MONTHS_TOO = LISTS.get("month-too");

  private Names() {}

  /** Every name in a text, in order. */
  static List<TokenSpan> in(Text text) {
    List<TokenSpan> names = new ArrayList<>();
    int sentence = 0;
    int i = 0;
    while (i < text.size()) {
      while (sentence < text.sentences().size() && text.sentences().get(sentence).to() <= i) {
        sentence++;
      }
      boolean initial =
          (sentence < text.sentences().size() && text.sentences().get(sentence).from() == i)
              || (i > 0 && !text.token(i - 1).word());
      boolean begins =
          text.token(i).capital()
              && !WordLists.TIMES.contains(text.lower(i))
              && !text.token(i).is("i")
              && !(WordLists.FUNCTION.contains(text.lower(i))
                  && (initial || text.lower(i).equals("the")));
      if (!begins) {
        i++;
        continue;
      }
      int end = end(text, i, text.size());
      names.add(new TokenSpan(i, end));
      i = end;
    }
    return names;
  }

  /**
   * Where a name begins behind its titles: Ine Oduya in Secretary of State Ine Oduya.
   *
   * @param from where it begins with them
   * @param until where the last title has to end
   * @param to one past the end of the name
   */
  public static int behindTitles(Text text, int from, int until, int to) {
    int named = from;
    for (int i = from; i < until; i++) {
      String word = text.bare(i);
      if (to - i == 2 && ActorWords.GIVEN_NAMES_TOO.contains(word) && text.token(i + 1).capital()) {
        return i;
      }
      if (ActorWords.TITLES.contains(word) || ActorWords.HONORIFICS.contains(word)) {
        named = i + 1;
        if (named + 2 < to && text.lower(named).equals("of")) {
          named += text.lower(named + 1).equals("the") ? 3 : 2;
        }
      }
    }
    return named;
  }

  /** One past the end of the name that begins at a token. */
  public static int end(Text text, int from, int limit) {
    int i = from + 1;
    int guard = Math.min(limit, from + 16);
    boolean pairs = false;
    while (i < guard && sameQuotation(text, from, i)) {
      pairs |=
          joinsPairs(text.lower(i - 1))
              && (text.lower(i).equals("of") || text.lower(i).equals("for"));
      if (text.token(i).possessive() && companyBehind(text, i + 1, guard) > 0) {
        i = companyBehind(text, i + 1, guard);
      } else if (text.token(i).capital()
          && (!WordLists.TIMES.contains(text.lower(i))
              || honorific(text, i - 1)
              || (MONTHS_TOO.contains(text.lower(i)) && !number(text, i + 1)))
          && !text.token(i).possessive()
          && !apart(text, i)) {
        i++;
      } else if (i + 1 < guard
          && PARTICLES.contains(text.lower(i))
          && text.token(i + 1).capital()) {
        i += 2;
      } else if (i + 2 < guard
          && PARTICLES.contains(text.lower(i))
          && PARTICLES.contains(text.lower(i + 1))
          && text.token(i + 2).capital()) {
        i += 3;
      } else if (i + 1 < guard && ofPlural(text, i) && text.token(i + 1).capital()) {
        i += 2;
      } else if (i + 1 < guard && text.token(i).is("&") && text.token(i + 1).capital()) {
        i += 2;
      } else if (i + 1 < guard && joins(text, i) && text.token(i + 1).capital()) {
        i += 2;
      } else if (i + 1 < guard
          && (pairs || PAIRED.contains(text.lower(i - 1)))
          && andWithin(text, i)) {
        i += 2;
      } else if (i + 2 < guard
          && joins(text, i)
          && text.token(i + 1).is("the")
          && text.token(i + 2).capital()) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean number(Text text, int i) {
    return i < text.size() && text.token(i).shape() == Token.Shape.NUMBER;
  }

  /** Where a company's name ends behind a possessive in it: Vidali's Shipping Co; or 0. */
  private static int companyBehind(Text text, int from, int limit) {
    int i = from;
    while (i < limit && text.token(i).capital()) {
      i++;
    }
    return i > from && ActorWords.COMPANIES.contains(text.bare(i - 1)) ? i : 0;
  }

  private static boolean honorific(Text text, int i) {
    return ActorWords.HONORIFICS.contains(text.bare(i)) || ActorWords.TITLES.contains(text.bare(i));
  }

  /** Whether "of" or "for" goes on with a name here. */
  private static boolean joins(Text text, int i) {
    String before = text.lower(i - 1);
    return (text.lower(i).equals("of") && OFFICES.contains(before))
        || (text.lower(i).equals("for") && OFFICES_FOR.contains(before));
  }

  /** Offices that are of one thing and another: the Department of Health and Human Services. */
  public static boolean joinsPairs(String lower) {
    return OFFICES_OF_PAIRS.contains(lower);
  }

  /** An "and" between two capitals, none of which begins an office of its own. */
  public static boolean andWithin(Text text, int i) {
    return text.lower(i).equals("and")
        && i > 0
        && i + 1 < text.size()
        && text.token(i - 1).capital()
        && text.token(i + 1).capital()
        && !OFFICES.contains(text.lower(i + 1))
        && !ActorWords.TITLES.contains(text.lower(i + 1))
        && !ActorWords.HONORIFICS.contains(text.lower(i + 1));
  }

  /** The apostrophe of Seafarers' Union. */
  public static boolean ofPlural(Text text, int i) {
    String mark = text.lower(i);
    return i > 0
        && (mark.equals("'") || mark.equals("’"))
        && text.token(i - 1).end() == text.token(i).start()
        && text.lower(i - 1).endsWith("s");
  }

  /** Whether a line break or several spaces lie before a token. */
  private static boolean apart(Text text, int i) {
    return text.token(i).start() - text.token(i - 1).end() > 1;
  }

  private static boolean sameQuotation(Text text, int a, int b) {
    return text.quoteOf(a) == text.quoteOf(b);
  }
}
