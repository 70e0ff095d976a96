package news.dateline.archive.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import news.dateline.archive.text.DamagedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnzstdTest {
  private static final byte[] DICTIONARY = trained();

  private static String record(int number) {
    Random random = new Random(number);
    StringBuilder words = new StringBuilder("WARC/1.1\r\nWARC-Type: response\r\n");
    for (int i = 0; i < 40; i++) {
      words.append("<p>The ferry of ").append(random.nextInt(99)).append(" sails.</p>");
    }
    return words.append("\r\n\r\n").toString();
  }

  private static byte[] trained() {
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 4096);
    for (int i = 100; i < 600; i++) {
      trainer.addSample(record(i).getBytes(StandardCharsets.UTF_8));
    }
    return trainer.trainSamples();
  }

  private static byte[] skippable(byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x184D2A5D)
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static byte[] frames(int count) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZstdCompressCtx zstd = new ZstdCompressCtx().loadDict(DICTIONARY)) {
      for (int i = 0; i < count; i++) {
        out.writeBytes(zstd.compress(record(i).getBytes(StandardCharsets.UTF_8)));
      }
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static String unpacked(byte[] file) throws IOException {
    try (InputStream in = Unzstd.of(new BufferedInputStream(new ByteArrayInputStream(file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theDictionaryAtTheBeginningIsForAllFrames(boolean packed) throws IOException {
    byte[] dictionary = packed ? Zstd.compress(DICTIONARY) : DICTIONARY;
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      all.append(record(i));
    }
    assertThat(unpacked(joined(skippable(dictionary), frames(5)))).isEqualTo(all.toString());
  }

  @Test
  void aMissingDictionaryIsSaidWithWhatToDo() {
    assertThatThrownBy(() -> unpacked(frames(2)))
        .isInstanceOf(DamagedInput.class)
        .hasMessageContaining("dictionary that is not in the file")
        .hasMessageContaining("zstd -d -D");
  }

  @Test
  void aDictionaryThatBreaksOffIsDamage() {
    byte[] whole = skippable(DICTIONARY);
    assertThatThrownBy(() -> unpacked(Arrays.copyOf(whole, whole.length - 20)))
        .isInstanceOf(DamagedInput.class);
  }

  @Test
  void anotherFrameToBeSkippedIsSkipped() throws IOException {
    byte[] other = skippable(new byte[] {1, 2, 3});
    other[0] = 0x50;
    byte[] plain = Zstd.compress("Quay".getBytes(StandardCharsets.UTF_8));
    assertThat(unpacked(joined(other, plain))).isEqualTo("Quay");
  }
}
