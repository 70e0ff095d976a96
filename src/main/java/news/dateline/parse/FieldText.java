package news.dateline.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.dateline.archive.record.HtmlEvidence;
import news.dateline.archive.record.KnownField;

/**
 * The text of a record's fields: as it is, or, where they hold HTML, what a reader sees of it.
 *
 * <p>Whether they do is said by the user's map, else by the format; else it is recognised, by the
 * value alone or with what the file's other records have ({@link HtmlEvidence}). A value with
 * character references and no tags keeps its line ends. For one record.
 */
final class FieldText {
  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<!--.{0,500}?-->\\s*)?(?:<!doctype\\s+html|<html[\\s>])",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private final Optional<Boolean> said;
  private final Predicate<String> known;
  private final Set<String> inFile;
  private final Optional<String> url;
  private boolean recognised;

  /**
   * The texts of a record.
   *
   * @param said whether fields hold HTML, if the user says so
   * @param known whether the format says so of a field
   * @param inFile the fields of which the other records of the file say so
   * @param url the record's address
   */
  FieldText(
      Optional<Boolean> said, Predicate<String> known, Set<String> inFile, Optional<String> url) {
    this.said = said;
    this.known = known;
    this.inFile = inFile;
    this.url = url;
  }

  /**
   * A text.
   *
   * @param text what a reader sees
   * @param recognised whether HTML or a character reference was recognised in it
   */
  record Read(String text, boolean recognised) {}

  /** The text of a body's field: of a list of values, each is a part. */
  Read body(Picked picked) {
    boolean html = false;
    StringBuilder all = new StringBuilder();
    boolean first = true;
    for (String value : values(picked)) {
      Read read = of(picked.name(), value, true);
      html |= read.recognised();
      all.append(first ? "" : "\n\n").append(read.text());
      first = false;
    }
    recognised |= html;
    return new Read(all.toString(), html);
  }

  private static List<String> values(Picked picked) {
    return picked.values().size() == 1
        ? PrintedList.of(picked.values().get(0)).orElse(picked.values())
        : picked.values();
  }

  /**
   * A title or a name, which are short: where the record's body holds HTML, they do.
   *
   * @param picked the field it is of
   */
  Read name(Picked picked, String value) {
    return of(picked.name(), value, false);
  }

  private Read of(String name, String value, boolean body) {
    if (known.test(name)) {
      return new Read(HtmlText.of(value), false);
    }
    if (said.filter(html -> html).isPresent()) {
      return new Read(html(value, body), false);
    }
    if (said.isPresent()) {
      return new Read(value, false);
    }
    HtmlEvidence evidence = HtmlEvidence.of(value);
    if (!evidence.any()) {
      return new Read(value, false);
    }
    boolean expected =
        (!inFile.isEmpty() && inFile.contains(KnownField.path(name))) || (!body && recognised);
    if (evidence.tags() > 0 && evidence.closed() > 0 && (expected || evidence.surelyElements())) {
      return new Read(html(value, body), true);
    }
    if (evidence.references() > 0 && (expected || evidence.surelyReferences())) {
      String decoded = HtmlEvidence.decoded(value);
      return new Read(decoded, !decoded.equals(value));
    }
    return new Read(value, false);
  }

  private String html(String value, boolean body) {
    if (body && PAGE.matcher(value).lookingAt()) {
      return PageArticle.of(value, url).body();
    }
    HtmlEvidence evidence = HtmlEvidence.of(value);
    // Where no tag breaks a line, the text's own line ends do: as WordPress keeps its posts.
    return HtmlText.of(
        evidence.blocks() || !body
            ? value
            : BLANK_LINE.matcher(value.strip()).replaceAll("<p>").replaceAll("\\R", "<br>"));
  }
}
