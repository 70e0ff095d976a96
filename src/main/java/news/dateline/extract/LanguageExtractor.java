package news.dateline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.ParsingHints;
import news.dateline.article.Resources;
import news.dateline.extract.text.EnglishWords;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.TokenizedArticle;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * The language: what the record says, else what its words look like.
 *
 * <p>English is told by its function words, which costs next to nothing; all else is asked of
 * OpenNLP's model, on the first {@value #CHARACTERS} characters. Under {@value #SHORTEST}
 * characters, or where the model is not sure, there is no language.
 */
public final class LanguageExtractor implements Extractor {
  private static final int CHARACTERS = 800;
  private static final int SHORTEST = 40;

  /**
   * The model spreads its chances over a hundred languages; on news it gives the right one .1 or
   * more.
   */
  private static final double SURE = 0.04;

  private static final double AHEAD = 1.3;
  private static final String MODEL = "/langdetect-183.bin";

  private final LanguageDetector detector;
  private final Map<String, String> shortCodes = shortCodes();

  /** Loads the model, which takes a second or two and 10 MB. */
  public LanguageExtractor() {
    try (InputStream stream = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the program is incomplete: it lacks the language model " + MODEL);
      }
      detector = new LanguageDetectorME(new LanguageDetectorModel(stream));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the language model " + MODEL, broken);
    }
  }

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    Optional<Explained<String>> found =
        stated(reading.article()).or(() -> english(reading)).or(() -> guessed(reading));
    return soFar
        .withLanguage(found.map(Explained::found))
        .explained(Explanation.Finding.LANGUAGE, found.map(Explained::ids).orElse(List.of()));
  }

  private Optional<Explained<String>> stated(Article article) {
    ParsingHints hints = article.hints();
    return hints.language().isPresent()
        ? hints.language().flatMap(this::shortCode).map(by(LanguageRule.LANGUAGE_OF_MAP))
        : hints
            .languageKey()
            .flatMap(article::printed)
            .flatMap(this::shortCode)
            .map(by(LanguageRule.LANGUAGE_OF_RECORD));
  }

  private static Function<String, Explained<String>> by(LanguageRule rule) {
    return code -> Explained.by(code, rule);
  }

  private Optional<String> shortCode(String value) {
    String code = value.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    if (code.length() == 3) {
      return Optional.ofNullable(shortCodes.get(code));
    }
    return code.length() == 2 && shortCodes.containsValue(code)
        ? Optional.of(code)
        : Optional.empty();
  }

  private static Optional<Explained<String>> english(TokenizedArticle reading) {
    return EnglishWords.prevailIn(reading.body())
        ? Optional.of(Explained.by("en", LanguageRule.LANGUAGE_OF_ENGLISH_WORDS))
        : Optional.empty();
  }

  private Optional<Explained<String>> guessed(TokenizedArticle reading) {
    Article article = reading.article();
    String body = article.body();
    String words = body.length() >= SHORTEST ? body : article.title() + "\n" + body;
    words = words.substring(0, Math.min(CHARACTERS, words.length()));
    if (words.codePoints().filter(Character::isLetter).count() < SHORTEST) {
      return Optional.empty();
    }
    Language[] best = detector.predictLanguages(words);
    boolean sure =
        best.length > 1
            && best[0].getConfidence() >= SURE
            && best[0].getConfidence() >= AHEAD * best[1].getConfidence();
    return sure
        ? Optional.ofNullable(shortCodes.get(best[0].getLang()))
            .map(code -> Explained.by(code, LanguageRule.LANGUAGE_OF_MODEL))
        : Optional.empty();
  }

  /** ISO 639-3, 639-2/T and the model's names of macrolanguages' members, to ISO 639-1. */
  private static Map<String, String> shortCodes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        codes.put(Locale.of(code).getISO3Language(), code);
      }
    }
    Resources.rows(LanguageExtractor.class, "language-codes.tsv")
        .forEach(row -> codes.put(row.get(0), row.get(1)));
    return Map.copyOf(codes);
  }
}
