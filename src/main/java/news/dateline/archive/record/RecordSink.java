package news.dateline.archive.record;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Window;

/** Numbers the records of one file, and hands them on with their place. */
public final class RecordSink {
  private final Source source;
  private final Records records;
  private long next;

  public RecordSink(Source source, Records records) {
    this.source = source;
    this.records = records;
  }

  /** Hands on the next record. */
  public void fields(long offset, Map<String, List<String>> fields, byte[] raw) throws IOException {
    hand(offset, new CapturedDocument.Content.Fields(fields, raw));
  }

  /** Hands on the next record: of a format of news. */
  public void item(long offset, NewsItem item, byte[] raw) throws IOException {
    switch (item) {
      case NewsItem.News(Story story) -> story(offset, story.fields(), story.html(), raw);
      case NewsItem.Nothing(String reason) -> skip(reason);
    }
  }

  /**
   * Hands on the next record: a story whose fields the format knows.
   *
   * @param html the names of the fields that hold HTML
   */
  public void story(long offset, Map<String, List<String>> fields, Set<String> html, byte[] raw)
      throws IOException {
    hand(offset, new CapturedDocument.Content.Story(fields, html, raw));
  }

  /** Hands on the next record. */
  public void text(long offset, String text, byte[] raw) throws IOException {
    text(offset, text, raw, Optional.empty(), Optional.empty());
  }

  /** Hands on the next record: the text of a page. */
  public void text(
      long offset, String text, byte[] raw, Optional<String> url, Optional<Instant> time)
      throws IOException {
    hand(offset, new CapturedDocument.Content.PlainText(text, raw, url, time));
  }

  /** Hands on the next record: a page of which the archive says nothing. */
  public void page(long offset, String html, byte[] raw) throws IOException {
    page(offset, html, raw, Optional.empty(), Optional.empty());
  }

  /**
   * Hands on the next record: a page.
   *
   * @param url the address it was captured at
   * @param time when it was captured
   */
  public void page(
      long offset, String html, byte[] raw, Optional<String> url, Optional<Instant> time)
      throws IOException {
    hand(offset, new CapturedDocument.Content.Page(html, raw, url, time));
  }

  private void hand(long offset, CapturedDocument.Content content) throws IOException {
    records.accept(source.file(), new CapturedDocument(next++, source.offset(offset), content));
  }

  /** Counts the next record, which is nothing to index: see {@link Records#skip}. */
  public void skip(String reason) throws IOException {
    next++;
    records.skip(source.file(), reason);
  }

  /** Hands on that the next record could not be read. */
  public void reject(long offset, String reason) throws IOException {
    records.reject(new Rejection(source.file(), next++, source.offset(offset), reason));
  }

  /** Hands on that the file breaks here. */
  public void reject(long offset, DamagedInput damage) throws IOException {
    Optional<Long> at = source.offset(offset);
    records.reject(new Rejection(source.file(), next++, at, String.valueOf(damage.getMessage())));
  }

  /** Hands on that the next record is too long. */
  public void tooLong(long offset) throws IOException {
    reject(offset, "longer than " + (Window.LIMIT >> 20) + " MiB; split the file into records");
  }

  /** Takes a file that has been read to its end. */
  public interface Whole {
    /**
     * Takes it.
     *
     * @param window holds it
     * @param length how many bytes it has
     */
    void take(Window window, int length) throws IOException;
  }

  /** Reads the file as one record, or hands on why that cannot be done. */
  public void whole(Whole whole) throws IOException {
    Window window = new Window(source.stream());
    int length = 0;
    int value = window.at(0);
    while (value >= 0) {
      value = window.at(++length);
    }
    if (value == Window.TOO_LONG) {
      tooLong(0);
    } else if (window.damage().isPresent()) {
      reject(0, window.damage().get());
    } else {
      whole.take(window, length);
    }
  }
}
