package news.dateline.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Folding;
import news.dateline.article.Sha256;

/**
 * What a corrections file says: the lines that apply, and what is wrong with the others.
 *
 * <pre>
 *   dateline corrections 1
 *   # Comments stay; names are compared without case and accents.
 *   merge "Hillary Rodham Clinton" "Secretary Clinton" into "Hillary Clinton"
 *   rename "Michelle Robinson" to "Michelle Obama"
 *   split "Clinton" outlet "Karst Radio" from 2016 to 2016-06 as "Hillary Clinton"
 *   split "Clinton" article fkvsz54b2lmxs6jlphscckqile as "Bill Clinton"
 *   reject "Breaking News"
 *   keep "The Guardian Trust"
 * </pre>
 *
 * <p>The grammar of a line is that of {@link CorrectionLine}. Of a name there is at most one line
 * that merges, renames, rejects or keeps it; the first stands, and a later one is a problem, as is
 * one that closes a circle. Of the lines that split a name, the first that selects an article
 * decides there. A line with a problem changes nothing, and every other line applies.
 *
 * @param place the file's name, for messages
 * @param all the lines that apply, in their order
 * @param problems what is wrong with others
 * @param digest SHA-256 of the file's bytes, 64 hexadecimal digits; {@link #NO_DIGEST} without one
 */
