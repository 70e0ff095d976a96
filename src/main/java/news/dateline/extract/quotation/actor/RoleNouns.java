package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.Mention;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * Which nouns a text itself gives to the names in it, so that the noun alone can stand for the name
 * later on.
 *
 * <pre>
 *   President Oduya                            president
 *   press secretary Marta Kolenc               secretary
 *   Marta Kolenc, the mayor of Halden,         mayor
 *   his lawyer, Marta Kolenc                   lawyer
 *   the Harbour Commission                     commission
 *   the Utgaard administration                 administration: the name and the noun are one
 * </pre>
 */
final class RoleNouns {
  private static final int LONGEST_APPOSITION = 7;

  private final Text text;
  private final Map<String, List<Mention>> people = new HashMap<>();
  private final Map<String, List<Mention>> organisations = new HashMap<>();
  private final Map<String, List<Mention>> headed = new HashMap<>();

  RoleNouns(Text text, List<Mention> mentions) {
    this.text = text;
    for (Mention mention : mentions) {
      titles(mention);
      before(mention);
      apposition(mention);
      if (mention.lower().size() > 1) {
        for (String word : mention.lower()) {
          if (ActorWords.ORGANISATION_NOUNS.contains(word)
              || ActorWords.ORGANISATIONS.contains(word)
              || ActorWords.GOVERNMENTS.contains(word)) {
            add(organisations, word, mention);
          }
        }
      }
      String next = text.lower(mention.to());
      if (ActorWords.HEADS.contains(next)
          && text.token(mention.to()).shape() == Token.Shape.LOWER) {
        add(headed, next, mention);
      }
    }
  }

  private static void add(Map<String, List<Mention>> map, String noun, Mention mention) {
    map.computeIfAbsent(noun, key -> new ArrayList<>()).add(mention);
  }

  private void titles(Mention mention) {
    if (!mention.title().isEmpty()) {
      for (String word : mention.title().toLowerCase(Locale.ROOT).split("[ .]+")) {
        if (ActorWords.TITLES.contains(word)) {
          add(people, word, mention);
        }
      }
    }
  }

  private void before(Mention mention) {
    int i = mention.from() - 1;
    if (i > 0 && text.token(i).is(",")) {
      i--;
    }
    if (i >= 0 && text.token(i).shape() == Token.Shape.LOWER && noun(text.lower(i))) {
      add(people, text.lower(i), mention);
    }
  }

  private void apposition(Mention mention) {
    if (!text.lower(mention.to()).equals(",")) {
      return;
    }
    int end = Math.min(text.size(), mention.to() + 1 + LONGEST_APPOSITION);
    int last = -1;
    for (int i = mention.to() + 1; i < end; i++) {
      String word = text.lower(i);
      if (!text.token(i).word() || WordLists.PREPOSITIONS.contains(word) || word.equals("of")) {
        break;
      }
      if (word.equals("who") || WordLists.FINITE.contains(word) || word.equals("and")) {
        return;
      }
      last = i;
    }
    if (last > 0 && text.token(last).shape() == Token.Shape.LOWER && noun(text.lower(last))) {
      add(people, text.lower(last), mention);
    }
  }

  private static boolean noun(String word) {
    return word.length() > 3
        && !WordLists.FUNCTION.contains(word)
        && !WordLists.FINITE.contains(word)
        && !WordLists.PREPOSITIONS.contains(word)
        && !WordLists.CLAUSE.contains(word)
        && !WordLists.TIMES.contains(word);
  }

  /** The name with that role that was last read before a token. */
  Optional<Mention> person(String noun, int at) {
    return last(people, noun, at);
  }

  /** The organisation with that noun in its name that was last read before a token. */
  Optional<Mention> organisation(String noun, int at) {
    return last(organisations, noun, at);
  }

  /** The name before that noun that was last read before a token: the Utgaard administration. */
  Optional<Mention> headed(String noun, int at) {
    return last(headed, noun, at);
  }

  private static Optional<Mention> last(Map<String, List<Mention>> map, String noun, int at) {
    List<Mention> all = map.getOrDefault(noun, List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).to() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(all.get(low - 1));
  }
}
