package news.dateline.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Tells the places that an article is about from those it mentions in passing.
 *
 * <pre>
 *   in the title                     3
 *   in the dateline                  2
 *   in the first paragraph           2    of 600 characters at most
 *   each mention                     1    up to 5; not where it only says what another lies in
 *   main: 3 or more, and at least half of what the first one has
 * </pre>
 */
final class MainPlaces {
  private static final int LEDE = 600;
  private static final int ENOUGH = 3;
  private static final int MOST = 5;

  private MainPlaces() {}

  /**
   * The mentions of an article, those of main places marked.
   *
   * @param rules why each of them is main, by its number
   */
  record Marked(List<PlaceMention> mentions, Map<Integer, List<MainPlaceRule>> rules) {}

  /**
   * The mentions, those of main places marked.
   *
   * @param containers mentions that only say what another place lies in
   */
  static Marked marked(
      List<PlaceMention> mentions,
      Set<PlaceMention> containers,
      Optional<Span> dateline,
      Text body) {
    int bodyStart = dateline.map(Span::end).orElse(0);
    int lede = bodyStart;
    for (TokenSpan paragraph : body.paragraphs()) {
      int end = body.token(paragraph.to() - 1).end();
      if (end > bodyStart) {
        lede = Math.min(end, bodyStart + LEDE);
        break;
      }
    }
    Map<String, Points> points = new HashMap<>();
    for (PlaceMention mention : mentions) {
      if (containers.contains(mention)) {
        continue;
      }
      Points of = points.computeIfAbsent(mention.place().gazetteerId(), id -> new Points());
      Span span = mention.span();
      of.mentions++;
      of.title |= span.part() == Span.Part.TITLE;
      if (span.part() == Span.Part.BODY) {
        boolean inDateline = dateline.isPresent() && span.end() <= dateline.get().end();
        of.dateline |= inDateline;
        of.lede |= !inDateline && span.end() <= lede;
      }
    }
    int best = points.values().stream().mapToInt(Points::sum).max().orElse(0);
    List<PlaceMention> marked = new ArrayList<>(mentions.size());
    Map<Integer, List<MainPlaceRule>> rules = new HashMap<>();
    for (PlaceMention mention : mentions) {
      Points of = points.get(mention.place().gazetteerId());
      boolean main = of != null && of.sum() >= ENOUGH && of.sum() * 2 >= best;
      if (of != null && main) {
        rules.put(marked.size(), of.rules());
      }
      marked.add(new PlaceMention(mention.span(), mention.place(), main));
    }
    return new Marked(marked, rules);
  }

  private static final class Points {
    int mentions;
    boolean title;
    boolean dateline;
    boolean lede;

    int sum() {
      return (title ? 3 : 0) + (dateline ? 2 : 0) + (lede ? 2 : 0) + Math.min(mentions, MOST);
    }

    /** What gave points, but for being named once, which every place is. */
    List<MainPlaceRule> rules() {
      List<MainPlaceRule> rules = new ArrayList<>();
      if (title) {
        rules.add(MainPlaceRule.MAIN_BY_THE_TITLE);
      }
      if (dateline) {
        rules.add(MainPlaceRule.MAIN_BY_THE_DATELINE);
      }
      if (lede) {
        rules.add(MainPlaceRule.MAIN_BY_THE_FIRST_PARAGRAPH);
      }
      if (mentions > 1) {
        rules.add(MainPlaceRule.MAIN_BY_ITS_MENTIONS);
      }
      return rules;
    }
  }
}
