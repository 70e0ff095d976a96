package news.dateline.archive;

import java.io.IOException;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.RecordsFailure;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.text.CharsetChoice;

/**
 * Marks what whoever takes the records throws ({@link RecordsFailure}), so that it is not taken for
 * damage of a container.
 */
record MarkingRecords(Records records) implements Records {

  /** Something to hand on. */
  private interface Handing {
    void on() throws IOException;
  }

  @Override
  public void recognised(String file, Recognition recognition) throws IOException {
    hand(() -> records.recognised(file, recognition));
  }

  @Override
  public void accept(String file, CapturedDocument document) throws IOException {
    hand(() -> records.accept(file, document));
  }

  @Override
  public void reject(Rejection rejection) throws IOException {
    hand(() -> records.reject(rejection));
  }

  @Override
  public void skip(String file, String reason) throws IOException {
    hand(() -> records.skip(file, reason));
  }

  @Override
  public void decoded(String file, CharsetChoice choice) throws IOException {
    hand(() -> records.decoded(file, choice));
  }

  private static void hand(Handing handing) throws RecordsFailure {
    try {
      handing.on();
    } catch (IOException why) {
      throw new RecordsFailure(why);
    }
  }
}
