package news.dateline.extract.quotation.actor;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.PlaceNames;
import news.dateline.extract.name.Acronyms;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Mention;
import news.dateline.extract.name.Mentions;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * What words with capitals can stand for: a person, an organisation, a place, a crowd, or nothing
 * at all.
 */
final class NameSense {
  /** Born-again: a word rather than a name. */
  private static final Pattern HALF_CAPITAL = Pattern.compile("^\\p{Lu}\\p{Ll}+-\\p{Ll}");

  private static final int MOST = 50;

  private final Text text;
  private final OutletNames outlets;
  private final GivenNames givenNames;
  private final Gazetteer gazetteer;
  private final Mentions mentions;
  private final Acronyms acronyms;

  NameSense(
      Text text,
      OutletNames outlets,
      GivenNames givenNames,
      Gazetteer gazetteer,
      Mentions mentions,
      Acronyms acronyms) {
    this.text = text;
    this.outlets = outlets;
    this.givenNames = givenNames;
    this.gazetteer = gazetteer;
    this.mentions = mentions;
    this.acronyms = acronyms;
  }

  /** Whether a name can be that of a person. */
  boolean personal(Mention mention) {
    List<String> lower = mention.lower();
    String last = lower.get(lower.size() - 1);
    for (String word : lower) {
      if (WordLists.FUNCTION.contains(word) || Character.isDigit(word.charAt(word.length() - 1))) {
        return false;
      }
    }
    if (HALF_CAPITAL.matcher(mention.name()).find() || heading(mention)) {
      return false;
    }
    boolean likely =
        lower.size() < 4 || !mention.title().isEmpty() || givenNames.contains(lower.get(0));
    return lower.size() <= 5
        && likely
        && !ActorWords.COMPANIES.contains(last)
        && !lower.contains("of")
        && !ActorWords.ORGANISATIONS.contains(last)
        && !ActorWords.GOVERNMENTS.contains(last)
        && !ActorWords.HEADS.contains(last)
        && !outlets.surelyOutlet(mention.name())
        && !(mention.title().isEmpty() && place(lower) && !givenNames.contains(lower.get(0)));
  }

  /** Whether a name can be that of an organisation whose first word stands for it. */
  boolean organisational(Mention mention) {
    List<String> lower = mention.lower();
    String first = lower.get(0);
    String last = lower.get(lower.size() - 1);
    boolean organisation =
        ActorWords.ORGANISATIONS.contains(last) || outlets.surelyOutlet(mention.name());
    return organisation
        && !lower.contains("of")
        && gazetteer.named(PlaceNames.word(first)).isEmpty()
        && !givenNames.contains(first)
        && !WordLists.FUNCTION.contains(first)
        && lower.size() <= 4;
  }

  /** Whether the text has somebody of that surname. */
  boolean surname(String lower) {
    return mentions.endingWith(lower).stream().limit(MOST).anyMatch(this::personal);
  }

  /** Whether a word is a place, a function word, a title, or stands in small letters too. */
  boolean common(String lower) {
    return WordLists.FUNCTION.contains(lower)
        || mentions.smallToo(lower)
        || ActorWords.TITLES.contains(lower)
        || ActorWords.ORGANISATIONS.contains(lower)
        || ActorWords.GOVERNMENTS.contains(lower)
        || !gazetteer.named(PlaceNames.word(lower)).isEmpty();
  }

  private boolean place(List<String> lower) {
    StringBuilder key = new StringBuilder();
    for (String word : lower) {
      key.append(key.isEmpty() ? "" : " ").append(PlaceNames.word(word));
    }
    return !gazetteer.named(key.toString()).isEmpty();
  }

  /** Whether a name is all that its line holds: a heading, a caption or a button. */
  boolean heading(Mention mention) {
    return (mention.from() == 0 || broken(mention.from() - 1))
        && (mention.to() == text.size() || broken(mention.to() - 1));
  }

  private boolean broken(int i) {
    int end = i + 1 < text.size() ? text.token(i + 1).start() : text.text().length();
    return text.text().substring(text.token(i).end(), end).indexOf('\n') >= 0;
  }

  /** Whether some tokens are one word for the people of a place: Ukrainians. */
  boolean demonym(int from, int to) {
    return to - from == 1
        && gazetteer.named(PlaceNames.word(text.lower(from))).stream()
            .anyMatch(Gazetteer.Entry::demonym);
  }

  /** Whether a word is for many people: Democrats, Analysts. */
  boolean crowd(int i) {
    return ActorWords.CROWDS.contains(text.lower(i));
  }

  /**
   * Whether a word of the text has a capital for no other reason than its place, as far as can be
   * seen: History.
   */
  boolean onlyBeginsSentences(int i) {
    String word = text.token(i).text();
    return initial(i)
        && text.token(i).shape() == Token.Shape.CAPITALISED
        && !mentions.insideSentence(word)
        && mentions.endingWith(text.lower(i)).isEmpty()
        && outlets.known(word).isEmpty()
        && !givenNames.contains(text.lower(i))
        && !ActorWords.SURNAMES.contains(text.lower(i))
        && !ActorWords.GROUPS.contains(text.lower(i))
        && !acronyms.known(word)
        && gazetteer.named(PlaceNames.word(text.lower(i))).isEmpty()
        && mentions.smallToo(text.lower(i));
  }

  /** Whether a token begins a sentence or part of one. */
  boolean initial(int i) {
    return i == 0 || !text.token(i - 1).word();
  }
}
