package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;

/**
 * Exports of Gale (InfoTrac, OneFile) as text: labelled fields, the text behind {@code Full Text:},
 * and as the last field of each document {@code Gale Document Number: GALE|A785000001}.
 */
public final class Gale extends PressExport {
  private static final Map<String, String> LABELS = PressWords.labels("gale:");
  private static final Pattern NUMBER = Pattern.compile("GALE[|\\s]?\\w{5,}");

  @Override
  public String name() {
    return "gale";
  }

  @Override
  public String mark() {
    return "documents with the labels of Gale (\"Full Text:\", \"Gale Document Number:\")";
  }

  private static boolean isEnd(Line line) {
    return Field.of(line.text(), LABELS)
        .filter(field -> field.name().equals("id") && NUMBER.matcher(field.value()).matches())
        .isPresent();
  }

  @Override
  boolean recognises(Sheet sheet) {
    boolean text = false;
    for (Line line : sheet.lines()) {
      Optional<Field> field = Field.of(line.text(), LABELS);
      text |= field.filter(met -> met.name().equals("body")).isPresent();
      if (text && isEnd(line)) {
        return true;
      }
    }
    return false;
  }

  @Override
  void read(Sheet sheet, RecordSink sink) throws IOException {
    List<Line> own = new ArrayList<>();
    for (Line line : sheet.lines()) {
      own.add(line);
      if (isEnd(line)) {
        document(own, sheet, sink);
        own = new ArrayList<>();
      }
    }
    if (own.stream()
        .anyMatch(
            line ->
                Field.of(line.text(), LABELS)
                    .filter(met -> met.name().equals("body"))
                    .isPresent())) {
      document(own, sheet, sink);
      sink.reject(
          0,
          "the last document has no \"Gale Document Number\", so its text may be incomplete; download the file again");
    }
  }

  /** Without what says how the document is cited, behind the text. */
  private static List<Line> withoutCitation(List<Line> lines) {
    for (int i = lines.size() - 1; i > 0; i--) {
      if (lines.get(i).text().startsWith("Source Citation")) {
        List<Line> rest = new ArrayList<>(lines.subList(0, i));
        rest.addAll(lines.subList(i, lines.size()).stream().filter(Gale::isEnd).toList());
        return rest;
      }
    }
    return lines;
  }

  private static void document(List<Line> lines, Sheet sheet, RecordSink sink) throws IOException {
    LabelledDocument document = LabelledDocument.of(withoutCitation(lines), sheet, LABELS);
    Story story = new Story();
    List<String> heading =
        document.heading().stream().map(Line::text).filter(text -> !text.isEmpty()).toList();
    document
        .fields()
        .forEach(
            (name, value) -> {
              if (!name.equals("citation") && !name.equals("body")) {
                story.with(
                    name,
                    switch (name) {
                      case "byline" -> PrintedLine.byline(value);
                      case "language" -> PrintedLanguage.code(value);
                      default -> value;
                    });
              }
            });
    if (!story.has("title")) {
      story.with("title", String.join(" ", heading));
    }
    List<Line> body = new ArrayList<>();
    for (Line line : document.text()) {
      if (PrintedLine.isCopyright(line.text()) && line.raw().length() < 200) {
        story.with("copyright", line.text());
      } else {
        body.add(line);
      }
    }
    story.with("body", sheet.paragraphs(body));
    StringBuilder raw = new StringBuilder();
    lines.forEach(line -> raw.append(line.raw()).append('\n'));
    if (story.has("title") || story.has("body")) {
      sink.story(0, story.fields(), story.html(), raw.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      sink.reject(0, "a Gale document with neither title nor text");
    }
  }
}
