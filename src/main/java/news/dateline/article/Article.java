package news.dateline.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A news article: its text, where it comes from, and what was found in it.
 *
 * <p>The text never changes after parsing, so every {@link Span} into it stays valid.
 *
 * @param id 26 lower-case base32 characters (128 bits of SHA-256) over the canonical URL, else over
 *     the record's own bytes; never over a path, so the same record has the same id on every
 *     machine
 * @param provenance where it was found; earlier versions of its text
 * @param metadata what the record or page says of itself, as printed, in its order; keys are the
 *     record's own
 * @param hints what the parser hands on to the extractors
 * @param title the headline, empty when there is none
 * @param byline who wrote it, as printed
 * @param body the text without page furniture; paragraphs are separated by line breaks
 * @param findings what the extractors found; {@link Findings#NONE} before they ran
 */
public record Article(
    String id,
    Provenance provenance,
    Map<String, String> metadata,
    ParsingHints hints,
    String title,
    Optional<String> byline,
    String body,
    Findings findings) {

  /** Copies the metadata and keeps their order. */
  public Article {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** An article that the parser has nothing to say of. */
  public Article(
      String id,
      Provenance provenance,
      Map<String, String> metadata,
      String title,
      Optional<String> byline,
      String body,
      Findings findings) {
    this(id, provenance, metadata, ParsingHints.NONE, title, byline, body, findings);
  }

  /** The same article with other hints. */
  public Article with(ParsingHints hints) {
    return new Article(id, provenance, metadata, hints, title, byline, body, findings);
  }

  /** The same article with other findings. */
  public Article with(Findings findings) {
    return new Article(id, provenance, metadata, hints, title, byline, body, findings);
  }

  /** The same article with another provenance. */
  public Article with(Provenance provenance) {
    return new Article(id, provenance, metadata, hints, title, byline, body, findings);
  }

  /** What stands under a key of {@link Evidence.Metadata}, as printed. */
  public Optional<String> printed(String key) {
    return switch (key) {
      case ParsingHints.BYLINE_DATE -> hints.bylineDate();
      case ParsingHints.TEXT_DATE -> hints.textDate();
      case ParsingHints.FURNITURE ->
          hints.furniture().isEmpty()
              ? Optional.empty()
              : Optional.of(String.join("\n", hints.furniture()));
      default -> Optional.ofNullable(metadata.get(key));
    };
  }

  /** The text that a part's spans count in. */
  public String text(Span.Part part) {
    return switch (part) {
      case TITLE -> title;
      case BODY -> body;
    };
  }

  /** The words of a span. */
  public String text(Span span) {
    return span.in(text(span.part()));
  }

  /** The words of a quotation's content, its stretches joined by a space. */
  public String text(Quotation quotation) {
    StringBuilder words = new StringBuilder();
    for (Span span : quotation.content()) {
      words.append(words.isEmpty() ? "" : " ").append(text(span));
    }
    return words.toString();
  }
}
