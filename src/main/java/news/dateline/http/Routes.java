package news.dateline.http;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is served where: a visible list.
 *
 * @param routes the routes, no two of which match the same path
 */
record Routes(List<Route> routes) {

  Routes {
    routes = List.copyOf(routes);
  }

  /**
   * One line of the list.
   *
   * @param pattern the path; a segment in braces, such as {@code {id}}, matches any one that is not
   *     empty, up to what follows the brace
   * @param methods the methods, without {@code HEAD} and {@code OPTIONS}
   * @param page whether a person reads what comes from here
   * @param handler answers
   */
  record Route(String pattern, Set<String> methods, boolean page, Handler handler) {

    /** A route that a script reads. */
    static Route of(String pattern, Set<String> methods, Handler handler) {
      return new Route(pattern, methods, false, handler);
    }

    /** A route that a person reads, or a browser for one. */
    static Route page(String pattern, Handler handler) {
      return new Route(pattern, Set.of("GET"), true, handler);
    }

    /** The value of the header {@code Allow}. */
    String allow() {
      Set<String> all = new TreeSet<>(methods);
      if (all.contains("GET")) {
        all.add("HEAD");
      }
      return String.join(", ", all);
    }

    /** Whether the method is answered here; {@code HEAD} is wherever {@code GET} is. */
    boolean takes(String method) {
      return methods.contains(method.equals("HEAD") ? "GET" : method);
    }

    /** What stands in place of the braces; present when the path matches. */
    Optional<String> match(String path) {
      int open = pattern.indexOf('{');
      if (open < 0) {
        return path.equals(pattern) ? Optional.of("") : Optional.empty();
      }
      String before = pattern.substring(0, open);
      String after = pattern.substring(pattern.indexOf('}') + 1);
      if (path.length() <= before.length() + after.length()
          || !path.startsWith(before)
          || !path.endsWith(after)) {
        return Optional.empty();
      }
      String variable = path.substring(before.length(), path.length() - after.length());
      boolean one = variable.indexOf('/') < 0 && (!after.isEmpty() || variable.indexOf('.') < 0);
      return one ? Optional.of(variable) : Optional.empty();
    }
  }

  /**
   * A route found.
   *
   * @param route the route
   * @param variable what stands in place of its braces, still percent-encoded; else empty
   */
  record Found(Route route, String variable) {}

  /** The route of a path. */
  Optional<Found> find(String path) {
    for (Route route : routes) {
      Optional<String> variable = route.match(path);
      if (variable.isPresent()) {
        return Optional.of(new Found(route, variable.get()));
      }
    }
    return Optional.empty();
  }
}
