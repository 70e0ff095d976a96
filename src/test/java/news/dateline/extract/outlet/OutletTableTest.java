package news.dateline.extract.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Evidence;
import news.dateline.article.Outlet;
import news.dateline.article.Resources;
import news.dateline.extract.text.Explained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletTableTest {
  private static final Evidence EVIDENCE = new Evidence.InUrl();
  private static final OutletTable SHIPPED = OutletTable.shipped();

  private static OutletTable own(String text) {
    try {
      return OutletTable.read("own.tsv", text);
    } catch (BadTable e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void noTwoOutletsShareANameOrAHost() {
    Map<String, String> owners = new HashMap<>();
    List<String> shared = new ArrayList<>();
    for (OutletTable.Row row : SHIPPED.rows()) {
      Set<String> keys = new java.util.LinkedHashSet<>(row.hosts());
      row.allNames().forEach(name -> keys.add("name " + OutletTable.key(name)));
      for (String key : keys) {
        String before = owners.putIfAbsent(key, row.name());
        if (before != null) {
          shared.add(key + ": " + before + ", " + row.name());
        }
      }
    }
    assertThat(shared).isEmpty();
    assertThat(SHIPPED.rows()).hasSizeGreaterThan(1700);
  }

  @Test
  void everyRowIsOneThatAUserCouldHaveWritten() throws BadTable {
    StringBuilder text = new StringBuilder();
    for (List<String> cells : Resources.rows(OutletTableTest.class, "outlets.tsv")) {
      assertThat(cells).as(cells.get(0)).hasSize(5);
      assertThat(cells.get(2)).as(cells.get(0)).isNotBlank();
      text.append(String.join("\t", cells)).append('\n');
    }
    assertThat(OutletTable.read("outlets.tsv", text.toString())).isEqualTo(SHIPPED);
  }

  @Test
  void namesThatAreAlsoWordsPersonsOrPlacesAreMarked() {
    OutletNames names = new OutletNames(SHIPPED);
    for (String name :
        List.of(
            "The Times",
            "Time",
            "The Mirror",
            "Mirror",
            "The Independent",
            "Life",
            "People",
            "Fortune",
            "Bloomberg",
            "Forbes",
            "Stern",
            "Nature",
            "Reason",
            "Slate",
            "Sabah",
            "PTI",
            "AAP",
            "MENA",
            "The Sun",
            "The Nation",
            "The Post",
            "The Hill",
            "Deadline",
            "Mint")) {
      assertThat(names.known(name)).as(name).isEmpty();
      assertThat(names.cited(name)).as(name).isPresent();
      assertThat(names.stated(name)).as(name).isPresent();
    }
  }

  @Test
  void someOfThemAreClearAfterTheirArticle() {
    OutletNames names = new OutletNames(SHIPPED);
    assertThat(names.known("Hill", true)).contains("The Hill");
    assertThat(names.known("Hill", false)).isEmpty();
    assertThat(names.known("Post", true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fox News | Fox News",
        "FoxNews.com | Fox News",
        "Fox Online News | Fox News",
        "FOX NEWS | Fox News",
        "www.foxnews.com | Fox News",
        "New York Times | The New York Times",
        "the guardian | The Guardian",
        "Guardian Online | The Guardian",
        "Monde | Le Monde",
        "Коммерсантъ | Kommersant",
        "新华社 | Xinhua",
        "الجزيرة | Al Jazeera",
        "朝日新聞 | The Asahi Shimbun",
        "दैनिक भास्कर | Dainik Bhaskar",
        "Η Καθημερινή | Kathimerini",
        "ΚΑΘΗΜΕΡΙΝΉ | Kathimerini",
        "Sueddeutsche Zeitung | Süddeutsche Zeitung",
        "hurriyet | Hürriyet",
        "AP | The Associated Press",
        "dpa | Deutsche Presse-Agentur",
        "PTI | Press Trust of India",
      })
  void everySpellingHasOneName(String printed, String name) {
    assertThat(new OutletNames().stated(printed)).map(OutletTable.Row::name).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Star | the-star.co.ke | The Star (Kenya)",
        "The Star | thestar.com.my | The Star (Malaysia)",
        "The Star | | The Star",
        "ABC News | www.abc.net.au | ABC Australia",
        "ABC News | abcnews.go.com | ABC News",
        "BBC Sport | www.bbc.co.uk | BBC",
        "Mail Online | www.dailymail.co.uk | Daily Mail",
        "The Halden Courier | www.nytimes.com | The Halden Courier",
        "Reuters | news.yahoo.com | Yahoo News",
      })
  void theHostSettlesWhoseNameItIs(String printed, String host, String name) {
    Outlet outlet =
        new OutletNames()
            .named(printed, Optional.ofNullable(host), true, new Evidence.Metadata("og:site_name"))
            .found();
    assertThat(outlet.name()).isEqualTo(name);
  }

  @Test
  void factsComeWithTheName() {
    assertThat(new OutletNames().atHost("www.lemonde.fr", EVIDENCE))
        .map(Explained::found)
        .contains(
            new Outlet("Le Monde", Optional.of("FR"), Optional.of(Outlet.Kind.PAPER), EVIDENCE));
    assertThat(new OutletNames().atHost("www.halden-courier.example", EVIDENCE))
        .map(Explained::found)
        .contains(new Outlet("Halden Courier", EVIDENCE));
  }

  @Test
  void ownTableAddsAnOutlet() {
    OutletNames names =
        new OutletNames(
            own("""
                    name\tcountry\tkind\thosts\tother names
                    # ours
                    Halden Courier\tNO\tpaper\tcourier.example\tHC;Haldenkureren;~The Courier

                    Meridian News Agency\t\tagency\t\tMNA;Meridian
                    Harbour Post
                    """)
                .over(SHIPPED));
    assertThat(names.stated("haldenkureren")).map(OutletTable.Row::name).contains("Halden Courier");
    assertThat(names.atHost("m.courier.example", EVIDENCE))
        .map(Explained::found)
        .contains(
            new Outlet(
                "Halden Courier", Optional.of("NO"), Optional.of(Outlet.Kind.PAPER), EVIDENCE));
    assertThat(names.known("The Courier")).isEmpty();
    assertThat(names.cited("The Courier")).contains("Halden Courier");
    assertThat(names.known("MNA")).contains("Meridian News Agency");
    assertThat(names.known("Harbour Post")).contains("Harbour Post");
    assertThat(names.known("Reuters")).contains("Reuters");
  }

  @Test
  void ownTableOverridesWhatIsShipped() {
    OutletTable table =
        own("""
                The Murdoch Channel\t\t\t\tFox News
                The Times\tXX\t\ttimes.example
                Cable\t\tbroadcaster\tcnn.com\tCNN
                """)
            .over(SHIPPED);
    OutletNames names = new OutletNames(table);
    assertThat(names.stated("FoxNews.com"))
        .map(OutletTable.Row::name)
        .contains("The Murdoch Channel");
    assertThat(names.listed("www.foxnews.com"))
        .map(OutletTable.Row::name)
        .contains("The Murdoch Channel");
    OutletTable.Row times = names.stated("The Times").orElseThrow();
    assertThat(times.country()).contains("XX");
    assertThat(times.kind()).contains(Outlet.Kind.PAPER);
    assertThat(times.hosts()).contains("times.example", "thetimes.co.uk");
    assertThat(names.listed("edition.cnn.com")).map(OutletTable.Row::name).contains("Cable");
    assertThat(names.stated("Cable News Network")).map(OutletTable.Row::name).contains("Cable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\tNO | own.tsv:2: no name in the first column; write the outlet's name there",
        "A, NO, paper | own.tsv:2: no tab in \"A, NO, paper\"; part the columns with tabs (text, tab-separated)",
        "A Courier  NO  paper | own.tsv:2: no tab in \"A Courier  NO  paper\"; part the columns with tabs (text, tab-separated)",
        "A NO paper a.example | own.tsv:2: no tab in \"A NO paper a.example\"; part the columns with tabs (text, tab-separated)",
        "A\\tNorway | own.tsv:2: \"Norway\" is no country; write the two capitals of ISO 3166, such as NO",
        "A\\tNO\\tblog | own.tsv:2: \"blog\" is no kind; write agency, paper, broadcaster or site",
        "A\\t\\t\\thttps://a.example/x | own.tsv:2: \"https://a.example/x\" is no host; write it without http:// and path, such as courier.example",
        "A\\t\\t\\ta.example\\tB\\tC | own.tsv:2: 6 columns, but there are five: name, country, kind, hosts, other names; part hosts and names with semicolons, not with tabs",
        "The first | own.tsv:2: \"first\" stands in line 1 already; keep it with one outlet",
      })
  void badLineIsNamedWithItsRemedy(String line, String message) {
    String text = "First\n" + line.strip().replace("\\t", "\t");
    assertThatThrownBy(() -> OutletTable.read("own.tsv", text))
        .isInstanceOf(BadTable.class)
        .hasMessage(message);
  }
}
