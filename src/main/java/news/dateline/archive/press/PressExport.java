package news.dateline.archive.press;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.document.Line;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;

/**
 * The export of a press database: many documents in one file. As a format it is plain text; the same
 * lines are read out of web pages ({@link PressPage}) and out of documents of Word, OpenDocument and
 * RTF ({@link OfficeFile}).
 */
abstract class PressExport implements Format {

  /** Every document is asked for each, in this order. */
  static final List<PressExport> ALL =
      List.of(
          new LexisNexis(), new Factiva(), new ProQuest(), new Europresse(), new Gale(), new Genios());

  /** How many lines are looked at to recognise an export. */
  private static final int LOOKED_AT = 5000;

  private static final Pattern PAGE_NUMBER =
      PressWords.pattern("{@page}\\s*\\d{1,5}\\s*(?:(?:{@of}|/)\\s*\\d{1,5})(?:\\s*©.*)?");

  /** With a sign, a year or an owner behind the word: a sentence about copyright is none. */
  private static final Pattern COPYRIGHT =
      PressWords.pattern(
          "(?:Copyright|©|\\(c\\)|℗)[\\s:,]*(?:©|\\(c\\)|\\d{4}|(?-i:\\p{Lu})).*|{@rights}.*");

  private static final Pattern BY =
      Pattern.compile(
          "(?:By|BY|by|Par|PAR|Por|POR|Von|VON|Door|DOOR|Di|DI|Da|DA):?\\s+(?=\\p{Lu}\\S*\\s+\\S)(.+)");

  /** Whether lines are of this export. */
  abstract boolean recognises(Sheet sheet);

  /** Hands on every document, and where their number is not the one that is printed. */
  abstract void read(Sheet sheet, RecordSink sink) throws IOException;

  /** The export that lines are of. */
  static Optional<PressExport> recognising(Sheet sheet) {
    Sheet first = sheet.first(LOOKED_AT);
    return ALL.stream().filter(export -> export.recognises(first)).findFirst();
  }

  @Override
  public final boolean recognises(FileHead head) {
    return recognises(Sheet.of(head.text()));
  }

  @Override
  public final void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole((window, length) -> read(Sheet.of(window.text(0, length)), sink));
  }

  /** Whether a line is the number of a page, which stands anywhere. */
  static boolean isPageNumber(Line line) {
    return line.raw().length() < 200 && PAGE_NUMBER.matcher(line.text()).matches();
  }

  /** Whether a line says who owns the text. */
  static boolean isCopyright(String line) {
    return line.length() < 400 && COPYRIGHT.matcher(line).matches();
  }

  /** A byline without the word that introduces it. */
  static String byline(String printed) {
    var by = BY.matcher(printed);
    return by.matches() ? by.group(1).strip() : printed;
  }

  /** Tells that a file holds another number of documents than it says. */
  static void tellDifference(RecordSink sink, String says, long said, long found)
      throws IOException {
    if (said != found) {
      sink.reject(
          0,
          "the file says \""
              + says
              + "\", and "
              + found
              + (found == 1 ? " document was" : " documents were")
              + " found in it: "
              + (found < said
                  ? (said - found) + " missing; download it again, or index the other parts too"
                  : (found - said) + " too many; look whether a document was cut in two"));
    }
  }
}
