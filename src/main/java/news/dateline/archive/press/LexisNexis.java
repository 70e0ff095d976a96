package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.RecordSink;

/**
 * Exports of LexisNexis Academic (Wirtschaft, Nexis UK) and of Nexis Uni (Nexis+, Lexis Advance).
 *
 * <pre>
 *   2 of 25 DOCUMENTS                     Quay reopens                   ← headline first in Nexis Uni
 *   The Courier (Trieste)                 The Courier (Trieste)
 *   March 5, 2024 Tuesday                 March 5, 2024 Tuesday
 *   Quay reopens                          Copyright 2024 Courier Ltd
 *   BYLINE: Ana Ruf                       Section: NEWS; Pg. 4
 *   SECTION: NEWS; Pg. 4                  Length: 456 words
 *   LENGTH: 456 words                     Byline: Ana Ruf
 *   DATELINE: TRIESTE                     Body
 *   The quay …                            The quay …
 *   LOAD-DATE: March 6, 2024              Load-Date: March 6, 2024
 *   Copyright 2024 Courier Ltd            End of Document
 * </pre>
 *
 * <p>Labels are in the language of the user's interface. The layouts are those that open importers
 * of such exports go by (the R packages tm.plugin.lexisnexis, LexisNexisTools and newspapers;
 * AmCAT). A document itself is read by {@link NexisDocument}.
 */
public final class LexisNexis extends PressExport {
  /**
   * The number of a document and of how many: {@code 1 of 3 DOCUMENTS}, {@code Dokument 1 von 3}.
   */
  private static final Pattern COUNTED =
      PressWords.pattern(
          "(?:FOCUS - )?(?:(\\d{1,6}) {@of} (\\d{1,6})(?: {@nexis:document})"
              + "|{@nexis:document}(?: n[°ºo.])? ?(\\d{1,6}) {@of} (\\d{1,6}))");

  /** Without the word, it is a number only where it is centred. */
  private static final Pattern BARE = Pattern.compile("(\\d{1,6}) of (\\d{1,6})");

  private static final Pattern END = PressWords.pattern("{@nexis:end}");

  /** On the first page of Nexis Uni: how many documents follow. */
  private static final Pattern LISTED = PressWords.pattern("{@nexis:document} ?\\((\\d{1,6})\\)");

