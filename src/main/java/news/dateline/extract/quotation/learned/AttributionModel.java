package news.dateline.extract.quotation.learned;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.learn.Chain;
import news.dateline.learn.Ranker;
import news.dateline.learn.WordTable;

/**
 * All that attribution has learned: what is known of words, the tagger's chain, the linker's and
 * the scorer's rankers. Immutable; {@code dateline train} makes it.
 *
 * @param words clusters and shares of reporting, by hashes of words
 * @param chain marks sources, cues and contents
 * @param cueOfContent chooses a cue for a content
 * @param sourceOfCue chooses a source for a cue
 * @param firstOfContent chooses where a content begins
 * @param lastOfContent chooses where a content ends
 * @param scorer says how likely an attribution is right
 */
public record AttributionModel(
    WordTable words,
    Chain chain,
    Ranker cueOfContent,
    Ranker sourceOfCue,
    Ranker firstOfContent,
    Ranker lastOfContent,
    Ranker scorer) {
  private static final int FORM = 0x444C4132; // "DLA2"
  private static final String SHIPPED = "attribution.model";

  /** The model that is part of the program. */
  public static AttributionModel shipped() {
    try (InputStream in = AttributionModel.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(
            "the program is incomplete: it lacks " + SHIPPED + "; build it again");
      }
      return read(in);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the program's " + SHIPPED, broken);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException when it is none, or one of another version of the program
   */
  public static AttributionModel read(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
    if (in.readInt() != FORM) {
      throw new IOException("no attribution model of this version; dateline train makes one");
    }
    AttributionModel model =
        new AttributionModel(
            WordTable.read(in),
            Chain.read(in),
            Ranker.read(in),
            Ranker.read(in),
            Ranker.read(in),
            Ranker.read(in),
            Ranker.read(in));
    if (!model.chain.shape().equals(Tagger.SHAPE)) {
      throw new IOException("an attribution model of another shape; dateline train makes one");
    }
    return model;
  }

  /** Writes the model; the same model gives the same bytes. */
  public void write(OutputStream stream) throws IOException {
    GZIPOutputStream zip = new GZIPOutputStream(new BufferedOutputStream(stream));
    DataOutputStream out = new DataOutputStream(zip);
    out.writeInt(FORM);
    words.write(out);
    chain.write(out);
    cueOfContent.write(out);
    sourceOfCue.write(out);
    firstOfContent.write(out);
    lastOfContent.write(out);
    scorer.write(out);
    out.flush();
    zip.finish();
    zip.flush();
  }
}
