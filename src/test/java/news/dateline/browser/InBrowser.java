package news.dateline.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests in a real browser. Their methods take a {@link Page} before the sample archive, or a {@link
 * Browser} to open pages with.
 *
 * <pre>{@code
 * @InBrowser
 * class StartTest {
 *   @Test
 *   void saysWhatItHolds(Page page) {
 *     page.open("/");
 *     assertThat(page.text("header")).contains("articles");
 *   }
 * }
 * }</pre>
 *
 * <p>A test fails when the page logs an error, throws, violates its content security policy, opens
 * a dialog or asks for anything but of its own server. Where there is no Chromium all are skipped,
 * and one line says so.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@Timeout(600)
@interface InBrowser {}
