package news.dateline.archive.packing;

import java.util.List;
import java.util.Optional;

/** The kinds of containers that are opened. */
public final class Containers {
  /** Every file is asked for each, in this order. */
  static final List<Container> ALL = List.of(new Zip(), new Tar());

  private Containers() {}

  public static Optional<Container> recognising(byte[] head) {
    return ALL.stream().filter(one -> one.recognises(head)).findFirst();
  }
}
