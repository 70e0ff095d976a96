package news.dateline.browser;

import com.google.gson.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium of this machine, in an empty profile of its own.
 *
 * <pre>{@code
 * try (Chromium chromium = Chromium.start(Chromium.installed().orElseThrow())) {
 *   Page page = chromium.visit(server.address(), Look.WIDE);
 *   page.open("/?q=pier");
 * }
 * }</pre>
 *
 * <p>It is driven over pipes and not over a port: nobody else can reach it, and it ends by itself
 * when this process does, however that ends. It resolves no name, so nothing leaves this machine.
 *
 * <p>The protocol is spoken directly, since what the well-known drivers bring along is far larger
 * than what is used of it here: Playwright comes with a Node for each of five systems (202 MB), and
 * Selenium needs a second program in the browser's exact version.
 */
final class Chromium implements AutoCloseable {
  /** Where to look when {@code CHROMIUM} names none. */
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private static final List<String> FLAGS =
      List.of(
          "--headless=new",
          "--remote-debugging-pipe",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-default-apps",
          "--disable-extensions",
          "--disable-sync",
          "--disable-breakpad",
          "--disable-client-side-phishing-detection",
          "--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication",
          "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
          // Containers have a small /dev/shm, and a full one ends the tab.
          "--disable-dev-shm-usage",
          "--disable-back-forward-cache",
          "--disable-background-timer-throttling",
          "--disable-renderer-backgrounding",
          "--disable-backgrounding-occluded-windows",
          "--password-store=basic",
          "--force-color-profile=srgb",
          "--font-render-hinting=none",
          "--disable-lcd-text",
          "--lang=en-GB",
          "--mute-audio");

  private final Process process;
  private final Path profile;
  private final DevTools devTools;

  private Chromium(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
    this.devTools = new DevTools(process.getInputStream(), process.getOutputStream());
  }

  /** The browser's program: what the variable {@code CHROMIUM} names, else one of the path. */
  static Optional<Path> installed() {
    String named = System.getenv("CHROMIUM");
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(at -> Path.of(at, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @throws IOException when it cannot be started, with the last of what it said
   */
  static Chromium start(Path program) throws IOException {
    boolean root = "root".equals(System.getProperty("user.name"));
    try {
      return start(program, !root);
    } catch (IOException e) {
      if (root || !String.valueOf(e.getMessage()).contains("sandbox")) {
        throw e;
      }
      // Many containers do not allow what the sandbox needs; all that is opened here is our own.
      return start(program, false);
    }
  }

  private static Chromium start(Path program, boolean sandbox) throws IOException {
    Path profile = Files.createTempDirectory("dateline-chromium");
    List<String> command =
        new ArrayList<>(
            List.of(
                "/bin/sh",
                "-c",
                "exec \"$0\" \"$@\" 3<&0 4>&1 1>&2 </dev/null",
                program.toString(),
                "--user-data-dir=" + profile.resolve("data")));
    command.addAll(FLAGS);
    if (!sandbox) {
      command.add("--no-sandbox");
    }
    command.add("about:blank");
    Path log = profile.resolve("log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    Chromium chromium = new Chromium(process, profile);
    try {
      chromium.version();
    } catch (RuntimeException e) {
      String said = Files.readString(log);
      chromium.close();
      throw new IOException(
          program + " does not start: " + said.substring(Math.max(0, said.length() - 2_000)), e);
    }
    return chromium;
  }

  /** Its name and version. */
  String version() {
    return devTools.call("", "Browser.getVersion").get("product").getAsString();
  }

  /** Closes the pipe to it, as the end of this process does. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
  }

  /** The process, for whoever watches that it ends. */
  ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * An empty tab in a context of its own: no cookies, no storage, no cache of anybody else's.
   *
   * @param site where its addresses begin; any request elsewhere is a complaint
   */
  Page visit(URI site, Look look) {
    String context =
        devTools
            .call("", "Target.createBrowserContext", "disposeOnDetach", true)
            .get("browserContextId")
            .getAsString();
    JsonObject target =
        devTools.call("", "Target.createTarget", "url", "about:blank", "browserContextId", context);
    String session =
        devTools
            .call("", "Target.attachToTarget", "targetId", target.get("targetId"), "flatten", true)
            .get("sessionId")
            .getAsString();
    return new Page(devTools, session, context, site, look);
  }

  /** Ends it, by force if need be, and removes its profile. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> family = process.descendants().toList();
    try {
      if (process.isAlive()) {
        var unused = devTools.send("", "Browser.close");
      }
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // It has ended already, or is about to be.
    } finally {
      process.destroyForcibly().onExit().join();
      family.forEach(ProcessHandle::destroyForcibly);
      family.forEach(each -> each.onExit().join());
      Folders.delete(profile);
    }
  }
}
