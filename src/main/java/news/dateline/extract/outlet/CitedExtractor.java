package news.dateline.extract.outlet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Attribution;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.extract.text.Explained;
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
 * <p>The article's own outlet is not among them. Each rule has its name and its example in {@link
 * CitedRule}.
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
        .ifPresent(
            line ->
                line.agency()
                    .ifPresent(
                        by ->
                            cited.add(
                                Explained.by(by, CitedRule.CITED_IN_DATELINE),
                                line.evidence(),
                                true)));
    soFar
        .agency()
        .ifPresent(
            agency ->
                cited.add(
                    Explained.by(agency.name(), CitedRule.CITED_AS_AGENCY),
                    agency.evidence(),
                    true));
    Text body = reading.body();
    for (int i = 0; i < body.size(); i++) {
      Optional<Explained<Integer>> name =
          body.token(i).capital() && !OutletWords.DETERMINERS.contains(body.lower(i))
              ? nameEnd(body, i)
              : Optional.empty();
      if (name.isPresent()) {
        int from = i;
        int end = name.get().found();
        String printed = body.between(from, end);
        rule(body, from, end, isDoubtful(printed))
            .ifPresent(
                rule ->
                    cited.add(
                        name.get().map(to -> printed).after(rule),
                        new Evidence.InText(
                            Span.body(body.token(from).start(), body.token(end - 1).end())),
                        false));
        i = end - 1;
      }
    }
    for (Quotation quotation : soFar.quotations()) {
      Attribution attribution = quotation.attribution();
      Evidence evidence = new Evidence.InText(quotation.content().get(0));
      attribution
          .relays()
          .forEach(
              relay ->
                  cited.add(Explained.by(relay.name(), CitedRule.CITED_AS_RELAY), evidence, false));
      attribution
          .addressee()
          .ifPresent(
              medium ->
                  cited.add(
                      Explained.by(medium.name(), CitedRule.CITED_AS_ADDRESSEE), evidence, false));
    }
    List<Explained<Outlet>> found = cited.allBut(soFar.outlet().map(Outlet::name));
    Map<Integer, List<String>> rules = new HashMap<>();
    found.forEach(outlet -> rules.put(rules.size(), outlet.ids()));
    return soFar
        .withCited(found.stream().map(Explained::found).toList())
        .withExplanation(soFar.explanation().with(Explanation.Finding.CITED, rules));
  }

  /** One past the last token of a medium's name that begins here, and what makes it one. */
  private Optional<Explained<Integer>> nameEnd(Text body, int i) {
    int end = i;
    while (end < body.size() && end - i < LONGEST && body.token(end).capital()) {
      end++;
    }
    int start = body.token(i).is("the") ? i + 1 : i;
    for (int to = end; to > start; to--) {
      String name = body.between(i, to);
      if (names.cited(name).isPresent()) {
        return Optional.of(Explained.by(to, OutletRule.OUTLET_NAME_LISTED));
      }
      Optional<OutletRule> unlisted = to == end ? names.surelyAsOutlet(name) : Optional.empty();
      if (unlisted.isPresent()) {
        return Optional.of(Explained.by(to, unlisted.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether more is needed to make a medium of a name: of Time, more than of the New York Times.
   */
  private boolean isDoubtful(String name) {
    return names.isCareful(name) && names.known(name, name.startsWith("The ")).isEmpty();
  }

  /** What cites the medium between two tokens, if anything does: the first rule that applies. */
  private static Optional<CitedRule> rule(Text body, int from, int end, boolean doubtful) {
    int before = from - 1;
    if (body.lower(before).equals("the")) {
      before--;
    }
    if (body.lower(before).equals("to")) {
      if (body.lower(before - 1).equals("according")) {
        return Optional.of(CitedRule.CITED_ACCORDING_TO);
      }
    } else if (OutletWords.CITING.contains(body.lower(before))) {
      return Optional.of(CitedRule.CITED_AFTER_CITING_WORD);
    }
    boolean initials = body.lower(end).equals("(") && body.lower(end + 2).equals(")");
    int to = initials ? end + 3 : end;
    int after = to;
    while (after < to + 3 && OutletWords.AUXILIARIES.contains(body.lower(after))) {
      after++;
    }
    if (doubtful) {
      return OutletWords.MEDIA_REPORTING.contains(body.lower(after))
          ? Optional.of(CitedRule.CITED_BEFORE_WORD_OF_MEDIA)
          : Optional.empty();
    }
    if (!OutletWords.REPORTING.contains(body.lower(after))) {
      return Optional.empty();
    }
    return Optional.of(
        initials ? CitedRule.CITED_BEFORE_ITS_INITIALS : CitedRule.CITED_BEFORE_REPORTING_WORD);
  }
}
