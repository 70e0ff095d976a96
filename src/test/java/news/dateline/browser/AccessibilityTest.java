package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view by axe's rules for WCAG 2.2 AA, light and dark, wide and narrow. */
@InBrowser
class AccessibilityTest {

  static Stream<Arguments> views() {
    List<Look> looks = List.of(Look.WIDE, Look.WIDE.inDark(), Look.NARROW, Look.NARROW.inDark());
    return View.ALL.stream().flatMap(view -> looks.stream().map(look -> Arguments.of(view, look)));
  }

  @ParameterizedTest
  @MethodSource("views")
  void keepsToWcag(View view, Look look, Browser browser) {
    Page page = browser.page(look);
    view.open(page);
    Axe found = Axe.check(page);
    System.out.println("axe " + view + " " + look + ": " + found.summary());
    found.advice().forEach(each -> System.out.println("  good practice: " + each));
    assertThat(found.violations()).as("axe at " + page.address() + ", " + look).isEmpty();
  }

  /** That the check above can fail. */
  @Test
  void findsWhatIsWrong(Page page) {
    View.START.open(page);
    page.evaluate(
        """
        (() => {
          const image = document.createElement('img');
          const pale = document.createElement('p');
          pale.textContent = 'Hard to read';
          pale.style.color = '#ccc';
          pale.style.background = '#fff';
          document.querySelector('main').append(image, pale);
        })()\
        """);
    assertThat(Axe.check(page).violations())
        .anyMatch(each -> each.startsWith("image-alt: "))
        .anyMatch(each -> each.startsWith("color-contrast: ") && each.contains("Hard to read"));
  }
}
