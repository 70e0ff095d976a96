package news.dateline.lucene.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.lucene.schema.PublishedField;
import news.dateline.search.ArticleSummary;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * The stored form of {@link ArticleSummary}: its components in their order, each as Lucene writes
 * strings and variable-length integers; an optional begins with 1 or 0, a list with its length.
 */
final class StoredSummary {
  private StoredSummary() {}

  /** The bytes of a summary. */
  static byte[] write(ArticleSummary summary) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(summary.id());
      write(out, summary.key());
      write(out, summary.url());
      out.writeString(summary.title());
      write(out, summary.byline());
      out.writeByte(flag(summary.outlet()));
      if (summary.outlet().isPresent()) {
        out.writeString(summary.outlet().get().name());
        write(out, summary.outlet().get().evidence());
      }
      out.writeByte(flag(summary.published()));
      if (summary.published().isPresent()) {
        write(out, summary.published().get());
      }
      out.writeByte(flag(summary.dateline()));
      if (summary.dateline().isPresent()) {
        Dateline dateline = summary.dateline().get();
        out.writeString(dateline.place());
        write(out, dateline.agency());
        write(out, dateline.country());
        write(out, dateline.evidence());
      }
      write(out, summary.language());
      write(out, summary.actors());
      write(out, summary.cited());
      out.writeVInt(summary.quotations());
    } catch (IOException e) {
      throw new UncheckedIOException("memory could not be written", e);
    }
    return out.toArrayCopy();
  }

  /** The summary again. */
  static ArticleSummary read(DataInput in) throws IOException {
    return new ArticleSummary(
        in.readString(),
        optional(in),
        optional(in),
        in.readString(),
        optional(in),
        in.readByte() == 1
            ? Optional.of(new Outlet(in.readString(), evidence(in)))
            : Optional.empty(),
        in.readByte() == 1 ? Optional.of(date(in)) : Optional.empty(),
        in.readByte() == 1
            ? Optional.of(new Dateline(in.readString(), optional(in), optional(in), evidence(in)))
            : Optional.empty(),
        optional(in),
        list(in),
        list(in),
        in.readVInt());
  }

  private static void write(DataOutput out, PublicationDate date) throws IOException {
    out.writeZLong(date.date().toEpochDay());
    out.writeByte(PublishedField.code(date.precision()));
    write(out, date.time().map(LocalTime::toString));
    write(out, date.offset().map(ZoneOffset::getId));
    write(out, date.evidence());
  }

  private static PublicationDate date(DataInput in) throws IOException {
    return new PublicationDate(
        LocalDate.ofEpochDay(in.readZLong()),
        precision(in.readByte()),
        optional(in).map(LocalTime::parse),
        optional(in).map(ZoneOffset::of),
        evidence(in));
  }

  private static PublicationDate.Precision precision(byte code) throws IOException {
    for (PublicationDate.Precision precision : PublicationDate.Precision.values()) {
      if (PublishedField.code(precision) == code) {
        return precision;
      }
    }
    throw new IOException("a stored summary is damaged; run: dateline check");
  }

  private static void write(DataOutput out, Evidence evidence) throws IOException {
    switch (evidence) {
      case Evidence.Metadata(String key) -> {
        out.writeByte((byte) 'm');
        out.writeString(key);
      }
      case Evidence.InText(Span span) -> {
        out.writeByte((byte) 't');
        out.writeByte((byte) (span.part() == Span.Part.TITLE ? 1 : 0));
        out.writeVInt(span.start());
        out.writeVInt(span.end());
      }
      case Evidence.InUrl url -> out.writeByte((byte) 'u');
      case Evidence.ByCaptureTime time -> out.writeByte((byte) 'c');
      case Evidence.Inferred(String reason) -> {
        out.writeByte((byte) 'i');
        out.writeString(reason);
      }
    }
  }

  private static Evidence evidence(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case 'm' -> new Evidence.Metadata(in.readString());
      case 't' ->
          new Evidence.InText(
              new Span(
                  in.readByte() == 1 ? Span.Part.TITLE : Span.Part.BODY,
                  in.readVInt(),
                  in.readVInt()));
      case 'u' -> new Evidence.InUrl();
      case 'c' -> new Evidence.ByCaptureTime();
      case 'i' -> new Evidence.Inferred(in.readString());
      default -> throw new IOException("a stored summary is damaged; run: dateline check");
    };
  }

  private static byte flag(Optional<?> value) {
    return (byte) (value.isPresent() ? 1 : 0);
  }

  private static void write(DataOutput out, Optional<String> text) throws IOException {
    out.writeByte(flag(text));
    if (text.isPresent()) {
      out.writeString(text.get());
    }
  }

  private static void write(DataOutput out, List<String> texts) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static Optional<String> optional(DataInput in) throws IOException {
    return in.readByte() == 1 ? Optional.of(in.readString()) : Optional.empty();
  }

  private static List<String> list(DataInput in) throws IOException {
    int size = in.readVInt();
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(in.readString());
    }
    return texts;
  }
}
