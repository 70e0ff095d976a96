package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.http.Routes.Route;
import news.dateline.search.Engine;
import news.dateline.search.Resource;

/** The list of all that is served. */
final class Site {
  private static final Set<String> GET = Set.of("GET");
  private static final Set<String> GET_OR_POST = Set.of("GET", "POST");

  private Site() {}

  /** The routes over an archive. */
  static Routes routes(ServerSettings settings, Optional<Engine> engine) {
    Endpoint endpoint = Endpoint.of(new ServedArchive(engine), settings);
    List<Route> routes = new ArrayList<>();
    routes.add(Route.page("/", new PageHandler(endpoint)));
    routes.add(Route.page("/articles/{id}", new ArticleHandler(endpoint, true)));
    routes.add(Route.page("/facets/{field}", new FacetPageHandler(endpoint)));
    for (Resource resource : List.of(Resource.ARTICLES, Resource.QUOTATIONS)) {
      String path = Endpoint.ROOT + resource.path();
      routes.add(
          Route.of(path, GET_OR_POST, new HitsHandler(endpoint, resource, Optional.empty())));
      for (ReplyFormat form : ReplyFormat.values()) {
        routes.add(
            Route.of(
                path + "." + form.ending(),
                GET_OR_POST,
                new HitsHandler(endpoint, resource, Optional.of(form))));
      }
    }
    routes.add(Route.of(Endpoint.ROOT + "articles/{id}", GET, new ArticleHandler(endpoint, false)));
    for (Optional<ReplyFormat> form :
        List.of(
            Optional.<ReplyFormat>empty(),
            Optional.of(ReplyFormat.JSON),
            Optional.of(ReplyFormat.CSV))) {
      String ending = form.map(each -> "." + each.ending()).orElse("");
      routes.add(
          Route.of(
              Endpoint.ROOT + "facets/{field}" + ending, GET, new FacetHandler(endpoint, form)));
      routes.add(
          Route.of(
              Endpoint.ROOT + "histogram" + ending, GET, new HistogramHandler(endpoint, form)));
    }
    routes.add(Route.of(Endpoint.ROOT + "status", GET, new StatusHandler(endpoint)));
    routes.add(Route.of("/openapi.json", GET, FileHandler.of("openapi.json", "application/json")));
    routes.add(Route.page("/style.css", FileHandler.of("style.css", "text/css; charset=utf-8")));
    routes.add(Route.page("/page.js", FileHandler.of("page.js", "text/javascript; charset=utf-8")));
    routes.add(Route.page("/icon.svg", FileHandler.of("icon.svg", "image/svg+xml")));
    return new Routes(routes);
  }
}
