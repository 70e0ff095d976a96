package news.dateline.article;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long one name takes to fold: a name of plain letters, which takes the short way, and a name
 * with accents.
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=org.openjdk.jmh.Main -Dargs=FoldingBenchmark
 * </pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FoldingBenchmark {
  private static final int NAMES = 8;

  private static final List<String> PLAIN =
      List.of(
          "Wendell Prigge",
          "Fiona Carmichael",
          "UN Security Council",
          "Department of Agriculture",
          "  The   Halden Courier ",
          "O'Brien",
          "J. P. Morgan",
          "Chiara Vascon");

  private static final List<String> ACCENTED =
      List.of(
          "Julián Berenguer",
          "La Aceña",
          "Anneli Strandqvist-Sørli",
          "Łukasz Żółć",
          "Großräschen",
          "Quay – Bourse",
          "O’Brien",
          "Václav Ďurovič");

  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void plainName(Blackhole folded) {
    for (String name : PLAIN) {
      folded.consume(Folding.fold(name));
    }
  }

  @Benchmark
  @OperationsPerInvocation(NAMES)
  public void accentedName(Blackhole folded) {
    for (String name : ACCENTED) {
      folded.consume(Folding.fold(name));
    }
  }
}
