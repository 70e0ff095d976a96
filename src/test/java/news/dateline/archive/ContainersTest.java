package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dateline.archive.packing.Limits;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Files inside of files. */
class ContainersTest {
  @TempDir Path folder;

  private interface Packing {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static final Map<String, Packing> PACKINGS =
      Map.of(
          ".gz", GZIPOutputStream::new,
          ".bz2", BZip2CompressorOutputStream::new,
          ".xz", out -> new XZOutputStream(out, new LZMA2Options(0)),
          ".zst", ZstdOutputStream::new);

  private static byte[] packed(String how, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = PACKINGS.get(how).over(out)) {
      packing.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey(), true);
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] line(String title) {
    return bytes("{\"title\":\"" + title + "\",\"body\":\"b\"}\n{\"title\":\"" + title + "+\"}\n");
  }

  private Taken read(String name, byte[] bytes) {
    return Taken.read(folder, name, bytes);
  }

  private Taken read(byte[] bytes, Limits limits) throws IOException {
    Taken taken = new Taken();
    Path path = folder.resolve("limited");
    Files.write(path, bytes);
    ArchiveFile file =
        new ArchiveFile(
            "limited",
            Optional.of(path),
            false,
            Optional.of((long) bytes.length),
            Optional.empty());
    taken.outcome =
        Optional.of(
            new Archive(Formats.ALL, new ByteArrayInputStream(new byte[0]), limits)
                .read(file, taken));
    return taken;
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".xz", ".zst"})
  void aPackedFileIsReadAsWhatItIs(String how) throws IOException {
    Taken taken = read("a.txt" + how, packed(how, bytes("Quay\n\nIt opens.")));
    assertThat(taken.format()).isEqualTo("text");
    assertThat(taken.texts()).containsExactly("Quay\n\nIt opens.");
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".xz", ".zst"})
  void packedFilesOneAfterTheOtherAreOne(String how) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(packed(how, line("a")));
    both.write(packed(how, line("b")));
    assertThat(read("a.jsonl" + how, both.toByteArray()).values("title"))
        .containsExactly("a", "a+", "b", "b+");
  }

  @ParameterizedTest
  @ValueSource(strings = {".gz", ".bz2", ".xz", ".zst"})
  void whatBreaksOffGivesARejectionThatSaysSo(String how) throws IOException {
    StringBuilder lines = new StringBuilder();
    Random random = new Random(3);
    for (int i = 0; i < 40_000; i++) {
      lines.append("{\"title\":\"t").append(random.nextLong()).append("\"}\n");
    }
    byte[] whole = packed(how, bytes(lines.toString()));
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length * 3 / 4);
    Taken taken = read("a.jsonl" + how, cut);
    assertThat(taken.reasons()).singleElement().asString().contains("get the file again");
    // bzip2 gives nothing of a block that is not whole.
    assertThat(taken.documents.size()).isBetween(how.equals(".xz") ? 0 : 1, 39_999);
  }

  @Test
  void membersAreReadUnderTheirNamesAndNumberedEachFromZero() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("x/b.jsonl", line("b"));
    members.put("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    members.put("x/.hidden", line("h"));
    members.put("__MACOSX/x", line("h"));
    members.put("notes.txt", bytes("Notes\n\nOf the quay."));
    Taken zip = read("a.zip", zip(members));
    assertThat(zip.format()).isEqualTo("zip");
    assertThat(zip.files)
        .containsExactly("a.zip!/x/b.jsonl", "a.zip!/x/b.jsonl", "a.zip!/notes.txt");
    assertThat(zip.documents.stream().map(CapturedDocument::record)).containsExactly(0L, 1L, 0L);
    assertThat(zip.skipped)
        .containsExactly(
            "no format recognises its content; it looks like data: it has zero bytes",
            "hidden",
            "hidden");
    Taken tar = read("a.tar.gz", packed(".gz", tar(members)));
    assertThat(tar.format()).isEqualTo("tar");
    assertThat(tar.texts()).isEqualTo(zip.texts());
  }

  @Test
  void anArchiveWithinAnArchiveIsRead() throws IOException {
    byte[] inner = zip(Map.of("c.csv", bytes("title,body\nQuay,It opens\n")));
    Taken taken = read("a.tar", tar(Map.of("b.zip", inner)));
    assertThat(taken.values("title")).containsExactly("Quay");
    assertThat(taken.files).containsExactly("a.tar!/b.zip!/c.csv");
  }

  @Test
  void fromStandardInputAZipIsReadToo() throws IOException {
    assertThat(read("-", zip(Map.of("b.jsonl", line("b")))).values("title"))
        .containsExactly("b", "b+");
  }

  @Test
  void fiveContainersDeepIsTooDeep() throws IOException {
    byte[] bytes = line("deep");
    for (int i = 0; i < 4; i++) {
      bytes = packed(".gz", bytes);
    }
    assertThat(read("a", bytes).values("title")).containsExactly("deep", "deep+");
    Taken taken = read("a", packed(".gz", bytes));
    assertThat(taken.outcome.orElseThrow().toString())
        .contains("lies in 4 containers", "unpack it and name the folder");
  }

  @Test
  void aBombEndsInARejection() throws IOException {
    Limits limits = new Limits(4, 100, 1 << 20, 100);
    byte[] zeros = new byte[64 << 20];
    for (byte[] bomb :
        List.of(
            packed(".gz", packed(".gz", zeros)),
            packed(".xz", zeros),
            zip(Map.of("a.json", zeros, "b.json", zeros)),
            tar(Map.of("a.gz", packed(".gz", zeros))))) {
      Taken taken = read(bomb, limits);
      assertThat(taken.documents).isEmpty();
      assertThat(taken.format().equals("none") || !taken.skipped.isEmpty()).isTrue();
    }
    byte[] lines = "{\"title\":\"t\"}\n".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    Taken taken = read(packed(".gz", lines), limits);
    assertThat(taken.reasons())
        .singleElement()
        .asString()
        .contains("unpacks to more than 100 times");
    assertThat(taken.documents).isNotEmpty();
  }

  @Test
  void tooManyMembersAreTold() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      members.put(i + ".jsonl", line("m" + i));
    }
    Taken taken = read(zip(members), new Limits(4, 5, 1 << 20, 100));
    assertThat(taken.documents).hasSize(10);
    assertThat(taken.reasons()).singleElement().asString().contains("more than 5 members");
  }

  @Test
  void aMemberCannotNameItsWayOut() throws IOException {
    Taken taken = read("a.zip", zip(Map.of("../../etc/\u0007x\\..\\passwd.jsonl", line("out"))));
    assertThat(taken.files).containsOnly("a.zip!/etc/\ufffdx/passwd.jsonl");
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry link = new TarArchiveEntry("passwd.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
    }
    Taken taken = read("a.tar", out.toByteArray());
    assertThat(taken.documents).isEmpty();
    assertThat(taken.skipped).containsExactly("a link, which is not followed");
  }

  @Test
  void aZipThatBreaksOffGivesItsFirstMembersAndARejection() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.jsonl", line("a"));
    members.put("b.jsonl", line("b"));
    byte[] whole = zip(members);
    Taken taken = read("a.zip", java.util.Arrays.copyOf(whole, whole.length - 130));
    assertThat(taken.values("title")).containsExactly("a", "a+", "b", "b+");
    assertThat(taken.reasons()).singleElement().asString().contains("breaks off after 2 members");
  }

  @Test
  void aDamagedMemberCostsItselfAndNoMore() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.jsonl", line("damaged"));
    members.put("b.jsonl", line("whole"));
    byte[] bytes = zip(members);
    bytes[45] ^= 0x10;
    Taken taken = read("a.zip", bytes);
    assertThat(taken.values("title")).endsWith("whole", "whole+");
    assertThat(taken.rejections).isNotEmpty();
    assertThat(taken.rejections.get(0).file()).isEqualTo("a.zip!/a.jsonl");
  }

  @Test
  void documentsOfOfficesAndPdfsSayWhatToDo() throws IOException {
    assertThat(read("a.docx", zip(Map.of("[Content_Types].xml", line("x")))).outcome.orElseThrow())
        .isEqualTo(
            new Outcome.Skipped(
                "a document of an office program; save it as text or as a web page"));
    assertThat(read("a.pdf", bytes("%PDF-1.7\n")).outcome.orElseThrow().toString())
        .contains("a PDF; save it as text");
  }

  @Test
  void howeverFilesArePackedTheirRecordsAreTheSame() throws IOException {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<String> expected = new ArrayList<>();
      byte[] bytes = tree(random, 0, expected);
      Taken taken = read("tree" + seed, bytes);
      assertThat(taken.values("title")).as("seed %d", seed).isEqualTo(expected);
      assertThat(taken.reasons()).as("seed %d", seed).isEmpty();
    }
  }

  private static byte[] tree(Random random, int depth, List<String> titles) throws IOException {
    int kind = depth == 4 ? 6 : random.nextInt(depth == 0 ? 6 : 8);
    if (kind < 2) {
      Map<String, byte[]> members = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        members.put("d" + i + "/f" + i + random.nextInt(100), tree(random, depth + 1, titles));
      }
      return kind == 0 ? zip(members) : tar(members);
    }
    if (kind < 6) {
      String how = List.of(".gz", ".bz2", ".xz", ".zst").get(kind - 2);
      return packed(how, tree(random, depth + 1, titles));
    }
    String title = "t" + random.nextInt(1_000_000);
    titles.add(title);
    titles.add(title + "+");
    return line(title);
  }

  /** A format with a defect of its own in one of its two steps. */
  private record Defective(boolean atOnce) implements Format {
    @Override
    public String name() {
      return "defective";
    }

    @Override
    public String mark() {
      return "it is defective";
    }

    @Override
    public boolean recognises(FileHead head) {
      boolean meant = new String(head.bytes(), StandardCharsets.UTF_8).startsWith("defect");
      if (meant && atOnce) {
        throw new IllegalStateException("too early");
      }
      return meant;
    }

    @Override
    public void read(Source source, Records records) {
      throw new StackOverflowError("too late");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, recognising the format: java.lang.IllegalStateException: too early, the file is not read",
    "false, reading defective: java.lang.StackOverflowError: too late, the records after it are not read"
  })
  void aDefectOfAFormatCostsOneMemberAndNoMore(boolean atOnce, String where, String loss)
      throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      String text = name.equals("b.txt") ? "defect" : "A line.";
      members.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
    List<Format> formats = new ArrayList<>(Formats.ALL);
    formats.addFirst(new Defective(atOnce));
    Taken taken = Taken.read(formats, folder, "three.zip", zip(members));
    assertThat(taken.files).containsExactly("three.zip!/a.txt", "three.zip!/c.txt");
    assertThat(taken.skipped).isEmpty();
    assertThat(taken.rejections).hasSize(1);
    assertThat(taken.rejections.get(0).file()).isEqualTo("three.zip!/b.txt");
    assertThat(taken.rejections.get(0).reason()).startsWith(Unpacking.DEFECT).contains(where, loss);
  }

  @Test
  void mailOfOutlookIsNamedWithWhatToDo() {
    byte[] ole = new byte[2048];
    System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, ole, 0, 4);
    byte[] storage = "__substg1.0_0037001F".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    System.arraycopy(storage, 0, ole, 1024, storage.length);
    assertThat(Taken.read(folder, "a.msg", ole).outcome.orElseThrow().toString())
        .contains("a message of Outlook", ".eml");
    assertThat(Taken.read(folder, "a.pst", "!BDN....").outcome.orElseThrow().toString())
        .contains("a data file of Outlook", "mbox");
  }
}
