package news.dateline.archive.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.Story;

/**
 * One document of a Nexis export.
 *
 * <pre>
 *   document = top fields [ "Body" ] text tail
 *   top      = see NexisTop
 *   fields   = { label ":" value }                                       HEAD, each once but for BYLINE
 *   tail     = see NexisTail
 * </pre>
 *
 * <p>Once the text has begun, a line that looks like a field of the head is text.
 */
final class NexisDocument {
  private static final Map<String, String> HEAD = PressWords.labels("nexis:head.");
  private static final Pattern BODY = PressWords.pattern("{@nexis:body}");
  private static final Pattern BODY_LABEL = PressWords.pattern("(?:{@nexis:head.body})\\s*:\\s*");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\d[\\d.,  ]* ?(?:" + PressWords.alternatives("words") + ")\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PAGE =
      Pattern.compile(
          "(?:^|[;,]\\s*)(?:Pg|P|S|Seite|Page|p|Pág|Pag|Blz|blz|pág)\\.?\\s*([A-Z]{0,3}\\d+[A-Z]?(?:\\s*[-–]\\s*\\d+)?)\\b");

  /** A field that is not known. */
  private static final Pattern OTHER = Pattern.compile("\\p{Lu}[\\p{L} /-]{1,30}:\\s.*");

  /** No head of a document has more lines. */
  private static final int LONGEST_HEAD = 400;

  /** Between date and text, so many lines at most are neither fields nor copyright. */
  private static final int MOST_NOTES = 12;

  private final List<Line> lines;
  private final Sheet sheet;
  private final NexisTop.Order order;
  private final Story story = new Story();

  NexisDocument(List<Line> lines, Sheet sheet, NexisTop.Order order) {
    this.lines = lines;
    this.sheet = sheet;
    this.order = order;
  }

  /** Whether a line stands between head and text. */
  static boolean isBodyMark(String line) {
    return line.length() < 30
        && (BODY.matcher(line).matches() || BODY_LABEL.matcher(line).matches());
  }

  /** Whether a value is a number of words. */
  static boolean isLength(String value) {
    return LENGTH.matcher(value).lookingAt();
  }

  /** The story, or that it says nothing. */
  NewsItem item() {
    int firstField = firstField();
    int date = date(firstField);
    int mark = bodyMark(date < 0 ? 0 : date + 1);
    int fields = mark >= 0 && (firstField < 0 || firstField > mark) ? mark : firstField;
    int topEnd = fields >= 0 ? fields : date >= 0 ? afterTop(date + 1) : 0;
    boolean titleFirst =
        order == NexisTop.Order.TITLE_FIRST
            || (order == NexisTop.Order.UNKNOWN
                && mark >= 0
                && !lines.get(mark).text().endsWith(":"));
    new NexisTop(lines, sheet.wrapped(), order, story).take(topEnd, date, titleFirst);
    int text = mark >= 0 ? fields(topEnd, mark, true) : fields(topEnd, lines.size(), false);
    NexisTail tail = new NexisTail(withoutRunningHeads(text), text, sheet.wrapped());
    tail.addTo(story);
    story.with("body", sheet.paragraphs(tail.text()));
    return NewsItem.of(story);
  }

  /** Without what printers repeat at the top of each page: headline, outlet and date on one line. */
  private List<Line> withoutRunningHeads(int from) {
    String outlet = story.first("outlet").orElse("");
    String date = story.first("published").orElse("");
    if (outlet.isEmpty() || date.isEmpty()) {
      return lines;
    }
    List<Line> rest = new ArrayList<>(lines.subList(0, Math.min(from, lines.size())));
    for (Line line : lines.subList(rest.size(), lines.size())) {
      String text = line.text();
      boolean head = text.endsWith(date) && text.contains(outlet + " " + date);
      if (!head) {
        rest.add(line);
      }
    }
    return rest;
  }

