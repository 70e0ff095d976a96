package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented pages whose headings and titles disagree. */
class PageTitleTest {
  private static final String TEXT =
      "<p>The ferry that lay idle at the coal pier since autumn will sail again in May, the council of Havnby decided.</p>";

  private static String title(String head, String body) {
    return PageTitle.of(
        Page.of("<html><head>" + head + "</head><body>" + body + TEXT + "</body></html>"),
        List.of("Havnby Post", "havnbypost"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      value = {
        // the first level names a section, a logo or the outlet
        "Ferry to sail again in May                             % <h1>Harbour and Ferries</h1><h2>Ferry to sail again in May</h2> % Ferry to sail again in May",
        "Ferry to sail again in May - Harbour - Havnby Post     % <h1>Harbour</h1><h2>Ferry to sail again in May</h2> % Ferry to sail again in May",
        "Ferry to sail again in May : Notes from Havnby | Est. 2004 % <h1>Notes from Havnby</h1><div class=post-title>Ferry to sail again in May</div> % Ferry to sail again in May",
        "Ferry to sail again in May                             % <h1><a href=/>The Coal Pier</a></h1><h3>Ferry to sail again in May</h3> % Ferry to sail again in May",
        "Ferry to sail again in May                             % <div class=site-title><h1>Coal Pier</h1></div> % Ferry to sail again in May",
        "Coal Pier: Ferry to sail again in May                  % <h1>Coal Pier</h1><h3>Ferry to sail again in May</h3> % Ferry to sail again in May",
        // what is stated is made for search engines, and readers see another headline
        "Havnby ferry: when does it sail? - Havnby Post         % <h1>Coal-pier ferry will sail again after a winter ashore</h1> % Coal-pier ferry will sail again after a winter ashore",
        "Ferry sails again: all about the May start - Havnby Post % <h1>Ferry sails again</h1> % Ferry sails again",
        "Ferry sails again in May - why the council voted for it : post.example % <h1>Ferry sails again in May</h1><h2>why the council voted for it</h2> % Ferry sails again in May",
        "Start - Council of Havnby                              % <h1>Timetable</h1> % Timetable",
        // a text with headings of the first level
        "Ferry to sail again in May                             % <h1>Monday</h1><h1>Tuesday</h1><h1>What the council says</h1> % Ferry to sail again in May",
        "Navigation and service                                 % <nav><h1>Ferries</h1></nav><h1>Navigation and service</h1> % Navigation and service",
        // a kicker has an element of its own
        "Council: Ferry to sail again in May                    % <h1><span>Council</span><span>Ferry to sail again in May</span></h1> % Council Ferry to sail again in May",
        "Ferry to sail again in May                             % <h1><span>Council</span> <span>Ferry to sail again in May</span></h1> % Ferry to sail again in May",
      })
  void theHeadlineIsWhatReadersSee(String windowTitle, String body, String headline) {
    assertThat(title("<title>" + windowTitle + "</title>", body)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Ferry to sail again in May — Havnby | Post; Ferry to sail again in May",
        "Ferry to sail again in May - Havnby Post - Harbour; Ferry to sail again in May",
        "渡轮五月复航-北港新闻网; 渡轮五月复航",
        "渡轮五月复航_新闻频道_北港电视台; 渡轮五月复航",
        "Havnby Post: Ferry to sail again in May; Ferry to sail again in May",
        "Post: ferry to sail again in May; Post: ferry to sail again in May",
        "Ferry to sail again | Great Northern Coal Pier Company; Ferry to sail again",
      })
  void theOutletsNameGoesFromTheWindowsTitle(String windowTitle, String headline) {
    assertThat(
            PageTitle.of(
                Page.of("<title>" + windowTitle + "</title>" + TEXT),
                List.of("Havnby Post", "Havnby | Post", "gncpc")))
        .isEqualTo(headline);
  }

  @Test
  void aNameOfTheOutletThatIsTheWholeTitleIsNoName() {
    String title = "How the ferry of Havnby came back to sea | Clay";
    assertThat(
            PageTitle.of(
                Page.of(
                    "<title>"
                        + title
                        + "</title><h1>How the ferry of Havnby came back to sea</h1>"),
                List.of(title)))
        .isEqualTo("How the ferry of Havnby came back to sea");
  }

  @Test
  void aHeadlineAtTheEndOfATrailOfLinksCounts() {
    assertThat(
            title(
                "<title>Ferry to sail again in May</title><meta property=og:title content=\"Good news from the pier\">",
                "<nav><a href=/>Post</a><h1>Ferry to sail again in May</h1></nav>"))
        .isEqualTo("Ferry to sail again in May");
  }
}
