package news.dateline.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A tab of the browser, as a reader uses it and a test asks it.
 *
 * <pre>{@code
 * page.open("/?q=pier");
 * page.follow("main h2 a");
 * assertThat(page.text("h1")).contains("Pier Nine");
 * page.back();
 * }</pre>
 *
 * <p>Nothing here sleeps for a fixed time: every step waits until what it needs is there, and fails
 * after {@link DevTools#PATIENCE} with a message that says what it waited for. Selectors are CSS.
 * Expressions are JavaScript; they run where scripts of the page are off, and no policy of the page
 * stops them.
 */
final class Page implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private static final int POLL = 20;

  /** The page is there: loaded, and no part of it says that it is being renewed. */
  private static final String SETTLED =
      "document.readyState === 'complete' && !document.querySelector('[aria-busy=true]')";

  private final DevTools devTools;
  private final String session;
  private final String context;
  private final URI site;
  private final Watch watch;
  private final boolean scripted;

  Page(DevTools devTools, String session, String context, URI site, Look look) {
    this.devTools = devTools;
    this.session = session;
    this.context = context;
    this.site = site;
    this.scripted = look.script();
    this.watch = new Watch(devTools, session, site);
    devTools.listen(session, watch::take);
    for (String domain : List.of("Page", "Runtime", "Network", "Log", "Audits", "Inspector")) {
      call(domain + ".enable");
    }
    call("Page.setLifecycleEventsEnabled", "enabled", true);
    call("Emulation.setFocusEmulationEnabled", "enabled", true);
    look(look);
  }

  /** Looks at it in another way, without loading it again. */
  void look(Look look) {
    call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        look.width(),
        "height",
        look.height(),
        "deviceScaleFactor",
        1,
        "mobile",
        false);
    call(
        "Emulation.setEmulatedMedia",
        "media",
        look.print() ? "print" : "",
        "features",
        List.of(
            feature("prefers-color-scheme", look.dark() ? "dark" : "light"),
            feature("prefers-reduced-motion", "reduce")));
    call("Emulation.setScriptExecutionDisabled", "value", !look.script());
  }

  private static Map<String, String> feature(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  /** Runs a script at the beginning of every document from now on. */
  void atEveryStart(String script) {
    call("Page.addScriptToEvaluateOnNewDocument", "source", script);
  }

  /** Opens an address of the site, and waits until it is loaded. */
  void open(String address) {
    JsonObject reply = call("Page.navigate", "url", site.resolve(address).toString());
    if (reply.has("errorText")) {
      throw new AssertionError(address + ": " + reply.get("errorText").getAsString());
    }
    if (reply.has("loaderId")) {
      String loader = reply.get("loaderId").getAsString();
      await(address + " to be loaded", () -> watch.loaded(loader));
    }
    until(SETTLED);
  }

  /** Clicks, and waits until another address is there and shown. */
  void follow(String selector) {
    leave("clicking " + selector, () -> click(selector));
  }

  /** Presses a key, and waits until another address is there and shown. */
  void followKey(String key) {
    leave("pressing " + key, () -> press(key));
  }

  /** Goes back by one step, and waits until that is shown. */
  void back() {
    leave("going back", () -> travel(-1));
  }

  /** Goes forward by one step, and waits until that is shown. */
  void forward() {
    leave("going forward", () -> travel(1));
  }

  private void travel(int steps) {
    JsonObject history = call("Page.getNavigationHistory");
    int to = history.get("currentIndex").getAsInt() + steps;
    JsonElement entry = history.getAsJsonArray("entries").get(to);
    call("Page.navigateToHistoryEntry", "entryId", entry.getAsJsonObject().get("id"));
  }

  private void leave(String how, Runnable step) {
    String before = address();
    try {
      step.run();
    } catch (DevTools.Refused refused) {
      // The document may be gone before the step that leaves it is acknowledged.
      if (!between(refused)) {
        throw refused;
      }
    }
    await(
        how + " to lead away from " + before,
        () -> holds("location.pathname + location.search + location.hash !== " + js(before)));
    until(SETTLED);
  }

  /** The path and query that are shown. */
  String address() {
    return evaluate("location.pathname + location.search + location.hash").getAsString();
  }

  /** Whether the page's own scripts run, as it was opened. */
  boolean scripted() {
    return scripted;
  }

  /** The status that the server gave to the document. */
  int status() {
    return watch.status();
  }

  /** Clicks with the mouse, on the middle of the first line of the first match. */
  void click(String selector) {
    String where = "(" + UNDER_THE_MOUSE + ")(" + js(selector) + ")";
    JsonElement[] seen = {JsonNull.INSTANCE};
    await(
        selector + " to be there, uncovered and at rest",
        () -> {
          JsonElement before = seen[0];
          seen[0] = tryEvaluate(where);
          return seen[0].isJsonObject() && seen[0].equals(before);
        });
    JsonObject at = seen[0].getAsJsonObject();
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          "type",
          type,
          "x",
          at.get("x"),
          "y",
          at.get("y"),
          "button",
          type.equals("mouseMoved") ? "none" : "left",
          "clickCount",
          type.equals("mouseMoved") ? 0 : 1);
    }
  }

  private static final String UNDER_THE_MOUSE =
      """
      selector => {
        const element = document.querySelector(selector);
        if (!element) return null;
        element.scrollIntoView({block: 'center', behavior: 'instant'});
        const box = element.getClientRects()[0];
        if (!box || box.width === 0 || box.height === 0) return null;
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        const top = document.elementFromPoint(x, y);
        return top && (element.contains(top) || top.contains(element)) ? {x, y} : null;
      }\
      """;

  /** Presses a key: {@code Tab}, {@code Shift+Tab}, {@code Enter}, {@code Space}, … */
  void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      devTools.call(session, "Input.dispatchKeyEvent", Keys.event(type, key));
    }
  }

  /** Types into what has the focus. */
  void type(String text) {
    call("Input.insertText", "text", text);
  }

  /** Puts the focus on an element and types over what is in it. */
  void fill(String selector, String text) {
    evaluate("(e => { e.focus(); e.select(); })(document.querySelector(" + js(selector) + "))");
    type(text);
  }

  /** How many elements match. */
  int count(String selector) {
    return evaluate("document.querySelectorAll(" + js(selector) + ").length").getAsInt();
  }

  /** What the first match says to the eye. */
  String text(String selector) {
    List<String> texts = texts(selector);
    if (texts.isEmpty()) {
      throw new AssertionError("no " + selector + " at " + address());
    }
    return texts.getFirst();
  }

  /** What every match says to the eye. */
  List<String> texts(String selector) {
    return strings("Array.from(document.querySelectorAll(" + js(selector) + "), e => e.innerText)");
  }

  /** An attribute of every match that has it, as it is written. */
  List<String> attributes(String selector, String name) {
    return strings(
        "Array.from(document.querySelectorAll(%s), e => e.getAttribute(%s)).filter(v => v !== null)"
            .formatted(js(selector), js(name)));
  }

  /** Every match that can be seen, by its element and the beginning of its text. */
  List<String> visible(String selector) {
    return strings(
        """
        Array.from(document.querySelectorAll(%s))
          .filter(e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length)
          .map(e => e.localName + ' ' + e.textContent.trim().slice(0, 40))\
        """
            .formatted(js(selector)));
  }

  /** The page as a screen reader has it: role and name of everything that is not ignored. */
  List<String> outline() {
    List<String> lines = new ArrayList<>();
    for (JsonElement each : call("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
      JsonObject node = each.getAsJsonObject();
      if (!node.get("ignored").getAsBoolean()) {
        lines.add((value(node, "role") + " " + value(node, "name")).strip());
      }
    }
    return lines;
  }

  private static String value(JsonObject node, String property) {
    JsonObject of = node.getAsJsonObject(property);
    return of != null && of.has("value") ? of.get("value").getAsString() : "";
  }

  /**
   * An image of the page from its top, as PNG.
   *
   * @param height how much of it at most, in CSS pixels
   */
  byte[] screenshot(int height) {
    int width = evaluate("innerWidth").getAsInt();
    int whole = evaluate("document.documentElement.scrollHeight").getAsInt();
    Map<String, Integer> clip =
        Map.of("x", 0, "y", 0, "width", width, "height", Math.min(whole, height), "scale", 1);
    return Base64.getDecoder()
        .decode(
            call(
                    "Page.captureScreenshot",
                    "format",
                    "png",
                    "clip",
                    clip,
                    "captureBeyondViewport",
                    true)
                .get("data")
                .getAsString());
  }

  /** The list of strings that an expression gives. */
  List<String> strings(String expression) {
    JsonArray array = evaluate(expression).getAsJsonArray();
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }

  /**
   * What an expression gives; a promise is waited for.
   *
   * @throws DevTools.Refused when it throws, or the document goes away meanwhile
   */
  JsonElement evaluate(String expression) {
    JsonObject reply =
        call(
            "Runtime.evaluate",
            "expression",
            expression,
            "returnByValue",
            true,
            "awaitPromise",
            true);
    if (reply.has("exceptionDetails")) {
      throw new DevTools.Refused(expression + "\n" + reply.get("exceptionDetails"));
    }
    JsonElement value = reply.getAsJsonObject("result").get("value");
    return value == null ? JsonNull.INSTANCE : value;
  }

  /** The same between two documents too, where it gives null. */
  private JsonElement tryEvaluate(String expression) {
    try {
      return evaluate(expression);
    } catch (DevTools.Refused refused) {
      if (between(refused)) {
        return JsonNull.INSTANCE;
      }
      throw refused;
    }
  }

  /** Whether a command met a document that was just being left. */
  private static boolean between(DevTools.Refused refused) {
    String message = String.valueOf(refused.getMessage());
    return message.contains("navigated or closed")
        || message.contains("context was destroyed")
        || message.contains("find context")
        || message.contains("find default execution context");
  }

  /** Waits until a condition holds. */
  void until(String condition) {
    await(condition, () -> holds(condition));
  }

  private boolean holds(String condition) {
    JsonElement value = tryEvaluate("!!(" + condition + ")");
    return value.isJsonPrimitive() && value.getAsBoolean();
  }

  /** Waits until a condition holds that is asked here. */
  void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + DevTools.PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "waited in vain for " + what + "; " + String.join("; ", watch.complaints()));
      }
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted, waiting for " + what, e);
      }
    }
  }

  /** The bytes that came over the wire, headers and all, since the tab was opened. */
  long transferred() {
    return watch.transferred();
  }

  /** What went wrong since the last call; a test that expects something takes it away so. */
  List<String> complaints() {
    tryEvaluate("0"); // What has happened in the page until now is told before this is answered.
    return watch.complaints();
  }

  /** A string as JavaScript writes it. */
  static String js(String text) {
    return GSON.toJson(text);
  }

  /** A command to this tab. */
  JsonObject call(String method, Object... parameters) {
    return devTools.call(session, method, parameters);
  }

  /** Closes the tab and forgets its context. */
  @Override
  public void close() {
    call("Emulation.setScriptExecutionDisabled", "value", false);
    devTools.call("", "Target.disposeBrowserContext", "browserContextId", context);
    devTools.leave(session);
  }
}
