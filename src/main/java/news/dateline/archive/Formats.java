package news.dateline.archive;

import java.util.List;
import java.util.Optional;

/** The formats that are read. */
public final class Formats {

  /**
   * In the order in which they are asked; the first that recognises a file reads it. Plain text
   * takes what is left.
   */
  public static final List<Format> ALL =
      List.of(
          new Warc(),
          new Arc(),
          new WireText(),
          new JsonLines(),
          new Json(),
          new NewsMlG2(),
          new NewsMl1(),
          new Nitf(),
          new Wxr(),
          new Rss(),
          new Atom(),
          new ReutersSgml(),
          new HtmlFile(),
          new Mail(),
          new LexisNexis(),
          new Factiva(),
          new Tsv(),
          new Csv(),
          new PlainText());

  private Formats() {}

  /** The first format that recognises a file. */
  public static Optional<Format> recognising(FileHead head, List<Format> formats) {
    return formats.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
