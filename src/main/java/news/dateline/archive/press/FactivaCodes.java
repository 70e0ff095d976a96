package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * Factiva's documents with field codes, each alone on its line or before a column of spaces:
 *
 * <pre>
 *   HD      Quay reopens
 *   BY      By Ana Ruf
 *   WC      456 words
 *   PD      5 March 2024
 *   SN      The Courier
 *   LP      The quay opens in March.      ← lead paragraph
 *   TD      It had been closed …          ← the rest of the text
 *   CO      ostharb : Harbour Board       ← these only behind the text
 *   AN      Document COUR000020240305ek35
 * </pre>
 *
 * <p>A line such as {@code IN a packed hall} is text: one space is no column. Within the text only
 * codes that stand behind it end it, each once. Files that have no column at all are read by one
 * space, within the text only from where all lines to the document's end have such codes.
 *
 * <p>The codes are those that open importers of such exports go by (the R package
 * tm.plugin.factiva).
 */
final class FactivaCodes {
  private static final String HEAD =
      "SE|HD|HDS|BY|AU|CR|WC|PD|ET|SN|SC|NGC|GC|ED|PG|VOL|LA|CY|CLM|CX|DLN|LH|TI";
  private static final String TAIL =
      "CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|CLM|CX|DST|RST|FDS|NT|REF|DOI|STD|URL";

  private static final Pattern WIDE =
      Pattern.compile(
          "[ \\t]*(" + HEAD + "|LP|TD|" + TAIL + ")(?:(?:[ ]{2,}|[ ]*\\t[ \\t]*)(.*)|\\s*)");

  private static final Pattern NARROW =
      Pattern.compile("(" + HEAD + "|LP|TD|" + TAIL + ")(?: (.*)|\\s*)");

