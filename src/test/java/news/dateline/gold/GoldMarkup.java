package news.dateline.gold;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.gold.GoldArticle.Piece;

/** Takes the brackets out of a text and remembers what stood in them. */
final class GoldMarkup {
  private static final Pattern OPEN = Pattern.compile("\\[([csq])(\\d+(?:,\\d+)*):");

  /** The pieces of one attribution, in the text's order, and the line that first names it. */
  record Spans(int line, List<Piece> source, List<Piece> cue, List<Piece> content) {}

  /** A bracket that is still open. */
  private record Open(int line, char role, List<Integer> numbers, int start) {}

  private final String file;
  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Integer, Spans> spans = new TreeMap<>();

  GoldMarkup(String file) {
    this.file = file;
  }

  /** Reads on. Each line ends with a line break in the text. */
  void line(int number, String line) throws IOException {
    Matcher opening = OPEN.matcher(line);
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      if (c == '\\') {
        if (i + 1 == line.length() || "[]\\".indexOf(line.charAt(i + 1)) < 0) {
          throw bad(number, i, "a backslash stands only before [, ] or \\");
        }
        text.append(line.charAt(i + 1));
        i += 2;
      } else if (c == '[') {
        if (!opening.find(i) || opening.start() != i) {
          throw bad(number, i, "a bracket that opens nothing; [c1:, [s1: or [q1:, or \\[");
        }
        open.push(new Open(number, opening.group(1).charAt(0), numbers(opening), text.length()));
        i = opening.end();
      } else if (c == ']') {
        if (open.isEmpty()) {
          throw bad(number, i, "a bracket closes what was not opened; a ] of the text is \\]");
        }
        close(number, i, open.pop());
        i++;
      } else {
        text.append(c);
        i++;
      }
    }
    text.append('\n');
  }

  private static List<Integer> numbers(Matcher opening) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : opening.group(2).split(",", -1)) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }

  private void close(int line, int column, Open bracket) throws IOException {
    Piece piece = new Piece(bracket.start(), text.length());
    String words = text.substring(piece.start(), piece.end());
    if (words.isBlank() || !words.equals(words.strip())) {
      throw bad(line, column, "the bracket holds nothing, or begins or ends with a space");
    }
    for (int number : bracket.numbers()) {
      Spans own =
          spans.computeIfAbsent(
              number,
              ignored ->
                  new Spans(
                      bracket.line(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
      List<Piece> pieces =
          switch (bracket.role()) {
            case 's' -> own.source();
            case 'q' -> own.cue();
            default -> own.content();
          };
      if (pieces.stream().anyMatch(p -> p.start() < piece.end() && piece.start() < p.end())) {
        throw bad(line, column, "two brackets of attribution " + number + " in one another");
      }
      pieces.add(piece);
      pieces.sort(Comparator.comparingInt(Piece::start));
    }
  }

  /**
   * The text without brackets.
   *
   * @param line where it ends, for the message
   * @throws IOException when a bracket is still open
   */
  String text(int line) throws IOException {
    if (!open.isEmpty()) {
      Open first = open.peekLast();
      throw new IOException(
          "%s line %d: the bracket [%s%s: is not closed before line %d"
              .formatted(
                  file,
                  first.line(),
                  first.role(),
                  String.join(",", first.numbers().stream().map(String::valueOf).toList()),
                  line + 1));
    }
    return text.toString();
  }

  /** What stood in the brackets, by attribution. */
  Map<Integer, Spans> spans() {
    return spans;
  }

  private IOException bad(int line, int column, String what) {
    return new IOException(file + " line " + line + ", column " + (column + 1) + ": " + what);
  }
}
