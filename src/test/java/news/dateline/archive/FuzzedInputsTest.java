package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.archive.record.Format;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer of the readers begins with and what it has found, see {@link ReaderFuzz}. */
class FuzzedInputsTest {

  @TestFactory
  Stream<DynamicTest> nothingIsThrown() throws Exception {
    return Stream.concat(inputs("seeds").stream(), inputs("fuzzed").stream())
        .map(
            input ->
                DynamicTest.dynamicTest(
                    input.getParent().getFileName() + "/" + input.getFileName(),
                    () -> {
                      ReaderFuzz.fuzzerInitialize(
                          new String[] {String.valueOf(input.getParent().getFileName())});
                      byte[] bytes = Files.readAllBytes(input);
                      assertThatCode(() -> ReaderFuzz.fuzzerTestOneInput(bytes))
                          .doesNotThrowAnyException();
                    }));
  }

  @Test
  void everyFormatHasASeed() throws Exception {
    Set<String> seeded =
        inputs("seeds").stream()
            .map(input -> String.valueOf(input.getParent().getFileName()))
            .collect(Collectors.toSet());
    assertThat(seeded)
        .contains("all")
        .containsAll(Formats.ALL.stream().map(Format::name).collect(Collectors.toSet()));
  }

  private static List<Path> inputs(String kind) throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(FuzzedInputsTest.class.getResource(kind)).toURI());
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
