package news.dateline.ingest;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.Attribution;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.article.PlaceMention;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.extract.Extractors;
import news.dateline.parse.FieldMap;
import news.dateline.parse.Parsed;
import news.dateline.parse.Parser;

/**
 * Runs all extractors over spoilt texts, as bodies in each language and as web pages, and checks
 * that nothing is thrown, that every span lies in its text and splits no pair of surrogates, and
 * that the same text gives the same findings twice.
 *
 * <p>{@link MalformedTextTest} runs it for a moment. For long:
 *
 * <pre>./mvnw -q -Prun -Dmain=news.dateline.ingest.ExtractionFuzz -Dargs="SEED MINUTES"</pre>
 *
 * <p>A failure prints the seed and the number of the case, which make it again. {@link
 * #fuzzerTestOneInput} is what fuzzers that are led by coverage call.
 */
public final class ExtractionFuzz {
  private static final List<String> LANGUAGES =
      List.of("", "", "en", "en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk", "ja", "ar");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-31T12:00:00Z"), ZoneOffset.UTC);

  private static final Extractors EXTRACTORS = Extractors.standard(CLOCK);

  private final long seed;
  private final List<String> seeds = Mutations.seeds();

  ExtractionFuzz(long seed) {
    this.seed = seed;
  }

  /** Runs cases until the minutes are over. */
  public static void main(String[] arguments) {
    ExtractionFuzz fuzz = new ExtractionFuzz(Long.parseLong(arguments[0]));
    long end = System.nanoTime() + (long) (Double.parseDouble(arguments[1]) * 60e9);
    long number = 0;
    List<String> failures = new ArrayList<>();
    while (System.nanoTime() < end && failures.size() < 20) {
      try {
        fuzz.run(number);
      } catch (RuntimeException | Error failure) {
        failures.add(failure.toString());
        failure.printStackTrace();
      }
      number++;
    }
    System.out.println(
        number
            + " cases with seed "
            + arguments[0]
            + " in "
            + ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000_000L
            + " s of CPU, "
            + failures.size()
            + " failures");
    failures.forEach(System.out::println);
  }

  /** What fuzzers that are led by coverage call: bytes that are text, the first says in what. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length > 1) {
      String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
      body(text, LANGUAGES.get((bytes[0] & 0xff) % LANGUAGES.size()));
    }
  }

  /** Runs the case of a number. */
  void run(long number) {
    Random random = new Random(seed * 1_000_003 + number);
    String text = new Mutations(random, seeds).text();
    String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    try {
      if (random.nextInt(8) == 0) {
        page(text, random);
      } else {
        body(text, language);
      }
    } catch (RuntimeException | Error failure) {
      throw new AssertionError(
          "seed " + seed + ", case " + number + ", language '" + language + "': " + failure,
          failure);
    }
  }

  private static void page(String text, Random random) {
    String inside =
        random.nextBoolean()
            ? "<p>" + text.replace("\n", "</p><p>") + "</p>"
            : text.replace(" ", random.nextBoolean() ? " <b>" : "</i> ");
    String html =
        "<html><head><title>"
            + inside.substring(0, Math.min(80, inside.length()))
            + "</title></head><body><article><h1>Kolenc</h1>"
            + inside;
    Parsed parsed =
        new Parser(FieldMap.NONE)
            .parse(
                "a.html",
                new CapturedDocument(
                    0,
                    Optional.of(0L),
                    new CapturedDocument.Content.Page(
                        html,
                        html.getBytes(StandardCharsets.UTF_8),
                        Optional.empty(),
                        Optional.empty())));
    if (parsed instanceof Parsed.News(Article news)) {
      check(news);
    }
  }

  private static void body(String text, String language) {
    int line = text.indexOf('\n');
    String title = line > 0 && line < 200 ? text.substring(0, line) : "";
    check(article(title, text, language));
  }

  static Article article(String title, String body, String language) {
    Map<String, String> metadata = new LinkedHashMap<>();
    ParsingHints hints = ParsingHints.NONE;
    if (!language.isEmpty()) {
      metadata.put("lang", language);
      hints = new ParsingHints.Builder().languageKey(Optional.of("lang")).build();
    }
    return ArticleBuilder.parsed(title, body).metadata(metadata).make().with(hints);
  }

  static Findings extract(Article article) {
    return EXTRACTORS.apply(article).findings();
  }

  /** Extracts, and throws when what comes out cannot be right. */
  static Findings check(Article article) {
    Findings found = extract(article);
    spans(found).forEach(span -> check(span, article));
    if (!extract(article).equals(found)) {
      throw new AssertionError("the same text gave other findings");
    }
    if (!found.quotations().isEmpty() && !found.quotationsAttempted()) {
      throw new AssertionError("quotations that were not looked for");
    }
    return found;
  }

  private static void check(Span span, Article article) {
    String text = article.text(span.part());
    if (span.end() > text.length()) {
      throw new AssertionError(span + " lies outside of " + text.length());
    }
    for (int at : new int[] {span.start(), span.end()}) {
      if (at > 0
          && at < text.length()
          && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
        throw new AssertionError(span + " splits a pair of surrogates");
      }
    }
  }

  private static Stream<Span> spans(Findings found) {
    Stream<Span> said =
        found.quotations().stream()
            .flatMap(
                quotation -> {
                  Attribution by = quotation.attribution();
                  return Stream.of(
                          quotation.content().stream(), by.source().stream(), by.cue().stream())
                      .flatMap(each -> each);
                });
    Stream<Evidence> grounds =
        Stream.of(
                found.outlet().map(Outlet::evidence).stream(),
                found.published().map(PublicationDate::evidence).stream(),
                found.dateline().map(line -> line.evidence()).stream(),
                found.cited().stream().map(Outlet::evidence))
            .flatMap(each -> each);
    return Stream.of(
            said,
            found.places().stream().map(PlaceMention::span),
            grounds.flatMap(
                evidence ->
                    evidence instanceof Evidence.InText(Span span)
                        ? Stream.of(span)
                        : Stream.empty()))
        .flatMap(each -> each);
  }
}
