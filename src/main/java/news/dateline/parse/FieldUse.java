package news.dateline.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.archive.record.KnownField;

/**
 * Which fields of an archive's records served as what, and which did not: what a user looks at to
 * see whether a file was understood.
 *
 * <pre>
 *   for (FieldUse.InFile file : parser.fieldUse().files()) {
 *     for (FieldUse.Field field : file.fields()) {
 *       field.usedAs();          // {BODY=120}, or nothing where it became metadata
 *       field.isUnusedText();    // reads like a text that nobody will find
 *       field.asHtml();          // records whose value was recognised as HTML, or had entities
 *     }
 *   }
 * </pre>
 *
 * <p>Counted are records with fields, also those that were rejected for having no text; pages,
 * plain texts and stories of news formats have none. Bounded: the first {@value #MOST_FILES} files
 * each by itself and all others together, {@value #MOST_NAMES} names a file, {@value #MOST_IN_ALL}
 * in all. For use by several threads; what is read while a run goes on is a state of that moment.
 */
public final class FieldUse {
  /** So many files are counted by themselves. */
  public static final int MOST_FILES = 1_000;

  /** So many names are counted in a file. */
  public static final int MOST_NAMES = 500;

  /** So many names are counted in all files together. */
  public static final int MOST_IN_ALL = 50_000;

  /** An example is cut to so many characters. */
  public static final int LONGEST_EXAMPLE = 80;

  /** What {@link InFile#file} says of the files beyond {@link #MOST_FILES}. */
  public static final String OTHER_FILES = "";

  /** So many values of a field are looked at for what they read like. */
  private static final int LOOKED_AT = 20;

  private final Map<String, Tallies> files = new ConcurrentHashMap<>();
  private final AtomicInteger names = new AtomicInteger();

  /**
   * A field of a file's records.
   *
   * @param name as the record has it; of a field in a list of objects with {@code []} for each list
   * @param usedAs what it served as, and in how many records; empty where it never did
   * @param records how many records had it filled
   * @param characters how many characters their values had
   * @param text whether its values, those that were looked at, read like texts: long, with
   *     sentences
   * @param repeated whether those texts stand in the body as well
   * @param known whether its name is one that may serve ({@link KnownField#named}), but another was
   *     preferred
   * @param asHtml in how many records its value was recognised as HTML, or had its entities
   *     resolved
   * @param cut in how many records the text says of itself that it is cut off, as those of some
   *     interfaces do
   * @param example the beginning of a value, of at most {@value #LONGEST_EXAMPLE} characters on one
   *     line
   */
  public record Field(
      String name,
      Map<KnownField, Long> usedAs,
      long records,
      long characters,
      boolean text,
      boolean repeated,
      boolean known,
      long asHtml,
      long cut,
      String example) {

    /** Copies the map. */
    public Field {
      usedAs = usedAs.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(usedAs));
    }

    /** Whether it served in any record. */
    public boolean isUsed() {
      return !usedAs.isEmpty();
    }

    /** How many characters a value has. */
    public long meanLength() {
      return records == 0 ? 0 : characters / records;
    }

