package news.dateline.archive.json;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.Window;

/**
 * JSON: an array of objects; an object that holds such an array, under {@code articles}, {@code
 * items}, {@code results} or a like name, or one or two objects further in; a table in a layout of
 * {@link JsonTable}; or objects one after the other. In front may stand what makes it a script, as
 * in the archives of Twitter ({@code window.YTD.tweets.part0 = […]}).
 *
 * <p>Each object is read by itself, with its own offset and in its own encoding. An object that is
 * malformed inside is a rejection and the next one goes on. Where the array itself breaks, so that
 * nobody can say where the next object begins, reading goes on at the next line that begins an
 * object with the same indent; without one, the rejection is the last.
 */
public final class Json implements Format {
  private static final String SCRIPT =
      "(?:(?:(?:var|let|const)\\s+)?[A-Za-z_$][\\w.$]{0,100}\\s*[=(]\\s*)?";

  private static final Pattern LIST_OR_OBJECT =
      Pattern.compile(
          "\\s*"
              + SCRIPT
              + "(\\[\\s*\\{\\s*[\"}']|\\[\\s*]|\\{\\s*\"[^\"]*\"\\s*:|\\{\\s*'[^'\\n]{0,100}'\\s*:|\\{\\s*}"
              + "|\\[\\s*\\[\\s*(?:[\"\\]{]|-?\\d|null\\b|true\\b|false\\b|NaN\\b)|\\[\\s*\").*",
          Pattern.DOTALL);
  private static final Pattern OBJECT =
      Pattern.compile("\\s*\\{\\s*\"[^\"]*\"\\s*:.*", Pattern.DOTALL);

  private final Set<String> inRecords;

  /** JSON of which nothing is known. */
  public Json() {
    this(Set.of());
  }

  /**
   * JSON with lists that are in records, and not of records.
   *
   * @param inRecords their names, folded ({@link KnownField#fold})
   */
  public Json(Set<String> inRecords) {
    this.inRecords = Set.copyOf(inRecords);
  }

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String mark() {
    return "it is an array of JSON objects, or JSON objects one after the other";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    return LIST_OR_OBJECT.matcher(text.substring(0, Math.min(text.length(), 2000))).matches();
  }

  /** Whether a text begins as an object with at least one member. */
  static boolean beginsAsObject(String text) {
    return OBJECT.matcher(text.substring(0, Math.min(text.length(), 2000))).matches();
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    new JsonReading(new Window(source.stream()), 0, new RecordSink(source, records), inRecords, 0)
        .all();
  }
}
