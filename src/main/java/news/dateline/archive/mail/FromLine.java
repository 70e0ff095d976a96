package news.dateline.archive.mail;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.text.Window;

/**
 * The line that begins a message of a mailbox (RFC 4155), told from a sentence that begins so: it
 * ends in a date with a time, as {@code From ana@courier.example Tue Mar 5 06:00:00 2024}, and a
 * header stands behind it. Where the date is of another form, the header has to be a whole one.
 */
final class FromLine {
  /** Header lines of which every message has some. */
  static final Set<String> SIGNS =
      Set.of(
          "from",
          "subject",
          "date",
          "message-id",
          "received",
          "mime-version",
          "to",
          "delivered-to",
          "return-path",
          "content-type");

  static final Pattern HEADER = Pattern.compile("([A-Za-z][A-Za-z0-9._-]{1,60}):.*");

  /** As {@code asctime} of C prints, with a zone or without, before the year or behind it. */
  private static final Pattern DATED =
      Pattern.compile(
          "From .*\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s+(?:\\d{1,2}\\s+)?[A-Z][a-z]{2}\\s+.*\\d{1,2}:\\d{2}.*");

  private static final Pattern ANY = Pattern.compile("From \\S+ .*\\d{4}.*|From - .*");

  private static final int LONGEST = 1000;
  private static final int LINES = 300;

  private FromLine() {}

  /** Whether a line looks like one. */
  static boolean matches(String line) {
    return ANY.matcher(line).matches();
  }

  /**
   * Whether a message begins at a place.
   *
   * @param behindBlank whether the line before it is blank, or there is none
   */
  static boolean begins(Window window, int at, boolean behindBlank) throws IOException {
    if (window.at(at) != 'F' || window.at(at + 1) != 'r' || window.at(at + 4) != ' ') {
      return false;
    }
    Line from = line(window, at);
    boolean dated = DATED.matcher(from.text()).matches();
    if (!dated && !(behindBlank && matches(from.text().strip()))) {
      return false;
    }
    int signs = 0;
    int headers = 0;
    boolean clean = true;
    int next = from.next();
    for (int i = 0; i < LINES && window.at(next) >= 0; i++) {
      Line line = line(window, next);
      if (line.text().isBlank()) {
        break;
      }
      var header = HEADER.matcher(line.text());
      boolean folded = headers > 0 && Character.isWhitespace(line.text().charAt(0));
      if (header.matches()) {
        headers++;
        signs += SIGNS.contains(header.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
      } else if (headers == 0 && !line.text().startsWith(">From ")) {
        return false;
      } else {
        clean &= folded || line.text().startsWith(">From ");
      }
      next = line.next();
    }
    return (dated && behindBlank) ? headers > 0 : (signs > 1 && clean);
  }

  /** A line, as far as it is looked at, and where the next one begins. */
  private record Line(String text, int next) {}

  private static Line line(Window window, int from) throws IOException {
    StringBuilder line = new StringBuilder();
    int at = from;
    int value = window.at(at);
    while (value >= 0 && value != '\n') {
      if (line.length() < LONGEST && value != '\r') {
        line.append((char) value);
      }
      value = window.at(++at);
    }
    return new Line(line.toString(), value < 0 ? at : at + 1);
  }
}
