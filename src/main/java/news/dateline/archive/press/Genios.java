package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;

/**
 * Exports of GENIOS (wiso) as text: the text first, then labelled fields, and the database's
 * copyright as the last line of each document.
 *
 * <pre>
 *   Getreidekai öffnet wieder
 *   Die Hafenbehörde …
 *   Quelle:            Ostmärker Bote vom 05.03.2024, Seite 4
 *   Ressort:           Lokales
 *   Dokumentnummer:    OB2024030512
 *   © GBI-Genios Deutsche Wirtschaftsdatenbank GmbH
 * </pre>
 */
public final class Genios extends PressExport {
  private static final Map<String, String> LABELS = PressWords.labels("genios:");
  private static final Pattern END = Pattern.compile(".{0,12}GBI-?Genios\\b.{0,60}");
  private static final Pattern SOURCE =
      Pattern.compile(
          "(.{2,100}?),?\\s+(?:vom\\s+)?(\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:.*?(?:S\\.|Seite|SEITE)\\s*([A-Z]{0,3}\\d+\\S*))?.*");

  @Override
  public String name() {
    return "genios";
  }

  @Override
  public String mark() {
    return "documents with the labels of GENIOS (\"Quelle:\", \"Dokumentnummer:\")";
  }

  private static boolean isEnd(Line line) {
    return line.raw().length() < 100 && END.matcher(line.text()).matches();
  }

  /** The source's line; its label may stand alone. */
  private static boolean isSource(List<Line> lines, int at) {
    String text = lines.get(at).text();
    if (text.equals("Quelle")) {
      return true;
    }
    return Field.of(text, LABELS).filter(field -> field.name().equals("source")).isPresent();
  }

  @Override
  boolean recognises(Sheet sheet) {
    boolean source = false;
    for (int i = 0; i < sheet.lines().size(); i++) {
      source |= isSource(sheet.lines(), i);
      if (source && isEnd(sheet.lines().get(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  void read(Sheet sheet, RecordSink sink) throws IOException {
    List<Line> own = new ArrayList<>();
    for (Line line : sheet.lines()) {
      if (isEnd(line)) {
        document(own, sheet, sink);
        own = new ArrayList<>();
      } else if (!PrintedLine.isPageNumber(line)) {
        own.add(line);
      }
    }
    for (int i = 0; i < own.size(); i++) {
      if (isSource(own, i)) {
        document(own, sheet, sink);
        sink.reject(
            0,
            "the last document has no end (\"© GBI-Genios …\"), so something of it may be missing; download the file again");
        return;
      }
    }
  }

  private static void document(List<Line> lines, Sheet sheet, RecordSink sink) throws IOException {
    int tail = lines.size();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (isSource(lines, i)) {
        tail = i;
        break;
      }
    }
    Story story = new Story();
    String name = "";
    for (Line line : lines.subList(tail, lines.size())) {
      Optional<Field> field = Field.of(line.text(), LABELS);
      String value = field.map(Field::value).orElse(line.text());
      name = field.map(Field::name).orElse(line.text().equals("Quelle") ? "source" : name);
      if (!value.isBlank() && !value.equals("Quelle")) {
        take(story, name, value);
      }
    }
    int at = 0;
    while (at < tail && (lines.get(at).isBlank() || isHead(lines.get(at), story))) {
      at++;
    }
    StringBuilder title = new StringBuilder();
    while (at < tail && !lines.get(at).isBlank()) {
      title.append(title.isEmpty() ? "" : " ").append(lines.get(at).text());
      at++;
    }
    story.with("title", title.toString());
    List<Line> body = new ArrayList<>();
    for (Line line : lines.subList(Math.min(at, tail), tail)) {
      if (!isHead(line, story)) {
        body.add(line);
      }
    }
    story.with("body", sheet.paragraphs(body));
    StringBuilder raw = new StringBuilder();
    lines.forEach(line -> raw.append(line.raw()).append('\n'));
    if (story.has("title") || story.has("body")) {
      sink.story(0, story.fields(), story.html(), raw.toString().getBytes(StandardCharsets.UTF_8));
    } else if (lines.stream().anyMatch(line -> !line.isBlank())) {
      sink.reject(0, "a GENIOS document with neither headline nor text");
    }
  }

  private static void take(Story story, String name, String value) {
    switch (name) {
      case "source" -> {
        Matcher source = SOURCE.matcher(value);
        if (source.matches()) {
          story.with("outlet", source.group(1));
          story.with("published", source.group(2));
          story.with("page", Optional.ofNullable(source.group(3)));
        } else if (!story.has("outlet")) {
          story.with("outlet", value);
        }
      }
      case "byline" -> story.with("byline", PrintedLine.byline(value));
      case "", "other" -> {}
      default -> story.with(name, value);
    }
  }

  /** Whether a line before the headline, or behind it, repeats the source. */
  private static boolean isHead(Line line, Story story) {
    Matcher source = SOURCE.matcher(line.raw().length() > 200 ? "" : line.text());
    return source.matches()
        && story.first("outlet").filter(outlet -> source.group(1).startsWith(outlet)).isPresent();
  }
}
