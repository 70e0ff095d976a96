package news.dateline.lucene.schema;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a commit says of itself, in Lucene's commit data.
 *
 * @param fingerprint of the articles
 * @param articles how many there are
 * @param quotations how many there are
 * @param files how many the journal lists
 * @param generation how many commits there were
 * @param software the version that wrote it
 */
public record Commit(
    Fingerprint fingerprint,
    long articles,
    long quotations,
    long files,
    long generation,
    String software) {
  public static final Commit NONE = new Commit(Fingerprint.EMPTY, 0, 0, 0, 0, "");

  private static final String SCHEMA = "dateline.schema";
  private static final String FACETS = "dateline.facets";

  /** The same after a change: a fingerprint, and how many more there are of each. */
  public Commit changed(Fingerprint changed, int moreArticles, int moreQuotations, int moreFiles) {
    return new Commit(
        changed,
        articles + moreArticles,
        quotations + moreQuotations,
        files + moreFiles,
        generation,
        software);
  }

  /** The same as the next commit. */
  public Commit next(String writtenBy) {
    return new Commit(fingerprint, articles, quotations, files, generation + 1, writtenBy);
  }

  /** For {@code IndexWriter.setLiveCommitData}. */
  public Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put(SCHEMA, Integer.toString(Schema.VERSION));
    data.put(FACETS, Schema.facetsDigest());
    data.put("dateline.fingerprint", fingerprint.text());
    data.put("dateline.articles", Long.toString(articles));
    data.put("dateline.quotations", Long.toString(quotations));
    data.put("dateline.files", Long.toString(files));
    data.put("dateline.generation", Long.toString(generation));
    data.put("dateline.software", software);
    return data;
  }

  /**
   * Reads the data of a commit.
   *
   * @param place where the index is, for messages
   * @throws IOException when this software cannot read such an index; the message says what to do
   */
  public static Commit of(Map<String, String> data, String place) throws IOException {
    String schema = data.get(SCHEMA);
    if (schema == null) {
      throw new IOException(
          place
              + " holds a Lucene index that is not one of Dateline's; name another folder with"
              + " --index");
    }
    if (!schema.equals(Integer.toString(Schema.VERSION))
        || !Schema.facetsDigest().equals(data.get(FACETS))) {
      throw new IOException(
          place
              + " was written with "
              + (schema.equals(Integer.toString(Schema.VERSION))
                  ? "other facets"
                  : "schema " + schema + ", and this is schema " + Schema.VERSION)
              + "; build it anew: delete the folder, then run: dateline index PATH… --index "
              + place);
    }
    try {
      return new Commit(
          Fingerprint.parse(text(data, "dateline.fingerprint")),
          Long.parseLong(text(data, "dateline.articles")),
          Long.parseLong(text(data, "dateline.quotations")),
          Long.parseLong(text(data, "dateline.files")),
          Long.parseLong(text(data, "dateline.generation")),
          text(data, "dateline.software"));
    } catch (RuntimeException e) {
      throw new IOException(
          place
              + " has unreadable commit data; delete the folder, then run: dateline index PATH…"
              + " --index "
              + place,
          e);
    }
  }

  private static String text(Map<String, String> data, String key) {
    String value = data.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key);
    }
    return value;
  }
}
