package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** On paper there is what was found and said, and nothing to click. */
@InBrowser
class PrintTest {
  static final Object VIEWS = List.of(View.RESULTS, View.QUOTATIONS, View.ARTICLE);

  @ParameterizedTest
  @FieldSource("VIEWS")
  void hasNothingToClick(View view, Browser browser) {
    Page page = browser.page(Look.WIDE);
    view.open(page);
    assertThat(page.visible("main h1")).isNotEmpty();
    page.look(Look.WIDE.printed());
    assertThat(page.visible("form, input, select, button, nav, [role=search]")).isEmpty();
    assertThat(page.visible("main h1")).isNotEmpty();
  }
}
