package news.dateline.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.archive.record.Rejection;

/**
 * Rejections by reason, for a reader who wants to know what went wrong before seeing a thousand
 * lines of it. Two reasons are one when they differ only after the first colon, in numbers, or in
 * what stands in quotation marks.
 *
 * <p>Holds a few examples of each of at most {@value #KINDS} reasons, whatever the number of
 * rejections. For one thread.
 */
public final class RejectionReasons {
  private static final int KINDS = 200;
  private static final int EXAMPLES = 3;
  private static final String OTHER = "other reasons";
  private static final Pattern VARIABLE = Pattern.compile("\"[^\"]*\"|'[^']*'|\\d+");

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /**
   * Rejections for one reason.
   *
   * @param count how many
   * @param examples the first few
   */
  public record Kind(long count, List<Rejection> examples) {

    /** Copies the list. */
    public Kind {
      examples = List.copyOf(examples);
    }

    private Kind plus(Rejection rejection) {
      List<Rejection> more = new ArrayList<>(examples);
      if (more.size() < EXAMPLES) {
        more.add(rejection);
      }
      return new Kind(count + 1, more);
    }
  }

  /** Counts one more. */
  void add(Rejection rejection) {
    int colon = rejection.reason().indexOf(": ");
    String kind = colon < 0 ? rejection.reason() : rejection.reason().substring(0, colon);
    String reason = VARIABLE.matcher(kind).replaceAll("…");
    String key = kinds.size() < KINDS || kinds.containsKey(reason) ? reason : OTHER;
    kinds.put(key, kinds.getOrDefault(key, new Kind(0, List.of())).plus(rejection));
  }

  /** The kinds, the most frequent first. */
  List<Kind> kinds() {
    return kinds.values().stream()
        .sorted(Comparator.comparingLong(Kind::count).reversed())
        .toList();
  }
}
