package news.dateline.article;

import java.time.Instant;
import java.util.Optional;

/**
 * An earlier text of an article: stored, shown, never searched.
 *
 * @param digest SHA-256 of its text and metadata, as in {@link Capture#digest}
 * @param time when it was captured, if known
 * @param modified when its publisher last changed it, if known
 * @param title its headline, empty when it had none
 * @param body its text
 */
public record Version(
    String digest, Optional<Instant> time, Optional<Instant> modified, String title, String body) {}
