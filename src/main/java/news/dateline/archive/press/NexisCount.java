package news.dateline.archive.press;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.RecordSink;

/**
 * The numbers that an export gives its documents, and whether some are missing. Exports that were
 * put behind each other are counted each by itself.
 */
final class NexisCount {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\s*-\\s*(\\d{1,6}))?");

  private final List<Series> all = new ArrayList<>();
  private Optional<Long> selected = Optional.empty();

  /** The documents of one export. */
  private record Series(int total, TreeSet<Integer> numbers, String first) {}

  /** A document with this number was found. */
  void found(int number, int total, String printed) {
    Series last = all.isEmpty() ? new Series(0, new TreeSet<>(), "") : all.get(all.size() - 1);
    if (last.total != total || last.numbers.contains(number)) {
      last = new Series(total, new TreeSet<>(), printed);
      all.add(last);
    }
    last.numbers.add(number);
  }

  /** The first page says which documents were asked for: {@code 1-49}, {@code 1, 3, 7-9}. */
  void selected(String ranges) {
    long count = 0;
    Matcher range = RANGE.matcher(ranges);
    while (range.find()) {
      int from = Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? from : Integer.parseInt(range.group(2));
      count += Math.max(0, to - from + 1);
    }
    selected = count == 0 ? Optional.empty() : Optional.of(count);
  }

  /** Says for each export what is missing. */
  void tell(RecordSink sink) throws IOException {
    for (Series series : all) {
      long found = series.numbers.size();
      long said =
          all.size() == 1 ? Math.min(series.total, selected.orElse(Long.MAX_VALUE)) : series.total;
      DocumentCount.compare(sink, series.first, said, found);
    }
  }
}
