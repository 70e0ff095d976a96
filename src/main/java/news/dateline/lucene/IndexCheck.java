package news.dateline.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.lucene.column.Columns;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.Commit;
import news.dateline.lucene.schema.Fingerprint;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.stored.StoredArticles;
import news.dateline.lucene.stored.TextCompression;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Says whether an index is sound: by Lucene's own check; of this schema; every article's quotations
 * before it, under the same block term, and no others; the counts and the fingerprint of the commit
 * equal to those of what is stored; and whether it answers what searching asks of it ({@link
 * SnapshotCheck}).
 *
 * <p>It reads everything, at some thousand articles a second. It changes nothing, and takes the
 * writer's lock while Lucene's check runs.
 */
public final class IndexCheck {
  private IndexCheck() {}

  /**
   * What is wrong.
   *
   * @param problem what, and where
   * @param remedy what to do
   */
  public record Finding(String problem, String remedy) {}

  /**
   * Checks the index of a folder.
   *
   * @return what is wrong with it; empty when it is sound
   */
  public static List<Finding> check(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return check(directory, folder.toString());
    }
  }

  public static List<Finding> check(Directory directory, String place) throws IOException {
    String rebuild =
        "build it anew: delete the folder, then run: dateline index PATH… --index " + place;
    if (!DirectoryReader.indexExists(directory)) {
      return List.of(
          new Finding(
              "there is no index in " + place, "make one: dateline index PATH… --index " + place));
    }
    try (CheckIndex check = new CheckIndex(directory)) {
      CheckIndex.Status status = check.checkIndex();
      if (!status.clean) {
        return List.of(
            new Finding(
                "Lucene finds the index in " + place + " damaged: " + damage(status), rebuild));
      }
    } catch (LockObtainFailedException e) {
      return List.of(
          new Finding(
              place + " is being written", "check it again when the indexing run has ended"));
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      Commit commit;
      try {
        commit = Commit.of(reader.getIndexCommit().getUserData(), place);
      } catch (IOException e) {
        return List.of(new Finding(String.valueOf(e.getMessage()), rebuild));
      }
      List<String> problems = new ArrayList<>(walked(reader, commit));
      problems.addAll(SnapshotCheck.problems(directory, place));
      return problems.stream().map(problem -> new Finding(problem, rebuild)).toList();
    }
  }

  private static List<String> walked(DirectoryReader reader, Commit commit) {
    List<Leaf> leaves = new ArrayList<>();
    Walk walk;
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaves.add(new Leaf(leaf, Columns.read(leaf.reader())));
      }
      walk = new Walk(TextCompression.of(leaves));
      for (Leaf leaf : leaves) {
        walk.segment(leaf.context().reader(), leaf.columns());
      }
    } catch (IOException | RuntimeException e) {
      return List.of("what is stored cannot be read: " + e);
    }
    walk.compare("articles", commit.articles(), walk.articles);
    walk.compare("quotations", commit.quotations(), walk.quotations);
    walk.compare("files in the journal", commit.files(), walk.files);
    if (!commit.fingerprint().equals(walk.fingerprint)) {
      walk.problems.add(
          "the commit's fingerprint is "
              + commit.fingerprint().text()
              + ", that of the articles "
              + walk.fingerprint.text());
    }
    return walk.problems;
  }

  private static String damage(CheckIndex.Status status) {
    if (status.missingSegments) {
      return "the list of segments cannot be read";
    }
    return status.numBadSegments + " of " + status.numSegments + " segments are bad";
  }

  /** Walks through the documents and counts. */
  private static final class Walk {
    /** More of one kind say nothing new. */
    private static final int MOST = 20;

    private final TextCompression compression;
    private final List<String> problems = new ArrayList<>();
    private long articles;
    private long quotations;
    private long files;
    private Fingerprint fingerprint = Fingerprint.EMPTY;

    Walk(TextCompression compression) {
      this.compression = compression;
    }

    void segment(LeafReader reader, Columns columns) throws IOException {
      Optional<Bits> live = Optional.ofNullable(reader.getLiveDocs());
      BytesRef[] blocks = blocks(reader);
      BinaryDocValues digests = reader.getBinaryDocValues(Schema.DIGEST);
      StoredArticles stored = new StoredArticles(reader.storedFields(), compression);
      FixedBitSet entries = Columns.documents(reader, Schema.ENTRY);
      int pending = 0;
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        if (live.isPresent() && !live.get().get(doc)) {
          continue;
        }
        if (columns.quotations().get(doc)) {
          quotations++;
          pending++;
          int parent = columns.article(doc);
          if (parent == DocIdSetIterator.NO_MORE_DOCS
              || !blocks[doc].equals(blocks[parent])
              || (live.isPresent() && !live.get().get(parent))) {
            problem("a quotation of " + blocks[doc].utf8ToString() + " has lost its article");
          }
        } else if (columns.articles().get(doc)) {
          articles++;
          article(stored, blocks[doc], digests, doc, pending);
          pending = 0;
        } else if (entries.get(doc)) {
          files++;
        }
      }
    }

    private void article(
        StoredArticles stored, BytesRef id, BinaryDocValues digests, int doc, int pending)
        throws IOException {
      Article article;
      try {
        article = stored.article(doc);
      } catch (IOException | RuntimeException e) {
        problem("article " + id.utf8ToString() + " cannot be read: " + e);
        return;
      }
      int quoted = article.findings().quotations().size();
      if (quoted != pending) {
        problem(article.id() + " has " + quoted + " quotations, and " + pending + " indexed");
      }
      byte[] digest = Fingerprint.digest(article);
      fingerprint = fingerprint.plus(digest);
      if (!digests.advanceExact(doc)
          || !Arrays.equals(digest, BytesRef.deepCopyOf(digests.binaryValue()).bytes)) {
        problem(article.id() + " is stored otherwise than it was indexed");
      }
    }

    private static BytesRef[] blocks(LeafReader reader) throws IOException {
      BytesRef[] blocks = new BytesRef[reader.maxDoc()];
      Arrays.fill(blocks, new BytesRef());
      Terms terms = reader.terms(Schema.BLOCK);
      if (terms != null) {
        TermsEnum walk = terms.iterator();
        for (BytesRef term = walk.next(); term != null; term = walk.next()) {
          BytesRef block = BytesRef.deepCopyOf(term);
          PostingsEnum postings = walk.postings(null, PostingsEnum.NONE);
          while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            blocks[postings.docID()] = block;
          }
        }
      }
      return blocks;
    }

    void compare(String what, long committed, long counted) {
      if (committed != counted) {
        problem("the commit says " + committed + " " + what + ", and there are " + counted);
      }
    }

    private void problem(String problem) {
      if (problems.size() < MOST) {
        problems.add(problem);
      }
    }
  }
}
