package news.dateline.lucene;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How the engine works.
 *
 * @param k1 BM25: how much repeating a word counts
 * @param b BM25: how much the length of a text counts, 0 to 1
 * @param titleWeight how many times a word in the title counts what it counts in the body
 * @param both how much the lesser counts of a word's scores in title and body: 0 only the greater
 *     counts, 1 their sum
 * @param bufferMegabytes how much the writer holds in memory before it writes a segment
 * @param threads how many threads turn articles into postings beside the caller's
 * @param snapshotIdle how long a snapshot that is no longer the newest stays open after its last
 *     use
 * @param refresh how long the newest snapshot is given out without looking for a newer one
 * @param clock the time
 */
public record IndexSettings(
    float k1,
    float b,
    float titleWeight,
    float both,
    int bufferMegabytes,
    int threads,
    Duration snapshotIdle,
    Duration refresh,
    InstantSource clock) {

  /** What suits most archives. */
  public static IndexSettings standard() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return new IndexSettings(
        0.9f,
        0.4f,
        1f,
        0.5f,
        Math.clamp(megabytes / 6, 16, 256),
        1,
        Duration.ofMinutes(10),
        Duration.ofSeconds(1),
        InstantSource.system());
  }

  /** The same with another clock. */
  public IndexSettings with(InstantSource clock) {
    return new IndexSettings(
        k1, b, titleWeight, both, bufferMegabytes, threads, snapshotIdle, refresh, clock);
  }

  /** The same that looks for a newer commit so seldom; {@link Duration#ZERO} is always. */
  public IndexSettings refreshingEach(Duration refresh) {
    return new IndexSettings(
        k1, b, titleWeight, both, bufferMegabytes, threads, snapshotIdle, refresh, clock);
  }

  /** The same with other weights. */
  public IndexSettings weighing(float k1, float b, float titleWeight, float both) {
    return new IndexSettings(
        k1, b, titleWeight, both, bufferMegabytes, threads, snapshotIdle, refresh, clock);
  }
}
