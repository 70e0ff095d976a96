package news.dateline.extract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.ArticleLimits;
import news.dateline.article.Findings;
import news.dateline.extract.date.DateExtractor;
import news.dateline.extract.date.DateParser;
import news.dateline.extract.date.DatelineExtractor;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.AgencyExtractor;
import news.dateline.extract.outlet.CitedExtractor;
import news.dateline.extract.outlet.OutletExtractor;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.outlet.OutletTable;
import news.dateline.extract.place.PlaceExtractor;
import news.dateline.extract.quotation.EnglishQuotationExtractor;
import news.dateline.extract.quotation.learned.AttributionFinder;
import news.dateline.extract.quotation.learned.AttributionModel;
import news.dateline.extract.quotation.learned.WordClass;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.speech.EuropeanSpeechExtractor;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.TokenizedArticle;

/**
 * All extractors, in the order in which they run.
 *
 * <pre>{@code
 * Extractors extractors = Extractors.standard(Clock.systemUTC());   // once: it loads models and lists
 * Article found = extractors.apply(article);                        // from any thread
 * found.findings().outlet();
 * }</pre>
 *
 * <p>Immutable and safe for many threads. Takes time linear in the length of the text, and throws
 * for no text.
 */
public final class Extractors {
  /**
   * Raised whenever some text may give other findings than before: archives are then read again,
   * though their files have not changed.
   */
  public static final int VERSION = 6;

  private final List<Extractor> inOrder;

  /** Extractors of one's own choice; each sees what those before it found. */
  public Extractors(List<Extractor> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  /**
   * The extractors that Dateline indexes with.
   *
   * @param clock says which dates lie in the future; a day of grace is given for time zones
   */
  public static Extractors standard(Clock clock) {
    return standard(clock, AttributionModel.shipped());
  }

  /**
   * The same with another model for quotations.
   *
   * @param clock says which dates lie in the future; a day of grace is given for time zones
   * @param model finds who said what
   */
  public static Extractors standard(Clock clock, AttributionModel model) {
    return standard(clock, model, OutletTable.shipped());
  }

  /**
   * The same with another model for quotations, and another table of outlets.
   *
   * @param clock says which dates lie in the future; a day of grace is given for time zones
   * @param model finds who said what
   * @param table the outlets that are known
   */
  public static Extractors standard(Clock clock, AttributionModel model, OutletTable table) {
    Atlas atlas = Atlas.shipped();
    Gazetteer gazetteer = new ListedPlaces(atlas);
    OutletNames outlets = new OutletNames(table);
    Datelines datelines = new Datelines(gazetteer);
    Cues cues = new Cues();
    GivenNames givenNames = new GivenNames();
    DateParser dates = new DateParser(LocalDate.now(clock).plusDays(1));
    return new Extractors(
        List.of(
            new LanguageExtractor(),
            new OutletExtractor(outlets),
            new DateExtractor(dates, datelines),
            new DatelineExtractor(datelines),
            new AgencyExtractor(outlets),
            new EnglishQuotationExtractor(
                new AttributionFinder(
                    new QuotationRules(cues, outlets),
                    outlets,
                    new WordClass(cues, givenNames),
                    model),
                datelines,
                outlets,
                givenNames,
                gazetteer),
            new EuropeanSpeechExtractor(datelines, gazetteer, outlets),
            new CitedExtractor(outlets),
            new PlaceExtractor(atlas, outlets, givenNames)));
  }

  /**
   * The article with what the extractors find in it, in place of any findings it had. Of a very
   * long one they read the beginning ({@link ArticleLimits}).
   */
  public Article apply(Article article) {
    TokenizedArticle reading = new TokenizedArticle(ArticleLimits.analysed(article));
    Findings findings = Findings.NONE;
    for (Extractor extractor : inOrder) {
      findings = extractor.extract(reading, findings);
    }
    return ArticleLimits.ofFindings(article.with(findings));
  }
}