  /** The first line that is surely a field of the head. */
  private int firstField() {
    for (int i = 0; i < Math.min(lines.size(), LONGEST_HEAD); i++) {
      Optional<Field> field = Field.of(lines.get(i).text(), HEAD).filter(this::isHeadField);
      if (field.isPresent() && !field.get().name().equals("outlet")) {
        // A headline may look like a field, but then a date is still to come before the fields.
        boolean headline = order == NexisTop.Order.TITLE_FIRST && i < 2 && date(lines.size()) > i;
        if (!headline) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean isHeadField(Field field) {
    return switch (field.name()) {
      case "length" -> isLength(field.value());
      case "published" -> PrintedDay.of(field.value()).isPresent();
      default -> true;
    };
  }

  /** The line of the date: of those that begin with one, the one that says least else. */
  private int date(int before) {
    int end = before < 0 ? Math.min(lines.size(), LONGEST_HEAD) : before;
    int best = -1;
    int likeness = -1;
    boolean first = true;
    for (int i = 0; i < end; i++) {
      String text = lines.get(i).text();
      if (text.isEmpty()) {
        continue;
      }
      Optional<PrintedDay> day = PrintedDay.of(text);
      if (day.isPresent()
          && (!first || (order != NexisTop.Order.TITLE_FIRST && day.get().isWhole()))) {
        int here = likeness(day.get());
        boolean later = order == NexisTop.Order.TITLE_FIRST && here == likeness;
        if (here > likeness || later) {
          best = i;
          likeness = here;
        }
      }
      if (before < 0 && isBodyMark(text) && best >= 0) {
        break;
      }
      first = false;
    }
    return best;
  }

  private static int likeness(PrintedDay day) {
    if (day.isWhole()) {
      return 3;
    }
    boolean edition = NexisTop.isEdition(day.rest()) || NexisTop.isCorrection(day.rest());
    return edition ? 2 : 1;
  }

  /** The line between head and text: before it there are fields, and no text yet. */
  private int bodyMark(int from) {
    int others = 0;
    for (int i = from; i < Math.min(lines.size(), LONGEST_HEAD) && others <= MOST_NOTES; i++) {
      String text = lines.get(i).text();
      if (isBodyMark(text)) {
        return i;
      }
      others +=
          text.isEmpty() || PrintedLine.isCopyright(text) || Field.of(text, HEAD).isPresent()
              ? 0
              : 1;
    }
    return -1;
  }

  /** Without any field: the blocks under the date that are no text yet. */
  private int afterTop(int from) {
    int at = from;
    while (at < lines.size() && (lines.get(at).isBlank() || isUnderDate(lines.get(at)))) {
      at++;
    }
    if (order == NexisTop.Order.TITLE_FIRST) {
      return at;
    }
    while (at < lines.size() && !lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private static boolean isUnderDate(Line line) {
    String text = line.text();
    return line.centred()
        || PrintedLine.isCopyright(text)
        || NexisTop.isCorrection(text)
        || NexisTop.isEdition(text);
  }

  /**
   * Takes the fields from a line on.
   *
   * @param marked whether the text begins at the end, behind a mark; else where the fields end
   * @return where the text begins
   */
  private int fields(int from, int end, boolean marked) {
    Set<String> seen = new HashSet<>();
    Optional<Field> first = from < end ? Field.of(lines.get(from).text(), HEAD) : Optional.empty();
    boolean capitals = first.map(Field::isCapitals).orElse(false);
    String last = "";
    StringBuilder value = new StringBuilder();
    int at = from;
    for (; at < end; at++) {
      String text = lines.get(at).text();
      if (text.isEmpty()) {
        continue;
      }
      Optional<Field> field =
          Field.of(text, HEAD)
              .filter(this::isHeadField)
              .filter(met -> marked || met.isCapitals() == capitals)
              .filter(met -> marked || seen.add(met.name()) || met.name().equals("byline"));
      if (field.isPresent()) {
        take(last, value);
        last = field.get().name();
        value.append(field.get().value());
        if (last.equals("body")) {
          return at + 1;
        }
      } else if (PrintedLine.isCopyright(text)) {
        story.with("copyright", text);
      } else if (OTHER.matcher(text).matches() && (marked || isBetweenFields(at, end, capitals))) {
        take(last, value);
        last = "Nexis " + text.substring(0, text.indexOf(':')).strip();
        value.append(text.substring(text.indexOf(':') + 1).strip());
      } else if (marked || goesOn(at, from, value)) {
        value.append(value.isEmpty() ? "" : " ").append(text);
      } else {
        break;
      }
    }
    take(last, value);
    return marked ? end + 1 : at;
  }

  /** Whether a field of the head follows soon. */
  private boolean isBetweenFields(int at, int end, boolean capitals) {
    if (capitals && lines.get(at).text().split(":")[0].chars().anyMatch(Character::isLowerCase)) {
      return false;
    }
    int seen = 0;
    for (int i = at + 1; i < end && seen < 3; i++) {
      String text = lines.get(i).text();
      if (Field.of(text, HEAD)
          .filter(this::isHeadField)
          .filter(field -> field.isCapitals() == capitals)
          .isPresent()) {
        return true;
      }
      seen += text.isEmpty() ? 0 : 1;
    }
    return false;
  }

  /** Whether a line goes on with the value of the field before it. */
  private boolean goesOn(int at, int from, StringBuilder value) {
    if (at == from) {
      return false;
    }
    boolean apart = lines.get(at - 1).isBlank();
    return value.isEmpty()
        ? !apart
        : sheet.wrapped() && !apart && !lines.get(at).raw().startsWith(" ");
  }

  private void take(String name, StringBuilder value) {
    String printed = value.toString().strip();
    value.setLength(0);
    switch (name) {
      case "" -> {}
      case "byline" -> story.with("byline", PrintedLine.byline(printed));
      case "section" -> {
        story.with("section", printed);
        Matcher page = PAGE.matcher(printed);
        if (page.find()) {
          story.with("page", page.group(1));
        }
      }
      case "published" -> {
        if (!story.has("published")) {
          story.with("published", printed);
        }
      }
      case "outlet" -> {
        if (!story.has("outlet")) {
          story.with("outlet", printed);
        }
      }
      case "title" -> {
        if (!NexisTop.saysNoHeadline(printed)) {
          story.rename("title", "kicker");
          story.with("title", printed);
        }
      }
      default -> story.with(name, printed);
    }
  }
}
