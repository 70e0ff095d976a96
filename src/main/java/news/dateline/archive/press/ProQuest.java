package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;

/**
 * Exports of ProQuest: documents between rules, with labelled fields.
 *
 * <pre>
 *   ____________________________________________________________
 *   Document 1 of 2
 *   Quay reopens
 *   Author: Ruf, Ana
 *   Publication info: The Courier ; Trieste [Trieste]05 Mar 2024: 4.
 *   Abstract: …
 *   Full text: The quay …
 *   Subject: Harbors; Quays
 *   Title: Quay reopens
 *   Publication title: The Courier; Trieste
 *   Publication date: Mar 5, 2024
 *   ProQuest document ID: 2512345678
 *   Document URL: https://www.proquest.com/docview/2512345678
 * </pre>
 *
 * <p>Labels are in the language of the interface. The layouts are those that open importers go by
 * (the R package tm.plugin.proquest, and others).
 */
public final class ProQuest extends PressExport {
  private static final Map<String, String> LABELS = PressWords.labels("proquest:");
  private static final Pattern RULE = Pattern.compile("_{20,}|-{40,}|={40,}");
  private static final Pattern NUMBERED =
      PressWords.pattern("{@proquest:document} (\\d{1,6}) {@of} (\\d{1,6})");
  private static final Pattern NONE = PressWords.pattern("{@proquest:none}");
  private static final Pattern INFO =
      PressWords.pattern(
          "([^;\\[]{2,120}?)\\s*[;\\[].*?(\\d{1,2}\\s+{@month}\\.?\\s+\\d{4})(?::\\s*([^;:]{1,30}?)\\.?)?\\s*");
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)(?:ProQuest document link|Link zum ProQuest-Dokument|Lien vers le document ProQuest|Enlace al documento de ProQuest)");

  /** Fields that are of use only with the database. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "body",
          "title",
          "links",
          "info",
          "summary",
          "outlet",
          "document",
          "none",
          "year",
          "other");

  @Override
  public String name() {
    return "proquest";
  }

  @Override
  public String mark() {
    return "documents with the labels of ProQuest (\"Full text:\", \"ProQuest document ID:\")";
  }

  @Override
  boolean recognises(Sheet sheet) {
    boolean id = false;
    int others = 0;
    for (Line line : sheet.lines()) {
      Optional<Field> field = Field.of(line.text(), LABELS);
      if (field.isPresent()) {
        String name = field.get().name();
        id |= name.equals("id") && field.get().value().matches("\\d{5,}.*|");
        others +=
            name.equals("outlet")
                    || name.equals("published")
                    || name.equals("body")
                    || name.equals("url")
                ? 1
                : 0;
        if (id && others >= 2) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  void read(Sheet sheet, RecordSink sink) throws IOException {
    List<Line> own = new ArrayList<>();
    String says = "";
    long said = 0;
    long found = 0;
    boolean last = false;
    for (Line line : sheet.lines()) {
      String text = line.text();
      Matcher numbered = NUMBERED.matcher(text.length() > 60 ? "" : text);
      boolean isNumber = numbered.matches();
      boolean isRule = RULE.matcher(text).matches();
      if (isNumber && says.isEmpty()) {
        says = text;
        said = Long.parseLong(numbered.group(2));
      }
      boolean behindLast = !text.isEmpty() && last && Field.of(text, LABELS).isEmpty();
      if (!text.isEmpty()) {
        last = Field.of(text, LABELS).filter(field -> field.name().equals("database")).isPresent();
      }
      if (behindLast && !isNumber && !isRule) {
        found += document(own, sheet, sink) ? 1 : 0;
        own = new ArrayList<>(List.of(line));
      } else if (isNumber || isRule) {
        found += document(own, sheet, sink) ? 1 : 0;
        own = new ArrayList<>();
      } else {
        own.add(line);
      }
    }
    found += document(own, sheet, sink) ? 1 : 0;
    if (!says.isEmpty()) {
      DocumentCount.compare(sink, says, said, found);
    }
  }

  private static boolean document(List<Line> lines, Sheet sheet, RecordSink sink)
      throws IOException {
    LabelledDocument document = LabelledDocument.of(lines, sheet, LABELS);
    Map<String, String> fields = document.fields();
    if (!fields.containsKey("id") && !fields.containsKey("outlet") && !fields.containsKey("info")) {
      return false;
    }
    Story story = new Story();
    List<String> heading =
        document.heading().stream()
            .filter(line -> !line.isBlank() && !LINK.matcher(line.text()).matches())
            .map(Line::text)
            .toList();
    String title = fields.getOrDefault("title", "");
    story.with("title", title.isEmpty() ? String.join(" ", heading) : title);
    String outlet = fields.getOrDefault("outlet", "");
    int place = outlet.indexOf(';');
    story.with("outlet", place < 0 ? outlet : outlet.substring(0, place).strip());
    Matcher info = INFO.matcher(fields.getOrDefault("info", ""));
    if (info.matches()) {
      if (outlet.isEmpty()) {
        story.with("outlet", info.group(1));
      }
      if (fields.getOrDefault("published", "").isEmpty()) {
        story.with("published", info.group(2));
      }
      if (info.group(3) != null && !fields.containsKey("page")) {
        story.with("page", info.group(3).strip());
      }
    }
    fields.forEach(
        (name, value) -> {
          if (!LEFT_OUT.contains(name)) {
            story.with(
                name,
                switch (name) {
                  case "byline" -> PrintedLine.byline(value);
                  case "language" -> PrintedLanguage.code(value);
                  default -> value;
                });
          }
        });
    String body = sheet.paragraphs(document.text());
    story.with("body", NONE.matcher(body).matches() ? "" : body);
    String summary = fields.getOrDefault("summary", "");
    story.with("summary", NONE.matcher(summary).matches() ? "" : summary);
    StringBuilder raw = new StringBuilder();
    lines.forEach(line -> raw.append(line.raw()).append('\n'));
    if (story.has("title") || story.has("body")) {
      sink.story(0, story.fields(), story.html(), raw.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      sink.reject(0, "a ProQuest document with neither title nor text");
    }
    return true;
  }
}
