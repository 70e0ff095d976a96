package news.dateline.archive.packing;

/**
 * How far a file is unpacked. Archives come from strangers: what goes beyond is reported as a
 * rejection, and the next file is read.
 *
 * <p>A record's own size is capped by {@link news.dateline.archive.text.Window#LIMIT}, whatever it
 * is packed in.
 *
 * @param depth how many containers may lie inside of each other
 * @param members how many members the containers of one file may have in all
 * @param free how many bytes a file may be unpacked to, however small it is
 * @param ratio beyond {@code free}, how many bytes for each byte of the file as it lies there;
 *     texts reach 4 to 10, repeated ones 100
 */
public record Limits(int depth, long members, long free, long ratio) {

  /** Four containers deep, a million members, 256 MiB free, then a thousand for one. */
  public static final Limits STANDARD = new Limits(4, 1_000_000, 256L << 20, 1000);
}
