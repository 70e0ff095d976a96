package news.dateline.extract.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Attribution;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.speech.SpeechPeople.Person;
import news.dateline.extract.speech.SpeechPeople.Voice;
import news.dateline.extract.speech.SpeechRules.Spoken;
import news.dateline.extract.speech.SpeechSubjects.Form;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.TokenizedArticle;

/**
 * Direct quotations in the languages of {@link SpeechWords#LANGUAGES}, by a small rule: what stands
 * in marks, with a reporting verb beside it. For English there is {@link
 * news.dateline.extract.quotation.EnglishQuotationExtractor}; in other languages nothing is looked
 * for, and the findings say so.
 */
public final class EuropeanSpeechExtractor implements Extractor {
  private static final double NAMED = 0.9;
  private static final double IMPLIED = 0.75;
  private static final double UNNAMED = 0.6;

  private final Map<String, SpeechWords> languages = SpeechWords.all();
  private final Datelines datelines;
  private final Gazetteer gazetteer;
  private final OutletNames outlets;

  public EuropeanSpeechExtractor(Datelines datelines, Gazetteer gazetteer, OutletNames outlets) {
    this.datelines = datelines;
    this.gazetteer = gazetteer;
    this.outlets = outlets;
  }

  /** A quotation whose speaker is still in the making. */
  private record Unfinished(Spoken spoken, Optional<Person> speaker) {}

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    return soFar
        .language()
        .flatMap(code -> Optional.ofNullable(languages.get(code)))
        .map(words -> in(reading.body(), words, soFar))
        .orElse(soFar);
  }

  private Findings in(Text body, SpeechWords words, Findings soFar) {
    SpeechSubjects subjects = new SpeechSubjects(body, words);
    SpeechRules rules = new SpeechRules(body, words, subjects);
    List<Spoken> spoken = rules.from(datelines.end(body));
    SpeechPeople people =
        new SpeechPeople(body, words, subjects, spoken, rules, gazetteer, outlets);
    List<Unfinished> found = new ArrayList<>();
    List<Voice> voices = new ArrayList<>();
    for (Spoken one : spoken) {
      Optional<Person> speaker = people.of(one, voices);
      found.add(new Unfinished(one, speaker));
      speaker.ifPresent(p -> voices.add(new Voice(p, one.paragraph(), one.cue().from())));
    }
    Map<Person, Actor> actors = new LinkedHashMap<>();
    List<Quotation> quotations = new ArrayList<>();
    Map<Integer, List<String>> rulesOf = new HashMap<>();
    for (Unfinished one : found) {
      rulesOf.put(quotations.size(), one.spoken().rules().stream().map(Rule::id).toList());
      one.speaker().ifPresent(person -> actors.computeIfAbsent(person, Person::actor));
      quotations.add(
          quotation(body, one.spoken(), one.speaker().map(actors::get).stream().toList()));
    }
    return soFar
        .withQuotations(quotations, actors.values().stream().distinct().toList())
        .withQuotationsAttempted()
        .withExplanation(soFar.explanation().with(Explanation.Finding.QUOTATION, rulesOf));
  }

  private static Quotation quotation(Text body, Spoken spoken, List<Actor> speakers) {
    boolean named = spoken.subject().map(s -> s.form() == Form.NAME).orElse(false);
    return new Quotation(
        spoken.content().stream().map(stretch -> span(body, stretch)).toList(),
        Quotation.Type.DIRECT,
        new Attribution(
            spoken.subject().map(subject -> span(body, subject.whole())),
            Optional.of(span(body, spoken.cue())),
            speakers,
            List.of(),
            Optional.empty()),
        Quotation.LinkedBy.CUE,
        speakers.isEmpty() ? UNNAMED : named ? NAMED : IMPLIED);
  }

  private static Span span(Text body, TokenSpan stretch) {
    return Span.body(body.token(stretch.from()).start(), body.token(stretch.to() - 1).end());
  }
}
