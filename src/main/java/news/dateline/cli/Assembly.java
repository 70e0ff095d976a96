package news.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import news.dateline.archive.Archive;
import news.dateline.archive.Formats;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.text.CharsetName;
import news.dateline.article.Sha256;
import news.dateline.extract.Extractors;
import news.dateline.extract.outlet.BadTable;
import news.dateline.extract.outlet.OutletTable;
import news.dateline.extract.quotation.learned.AttributionModel;
import news.dateline.ingest.ArchiveReading;
import news.dateline.ingest.DateColumns;
import news.dateline.ingest.Inspection;
import news.dateline.ingest.Interpreter;
import news.dateline.ingest.Progress;
import news.dateline.parse.FieldMap;
import news.dateline.parse.FieldUse;
import news.dateline.parse.InvalidFieldMap;
import news.dateline.parse.Parsed;
import news.dateline.parse.Parser;

/**
 * Puts the parts together: which formats, parser and extractors read an archive.
 *
 * @param archive the files
 * @param parser makes articles
 * @param dates settles which dates are meant
 * @param extractors find what is in them; made when the first article comes
 * @param digest stands for all that shapes what is read: the options and the versions of the parts
 */
record Assembly(
    Archive archive,
    Parser parser,
    DateColumns dates,
    Supplier<Extractors> extractors,
    String digest) {

  /** The parts for reading with these options. */
  static Assembly of(ReadingOptions options, InputStream standardInput)
      throws Failure, IOException {
    FieldMap map = map(options);
    OutletTable own = outlets(options);
    Archive archive = new Archive(formats(options, map), standardInput);
    if (options.charset().isPresent()) {
      archive = archive.with(charset(options.charset().get()));
    }
    return new Assembly(
        archive,
        new Parser(map),
        new DateColumns(archive, Clock.systemUTC()),
        new Once(own),
        digest(options, map, own));
  }

  /** The same parts with other extractors. */
  Assembly with(Extractors others) {
    return new Assembly(archive, parser, dates, () -> others, digest);
  }

  /**
   * Makes the extractors when they are first needed: their models take a second to load, and a run
   * over files that have not changed needs none.
   */
  private static final class Once implements Supplier<Extractors> {
    private final OutletTable own;
    private Optional<Extractors> made = Optional.empty();

    Once(OutletTable own) {
      this.own = own;
    }

    @Override
    public synchronized Extractors get() {
      if (made.isEmpty()) {
        made =
            Optional.of(
                Extractors.standard(
                    Clock.systemUTC(),
                    AttributionModel.shipped(),
                    own.over(OutletTable.shipped())));
      }
      return made.get();
    }
  }

  /**
   * The reading of these paths.
   *
   * @param progress is told how much is read
   */
  ArchiveReading reading(List<String> paths, Progress progress) {
    return new ArchiveReading(
        archive,
        paths,
        new Understanding(),
        Runtime.getRuntime().availableProcessors(),
        progress::read);
  }

  /**
   * A look at how files would be read.
   *
   * @param records how many records of each file are looked at
   * @param members how many members of each container
   */
  Inspection inspection(int records, int members) {
    return new Inspection(archive, new Understanding(), dates, records, members);
  }

  /** Makes articles, and finds what is in them. */
  private final class Understanding implements Interpreter {
    @Override
    public Parsed interpret(String file, CapturedDocument document) {
      return switch (dates.settled(file, parser.parse(file, document))) {
        case Parsed.News(var article) -> new Parsed.News(extractors.get().apply(article));
        case Parsed.NotAnArticle page -> page;
        case Parsed.Rejected rejected -> rejected;
      };
    }

    @Override
    public FieldUse fieldUse() {
      return parser.fieldUse();
    }
  }

  /**
   * What a user should know after a run: names in the map that are most likely misspelt, and dates.
   */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    parser
        .neverMet()
        .forEach(
            name -> warnings.add("the map names the field \"" + name + "\", which no record had"));
    warnings.addAll(dates.notes());
    return warnings;
  }

  private static Charset charset(String name) throws Failure {
    return CharsetName.of(name)
        .orElseThrow(
            () ->
                Failure.use(
                    "--charset takes a name such as windows-1250, windows-1251, koi8-r, cp932, gbk, big5 or mac;"
                        + " not \""
                        + name
                        + "\""));
  }

  private static List<Format> formats(ReadingOptions options, FieldMap map) throws Failure {
    List<Format> all = Formats.knowing(map.listsInRecords());
    if (options.as().isEmpty()) {
      return all;
    }
    String name = options.as().get();
    return Formats.only(name, all)
        .orElseThrow(
            () ->
                Failure.use(
                    "--as takes one of "
                        + String.join(", ", all.stream().map(Format::name).toList())
                        + "; not \""
                        + name
                        + "\""));
  }

  private static FieldMap map(ReadingOptions options) throws Failure, IOException {
    FieldMap map = FieldMap.NONE;
    if (options.map().isPresent()) {
      Path file = options.map().get();
      try {
        map = FieldMap.read(file.toString(), Files.readString(file));
      } catch (InvalidFieldMap e) {
        throw Failure.use(String.valueOf(e.getMessage()));
      }
    }
    Optional<String> outlet = options.outlet();
    if (outlet.isPresent()) {
      Map<KnownField, FieldMap.Choice> choices = new EnumMap<>(KnownField.class);
      choices.putAll(map.choices());
      choices.put(KnownField.OUTLET, new FieldMap.Choice.Constant(outlet.get()));
      map = new FieldMap(choices, map.dateFormat(), map.html());
    }
    return map;
  }

  /** The user's own table, empty where there is none. */
  private static OutletTable outlets(ReadingOptions options) throws Failure, IOException {
    if (options.outlets().isEmpty()) {
      return new OutletTable(List.of());
    }
    Path file = options.outlets().get();
    try {
      return OutletTable.read(file.toString(), Files.readString(file));
    } catch (BadTable e) {
      throw Failure.use(String.valueOf(e.getMessage()));
    } catch (MalformedInputException e) {
      throw Failure.use(file + ": not UTF-8; save the table as text in UTF-8, tab-separated");
    }
  }

  private static String digest(ReadingOptions options, FieldMap map, OutletTable own) {
    // Not the map's own text: its order is another one in each process.
    StringBuilder text = new StringBuilder().append(Extractors.VERSION).append(map.html());
    options.as().ifPresent(format -> text.append("\nas ").append(format));
    options.charset().ifPresent(name -> text.append("\ncharset ").append(name));
    map.dateFormat().ifPresent(format -> text.append('\n').append(format.pattern()));
    for (KnownField field : KnownField.values()) {
      Optional.ofNullable(map.choices().get(field))
          .ifPresent(choice -> text.append('\n').append(field).append('=').append(choice));
    }
    for (OutletTable.Row row : own.rows()) {
      text.append('\n').append(row.name()).append(row.country()).append(row.kind());
      text.append(row.hosts()).append(row.names()).append(new TreeSet<>(row.careful()));
    }
    return Sha256.hex(text.toString()).substring(0, 32);
  }
}
