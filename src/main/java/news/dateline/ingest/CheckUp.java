package news.dateline.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.RevisitedPages;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.text.CharsetChoice;
import news.dateline.article.Article;
import news.dateline.article.PublicationDate;
import news.dateline.parse.FieldUse;
import news.dateline.parse.Parsed;

/**
 * Looks at everything that is read, and says what each file was taken for and what deserves a look.
 *
 * <p>Holds a reading of each format and a few examples of each kind, whatever is read. For one
 * thread; told the same as {@link ArchiveReading.Events}, in order.
 */
public final class CheckUp {
  private static final int EXAMPLES = 3;

  /** So many articles of one file are never of one day, or of one title, by chance. */
  private static final int MANY = 20;

  /** Endings of files that may hold articles; pictures, styles and programs are passed over. */
  private static final Set<String> ARCHIVES =
      Set.of(
          "csv", "tsv", "tab", "psv", "json", "jsonl", "ndjson", "xml", "rss", "atom", "txt",
          "text", "html", "htm", "xhtml", "mht", "mhtml", "eml", "emlx", "msg", "mbox", "warc",
          "arc", "wacz", "har", "rtf", "docx", "doc", "odt", "pdf", "sgm", "sgml", "gz", "bz2",
          "zst", "xz", "zip", "tar", "tgz", "7z", "rar", "xls", "xlsx", "ods", "parquet", "epub");

  /** Formats of which the whole file is one article. */
  private static final Set<String> WHOLE = Set.of("text", "html");

  private static final Set<String> TEXTS = Set.of("", "txt", "text", "md", "asc");

  private final Map<Doubt.Kind, Doubt> doubts = new EnumMap<>(Doubt.Kind.class);
  private final Map<Recognition, Reading> readings = new LinkedHashMap<>();
  private final FieldUse fieldUse;
  private Tally tally = new Tally("");

  /**
   * Looks at what is read.
   *
   * @param fieldUse which fields of the records served; kept by whoever parses them
   */
  public CheckUp(FieldUse fieldUse) {
    this.fieldUse = fieldUse;
  }

  /**
   * Files that were taken for the same.
   *
   * @param recognition for what, and why
   * @param files how many, members of containers among them
   * @param first the first of them
   */
  public record Reading(Recognition recognition, long files, String first) {}

  /** What the articles of one file have in common. */
  private static final class Tally {
    private final String file;
    private Optional<String> format = Optional.empty();
    private long articles;
    private long titleOnly;
    private long words;
    private Optional<String> title = Optional.empty();
    private boolean oneTitle = true;
    private Optional<LocalDate> day = Optional.empty();
    private boolean oneDay = true;
    private Optional<String> several = Optional.empty();

    Tally(String file) {
      this.file = file;
    }
  }

  /** A file's beginning. */
  public void begin(String file) {
    tally = new Tally(file);
  }

  /** What the file, or a member of it, was taken for. */
  public void recognised(String file, Recognition recognition) {
    if (!file.equals(tally.file)) {
      // the members of a container have nothing in common
      finish(false, true);
      tally = new Tally(file);
    }
    tally.format = Optional.of(recognition.format());
    Reading before = readings.getOrDefault(recognition, new Reading(recognition, 0, file));
    readings.put(recognition, new Reading(recognition, before.files() + 1, before.first()));
  }

  /** How the file, or a member of it, was read as characters. */
  public void decoded(String file, CharsetChoice choice) {
    if (choice.isGuess()) {
      add(Doubt.Kind.GUESSED_ENCODING, file + ": " + choice);
    }
  }

  /** The next record of the file. */
  public void record(Parsed parsed) {
    if (parsed instanceof Parsed.News(Article article)) {
      article(article);
    }
  }

  private void article(Article article) {
    String title = article.title();
    String body = article.body();
    String where =
        article.provenance().current().file() + ": " + cut(title.isEmpty() ? body : title);
    tally.articles++;
    tally.titleOnly += body.isBlank() ? 1 : 0;
    tally.words = Math.max(tally.words, TextDoubts.words(body));
    tally.oneTitle &= tally.title.map(title::equals).orElse(true) && !title.isEmpty();
    tally.title = Optional.of(title);
    Optional<LocalDate> day =
        article
            .findings()
            .published()
            .filter(found -> found.precision() == PublicationDate.Precision.DAY)
            .map(PublicationDate::date);
    tally.oneDay &= day.isPresent() && (tally.day.isEmpty() || tally.day.equals(day));
    tally.day = day;
    if (WHOLE.contains(tally.format.orElse("")) && tally.several.isEmpty()) {
      tally.several = TextDoubts.severalDocuments(body);
    }
    if (TextDoubts.isUnreadable(article.hints().unreadable(), title, body)) {
      add(Doubt.Kind.UNREADABLE_CHARACTERS, where);
    }
    TextDoubts.wronglyDecoded(title, body)
        .ifPresent(
            sign ->
                add(
                    Doubt.Kind.WRONG_ENCODING,
                    article.provenance().current().file() + ": " + sign));
    if (!article.hints().cut().isEmpty()) {
      add(Doubt.Kind.BEYOND_LIMITS, where + ": " + article.hints().cut().getFirst());
    }
    if (article.findings().published().isEmpty()) {
      add(Doubt.Kind.WITHOUT_DATE, where);
    }
    if (article.findings().outlet().isEmpty()) {
      add(Doubt.Kind.WITHOUT_OUTLET, where);
    }
  }

