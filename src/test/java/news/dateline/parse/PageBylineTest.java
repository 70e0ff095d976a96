package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented bylines in the manner of many papers. */
class PageBylineTest {
  private static String byline(String html) {
    return PageByline.of(Page.of("<html><body><h1>Ferry back</h1>" + html + "</body></html>"))
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      value = {
        "<div class=author><a rel=author href=/l>Liv Aasen</a> <time>June 11, 2025 9:04 PM</time> <a href=/t>@livaasen</a></div>",
        "<div class=author>Liv Aasen <time>June 11, 2025 9:04 PM</time> @livaasen</div>",
        "<p class=byline>Liv Aasen - Jun 11, 2025 9:04 pm UTC</p>",
        "<p class=byline>Liv Aasen | Wed, Jun 11, 21:04</p>",
        "<p class=byline>Von Liv Aasen, am 11. Juni 2025 um 21:04 Uhr</p>",
        "<p class=byline>Par Liv Aasen le 11 juin 2025 à 21h04</p>",
        "<p class=byline>Liv Aasen, 11.06.2025</p>",
        "<p class=byline>Liv Aasen před 3 hodinami</p>",
        "<p class=byline>Liv Aasen vor 3 Stunden</p>",
        "<p class=byline>Liv Aasen hace 3 horas</p>",
        "<p class=byline>Liv Aasen il y a 3 heures</p>",
        "<p class=byline>Liv Aasen 3h ago</p>",
        "<p class=byline>Liv Aasen · yesterday</p>",
        "<p class=byline>by <a href=/l>Liv Aasen</a><span>11 Jun 2025</span><span>417</span></p>",
        "<p class=byline>Written by: Liv Aasen, Staff Writer</p>",
        "<p class=byline>Autor: Liv Aasen</p>",
        "<p class=byline>Автор: Liv Aasen</p>",
        "<p class=byline>Od Liv Aasen</p>",
        "<p class=byline>vonLiv Aasen 11.06.2025</p>",
        "<p class=byline>Liv Aasen liv@post.example</p>",
        "<p class=author>651</p><p class=byline>Liv Aasen</p>",
        "<p class=byline>Written by</p><p class=author>Liv Aasen</p>",
        "<meta name=author content='<a href=/l>Liv Aasen</a>'>",
        "<meta name=author content='undefined'><p class=byline>Liv Aasen</p>",
        "<meta name=author content='By Liv Aasen, '>",
      })
  void aBylineIsANameAndNoMore(String html) {
    assertThat(byline(html)).isEqualTo("Liv Aasen");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      value = {
        "<p class=byline>By June May</p> % June May",
        "<p class=byline>Theresa Mai</p> % Theresa Mai",
        "<p class=byline>Liv Aasen and Oskar Brandvik</p> % Liv Aasen and Oskar Brandvik",
        "<meta name=author content='Liv Aasen, Oskar Brandvik'> % Liv Aasen, Oskar Brandvik",
        "<meta name=author content='BR24 Redaktion'> % BR24 Redaktion",
        "<p class=byline>Dimitri Andersen</p> % Dimitri Andersen",
        "<p class=byline>Daniel Vonlanthen</p> % Daniel Vonlanthen",
        "<meta name=author content='Havnby Today'> % Havnby Today",
        "<p class=byline>Jia Li Mo</p> % Jia Li Mo",
        "<p class=byline>Desk Editor</p> % Desk Editor",
        "<p class=byline><a rel=author>Liv Aasen</a>, <a rel=author>Oskar Brandvik</a></p> % Liv Aasen, Oskar Brandvik",
      })
  void namesStayWhole(String html, String byline) {
    assertThat(byline(html)).isEqualTo(byline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class=author>Sat, 20 Dec, 2025 - 06:36</p>",
        "<p class=author>417</p>",
        "<p class=byline>@livaasen</p>",
        "<meta name=author content='https://post.example/liv'>",
        "<meta name=author content='3d23d65f-ddc6-4ce5'>",
        "<meta name=author content='null'>",
        "<p class=byline>June 11, 2025 | Harbour and Ferries</p>",
      })
  void whatIsNoNameIsNoByline(String html) {
    assertThat(byline(html)).isEmpty();
  }
}
