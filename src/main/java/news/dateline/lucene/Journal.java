package news.dateline.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import news.dateline.search.JournalEntry;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/** Journal entries as documents of the same index, so that they are committed with the articles. */
final class Journal {
  private Journal() {}

  /** The term that only the entry of this file has. */
  static Term term(String file) {
    return Schema.term(Schema.JOURNAL, file);
  }

  /** The document of an entry. */
  static Document document(JournalEntry entry) {
    Document document = new Document();
    document.add(new StringField(Schema.DOC, Schema.ENTRY, Field.Store.NO));
    document.add(new StringField(Schema.JOURNAL, Schema.cut(entry.file()), Field.Store.NO));
    document.add(new StoredField(Schema.STORED_ENTRY, write(entry)));
    return document;
  }

  /** The entry of a document's stored field. */
  static JournalEntry read(BytesRef bytes) throws IOException {
    DataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    return new JournalEntry(
        in.readString(),
        in.readVLong(),
        Instant.parse(in.readString()),
        in.readString(),
        in.readString(),
        in.readString(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong());
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
    } catch (IOException e) {
      throw new UncheckedIOException("memory could not be written", e);
    }
    return out.toArrayCopy();
  }
}