  /**
   * The file's end.
   *
   * @param whole whether all of it was read
   */
  public void end(ArchiveFile file, boolean whole) {
    finish(file.named(), whole);
    tally = new Tally("");
  }

  private void finish(boolean named, boolean whole) {
    String name = tally.file;
    if (tally.titleOnly > 0 && tally.titleOnly * 2 >= tally.articles) {
      add(Doubt.Kind.TITLE_ONLY, name + ": " + tally.titleOnly + " of " + tally.articles);
    }
    if (tally.articles == 1 && tally.words > TextDoubts.LONGEST) {
      add(Doubt.Kind.LONG_ARTICLE, name + ": " + tally.words + " words");
    }
    tally.several.ifPresent(sign -> add(Doubt.Kind.MANY_IN_ONE, name + ": it has " + sign));
    boolean text = tally.format.equals(Optional.of("text")) && tally.articles > 0;
    if (named && text && !TEXTS.contains(ending(name))) {
      add(Doubt.Kind.TEXT_BY_NAME, name);
    }
    if (whole && tally.articles >= MANY && tally.oneTitle) {
      add(Doubt.Kind.ONE_TITLE, name + ": " + cut(tally.title.orElse("")));
    }
    if (whole && tally.articles >= MANY && tally.oneDay) {
      LocalDate day = tally.day.orElseThrow();
      add(
          day.getYear() <= 1970 && day.getDayOfYear() == 1
              ? Doubt.Kind.NO_REAL_DATE
              : Doubt.Kind.ONE_DAY,
          name + ": " + day);
    }
  }

  /** A file, a member of one, or a record that is nothing to index. */
  public void skipped(String file, String reason) {
    if (file.equals(tally.file) && tally.format.isPresent()) {
      if (reason.equals(RevisitedPages.MISSING)) {
        add(Doubt.Kind.MISSING_ORIGINAL, file);
      }
      return;
    }
    boolean said = reason.equals("empty") || reason.startsWith("hidden");
    if (!said && ARCHIVES.contains(ending(file))) {
      add(Doubt.Kind.UNREAD_FILE, file + ": " + reason);
    }
  }

  /** The fields of each file that was counted by itself. */
  public List<FieldUse.InFile> fields() {
    return fieldUse.files();
  }

  private static void fields(FieldUse.InFile file, CheckUp all) {
    long body =
        file.fields().stream()
            .filter(field -> field.usedAs().containsKey(KnownField.BODY))
            .mapToLong(FieldUse.Field::characters)
            .sum();
    String name = file.file().equals(FieldUse.OTHER_FILES) ? "other files" : file.file();
    for (FieldUse.Field field : file.fields()) {
      String example = name + ": " + field.name();
      if (field.isUnusedText()) {
        all.add(
            field.characters() >= body ? Doubt.Kind.UNUSED_TEXT : Doubt.Kind.OTHER_TEXT,
            example + ": " + field.example());
      }
      if (field.asHtml() > 0) {
        all.add(Doubt.Kind.HTML_IN_FIELD, example);
      }
      if (field.cut() > 0) {
        all.add(Doubt.Kind.CUT_TEXT, example + ": " + field.cut() + " of " + file.records());
      }
    }
  }

  private static String ending(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static String cut(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  private void add(Doubt.Kind kind, String example) {
    Doubt before = doubts.getOrDefault(kind, new Doubt(kind, 0, List.of()));
    List<String> examples = new ArrayList<>(before.examples());
    if (examples.size() < EXAMPLES) {
      examples.add(example);
    }
    doubts.put(kind, new Doubt(kind, before.count() + 1, examples));
  }

  /** What files were taken for, in the order in which it first came. */
  public List<Reading> readings() {
    return List.copyOf(readings.values());
  }

  /** What deserves a look, the graver first. */
  public List<Doubt> doubts() {
    CheckUp all = new CheckUp(fieldUse);
    all.doubts.putAll(doubts);
    fieldUse.files().forEach(file -> fields(file, all));
    return List.copyOf(all.doubts.values());
  }
}
