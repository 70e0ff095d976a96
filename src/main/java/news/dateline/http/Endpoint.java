package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import news.dateline.search.IndexStatus;
import news.dateline.search.Parameters;
import news.dateline.search.ParsedRequest;
import news.dateline.search.QueryLimits;
import news.dateline.search.Snapshot;

/**
 * What every handler of the endpoint needs.
 *
 * @param archive the archive
 * @param settings how it is served
 * @param parameters reads parameters
 * @param streams one permit for each stream that may be under way
 */
record Endpoint(
    ServedArchive archive, ServerSettings settings, Parameters parameters, Semaphore streams) {
  /** Where all of it lies. */
  static final String ROOT = "/api/v1/";

  /** The endpoint over an archive. */
  static Endpoint of(ServedArchive archive, ServerSettings settings) {
    return new Endpoint(
        archive,
        settings,
        new Parameters(QueryLimits.USUAL, settings.timeLimit()),
        new Semaphore(settings.streams()));
  }

  /** The parameters of an address, or of a body. */
  static Map<String, List<String>> sent(Request request) throws Refusal {
    if (!request.method().equals("POST")) {
      return request.parameters();
    }
    if (!request.query().isEmpty()) {
      throw new Refusal(
          Problem.of(
              400,
              "two-places",
              "With POST, all parameters belong in the body; this address has some of its own."));
    }
    return JsonBody.parameters(request);
  }

  /** Refuses parameters that mean nothing for a form of reply. */
  static void refuse(Map<String, List<String>> sent, List<String> names, String why)
      throws Refusal {
    for (String name : names) {
      if (sent.getOrDefault(name, List.of()).stream().anyMatch(value -> !value.isBlank())) {
        throw new Refusal(
            new Problem(
                400,
                "wrong-parameter",
                name + " " + why,
                Optional.of(name),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of()));
      }
    }
  }

  /** Refuses all parameters. */
  static void none(Map<String, List<String>> sent) throws Refusal {
    refuse(sent, List.copyOf(sent.keySet()), "means nothing here: this takes no parameters");
  }

  /**
   * The tag of a reply: fingerprint, corrections, version, question and form. Where the reply holds
   * more than the articles and findings determine (what was typed, cursors, the generation), so
   * does its tag.
   */
  EntityTag tag(
      Snapshot snapshot, ParsedRequest asked, String form, Request request, boolean plain) {
    IndexStatus index = snapshot.status();
    List<String> parts =
        new ArrayList<>(
            List.of(
                index.fingerprint(),
                snapshot.actors().corrections().digest(),
                settings.version(),
                asked.resource().path(),
                asked.queryString(),
                form));
    if (!plain) {
      parts.add(request.query());
      parts.add(snapshot.name());
      parts.add(Long.toString(index.generation()));
    }
    return EntityTag.of(parts);
  }

  /** A reply that may be kept, as long as its tag is asked about each time. */
  static Reply tagged(Reply reply, EntityTag tag) {
    return reply.with("ETag", tag.value()).with("Cache-Control", "no-cache");
  }

  /** The address of the next page, unless it is too long for an address. */
  Optional<String> next(
      ParsedRequest asked, ReplyFormat form, Optional<String> cursor, String path) {
    return cursor
        .map(text -> ROOT + path + "." + form.ending() + "?" + asked.next(text))
        .filter(address -> address.length() <= settings.addressLimit());
  }
}
