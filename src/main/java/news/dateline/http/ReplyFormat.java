package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats that results can take, the preferred one first. */
enum ReplyFormat {
  JSON("application/json", "application/json"),
  /** One object a line. */
  JSONL("application/jsonl", "application/jsonl; charset=utf-8"),
  /** RFC 4180. */
  CSV("text/csv", "text/csv; charset=utf-8; header=present");

  private final String media;
  private final String contentType;

  ReplyFormat(String media, String contentType) {
    this.media = media;
    this.contentType = contentType;
  }

  /** The media type without parameters. */
  String media() {
    return media;
  }

  /** The value of {@code Content-Type}. */
  String contentType() {
    return contentType;
  }

  /** The ending of its paths, without the dot. */
  String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The form that the client likes best (RFC 9110, section 12.5.1); among equals the first offered.
   *
   * @param accept the header; absent accepts all
   * @throws Refusal when none of the forms is acceptable
   */
  static ReplyFormat negotiate(Optional<String> accept, List<ReplyFormat> offered) throws Refusal {
    if (accept.isEmpty() || accept.get().isBlank()) {
      return offered.get(0);
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : accept.get().split(",", -1)) {
      Range.parse(part).ifPresent(ranges::add);
    }
    double best = 0;
    Optional<ReplyFormat> chosen = Optional.empty();
    for (ReplyFormat form : offered) {
      double quality = form.quality(ranges);
      if (quality > best) {
        best = quality;
        chosen = Optional.of(form);
      }
    }
    return chosen.orElseThrow(
        () ->
            new Refusal(
                Problem.of(
                    406,
                    "not-acceptable",
                    "This is available as "
                        + String.join(", ", offered.stream().map(ReplyFormat::media).toList())
                        + "; the Accept header allows none of them. A path that ends in ."
                        + offered.get(0).ending()
                        + ", for example, chooses a format without that header.")));
  }

  private boolean isNamed(String other) {
    boolean lines = other.equals("application/x-ndjson") || other.equals("application/json-lines");
    return other.equals(media) || (this == JSONL && lines);
  }

  /** By the most specific range that matches. */
  private double quality(List<Range> ranges) {
    int specific = -1;
    double quality = 0;
    for (Range range : ranges) {
      int how = isNamed(range.media) ? 2 : range.covers(media);
      if (how > specific) {
        specific = how;
        quality = range.quality;
      }
    }
    return quality;
  }

  private record Range(String media, double quality) {

    static Optional<Range> parse(String part) {
      String[] pieces = part.split(";", -1);
      String media = pieces[0].strip().toLowerCase(Locale.ROOT);
      double quality = 1;
      for (int i = 1; i < pieces.length; i++) {
        String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
        if (piece.startsWith("q=")) {
          try {
            quality = Math.clamp(Double.parseDouble(piece.substring(2).strip()), 0.0, 1.0);
          } catch (NumberFormatException e) {
            return Optional.empty();
          }
        }
      }
      return media.contains("/") ? Optional.of(new Range(media, quality)) : Optional.empty();
    }

    /** 1 for {@code text/*}, 0 for everything, -1 for neither. */
    int covers(String other) {
      if (media.equals("*/*")) {
        return 0;
      }
      return media.endsWith("/*") && other.startsWith(media.substring(0, media.length() - 1))
          ? 1
          : -1;
    }
  }
}
