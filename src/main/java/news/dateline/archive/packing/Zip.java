package news.dateline.archive.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import news.dateline.archive.record.RecordsFailure;
import news.dateline.archive.text.BulkStream;
import news.dateline.archive.text.DamagedInput;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Zip, also with more than 4 GiB, and what is made of it: of a WACZ (web archive collection) only
 * the captures are members; a document of Word or OpenDocument is read as its text; other documents
 * of office programs, books and programs are none of ours.
 *
 * <p>A zip is read by its directory, which stands at its end. One that is not on the disk by itself
 * is copied to a temporary file first. Where the directory is missing, since the file breaks off,
 * its members are read in their order as far as they go.
 */
final class Zip implements Container {
  private static final String WACZ = "datapackage.json";
  private static final String CAPTURES = "archive/";

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean recognises(byte[] head) {
    return head.length > 3
        && head[0] == 'P'
        && head[1] == 'K'
        && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  @Override
  public Optional<String> read(InputStream in, Optional<Path> path, Members members)
      throws IOException {
    if (path.isPresent()) {
      return read(path.get(), members);
    }
    Path copy = Files.createTempFile("dateline-", ".zip");
    try {
      Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      return read(copy, members);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private static Optional<String> read(Path path, Members members) throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(path).get();
    } catch (IOException | RuntimeException broken) {
      salvage(path, members, String.valueOf(broken.getMessage()));
      return Optional.empty();
    }
    try (zip) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      Optional<ZipArchiveEntry> text = text(zip);
      if (text.isPresent()) {
        try (InputStream checked = new Checked(zip.getInputStream(text.get()), text.get())) {
          members.document(checked);
        }
        return Optional.empty();
      }
      Optional<String> kind = kind(zip);
      if (kind.isPresent()) {
        return kind;
      }
      boolean wacz =
          zip.getEntry(WACZ) != null
              && entries.stream().anyMatch(entry -> entry.getName().startsWith(CAPTURES));
      MemberNames names = MemberNames.of(entries);
      for (ZipArchiveEntry entry : entries) {
        if (entry.isDirectory()) {
          continue;
        }
        String name = names.next(entry);
        if (wacz && !name.startsWith(CAPTURES)) {
          members.skip(name, "a part of a WACZ that holds no captures");
        } else if (entry.isUnixSymlink()) {
          members.skip(name, "a link, which is not followed");
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
          members.reject(name, "encrypted; unpack the zip with its password and name the folder");
        } else if (!zip.canReadEntryData(entry)) {
          members.reject(name, unreadable(entry.getMethod()));
        } else {
          file(zip, entry, name, members);
        }
      }
    }
    return Optional.empty();
  }

  private static void file(ZipFile zip, ZipArchiveEntry entry, String name, Members members)
      throws IOException {
    InputStream content;
    try {
      content = zip.getInputStream(entry);
    } catch (IOException | RuntimeException broken) {
      members.reject(name, "cannot be unpacked: " + broken.getMessage());
      return;
    }
    try (InputStream checked = new Checked(content, entry)) {
      members.file(name, checked);
    }
  }

  private static String unreadable(int method) {
    return "packed with method " + method + ", which is not supported; pack it again with deflate";
  }

  /** The part of a docx or odt that is its text. */
  private static Optional<ZipArchiveEntry> text(ZipFile zip) throws IOException {
    if (zip.getEntry("[Content_Types].xml") != null) {
      return Optional.ofNullable(zip.getEntry("word/document.xml"))
          .or(() -> Optional.ofNullable(zip.getEntry("word/document2.xml")));
    }
    ZipArchiveEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream content = zip.getInputStream(type)) {
      String begin = new String(content.readNBytes(100), StandardCharsets.US_ASCII);
      return begin.startsWith("application/vnd.oasis.opendocument.text")
          ? Optional.ofNullable(zip.getEntry("content.xml"))
          : Optional.empty();
    }
  }

  /** What the zip is, when it is nothing to read. */
  private static Optional<String> kind(ZipFile zip) {
    if (zip.getEntry("[Content_Types].xml") != null) {
      return Optional.of("a document of an office program; save it as text or as a web page");
    }
    if (zip.getEntry("mimetype") != null) {
      return Optional.of("an OpenDocument file or a book; save it as text or as a web page");
    }
    return zip.getEntry("META-INF/MANIFEST.MF") != null
        ? Optional.of("a Java program")
        : Optional.empty();
  }

  /** Reads what can be had of a zip without its directory. */
  private static void salvage(Path path, Members members, String problem) throws IOException {
    long found = 0;
    try (InputStream file = Files.newInputStream(path);
        ZipArchiveInputStream zip =
            new ZipArchiveInputStream(new java.io.BufferedInputStream(file), "UTF-8", true, true)) {
      MemberNames names = MemberNames.of(List.of());
      for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory() && zip.canReadEntryData(entry)) {
          members.file(names.next(entry), zip);
          found++;
        }
      }
    } catch (DamagedInput damage) {
      throw damage;
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof RecordsFailure) {
        throw broken;
      }
    }
    throw new DamagedInput(
        "the zip is damaged or breaks off after "
            + found
            + " members ("
            + problem
            + "); get the file again");
  }

  /** Content whose length and checksum are those of the directory. */
  private static final class Checked extends BulkStream {
    private final CheckedInputStream in;
    private final ZipArchiveEntry entry;
    private long given;

    Checked(InputStream content, ZipArchiveEntry entry) {
      this.in = new CheckedInputStream(content, new CRC32());
      this.entry = entry;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int count = in.read(into, from, length);
      given += Math.max(0, count);
      boolean ended = count < 0;
      if (ended && (given != entry.getSize() || in.getChecksum().getValue() != entry.getCrc())) {
        throw new DamagedInput("fails its checksum; get the file again");
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
