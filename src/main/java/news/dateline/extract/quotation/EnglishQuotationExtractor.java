package news.dateline.extract.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.article.Actor;
import news.dateline.article.Attribution;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.actor.Entity;
import news.dateline.extract.quotation.actor.EntityResolver;
import news.dateline.extract.quotation.actor.Resolution;
import news.dateline.extract.quotation.rules.Attributions;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.EnglishWords;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.TokenizedArticle;

/**
 * Quotations and who said them: {@link Attributions} finds the words, {@link EntityResolver} the
 * actors.
 *
 * <p>Only for English, and for text of an unknown language that has English words in it: the rules
 * are of English, and in other languages would find nonsense.
 */
public final class EnglishQuotationExtractor implements Extractor {
  private final Attributions attributions;
  private final Datelines datelines;
  private final OutletNames outlets;
  private final GivenNames givenNames;
  private final Gazetteer gazetteer;

  public EnglishQuotationExtractor(
      Attributions attributions,
      Datelines datelines,
      OutletNames outlets,
      GivenNames givenNames,
      Gazetteer gazetteer) {
    this.attributions = attributions;
    this.datelines = datelines;
    this.outlets = outlets;
    this.givenNames = givenNames;
    this.gazetteer = gazetteer;
  }

  /** A quotation whose actors are still in the making. */
  private record Unfinished(
      TokenAttribution said, Resolution source, List<Entity> relays, Optional<Entity> addressee) {}

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    Text body = reading.body();
    boolean english =
        soFar.language().map("en"::equals).orElseGet(() -> EnglishWords.occurIn(body));
    if (!english) {
      return soFar;
    }
    EntityResolver cast = new EntityResolver(body, outlets, givenNames, gazetteer);
    int begin = datelines.end(body);
    List<Unfinished> found = new ArrayList<>();
    for (TokenAttribution said : attributions.in(body, begin)) {
      Resolution source = said.source().map(cast::speakers).orElseGet(cast::lastSpeaker);
      List<Entity> relays = said.relay().flatMap(cast::medium).map(List::of).orElse(List.of());
      double certainty = Certainty.of(body, said.source(), source.entities());
      found.add(
          new Unfinished(
              said.withConfidence(said.confidence() * certainty),
              source,
              relays,
              said.addressee().flatMap(cast::medium)));
    }
    cast.addAliases();
    List<Quotation> quotations = new ArrayList<>();
    Set<Actor> actors = new LinkedHashSet<>();
    Map<Integer, List<String>> rules = new HashMap<>();
    for (Unfinished one : found) {
      rules.put(
          quotations.size(),
          Stream.concat(one.said().rules().stream(), one.source().rules().stream())
              .map(Rule::id)
              .toList());
      List<Actor> speakers = one.source().entities().stream().map(Entity::actor).toList();
      List<Actor> relays = one.relays().stream().map(Entity::actor).toList();
      actors.addAll(speakers);
      actors.addAll(relays);
      quotations.add(
          quotation(
              body,
              one.said(),
              new Attribution(
                  one.said().source().map(s -> span(body, s)),
                  one.said().cue().map(s -> span(body, s)),
                  speakers,
                  relays,
                  one.addressee().map(Entity::actor))));
    }
    return soFar
        .withQuotations(quotations, List.copyOf(actors))
        .withQuotationsAttempted()
        .withExplanation(soFar.explanation().with(Explanation.Finding.QUOTATION, rules));
  }

  private static Quotation quotation(Text body, TokenAttribution said, Attribution attribution) {
    List<Span> content = new ArrayList<>();
    int last = 0;
    for (TokenSpan stretch : said.content()) {
      Span span = span(body, stretch);
      if (span.start() >= last) {
        content.add(span);
        last = span.end();
      }
    }
    return new Quotation(
        content,
        type(body, said),
        attribution,
        said.linkedBy(),
        Math.max(0, Math.min(1, said.confidence())));
  }

  private static Span span(Text body, TokenSpan stretch) {
    return Span.body(body.token(stretch.from()).start(), body.token(stretch.to() - 1).end());
  }

  private static Quotation.Type type(Text body, TokenAttribution said) {
    int quoted = 0;
    int all = 0;
    for (TokenSpan stretch : said.content()) {
      for (int i = stretch.from(); i < stretch.to(); i++) {
        if (body.token(i).word()) {
          all++;
          quoted += body.quoteOf(i) >= 0 ? 1 : 0;
        }
      }
    }
    if (said.linkedBy() == Quotation.LinkedBy.TRANSCRIPT || (quoted == all && all > 0)) {
      return Quotation.Type.DIRECT;
    }
    return quoted == 0 ? Quotation.Type.INDIRECT : Quotation.Type.MIXED;
  }
}
