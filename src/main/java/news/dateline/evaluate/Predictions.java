package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.AnnotatedText.Part;

/**
 * Turns an article's findings into predictions for an annotated text.
 *
 * <p>Where the article's body is not the annotated text, spans are carried over by looking for
 * their words from the last place found on; a span that is not found is left out. A medium that
 * relays is a speaker of the same words.
 */
public final class Predictions {
  private final String body;
  private final String text;
  private final boolean same;

  private Predictions(String body, String text) {
    this.body = body;
    this.text = text;
    this.same = body.equals(text);
  }

  /** What was found in the article, as predictions for the annotated text. */
  public static AnnotatedText of(Article article, AnnotatedText gold) {
    Predictions predictions = new Predictions(article.body(), gold.text());
    List<MarkedAttribution> out = new ArrayList<>();
    int near = 0;
    for (Quotation quotation : article.findings().quotations()) {
      List<Part> content = new ArrayList<>();
      for (Span span : quotation.content()) {
        predictions.place(span, near - 200).ifPresent(content::add);
      }
      if (content.isEmpty()) {
        continue;
      }
      near = content.get(0).start();
      Attribution attribution = quotation.attribution();
      int from = near - 400;
      Optional<AnnotatedText.Source> source =
          attribution
              .source()
              .flatMap(span -> predictions.place(span, from))
              .map(
                  part ->
                      new AnnotatedText.Source(
                          Optional.of(part), gold.text().substring(part.start(), part.end())));
      List<String> names = attribution.speakers().stream().map(Actor::name).toList();
      OptionalDouble confidence = OptionalDouble.of(quotation.confidence());
      String type = quotation.type().name().toLowerCase(Locale.ROOT);
      out.add(
          new MarkedAttribution(
              source,
              List.of(),
              content,
              type,
              true,
              names.stream().findFirst(),
              names.stream().skip(1).toList(),
              "",
              confidence));
      for (Actor relay : attribution.relays()) {
        out.add(
            new MarkedAttribution(
                Optional.empty(),
                List.of(),
                content,
                type,
                true,
                Optional.of(relay.name()),
                List.of(),
                "",
                confidence));
      }
    }
    return new AnnotatedText(gold.id(), gold.text(), out, List.of());
  }

  private Optional<Part> place(Span span, int near) {
    if (span.part() != Span.Part.BODY) {
      return Optional.empty();
    }
    if (same) {
      return Optional.of(new Part(span.start(), span.end()));
    }
    String words =
        body.substring(span.start(), span.end())
            .strip()
            .lines()
            .flatMap(line -> Pattern.compile("\\s+").splitAsStream(line))
            .filter(word -> !word.isEmpty())
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = Pattern.compile(words).matcher(text);
    boolean hit = matcher.find(Math.min(text.length(), Math.max(0, near))) || matcher.find(0);
    return hit ? Optional.of(new Part(matcher.start(), matcher.end())) : Optional.empty();
  }
}
