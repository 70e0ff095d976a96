package news.dateline.lucene.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a text of 6,000 characters takes to become words, by the rules of each language that the
 * sample archive has a plain text of.
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=org.openjdk.jmh.Main -Dargs="AnalysisBenchmark -p language=en"
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AnalysisBenchmark {
  private static final int LENGTH = 6_000;

  private static final Map<String, String> TEXTS =
      Map.of(
          "en", "lisbon-madrid-night-train.txt",
          "fr", "belle-de-mai-ecole.txt",
          "it", "il-timavo-sentenza.txt");

  @Param({"en", "fr", "it"})
  String language = "";

  private final Analysis analysis = new Analysis();
  private String text = "";

  @Setup
  public void read() throws IOException {
    String sample = Files.readString(Path.of("data/text", TEXTS.get(language)));
    text = sample.repeat(LENGTH / sample.length() + 1).substring(0, LENGTH);
  }

  @Benchmark
  public List<Analysis.Token> words() {
    return analysis.words(Optional.of(language), text);
  }
}
