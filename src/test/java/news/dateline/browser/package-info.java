/**
 * Tests of the page in a real browser: the headless Chromium of this machine, over the real server
 * with the real engine.
 *
 * <pre>{@code
 * @InBrowser
 * class FacetTest {
 *   @Test
 *   void aTickNarrows(Page page) {
 *     page.open("/?q=pier");
 *     page.follow("aside a[href*='outlet=']");
 *     assertThat(page.address()).contains("outlet=");
 *   }
 * }
 * }</pre>
 *
 * <p>The way of it: {@link news.dateline.browser.BrowserExtension} starts one {@link
 * news.dateline.browser.Chromium} and one {@link news.dateline.browser.Served} sample archive for
 * the whole run, and gives every test a {@link news.dateline.browser.Page} in a context of its own,
 * seen with a {@link news.dateline.browser.Look}. Meanwhile a {@link news.dateline.browser.Watch}
 * keeps what the browser complains about, and fails the test with it at its end. The addresses of
 * all views stand in {@link news.dateline.browser.View}, the selectors of the results in {@link
 * news.dateline.browser.ResultsPage}.
 *
 * <p>{@link news.dateline.browser.Screenshots} and {@link news.dateline.browser.PageBenchmark} are
 * commands; each says how it is run.
 */
package news.dateline.browser;
