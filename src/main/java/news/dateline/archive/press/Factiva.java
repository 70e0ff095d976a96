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
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * Text exports of Factiva with its field codes, each on a line of its own or before its value:
 *
 * <pre>
 *   HD   Quay reopens
 *   BY   By Ana Ruf
 *   WC   456 words
 *   PD   5 March 2024
 *   SN   The Courier
 *   LA   English
 *   LP   The quay opens in March.      ← lead paragraph
 *   TD   It had been closed …          ← the rest of the text
 *   AN   Document COUR000020240305ek35
 * </pre>
 *
 * <p>The codes are those that open importers of such exports go by (the R package
 * tm.plugin.factiva).
 */
public final class Factiva implements Format {
  private static final Pattern CODE =
      Pattern.compile(
          "[ \\t]*(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|CLM|ART|LH)(?:[ \\t]+(.*)|[ \\t]*)");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("HD", "title"),
          Map.entry("BY", "byline"),
          Map.entry("PD", "published"),
          Map.entry("SN", "outlet"),
          Map.entry("SE", "section"),
          Map.entry("CLM", "column"),
          Map.entry("ED", "edition"),
          Map.entry("PG", "page"),
          Map.entry("LA", "language"),
          Map.entry("CO", "companies"),
          Map.entry("NS", "subject"),
          Map.entry("RE", "regions"),
          Map.entry("PUB", "publisherName"),
          Map.entry("AN", "id"));

  @Override
  public String name() {
    return "factiva";
  }

  /** A headline, an accession number or a date, and a text, each behind its code. */
  @Override
  public String mark() {
    return "it has the field codes of a Factiva export";
  }

  @Override
  public boolean recognises(FileHead head) {
    boolean title = false;
    boolean text = false;
    int others = 0;
    for (String line : head.text().lines().limit(2000).toList()) {
      Matcher code = CODE.matcher(line);
      if (code.matches()) {
        switch (code.group(1)) {
          case "HD" -> title = true;
          case "LP", "TD" -> text = true;
          case "WC", "PD", "SN", "SC", "LA", "AN" -> others++;
          default -> {}
        }
      }
    }
    return title && text && others >= 3;
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole(
        (window, length) -> {
          Map<String, List<String>> fields = new LinkedHashMap<>();
          String code = "";
          for (String line : window.text(0, length).replace('\f', '\n').lines().toList()) {
            Matcher begins = CODE.matcher(line);
            if (begins.matches()) {
              code = begins.group(1);
              boolean next =
                  fields.containsKey("AN") || (fields.containsKey("HD") && code.equals("HD"));
              if (next && !code.equals("AN")) {
                take(fields, sink);
                fields = new LinkedHashMap<>();
              }
              fields
                  .computeIfAbsent(code, unseen -> new ArrayList<>())
                  .add(Optional.ofNullable(begins.group(2)).orElse(""));
            } else if (!code.isEmpty() && !(line.isBlank() && code.equals("AN"))) {
              if (code.equals("AN")
                  && !fields.getOrDefault("AN", List.of("")).equals(List.of(""))) {
                continue;
              }
              fields.computeIfAbsent(code, unseen -> new ArrayList<>()).add(line);
            }
          }
          take(fields, sink);
        });
  }

  private static void take(Map<String, List<String>> fields, RecordSink sink) throws IOException {
    if (fields.isEmpty()) {
      return;
    }
    Story story = new Story();
    fields.forEach(
        (code, lines) -> {
          String name = NAMES.get(code);
          if (name != null) {
            String value = String.join(" ", lines).replaceAll("\\s+", " ").strip();
            story.with(name, code.equals("AN") ? value.replaceFirst("^Document ", "") : value);
          }
        });
    List<String> parts = new ArrayList<>();
    for (String code : List.of("LP", "TD")) {
      parts.add(WireText.paragraphs(fields.getOrDefault(code, List.of())));
    }
    parts.removeIf(String::isBlank);
    story.with("body", String.join("\n\n", parts));
    byte[] raw = fields.toString().getBytes(StandardCharsets.UTF_8);
    if (story.has("title") || story.has("body")) {
      sink.story(0, story.fields(), story.html(), raw);
    } else {
      sink.reject(0, "a Factiva document with none of HD, LP and TD");
    }
  }
}