    /** Whether it reads like a text, stands in no body, and served nowhere: worth a look. */
    public boolean isUnusedText() {
      return text && !repeated && !isUsed();
    }
  }

  /**
   * The fields of a file.
   *
   * @param file its name, as in {@link news.dateline.article.Capture#file}; {@link #OTHER_FILES} of
   *     all that are not counted by themselves
   * @param records how many records with fields it had
   * @param fields its fields, in the order in which they were met
   * @param uncounted whether there were more names than are counted
   */
  public record InFile(String file, long records, List<Field> fields, boolean uncounted) {

    /** Copies the list. */
    public InFile {
      fields = List.copyOf(fields);
    }

    /** The fields that read like texts and served nowhere, the longest first. */
    public List<Field> unusedTexts() {
      return fields.stream()
          .filter(Field::isUnusedText)
          .sorted(Comparator.comparingLong(Field::characters).reversed())
          .toList();
    }
  }

  /** What a field of one record served as. */
  record Use(String name, KnownField as, boolean html) {}

  /** The fields of each file, by the file's name. */
  public List<InFile> files() {
    return files.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getValue().inFile(entry.getKey()))
        .toList();
  }

  /** The fields of one file. */
  public Optional<InFile> file(String file) {
    return Optional.ofNullable(files.get(file)).map(tallies -> tallies.inFile(file));
  }

  /**
   * Counts a record.
   *
   * @param uses what served
   * @param body the text that was made of it
   */
  void add(String file, Map<String, List<String>> fields, List<Use> uses, String body) {
    Tallies tallies = files.get(file);
    if (tallies == null) {
      String key = files.size() < MOST_FILES ? file : OTHER_FILES;
      tallies = files.computeIfAbsent(key, unseen -> new Tallies());
    }
    tallies.add(fields, uses, body);
  }

  /** What is counted of one file. */
  private final class Tallies {
    private final Map<String, Tally> byName = new LinkedHashMap<>();
    private long records;
    private boolean uncounted;

    synchronized void add(Map<String, List<String>> fields, List<Use> uses, String body) {
      records++;
      Optional<LikeText.Body> folded = Optional.empty();
      for (Map.Entry<String, List<String>> field : fields.entrySet()) {
        String name = NamedFields.general(field.getKey());
        Tally tally = byName.get(name);
        if (tally == null) {
          if (byName.size() >= MOST_NAMES || names.get() >= MOST_IN_ALL) {
            uncounted = true;
            continue;
          }
          names.incrementAndGet();
          tally = new Tally();
          byName.put(name, tally);
        }
        if (tally.add(field.getValue(), records)) {
          String value = String.join(" ", field.getValue());
          if (LikeText.is(value)) {
            folded = folded.or(() -> Optional.of(LikeText.Body.of(body)));
            tally.texts++;
            tally.repeated += folded.get().holds(value) ? 1 : 0;
          }
        }
      }
      for (Use use : uses) {
        Tally tally = byName.get(use.name());
        if (tally != null) {
          tally.usedAs.merge(use.as(), 1L, Long::sum);
          tally.asHtml += use.html() ? 1 : 0;
          tally.cut += use.as() == KnownField.BODY && LikeText.isCut(body) ? 1 : 0;
        }
      }
    }

    synchronized InFile inFile(String file) {
      List<Field> fields = new ArrayList<>();
      byName.forEach((name, tally) -> fields.add(tally.field(name)));
      return new InFile(file, records, fields, uncounted);
    }
  }

  /** What is counted of one field. */
  private static final class Tally {
    private final Map<KnownField, Long> usedAs = new EnumMap<>(KnownField.class);
    private long records;
    private long last;
    private long characters;
    private int lookedAt;
    private int texts;
    private int repeated;
    private long asHtml;
    private long cut;
    private String example = "";

    /**
     * Counts values, and says whether they are to be looked at.
     *
     * @param record the number of the record: a field of a list may come several times in one
     */
    boolean add(List<String> values, long record) {
      long length = 0;
      for (int i = 0; i < values.size(); i++) {
        length += values.get(i).length();
      }
      if (length == 0) {
        return false;
      }
      records += last == record ? 0 : 1;
      last = record;
      characters += length;
      if (example.isEmpty()) {
        example = LikeText.beginning(values, LONGEST_EXAMPLE);
      }
      return lookedAt < LOOKED_AT && ++lookedAt > 0 && length >= LikeText.SHORTEST;
    }

    Field field(String name) {
      return new Field(
          name,
          usedAs,
          records,
          characters,
          texts > 0 && texts * 3 >= lookedAt,
          texts > 0 && repeated * 2 > texts,
          KnownField.named(name).isPresent(),
          asHtml,
          cut,
          example);
    }
  }
}
