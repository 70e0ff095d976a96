package news.dateline.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.ee8.servlet.FilterHolder;
import org.eclipse.jetty.ee8.servlet.ServletContextHandler;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Service;
import spark.embeddedserver.EmbeddedServer;
import spark.embeddedserver.EmbeddedServers;
import spark.http.matching.MatcherFilter;
import spark.ssl.SslStores;

/**
 * The socket: Spark 2.9 on Jetty 12.1, and the only file that names either.
 *
 * <p>Spark was last released on a Jetty that is out of support, so its filter is put into a context
 * of a current one. It has one route, which takes everything and gives it to the {@link
 * Application}. Spark sees each request as a plain {@code GET /}: otherwise {@code
 * X-HTTP-Method-Override} would change the method, a Turkish locale would lose {@code OPTIONS}, and
 * a strange {@code Accept} would find no route.
 *
 * <p>Threads are the platform's: a search computes, and a virtual thread that computes lets no
 * other run; two long exports would stop a machine with two cores. A connection that waits has no
 * thread.
 */
final class SparkServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SparkServer.class);

  /**
   * An address that is longer than the application reads must still come so far as to be refused.
   */
  private static final int HEADER_BYTES = 64 * 1024;

  private static final int BUFFER_BYTES = 32 * 1024;

  /**
   * So much of a body that nobody wants is read all the same: a connection that is left with it in
   * the pipe has to be closed, and a client that wrote it would lose the reply, or its next one.
   */
  private static final long SPENT_BYTES = 16L * 1024 * 1024;

  /** A reader may think for so long in the midst of a stream. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  /** What is being answered when the server stops may take so long. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Service service;
  private final Object identifier;
  private final int port;

  private SparkServer(Service service, Object identifier, int port) {
    this.service = service;
    this.identifier = identifier;
    this.port = port;
  }

  /**
   * Starts to serve, and returns once requests are answered.
   *
   * @throws IOException when the port is taken, or the server does not start
   */
  static SparkServer start(ServerSettings settings, Application application) throws IOException {
    Object identifier = new Object();
    Jetty jetty = new Jetty(settings, application);
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    EmbeddedServers.add(
        identifier,
        (matcher, files, exceptions, several) ->
            jetty.behind(new MatcherFilter(matcher, files, exceptions, false, several)));
    Service service = Service.ignite();
    service.embeddedServerIdentifier(identifier);
    service.ipAddress(settings.host());
    service.port(settings.port());
    service.untrustForwardHeaders();
    // In place of System.exit.
    service.initExceptionHandler(failure::set);
    // Starts Spark's own thread, which waits until the route is there.
    service.get(
        "/",
        (request, response) -> {
          Seen seen = (Seen) request.raw();
          jetty.answer(seen.original(), response.raw());
          return "";
        });
    jetty.ready.countDown();
    service.awaitInitialization();
    Exception failed = failure.get();
    if (failed != null) {
      forget(identifier);
      throw new IOException(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + ": "
              + failed.getMessage()
              + "; choose another port with --port, or --port 0 for the next free one",
          failed);
    }
    return new SparkServer(service, identifier, jetty.port());
  }

  /** The port it listens at. */
  int port() {
    return port;
  }

  /** Stops, after what is being answered has been, or {@link #GRACE} has passed. */
  @Override
  public void close() {
    service.stop();
    service.awaitStop();
    forget(identifier);
  }

  /**
   * Spark's list of servers is static and knows no removal; this lets go of all that hangs on it.
   */
  private static void forget(Object identifier) {
    EmbeddedServers.add(
        identifier,
        (matcher, files, exceptions, several) -> {
          throw new IllegalStateException("this server has been stopped");
        });
  }

  /** What Spark sees of a request: nothing that it could act upon. */
  private static final class Seen extends HttpServletRequestWrapper {
    Seen(HttpServletRequest original) {
      super(original);
    }

    HttpServletRequest original() {
      return (HttpServletRequest) getRequest();
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getRequestURI() {
      return "/";
    }

    @Override
    public @Nullable String getHeader(String name) {
      return null;
    }
  }

  /** Jetty, as Spark's embedded server. */
  private static final class Jetty implements EmbeddedServer {
    private final ServerSettings settings;
    private final Application application;
    private final Server server;
    private final ServerConnector connector;
    private final CountDownLatch ready = new CountDownLatch(1);

    Jetty(ServerSettings settings, Application application) {
      this.settings = settings;
      this.application = application;
      QueuedThreadPool threads =
          new QueuedThreadPool(settings.searches() + settings.streams() + 8, 4);
      threads.setName("http");
      this.server = new Server(threads);
      HttpConfiguration http = new HttpConfiguration();
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(HEADER_BYTES);
      http.setOutputBufferSize(BUFFER_BYTES);
      this.connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
      connector.setHost(settings.host().replaceAll("[\\[\\]]", ""));
      connector.setPort(settings.port());
      connector.setIdleTimeout(IDLE.toMillis());
      server.addConnector(connector);
      server.setStopTimeout(GRACE.toMillis());
      server.setErrorHandler(new Problems());
    }

    /** Puts Spark's filter, and thus everything, into a context. */
    Jetty behind(Filter matcher) {
      ServletContextHandler context =
          new ServletContextHandler(null, "/", ServletContextHandler.NO_SESSIONS);
      Filter everything =
          (request, response, chain) ->
              matcher.doFilter(new Seen((HttpServletRequest) request), response, chain);
      context.addFilter(new FilterHolder(everything), "/*", EnumSet.of(DispatcherType.REQUEST));
      server.setHandler(new GracefulHandler(context.get()));
      return this;
    }

    @Override
    public int ignite(
        String host, int unused, SslStores none, int maxThreads, int minThreads, int idleMillis)
        throws Exception {
      ready.await();
      try {
        server.start();
      } catch (Exception e) {
        server.stop();
        throw e;
      }
      return port();
    }

    int port() {
      return connector.getLocalPort();
    }

    @Override
    public void configureWebSockets(
        Map<String, spark.embeddedserver.jetty.websocket.WebSocketHandlerWrapper> none,
        java.util.Optional<Long> idle) {
      // There are none.
    }

    @Override
    public void join() throws InterruptedException {
      server.join();
    }

    @Override
    public void extinguish() {
      try {
        server.stop();
      } catch (Exception e) {
        LOG.warn("the server did not stop cleanly", e);
      }
    }

    @Override
    public int activeThreadCount() {
      return server.getThreadPool().getThreads() - server.getThreadPool().getIdleThreads();
    }

    /** One request, from the socket and back to it. */
    void answer(HttpServletRequest received, HttpServletResponse response) throws Exception {
      Request request = request(received, response);
      Reply reply = application.answer(request, port());
      try {
        send(request, reply, response);
      } catch (Exception | StackOverflowError e) {
        if (response.isCommitted()) {
          // Nothing can be appended that a client would not take for data.
          LOG.debug("{} {} broke off", request.method(), request.path(), e);
          if (Application.unexpected(e) && !(e instanceof java.io.EOFException)) {
            LOG.warn("{} {} broke off: {}", request.method(), request.path(), e.toString());
          }
          org.eclipse.jetty.ee8.nested.Request.getBaseRequest(received).getHttpChannel().abort(e);
        } else {
          response.reset();
          send(request, application.failed(request, e), response);
        }
      }
    }

    private Request request(HttpServletRequest received, HttpServletResponse response)
        throws IOException {
      Map<String, List<String>> headers = new LinkedHashMap<>();
      for (String name : Collections.list(received.getHeaderNames())) {
        headers
            .computeIfAbsent(name.toLowerCase(Locale.ROOT), unseen -> new ArrayList<>())
            .addAll(Collections.list(received.getHeaders(name)));
      }
      String query = received.getQueryString();
      return new Request(
          received.getMethod(),
          received.getRequestURI(),
          query == null ? "" : query,
          headers,
          body(received, response));
    }

    /**
     * The body as far as it is looked at: one byte more than the limit says that it is too long.
     * What follows is read and forgotten, or, where it is very long, the connection closes after
     * the reply, which says so.
     */
    private byte[] body(HttpServletRequest received, HttpServletResponse response)
        throws IOException {
      InputStream in = received.getInputStream();
      boolean endless = received.getContentLengthLong() > SPENT_BYTES;
      byte[] body =
          endless ? new byte[settings.bodyLimit() + 1] : in.readNBytes(settings.bodyLimit() + 1);
      if (endless || !isSpent(in)) {
        response.setHeader("Connection", "close");
      }
      return received.getMethod().equals("POST") ? body : new byte[0];
    }

    private static boolean isSpent(InputStream in) throws IOException {
      byte[] forgotten = new byte[8 * 1024];
      long read = 0;
      while (read <= SPENT_BYTES) {
        int now = in.read(forgotten);
        if (now < 0) {
          return true;
        }
        read += now;
      }
      return false;
    }

    private static void send(Request request, Reply reply, HttpServletResponse response)
        throws Exception {
      response.setStatus(reply.status());
      reply.headers().forEach(response::setHeader);
      switch (reply.content()) {
        case Reply.Bytes(byte[] bytes) -> {
          if (reply.status() != 304) {
            response.setContentLength(bytes.length);
          }
          OutputStream out = response.getOutputStream();
          if (!request.head() && reply.status() != 304) {
            out.write(bytes);
          }
          out.close();
        }
        case Reply.Stream(Reply.Writer writer) -> {
          writer.write(
              headers -> {
                headers.forEach(response::setHeader);
                return response.getOutputStream();
              });
          response.getOutputStream().close();
        }
      }
    }
  }

  /** What Jetty itself refuses, such as a broken request line, as a problem like any other. */
  private static final class Problems extends ErrorHandler {
    @Override
    public boolean handle(
        org.eclipse.jetty.server.Request request, Response response, Callback callback) {
      int status = response.getStatus();
      Reply reply =
          Reply.of(
              Problem.of(
                  status,
                  status == 414 || status == 431 ? "address-too-long" : "bad-request",
                  "This is not a request that the server understands, or it is too long."));
      reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
      response.getHeaders().put(new HttpField(HttpHeader.CONNECTION, "close"));
      byte[] bytes =
          reply.content() instanceof Reply.Bytes(byte[] body)
              ? body
              : "".getBytes(StandardCharsets.UTF_8);
      response.write(true, ByteBuffer.wrap(bytes), callback);
      return true;
    }
  }
}
