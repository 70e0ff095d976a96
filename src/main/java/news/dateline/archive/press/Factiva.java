package news.dateline.archive.press;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.RecordSink;

/**
 * Exports of Factiva: with its field codes ({@link FactivaCodes}) or as it shows articles ({@link
 * FactivaText}). Both end a document with its accession number, and a file with a summary of the
 * search, whose number of results is compared with what was found.
 */
public final class Factiva extends PressExport {
  private static final Pattern SUMMARY = PressWords.pattern("{@factiva:summary}");

  private static final Pattern RESULTS =
      PressWords.pattern("{@factiva:results}[\\s:]+([\\d., \\u202f]+)");

  @Override
  public String name() {
    return "factiva";
  }

  @Override
  public String mark() {
    return "documents with the codes of Factiva (HD, LP, TD, AN), or that end with its accession number";
  }

  @Override
  boolean recognises(Sheet sheet) {
    return FactivaCodes.recognises(sheet) || FactivaText.recognises(sheet);
  }

  @Override
  void read(Sheet sheet, RecordSink sink) throws IOException {
    int end = sheet.lines().size();
    for (int i = sheet.lines().size() - 1; i >= 0; i--) {
      if (isSummary(sheet.lines().get(i))) {
        end = i;
        break;
      }
    }
    Sheet documents = sheet.first(end);
    int found =
        FactivaCodes.recognises(documents)
            ? FactivaCodes.read(documents, sink)
            : FactivaText.read(documents, sink);
    for (Line line : sheet.lines().subList(end, sheet.lines().size())) {
      Matcher results = RESULTS.matcher(line.text());
      if (results.matches()) {
        String digits = results.group(1).replaceAll("\\D", "");
        if (!digits.isEmpty() && digits.length() < 10) {
          DocumentCount.compare(
              sink, line.text().replaceAll("\\s+", " "), Long.parseLong(digits), found);
          return;
        }
      }
    }
  }

  static boolean isSummary(Line line) {
    return line.raw().length() < 80 && SUMMARY.matcher(line.text()).matches();
  }
}
