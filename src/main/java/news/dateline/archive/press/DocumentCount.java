package news.dateline.archive.press;

import java.io.IOException;
import news.dateline.archive.record.RecordSink;

/** The number of documents that an export says it has, beside the number that was found. */
final class DocumentCount {
  private DocumentCount() {}

  /** Tells that a file holds another number of documents than it says. */
  static void compare(RecordSink sink, String says, long said, long found) throws IOException {
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
