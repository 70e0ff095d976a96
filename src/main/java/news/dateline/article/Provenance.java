package news.dateline.article;

import java.util.List;

/**
 * Where an article comes from.
 *
 * @param captures every place it was found, the one whose text is searchable first; never empty
 * @param versions earlier texts, newest first
 */
public record Provenance(List<Capture> captures, List<Version> versions) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when there is no capture
   */
  public Provenance {
    captures = List.copyOf(captures);
    versions = List.copyOf(versions);
    if (captures.isEmpty()) {
      throw new IllegalArgumentException("an article has at least one capture");
    }
  }

  /** The provenance of an article met for the first time. */
  public static Provenance of(Capture capture) {
    return new Provenance(List.of(capture), List.of());
  }

  /** The capture whose text is the searchable one. */
  public Capture current() {
    return captures.get(0);
  }
}
