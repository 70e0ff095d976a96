package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything by keyboard, and the focus always seen. */
@InBrowser
class KeyboardTest {
  private static final int MANY = 1_000;

  /** Numbers what can be reached by Tab, and notes how each looks without the focus. */
  private static final String BEFORE =
      """
      (() => {
        window.looks = e => [e, e.parentElement, e.nextElementSibling]
          .filter(each => each)
          .map(each => {
            const s = getComputedStyle(each);
            const outline = s.outlineStyle === 'none' || parseFloat(s.outlineWidth) === 0
              ? 'none' : [s.outlineStyle, s.outlineWidth, s.outlineColor, s.outlineOffset].join(' ');
            return [outline, s.boxShadow, s.backgroundColor, s.color, s.textDecoration,
              s.borderTopColor, s.borderBottomColor, s.borderBottomWidth].join('|');
          }).join('\\n');
        window.unfocused = new Map();
        const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
        for (const e of document.querySelectorAll(all)) {
          const shown = e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length;
          const same = e.type === 'radio' && !e.checked;
          if (shown && e.tabIndex >= 0 && !e.disabled && !same) window.unfocused.set(e, looks(e));
        }
        return window.unfocused.size;
      })()\
      """;

  /** What has the focus now. */
  private static final String NOW =
      """
      (() => {
        const e = document.activeElement;
        if (!e || e === document.body || e === document.documentElement) return {end: true};
        document.getAnimations().forEach(each => each.finish());
        const box = e.getClientRects()[0];
        const x = box.x + box.width / 2, y = box.y + box.height / 2;
        const top = document.elementFromPoint(x, y);
        return {
          end: false,
          number: Array.from(window.unfocused.keys()).indexOf(e),
          html: e.outerHTML.slice(0, 120),
          differs: window.unfocused.get(e) !== looks(e),
          uncovered: !!top && (e.contains(top) || top.contains(e))
        };
      })()\
      """;

  static Stream<Arguments> views() {
    return View.ALL.stream()
        .flatMap(
            view ->
                Stream.of(Look.WIDE, Look.NARROW.inDark()).map(look -> Arguments.of(view, look)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void tabReachesEverythingAndTheFocusIsSeen(View view, Look look, Browser browser) {
    Page page = browser.page(look);
    view.open(page);
    int reachable = page.evaluate(BEFORE).getAsInt();
    assertThat(reachable).isPositive();
    Walk walk = walk(page);
    assertThat(walk.unseen).as("focused, and looking as before").isEmpty();
    assertThat(walk.covered).as("focused, and covered by something else").isEmpty();
    assertThat(walk.reached).as("what Tab reaches").hasSize(reachable);
  }

  /** That the check above can fail. */
  @Test
  void aFocusThatIsNotSeenIsFound(Page page) {
    View.START.open(page);
    page.evaluate(
        """
        (() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('button:focus-visible { outline: none !important; }');
          document.adoptedStyleSheets = [sheet];
        })()\
        """);
    page.evaluate(BEFORE);
    assertThat(walk(page).unseen).isNotEmpty().allMatch(html -> html.startsWith("<button"));
  }

  private static final class Walk {
    private final Set<Integer> reached = new LinkedHashSet<>();
    private final List<String> unseen = new ArrayList<>();
    private final List<String> covered = new ArrayList<>();
  }

  /** Presses Tab until the focus leaves the page or comes round. */
  private static Walk walk(Page page) {
    Walk walk = new Walk();
    for (int step = 0; step < MANY; step++) {
      page.press("Tab");
      JsonObject now = page.evaluate(NOW).getAsJsonObject();
      if (now.get("end").getAsBoolean() || !walk.reached.add(now.get("number").getAsInt())) {
        return walk;
      }
      String html = now.get("html").getAsString();
      if (!now.get("differs").getAsBoolean()) {
        walk.unseen.add(html);
      }
      if (!now.get("uncovered").getAsBoolean()) {
        walk.covered.add(html);
      }
    }
    throw new AssertionError("Tab does not come to an end");
  }

  @Test
  void aSearchNeedsNoMouse(Page page) {
    page.open("/");
    for (int step = 0; step < 20 && !focusIsOn(page, "input[name=q]"); step++) {
      page.press("Tab");
    }
    page.type("pier");
    page.followKey("Enter");
    for (int step = 0; step < MANY && !focusIsOn(page, View.HEADLINE); step++) {
      page.press("Tab");
    }
    page.followKey("Enter");
    assertThat(page.address()).contains("/articles/");
  }

  private static boolean focusIsOn(Page page, String selector) {
    return page.evaluate("document.activeElement.matches(" + Page.js(selector) + ")")
        .getAsBoolean();
  }
}
