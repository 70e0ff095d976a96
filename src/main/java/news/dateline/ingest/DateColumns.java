package news.dateline.ingest;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.DayOrder;
import news.dateline.article.ParsingHints;
import news.dateline.extract.date.DateForms;
import news.dateline.parse.Parsed;

/**
 * The dates of records as a whole column shows them.
 *
 * <p>{@code 03/04/2024} is March to some and April to others. The other rows of the file settle it:
 * where one prints {@code 22/03/2024}, the day comes first in all. The file is read once more for
 * that, when the first such date is met, and not at all for files without. Where rows contradict
 * each other, or none says anything, the date stays unknown. A date that cannot be true (the year
 * 1, or next year) is set aside. Both are handed on ({@link ParsingHints#dayOrder}, {@link
 * ParsingHints#setAside}) and are reported after the run.
 *
 * <p>For several threads.
 */
public final class DateColumns {
  /** One slip in so many rows is a slip. */
  private static final int SLIPS = 50;

  private final Archive archive;
  private final LocalDate latest;
  private final Map<Column, Order> orders = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> setAside = new ConcurrentHashMap<>();
  private final AtomicLong open = new AtomicLong();

  /** A date column of a file. */
  private record Column(String file, String key) {}

  /** What the rows of a column show: how many have the day first, how many the month. */
  private record Order(long dayFirst, long monthFirst) {
    private static String rows(long count) {
      return count == 1 ? "1 other row of the file" : count + " other rows of the file";
    }

    Optional<ParsingHints.StatedOrder> said() {
      if (dayFirst > SLIPS * monthFirst) {
        return Optional.of(stated(DayOrder.DAY_FIRST, dayFirst));
      }
      return monthFirst > SLIPS * dayFirst
          ? Optional.of(stated(DayOrder.MONTH_FIRST, monthFirst))
          : Optional.empty();
    }

    private static ParsingHints.StatedOrder stated(DayOrder order, long count) {
      return new ParsingHints.StatedOrder(Optional.of(order), rows(count));
    }
  }

  /**
   * Looks at columns of an archive.
   *
   * @param clock says which dates lie in the future; a day of grace is given for time zones
   */
  public DateColumns(Archive archive, Clock clock) {
    this.archive = archive;
    this.latest = LocalDate.now(clock).plusDays(1);
  }

  /** The record, with what its column shows of its date. */
  public Parsed settled(String file, Parsed parsed) {
    return parsed instanceof Parsed.News(Article article)
        ? new Parsed.News(settled(file, article))
        : parsed;
  }

  private Article settled(String file, Article article) {
    ParsingHints hints = article.hints();
    if (hints.publishedKeys().isEmpty() || hints.published().isPresent()) {
      return article;
    }
    Optional<ParsingHints.StatedOrder> order = hints.dayOrder();
    String first = hints.publishedKeys().get(0);
    if (!hints.page() && DateForms.isAmbiguous(article.printed(first).orElse(""))) {
      order = orders.computeIfAbsent(new Column(file, first), this::read).said();
      if (order.isEmpty()) {
        open.incrementAndGet();
      }
    }
    List<ParsingHints.SetAside> aside = new ArrayList<>();
    for (String key : hints.publishedKeys()) {
      String printed = article.printed(key).orElse("");
      DateForms.whyNot(printed, latest)
          .ifPresent(
              reason -> {
                aside.add(new ParsingHints.SetAside(key, printed, reason));
                setAside.computeIfAbsent(reason, unseen -> new AtomicLong()).incrementAndGet();
              });
    }
    return article.with(hints.toBuilder().dayOrder(order).setAside(aside).build());
  }

  /** Counts the rows of a column that can be read in one way only. */
  private Order read(Column column) {
    long[] counts = new long[2];
    try {
      archive.read(
          new ArchiveFile(
              Capture.outer(column.file()),
              Optional.of(Path.of(Capture.outer(column.file()))),
              true,
              Optional.empty(),
              Optional.empty()),
          new Records() {
            @Override
            public void accept(String file, CapturedDocument document) {
              if (file.equals(column.file())
                  && document.content() instanceof CapturedDocument.Content.Fields fields) {
                fields.fields().getOrDefault(column.key(), List.of()).stream()
                    .limit(1)
                    .flatMap(value -> DateForms.order(value).stream())
                    .forEach(order -> counts[order == DayOrder.DAY_FIRST ? 0 : 1]++);
              }
            }

            @Override
            public void reject(Rejection rejection) {}

            @Override
            public void skip(String file, String reason) {}
          });
    } catch (IOException | InvalidPathException gone) {
      // Standard input, say, cannot be read twice: then no row says anything.
      return new Order(0, 0);
    }
    return new Order(counts[0], counts[1]);
  }

  private static String words(ParsingHints.StatedOrder said) {
    boolean day = said.order().equals(Optional.of(DayOrder.DAY_FIRST));
    return (day ? "day first, as " : "month first, as ") + said.evidence();
  }

  /** How dates such as 03/04/2024 are read in a file, and why, as far as any were met. */
  public Optional<String> order(String file) {
    return orders.entrySet().stream()
        .filter(entry -> entry.getKey().file().equals(file))
        .map(entry -> entry.getValue().said().map(DateColumns::words))
        .map(said -> said.map(words -> words + " show"))
        .map(said -> said.orElse("not known: no row shows whether day or month comes first"))
        .findFirst();
  }

  /** What a user should know of the dates after a run. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    Map<String, String> sorted = new TreeMap<>();
    orders.forEach(
        (column, order) ->
            order
                .said()
                .ifPresent(
                    said ->
                        sorted.put(
                            column.file() + " " + column.key(),
                            column.file()
                                + ": dates such as 03/04/2024 in \""
                                + column.key()
                                + "\" were read "
                                + words(said)
                                + " show")));
    notes.addAll(sorted.values());
    if (open.get() > 0) {
      notes.add(
          (open.get() == 1 ? "1 date" : open.get() + " dates")
              + " such as 03/04/2024 stayed unknown, because the other rows of the file do not"
              + " show whether day or month comes first, or contradict each other; settle it with --map, such as"
              + " {\"dateFormat\":\"dd/MM/yyyy\"}");
    }
    new TreeMap<>(setAside)
        .forEach(
            (reason, count) ->
                notes.add(
                    (count.get() == 1 ? "1 date was" : count + " dates were")
                        + " set aside: "
                        + reason));
    return notes;
  }
}
