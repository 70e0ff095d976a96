package news.dateline.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import news.dateline.archive.packing.Budget;
import news.dateline.archive.packing.Compression;
import news.dateline.archive.packing.Compressions;
import news.dateline.archive.packing.Container;
import news.dateline.archive.packing.Containers;
import news.dateline.archive.packing.UnsupportedFile;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.RecordsFailure;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.CharacterStream;
import news.dateline.archive.text.CharsetChoice;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Encoding;
import news.dateline.archive.text.PeekedStream;
import news.dateline.archive.text.UnclosedStream;
import news.dateline.archive.xml.Xml;
import news.dateline.article.Capture;

/**
 * The reading of one file of an archive, however it is packed: containers are opened, one inside of
 * the other, and what lies in them is read in its format.
 */
final class Unpacking {
  /** What the reason of such a rejection begins with. */
  static final String DEFECT = "a defect in Dateline, not in the file";

  private final List<Format> formats;
  private final Optional<Charset> charset;
  private final Records records;
  private final Disk disk;
  private final Budget budget;

  /**
   * A reading.
   *
   * @param charset the charset that the user said of files that declare none
   * @param budget what may be unpacked of the file
   * @param disk the file's bytes as they lie there
   */
  Unpacking(
      List<Format> formats,
      Optional<Charset> charset,
      Records records,
      Budget budget,
      InputStream disk) {
    this.formats = formats;
    this.charset = charset;
    this.records = new Knowing(records);
    this.budget = budget;
    this.disk = new Disk(disk);
  }

  /**
   * A file, or a member of a container.
   *
   * @param file what it is called, as in {@link Source#file}
   * @param name its own name, without what says how it is packed
   * @param named whether the user named it
   * @param path where its bytes lie, as long as nothing has been unpacked
   * @param depth how many containers it lies in
   */
  private record Place(String file, String name, boolean named, Optional<Path> path, int depth) {}

  /** Reads the file. */
  Outcome read(ArchiveFile file) throws IOException {
    String name = file.path().map(path -> String.valueOf(path.getFileName())).orElse("");
    return read(new Place(file.file(), name, file.named(), file.path(), 0), disk);
  }

  private Outcome read(Place place, InputStream in) throws IOException {
    PeekedStream raw = PeekedStream.of(in);
    if (raw.head().length == 0) {
      return empty(place, raw.stream());
    }
    Optional<Compression> compression = Compressions.recognising(raw.head());
    Optional<Container> container = Containers.recognising(raw.head());
    if ((compression.isPresent() || container.isPresent())
        && place.depth() >= budget.limits().depth()) {
      return new Outcome.Unreadable(
          rejection(
              place.file(),
              "lies in "
                  + place.depth()
                  + " containers, one inside another; unpack it and name the folder"));
    }
    if (compression.isPresent()) {
      return unpacked(place, compression.get(), raw.stream());
    }
    if (container.isPresent()) {
      return opened(place, container.get(), raw.stream());
    }
    Optional<String> unread = UnsupportedFile.reason(raw.head());
    return unread.isPresent() ? passedOver(place, unread.get()) : formatted(place, raw);
  }

  private Outcome unpacked(Place place, Compression compression, InputStream raw)
      throws IOException {
    String name = Compressions.unpackedName(place.name());
    Place inner = new Place(place.file(), name, place.named(), Optional.empty(), place.depth() + 1);
    InputStream packed = new BufferedInputStream(raw, 1 << 16);
    try (InputStream unpacked =
        new Packed(compression.name(), () -> compression.unpack((BufferedInputStream) packed))) {
      return read(inner, budget.of(unpacked));
    }
  }

  private Outcome opened(Place place, Container container, InputStream raw) throws IOException {
    Inside inside = new Inside(place);
    try {
      Optional<String> none = container.read(raw, place.path(), inside);
      if (none.isPresent()) {
        return new Outcome.Skipped(none.get());
      }
    } catch (RecordsFailure unwanted) {
      throw unwanted;
    } catch (DamagedInput damage) {
      records.reject(rejection(place.file(), String.valueOf(damage.getMessage())));
    } catch (IOException | RuntimeException broken) {
      disk.throwIfBroken();
      records.reject(
          rejection(
              place.file(),
              "the "
                  + container.name()
                  + " is damaged or breaks off ("
                  + broken.getMessage()
                  + "); get the file again"));
    }
    return inside.document.orElse(new Outcome.Read(container.name(), ""));
  }

