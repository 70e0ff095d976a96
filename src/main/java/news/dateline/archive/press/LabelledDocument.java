package news.dateline.archive.press;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;

/**
 * A document whose parts have labels: lines without one, fields, a text behind a label of its own,
 * fields again.
 *
 * <p>The text goes on to the last lines that are all fields, each with a label that has not been
 * met behind it: a line of the text that looks like a field stays text.
 *
 * @param heading the lines before the first field
 * @param fields the values by the names of their labels
 * @param text the lines of the text; empty where there is no label for it
 */
record LabelledDocument(List<Line> heading, Map<String, String> fields, List<Line> text) {

  /**
   * Reads a document.
   *
   * @param labels what they stand for; {@code body} is the text
   */
  static LabelledDocument of(List<Line> lines, Sheet sheet, Map<String, String> labels) {
    int first = 0;
    while (first < lines.size() && Field.of(lines.get(first).text(), labels).isEmpty()) {
      first++;
    }
    int body = first;
    while (body < lines.size() && !isBody(lines.get(body), labels)) {
      body++;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    collect(lines.subList(first, body), labels, fields);
    if (body == lines.size()) {
      return new LabelledDocument(lines.subList(0, first), fields, List.of());
    }
    int tail = tail(lines, body + 1, sheet.wrapped(), labels);
    List<Line> text = new ArrayList<>();
    Field.of(lines.get(body).text(), labels)
        .filter(field -> !field.value().isEmpty())
        .ifPresent(field -> text.add(new Line(field.value(), false, false)));
    text.addAll(lines.subList(body + 1, tail));
    collect(lines.subList(tail, lines.size()), labels, fields);
    return new LabelledDocument(lines.subList(0, first), fields, text);
  }

  private static boolean isBody(Line line, Map<String, String> labels) {
    return Field.of(line.text(), labels).filter(field -> field.name().equals("body")).isPresent();
  }

  private static void collect(
      List<Line> lines, Map<String, String> labels, Map<String, String> fields) {
    Map<String, StringBuilder> values = new LinkedHashMap<>();
    String name = "";
    for (Line line : lines) {
      Optional<Field> field = Field.of(line.text(), labels);
      if (field.isPresent()) {
        name = field.get().name();
        add(values, name, field.get().value(), "; ");
      } else if (!name.isEmpty()) {
        add(values, name, line.text(), " ");
      }
    }
    values.forEach((met, value) -> fields.merge(met, value.toString(), LabelledDocument::both));
  }

  private static void add(
      Map<String, StringBuilder> values, String name, String more, String between) {
    StringBuilder value = values.computeIfAbsent(name, unseen -> new StringBuilder());
    if (!more.isEmpty()) {
      value.append(value.isEmpty() ? "" : between).append(more);
    }
  }

  private static String both(String one, String more) {
    return one.isEmpty() ? more : more.isEmpty() ? one : one + "; " + more;
  }

  /** Where the fields behind a text begin. */
  private static int tail(List<Line> lines, int from, boolean wrapped, Map<String, String> labels) {
    Set<String> seen = new HashSet<>();
    int tail = lines.size();
    int at = lines.size() - 1;
    while (at >= from) {
      Line line = lines.get(at);
      if (line.isBlank()) {
        at--;
        continue;
      }
      int begin = begin(lines, at, from, wrapped, labels);
      Optional<Field> field = Field.of(lines.get(begin).text(), labels);
      boolean is =
          field.isPresent()
              && !field.get().name().equals("body")
              && seen.add(PressWords.fold(field.get().label()))
              && isValue(field.get());
      if (!is) {
        break;
      }
      tail = begin;
      at = begin - 1;
    }
    return tail;
  }

  /** Topics are lists and no sentences; what has a shape of its own may be anything. */
  private static boolean isValue(Field field) {
    return switch (field.name()) {
      case "subject", "location", "person", "company", "section", "other", "classification" ->
          !field.isSentence() || field.value().contains(";");
      default -> true;
    };
  }

  /** The line with the label of the block or value that a line ends. */
  private static int begin(
      List<Line> lines, int at, int from, boolean wrapped, Map<String, String> labels) {
    int begin = at;
    while (begin > from && Field.of(lines.get(begin).text(), labels).isEmpty()) {
      boolean joined = !lines.get(begin - 1).isBlank() && wrapped;
      boolean address = lines.get(begin).text().startsWith("http");
      if (!joined && !address) {
        break;
      }
      begin--;
      while (address && begin > from && lines.get(begin).isBlank()) {
        begin--;
      }
    }
    return begin;
  }
}
