package news.dateline.archive.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import news.dateline.archive.Outcome;
import news.dateline.archive.Taken;
import news.dateline.archive.text.DamagedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GunzipTest {
  private static final String A = "{\"title\":\"a\"}\n";
  private static final String B = "{\"title\":\"b\"}\n";

  @TempDir Path folder;

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.write(part);
    }
    return bytes.toByteArray();
  }

  private static byte[] lines(int count) {
    Random random = new Random(7);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append("{\"title\":\"").append(i).append(' ').append(random.nextLong()).append("\"}\n");
    }
    return lines.toString().getBytes(UTF_8);
  }

  @Test
  void gzipIsRecognisedByItsContent() throws IOException {
    Taken taken = Taken.read(folder, "a.txt", gzip((A + B).getBytes(UTF_8)));
    assertThat(taken.format()).isEqualTo("jsonl");
    assertThat(taken.values("title")).containsExactly("a", "b");
  }

  @Test
  void membersOneAfterTheOtherAreOneFile() throws IOException {
    byte[] bytes =
        join(gzip(A.getBytes(UTF_8)), gzip(new byte[0]), gzip(B.getBytes(UTF_8)), new byte[512]);
    Taken taken = Taken.read(folder, "a.gz", bytes);
    assertThat(taken.values("title")).containsExactly("a", "b");
    assertThat(taken.rejections).isEmpty();
  }

  @Test
  void aPipeThatHasNothingYetIsNotTheEnd() throws IOException {
    byte[] bytes = join(gzip(A.getBytes(UTF_8)), gzip(B.getBytes(UTF_8)));
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(1, length));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };
    try (Gunzip in = new Gunzip(new BufferedInputStream(slow, 16))) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(A + B);
    }
  }

  @Test
  void aFileThatBreaksOffGivesTheRecordsBeforeAndSaysSo() throws IOException {
    byte[] whole = gzip(lines(20_000));
    Taken taken = Taken.read(folder, "a.gz", Arrays.copyOf(whole, whole.length / 2));
    assertThat(taken.documents).hasSizeBetween(5_000, 19_000);
    assertThat(taken.values("title").get(4_999)).startsWith("4999 ");
    assertThat(taken.reasons())
        .singleElement()
        .asString()
        .startsWith("the gzip data breaks off after ");
    assertThat(taken.rejections.get(0).record()).isEqualTo(taken.documents.size());
  }

  @Test
  void aFileThatBreaksOffInItsFirstBytesIsUnreadable() throws IOException {
    Taken taken = Taken.read(folder, "a.gz", Arrays.copyOf(gzip(lines(10)), 14));
    assertThat(taken.outcome.orElseThrow())
        .isInstanceOfSatisfying(
            Outcome.Unreadable.class,
            unreadable ->
                assertThat(unreadable.rejection().reason()).contains("breaks off after 0 bytes"));
  }

  @Test
  void aTextThatBreaksOffIsNotTakenForWhole() throws IOException {
    String prose = "The mill turns again, and nobody knows for how long.\n".repeat(2000);
    byte[] whole = gzip(("A headline\n\n" + prose).getBytes(UTF_8));
    Taken taken = Taken.read(folder, "a.txt.gz", Arrays.copyOf(whole, whole.length / 2));
    assertThat(taken.format()).isEqualTo("text");
    assertThat(taken.documents).isEmpty();
    assertThat(taken.reasons()).singleElement().asString().contains("breaks off");
  }

  @Test
  void rubbishBehindTheLastMemberIsToldAfterTheRecords() throws IOException {
    Taken taken =
        Taken.read(folder, "a.gz", join(gzip((A + B).getBytes(UTF_8)), "rubbish".getBytes(UTF_8)));
    assertThat(taken.values("title")).containsExactly("a", "b");
    assertThat(taken.reasons())
        .containsExactly(
            "the gzip data has something else after its end after 28 bytes of content; get the file again");
  }

  @Test
  void aWrongChecksumIsTold() throws IOException {
    byte[] bytes = gzip((A + B).getBytes(UTF_8));
    bytes[bytes.length - 8] ^= 1;
    assertThat(Taken.read(folder, "a.gz", bytes).reasons())
        .singleElement()
        .asString()
        .contains("fails its checksum");
  }

  @Test
  void behindDamagedGzipTheNextMemberIsFound() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<byte[]> members = new ArrayList<>();
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      List<Integer> starts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        byte[] content = new byte[200 + random.nextInt(random.nextBoolean() ? 300 : 100_000)];
        random.nextBytes(content);
        content[0] = (byte) i;
        members.add(content);
        starts.add(all.size());
        all.write(gzip(content));
      }
      byte[] file = all.toByteArray();
      int hit = 1 + random.nextInt(6);
      int at = starts.get(hit) + 12 + random.nextInt(60);
      file[at] ^= (byte) (1 + random.nextInt(255));

      Gunzip gunzip = new Gunzip(new BufferedInputStream(new ByteArrayInputStream(file), 1 << 16));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      int damages = 0;
      while (true) {
        byte[] some = new byte[1 + random.nextInt(5000)];
        try {
          int count = gunzip.read(some, 0, some.length);
          if (count < 0) {
            break;
          }
          out.write(some, 0, count);
        } catch (DamagedInput damage) {
          damages++;
        }
      }
      ByteArrayOutputStream before = new ByteArrayOutputStream();
      ByteArrayOutputStream after = new ByteArrayOutputStream();
      for (int i = 0; i < 8; i++) {
        (i < hit ? before : after).write(i == hit ? new byte[0] : members.get(i));
      }
      byte[] given = out.toByteArray();
      byte[] rest = after.toByteArray();
      assertThat(damages).as("seed %d", seed).isPositive();
      assertThat(given).as("seed %d", seed).startsWith(before.toByteArray()).endsWith(rest);
    }
  }
}
