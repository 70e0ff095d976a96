package news.dateline.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.dateline.archive.record.Rejection;
import news.dateline.search.JournalEntry;

/** Is told what becomes of each file, in order, by the thread that writes the index. */
public interface RunListener {

  /** Keeps nothing: the {@link Summary} is enough. */
  RunListener NONE =
      new RunListener() {
        @Override
        public void begin(String file) {}

        @Override
        public void reject(Rejection rejection) {}

        @Override
        public void end(
            Optional<String> format, Counts counts, Map<String, Long> kinds, Duration time) {}

        @Override
        public void removed(JournalEntry entry, boolean pruned) {}

        @Override
        public void skip(String file, String reason) {}

        @Override
        public void finish(Summary summary) {}
      };

  /** A file; what follows is of it. */
  void begin(String file) throws IOException;

  /** A record of the file was rejected. */
  void reject(Rejection rejection) throws IOException;

  /**
   * The file ends here; in a run that was stopped, before its own end.
   *
   * @param format the format it was read as; absent when it could not be opened or was left
   * @param kinds the records that are nothing to index, counted by what they are
   * @param time between its beginning and its end; other files may have been under way as well
   */
  void end(Optional<String> format, Counts counts, Map<String, Long> kinds, Duration time)
      throws IOException;

  /**
   * A file that was read by an earlier run and is no longer there; told after all others.
   *
   * @param pruned whether it has left the index
   */
  void removed(JournalEntry entry, boolean pruned) throws IOException;

  /** A file that is not read, such as a picture. */
  void skip(String file, String reason) throws IOException;

  /** The run has ended. */
  void finish(Summary summary) throws IOException;
}
