package news.dateline.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.Resources;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.PlaceMatcher;
import news.dateline.extract.gazetteer.PlaceNames;
import news.dateline.extract.outlet.OutletExtractor;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;

/**
 * Where outlets are at home: a list of regional papers by host, and for any other what its own name
 * says, as in {@code Gainesville Times} or {@code parisbeacon.com}. Immutable.
 */
final class OutletHomes {

  /**
   * Where an outlet is at home.
   *
   * @param names names of the atlas that mean its city; several, or an ambiguous one, are told
   *     apart by what the article names
   * @param within the division or country that the city lies in, or -1
   * @param country the outlet's country as an ISO 3166-1 alpha-2 code
   * @param rules how it is known
   */
  record Home(
      List<Integer> names, int within, Optional<String> country, List<OutletHomeRule> rules) {
    static final Home UNKNOWN = new Home(List.of(), -1, Optional.empty(), List.of());
  }

  private final Atlas atlas;
  private final PlaceMatcher matcher;
  private final OutletNames outlets;
  private final Map<String, Home> byHost = new HashMap<>();

  OutletHomes(Atlas atlas, PlaceMatcher matcher, OutletNames outlets) {
    this.atlas = atlas;
    this.matcher = matcher;
    this.outlets = outlets;
    for (List<String> row : Resources.rows(OutletHomes.class, "outlet-homes.tsv")) {
      int name = atlas.find(PlaceNames.key(row.get(1)));
      int within = container(row.get(2));
      if (name < 0 || within < 0) {
        throw new IllegalStateException("outlet-homes.tsv: no such place: " + row);
      }
      Home home =
          new Home(
              List.of(name),
              within,
              atlas.code(within),
              List.of(OutletHomeRule.HOME_OF_A_LISTED_OUTLET));
      Resources.several(row.get(0)).forEach(host -> byHost.put(host, home));
    }
  }

  /** The division or country of a name such as {@code OH} or {@code United Kingdom}. */
  private int container(String name) {
    int found = atlas.find(name.length() == 2 ? name : PlaceNames.key(name));
    for (int at = found < 0 ? 0 : atlas.first(found);
        found >= 0 && at < atlas.first(found + 1);
        at++) {
      int place = atlas.meaning(at);
      Atlas.Kind kind = atlas.kind(place);
      if (kind == (name.length() == 2 ? Atlas.Kind.DIVISION : Atlas.Kind.COUNTRY)) {
        return place;
      }
    }
    return -1;
  }

  /** Of the outlet of an article. */
  Home of(Article article, Findings soFar) {
    List<String> hosts = new ArrayList<>();
    article.provenance().current().url().flatMap(OutletExtractor::host).ifPresent(hosts::add);
    Optional<String> name = soFar.outlet().map(outlet -> outlet.name());
    name.filter(n -> n.indexOf('.') > 0 && n.indexOf(' ') < 0).ifPresent(hosts::add);
    for (String host : hosts) {
      String bare = host.toLowerCase(Locale.ROOT);
      while (bare.indexOf('.') > 0) {
        Home home = byHost.get(bare);
        if (home != null) {
          return home;
        }
        bare = bare.substring(bare.indexOf('.') + 1);
      }
    }
    List<Integer> names = new ArrayList<>();
    List<OutletHomeRule> rules = new ArrayList<>();
    name.ifPresent(n -> inName(n, names));
    if (!names.isEmpty()) {
      rules.add(OutletHomeRule.HOME_IN_THE_OUTLETS_NAME);
    }
    int named = names.size();
    for (String host : hosts) {
      inHost(host.toLowerCase(Locale.ROOT), names);
    }
    if (names.size() > named) {
      rules.add(OutletHomeRule.HOME_IN_THE_OUTLETS_HOST);
    }
    return names.isEmpty() ? Home.UNKNOWN : new Home(names, -1, Optional.empty(), rules);
  }

  /** The Gainesville of Gainesville Times. */
  private void inName(String outlet, List<Integer> names) {
    Text text = Text.of(outlet);
    int from = text.lower(0).equals("the") ? 1 : 0;
    PlaceMatcher.Match match = from < text.size() ? matcher.at(text, from) : null;
    if (match != null && match.to() < text.size() && outlets.looksLikeOutlet(outlet)) {
      names.add(match.name());
    }
  }

  /** The Paris of parisbeacon.com. */
  private void inHost(String host, List<Integer> names) {
    String[] labels = host.split("\\.");
    String label = labels.length < 2 ? "" : labels[labels.length - 2];
    if (label.length() < 4 && labels.length > 2) {
      label = labels[labels.length - 3];
    }
    for (int end = label.length(); end >= 4; end--) {
      String rest = label.substring(end).replaceAll("^-", "");
      int name = atlas.find(label.substring(0, end));
      if (name >= 0
          && atlas.first(name) < atlas.first(name + 1)
          && !names.contains(name)
          && medium(rest)) {
        names.add(name);
        return;
      }
    }
  }

  private boolean medium(String rest) {
    return !rest.isEmpty()
        && (outlets.looksLikeOutlet("A " + rest)
            || PlaceWords.MEDIA.stream().anyMatch(rest::contains));
  }
}
