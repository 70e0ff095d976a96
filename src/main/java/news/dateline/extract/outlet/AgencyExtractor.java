package news.dateline.extract.outlet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Article;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Span;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.TokenizedArticle;

/**
 * The agency that a text came from, where it is not its publisher.
 *
 * <pre>
 *   the dateline     MOSCOW (Reuters) -
 *   the byline       Reuters   By Liv Aasen, Associated Press   dpa/AFP
 *   the credit       (AFP)   © Xinhua   Source: ANSA   dpa/lby      in a line of its own at the end
 * </pre>
 *
 * <p>In byline and credit it has to be one that the table knows as an agency; what a dateline has
 * in its brackets is one anyhow, when it looks like one. Each rule has its name and its example in
 * {@link AgencyRule}.
 */
public final class AgencyExtractor implements Extractor {
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*(?:[,;/|()·–—©+]|\\b(?:"
              + OutletWords.either(OutletWords.BYLINE_JOINING)
              + ")\\b|-\\s|\\s-)\\s*");
  private static final Pattern CREDIT =
      Pattern.compile(
          "^[\\s(\\[–—*©-]*(?:(?:"
              + OutletWords.either(OutletWords.CREDITS)
              + ")\\s*:?\\s*)?[©\\s]*(.+?)[\\s)\\].*]*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int LONGEST_BYLINE = 120;
  private static final int LONGEST_CREDIT = 60;
  private static final int LAST_LINES = 2;

  private final OutletNames names;

  public AgencyExtractor(OutletNames names) {
    this.names = names;
  }

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    Article article = reading.article();
    Optional<String> own = soFar.outlet().map(Outlet::name);
    Optional<Explained<Outlet>> found =
        fromDateline(soFar)
            .or(() -> fromByline(article))
            .or(() -> fromCredit(reading))
            .filter(agency -> own.isEmpty() || !same(own.get(), agency.found().name()));
    return soFar
        .withAgency(found.map(Explained::found))
        .explained(Explanation.Finding.AGENCY, found.map(Explained::ids).orElse(List.of()));
  }

  private boolean same(String own, String agency) {
    return OutletTable.key(own).equals(OutletTable.key(agency))
        || names.stated(own).flatMap(row -> names.stated(agency).filter(row::equals)).isPresent()
        || CanonicalOutlets.isInitials(agency, own);
  }

  private Optional<Explained<Outlet>> fromDateline(Findings soFar) {
    return soFar
        .dateline()
        .flatMap(line -> line.agency().map(printed -> named(printed, line.evidence())))
        .map(agency -> agency.after(AgencyRule.AGENCY_OF_DATELINE));
  }

  private Explained<Outlet> named(String printed, Evidence evidence) {
    return names
        .recognised(printed)
        .map(known -> known.map(row -> OutletNames.outlet(row, evidence)))
        .orElseGet(
            () ->
                Explained.by(
                    new Outlet(printed, evidence), AgencyRule.AGENCY_AS_DATELINE_PRINTS_IT));
  }

  private Optional<Explained<Outlet>> fromByline(Article article) {
    return article
        .byline()
        .filter(byline -> byline.length() <= LONGEST_BYLINE)
        .flatMap(byline -> agencyIn(byline, new Evidence.Metadata("byline")))
        .map(agency -> agency.after(AgencyRule.AGENCY_IN_BYLINE));
  }

  private Optional<Explained<Outlet>> fromCredit(TokenizedArticle reading) {
    Text body = reading.body();
    List<TokenSpan> paragraphs = body.paragraphs();
    for (int p = Math.max(1, paragraphs.size() - LAST_LINES); p < paragraphs.size(); p++) {
      TokenSpan line = paragraphs.get(p);
      if (line.size() == 0) {
        continue;
      }
      int start = body.token(line.from()).start();
      int end = body.token(line.to() - 1).end();
      Matcher credit = CREDIT.matcher(reading.article().body().substring(start, end));
      if (end - start <= LONGEST_CREDIT && credit.matches()) {
        Optional<Explained<Outlet>> agency =
            agencyIn(credit.group(1), new Evidence.InText(Span.body(start, end)));
        if (agency.isPresent()) {
          return agency.map(found -> found.after(AgencyRule.AGENCY_IN_CREDIT));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Explained<Outlet>> agencyIn(String line, Evidence evidence) {
    for (String part : PARTS.split(line)) {
      Optional<Explained<OutletTable.Row>> known =
          names
              .recognised(part)
              .filter(row -> row.found().kind().equals(Optional.of(Outlet.Kind.AGENCY)));
      if (known.isPresent()) {
        Optional<AgencyRule> rule = asAgency(known.get().found(), part);
        if (rule.isPresent()) {
          return known.map(
              row ->
                  row.map(found -> OutletNames.outlet(found, evidence)).and(List.of(rule.get())));
        }
      }
    }
    return Optional.empty();
  }

  /** A name in small letters is a word, but for dpa and its like. */
  private static Optional<AgencyRule> asAgency(OutletTable.Row row, String part) {
    if (printsSo(row, part)) {
      return Optional.of(AgencyRule.AGENCY_PRINTED_AS_LISTED);
    }
    return part.length() > 4 ? Optional.of(AgencyRule.AGENCY_PRINTED_OTHERWISE) : Optional.empty();
  }

  private static boolean printsSo(OutletTable.Row row, String part) {
    String upper = part.toUpperCase(Locale.ROOT);
    return row.allNames().contains(part) || (part.equals(upper) && row.allNames().contains(upper));
  }
}
