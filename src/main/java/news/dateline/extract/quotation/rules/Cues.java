package news.dateline.extract.quotation.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import news.dateline.article.Resources;

/** The reporting words of English, from {@code cues.tsv} beside this class. Immutable. */
public final class Cues {
  /** How a reporting word takes what is said. */
  public enum Frame {
    SAY,
    THAT,
    TELL,
    QUOTE,
    ACT,
    ISSUE;

    /** A number for it, that models know it by. */
    public int code() {
      return switch (this) {
        case SAY -> 0;
        case THAT -> 1;
        case TELL -> 2;
        case QUOTE -> 3;
        case ACT -> 4;
        case ISSUE -> 5;
      };
    }
  }

  /**
   * One reporting word.
   *
   * @param frame how it takes what is said
   * @param weight how surely it reports speech, 0 to 1
   */
  record Cue(Frame frame, double weight) {}

  private final Map<String, Cue> byForm = new HashMap<>();

  public Cues() {
    for (List<String> row : Resources.rows(Cues.class, "cues.tsv")) {
      Cue cue =
          new Cue(
              Frame.valueOf(row.get(0).toUpperCase(Locale.ROOT)), Double.parseDouble(row.get(1)));
      for (String form : row.get(2).split(" ")) {
        byForm.putIfAbsent(form, cue);
      }
    }
  }

  Optional<Cue> of(String lower) {
    return Optional.ofNullable(byForm.get(lower));
  }

  /** Goes through all forms. */
  public void forEach(BiConsumer<String, Frame> each) {
    byForm.forEach((form, cue) -> each.accept(form, cue.frame()));
  }

  public boolean contains(String lower) {
    return byForm.containsKey(lower);
  }
}
