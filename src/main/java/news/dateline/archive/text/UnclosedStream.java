package news.dateline.archive.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that belongs to somebody else, such as the process or a container, and stays open. */
public final class UnclosedStream extends FilterInputStream {
  public UnclosedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    return in.read(into, from, length);
  }

  @Override
  public void close() {}
}
