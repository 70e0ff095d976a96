package news.dateline.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Something that went wrong, in words for whoever gave the command: what, where, and what to do.
 */
final class Failure extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;

  private Failure(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The command was used wrongly. */
  static Failure use(String message) {
    return new Failure(Status.WRONG_USE, message);
  }

  /** The command failed. */
  static Failure of(String message) {
    return new Failure(Status.FAILED, message);
  }

  /** The exit status to end with. */
  int status() {
    return status;
  }

  /**
   * Whether something native could not be loaded, wherever it was needed first; a class that could
   * not be initialised before says so by its name.
   */
  private static boolean isNativeLibrary(Throwable thrown) {
    for (Throwable one = thrown; one != null; one = one.getCause()) {
      boolean named =
          one instanceof LinkageError && String.valueOf(one.getMessage()).contains("zstd");
      if (named || one instanceof UnsatisfiedLinkError) {
        return true;
      }
    }
    return false;
  }

  /**
   * One line for anything that was thrown. The JDK's messages about files are often the bare path.
   */
  static String words(Throwable thrown) {
    String message = thrown.getMessage();
    if (isNativeLibrary(thrown)) {
      return "a library that unpacks texts (zstd) cannot be loaded, since nothing can be written to,"
          + " or run from, the folder for temporary files, "
          + System.getProperty("java.io.tmpdir")
          + "; name another one: DATELINE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER";
    }
    return switch (thrown) {
      case Failure failure -> String.valueOf(message);
      case NoSuchFileException e when e.getReason() == null ->
          "no such file or folder: " + e.getFile();
      case AccessDeniedException e -> "no permission to read or write " + e.getFile();
      case NotDirectoryException e -> "not a folder: " + e.getFile();
      case FileAlreadyExistsException e -> "in the way: " + e.getFile();
      case DirectoryNotEmptyException e -> "not empty: " + e.getFile();
      case FileSystemException e -> e.getFile() + ": " + e.getReason();
      case BindException e -> "cannot listen on this address: " + message;
      case IOException e when message != null -> message;
      case OutOfMemoryError e ->
          "out of memory; allow more, for example with DATELINE_JAVA_OPTS=-Xmx4g";
      default -> "a defect in Dateline: " + thrown + "; --debug shows where; please report it";
    };
  }
}
