package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "http://courier.example/a,                       https://courier.example/a",
    "HTTPS://WWW.Courier.Example/A/b,                https://courier.example/A/b",
    "https://courier.example:443/a/,                 https://courier.example/a",
    "http://courier.example:80/a#top,                https://courier.example/a",
    "http://courier.example:8080/a,                  https://courier.example:8080/a",
    "http://reader:word@courier.example./a,          https://courier.example/a",
    "https://courier.example/a?utm_source=x&id=7&fbclid=y, https://courier.example/a?id=7",
    "https://courier.example/a?b=2&a=1,              https://courier.example/a?b=2&a=1",
    "https://courier.example/a?UTM_Medium=x,         https://courier.example/a",
    "https://courier.example/?id=7,                  https://courier.example?id=7",
    "https://courier.example/x/../%7Ea/./b%2fc,      https://courier.example/~a/b%2Fc",
    "https://courier.example/fähre,                  https://courier.example/f%C3%A4hre",
    "https://courier.example/f%c3%a4hre,             https://courier.example/f%C3%A4hre",
    "https://courier.example/50%,                    https://courier.example/50%25",
    "https://fähre.example/a,                        https://xn--fhre-loa.example/a",
    "https://courier.example/#!/a,                   https://courier.example%23!/a",
    "https://[2001:DB8::1]:443/a,                    https://[2001:db8::1]/a",
    "https://m.courier.example/a,                    https://courier.example/a",
    "https://amp.courier.example/a.amp.html,         https://courier.example/a.html",
    "https://www.courier.example/a/amp/,             https://courier.example/a",
    "https://courier.example/amp/news/a?amp=1,       https://courier.example/news/a",
    "https://courier.example/amp/a,                  https://courier.example/a",
    "https://m.example/a,                            https://m.example/a",
    "https://courier.example/a?outputType=amp&p=2,   https://courier.example/a?p=2",
    "https://blog.example/2024/a.html?m=1,           https://blog.example/2024/a.html",
    "https://www.google.com/amp/s/courier.example/a, https://courier.example/a",
    "https://courier-example.cdn.ampproject.org/c/s/courier.example/a, https://courier.example/a",
    "https://web.archive.org/web/20240305101112id_/http://www.courier.example/a, https://courier.example/a",
    "https://web.archive.org/web/20240305/https:/courier.example/a, https://courier.example/a",
    "https://courier.example/a;jsessionid=1A2?x=1,   https://courier.example/a?x=1",
    "https://courier.example/a/index.html,           https://courier.example/a",
    "https://courier.example/example,                https://courier.example/example",
    "https://courier.example/champ/clamp,            https://courier.example/champ/clamp",
    "https://www.example/a,                          https://www.example/a",
    "'  https://courier.example/a b  ',              https://courier.example/a%20b",
  })
  void twoWaysToOnePageAreOne(String printed, String canonical) {
    assertThat(CanonicalUrl.of(printed).map(url -> url.replace("#", "%23"))).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "courier",
        "ftp://courier.example/a",
        "mailto:a@b.example",
        "urn:uuid:1",
        "/a/b",
        "http://",
        "https:///a",
        "https://courier.example",
        "http://courier.example/",
        "http://courier.example/?utm_source=x",
        "http://courier.example/#top"
      })
  void whatLeadsToNoArticleIsNoIdentity(String printed) {
    assertThat(CanonicalUrl.of(printed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://courier.example/%E4/%2525?x=%zz&&y",
        "http://a..b.example//c//",
        "http://-x-.example/a?=b",
        "https://e\ud800.example/\udfff",
        "https://m.m.courier.example/amp/amp/a.amp.amp.html/index.html/amp?amp",
        "https://web.archive.org/web/2024/https://web.archive.org/web/2023/https://a.example/amp/b"
      })
  void canonicalTwiceIsCanonicalOnce(String printed) {
    String once = CanonicalUrl.of(printed).orElseThrow();
    assertThat(CanonicalUrl.of(once)).contains(once);
  }
}
