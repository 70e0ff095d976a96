package news.dateline.http;

import java.io.IOException;
import java.util.Optional;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;

/**
 * Answers {@code status}: what is served.
 *
 * @param endpoint what is served
 */
record StatusHandler(Endpoint endpoint) implements Handler {

  @Override
  public Reply answer(Request request, String variable)
      throws Refusal, SearchException, IOException {
    Endpoint.none(request.parameters());
    Snapshot snapshot = endpoint.archive().snapshot(Optional.empty());
    Reply reply =
        AnswerJson.status(
            endpoint.settings().version(), snapshot.status(), snapshot.actors().corrections());
    EntityTag tag =
        reply.content() instanceof Reply.Bytes(byte[] bytes)
            ? EntityTag.of(bytes)
            : EntityTag.of(new byte[0]);
    return Endpoint.tagged(
        tag.matches(request.header("If-None-Match")) ? Reply.notModified() : reply, tag);
  }
}
