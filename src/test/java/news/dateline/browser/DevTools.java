package news.dateline.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The browser's DevTools protocol over two pipes: commands out, replies and events in, each a JSON
 * object ended by a zero byte.
 *
 * <pre>{@code
 * JsonObject page = devTools.call("", "Target.createTarget", "url", "about:blank");
 * }</pre>
 *
 * <p>Safe for use by several threads. Events are handed over by the reading thread, in the order of
 * their coming and before the reply to any command that was sent after they happened; whoever
 * listens must not wait for a reply in there.
 */
final class DevTools {
  /** Far more than any command takes; what waits longer is stuck. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Gson GSON = new Gson();

  private final OutputStream out;
  private final AtomicInteger sent = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final Map<String, Consumer<Event>> listeners = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /** Something that happened in the browser. */
  record Event(String method, JsonObject params) {}

  /** A command that the browser refused. */
  static final class Refused extends IllegalStateException {
    Refused(String message) {
      super(message);
    }
  }

  DevTools(InputStream in, OutputStream out) {
    this.out = out;
    Thread.ofPlatform().daemon().name("devtools").start(() -> read(new BufferedInputStream(in)));
  }

  /** Hands the events of a session to a listener. */
  void listen(String session, Consumer<Event> listener) {
    listeners.put(session, listener);
  }

  /** Ends that. */
  void leave(String session) {
    listeners.remove(session);
  }

  /**
   * Sends a command and waits for its reply.
   *
   * @param session a tab's session, or the empty string for the browser itself
   * @param parameters names and values in turn
   * @throws Refused when the browser says no
   */
  JsonObject call(String session, String method, Object... parameters) {
    try {
      return send(session, method, parameters).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new Refused(method + ": " + e.getCause().getMessage());
    } catch (TimeoutException e) {
      throw new IllegalStateException(method + " got no reply within " + PATIENCE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " was interrupted", e);
    }
  }

  /** Sends a command; the reply comes later. */
  CompletableFuture<JsonObject> send(String session, String method, Object... parameters) {
    JsonObject params = new JsonObject();
    for (int i = 0; i < parameters.length; i += 2) {
      params.add((String) parameters[i], GSON.toJsonTree(parameters[i + 1]));
    }
    int id = sent.incrementAndGet();
    JsonObject command = new JsonObject();
    command.addProperty("id", id);
    command.addProperty("method", method);
    command.add("params", params);
    if (!session.isEmpty()) {
      command.addProperty("sessionId", session);
    }
    CompletableFuture<JsonObject> reply = new CompletableFuture<>();
    waiting.put(id, reply);
    write(command);
    if (ended) {
      reply.completeExceptionally(gone());
    }
    return reply;
  }

  private synchronized void write(JsonObject command) {
    try {
      out.write(GSON.toJson(command).getBytes(StandardCharsets.UTF_8));
      out.write(0);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the browser is gone", e);
    }
  }

  private void read(InputStream in) {
    try {
      ByteArrayOutputStream message = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0; next = in.read()) {
        if (next == 0) {
          take(JsonParser.parseString(message.toString(StandardCharsets.UTF_8)).getAsJsonObject());
          message.reset();
        } else {
          message.write(next);
        }
      }
    } catch (IOException e) {
      // The pipe has broken: as good as its end.
    } finally {
      ended = true;
      waiting.values().forEach(reply -> reply.completeExceptionally(gone()));
    }
  }

  private void take(JsonObject message) {
    if (message.has("id")) {
      CompletableFuture<JsonObject> reply = waiting.remove(message.get("id").getAsInt());
      if (reply != null && message.has("error")) {
        reply.completeExceptionally(
            new IOException(message.getAsJsonObject("error").get("message").getAsString()));
      } else if (reply != null) {
        reply.complete(message.getAsJsonObject("result"));
      }
    } else {
      String session = message.has("sessionId") ? message.get("sessionId").getAsString() : "";
      Consumer<Event> listener = listeners.get(session);
      if (listener != null) {
        listener.accept(
            new Event(message.get("method").getAsString(), message.getAsJsonObject("params")));
      }
    }
  }

  private static IOException gone() {
    return new IOException("the browser has ended");
  }
}