  private Outcome formatted(Place place, PeekedStream raw) throws IOException {
    Encoding encoding = Encoding.of(raw.head(), raw.head().length);
    raw.stream().skipNBytes(encoding.mark());
    PeekedStream text = PeekedStream.of(raw.stream());
    Characters characters = characters(text, encoding);
    text = characters.text();
    FileHead head = new FileHead(place.name(), place.named(), text.head(), text.whole());
    Optional<Format> format;
    try {
      format = Formats.recognising(head, formats);
    } catch (RuntimeException | StackOverflowError defect) {
      return new Outcome.Unreadable(
          rejection(
              place.file(), defect("recognising the format", defect, "the file is not read")));
    }
    if (format.isEmpty()) {
      return passedOver(
          place,
          Xml.root(head)
              .map(root -> "XML with the root element <" + root.name() + ">, which is not read")
              .orElseGet(() -> "no format recognises its content" + likeness(head)));
    }
    records.recognised(place.file(), new Recognition(format.get().name(), format.get().mark()));
    Sampled sampled = new Sampled(records);
    try {
      format.get().read(characters.source(place.file(), format.get()), sampled);
      sampled.flush();
    } catch (RecordsFailure unwanted) {
      decoded(place, characters, format.get());
      throw unwanted;
    } catch (IOException broken) {
      sampled.flush();
      throw broken;
    } catch (RuntimeException | StackOverflowError defect) {
      sampled.flush();
      records.reject(
          rejection(
              place.file(),
              defect(
                  "reading " + format.get().name(), defect, "the records after it are not read")));
    }
    decoded(place, characters, format.get());
    return new Outcome.Read(format.get().name(), "");
  }

  private void decoded(Place place, Characters characters, Format format) throws IOException {
    if (characters.areOf(format)) {
      records.decoded(place.file(), characters.choice().get());
    }
  }

  /**
   * A file's characters.
   *
   * @param text as UTF-8 or its like
   * @param bytes as they are, for formats whose files declare their charset
   * @param start the offset at which both begin; absent where UTF-16 was written anew
   * @param writtenFrom from where on {@code text} was written anew
   * @param choice how they were read, once they have been
   */
  private record Characters(
      PeekedStream text,
      Optional<PeekedStream> bytes,
      Optional<Long> start,
      LongSupplier writtenFrom,
      Supplier<CharsetChoice> choice) {

    boolean areOf(Format format) {
      return bytes.isEmpty() || format.leavesCharsetOpen();
    }

    Source source(String file, Format format) {
      return areOf(format)
          ? new Source(file, text.stream(), start, writtenFrom)
          : new Source(file, bytes.get().stream(), start);
    }
  }

  private Characters characters(PeekedStream bytes, Encoding encoding) throws IOException {
    if (encoding.charset().isPresent()) {
      Charset wide = encoding.charset().get();
      PeekedStream text = PeekedStream.of(Encoding.inUtf8(bytes.stream(), wide));
      CharsetChoice choice = CharsetChoice.wide(wide, encoding.mark() > 0);
      return new Characters(
          text, Optional.empty(), Optional.empty(), () -> Long.MAX_VALUE, () -> choice);
    }
    PeekedStream kept = PeekedStream.of(bytes.stream());
    CharacterStream characters = CharacterStream.of(kept, encoding.mark() > 0, charset);
    return new Characters(
        characters.peeked(),
        Optional.of(kept),
        Optional.of((long) encoding.mark()),
        characters::writtenFrom,
        characters::choice);
  }

  private static String likeness(FileHead head) {
    return NoProse.looksLike(head).map(kind -> "; it looks like " + kind).orElse("");
  }

  /** What becomes of a file that is not read: one that the user named is not passed over. */
  private static Outcome passedOver(Place place, String reason) {
    return place.named()
        ? new Outcome.Unreadable(
            rejection(
                place.file(),
                reason
                    + "; if you know better, say what it is with --as FORMAT, such as --as text"))
        : new Outcome.Skipped(reason);
  }

  /** A defect of ours in one file costs that file's rest, and not the run. */
  private static String defect(String when, Throwable defect, String loss) {
    StackTraceElement[] trace = defect.getStackTrace();
    return DEFECT
        + " ("
        + when
        + ": "
        + defect
        + (trace.length == 0 ? "" : " at " + trace[0])
        + "); "
        + loss
        + "; please report it together with the file";
  }

  private static Outcome empty(Place place, InputStream stream) throws IOException {
    try {
      stream.read();
      return new Outcome.Skipped("empty");
    } catch (DamagedInput damage) {
      return new Outcome.Unreadable(rejection(place.file(), String.valueOf(damage.getMessage())));
    }
  }

  private static Rejection rejection(String file, String reason) {
    return new Rejection(file, 0, Optional.of(0L), reason);
  }

  /** Reads the members of one container. */
  private final class Inside implements Container.Members {
    private final Place container;
    private Optional<Outcome> document = Optional.empty();

    Inside(Place container) {
      this.container = container;
    }

    private String called(String name) {
      return container.file() + Capture.MEMBER + cleaned(name);
    }

    private void count() throws IOException {
      if (!budget.member()) {
        throw new DamagedInput(
            "has more than "
                + budget.limits().members()
                + " members; unpack it and name the folder");
      }
    }

