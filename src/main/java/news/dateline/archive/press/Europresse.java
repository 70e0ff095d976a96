package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;

/**
 * Documents of Europresse (Eureka) as text. Each ends with its number:
 *
 * <pre>
 *   Le Fanal, no. 1234
 *   Locale, mardi 5 mars 2024 - 156 mots, p. 4
 *   Le quai rouvre
 *   Ana Ruf
 *   Le quai …
 *   © 2024 Le Fanal. Tous droits réservés.
 *   news·20240305·LF·0012
 * </pre>
 *
 * <p>Pages of Europresse are read by {@link EuropressePage}.
 */
public final class Europresse extends PressExport {
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:Par\\s|By\\s)?\\p{Lu}[\\p{L}'’.-]*(?:\\s+(?:de|du|et|and|,|avec|van|von|\\p{Lu}[\\p{L}'’.-]*)){1,7}");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "(?i)(?:le présent document est protégé|the present document|certificat (?:émis|publi)|ce certificat|public (?:®|certificat)|document (?:issu|généré)|europresse|eureka|nom de la source|sauvegardé le|documents? sauvegardés?).*");

  @Override
  public String name() {
    return "europresse";
  }

  @Override
  public String mark() {
    return "documents that end with a number of Europresse (\"news·20240305·LF·0012\")";
  }

  private static boolean isEnd(Line line) {
    String text = line.text();
    return text.length() < 120
        && (text.indexOf('·') > 0 || text.indexOf('•') > 0)
        && EuropresseHead.ID.matcher(text).matches();
  }

  @Override
  boolean recognises(Sheet sheet) {
    boolean head = false;
    for (Line line : sheet.lines()) {
      head |= EuropresseHead.isHead(line.text());
      if (head && isEnd(line)) {
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
        document(sheet, own, line, sink);
        own = new ArrayList<>();
      } else if (!FURNITURE.matcher(line.text()).matches() && !PrintedLine.isPageNumber(line)) {
        own.add(line);
      }
    }
    long words = own.stream().filter(line -> EuropresseHead.isHead(line.text())).count();
    if (words > 0 && own.stream().filter(line -> !line.isBlank()).count() > 3) {
      document(sheet, own, new Line("", false, false), sink);
      sink.reject(
          0,
          "the last document has no number (\"news·…\"), so its text may be incomplete; download the file again");
    }
  }

  private static void document(Sheet sheet, List<Line> lines, Line end, RecordSink sink)
      throws IOException {
    Story story = new Story();
    int at = 0;
    while (at < lines.size() && !EuropresseHead.isHead(lines.get(at).text())) {
      String text = lines.get(at).text();
      if (!text.isEmpty() && !story.has("outlet")) {
        story.with("outlet", EuropresseHead.outlet(text));
      }
      at++;
    }
    if (at < lines.size()) {
      EuropresseHead.take(lines.get(at).text(), story);
    } else {
      at = -1;
      story.rename("outlet", "heading");
    }
    int text = title(sheet, lines, at + 1, story);
    List<Line> body = new ArrayList<>();
    for (Line line : lines.subList(text, lines.size())) {
      if (PrintedLine.isCopyright(line.text())) {
        story.with("copyright", line.text());
      } else {
        body.add(line);
      }
    }
    story.with("body", sheet.paragraphs(body));
    EuropresseHead.id(end.text(), story);
    StringBuilder raw = new StringBuilder();
    lines.forEach(line -> raw.append(line.raw()).append('\n'));
    raw.append(end.raw());
    if (story.has("title") || story.has("body")) {
      sink.story(0, story.fields(), story.html(), raw.toString().getBytes(StandardCharsets.UTF_8));
    } else {
      sink.reject(0, "a Europresse document with neither headline nor text");
    }
  }

  /** Takes headline and byline; gives where the text begins. */
  private static int title(Sheet sheet, List<Line> lines, int from, Story story) {
    int at = blank(lines, from);
    StringBuilder title = new StringBuilder();
    while (at < lines.size() && !lines.get(at).isBlank()) {
      String words = lines.get(at).text();
      boolean by = !title.isEmpty() && BYLINE.matcher(words).matches();
      if (by) {
        break;
      }
      title.append(title.isEmpty() ? "" : " ").append(words);
      at++;
      if (!sheet.wrapped()) {
        break;
      }
    }
    story.with("title", title.toString());
    int next = blank(lines, at);
    if (next < lines.size()
        && lines.get(next).raw().length() < 90
        && BYLINE.matcher(lines.get(next).text()).matches()) {
      story.with("byline", PrintedLine.byline(lines.get(next).text()));
      return next + 1;
    }
    return at;
  }

  private static int blank(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }
}
