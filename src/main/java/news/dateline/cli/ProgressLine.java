package news.dateline.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import news.dateline.ingest.Progress;

/**
 * Shows how far a run has come: on a terminal a line that is written anew four times a second,
 * elsewhere a line every five seconds. A run that is over sooner leaves nothing.
 */
final class ProgressLine implements AutoCloseable {
  private static final Duration LIVE = Duration.ofMillis(250);
  private static final Duration ELSEWHERE = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final Progress progress;
  private final OptionalLong bytes;
  private final Thread thread;

  private ProgressLine(Terminal terminal, Progress progress, OptionalLong bytes) {
    this.terminal = terminal;
    this.progress = progress;
    this.bytes = bytes;
    this.thread = Thread.ofPlatform().name("progress").daemon().unstarted(this::show);
  }

  /**
   * Shows a run until closed.
   *
   * @param bytes how many bytes of files there are to read, if known
   */
  static ProgressLine of(Terminal terminal, Progress progress, OptionalLong bytes) {
    ProgressLine line = new ProgressLine(terminal, progress, bytes);
    line.thread.start();
    return line;
  }

  private void show() {
    try {
      while (true) {
        Thread.sleep(terminal.live() ? LIVE : ELSEWHERE);
        String text = text(progress, bytes);
        if (terminal.live()) {
          terminal.rewrite(TerminalText.cut(text, terminal.columns() - 1));
        } else {
          terminal.say(text);
        }
      }
    } catch (InterruptedException over) {
      if (terminal.live()) {
        terminal.rewrite("");
      }
    }
  }

  /** {@code 12,345 records, 5,210/s, 21.3 MB/s, 2 rejected, 43 %, 0:12 left, data/a.jsonl.gz}. */
  static String text(Progress progress, OptionalLong bytes) {
    double seconds = Math.max(0.001, progress.elapsed().toMillis() / 1000.0);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%,d records, %,.0f/s, %.1f MB/s",
            progress.records(),
            progress.records() / seconds,
            progress.text() / 1e6 / seconds));
    if (progress.rejected() > 0) {
      text.append(String.format(Locale.ROOT, ", %,d rejected", progress.rejected()));
    }
    if (bytes.isPresent() && bytes.getAsLong() > 0 && progress.bytes() > 0) {
      double done = Math.min(1, progress.bytes() / (double) bytes.getAsLong());
      text.append(String.format(Locale.ROOT, ", %.0f %%", Math.floor(done * 100)));
      if (seconds > 1) {
        text.append(", ")
            .append(TerminalText.clock(Math.round(seconds * (1 - done) / done)))
            .append(" left");
      }
    }
    return progress.file().isEmpty() ? text.toString() : text + ", " + progress.file();
  }

  /** Wipes the line. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