public record Corrections(
    String place, List<Correction> all, List<Problem> problems, String digest) {
  /** The digest of no file at all. */
  public static final String NO_DIGEST = "none";

  /** The first line of a file. */
  public static final String HEADER = "dateline corrections 1";

  /** No corrections. */
  public static final Corrections NONE = new Corrections("", List.of(), List.of(), NO_DIGEST);

  /** Copies the lists. */
  public Corrections {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  /**
   * Something wrong with a line.
   *
   * @param place the file
   * @param line the line, from 1
   * @param message what, and what to do
   */
  public record Problem(String place, int line, String message) {
    @Override
    public String toString() {
      return place + ":" + line + ": " + message;
    }
  }

  /** A file that cannot be read as one at all: no line of it is applied. */
  public static final class Unreadable extends java.io.IOException {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads a file.
   *
   * @param place its name, for messages
   * @param text its text
   * @throws Unreadable when it is of a version that this software does not know
   */
  public static Corrections read(String place, String text) throws Unreadable {
    Reading reading = new Reading(place);
    String[] lines = text.replaceFirst("^\uFEFF", "").split("\r?\n", -1);
    boolean headed = false;
    for (int number = 1; number <= lines.length; number++) {
      String line = lines[number - 1];
      if (line.strip().startsWith("dateline corrections")) {
        headed |= reading.header(number, line.strip(), headed);
        continue;
      }
      try {
        Optional<Correction> correction = CorrectionLine.read(number, line);
        if (correction.isPresent()) {
          if (!headed) {
            reading.problem(1, "the first line should be: " + HEADER + "; write it there");
            headed = true;
          }
          reading.take(correction.get());
        }
      } catch (CorrectionLine.Bad bad) {
        reading.problem(number, bad.words());
      }
    }
    return new Corrections(place, reading.all, reading.problems, Sha256.hex(text));
  }

  /** How many lines apply. */
  public int count() {
    return all.size();
  }

  /** Whether no line applies. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The lines so far; each that comes is held against those before. */
  private static final class Reading {
    private final String place;
    private final List<Correction> all = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** The line that says of a name, as a whole, what becomes of it. */
    private final Map<String, Correction> whole = new HashMap<>();

    private final Map<String, List<Correction.Split>> splits = new HashMap<>();

    Reading(String place) {
      this.place = place;
    }

    void problem(int line, String message) {
      problems.add(new Problem(place, line, message));
    }

    boolean header(int number, String line, boolean again) throws Unreadable {
      if (!line.equals(HEADER)) {
        throw new Unreadable(
            place
                + ":"
                + number
                + ": \""
                + line
                + "\" is a version that this Dateline does not know; it reads \""
                + HEADER
                + "\". Use a newer Dateline, or write the file in that version");
      }
      if (again) {
        problem(number, "this line repeats the first; delete it");
      } else if (!all.isEmpty() || !problems.isEmpty()) {
        problem(number, "this line belongs at the beginning of the file; move it there");
      }
      return true;
    }

    void take(Correction correction) {
      switch (correction) {
        case Correction.Merge merge -> {
          List<String> kept = new ArrayList<>();
          for (String name : merge.names()) {
            if (stands(name, merge)) {
              kept.add(name);
            }
          }
          if (!kept.isEmpty()) {
            all.add(new Correction.Merge(merge.line(), kept, merge.into()));
          }
        }
        case Correction.Rename rename -> {
          if (stands(rename.name(), rename)) {
            all.add(rename);
          }
        }
        case Correction.Reject reject -> {
          if (stands(reject.name(), reject)) {
            all.add(reject);
          }
        }
        case Correction.Keep keep -> {
          if (stands(keep.name(), keep)) {
            all.add(keep);
          }
        }
        case Correction.Split split -> {
          if (divides(split)) {
            all.add(split);
          }
        }
      }
    }

    /** Whether nothing before says otherwise of the name; if so, that is a problem. */
    private boolean stands(String name, Correction correction) {
      String folded = Folding.fold(name);
      Correction before = whole.get(folded);
      if (before != null) {
        boolean same =
            before.getClass() == correction.getClass()
                && before.to().map(Folding::fold).equals(correction.to().map(Folding::fold));
        problem(
            correction.line(),
            same
                ? "line " + before.line() + " already says so of \"" + name + "\"; delete this line"
                : "line "
                    + before.line()
                    + " says otherwise of \""
                    + name
                    + "\" and applies: "
                    + before.text()
                    + "; delete one of the two");
        return false;
      }
      Optional<String> circle = circle(name, folded, correction);
      if (circle.isPresent()) {
        problem(correction.line(), circle.get());
        return false;
      }
      whole.put(folded, correction);
      return true;
    }

    /** What is wrong when the name would lead back to itself. */
    private Optional<String> circle(String typed, String name, Correction correction) {
      if (correction instanceof Correction.Merge && leadsTo(correction).equals(Optional.of(name))) {
        return Optional.of(
            "\"" + typed + "\" is merged into itself; to change how it is written, use rename");
      }
      // What stands already has no circle, so the walk ends.
      Optional<String> next = leadsTo(correction).filter(to -> !to.equals(name));
      while (next.isPresent()) {
        Correction on = whole.get(next.get());
        Optional<String> here = next;
        next =
            on == null
                ? Optional.empty()
                : leadsTo(on).filter(to -> !to.equals(here.orElseThrow()));
        if (next.equals(Optional.of(name))) {
          return Optional.of(
              "this closes a circle: by the lines above, \""
                  + correction.to().orElse("")
                  + "\" becomes \""
                  + typed
                  + "\" already; delete one of them");
        }
      }
      return Optional.empty();
    }

    private static Optional<String> leadsTo(Correction correction) {
      return correction.to().map(Folding::fold);
    }

    private boolean divides(Correction.Split split) {
      String name = Folding.fold(split.name());
      if (name.equals(Folding.fold(split.as()))) {
        problem(
            split.line(),
            "a part of \"" + split.name() + "\" cannot be that same actor; name somebody else");
        return false;
      }
      List<Correction.Split> before = splits.computeIfAbsent(name, it -> new ArrayList<>());
      for (Correction.Split other : before) {
        if (other.part().equals(split.part())) {
          problem(
              split.line(),
              "line "
                  + other.line()
                  + " splits off the same part and applies: "
                  + other.text()
                  + "; delete one of the two");
          return false;
        }
      }
      before.add(split);
      return true;
    }
  }
}
