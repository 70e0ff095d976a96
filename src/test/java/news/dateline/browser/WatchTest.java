package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** That the browser's tests can fail: pages that do what no page of ours may do are found out. */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchTest {
  private HttpServer server;
  private volatile String html = "";
  private volatile String policy = "";
  private volatile int status;

  @BeforeEach
  void beHarmless() {
    policy = "default-src * 'unsafe-inline'";
    html = "<!doctype html><title>t</title>";
    status = 200;
  }

  @BeforeAll
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          boolean known = path.equals("/") || path.equals("/favicon.ico");
          byte[] body = (path.equals("/") ? html : "").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.getResponseHeaders().add("Content-Security-Policy", policy);
          exchange.sendResponseHeaders(
              path.equals("/") ? status : known ? 200 : 404, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsLoggedAsAnErrorIsAComplaint(Browser browser) {
    finds("console: \"broken\" 7", browser, "<script>console.error('broken', 7)</script>");
  }

  @Test
  void whatIsThrownIsAComplaint(Browser browser) {
    finds("exception: Error: thrown", browser, "<script>throw new Error('thrown')</script>");
  }

  @Test
  void aPromiseThatNobodyCatchesIsAComplaint(Browser browser) {
    finds(
        "exception: Error: dropped",
        browser,
        "<script>Promise.reject(new Error('dropped'))</script>");
  }

  @Test
  void aRequestElsewhereIsAComplaint(Browser browser) {
    finds(
        "request elsewhere: http://elsewhere.example/a.png",
        browser,
        "<img src='http://elsewhere.example/a.png' alt=''>");
  }

  @Test
  void aNameIsNotLookedUp(Browser browser) {
    finds("failed: net::ERR_", browser, "<img src='http://elsewhere.example/a.png' alt=''>");
  }

  @Test
  void aMissingFileIsAComplaint(Browser browser) {
    finds("status 404: ", browser, "<script src='/missing.js'></script>");
  }

  @Test
  void aDialogIsAComplaintAndGoesAway(Browser browser) {
    finds("dialog: hello", browser, "<script>alert('hello')</script>");
  }

  @Test
  void whatThePolicyForbidsIsAComplaint(Browser browser) {
    policy = "default-src 'none'";
    for (String forbidden :
        List.of(
            "<script>window.pwned = 1</script>",
            "<p onclick='window.pwned = 1'>a</p>",
            "<p style='color: red'>a</p>",
            "<style>p { color: red }</style>")) {
      finds("policy: ", browser, forbidden);
    }
  }

  @Test
  void aPageThatIsAnErrorItselfIsNoComplaint(Browser browser) {
    status = 400;
    html = "<!doctype html><title>no</title>";
    Page page = browser.page(site(), Look.WIDE);
    page.open("/");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void aPageIsUsedAndAskedWhereItsScriptsAreOff(Browser browser) {
    html = "<!doctype html><title>t</title><script>document.title = 'ran'</script><a href=#b>b</a>";
    Page page = browser.page(site(), Look.WIDE.withoutScript());
    page.open("/");
    assertThat(page.evaluate("document.title").getAsString()).isEqualTo("t");
    page.follow("a");
    assertThat(page.address()).isEqualTo("/#b");
    assertThat(page.outline()).contains("link b");
  }

  @Test
  void aLookIsWhatThePageSees(Browser browser) {
    html = "<!doctype html><title>t</title>";
    Page page = browser.page(site(), Look.NARROW.inDark().printed());
    page.open("/");
    assertThat(
            page.evaluate(
                    "innerWidth + ' ' + ['(prefers-color-scheme: dark)', 'print',"
                        + " '(prefers-reduced-motion: reduce)'].map(q => matchMedia(q).matches)")
                .getAsString())
        .isEqualTo("390 true,true,true");
  }

  @Test
  void contextsShareNothing(Browser browser) {
    html = "<!doctype html><title>t</title>";
    Page one = browser.page(site(), Look.WIDE);
    one.open("/");
    one.evaluate("localStorage.setItem('a', 'b')");
    Page two = browser.page(site(), Look.WIDE);
    two.open("/");
    assertThat(two.evaluate("localStorage.length").getAsInt()).isZero();
  }

  @Test
  void anExpressionThatThrowsIsRefused(Browser browser) {
    Page page = browser.page(site(), Look.WIDE);
    page.open("/");
    assertThatThrownBy(() -> page.evaluate("nothing.here"))
        .isInstanceOf(DevTools.Refused.class)
        .hasMessageContaining("nothing");
  }

  @Test
  void theBrowserEndsWithItsConnection() throws Exception {
    Path program = Chromium.installed().orElseThrow();
    Chromium chromium = Chromium.start(program);
    ProcessHandle process = chromium.process();
    List<ProcessHandle> family = process.descendants().toList();
    assertThat(family).isNotEmpty();
    chromium.hangUp();
    process.onExit().get(60, TimeUnit.SECONDS);
    for (ProcessHandle each : family) {
      each.onExit().get(60, TimeUnit.SECONDS);
    }
    chromium.close();
  }

  @Test
  void aProgramThatIsNoBrowserIsToldWithWhatItSaid() {
    assertThatThrownBy(() -> Chromium.start(Path.of("/bin/cat")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/bin/cat does not start")
        .hasMessageContaining("option");
  }

  private URI site() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Opens a page with this in it, and waits for a complaint that begins like this. */
  private void finds(String beginning, Browser browser, String body) {
    html = "<!doctype html><title>t</title><link rel=icon href=/favicon.ico>" + body;
    try (Page page = browser.suspect(site())) {
      page.open("/");
      List<String> all = new ArrayList<>();
      page.await(
          "a complaint that begins with " + beginning,
          () -> {
            all.addAll(page.complaints());
            return all.stream().anyMatch(each -> each.startsWith(beginning));
          });
    }
  }
}
