package news.dateline.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dateline.archive.packing.Budget;
import news.dateline.archive.packing.Compression;
import news.dateline.archive.packing.Compressions;
import news.dateline.archive.packing.Container;
import news.dateline.archive.packing.Containers;
import news.dateline.archive.packing.UnsupportedFile;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.RecordsFailure;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.DamagedInput;
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
  private final DiskStream disk;
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
    this.records = new MarkingRecords(records);
    this.budget = budget;
    this.disk = new DiskStream(disk);
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
        new PackedStream(
            disk, compression.name(), () -> compression.unpack((BufferedInputStream) packed))) {
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
    FileCharacters characters = FileCharacters.of(raw, charset);
    PeekedStream text = characters.text();
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

  private void decoded(Place place, FileCharacters characters, Format format) throws IOException {
    if (characters.areOf(format)) {
      records.decoded(place.file(), characters.choice().get());
    }
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
      return container.file() + Capture.MEMBER + MemberName.shown(name);
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
      if (MemberName.isHidden(name)) {
        records.skip(file, "hidden");
        return;
      }
      Outcome outcome =
          read(
              new Place(file, own, false, Optional.empty(), container.depth() + 1),
              budget.of(new PackedStream(disk, "member", () -> new UnclosedStream(content))));
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
              read(
                  text,
                  budget.of(
                      new PackedStream(disk, "document", () -> new UnclosedStream(content)))));
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
}