    @Override
    public void file(String name, InputStream content) throws IOException {
      count();
      String file = called(name);
      String own = file.substring(file.lastIndexOf('/') + 1);
      if (isHidden(name)) {
        records.skip(file, "hidden");
        return;
      }
      Outcome outcome =
          read(
              new Place(file, own, false, Optional.empty(), container.depth() + 1),
              budget.of(new Packed("member", () -> new UnclosedStream(content))));
      switch (outcome) {
        case Outcome.Read read -> {}
        case Outcome.Skipped(String reason) -> records.skip(file, reason);
        case Outcome.Unreadable(Rejection rejection) -> records.reject(rejection);
      }
      if (budget.exhausted()) {
        throw new DamagedInput("nothing more of it is unpacked");
      }
    }

    @Override
    public void document(InputStream content) throws IOException {
      count();
      Place text =
          new Place(
              container.file(),
              container.name(),
              container.named(),
              Optional.empty(),
              container.depth() + 1);
      document =
          Optional.of(
              read(text, budget.of(new Packed("document", () -> new UnclosedStream(content)))));
    }

    @Override
    public void skip(String name, String reason) throws IOException {
      count();
      records.skip(called(name), reason);
    }

    @Override
    public void reject(String name, String reason) throws IOException {
      count();
      records.reject(rejection(called(name), reason));
    }
  }

  private static boolean isHidden(String name) {
    return name.startsWith("__MACOSX/")
        || List.of(name.split("/")).stream()
            .anyMatch(part -> part.startsWith(".") && !part.equals(".") && !part.equals(".."));
  }

  /** A member's name as it can be shown: no way out of the container, nothing unprintable. */
  static String cleaned(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    StringBuilder shown = new StringBuilder();
    String.join("/", parts)
        .codePoints()
        .forEach(
            c ->
                shown.appendCodePoint(
                    Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || Character.getType(c) == Character.SURROGATE
                        ? 0xfffd
                        : c));
    return shown.isEmpty() ? "unnamed" : shown.toString();
  }

  /** Opens something packed. */
  private interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * Unpacked bytes, where all that goes wrong is {@link DamagedInput}, unless the disk broke. After
   * that it ends, or goes on where the packing can.
   */
  private final class Packed extends InputStream {
    private final String name;
    private final Opening opening;
    private Optional<InputStream> in = Optional.empty();
    private boolean ended;

    Packed(String name, Opening opening) {
      this.name = name;
      this.opening = opening;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (ended) {
        return -1;
      }
      try {
        if (in.isEmpty()) {
          in = Optional.of(opening.open());
        }
        return in.get().read(into, from, length);
      } catch (DamagedInput damage) {
        throw damage;
      } catch (IOException | RuntimeException broken) {
        ended = true;
        disk.throwIfBroken();
        throw new DamagedInput(
            "the "
                + name
                + " data cannot be unpacked ("
                + broken.getMessage()
                + "); get the file again");
      }
    }

    @Override
    public void close() throws IOException {
      if (in.isPresent()) {
        try {
          in.get().close();
        } catch (IOException | RuntimeException broken) {
          disk.throwIfBroken();
        }
      }
    }
  }

  /**
   * The file as it lies there; remembers a failure of the disk, so that it is not taken for damage.
   */
  private static final class Disk extends FilterInputStream {
    private Optional<IOException> broken = Optional.empty();

    Disk(InputStream in) {
      super(in);
    }

    /** Whoever opened the file closes it. */
    @Override
    public void close() {}

    void throwIfBroken() throws IOException {
      if (broken.isPresent()) {
        throw broken.get();
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      try {
        return in.read(into, from, length);
      } catch (IOException failure) {
        broken = Optional.of(failure);
        throw failure;
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /** Marks what the caller throws, so that it is not taken for damage of a container. */
  private record Knowing(Records records) implements Records {
    @Override
    public void decoded(String file, CharsetChoice choice) throws IOException {
      try {
        records.decoded(file, choice);
      } catch (IOException why) {
        throw new RecordsFailure(why);
      }
    }

    @Override
    public void accept(String file, CapturedDocument document) throws IOException {
      try {
        records.accept(file, document);
      } catch (IOException why) {
        throw new RecordsFailure(why);
      }
    }

    @Override
    public void recognised(String file, Recognition recognition) throws IOException {
      try {
        records.recognised(file, recognition);
      } catch (IOException why) {
        throw new RecordsFailure(why);
      }
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
      try {
        records.reject(rejection);
      } catch (IOException why) {
        throw new RecordsFailure(why);
      }
    }

    @Override
    public void skip(String file, String reason) throws IOException {
      try {
        records.skip(file, reason);
      } catch (IOException why) {
        throw new RecordsFailure(why);
      }
    }
  }
}
