package news.dateline.ingest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far a run has come. The run writes it, anybody may read it at any time.
 *
 * <p>Its figures are each true when read, but not all of the same instant.
 */
public final class Progress {
  private final long started = System.nanoTime();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong text = new AtomicLong();
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong rejected = new AtomicLong();
  private final AtomicReference<String> file = new AtomicReference<>("");

  /** The time since the run began. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** Bytes of files that have been read or need not be, as they lie on the disk. */
  public long bytes() {
    return bytes.get();
  }

  /** Bytes of the records done with, decompressed. */
  public long text() {
    return text.get();
  }

  /** Files done with. */
  public long files() {
    return files.get();
  }

  /** Records done with. */
  public long records() {
    return records.get();
  }

  /** Records rejected. */
  public long rejected() {
    return rejected.get();
  }

  /** The file that the last record came from. */
  public String file() {
    return file.get();
  }

  void begin(String name) {
    file.set(name);
  }

  void record(long weight, boolean wasRejected) {
    records.incrementAndGet();
    text.addAndGet(weight);
    if (wasRejected) {
      rejected.incrementAndGet();
    }
  }

  /** More bytes of a file have been read, or need not be. */
  public void read(long count) {
    bytes.addAndGet(count);
  }

  void end() {
    files.incrementAndGet();
  }
}
