package news.dateline.article;

import java.util.List;
import java.util.Optional;

/**
 * What the extractors found in an article. Each extractor takes the findings so far and returns
 * them with its own added.
 *
 * @param language the language of the text as an ISO 639-1 code in lower case, such as {@code en}
 * @param outlet who published it
 * @param published when
 * @param dateline from where it was reported, as its first line says
 * @param places every mention of a place, in the order of reading
 * @param quotations who said what, in the order of reading
 * @param actors everybody who is quoted or passes a quotation on, each once and by canonical name,
 *     in the order of first appearance; no unnamed ones
 * @param cited the media that the article names as its sources, each once
 * @param quotationsAttempted whether quotations were looked for: not in a language that there are
 *     no rules for, nor where the language is not known
 * @param agency the agency that the text came from, where it is not its publisher
 * @param explanation by which rules the findings were made
 */
public record Findings(
    Optional<String> language,
    Optional<Outlet> outlet,
    Optional<PublicationDate> published,
    Optional<Dateline> dateline,
    List<PlaceMention> places,
    List<Quotation> quotations,
    List<Actor> actors,
    List<Outlet> cited,
    boolean quotationsAttempted,
    Optional<Outlet> agency,
    Explanation explanation) {

  /** Nothing found yet. */
  public static final Findings NONE =
      new Findings(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          false,
          Optional.empty(),
          Explanation.NONE);

  /** Findings of no agency's text, that nothing explains. */
  public Findings(
      Optional<String> language,
      Optional<Outlet> outlet,
      Optional<PublicationDate> published,
      Optional<Dateline> dateline,
      List<PlaceMention> places,
      List<Quotation> quotations,
      List<Actor> actors,
      List<Outlet> cited,
      boolean quotationsAttempted) {
    this(
        language,
        outlet,
        published,
        dateline,
        places,
        quotations,
        actors,
        cited,
        quotationsAttempted,
        Optional.empty(),
        Explanation.NONE);
  }

  /** Copies the lists. */
  public Findings {
    places = List.copyOf(places);
    quotations = List.copyOf(quotations);
    actors = List.copyOf(actors);
    cited = List.copyOf(cited);
  }

  /** These findings with the language. */
  public Findings withLanguage(Optional<String> language) {
    Copy copy = new Copy(this);
    copy.language = language;
    return copy.made();
  }

  /** These findings with the outlet. */
  public Findings withOutlet(Optional<Outlet> outlet) {
    Copy copy = new Copy(this);
    copy.outlet = outlet;
    return copy.made();
  }

  /** These findings with the publication date. */
  public Findings withPublished(Optional<PublicationDate> published) {
    Copy copy = new Copy(this);
    copy.published = published;
    return copy.made();
  }

  /** These findings with the dateline. */
  public Findings withDateline(Optional<Dateline> dateline) {
    Copy copy = new Copy(this);
    copy.dateline = dateline;
    return copy.made();
  }

  /** These findings with the places. */
  public Findings withPlaces(List<PlaceMention> places) {
    Copy copy = new Copy(this);
    copy.places = places;
    return copy.made();
  }

  /** These findings with the quotations and the actors who are quoted in them. */
  public Findings withQuotations(List<Quotation> quotations, List<Actor> actors) {
    Copy copy = new Copy(this);
    copy.quotations = quotations;
    copy.actors = actors;
    return copy.made();
  }

  /** These findings with the cited outlets. */
  public Findings withCited(List<Outlet> cited) {
    Copy copy = new Copy(this);
    copy.cited = cited;
    return copy.made();
  }

  /** These findings, with the word that quotations were looked for. */
  public Findings withQuotationsAttempted() {
    Copy copy = new Copy(this);
    copy.quotationsAttempted = true;
    return copy.made();
  }

  /** These findings with the agency that the text came from. */
  public Findings withAgency(Optional<Outlet> agency) {
    Copy copy = new Copy(this);
    copy.agency = agency;
    return copy.made();
  }

  /** These findings with another explanation of them. */
  public Findings withExplanation(Explanation explanation) {
    Copy copy = new Copy(this);
    copy.explanation = explanation;
    return copy.made();
  }

  /** These findings with the names of the rules that one of them was made by. */
  public Findings explained(Explanation.Finding finding, List<String> rules) {
    return withExplanation(explanation.with(finding, rules));
  }

  /** Findings that one thing is changed of. */
  private static final class Copy {
    private Optional<String> language;
    private Optional<Outlet> outlet;
    private Optional<PublicationDate> published;
    private Optional<Dateline> dateline;
    private List<PlaceMention> places;
    private List<Quotation> quotations;
    private List<Actor> actors;
    private List<Outlet> cited;
    private boolean quotationsAttempted;
    private Optional<Outlet> agency;
    private Explanation explanation;

    Copy(Findings from) {
      this.language = from.language;
      this.outlet = from.outlet;
      this.published = from.published;
      this.dateline = from.dateline;
      this.places = from.places;
      this.quotations = from.quotations;
      this.actors = from.actors;
      this.cited = from.cited;
      this.quotationsAttempted = from.quotationsAttempted;
      this.agency = from.agency;
      this.explanation = from.explanation;
    }

    Findings made() {
      return new Findings(
          language,
          outlet,
          published,
          dateline,
          places,
          quotations,
          actors,
          cited,
          quotationsAttempted,
          agency,
          explanation);
    }
  }
}
