package news.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.lucene.IndexCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline check}: whether the index is sound. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Checks whether the index is sound and in this version's format.",
    description = {
      "",
      "Reads all of it: every block, the counts, and the fingerprint, compared with what is stored. Changes nothing.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline check --index archive-of-2024",
      "",
      "Exit status: 0 it is sound; 3 it is not, and each problem is reported with what to do."
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    index.require();
    List<IndexCheck.Finding> findings = IndexCheck.check(index.directory());
    for (IndexCheck.Finding finding : findings) {
      terminal.line(finding.problem() + "; " + finding.remedy());
    }
    if (findings.isEmpty()) {
      terminal.line(index.directory() + " is sound");
    }
    return findings.isEmpty() ? Status.DONE : Status.FAILED;
  }
}
