package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser and one sample archive for the whole run, a fresh context for every test. */
final class BrowserExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(BrowserExtension.class);
  static final String MISSING =
      "SKIPPED: no test of the page has run, since there is no Chromium here. Install it (on"
          + " Debian: apt install chromium), or name its program in the variable CHROMIUM.";

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Chromium.installed().isEmpty()) {
      once(
          context,
          String.class,
          () -> {
            System.out.println(MISSING);
            return MISSING;
          });
      Assumptions.abort(MISSING);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium =
        once(context, Chromium.class, () -> made(() -> Chromium.start(program().orElseThrow())));
    Served sample = once(context, Served.class, () -> made(Served::sample));
    Browser browser =
        context
            .getStore(OURS)
            .computeIfAbsent(Browser.class, key -> new Browser(chromium, sample), Browser.class);
    return parameter.getParameter().getType() == Browser.class ? browser : browser.page(Look.WIDE);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Browser browser = context.getStore(OURS).get(Browser.class, Browser.class);
    if (browser != null) {
      List<String> complaints = browser.close();
      assertThat(complaints).as("what the browser complains about").isEmpty();
    }
  }

  private static Optional<Path> program() {
    return Chromium.installed();
  }

  /** Made at its first use, kept for all tests, closed after the last of them. */
  private static <T> T once(ExtensionContext context, Class<T> type, Supplier<T> make) {
    Store store = context.getRoot().getStore(OURS);
    return store.computeIfAbsent(type, key -> make.get(), type);
  }

  private interface Making<T> {
    T make() throws IOException;
  }

  private static <T> T made(Making<T> making) {
    try {
      return making.make();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
