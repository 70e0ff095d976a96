package news.dateline.actors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A file of corrections on disk.
 *
 * <p>A change writes a new file and puts it in the place of the old one at once, so that a reader
 * sees the one or the other; every line that it does not concern stays byte for byte.
 *
 * <p>Safe for use by several threads and processes.
 */
public final class CorrectionsFile implements CorrectionsSource {
  /** A file that has changed just now may change again without its time showing it. */
  private static final long MOMENT = 2_000;

  private final Path path;
  private final boolean required;
  private Optional<Seen> seen = Optional.empty();

  private record Seen(FileTime modified, long size, Object key, long at, Corrections corrections) {}

  /**
   * A file.
   *
   * @param required whether it is an error when it is not there, rather than no corrections
   */
  public CorrectionsFile(Path path, boolean required) {
    this.path = path;
    this.required = required;
  }

  /**
   * The usual place for an index: beside its folder, since an index may be deleted and built anew.
   * Of {@code archive/index} it is {@code archive/index.corrections.txt}.
   */
  public static Path beside(Path index) {
    Path name = index.toAbsolutePath().normalize().getFileName();
    return name == null
        ? index.resolve("corrections.txt")
        : index.resolveSibling(name + ".corrections.txt").normalize();
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public synchronized Corrections read() throws IOException {
    if (!Files.exists(path)) {
      if (required) {
        throw new NoSuchFileException(
            path.toString(),
            null,
            "there is no such file of corrections; create it, or leave out --corrections");
      }
      seen = Optional.empty();
      return Corrections.NONE;
    }
    var now = Files.readAttributes(path, java.nio.file.attribute.BasicFileAttributes.class);
    Object key = now.fileKey() == null ? "" : now.fileKey();
    if (seen.isPresent()
        && seen.get().modified().equals(now.lastModifiedTime())
        && seen.get().size() == now.size()
        && seen.get().key().equals(key)
        && seen.get().at() - now.lastModifiedTime().toMillis() > MOMENT) {
      return seen.get().corrections();
    }
    long at = System.currentTimeMillis();
    Corrections corrections = Corrections.read(path.toString(), text());
    seen = Optional.of(new Seen(now.lastModifiedTime(), now.size(), key, at, corrections));
    return corrections;
  }

  /** The text of the file; of a new one when there is none. */
  public String text() throws IOException {
    if (!Files.exists(path)) {
      return "";
    }
    byte[] bytes = Files.readAllBytes(path);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < bytes.length && isText(bytes, i); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw new IOException(
          path + ":" + line + ": this line is not in UTF-8; save the file in UTF-8", e);
    }
  }

  /** Whether the bytes up to and with this one can begin a text in UTF-8. */
  private static boolean isText(byte[] bytes, int last) {
    if (bytes[last] != '\n') {
      return true;
    }
    int from = last - 1;
    while (from >= 0 && bytes[from] != '\n') {
      from--;
    }
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from + 1, last - from - 1));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** A text with one more line; a new text gets its first line, too. */
  public static String with(String text, String line) {
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    String before = text.isBlank() ? Corrections.HEADER + end : text;
    return before + (before.endsWith("\n") ? "" : end) + line + end;
  }

  /** A text with another correction in a line; a comment at its end stays. */
  public static String replaced(String text, int line, String correction) {
    return lines(
        text,
        (number, old) -> {
          if (number != line) {
            return old;
          }
          String bare = old.stripTrailing();
          String end = old.substring(bare.length());
          return correction + CorrectionLine.comment(bare).map(it -> "  " + it).orElse("") + end;
        });
  }

  /** A text without some lines. */
  public static String without(String text, Set<Integer> lines) {
    return lines(text, (number, old) -> lines.contains(number) ? "" : old);
  }

  private interface Line {
    /** What becomes of a line, which ends as it does in the text. */
    String of(int number, String line);
  }

  private static String lines(String text, Line each) {
    StringBuilder kept = new StringBuilder();
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      kept.append(each.of(++number, text.substring(at, next)));
      at = next;
    }
    return kept.toString();
  }

  /** How a change makes the new text from the old one. */
  public interface Edit {
    /** The new text. */
    String of(String text) throws IOException;
  }

  /**
   * Changes the file; another process that changes it at the same time waits.
   *
   * @throws IOException when it cannot be written; then nothing has changed
   */
  public synchronized void edit(Edit edit) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path guard = path.resolveSibling("." + path.getFileName() + ".lock");
    while (!guarded(guard, edit)) {
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted; " + path + " has not changed");
      }
    }
  }

  /** Whether the guard was ours, and the file is changed. */
  private boolean guarded(Path guard, Edit edit) throws IOException {
    byte[] ours = (ProcessHandle.current().pid() + " " + System.nanoTime()).getBytes(UTF_8);
    try (FileChannel channel =
            FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(ours));
      // Whoever had it before may have deleted it since it was opened here.
      if (!lock.isValid()
          || !Files.exists(guard)
          || !Arrays.equals(Files.readAllBytes(guard), ours)) {
        return false;
      }
      try {
        write(edit.of(text()));
      } finally {
        Files.delete(guard);
      }
      return true;
    } catch (OverlappingFileLockException | NoSuchFileException taken) {
      return false;
    }
  }

  private void write(String text) throws IOException {
    Path fresh = path.resolveSibling("." + path.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    try {
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
