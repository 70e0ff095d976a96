package news.dateline.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.ingest.ArchiveReading;
import news.dateline.ingest.Doubt;
import news.dateline.ingest.Progress;
import news.dateline.json.ArticleJson;
import news.dateline.parse.Parsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline annotate}: prints what is found in each record. */
@Command(
    name = "annotate",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Prints what is found in each record of an archive; no index is involved.",
    description = {
      "",
      "Reads files and folders and prints the findings in each record: outlet, date, dateline, places,"
          + " quotations and who is quoted.",
      ""
    },
    footer = {
      "",
      "One JSON object per line for each record, in order, copies included. A page that is not an"
          + " article has \"article\":false. Records that cannot be read are listed on standard error.",
      "",
      "Examples:",
      "  dateline annotate data/text",
      "  dateline annotate data/text --explain | jq -r '.quotations[].rules | join(\" \")' | sort | uniq -c",
      "  dateline annotate saved --outlets outlets.tsv | jq -r '.outlet' | sort | uniq -c",
      "  dateline annotate wire.jsonl.gz | jq -r '.actors[].name' | sort | uniq -c | sort -rn"
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders to read; - stands for standard input.")
  private List<String> paths = List.of();

  @Option(names = "--format", description = "The output format: ${COMPLETION-CANDIDATES}.")
  private Form format = Form.jsonl;

  @Option(
      names = "--explain",
      description =
          "Name the rules that made each finding: \"rules\" in quotations, places, cited media, the date and"
              + " the dateline; \"outletRules\", \"agencyRules\" and \"languageRules\" beside those.")
  private boolean explain;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  /** The forms that findings are printed in. */
  private enum Form {
    jsonl
  }

  AnnotateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Paths.check(paths);
    Assembly assembly = Assembly.of(reading, terminal.in());
    ArchiveReading archive = assembly.reading(paths, new Progress());
    Lines lines = new Lines(assembly);
    switch (format) {
      case jsonl -> archive.read(lines);
    }
    terminal.flush();
    assembly.warnings().forEach(terminal::say);
    List<Doubt> doubts = archive.checkUp().doubts();
    DoubtsText.of(doubts).forEach(terminal::say);
    return lines.rejected > 0 || Doubt.areGrave(doubts) ? Status.DOUBTFUL : Status.DONE;
  }

  private JsonObject json(Article article) {
    return explain ? ArticleJson.explained(article) : ArticleJson.write(article);
  }

  /** Prints each record. */
  private final class Lines implements ArchiveReading.Events {
    private final Assembly assembly;
    private long rejected;

    Lines(Assembly assembly) {
      this.assembly = assembly;
    }

    @Override
    public boolean skipped(String file, String reason) {
      terminal.say("skipped " + file + ": " + reason);
      return true;
    }

    @Override
    public boolean record(Parsed parsed, long bytes) throws IOException {
      switch (parsed) {
        case Parsed.News(Article article) -> terminal.data(ArticleJson.text(json(article)));
        case Parsed.NotAnArticle(Article article, String reason) -> {
          // What can be told of it lets a reader judge whether that is so.
          Article found = assembly.extractors().get().apply(article);
          JsonObject json = json(found);
          json.addProperty("article", false);
          json.addProperty("reason", reason);
          terminal.data(ArticleJson.text(json));
        }
        case Parsed.Rejected(Rejection rejection) -> {
          rejected++;
          terminal.say("rejected " + rejection);
        }
      }
      return true;
    }
  }
}
