package news.dateline.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import news.dateline.archive.packing.Budget;
import news.dateline.archive.packing.Limits;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.RecordsFailure;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.text.UnclosedStream;
import news.dateline.archive.web.Originals;
import news.dateline.article.Sha256;

/**
 * The files below some paths, and the reading of each.
 *
 * <pre>
 *   Archive archive = new Archive(Formats.ALL, System.in);
 *   archive.walk(List.of("data", "-"), new Archive.Visitor() {
 *     public void file(ArchiveFile file) throws IOException {
 *       Outcome outcome = archive.read(file, records);     // or not, if it has been read before
 *     }
 *     public void unreadable(Rejection rejection) { … }
 *     public void skipped(String file, String reason) { … }
 *   });
 * </pre>
 *
 * <p>A folder is walked in the order of its names (by code unit, the same everywhere), folders
 * among files. Hidden files and folders, whose names begin with a dot, are skipped unless they are
 * named themselves. Links are followed, except back into a folder that the walk is in.
 *
 * <p>Packed files ({@link news.dateline.archive.packing.Compressions}) and archives ({@link
 * news.dateline.archive.packing.Container}) are opened, also inside of each other, within {@link
 * Limits}. They are recognised by their content, like everything else.
 */
public final class Archive {
  private final List<Format> formats;
  private final InputStream standardInput;
  private final Limits limits;
  private final Optional<Charset> charset;

  /** Takes what the walk meets. */
  public interface Visitor {

    /** A file. */
    void file(ArchiveFile file) throws IOException;

    /** A path that is not there, or a file or folder that may not be read; the walk goes on. */
    void unreadable(Rejection rejection) throws IOException;

    /** Something in a folder that is not looked at. */
    void skipped(String file, String reason) throws IOException;
  }

  /** An archive that is read in these formats. */
  public Archive(List<Format> formats, InputStream standardInput) {
    this(formats, standardInput, Limits.STANDARD);
  }

  /** The same, with how far files are unpacked. */
  public Archive(List<Format> formats, InputStream standardInput, Limits limits) {
    this(formats, standardInput, limits, Optional.empty());
  }

  private Archive(
      List<Format> formats, InputStream standardInput, Limits limits, Optional<Charset> charset) {
    this.formats = List.copyOf(formats);
    this.standardInput = standardInput;
    this.limits = limits;
    this.charset = charset;
  }

  /** The same, whose files are of this charset where they declare none and are no UTF-8. */
  public Archive with(Charset said) {
    return new Archive(formats, standardInput, limits, Optional.of(said));
  }

  /** The same with other formats. */
  Archive with(List<Format> others) {
    return new Archive(others, standardInput, limits);
  }

  /** The same, where web archives find in these what their revisits repeat. */
  public Archive with(Originals originals) {
    return with(Formats.with(formats, originals));
  }

  /**
   * Meets every file, without opening any.
   *
   * @param paths files, folders, or {@code -} for standard input
   * @throws IOException what the visitor throws
   */
  public void walk(List<String> paths, Visitor visitor) throws IOException {
    for (String named : paths) {
      if (named.equals(ArchiveFile.STANDARD_INPUT)) {
        visitor.file(
            new ArchiveFile(named, Optional.empty(), true, Optional.empty(), Optional.empty()));
      } else {
        walk(named, visitor);
      }
    }
  }

  private static void walk(String named, Visitor visitor) throws IOException {
    Path path;
    try {
      path = Path.of(named);
    } catch (InvalidPathException noPath) {
      visitor.unreadable(
          new Rejection(named, 0, Optional.empty(), "not a path: " + noPath.getReason()));
      return;
    }
    new Walk(visitor).visit(path, slashed(path), true);
  }

  private static String slashed(Path path) {
    String text = path.normalize().toString();
    return text.replace(path.getFileSystem().getSeparator(), "/");
  }

  /** One walk below one path. */
  private static final class Walk {
    private final Visitor visitor;
    private final Deque<Path> above = new ArrayDeque<>();

    Walk(Visitor visitor) {
      this.visitor = visitor;
    }

