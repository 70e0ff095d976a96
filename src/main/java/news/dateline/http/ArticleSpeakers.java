package news.dateline.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Folding;
import news.dateline.article.Quotation;

/**
 * Who speaks in an article, each with a colour and the numbers of what they say. Those who speak
 * jointly are one speaker here; those without a name are told apart by the words for them.
 */
final class ArticleSpeakers {
  /** The style sheet has so many colours; then they come again. */
  private static final int COLOURS = 8;

  /**
   * Somebody, or several together.
   *
   * @param label their names, or the words for them
   * @param style the class of their colour
   * @param actors who they are; none when unnamed
   * @param quotations the numbers of their quotations, from 0
   */
  record Speaker(String label, String style, List<Actor> actors, List<Integer> quotations) {
    Speaker {
      quotations = List.copyOf(quotations);
      actors = List.copyOf(actors);
    }

    /** What they are, if it is one and the article says. */
    Optional<String> role() {
      return actors.size() == 1 ? actors.getFirst().role() : Optional.empty();
    }
  }

  private final List<Speaker> speakers;
  private final List<Speaker> byQuotation;

  private ArticleSpeakers(List<Speaker> speakers, List<Speaker> byQuotation) {
    this.speakers = List.copyOf(speakers);
    this.byQuotation = List.copyOf(byQuotation);
  }

  /** The speakers of an article. */
  static ArticleSpeakers of(Article article) {
    // By the folded label: "the authority" and "The authority" are one.
    Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    List<Quotation> quotations = article.findings().quotations();
    for (int number = 0; number < quotations.size(); number++) {
      numbers
          .computeIfAbsent(
              Folding.fold(label(article, quotations.get(number))), unseen -> new ArrayList<>())
          .add(number);
    }
    List<Speaker> speakers = new ArrayList<>();
    Map<Integer, Speaker> byNumber = new LinkedHashMap<>();
    int named = 0;
    for (List<Integer> said : numbers.values()) {
      Quotation first = quotations.get(said.getFirst());
      List<Actor> actors = first.attribution().speakers();
      String style = actors.isEmpty() ? "s-none" : "s" + named++ % COLOURS;
      Speaker speaker = new Speaker(label(article, first), style, actors, said);
      speakers.add(speaker);
      said.forEach(number -> byNumber.put(number, speaker));
    }
    List<Speaker> byQuotation = new ArrayList<>();
    for (int number = 0; number < quotations.size(); number++) {
      byQuotation.add(byNumber.get(number));
    }
    return new ArticleSpeakers(speakers, byQuotation);
  }

  private static String label(Article article, Quotation quotation) {
    Attribution by = quotation.attribution();
    if (!by.speakers().isEmpty()) {
      return String.join(" and ", by.speakers().stream().map(Actor::name).toList());
    }
    return by.source().map(source -> "unnamed: " + article.text(source)).orElse("unnamed");
  }

  /** All of them, in the order of their first words. */
  List<Speaker> all() {
    return speakers;
  }

  /** Who speaks in the quotation of that number. */
  Speaker of(int quotation) {
    return byQuotation.get(quotation);
  }
}
