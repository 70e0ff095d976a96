package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * A text whose sources are marked, each with the actors that it stands for: {@code [Dahl=Jonas
 * Dahl]}. A mark without words is a quotation that names no source.
 */
record MarkedSources(Text text, List<TokenSpan> sources, List<String> names) {
  private static final Gazetteer PLACES = new ListedPlaces(Atlas.shipped());
  private static final OutletNames OUTLETS = new OutletNames();
  private static final GivenNames GIVEN_NAMES = new GivenNames();
  private static final Pattern MARK = Pattern.compile("\\[([^=\\]]*)=([^\\]]*)\\]");

  static MarkedSources of(String marked) {
    Matcher mark = MARK.matcher(marked.replace('¶', '\n'));
    StringBuilder bare = new StringBuilder();
    List<int[]> stretches = new ArrayList<>();
    List<String> names = new ArrayList<>();
    while (mark.find()) {
      mark.appendReplacement(bare, "");
      stretches.add(new int[] {bare.length(), bare.length() + mark.group(1).length()});
      bare.append(mark.group(1));
      names.add(mark.group(2));
    }
    mark.appendTail(bare);
    Text text = Text.of(bare.toString());
    List<TokenSpan> sources = new ArrayList<>();
    for (int[] stretch : stretches) {
      int from = 0;
      while (from < text.size() && text.token(from).start() < stretch[0]) {
        from++;
      }
      int to = from;
      while (to < text.size() && text.token(to).end() <= stretch[1]) {
        to++;
      }
      sources.add(new TokenSpan(from, to));
    }
    return new MarkedSources(text, sources, names);
  }

  EntityResolver resolver() {
    return new EntityResolver(text, OUTLETS, GIVEN_NAMES, PLACES);
  }

  /** Whom each source stands for, in the order of reading. */
  List<Resolution> resolved() {
    EntityResolver resolver = resolver();
    return sources.stream()
        .map(source -> source.size() == 0 ? resolver.lastSpeaker() : resolver.speakers(source))
        .toList();
  }

  static String names(Resolution found) {
    return found.entities().stream().map(Entity::name).collect(Collectors.joining("; "));
  }
}
