package news.dateline.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** {@code dateline}: its commands, and what becomes of what they throw. */
@Command(
    name = "dateline",
    header = {
      "Full-text search over archived news: what was published, where, when, in which outlet, and who was"
          + " quoted saying what.",
      ""
    },
    description = "",
    footer = {
      "",
      "A first try, with the sample archive in data/:",
      "  dateline index data",
      "  dateline search inquiry --facet outlet,actor",
      "  dateline serve",
      "",
      "The index is the folder \"index\" in the current one, unless --index names another.",
      "Exit status: 0 done; 1 done, but some records were rejected; 2 incorrect use; 3 failed.",
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false)
public final class Main implements Callable<Integer> {
  /**
   * Lucene logs past slf4j: which processor it has found, and that it would like another flag. Held
   * here, since the JDK forgets the level of a logger that nobody holds.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private final Terminal terminal;
  private final CommandLine commandLine;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      order = 100,
      description = "When something fails, show where in the program it did.")
  private boolean debug;

  /** The commands. */
  private static List<Object> commands(Terminal terminal) {
    return List.of(
        new IndexCommand(terminal),
        new ServeCommand(terminal),
        new SearchCommand(terminal),
        new AnnotateCommand(terminal),
        new InspectCommand(terminal),
        new EvaluateCommand(terminal),
        new TrainCommand(terminal),
        new ShowCommand(terminal),
        new ActorsCommand(terminal),
        new StatusCommand(terminal),
        new CheckCommand(terminal),
        new CommandLine.HelpCommand());
  }

  private Main(Terminal terminal) {
    this.terminal = terminal;
    this.commandLine = new CommandLine(this);
    for (Object command : commands(terminal)) {
      CommandLine line = new CommandLine(command);
      if (command instanceof ActorsCommand actors) {
        actors.commands().forEach(line::addSubcommand);
      }
      commandLine.addSubcommand(line);
    }
    LUCENE.setLevel(Level.SEVERE);
    commandLine.setUsageHelpWidth(Math.max(60, Math.min(terminal.columns(), 110)));
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setOut(
        new PrintWriter(new OutputStreamWriter(terminal.exact(), StandardCharsets.UTF_8), true));
    commandLine.setErr(
        new PrintWriter(new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8), true));
    commandLine.setParameterExceptionHandler((wrong, arguments) -> misused(wrong));
    commandLine.setExecutionExceptionHandler((thrown, command, parsed) -> failed(thrown));
  }

  /**
   * Runs a command and ends the process with its exit status; returns when that is 0, since the
   * process may not be ours alone.
   */
  public static void main(String[] arguments) {
    int status = run(Terminal.system(System.getenv()), arguments);
    if (status != Status.DONE) {
      System.exit(status);
    }
  }

  /** Runs a command, and gives its exit status. */
  static int run(Terminal terminal, String... arguments) {
    Main main = new Main(terminal);
    int status;
    try {
      status = main.commandLine.execute(arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError thrown) {
      status = main.failed(thrown);
    }
    try {
      terminal.flush();
    } catch (IOException thrown) {
      return status == Status.FAILED ? status : Math.max(status, main.failed(thrown));
    }
    return status;
  }

  /** Without a command. */
  @Override
  public Integer call() {
    commandLine.usage(terminal.err(), Ansi.OFF);
    return Status.WRONG_USE;
  }

  private int misused(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    terminal.say(name() + ": " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
    terminal.say(
        "Try: "
            + command.getCommandSpec().qualifiedName()
            + " --help, for the options and an example");
    return Status.WRONG_USE;
  }

  private int failed(Throwable thrown) {
    if (thrown instanceof Terminal.Gone) {
      return Status.DONE;
    }
    terminal.say(name() + ": " + Failure.words(thrown));
    if (debug) {
      thrown.printStackTrace(terminal.err());
    }
    return thrown instanceof Failure failure ? failure.status() : Status.FAILED;
  }

  private String name() {
    return commandLine.getCommandName();
  }
}
