package news.dateline.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Where an index is.
 *
 * @param directory its files
 * @param place what messages call it
 * @param owned whether it is closed with what works on it
 */
record IndexDirectory(Directory directory, String place, boolean owned) implements Closeable {

  /** A folder. */
  static IndexDirectory open(Path folder) throws IOException {
    return new IndexDirectory(FSDirectory.open(folder), folder.toString(), true);
  }

  /** Any directory, which the caller closes. */
  static IndexDirectory of(Directory directory, String place) {
    return new IndexDirectory(directory, place, false);
  }

  @Override
  public void close() throws IOException {
    if (owned) {
      directory.close();
    }
  }
}
