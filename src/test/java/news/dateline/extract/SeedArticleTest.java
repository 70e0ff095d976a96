package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Quotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The article that the project began with: every line of {@code expected.json} that an extractor
 * answers for.
 */
class SeedArticleTest {
  private static final Path FILE = Path.of("../shared/seed/article.txt");
  private static Article article = Articles.body("");

  @BeforeAll
  static void read() throws IOException {
    boolean there = Files.isReadable(FILE);
    if (!there) {
      System.out.println(
          "SeedArticleTest: skipped, there is no " + FILE.toAbsolutePath().normalize());
    }
    assumeTrue(there);
    String text = Files.readString(FILE, StandardCharsets.UTF_8);
    int line = text.indexOf('\n');
    article =
        Extractors.standard(Clock.systemUTC())
            .apply(
                Articles.of(text.substring(0, line), text.substring(line).strip(), null, Map.of()));
  }

  private static Findings found() {
    return article.findings();
  }

  private static Optional<Actor> actor(String name) {
    return found().actors().stream().filter(actor -> actor.name().equals(name)).findFirst();
  }

  private static Stream<String> said(String name) {
    return found().quotations().stream()
        .filter(
            quotation ->
                quotation.attribution().speakers().stream()
                    .anyMatch(actor -> actor.name().equals(name)))
        .map(quotation -> article.text(quotation));
  }

  @Test
  void outletIsTheOneThatNamesItself() {
    assertThat(found().outlet()).map(Outlet::name).contains("Kyiv Independent");
  }

  @Test
  void dayWithoutYearIsNoDate() {
    assertThat(found().published()).isEmpty();
  }

  @Test
  void everySpeakerSaysWhatIsTheirs() {
    Map<String, String> words =
        Map.of(
            "Amaq News Agency", "raging war",
            "Islamic State", "responsibility",
            "Kremlin", "have been detained",
            "Vladimir Putin", "planned to flee",
            "Andrii Yusov", "any criticism",
            "U.S. Embassy in Russia", "imminent plans",
            "HUR", "provocation");
    words.forEach(
        (name, content) ->
            assertThat(said(name)).as(name).anyMatch(text -> text.contains(content)));
    assertThat(said("Andrii Yusov")).noneMatch(text -> text.contains("provocation"));
  }

  @Test
  void kindsRolesAndAliasesAreThoseOfTheText() {
    assertThat(actor("Amaq News Agency"))
        .hasValueSatisfying(
            amaq -> {
              assertThat(amaq.kind()).isEqualTo(Actor.Kind.ORGANISATION);
              assertThat(amaq.aliases()).contains("Amaq");
            });
    assertThat(actor("Kremlin")).map(Actor::kind).contains(Actor.Kind.GOVERNMENT);
    assertThat(actor("Reuters")).map(Actor::kind).contains(Actor.Kind.OUTLET);
    assertThat(actor("Vladimir Putin")).flatMap(Actor::role).contains("Russian President");
    assertThat(actor("Andrii Yusov"))
        .flatMap(Actor::role)
        .hasValueSatisfying(role -> assertThat(role).startsWith("spokesperson of"));
    assertThat(actor("HUR"))
        .hasValueSatisfying(
            hur ->
                assertThat(hur.aliases())
                    .contains(
                        "Ukraine's military intelligence agency",
                        "Ukraine's military intelligence"));
  }

  @Test
  void placesAndPlatformsDoNotSpeak() {
    assertThat(found().actors())
        .extracting(Actor::name)
        .doesNotContain("Ukraine", "Moscow", "Telegram", "Crocus City Hall", "ISIS", "he");
  }

  @Test
  void relayedQuotationNamesBoth() {
    List<Quotation> relayed =
        found().quotations().stream()
            .filter(quotation -> !quotation.attribution().relays().isEmpty())
            .toList();
    assertThat(relayed)
        .singleElement()
        .satisfies(
            quotation -> {
              assertThat(quotation.attribution().relays())
                  .extracting(Actor::name)
                  .containsExactly("Reuters");
              assertThat(quotation.attribution().speakers())
                  .extracting(Actor::name)
                  .containsExactly("Amaq News Agency");
            });
  }

  @Test
  void citedMediaAreFound() {
    assertThat(found().cited())
        .extracting(Outlet::name)
        .contains("Reuters", "Amaq News Agency")
        .isSubsetOf("Reuters", "Amaq News Agency", "The Independent");
  }

  @Test
  void placesAreFoundAndOutletsAreNone() {
    assertThat(found().places())
        .extracting(mention -> mention.place().name())
        .contains("Moscow", "Krasnogorsk", "Russia", "Ukraine");
    assertThat(found().places())
        .extracting(mention -> article.text(mention.span()))
        .doesNotContain("Reuters", "Amaq", "Independent", "Telegram");
  }
}