  /** On the first page of the older export: which documents of the result were asked for. */
  private static final Pattern SELECTED =
      Pattern.compile(
          "(?:Download Request|Print Request|Printopdracht)\\s*:.*?(\\d[\\d,; -]*)",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> HEAD = PressWords.labels("nexis:head.");
  private static final Map<String, String> TAIL = PressWords.labels("nexis:tail.");
  private static final Set<String> TELLING = Set.of("byline", "section", "length");

  @Override
  public String name() {
    return "nexis";
  }

  @Override
  public String mark() {
    return "documents with the headings of Nexis (\"1 of 25 DOCUMENTS\", \"Load-Date:\", \"End of Document\")";
  }

  static boolean isEnd(Line line) {
    return line.raw().length() < 80 && END.matcher(line.text()).matches();
  }

  @Override
  boolean recognises(Sheet sheet) {
    boolean end = false;
    boolean counted = false;
    boolean length = false;
    boolean load = false;
    boolean body = false;
    boolean date = false;
    for (Line line : sheet.lines()) {
      String text = line.text();
      if (text.isEmpty() || text.length() > 200) {
        continue;
      }
      end |= isEnd(line);
      counted |= Numbered.of(line).total > 0;
      body |= NexisDocument.isBodyMark(text);
      date |= counted && !date && PrintedDay.of(text).isPresent();
      length |=
          Field.of(text, HEAD)
              .filter(
                  field -> field.name().equals("length") && NexisDocument.isLength(field.value()))
              .isPresent();
      load |=
          Field.of(text, TAIL)
              .filter(field -> field.name().equals("loadDate") && field.value().matches(".*\\d.*"))
              .isPresent();
    }
    boolean fields = length || load;
    return (end && (fields || (body && date(sheet))))
        || (counted && (fields || date))
        || (length && load);
  }

  private static boolean date(Sheet sheet) {
    return sheet.lines().stream().anyMatch(line -> PrintedDay.of(line.text()).isPresent());
  }

  /** The number that a line gives a document; 0 where it gives none. */
  private record Numbered(int number, int total) {
    private static final Numbered NONE = new Numbered(0, 0);

    static Numbered of(Line line) {
      if (line.raw().length() > 160) {
        return NONE;
      }
      String text = line.text();
      Matcher counted = COUNTED.matcher(text);
      if (counted.matches()) {
        return counted.group(1) != null
            ? new Numbered(Integer.parseInt(counted.group(1)), Integer.parseInt(counted.group(2)))
            : new Numbered(Integer.parseInt(counted.group(3)), Integer.parseInt(counted.group(4)));
      }
      Matcher bare = BARE.matcher(text);
      return line.centred() && bare.matches()
          ? new Numbered(Integer.parseInt(bare.group(1)), Integer.parseInt(bare.group(2)))
          : NONE;
    }
  }

  @Override
  void read(Sheet sheet, RecordSink sink) throws IOException {
    List<Line> lines =
        sheet.lines().stream().filter(line -> !PrintedLine.isPageNumber(line)).toList();
    if (lines.stream().anyMatch(LexisNexis::isEnd)) {
      ended(new Sheet(lines, sheet.wrapped()), sink);
    } else {
      counted(new Sheet(lines, sheet.wrapped()), sink);
    }
  }

  /** Documents that each end with a line that says so. */
  private static void ended(Sheet sheet, RecordSink sink) throws IOException {
    List<Line> lines = sheet.lines();
    int from = 0;
    int found = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isEnd(lines.get(i))) {
        document(sheet, lines.subList(from, i), NexisTop.Order.TITLE_FIRST, sink);
        found++;
        from = i + 1;
      }
    }
    List<Line> rest = lines.subList(from, lines.size());
    if (rest.stream()
        .anyMatch(line -> isTelling(line.text()) || NexisDocument.isBodyMark(line.text()))) {
      document(sheet, rest, NexisTop.Order.TITLE_FIRST, sink);
      found++;
      sink.reject(
          0,
          "the last document has no end (\"End of Document\"), so its text may be incomplete; download the file again");
    }
    for (Line line : lines) {
      Matcher listed = LISTED.matcher(line.text());
      if (listed.matches()) {
        DocumentCount.compare(sink, line.text(), Long.parseLong(listed.group(1)), found);
        return;
      }
      if (isEnd(line)) {
        return;
      }
    }
  }

  private static boolean isTelling(String line) {
    return Field.of(line, HEAD)
        .filter(field -> TELLING.contains(field.name()))
        .filter(field -> !field.name().equals("length") || NexisDocument.isLength(field.value()))
        .isPresent();
  }

  /** Documents that each begin with a line that numbers them. */
  private static void counted(Sheet sheet, RecordSink sink) throws IOException {
    List<Line> lines = sheet.lines();
    int from = -1;
    Numbered last = Numbered.NONE;
    NexisCount count = new NexisCount();
    for (int i = 0; i < lines.size(); i++) {
      Numbered here = Numbered.of(lines.get(i));
      boolean begins =
          here.total > 0
              && here.number <= here.total
              && (here.total != last.total || here.number > last.number || here.number == 1)
              && (i == 0 || lines.get(i - 1).isBlank() || !sheet.wrapped());
      if (!begins) {
        continue;
      }
      if (from >= 0) {
        document(sheet, lines.subList(from, i), NexisTop.Order.OUTLET_FIRST, sink);
      } else {
        selected(lines.subList(0, i), count);
      }
      count.found(here.number, here.total, lines.get(i).text());
      last = here;
      from = i + 1;
    }
    document(
        sheet,
        lines.subList(Math.max(from, 0), lines.size()),
        from < 0 ? NexisTop.Order.UNKNOWN : NexisTop.Order.OUTLET_FIRST,
        sink);
    count.tell(sink);
  }

  private static void selected(List<Line> cover, NexisCount count) {
    for (Line line : cover) {
      Matcher selected = SELECTED.matcher(line.text());
      if (selected.matches()) {
        count.selected(selected.group(1));
      }
    }
  }

  private static void document(Sheet sheet, List<Line> lines, NexisTop.Order order, RecordSink sink)
      throws IOException {
    List<Line> own = new ArrayList<>(lines);
    while (!own.isEmpty() && own.get(0).isBlank()) {
      own.remove(0);
    }
    if (own.isEmpty()) {
      return;
    }
    NewsItem item = new NexisDocument(own, sheet, order).item();
    StringBuilder raw = new StringBuilder();
    own.forEach(line -> raw.append(line.raw()).append('\n'));
    if (item instanceof NewsItem.Nothing) {
      sink.reject(
          0, "a Nexis document with neither headline nor text: " + begin(own.get(0).text()));
    } else {
      sink.item(0, item, raw.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String begin(String line) {
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
