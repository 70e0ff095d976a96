package news.dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the records of an archive are to be read. */
final class ReadingOptions {
  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = {
        "A JSON file that says which field holds what, for fields with unusual names:",
        "{\"title\":\"headline\",",
        " \"body\":[\"lead\",\"text\"],",
        " \"published\":\"day\",",
        " \"dateFormat\":\"dd/MM/yyyy\",",
        " \"outlet\":{\"constant\":\"Courier\"},",
        " \"html\":false}",
        "Nested fields are named source.name, in lists sections[].text or items[0].text. HTML is recognised unless"
            + " \"html\" says whether it is."
      })
  private Optional<Path> map = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "Read every file in this format, whatever it looks like: text, csv, jsonl, html, … A wrong name lists"
              + " them all.")
  private Optional<String> as = Optional.empty();

  @Option(names = "--text", description = "The same as --as text.")
  private boolean text;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = {
        "How text, tables and JSON are written, such as windows-1251, cp932 or koi8-r, where they are no UTF-8 and"
            + " it is not told rightly by itself. Pages, XML, mail and web archives say it themselves."
      })
  private Optional<String> charset = Optional.empty();

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "The outlet of everything that is read.")
  private Optional<String> outlet = Optional.empty();

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = {
        "A table of outlets of your own, which takes precedence over Dateline's. One line"
            + " each: name, country, kind (agency, paper, broadcaster, site), hosts, other names; tabs"
            + " between the columns, semicolons between hosts and between names. All but the name may be empty."
      })
  private Optional<Path> outlets = Optional.empty();

  /** The map of fields, if one is given. */
  Optional<Path> map() {
    return map;
  }

  /** The name of the format that everything is to be read in, if one is given. */
  Optional<String> as() {
    return text ? Optional.of("text") : as;
  }

  /** The charset, if one is given. */
  Optional<String> charset() {
    return charset;
  }

  /** The outlet, if one is given. */
  Optional<String> outlet() {
    return outlet;
  }

  /** The table of outlets, if one is given. */
  Optional<Path> outlets() {
    return outlets;
  }
}
