package news.dateline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a command writes: its result on standard output, everything else on standard error, both in
 * UTF-8 whatever the locale.
 *
 * <p>Text comes through a {@link CleanStream}. Data, such as JSON, is written as it is, unless
 * somebody looks at it.
 *
 * <p>Java cannot tell whether a stream is a terminal, so {@code bin/dateline} does and says so in
 * system properties; without it nothing is taken for a terminal.
 */
final class Terminal {
  /** Make what follows bold, dim, or plain again; {@link #line} keeps them. */
  static final String BOLD = "\u001b[1m";

  static final String DIM = "\u001b[2m";
  static final String PLAIN = "\u001b[0m";

  private static final Pattern MARK = Pattern.compile("\u001b\\[[012]m");
  private static final String CLEAR = "\r\u001b[K";
  private static final int USUAL_COLUMNS = 80;

  private final InputStream in;
  private final OutputStream exact;
  private final OutputStream out;
  private final PrintStream raw;
  private final PrintStream err;
  private final boolean live;
  private final boolean colour;
  private final int columns;

  /**
   * A place to write to.
   *
   * @param in standard input
   * @param out takes results
   * @param err takes everything else
   * @param live whether {@code err} is a terminal, so that a line on it can be rewritten
   * @param colour whether {@code out} may be coloured
   * @param columns how wide a line of {@code out} may be
   */
  Terminal(
      InputStream in,
      OutputStream out,
      PrintStream err,
      boolean live,
      boolean colour,
      int columns) {
    this(in, out, err, live, colour, colour, columns);
  }

  /**
   * The same.
   *
   * @param shown whether {@code out} is a terminal
   */
  private Terminal(
      InputStream in,
      OutputStream out,
      PrintStream err,
      boolean live,
      boolean shown,
      boolean colour,
      int columns) {
    this.in = in;
    this.exact = new BufferedOutputStream(new Pipe(out), 1 << 16);
    this.out = shown ? new CleanStream(exact) : exact;
    this.raw = err;
    this.err = new PrintStream(new CleanStream(err), true, StandardCharsets.UTF_8);
    this.live = live;
    this.colour = colour;
    this.columns = columns;
  }

  /** The reader of standard output has gone, as {@code head} does when it has seen enough. */
  static final class Gone extends IOException {
    Gone(IOException cause) {
      super("nobody reads the output any more", cause);
    }
  }

  /** Tells a reader who has gone from a disk that is full. */
  private static final class Pipe extends OutputStream {
    private final OutputStream to;

    Pipe(OutputStream to) {
      this.to = to;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        to.write(bytes, from, length);
      } catch (IOException e) {
        throw gone(e);
      }
    }

    @Override
    public void flush() throws IOException {
      try {
        to.flush();
      } catch (IOException e) {
        throw gone(e);
      }
    }

    /** The system's message may be in any language, but all that we know keep the word. */
    private static IOException gone(IOException e) {
      String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      return message.contains("pipe") ? new Gone(e) : e;
    }
  }

  /** The process's own streams; what writes to standard error by itself, as logs do, is cleaned. */
  static Terminal system(Map<String, String> environment) {
    boolean outIsTerminal = Boolean.getBoolean("dateline.terminal.out");
    int columns = Integer.getInteger("dateline.terminal.columns", USUAL_COLUMNS);
    Terminal terminal =
        new Terminal(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            Boolean.getBoolean("dateline.terminal.err") && !"dumb".equals(environment.get("TERM")),
            outIsTerminal,
            outIsTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM")),
            columns >= 40 ? columns : USUAL_COLUMNS);
    System.setErr(terminal.err());
    return terminal;
  }

  /** Standard input. */
  InputStream in() {
    return in;
  }

  /** Takes data of the result; buffered until the command ends or {@link #flush} is called. */
  OutputStream out() {
    return out;
  }

  /** Takes what was written for this terminal by us, such as help: its colours stay. */
  OutputStream exact() {
    return exact;
  }

  /** Writes a line of data. */
  void data(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a line of text, cleaned but for the marks of {@link #BOLD}, {@link #DIM} and {@link
   * #PLAIN}.
   */
  void line(String line) throws IOException {
    String one = indented(line);
    StringBuilder clean = new StringBuilder();
    int from = 0;
    Matcher mark = MARK.matcher(one);
    while (colour && mark.find()) {
      clean.append(CleanStream.clean(one.substring(from, mark.start()))).append(mark.group());
      from = mark.end();
    }
    clean.append(CleanStream.clean(one.substring(from))).append('\n');
    exact.write(clean.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Hands on what is buffered of the result. */
  void flush() throws IOException {
    out.flush();
  }

  /** Writes a line that is not of the result. */
  void say(String line) {
    err.println(indented(line));
  }

  /** So that a name with a line break in it does not look like a line of ours. */
  private static String indented(String line) {
    return line.replace("\n", "\n    ");
  }

  /** Writes over the line that was written so before; with nothing, wipes it. */
  void rewrite(String line) {
    raw.print(CLEAR + CleanStream.clean(line));
    raw.flush();
  }

  /** The stream of everything that is not of the result. */
  PrintStream err() {
    return err;
  }

  /** Whether a line of {@link #err} can be rewritten. */
  boolean live() {
    return live;
  }

  /** Whether results may be coloured. */
  boolean colour() {
    return colour;
  }

  /** How wide a line may be. */
  int columns() {
    return columns;
  }
}
