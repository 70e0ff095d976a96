package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.Dateline;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.article.PublicationDate;
import news.dateline.extract.date.DateExtractor;
import news.dateline.extract.date.DateParser;
import news.dateline.extract.date.DatelineExtractor;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.outlet.AgencyExtractor;
import news.dateline.extract.outlet.CitedExtractor;
import news.dateline.extract.outlet.OutletExtractor;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;

/**
 * Holds what is read of datelines, dates and names of outlets, and by which rules, to the snippets
 * in {@code gold/snippets.tsv}, odd forms all of them, and prints how many are right. What is known
 * to be missed is marked there, and counts as missed.
 */
class GoldSnippetsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  private final OutletNames names = new OutletNames();
  private final Datelines datelines = new Datelines(new ListedPlaces(Atlas.shipped()));
  private final DateParser dates = new DateParser(TODAY);

  /** What is found in a snippet, and by which rules. */
  private record Found(String what, List<String> rules) {}

  @Test
  void oddFormsAreRead() throws IOException {
    Map<String, int[]> counts = new LinkedHashMap<>();
    List<String> wrong = new ArrayList<>();
    for (String line : lines()) {
      String[] row = line.split("\t", -1);
      boolean missed = row[2].startsWith("?");
      String wanted = missed ? row[2].substring(1) : row[2];
      Found snippet = found(row[0], row[1].replace('|', '\n'));
      String found = snippet.what();
      if (row[0].equals("dateline") && wanted.endsWith(";") && found.startsWith(wanted)) {
        // the country is not asked for
        found = wanted;
      }
      int[] count = counts.computeIfAbsent(row[0], kind -> new int[2]);
      count[0] += found.equals(wanted) ? 1 : 0;
      count[1]++;
      String rules = String.join(" ", snippet.rules());
      if (found.equals(wanted) == missed || !rules.equals(row.length > 3 ? row[3] : "")) {
        wrong.add(line + "\n      found: " + found + "\t" + rules);
      }
    }
    counts.forEach(
        (kind, count) ->
            System.out.println("snippets, " + kind + ": " + count[0] + " of " + count[1]));
    assertThat(wrong)
        .as(
            "wrong, or right though marked as missed, or by other rules:\n%s",
            String.join("\n", wrong))
        .isEmpty();
    assertThat(counts.values().stream().mapToInt(count -> count[1]).sum()).isGreaterThan(200);
  }

  private Found found(String kind, String text) {
    return switch (kind) {
      case "dateline" -> {
        Findings found =
            new DatelineExtractor(datelines).extract(Articles.reading(text), Findings.NONE);
        yield new Found(
            found.dateline().map(GoldSnippetsTest::written).orElse("-"),
            found.explanation().of(Explanation.Finding.DATELINE));
      }
      case "date" -> {
        ParsingHints hints = new ParsingHints.Builder().publishedKeys(List.of("date")).build();
        Article article = Articles.of("", "", null, Map.of("date", text)).with(hints);
        Findings found =
            new DateExtractor(dates, datelines)
                .extract(new TokenizedArticle(article), Findings.NONE);
        yield new Found(
            found.published().map(PublicationDate::text).orElse("-"),
            found.explanation().of(Explanation.Finding.PUBLISHED));
      }
      case "outlet" -> {
        int at = text.lastIndexOf('@');
        String host = text.substring(at + 1);
        Map<String, String> fields =
            at == 0 ? Map.of() : Map.of("og:site_name", text.substring(0, at));
        String url = host.isEmpty() ? null : "https://" + host + "/";
        Article article = Articles.ofOutlet("", "", url, fields, "og:site_name");
        Findings found =
            new OutletExtractor(names).extract(new TokenizedArticle(article), Findings.NONE);
        yield new Found(
            found.outlet().map(Outlet::name).orElse("-"),
            found.explanation().of(Explanation.Finding.OUTLET));
      }
      case "cited" -> {
        Findings found = new CitedExtractor(names).extract(Articles.reading(text), Findings.NONE);
        Set<String> cited = new LinkedHashSet<>();
        found.cited().forEach(outlet -> cited.add(outlet.name()));
        yield new Found(
            cited.isEmpty() ? "-" : String.join(";", cited),
            found.explanation().all(Explanation.Finding.CITED).values().stream()
                .flatMap(List::stream)
                .toList());
      }
      case "agency" -> {
        int at = text.indexOf('@');
        ArticleBuilder body = ArticleBuilder.parsed("", text.substring(at + 1));
        Article article = (at == 0 ? body : body.byline(text.substring(0, at))).make();
        TokenizedArticle reading = new TokenizedArticle(article);
        Findings before = new DatelineExtractor(datelines).extract(reading, Findings.NONE);
        Findings found = new AgencyExtractor(names).extract(reading, before);
        yield new Found(
            found.agency().map(Outlet::name).orElse("-"),
            found.explanation().of(Explanation.Finding.AGENCY));
      }
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static String written(Dateline line) {
    return line.place() + ';' + line.agency().orElse("") + ';' + line.country().orElse("");
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        GoldSnippetsTest.class.getResourceAsStream("/news/dateline/gold/snippets.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toList());
    }
  }
}
