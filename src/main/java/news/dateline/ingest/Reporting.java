package news.dateline.ingest;

import java.io.IOException;
import java.util.Optional;
import news.dateline.archive.Rejection;

/** Is told what becomes of each file, in order, by the thread that writes the index. */
public interface Reporting {

  /** Keeps nothing: the {@link Summary} is enough. */
  Reporting NONE =
      new Reporting() {
        @Override
        public void begin(String file) {}

        @Override
        public void reject(Rejection rejection) {}

        @Override
        public void end(Optional<String> format, Counts counts) {}

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
   */
  void end(Optional<String> format, Counts counts) throws IOException;

  /** A file that is not read, such as a picture. */
  void skip(String file, String reason) throws IOException;

  /** The run has ended. */
  void finish(Summary summary) throws IOException;
}
