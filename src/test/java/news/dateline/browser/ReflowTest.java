package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Nothing has to be scrolled sideways: not at 320 CSS pixels, which is a desk's window at 400 %
 * (WCAG 2.2, 1.4.10), and not with the text spacing that readers may set (1.4.12).
 */
@InBrowser
class ReflowTest {
  static final Object VIEWS = View.ALL;

  private static final String SPACING =
      """
      (() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
          + ' word-spacing: .16em !important; } p { margin-bottom: 2em !important; }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      })()\
      """;

  /** What reaches over the right edge of the window, unless it scrolls inside of its own box. */
  private static final String TOO_WIDE =
      """
      (() => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        return Array.from(document.querySelectorAll('body *'))
          .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
          .map(e => e.outerHTML.slice(0, 200));
      })()\
      """;

  /** Words that are cut off, where they are not hidden from the eye on purpose. */
  private static final String CUT_OFF =
      """
      Array.from(document.querySelectorAll('body *'))
        .filter(e => e.clientWidth > 1 && e.clientHeight > 1 && e.textContent.trim())
        .filter(e => {
          const style = getComputedStyle(e);
          const clips = over => over === 'hidden' || over === 'clip';
          return clips(style.overflowX) && e.scrollWidth > e.clientWidth + 1
              || clips(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
        })
        .map(e => e.outerHTML.slice(0, 200))\
      """;

  @ParameterizedTest
  @FieldSource("VIEWS")
  void fitsIntoANarrowWindow(View view, Browser browser) {
    Page page = browser.page(Look.ZOOMED);
    view.open(page);
    assertThat(page.evaluate("innerWidth").getAsInt()).isEqualTo(320);
    assertThat(page.strings(TOO_WIDE)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("VIEWS")
  void fitsWithWiderSpacing(View view, Browser browser) {
    for (Look look : new Look[] {Look.WIDE, Look.NARROW, Look.ZOOMED}) {
      Page page = browser.page(look);
      view.open(page);
      page.evaluate(SPACING);
      assertThat(page.evaluate("getComputedStyle(document.querySelector('h1')).letterSpacing"))
          .as("the spacing is there")
          .isNotEqualTo(new JsonPrimitive("normal"));
      assertThat(page.strings(TOO_WIDE)).as(look.name()).isEmpty();
      assertThat(page.strings(CUT_OFF)).as(look.name()).isEmpty();
    }
  }

  /** That the checks above can fail. */
  @Test
  void findsWhatIsTooWideAndWhatIsCutOff(Browser browser) {
    Page page = browser.page(Look.ZOOMED);
    View.START.open(page);
    page.evaluate(
        """
        (() => {
          const wide = document.createElement('p');
          wide.id = 'wide';
          wide.textContent = 'Wide';
          wide.style.width = '400px';
          const cut = document.createElement('p');
          cut.id = 'cut';
          cut.textContent = 'Much too long for it';
          cut.style.cssText = 'width: 20px; height: 20px; overflow: hidden';
          document.querySelector('main').append(wide, cut);
        })()\
        """);
    assertThat(page.strings(TOO_WIDE)).anyMatch(each -> each.contains("id=\"wide\""));
    assertThat(page.strings(CUT_OFF)).anyMatch(each -> each.contains("id=\"cut\""));
  }
}
