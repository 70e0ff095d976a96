package news.dateline.http;

import java.io.IOException;
import news.dateline.search.BadRequest;
import news.dateline.search.SearchException;

/** Answers the requests of a route. */
interface Handler {

  /**
   * Answers. A {@code HEAD} comes here as well; whoever called drops the body.
   *
   * @param request what is asked
   * @param variable what stands in the path where the route has braces, decoded; else empty
   * @throws Refusal when the client is to be told why not
   * @throws BadRequest when a parameter makes no sense
   * @throws SearchException when the search cannot be answered
   * @throws IOException when the index cannot be read
   */
  Reply answer(Request request, String variable)
      throws Refusal, BadRequest, SearchException, IOException;
}
