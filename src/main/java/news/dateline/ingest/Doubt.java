package news.dateline.ingest;

import java.util.List;

/**
 * Something in what was read that deserves a look, since it may have been read wrongly.
 *
 * @param kind what
 * @param count how many articles or files
 * @param examples the first few, each a file with what is peculiar in it
 */
public record Doubt(Kind kind, long count, List<String> examples) {

  /** Copies the list. */
  public Doubt {
    examples = List.copyOf(examples);
  }

  /** Whether any of these is grave. */
  public static boolean areGrave(List<Doubt> doubts) {
    return doubts.stream().anyMatch(doubt -> doubt.kind().isGrave());
  }

  /** What can be doubtful. */
  public enum Kind {
    UNUSED_TEXT(
        true,
        "field that looks like text was not used",
        "fields that look like text were not used",
        "say with --map which field is the body, such as {\"body\":\"NAME\"}"),
    TITLE_ONLY(
        true,
        "file has articles with a title and no text",
        "files have articles with a title and no text",
        "say with --map which field is the body, or get the full texts"),
    UNREAD_FILE(
        true,
        "file that may hold articles was not read",
        "files that may hold articles were not read",
        "say what it is with --as FORMAT, or save it in a format that is read"),
    TEXT_BY_NAME(
        false,
        "file was read as plain text although its name says otherwise",
        "files were read as plain text although their names say otherwise",
        "say what it is with --as FORMAT; --as text accepts it"),
    LONG_ARTICLE(
        true,
        "file became one article of over 50,000 words",
        "files became one article of over 50,000 words each",
        "if it holds many articles, say its format with --as FORMAT, or split it"),
    MANY_IN_ONE(
        true,
        "text that looks like several documents became one article",
        "texts that look like several documents became one article each",
        "say its format with --as FORMAT, or export it in another one; --as text accepts it"),
    UNREADABLE_CHARACTERS(
        true,
        "article has characters that could not be read (\ufffd)",
        "articles have characters that could not be read (\ufffd)",
        "say the encoding with --charset NAME, or get the file again"),
    WRONG_ENCODING(
        true,
        "article looks as if it had been read in a wrong encoding",
        "articles look as if they had been read in a wrong encoding",
        "say the encoding with --charset NAME, or get the file again"),
    ONE_TITLE(
        true,
        "file has one title for all its articles",
        "files have one title for all their articles",
        "say with --map which field is the title"),
    NO_REAL_DATE(
        true,
        "file has one day for all its articles, the first that computers count",
        "files have one day for all their articles, the first that computers count",
        "say with --map which field is the date"),
    ONE_DAY(
        false,
        "file has one day for all its articles",
        "files have one day for all their articles",
        "if that is the day of the export, say with --map which field is the date"),
    CUT_TEXT(
        true,
        "field has texts that are cut off, as they say themselves",
        "fields have texts that are cut off, as they say themselves",
        "get the full texts: an interface that gives the beginning only has no more"),
    BEYOND_LIMITS(
        true,
        "article is not all there, since parts of it are longer than an article's may be",
        "articles are not all there, since parts of them are longer than an article's may be",
        "split what holds several articles; each article says under \"dateline:cut\" what was cut"),
    OTHER_TEXT(
        false,
        "field that looks like text was not used, since there is a longer one",
        "fields that look like text were not used, since there is a longer one",
        "if it belongs to the articles, name both with --map, such as {\"body\":[\"ONE\",\"OTHER\"]}"),
    MISSING_ORIGINAL(
        false,
        "capture repeats one that is in no file at hand, and has no text",
        "captures repeat others that are in no file at hand, and have no text",
        "index the web archives that they were first captured in as well, whenever you get them"),
    GUESSED_ENCODING(
        false,
        "file says nothing of its encoding, which was guessed",
        "files say nothing of their encoding, which was guessed",
        "if a text looks wrong, say the encoding with --charset NAME"),
    WITHOUT_DATE(
        false,
        "article has no date",
        "articles have no date",
        "if a field has it, say so with --map"),
    WITHOUT_OUTLET(
        false,
        "article has no outlet",
        "articles have no outlet",
        "--outlet NAME says it for all of a run"),
    HTML_IN_FIELD(
        false,
        "field holds HTML, and was read so",
        "fields hold HTML, and were read so",
        "--map with \"html\": false takes it as it is");

    private final boolean grave;
    private final String one;
    private final String many;
    private final String remedy;

    Kind(boolean grave, String one, String many, String remedy) {
      this.grave = grave;
      this.one = one;
      this.many = many;
      this.remedy = remedy;
    }

    /** Whether records are lost or most likely wrong, so that a run does not end with success. */
    public boolean isGrave() {
      return grave;
    }

    /** What is doubtful, behind the number of articles or files. */
    public String words(long number) {
      return number == 1 ? one : many;
    }

    /** What to do. */
    public String remedy() {
      return remedy;
    }
  }
}
