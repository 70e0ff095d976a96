package news.dateline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Runs a command in this process, and keeps what it prints.
 *
 * @param status the exit status
 * @param out standard output
 * @param err standard error
 */
public record Shell(int status, String out, String err) {

  /** Runs it without input. */
  public static Shell run(String... arguments) {
    return runWith("", arguments);
  }

  static Shell runWith(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            80);
    int status = Main.run(terminal, arguments);
    return new Shell(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
