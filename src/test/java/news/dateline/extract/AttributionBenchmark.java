package news.dateline.extract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.article.Findings;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.EnglishQuotationExtractor;
import news.dateline.extract.quotation.learned.AttributionFinder;
import news.dateline.extract.quotation.learned.AttributionModel;
import news.dateline.extract.quotation.learned.WordClass;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.Tokens;

/**
 * How fast quotations and actors are found, reading the text included: one thread, processor time,
 * of texts scaled to 750 words.
 *
 * <pre>
 *   AttributionBenchmark ARTICLES.JSONL      # lines with "body"; the first 1,500
 * </pre>
 */
final class AttributionBenchmark {
  private static final int MOST = 1_500;
  private static final int ROUNDS = 4;
  private static final double WORDS = 750;

  private AttributionBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<String> bodies = new ArrayList<>();
    long words = 0;
    try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
      for (String line = lines.readLine();
          line != null && bodies.size() < MOST;
          line = lines.readLine()) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        bodies.add(json.get("body").getAsString());
        words += Tokens.of(bodies.get(bodies.size() - 1)).stream().filter(Token::word).count();
      }
    }
    Gazetteer places = new ListedPlaces(Atlas.shipped());
    OutletNames outlets = new OutletNames();
    Cues cues = new Cues();
    GivenNames givenNames = new GivenNames();
    EnglishQuotationExtractor extractor =
        new EnglishQuotationExtractor(
            new AttributionFinder(
                new QuotationRules(cues, outlets),
                outlets,
                new WordClass(cues, givenNames),
                AttributionModel.shipped()),
            new Datelines(places),
            outlets,
            givenNames,
            places);
    for (int round = 1; round <= ROUNDS; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long found = 0;
      for (String body : bodies) {
        found += extractor.extract(Articles.reading(body), Findings.NONE).quotations().size();
      }
      double seconds =
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "round %d: %d quotations, %.0f articles of %.0f words a second%n",
          round,
          found,
          words / WORDS / seconds,
          WORDS);
    }
  }
}
