package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every view loads without a complaint of the browser, which the end of each test asks for. */
@InBrowser
class LoadingTest {
  static final Object VIEWS = View.ALL;

  @ParameterizedTest
  @FieldSource("VIEWS")
  void loads(View view, Page page) {
    view.open(page);
    int expected = view.equals(View.ERROR) ? 400 : view.equals(View.NOT_FOUND) ? 404 : 200;
    assertThat(page.status()).isEqualTo(expected);
    assertThat(page.evaluate("document.title").getAsString()).contains("Dateline");
    assertThat(page.evaluate("document.documentElement.lang").getAsString()).isEqualTo("en");
    assertThat(page.texts("h1")).hasSize(1);
    assertThat(page.outline()).anyMatch(each -> each.startsWith("main"));
  }
}
