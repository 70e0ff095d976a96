package news.dateline.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Explanation;
import news.dateline.article.PlaceMention;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.http.ArticleSpeakers.Speaker;

/**
 * The text of an article: each quotation in the colour of its speaker, and beside each paragraph
 * who speaks in it, with the cue, the kind and the confidence to unfold.
 *
 * @param article the article
 * @param speakers who speaks in it
 */
record ArticleMarkup(Article article, ArticleSpeakers speakers) {

  /** The headline, and who speaks in it. */
  Html headline() {
    String title = article.title();
    Html words =
        title.isBlank()
            ? Html.text(Wording.headline(title))
            : marked(Span.Part.TITLE, 0, title.length());
    return block(language(Html.el("h1")).add(words), Span.Part.TITLE, 0, title.length());
  }

  /** The body, a paragraph for each line that is not empty. */
  Html body() {
    List<Html> paragraphs = new ArrayList<>();
    String body = article.body();
    int start = 0;
    while (start < body.length()) {
      int end = body.indexOf('\n', start);
      end = end < 0 ? body.length() : end;
      if (!body.substring(start, end).isBlank()) {
        paragraphs.add(
            block(
                language(Html.el("p")).add(marked(Span.Part.BODY, start, end)),
                Span.Part.BODY,
                start,
                end));
      }
      start = end + 1;
    }
    return Html.all(paragraphs);
  }

  private Html.Element language(Html.Element element) {
    return element.set("dir", "auto").flagged("lang", article.findings().language());
  }

  /** A paragraph and its margin. */
  private Html block(Html paragraph, Span.Part part, int start, int end) {
    return Html.el("div").set("class", "block").add(paragraph, margin(part, start, end));
  }

  private Html margin(Span.Part part, int start, int end) {
    Map<Speaker, List<Integer>> speaking = new LinkedHashMap<>();
    List<Quotation> quotations = article.findings().quotations();
    for (int number = 0; number < quotations.size(); number++) {
      boolean here =
          quotations.get(number).content().stream()
              .anyMatch(span -> span.part() == part && span.start() < end && span.end() > start);
      if (here) {
        speaking.computeIfAbsent(speakers.of(number), unseen -> new ArrayList<>()).add(number);
      }
    }
    List<Html> notes = new ArrayList<>();
    speaking.forEach((speaker, numbers) -> notes.add(note(speaker, numbers, part, start)));
    return Html.when(!notes.isEmpty(), Html.el("div").set("class", "margin").add(Html.all(notes)));
  }

  private Html note(Speaker speaker, List<Integer> numbers, Span.Part part, int start) {
    return Html.el("details")
        .set("class", "note-of " + speaker.style())
        .add(
            Html.el("summary")
                .add(
                    Html.el("b").set("dir", "auto").text(speaker.label()),
                    Html.text(" "),
                    Html.el("span")
                        .set("class", "numbers")
                        .add(
                            Wording.separated(
                                numbers.stream()
                                    .map(number -> Html.text(Integer.toString(number + 1)))
                                    .toList(),
                                ", "))),
            Html.each(numbers, number -> how(number, part, start)),
            Html.each(
                speaker.actors(),
                actor ->
                    Html.el("p")
                        .add(
                            Html.link(
                                Address.saidBy(actor), "All that " + actor.name() + " says"))));
  }

  /** How a quotation was found. */
  private Html how(int number, Span.Part part, int start) {
    Quotation quotation = article.findings().quotations().get(number);
    Attribution by = quotation.attribution();
    List<String> rules = article.findings().explanation().of(Explanation.Finding.QUOTATION, number);
    List<String> facts = new ArrayList<>();
    Span first = quotation.content().getFirst();
    if (first.part() == part && first.start() < start) {
      facts.add("continued");
    }
    facts.add(lower(quotation.type()));
    by.cue().ifPresent(cue -> facts.add("by “" + article.text(cue) + "”"));
    by.source().ifPresent(source -> facts.add("source “" + article.text(source) + "”"));
    switch (quotation.linkedBy()) {
      case CUE -> {}
      case CONTINUED -> facts.add("continues the previous quotation");
      case SIGNATURE -> facts.add("by its signature");
      case TRANSCRIPT -> facts.add("by the name before it");
      case PREVIOUS_SPEAKER -> facts.add("no other speaker had the floor");
    }
    by.relays().forEach(relay -> facts.add("passed on by " + relay.name()));
    by.addressee().ifPresent(medium -> facts.add("told to " + medium.name()));
    facts.add("confidence " + Math.round(quotation.confidence() * 100) + " %");
    return Html.el("p")
        .add(
            Html.link("#q" + number, "Quotation " + (number + 1)),
            Html.text(": " + String.join(", ", facts)),
            Html.when(
                !rules.isEmpty(),
                Html.el("span").set("class", "rules").text(", " + Wording.named(rules))));
  }

  /** A stretch of text, cut wherever a quotation, its source, its cue or a place begins or ends. */
  private Html marked(Span.Part part, int start, int end) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(start);
    cuts.add(end);
    for (Quotation quotation : article.findings().quotations()) {
      quotation.content().forEach(span -> cut(span, part, start, end, cuts));
      quotation.attribution().source().ifPresent(span -> cut(span, part, start, end, cuts));
      quotation.attribution().cue().ifPresent(span -> cut(span, part, start, end, cuts));
    }
    article.findings().places().forEach(mention -> cut(mention.span(), part, start, end, cuts));
    List<Html> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts) {
      if (to > from) {
        pieces.add(piece(new Span(part, from, to)));
        from = to;
      }
    }
    return Html.all(pieces);
  }

  private static void cut(Span span, Span.Part part, int start, int end, Set<Integer> cuts) {
    if (span.part() == part) {
      cuts.add(Math.clamp(span.start(), start, end));
      cuts.add(Math.clamp(span.end(), start, end));
    }
  }

  /** A piece that no mark begins or ends in, inside of all that cover it. */
  private Html piece(Span span) {
    Html html = Html.text(article.text(span));
    for (PlaceMention mention : article.findings().places()) {
      if (mention.span().contains(span)) {
        html =
            Html.el("span")
                .set("class", "place")
                .set("title", ArticleFacts.placeLabel(mention.place()))
                .add(html);
        break;
      }
    }
    Html before = Html.none();
    Html after = Html.none();
    for (int number = 0; number < article.findings().quotations().size(); number++) {
      Quotation quotation = article.findings().quotations().get(number);
      Attribution by = quotation.attribution();
      Speaker speaker = speakers.of(number);
      if (by.source().filter(source -> source.contains(span)).isPresent()) {
        html = Html.el("span").set("class", "source " + speaker.style()).add(html);
      } else if (by.cue().filter(cue -> cue.contains(span)).isPresent()) {
        html = Html.el("span").set("class", "cue").add(html);
      } else if (quotation.content().stream().anyMatch(content -> content.contains(span))) {
        Html.Element mark =
            Html.el("q")
                .set("class", lower(quotation.type()) + " " + speaker.style())
                .set("title", speaker.label());
        if (quotation.content().getFirst().start() == span.start()) {
          mark.set("id", "q" + number);
          before = Html.all(Wording.aloud(speaker.label() + ": "), before);
        }
        html = mark.add(html);
        if (quotation.content().getLast().end() == span.end()) {
          after =
              Html.all(
                  after,
                  Html.el("sup")
                      .set("class", "number")
                      .set("aria-hidden", "true")
                      .text(Integer.toString(number + 1)));
        }
      }
    }
    return Html.all(before, html, after);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
