package news.dateline.extract.outlet;

import java.util.Set;
import news.dateline.article.Attribution;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenizedArticle;

/**
 * The media that an article names as its sources.
 *
 * <pre>
 *   who relays a quotation, or was spoken to                Reuters reported, citing …   told the BBC
 *   a medium beside a reporting word                        as the Times first reported   according to The Times   citing Amaq
 *   the agency of the dateline                              MOSCOW (Reuters) -
 * </pre>
 *
 * <p>The article's own outlet is not among them.
 */
public final class CitedExtractor implements Extractor {
  private static final int LONGEST = 7;

  private final OutletNames names;

  public CitedExtractor(OutletNames names) {
    this.names = names;
  }

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    CanonicalOutlets cited = new CanonicalOutlets(names);
    soFar.outlet().ifPresent(own -> cited.learn(own.name()));
    soFar.actors().forEach(actor -> cited.learn(actor));
    cited.learn(reading.body());
    soFar
        .dateline()
        .ifPresent(line -> line.agency().ifPresent(by -> cited.add(by, line.evidence(), true)));
    soFar.agency().ifPresent(agency -> cited.add(agency.name(), agency.evidence(), true));
    Text body = reading.body();
    for (int i = 0; i < body.size(); i++) {
      int end =
          body.token(i).capital() && !OutletWords.DETERMINERS.contains(body.lower(i))
              ? nameEnd(body, i)
              : 0;
      if (end > 0 && reported(body, i, end, verbs(body.between(i, end)))) {
        Evidence evidence =
            new Evidence.InText(Span.body(body.token(i).start(), body.token(end - 1).end()));
        cited.add(body.between(i, end), evidence, false);
      }
      i = Math.max(i, end - 1);
    }
    for (Quotation quotation : soFar.quotations()) {
      Attribution attribution = quotation.attribution();
      Evidence evidence = new Evidence.InText(quotation.content().get(0));
      attribution.relays().forEach(relay -> cited.add(relay.name(), evidence, false));
      attribution.addressee().ifPresent(medium -> cited.add(medium.name(), evidence, false));
    }
    return soFar.withCited(cited.allBut(soFar.outlet().map(Outlet::name)));
  }

  /** One past the last token of a medium's name that begins here, or 0. */
  private int nameEnd(Text body, int i) {
    int end = i;
    while (end < body.size() && end - i < LONGEST && body.token(end).capital()) {
      end++;
    }
    int start = body.token(i).is("the") ? i + 1 : i;
    for (int to = end; to > start; to--) {
      String name = body.between(i, to);
      if (names.cited(name).isPresent() || (to == end && names.surelyOutlet(name))) {
        return to;
      }
    }
    return 0;
  }

  /**
   * Which words after a name say that it is a medium: of Time, fewer than of the New York Times.
   */
  private Set<String> verbs(String name) {
    return names.isCareful(name) && names.known(name, name.startsWith("The ")).isEmpty()
        ? OutletWords.MEDIA_REPORTING
        : OutletWords.REPORTING;
  }

  private static boolean reported(Text body, int from, int end, Set<String> verbs) {
    int to = end;
    int before = from - 1;
    if (body.lower(before).equals("the")) {
      before--;
    }
    if (OutletWords.CITING.contains(body.lower(before))
        && (!body.lower(before).equals("to") || body.lower(before - 1).equals("according"))) {
      return true;
    }
    int after = to;
    if (body.lower(to).equals("(") && body.lower(to + 2).equals(")")) {
      // Meridian News Agency (MNA) reported
      after = to + 3;
      to = after;
    }
    while (after < to + 3 && OutletWords.AUXILIARIES.contains(body.lower(after))) {
      after++;
    }
    return verbs.contains(body.lower(after));
  }
}
