package news.dateline.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as {@link Parameters} read it.
 *
 * @param resource what is asked for
 * @param request the search that answers it
 * @param input {@code q} as typed, empty when absent
 * @param saidBy the name in {@code said_by}
 * @param sized whether a size was asked for: JSON lines and CSV without one stream every hit
 * @param fields the columns asked for, none for the usual ones; nobody has checked them
 * @param excel whether a CSV is for Excel
 * @param snapshot the snapshot that a cursor names; absent for the newest
 * @param warnings what was read otherwise than somebody may think; see also {@link #namesakes} and
 *     {@link #nothingCopied}
 * @param canonical every parameter that makes a difference, normalised and in the order of names
 */
public record ParsedRequest(
    Resource resource,
    SearchRequest request,
    String input,
    Optional<String> saidBy,
    boolean sized,
    List<String> fields,
    boolean excel,
    Optional<String> snapshot,
    List<String> warnings,
    Map<String, List<String>> canonical) {
  private static final int NAMESAKES = 10;

  /** Copies the lists. */
  public ParsedRequest {
    fields = List.copyOf(fields);
    warnings = List.copyOf(warnings);
    canonical = Collections.unmodifiableMap(new TreeMap<>(canonical));
  }

  /**
   * {@code q}, {@code from} and {@code to} as one query in the query language, for the reply's
   * {@code parsed}.
   */
  public String parsed() {
    return Queries.print(request.query());
  }

  /**
   * The request as a canonical query string: requests that ask the same have the same, whatever the
   * order and spelling of their parameters. It is part of the ETag.
   */
  public String queryString() {
    return queryString(canonical);
  }

  /** The query string of the next page, without {@code ?}. */
  public String next(String cursor) {
    Map<String, List<String>> next = new TreeMap<>(canonical);
    next.put(Parameter.CURSOR.parameter(), List.of(cursor));
    return queryString(next);
  }

  /** The text of the cursor that a page of hits ends with. */
  public String cursor(Cursor next) {
    return Cursors.write(next, request.view(), request.sort());
  }

  /**
   * The same search of another size, order or page; the canonical form stays that of the
   * parameters.
   */
  public ParsedRequest with(SearchRequest request) {
    return new ParsedRequest(
        resource, request, input, saidBy, sized, fields, excel, snapshot, warnings, canonical);
  }

  /** A warning that no article has the id whose copies are asked for. */
  public Optional<String> nothingCopied(Snapshot snapshot) throws IOException, SearchException {
    Optional<String> of = request.copies().of();
    return of.isPresent() && snapshot.printed(of.get()).isEmpty()
        ? Optional.of(
            "copies_of=" + of.get() + " is not the id of an article; give the id of a hit")
        : Optional.empty();
  }

  /** A warning that lists the actors whom a {@code said_by} means, when they are several. */
  public Optional<String> namesakes(Snapshot snapshot) throws IOException, SearchException {
    if (saidBy.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = snapshot.actorsNamed(saidBy.get(), NAMESAKES + 1);
    if (names.size() < 2) {
      return Optional.empty();
    }
    List<String> listed = names.subList(0, Math.min(NAMESAKES, names.size()));
    return Optional.of(
        "said_by="
            + saidBy.get()
            + " matches several actors: "
            + String.join("; ", listed)
            + (names.size() > NAMESAKES ? "; and more" : "")
            + ". Write the full name of one");
  }

  private static String queryString(Map<String, List<String>> parameters) {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, values) ->
            values.forEach(
                value -> pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    return String.join("&", pairs);
  }
}