    void visit(Path path, String name, boolean named) throws IOException {
      BasicFileAttributes attributes;
      try {
        attributes = Files.readAttributes(path, BasicFileAttributes.class);
      } catch (IOException broken) {
        visitor.unreadable(unopened(name, broken));
        return;
      }
      if (attributes.isDirectory()) {
        folder(path, name);
      } else if (attributes.isRegularFile() || named) {
        visitor.file(
            new ArchiveFile(
                name,
                Optional.of(path),
                named,
                attributes.isRegularFile() ? Optional.of(attributes.size()) : Optional.empty(),
                attributes.isRegularFile()
                    ? Optional.of(attributes.lastModifiedTime().toInstant())
                    : Optional.empty()));
      } else {
        visitor.skipped(name, "neither a file nor a folder");
      }
    }

    private void folder(Path path, String name) throws IOException {
      List<Path> inside;
      Path real;
      try (Stream<Path> list = Files.list(path)) {
        real = path.toRealPath();
        inside = list.sorted(Comparator.comparing(Walk::ownName)).toList();
      } catch (IOException broken) {
        visitor.unreadable(unopened(name, broken));
        return;
      }
      if (above.contains(real)) {
        visitor.skipped(name, "a link back to a folder that contains it");
        return;
      }
      above.push(real);
      for (Path child : inside) {
        String childName =
            name.isEmpty()
                ? ownName(child)
                : (name.endsWith("/") ? name : name + "/") + ownName(child);
        if (ownName(child).startsWith(".")) {
          visitor.skipped(childName, "hidden; name it to have it read");
        } else {
          visit(child, childName, false);
        }
      }
      above.pop();
    }

    private static String ownName(Path path) {
      return String.valueOf(path.getFileName());
    }
  }

  private static Rejection unopened(String file, IOException broken) {
    String reason =
        switch (broken) {
          case NoSuchFileException missing -> "no such file; check the path";
          case AccessDeniedException denied ->
              "may not be read; change its permissions, or run as its owner";
          case FileSystemException other when other.getReason() != null ->
              "cannot be opened: " + other.getReason();
          default -> "cannot be opened: " + broken.getMessage();
        };
    return new Rejection(file.isEmpty() ? "." : file, 0, Optional.empty(), reason);
  }

  /**
   * Reads a file: recognises its format and hands on its records and rejections.
   *
   * @return what became of it; an {@link Outcome.Unreadable} rejection has not been handed to
   *     {@code records}
   * @throws IOException when the disk fails in the middle, or {@code records} wants no more
   */
  public Outcome read(ArchiveFile file, Records records) throws IOException {
    return read(file, records, bytes -> {});
  }

  /**
   * The same, telling how far it has come.
   *
   * @param progress is told how many bytes of the file, as it lies there, have been read since last
   *     told
   */
  public Outcome read(ArchiveFile file, Records records, LongConsumer progress) throws IOException {
    InputStream opened;
    try {
      opened =
          file.path().isPresent()
              ? Files.newInputStream(file.path().get())
              : new UnclosedStream(standardInput);
    } catch (IOException broken) {
      return new Outcome.Unreadable(unopened(file.file(), broken));
    }
    Budget budget = new Budget(limits);
    file.size().ifPresent(budget::packed);
    LongConsumer counted =
        file.size().isPresent()
            ? progress
            : bytes -> {
              budget.packed(bytes);
              progress.accept(bytes);
            };
    MessageDigest sha256 = Sha256.start();
    try (InputStream in = new DigestInputStream(new Counted(opened, counted), sha256)) {
      Outcome outcome = new Unpacking(formats, charset, records, budget, in).read(file);
      if (outcome instanceof Outcome.Read(String format, String none)) {
        // What a container did not need of the file, or nobody wanted.
        in.transferTo(OutputStream.nullOutputStream());
        return new Outcome.Read(format, Sha256.hex(sha256));
      }
      return outcome;
    } catch (RecordsFailure unwanted) {
      throw unwanted.why();
    }
  }

  /** SHA-256 of a file's bytes, as {@link Outcome.Read} has it; nothing when it cannot be read. */
  public static Optional<String> digest(Path path) {
    MessageDigest sha256 = Sha256.start();
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return Optional.of(Sha256.hex(sha256));
  }

  /** Tells how many bytes are read. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer progress;

    Counted(InputStream in, LongConsumer progress) {
      super(in);
      this.progress = progress;
    }

    @Override
    public int read() throws IOException {
      int octet = in.read();
      progress.accept(octet < 0 ? 0 : 1);
      return octet;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      progress.accept(Math.max(0, count));
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = in.skip(count);
      progress.accept(skipped);
      return skipped;
    }
  }
}
