package news.dateline.ingest;

import java.util.Optional;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Rejection;
import news.dateline.parse.FieldUse;
import news.dateline.parse.Parsed;

/**
 * Makes an article with its findings of a record.
 *
 * <p>Safe for use by several threads.
 */
public interface Interpreter {

  /**
   * What the record turns out to be.
   *
   * @param file the file it stands in, as named
   */
  Parsed interpret(String file, CapturedDocument document);

  /** What is said of a record that there is no memory for. */
  String WANTS_MEMORY =
      "wants more memory than the "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB that Dateline may take; split the record, or allow more, for example with"
          + " DATELINE_JAVA_OPTS=-Xmx4g";

  /** Which fields of the records served, as far as that is kept. */
  default FieldUse fieldUse() {
    return new FieldUse();
  }

  /**
   * This one, but a defect of ours that shows in one record costs that record and not the run: it
   * becomes a rejection that says so. So does a record that there is no memory for.
   */
  default Interpreter guarded() {
    Interpreter own = this;
    return new Interpreter() {
      @Override
      public Parsed interpret(String file, CapturedDocument document) {
        try {
          return own.interpret(file, document);
        } catch (RuntimeException | StackOverflowError | AssertionError defect) {
          return new Parsed.Rejected(
              new Rejection(file, document.record(), document.offset(), reason(defect)));
        } catch (OutOfMemoryError tooMuch) {
          return new Parsed.Rejected(
              new Rejection(file, document.record(), document.offset(), WANTS_MEMORY));
        }
      }

      @Override
      public FieldUse fieldUse() {
        return own.fieldUse();
      }
    };
  }

  private static String reason(Throwable defect) {
    StackTraceElement[] trace = defect.getStackTrace();
    return "a defect in Dateline, not in the record ("
        + defect.getClass().getSimpleName()
        + Optional.ofNullable(defect.getMessage()).map(message -> ": " + message).orElse("")
        + (trace.length == 0 ? "" : " at " + trace[0])
        + "); the other records are not affected; please report it together with this record";
  }
}
