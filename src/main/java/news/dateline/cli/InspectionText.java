package news.dateline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.ingest.InspectedFile;
import news.dateline.parse.FieldUse;

/** How a file would be read, for whoever wants to know before it is. */
final class InspectionText {
  private static final int VALUE = 70;
  private static final int BODY = 240;
  private static final int UNUSED = 12;
  private static final int LABEL = 10;

  private InspectionText() {}

  /** A few lines, the file's name first. */
  static List<String> of(InspectedFile file) {
    List<String> lines = new ArrayList<>();
    lines.add(TerminalText.plain(file.file()));
    file.recognition()
        .ifPresent(taken -> lines.add(line("read as", taken.format() + ", since " + taken.mark())));
    file.charset().ifPresent(charset -> lines.add(line("encoding", charset.toString())));
    file.unread().ifPresent(reason -> lines.add(line("not read", reason)));
    if (file.records() > 0) {
      lines.add(line("records", records(file)));
    }
    for (Rejection rejection : file.rejections()) {
      lines.add(line("rejected", "#" + rejection.record() + ": " + rejection.reason()));
    }
    file.fields().ifPresent(fields -> fields(fields, lines));
    file.dayOrder().ifPresent(order -> lines.add(line("days", "such as 03/04/2024: " + order)));
    file.first().ifPresent(article -> article(article, lines));
    lines.add("");
    return lines;
  }

  private static String records(InspectedFile file) {
    List<String> parts = new ArrayList<>();
    parts.add(
        TerminalText.number(file.records())
            + (file.more() ? " looked at, there may be more" : " in all"));
    if (file.rejected() > 0) {
      parts.add(TerminalText.number(file.rejected()) + " rejected");
    }
    if (file.notArticles() > 0) {
      parts.add(
          TerminalText.count(file.notArticles(), "page is no article", "pages are no articles"));
    }
    if (file.nothing() > 0) {
      parts.add(TerminalText.number(file.nothing()) + " with nothing to index");
    }
    return String.join("; ", parts);
  }

  private static void fields(FieldUse.InFile file, List<String> lines) {
    Map<KnownField, List<String>> used = new TreeMap<>();
    List<FieldUse.Field> unused = new ArrayList<>();
    for (FieldUse.Field field : file.fields()) {
      field
          .usedAs()
          .forEach(
              (as, count) ->
                  used.computeIfAbsent(as, none -> new ArrayList<>())
                      .add(
                          field.name()
                              + (count < file.records()
                                  ? " (" + TerminalText.number(count) + ")"
                                  : "")
                              + (field.asHtml() > 0 ? ", as HTML" : "")));
      if (!field.isUsed()) {
        unused.add(field);
      }
    }
    used.forEach(
        (as, names) ->
            lines.add(line(as.name().toLowerCase(Locale.ROOT), "← " + String.join(", ", names))));
    for (KnownField wanted : List.of(KnownField.TITLE, KnownField.BODY, KnownField.PUBLISHED)) {
      if (!used.containsKey(wanted)) {
        lines.add(line(wanted.name().toLowerCase(Locale.ROOT), "← no field"));
      }
    }
    unused.sort(Comparator.comparing(FieldUse.Field::isUnusedText).reversed());
    for (FieldUse.Field field : unused.stream().limit(UNUSED).toList()) {
      lines.add(
          line(
              "not used",
              field.name()
                  + (field.isUnusedText() ? " (looks like text)" : "")
                  + (field.records() == 0
                      ? ": always empty"
                      : ": " + TerminalText.cut(field.example(), VALUE))));
    }
    if (unused.size() > UNUSED) {
      lines.add(line("", "and " + (unused.size() - UNUSED) + " more fields"));
    }
  }

  private static void article(Article article, List<String> lines) {
    lines.add(line("first", article.title().isEmpty() ? "(no title)" : article.title()));
    List<String> found = new ArrayList<>();
    found.add(article.findings().published().map(date -> date.date().toString()).orElse("no date"));
    found.add(article.findings().outlet().map(outlet -> outlet.name()).orElse("no outlet"));
    article.byline().ifPresent(byline -> found.add("by " + byline));
    found.add(article.findings().language().orElse("language not known"));
    found.add(
        TerminalText.count(article.findings().quotations().size(), "quotation", "quotations"));
    lines.add(line("", String.join(" · ", found)));
    article.provenance().current().url().ifPresent(url -> lines.add(line("", url)));
    String body = article.body();
    lines.add(
        line(
            "",
            body.isBlank()
                ? "(no text)"
                : TerminalText.number(body.length())
                    + " characters: "
                    + TerminalText.cut(TerminalText.plain(body), BODY)));
  }

  private static String line(String label, String value) {
    return "  " + TerminalText.pad(label, LABEL) + TerminalText.plain(value);
  }
}
