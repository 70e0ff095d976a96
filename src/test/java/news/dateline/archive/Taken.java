package news.dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.text.CharsetChoice;

/** What was read of one file. */
public final class Taken implements Records {
  public final List<CapturedDocument> documents = new ArrayList<>();
  public final List<Rejection> rejections = new ArrayList<>();
  public final List<String> files = new ArrayList<>();
  public final List<String> skipped = new ArrayList<>();
  public Optional<Outcome> outcome = Optional.empty();
  public Optional<CharsetChoice> charset = Optional.empty();

  /**
   * Reads bytes as a file of that name in a folder, or as standard input when the name is {@code
   * -}.
   */
  public static Taken read(Path folder, String name, byte[] bytes) {
    return read(Formats.ALL, folder, name, bytes);
  }

  public static Taken read(List<Format> formats, Path folder, String name, byte[] bytes) {
    return read(new Archive(formats, new ByteArrayInputStream(bytes)), folder, name, bytes);
  }

  /** Reads bytes as a file of which the user says the charset. */
  public static Taken read(Charset said, Path folder, String name, byte[] bytes) {
    Archive archive = new Archive(Formats.ALL, new ByteArrayInputStream(bytes)).with(said);
    return read(archive, folder, name, bytes);
  }

  private static Taken read(Archive archive, Path folder, String name, byte[] bytes) {
    Taken taken = new Taken();
    try {
      boolean standardInput = name.equals(ArchiveFile.STANDARD_INPUT);
      Optional<Path> path = standardInput ? Optional.empty() : Optional.of(folder.resolve(name));
      if (path.isPresent()) {
        Files.write(path.get(), bytes);
      }
      ArchiveFile file =
          new ArchiveFile(name, path, standardInput, Optional.empty(), Optional.empty());
      taken.outcome = Optional.of(archive.read(file, taken));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return taken;
  }

  public static Taken read(Path folder, String name, String text) {
    return read(folder, name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void decoded(String file, CharsetChoice choice) {
    charset = Optional.of(choice);
  }

  @Override
  public void accept(String file, CapturedDocument document) {
    documents.add(document);
    files.add(file);
  }

  @Override
  public void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  @Override
  public void skip(String file, String reason) {
    skipped.add(reason);
  }

  /** The name of the format it was read as; {@code none} when it was skipped or unreadable. */
  public String format() {
    return outcome.orElseThrow() instanceof Outcome.Read read ? read.format() : "none";
  }

  /** The fields of each record, the first value of each. */
  public List<Map<String, String>> fields() {
    List<Map<String, String>> all = new ArrayList<>();
    for (CapturedDocument document : documents) {
      Map<String, String> first = new LinkedHashMap<>();
      switch (document.content()) {
        case CapturedDocument.Content.Fields fields ->
            fields.fields().forEach((name, values) -> first.put(name, values.get(0)));
        case CapturedDocument.Content.Story(var fields, var html, var raw) ->
            fields.forEach((name, values) -> first.put(name, values.get(0)));
        case CapturedDocument.Content.PlainText plain -> {}
        case CapturedDocument.Content.Page page -> {}
      }
      all.add(first);
    }
    return all;
  }

  /** The values of one field over all records. */
  public List<String> values(String name) {
    return fields().stream().map(fields -> fields.getOrDefault(name, "")).toList();
  }

  public List<String> texts() {
    return documents.stream()
        .map(
            document ->
                switch (document.content()) {
                  case CapturedDocument.Content.PlainText plain -> plain.text();
                  case CapturedDocument.Content.Page page -> page.html();
                  case CapturedDocument.Content.Fields fields -> "";
                  case CapturedDocument.Content.Story story -> "";
                })
        .toList();
  }

  public String raw(int record) {
    byte[] bytes =
        switch (documents.get(record).content()) {
          case CapturedDocument.Content.Fields fields -> fields.raw();
          case CapturedDocument.Content.Story story -> story.raw();
          case CapturedDocument.Content.PlainText plain -> plain.raw();
          case CapturedDocument.Content.Page page -> page.raw();
        };
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public List<String> reasons() {
    return rejections.stream().map(Rejection::reason).toList();
  }
}
