package news.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.ingest.Doubt;
import news.dateline.ingest.Inspection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline inspect}: shows how files would be read. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Shows how files would be read, before they are indexed; no index is involved.",
    description = {
      "",
      "Looks at the beginning of each file: what it is taken for and why, its encoding, which fields serve and"
          + " which do not, how its dates are read, and the first article. What deserves a look comes at the end.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline inspect data",
      "  dateline inspect download.txt --as nexis",
      "  dateline inspect clippings.csv --map clippings.map.json --charset windows-1250",
      "",
      "Exit status: 0 all is well; 1 some records would be rejected, or are doubtful; 3 failed."
    })
final class InspectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders to look at; - stands for standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--records",
      paramLabel = "N",
      description = "How many records of each file to look at; default: ${DEFAULT-VALUE}.")
  private int records = 100;

  @Option(
      names = "--members",
      paramLabel = "N",
      description =
          "How many members of each zip, tar or WACZ to look at; default: ${DEFAULT-VALUE}.")
  private int members = 20;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    if (records < 1 || members < 1) {
      throw Failure.use("--records and --members take a number from 1 on");
    }
    Paths.check(paths);
    Assembly assembly = Assembly.of(reading, terminal.in());
    Inspection inspection = assembly.inspection(records, members);
    long[] rejected = new long[1];
    inspection.inspect(
        paths,
        file -> {
          rejected[0] += file.rejected();
          for (String line : InspectionText.of(file)) {
            terminal.line(line);
          }
        });
    terminal.flush();
    assembly.warnings().forEach(terminal::say);
    List<Doubt> doubts = inspection.checkUp().doubts();
    DoubtsText.of(doubts).forEach(terminal::say);
    return rejected[0] > 0 || Doubt.areGrave(doubts) ? Status.DOUBTFUL : Status.DONE;
  }
}
