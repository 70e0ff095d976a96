package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * RIS, in which databases and reference managers write references: {@code TY - NEWS} begins a
 * record, {@code ER -} ends it. The longest of abstract and notes is the text.
 */
public final class Ris extends PressExport {
  private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])  ?- ?(.*)");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("TI", "title"),
          Map.entry("T1", "title"),
          Map.entry("CT", "title"),
          Map.entry("AU", "byline"),
          Map.entry("A1", "byline"),
          Map.entry("DA", "published"),
          Map.entry("Y1", "published"),
          Map.entry("PY", "published"),
          Map.entry("T2", "outlet"),
          Map.entry("JF", "outlet"),
          Map.entry("JO", "outlet"),
          Map.entry("JA", "outlet"),
          Map.entry("AB", "body"),
          Map.entry("N2", "body"),
          Map.entry("N1", "notes"),
          Map.entry("KW", "keywords"),
          Map.entry("LA", "language"),
          Map.entry("UR", "url"),
          Map.entry("AN", "id"),
          Map.entry("ID", "id"),
          Map.entry("SE", "section"),
          Map.entry("ET", "edition"),
          Map.entry("SP", "page"),
          Map.entry("PB", "publisherName"),
          Map.entry("CY", "place"),
          Map.entry("DB", "database"),
          Map.entry("TY", "type"));

  @Override
  public String name() {
    return "ris";
  }

  @Override
  public String mark() {
    return "references in RIS (\"TY  - NEWS\" to \"ER  -\")";
  }

  @Override
  boolean recognises(Sheet sheet) {
    int tags = 0;
    for (Line line : sheet.lines()) {
      if (line.isBlank()) {
        continue;
      }
      Matcher tag = TAG.matcher(line.raw());
      boolean is = tag.matches();
      if (tags == 0 && !(is && tag.group(1).equals("TY"))) {
        return false;
      }
      tags += is ? 1 : 0;
      if (tags >= 3) {
        return true;
      }
    }
    return false;
  }

  @Override
  void read(Sheet sheet, RecordSink sink) throws IOException {
    Map<String, List<StringBuilder>> fields = new LinkedHashMap<>();
    String last = "";
    for (Line line : sheet.lines()) {
      Matcher tag = TAG.matcher(line.raw());
      if (tag.matches()) {
        last = tag.group(1);
        if (last.equals("TY")) {
          record(fields, sink, true);
          fields = new LinkedHashMap<>();
        }
        if (last.equals("ER")) {
          record(fields, sink, false);
          fields = new LinkedHashMap<>();
        } else {
          fields
              .computeIfAbsent(last, unseen -> new ArrayList<>())
              .add(new StringBuilder(tag.group(2).strip()));
        }
      } else if (!last.isEmpty() && fields.containsKey(last)) {
        List<StringBuilder> values = fields.get(last);
        values.get(values.size() - 1).append('\n').append(line.text());
      }
    }
    record(fields, sink, true);
  }

  private static void record(
      Map<String, List<StringBuilder>> fields, RecordSink sink, boolean endless)
      throws IOException {
    if (fields.isEmpty()) {
      return;
    }
    Story story = new Story();
    String text = "";
    for (Map.Entry<String, List<StringBuilder>> field : fields.entrySet()) {
      String name = Optional.ofNullable(NAMES.get(field.getKey())).orElse("");
      String value = String.join("\n\n", field.getValue()).strip();
      switch (name) {
        case "" -> {}
        case "body" -> text = value.length() > text.length() ? value : text;
        case "language" -> story.with(name, PrintedLanguage.code(value));
        case "byline", "keywords" ->
            story.with(name, field.getValue().stream().map(StringBuilder::toString).toList());
        default -> {
          if (!story.has(name)) {
            story.with(name, value.replaceAll("/+$", ""));
          }
        }
      }
    }
    story.with("body", text);
    if (story.has("title") || story.has("body")) {
      byte[] raw = fields.toString().getBytes(StandardCharsets.UTF_8);
      sink.story(0, story.fields(), story.html(), raw);
    } else {
      sink.reject(0, "a reference in RIS with neither title nor text");
    }
    if (endless) {
      sink.reject(
          0,
          "the last reference has no end (\"ER  -\"), so something of it may be missing; download the file again");
    }
  }
}
