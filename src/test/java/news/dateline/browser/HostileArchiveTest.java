package news.dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * No word and no address of an archive becomes markup, a script or a link that is none. Besides
 * what is asserted here, any violation of the policy, dialog or request elsewhere fails a test.
 */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileArchiveTest {
  static final Object ATTACKS = HostileArchive.ATTACKS;

  /** A script of somebody else's that has run is an error in the log, and so a failure. */
  private static final String DETECTOR =
      """
      Object.defineProperty(window, 'pwned', {
        set() { console.error('pwned at ' + location.href); }
      });\
      """;

  /** Whatever only an archive can have put there. */
  private static final String FOREIGN =
      """
      Array.from(document.querySelectorAll('*')).flatMap(e => {
        const found = [];
        for (const a of e.attributes) {
          if (a.name.startsWith('on') || a.name === 'srcdoc' || a.name === 'autofocus') {
            found.push(a.name + ' of ' + e.outerHTML.slice(0, 200));
          }
          if (['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'ping']
              .includes(a.name)) {
            const to = new URL(a.value, document.baseURI);
            const news = e.localName === 'a' && a.name === 'href' && to.hostname === 'news.example';
            if (!['http:', 'https:'].includes(to.protocol)
                || (to.origin !== location.origin && !news)) {
              found.push('to ' + a.value);
            }
          }
        }
        const inline = e.localName === 'script' && !e.src
            && !['application/json', 'importmap'].includes(e.type);
        if (inline || ['base', 'iframe', 'object', 'embed', 'img'].includes(e.localName)
            || e.getAttribute('http-equiv')) {
          found.push('element ' + e.outerHTML.slice(0, 200));
        }
        return found;
      })\
      """;

  private Served served;

  @BeforeAll
  void serve() throws IOException {
    served = Served.of(HostileArchive.articles());
  }

  @AfterAll
  void stop() throws IOException {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void listsShowItAsWords(Browser browser) {
    Page page = page(browser);
    for (String address : List.of("/?size=100", "/?view=quotations&size=100")) {
      page.open(address);
      clean(page);
      String text = page.text("body");
      for (String attack : HostileArchive.ATTACKS.subList(0, 17)) {
        assertThat(text).as(address).contains(attack);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ATTACKS")
  void anArticleShowsItAsWords(String attack, Browser browser) {
    Page page = page(browser);
    page.open("/?size=100");
    List<String> all = page.attributes(View.HEADLINE, "href");
    assertThat(all).hasSize(HostileArchive.ATTACKS.size());
    int number = HostileArchive.ATTACKS.indexOf(attack);
    String article =
        all.stream()
            .filter(each -> each.contains(String.format(Locale.ROOT, "hostile%019d", number)))
            .findFirst()
            .orElseThrow();
    page.open(article);
    clean(page);
    assertThat(page.evaluate("document.querySelector('h1').textContent").getAsString())
        .contains(attack.strip());
    assertThat(page.evaluate("document.querySelector('main').textContent").getAsString())
        .contains("Harbour news.")
        .contains(attack);
  }

  @ParameterizedTest
  @FieldSource("ATTACKS")
  void anAddressThatCarriesItShowsItAsWords(String attack, Browser browser) {
    Page page = page(browser);
    String encoded = URLEncoder.encode(attack, StandardCharsets.UTF_8);
    // A backslash in the path is refused before the page is asked.
    String segment = encoded.replace("+", "%20").replace("%2F", "_").replace("%5C", "_");
    List<String> addresses =
        List.of(
            "/?q=" + encoded,
            "/?said=@&said_by=@&outlet=@&-outlet=@&actor=@&place=@&cited=@".replace("@", encoded),
            "/?view=quotations&said_by=@&actor=@&-actor=@".replace("@", encoded),
            "/?from=" + encoded,
            "/?sort=" + encoded,
            "/?view=" + encoded,
            "/?" + encoded + "=1",
            "/articles/" + segment);
    for (String address : addresses) {
      page.open(address);
      clean(page);
    }
  }

  @Test
  void aVeryLongWordDoesNotWidenThePage(Browser browser) {
    Page page = browser.page(served.address(), Look.ZOOMED);
    for (String address : List.of("/?size=100", "/?view=quotations&size=100")) {
      page.open(address);
      assertThat(overflow(page)).as(address).isZero();
    }
    page.open("/?size=100");
    for (String article : page.attributes(View.HEADLINE, "href")) {
      page.open(article);
      assertThat(overflow(page)).as(article).isZero();
    }
  }

  private static int overflow(Page page) {
    return page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        .getAsInt();
  }

  /** That the checks can fail. */
  @Test
  void whatIsForeignIsFound(Browser browser) {
    Page page = page(browser);
    page.open("/");
    page.evaluate(
        """
        (() => {
          const link = document.createElement('a');
          link.setAttribute('href', 'java\\nscript:window.pwned=1');
          document.querySelector('main').append(link);
          window.pwned = 1;
        })()\
        """);
    assertThat(page.strings(FOREIGN)).singleElement().asString().startsWith("to java");
    assertThat(page.complaints()).singleElement().asString().contains("pwned at ");
  }

  private Page page(Browser browser) {
    Page page = browser.page(served.address(), Look.WIDE);
    page.atEveryStart(DETECTOR);
    return page;
  }

  private static void clean(Page page) {
    assertThat(page.strings(FOREIGN)).as(page.address()).isEmpty();
    assertThat(page.complaints()).as(page.address()).isEmpty();
  }
}