  private static final Set<String> BEHIND = Set.of(TAIL.split("\\|"));

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("HD", "title"),
          Map.entry("TI", "title"),
          Map.entry("BY", "byline"),
          Map.entry("AU", "byline"),
          Map.entry("CR", "credit"),
          Map.entry("PD", "published"),
          Map.entry("ET", "time"),
          Map.entry("WC", "length"),
          Map.entry("SN", "outlet"),
          Map.entry("SC", "sourceCode"),
          Map.entry("SE", "section"),
          Map.entry("CLM", "column"),
          Map.entry("ED", "edition"),
          Map.entry("VOL", "volume"),
          Map.entry("PG", "page"),
          Map.entry("LA", "language"),
          Map.entry("CY", "copyright"),
          Map.entry("CO", "companies"),
          Map.entry("IN", "industries"),
          Map.entry("NS", "subject"),
          Map.entry("RE", "regions"),
          Map.entry("CT", "contact"),
          Map.entry("ART", "graphic"),
          Map.entry("URL", "url"),
          Map.entry("PUB", "publisherName"),
          Map.entry("AN", "id"));

  private final Pattern code;
  private final Sheet sheet;
  private final RecordSink sink;
  private Map<String, List<Line>> fields = new LinkedHashMap<>();
  private String current = "";
  private int found;

  private FactivaCodes(Sheet sheet, RecordSink sink, boolean wide) {
    this.sheet = sheet;
    this.sink = sink;
    this.code = wide ? WIDE : NARROW;
  }

  /** A headline, an accession number or a date, and a text, each behind its code. */
  static boolean recognises(Sheet sheet) {
    return recognises(sheet, WIDE) || recognises(sheet, NARROW);
  }

  private static boolean recognises(Sheet sheet, Pattern code) {
    boolean title = false;
    boolean text = false;
    int others = 0;
    for (Line line : sheet.lines()) {
      Matcher met = code.matcher(line.raw());
      if (met.matches()) {
        switch (met.group(1)) {
          case "HD" -> title = true;
          case "LP", "TD" -> text = true;
          case "WC", "PD", "SN", "SC", "LA", "AN" -> others++;
          default -> {}
        }
        if (title && text && others >= 3) {
          return true;
        }
      }
    }
    return false;
  }

  /** Hands the documents on; gives their number. */
  static int read(Sheet sheet, RecordSink sink) throws IOException {
    FactivaCodes codes = new FactivaCodes(sheet, sink, recognises(sheet, WIDE));
    List<Line> lines = sheet.lines();
    for (int i = 0; i < lines.size(); i++) {
      codes.line(i);
    }
    codes.take();
    return codes.found;
  }

  private void line(int at) throws IOException {
    Line line = sheet.lines().get(at);
    Matcher met = code.matcher(line.raw());
    if (met.matches() && begins(met.group(1), at)) {
      current = met.group(1);
      boolean next = fields.containsKey("AN") || (fields.containsKey("HD") && current.equals("HD"));
      if (next && !current.equals("AN")) {
        take();
      }
      String value = Optional.ofNullable(met.group(2)).orElse("");
      fields.computeIfAbsent(current, unseen -> new ArrayList<>()).add(lineOf(value, line));
    } else if (!current.isEmpty() && !isPast(line)) {
      fields.computeIfAbsent(current, unseen -> new ArrayList<>()).add(line);
    }
  }

  private static Line lineOf(String value, Line line) {
    return new Line(value, false, line.strong());
  }

  /** Behind the accession number nothing more is of the document. */
  private boolean isPast(Line line) {
    return PrintedLine.isPageNumber(line)
        || (current.equals("AN")
            && fields.getOrDefault("AN", List.of()).stream().anyMatch(an -> !an.isBlank()));
  }

  /** Whether a code is one where it stands. */
  private boolean begins(String met, int at) {
    boolean inText = current.equals("LP") || current.equals("TD");
    if (!inText) {
      return !fields.containsKey(met) || !isTail(current) || !BEHIND.contains(met);
    }
    if (met.equals("TD")) {
      return current.equals("LP");
    }
    boolean newDocument = (met.equals("HD") || met.equals("SE")) && isHead(at);
    boolean tail = BEHIND.contains(met) && !fields.containsKey(met);
    return newDocument || (tail && (code != NARROW || onlyTail(at)));
  }

  private static boolean isTail(String met) {
    return BEHIND.contains(met);
  }

  /** Whether a headline within the text begins another document: its head follows. */
  private boolean isHead(int at) {
    List<Line> lines = sheet.lines();
    int seen = 0;
    for (int i = at + 1; i < lines.size() && seen < 12; i++) {
      Matcher met = code.matcher(lines.get(i).raw());
      String next = met.matches() ? met.group(1) : "";
      if (next.equals("WC") || next.equals("PD")) {
        return true;
      }
      if (next.equals("AN") || next.equals("HD")) {
        return false;
      }
      seen += lines.get(i).isBlank() ? 0 : 1;
    }
    return false;
  }

  /** Whether all lines from here to the accession number begin with a code. */
  private boolean onlyTail(int at) {
    List<Line> lines = sheet.lines();
    for (int i = at; i < Math.min(lines.size(), at + 40); i++) {
      Matcher met = code.matcher(lines.get(i).raw());
      if (!lines.get(i).isBlank()) {
        if (!met.matches() || !BEHIND.contains(met.group(1))) {
          return false;
        }
        if (met.group(1).equals("AN")) {
          return true;
        }
      }
    }
    return false;
  }

  private void take() throws IOException {
    if (fields.isEmpty()) {
      return;
    }
    Story story = new Story();
    fields.forEach(
        (met, lines) -> {
          String name = NAMES.get(met);
          if (name != null) {
            String value =
                String.join(" ", lines.stream().map(Line::text).toList())
                    .replaceAll("\\s+", " ")
                    .strip();
            story.with(
                name,
                switch (met) {
                  case "AN" -> id(value);
                  case "BY", "AU" -> PrintedLine.byline(value);
                  case "LA" -> PrintedLanguage.code(value);
                  default -> value;
                });
          }
        });
    List<String> parts = new ArrayList<>();
    for (String met : List.of("LP", "TD")) {
      parts.add(sheet.paragraphs(fields.getOrDefault(met, List.of())));
    }
    parts.removeIf(String::isBlank);
    story.with("body", String.join("\n\n", parts));
    StringBuilder raw = new StringBuilder();
    fields.forEach(
        (met, lines) ->
            lines.forEach(line -> raw.append(met).append('\t').append(line.raw()).append('\n')));
    fields = new LinkedHashMap<>();
    if (story.has("title") || story.has("body")) {
      found++;
      sink.story(0, story.fields(), story.html(), raw.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      sink.reject(0, "a Factiva document with none of HD, LP and TD");
    }
  }

  private static String id(String value) {
    Matcher accession = Accession.in(value);
    return accession.matches() ? accession.group(1) : value.replaceFirst("^\\p{L}+\\s+", "");
  }
}
