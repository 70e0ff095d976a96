package news.dateline.archive.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number by which Factiva knows a document: {@code COUR000020240305ek35000aa}. */
final class Accession {
  /** The code of the source, the day, and a serial number. */
  private static final Pattern ACCESSION =
      PressWords.pattern(
          "(?:{@factiva:document}[\\s:]*)?([A-Z][A-Z0-9]{2,11}0{0,8}(\\d{8})[a-z0-9]{5,14})");

  private Accession() {}

  /** The number that a line is: group 1, and in it the day, group 2. */
  static Matcher in(String line) {
    return ACCESSION.matcher(line.length() > 60 ? "" : line.strip());
  }
}
