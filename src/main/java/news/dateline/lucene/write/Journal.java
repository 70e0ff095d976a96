package news.dateline.lucene.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.lucene.schema.LiveDoc;
import news.dateline.lucene.schema.Schema;
import news.dateline.search.JournalEntry;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Journal entries as documents of the same index, so that they are committed with the articles. */
public final class Journal {
  private Journal() {}

  /** The term that only the entry of this file has. */
  public static Term term(String file) {
    return Schema.term(Schema.JOURNAL, file);
  }

  /** The document of an entry. */
  public static Document document(JournalEntry entry) {
    Document document = new Document();
    document.add(new StringField(Schema.DOC, Schema.ENTRY, Field.Store.NO));
    document.add(new StringField(Schema.JOURNAL, Schema.cut(entry.file()), Field.Store.NO));
    document.add(new StoredField(Schema.STORED_ENTRY, write(entry)));
    return document;
  }

  /** The entry of a file. */
  public static Optional<JournalEntry> read(IndexReader reader, String file) throws IOException {
    Optional<LiveDoc> place = LiveDoc.last(reader, term(file));
    if (place.isEmpty()) {
      return Optional.empty();
    }
    BytesRef bytes =
        place
            .get()
            .leaf()
            .reader()
            .storedFields()
            .document(place.get().doc(), Set.of(Schema.STORED_ENTRY))
            .getBinaryValue(Schema.STORED_ENTRY);
    return bytes == null ? Optional.empty() : Optional.of(read(bytes));
  }

  /** The files that have an entry, in their order. */
  public static List<String> files(IndexReader reader) throws IOException {
    List<String> files = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Schema.JOURNAL);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      Bits live = leaf.reader().getLiveDocs();
      for (BytesRef file = each.next(); file != null; file = each.next()) {
        PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
        if (live == null || live.get(postings.nextDoc())) {
          files.add(file.utf8ToString());
        }
      }
    }
    files.sort(null);
    return files;
  }

  private static JournalEntry read(BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new JournalEntry(
        in.readString(),
        in.readVLong(),
        Instant.parse(in.readString()),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        // Entries that were written before there was this number end here.
        in.eof() ? 0 : in.readVLong());
  }

  private static byte[] write(JournalEntry entry) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(entry.file());
      out.writeVLong(entry.size());
      out.writeString(entry.modified().toString());
      out.writeString(entry.digest());
      out.writeString(entry.settings());
      out.writeString(entry.format());
      out.writeVLong(entry.records());
      out.writeVLong(entry.articles());
      out.writeVLong(entry.rejected());
      out.writeVLong(entry.missing());
    } catch (IOException e) {
      throw new UncheckedIOException("memory could not be written", e);
    }
    return out.toArrayCopy();
  }
}
