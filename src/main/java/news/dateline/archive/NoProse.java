package news.dateline.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;

/**
 * Why a file is no prose: what no format recognises may be a table with a strange delimiter, markup
 * or data for machines, and must not become an article.
 *
 * <p>It looks at the shape of the lines and at how much of the file is letters. Bytes above 127
 * count as letters, since which characters they stand for is not known yet.
 */
final class NoProse {
  /** Between the cells of tables. */
  private static final String DELIMITERS = "\t|;,^\u0001";

  /** So many lines of one shape are no accident. */
  private static final int ROWS = 3;

  private static final int LINES = 200;

  /** More than a cell has, as a rule, and less than a paragraph. */
  private static final int LONGEST_CELL = 60;

  /** Only addresses and packed data have words as long as that, in letters without accents. */
  private static final int LONGEST_WORD = 80;

  /** What names of files say that are no prose. */
  private static final Set<String> ENDINGS =
      Set.of(
          "csv", "tsv", "tab", "psv", "json", "jsonl", "ndjson", "xml", "rss", "atom", "rdf",
          "html", "htm", "xhtml", "mht", "mhtml", "eml", "mbox", "warc", "arc", "har", "sgm",
          "sgml");

  private static final Pattern CELLS = Pattern.compile("\"[^\"]*\"\\s?[,;|\t^]\\s?[\"\\d].*");

  /** A tag, but for those that stand in the middle of prose too. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?i)<(?:[!?]|/?(?!(?:a|b|i|u|s|em|strong|q|span|small|br)[\\s>/])[a-z][\\w:.-]*[\\s>/])");

  private static final Pattern JSON =
      Pattern.compile("\\{\\s*(?:[\"'].*|\\}.*|)|\\[\\s*(?:[\\[{\"].*|\\].*|)");
  private static final Pattern SETTING = Pattern.compile("[\"']?[A-Za-z_][\\w.-]*[\"']?\\s*=.*");
  private static final Pattern CODE = Pattern.compile(".*[;{}]");

  private NoProse() {}

  /** What the beginning of a file looks like, when that is not prose. */
  static Optional<String> looksLike(FileHead head) {
    byte[] bytes = head.bytes();
    Letters letters = Letters.of(bytes);
    if (letters.zeros() > 0) {
      return Optional.of("data: it has zero bytes");
    }
    if (letters.letters() + letters.others() == 0) {
      return Optional.of("blank");
    }
    if (letters.controls() * 100 > bytes.length) {
      return Optional.of("data: it has many control characters");
    }
    if (letters.inLongWords() * 2 > bytes.length) {
      return Optional.of("packed data: it has hardly any spaces");
    }
    String text = head.text();
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(LINES).toList();
    if (MARKUP.matcher(lines.get(0)).lookingAt()) {
      return Optional.of("markup");
    }
    if (JSON.matcher(lines.get(0)).matches()) {
      return Optional.of("JSON");
    }
    return table(text)
        .or(() -> most(lines, 2, CELLS) ? Optional.of("a table of quoted cells") : Optional.empty())
        .or(() -> most(lines, ROWS, SETTING) ? Optional.of("a list of settings") : Optional.empty())
        .or(() -> most(lines, ROWS, CODE) ? Optional.of("code") : Optional.empty())
        .or(
            () ->
                letters.letters() * 2 < letters.others()
                    ? Optional.of("figures: few of its characters are letters")
                    : Optional.empty())
        .or(() -> ending(head.name()));
  }

  private static Optional<String> ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(ending)
        ? Optional.of("prose, but its name ends in ." + ending)
        : Optional.empty();
  }

  /** How many bytes of a text are what. */
  private record Letters(long zeros, long controls, long letters, long others, long inLongWords) {
    static Letters of(byte[] bytes) {
      long zeros = 0;
      long controls = 0;
      long letters = 0;
      long others = 0;
      long inLongWords = 0;
      long word = 0;
      for (byte value : bytes) {
        boolean blank = value == ' ' || value == '\n' || value == '\r' || value == '\t';
        boolean letter = value < 0 || Character.isLetter(value);
        zeros += value == 0 ? 1 : 0;
        controls += value >= 0 && value < ' ' && !blank && value != '\f' ? 1 : 0;
        letters += letter ? 1 : 0;
        others += letter || blank ? 0 : 1;
        // scripts without spaces have bytes above 127
        word = blank || value < 0 ? 0 : word + 1;
        inLongWords += word == LONGEST_WORD ? LONGEST_WORD : word > LONGEST_WORD ? 1 : 0;
      }
      return new Letters(zeros, controls, letters, others, inLongWords);
    }
  }

  /** Whether nearly all lines are of one shape. */
  private static boolean most(List<String> lines, int least, Pattern shape) {
    long fitting = lines.stream().filter(line -> shape.matcher(line).matches()).count();
    return lines.size() >= least && fitting * 10 >= lines.size() * 8L;
  }

  /** Lines that nearly all have as many delimiters, with little between them. */
  private static Optional<String> table(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char delimiter = DELIMITERS.charAt(i);
      // a comma or two in every line may be prose
      int least = delimiter == ',' || delimiter == ';' ? 2 : 1;
      if (isTable(lines, delimiter, least)) {
        return Optional.of(
            "a table with "
                + (delimiter == '\t' ? "tabs" : delimiter < ' ' ? "control characters" : delimiter)
                + " between its cells");
      }
    }
    return Optional.empty();
  }

  private static boolean isTable(List<String> lines, char delimiter, int least) {
    long[] counts =
        lines.stream()
            .mapToLong(line -> line.chars().filter(c -> c == delimiter).count())
            .toArray();
    long usual = lines.isEmpty() ? 0 : counts[counts.length / 2];
    if (lines.size() < ROWS || usual < least) {
      return false;
    }
    long fitting = 0;
    long length = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == usual) {
        fitting++;
        length += lines.get(i).length();
      }
    }
    return fitting * 10 >= lines.size() * 8L && length <= LONGEST_CELL * fitting * (usual + 1);
  }
}
