package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CleanStreamTest {
  private static String through(String text, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CleanStream stream = new CleanStream(bytes)) {
      byte[] all = text.getBytes(StandardCharsets.UTF_8);
      int at = 0;
      while (at < all.length) {
        int length = Math.min(all.length - at, 1 + random.nextInt(5));
        if (length == 1) {
          stream.write(all[at]);
        } else {
          stream.write(all, at, length);
        }
        at += length;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatMovesATerminalIsReplaced() throws IOException {
    assertThat(through("a\u001b[31mred\u001b]0;title\u0007\r\b\u007f!", new Random(1)))
        .isEqualTo("a\ufffd[31mred\ufffd]0;title\ufffd\ufffd\ufffd\ufffd!");
    assertThat(through("\u009b1mC1 \u0085 \u202egpj.exe \u2066x\u2069 \u2028", new Random(1)))
        .isEqualTo("\ufffd1mC1 \ufffd \ufffdgpj.exe \ufffdx\ufffd \ufffd");
  }

  @Test
  void textStaysAsItIs() throws IOException {
    String text = "Größe\t“œuvre” – 港 😀 שלום \u200e\u200f é ¢ © ₂ ‰\n\u00a0…€";
    assertThat(through(text, new Random(2))).isEqualTo(text);
  }

  @Test
  void aStreamCleansAsAStringIsCleanedHoweverItIsCut() throws IOException {
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        int point =
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(0x100);
              case 1 -> 0x2000 + random.nextInt(0x80);
              case 2 -> random.nextInt(0xd800);
              default -> 0x10000 + random.nextInt(0x1000);
            };
        text.appendCodePoint(point);
      }
      assertThat(through(text.toString(), random))
          .as("seed %d", seed)
          .isEqualTo(CleanStream.clean(text.toString()));
    }
  }
}
