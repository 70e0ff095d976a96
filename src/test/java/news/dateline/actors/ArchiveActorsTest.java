package news.dateline.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import news.dateline.article.Actor.Kind;
import news.dateline.article.Evidence;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchiveActorsTest {
  private record Named(String name, Kind kind, int articles, List<String> aliases) {}

  private final List<Named> archive = new ArrayList<>();

  private ArchiveActorsTest with(Kind kind, String name, int articles, String... aliases) {
    archive.add(new Named(name, kind, articles, List.of(aliases)));
    return this;
  }

  private ArchiveActorsTest person(String name, String... aliases) {
    return with(Kind.PERSON, name, 1, aliases);
  }

  private ArchiveActors actors(String... lines) {
    return actors(archive, lines);
  }

  private static ArchiveActors actors(List<Named> archive, String... lines) {
    ArchiveNames names = new ArchiveNames();
    for (Named each : archive) {
      String folded = Folding.fold(each.name());
      names.printed(folded, each.name(), each.articles());
      names.speaks(folded, each.kind(), each.articles());
      each.aliases().forEach(alias -> names.called(Folding.fold(alias), folded));
    }
    try {
      return ArchiveActors.of(
          names,
          lines.length == 0
              ? Corrections.NONE
              : Corrections.read("c", Corrections.HEADER + "\n" + String.join("\n", lines)));
    } catch (Corrections.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  /** Who is who: the names of the archive by the label that they lead to, without splits. */
  private Map<String, List<String>> who(String... lines) {
    return who(archive, lines);
  }

  private static Map<String, List<String>> who(List<Named> archive, String... lines) {
    ArchiveActors actors = actors(archive, lines);
    Map<String, List<String>> who = new TreeMap<>();
    for (Named each : archive) {
      String label =
          actors
              .resolve(Folding.fold(each.name()))
              .actor()
              .map(ArchiveActor::label)
              .orElse("nobody");
      who.computeIfAbsent(label, it -> new ArrayList<>()).add(each.name());
      Collections.sort(who.get(label));
    }
    return who;
  }

  // By themselves

  /**
   * Names that are one actor, and names that are not: kind, names with aliases, how many remain.
   */
  @TestFactory
  List<DynamicTest> namesAreMergedWhereThatIsSafe() {
    record Row(int actors, Kind kind, String... names) {}
    List<Row> rows =
        List.of(
            // spelling
            new Row(1, Kind.PERSON, "Jean-Claude Marchal", "Jean Claude Marchal"),
            new Row(1, Kind.PERSON, "George W. Quill", "George W Quill"),
            new Row(1, Kind.PERSON, "J.K. Quill", "J. K. Quill"),
            new Row(1, Kind.PERSON, "Oda Quill, Jr.", "Oda Quill Jr"),
            new Row(2, Kind.PERSON, "Oda Quill Jr.", "Oda Quill"),
            new Row(1, Kind.PERSON, "Sen. Oda Quill", "Oda Quill", "Senator Oda Quill"),
            new Row(2, Kind.PERSON, "Sen. Quill", "Quill"),
            new Row(1, Kind.GOVERNMENT, "U.S. Lamp Department", "US Lamp Department"),
            new Row(1, Kind.OUTLET, "The Tagus Review", "Tagus Review"),
            new Row(1, Kind.ORGANISATION, "Marram & Tait", "Marram and Tait"),
            new Row(2, Kind.PERSON, "The Baron Quill", "Baron Quill"),
            // middle names
            new Row(1, Kind.PERSON, "Ana Rita Lund", "Ana Lund", "Ana R. Lund"),
            new Row(3, Kind.PERSON, "Ana A. Lund", "Ana B. Lund", "Ana Lund"),
            new Row(3, Kind.PERSON, "Ana Maria Sofia Lund", "Ana S. Lund", "Ana Lund"),
            new Row(2, Kind.PERSON, "A. R. Lund", "A. Lund"),
            new Row(1, Kind.PERSON, "Ursula Beate von der Mark", "Ursula von der Mark"),
            new Row(2, Kind.PERSON, "Ana Rita Lund", "Anna Lund"),
            // aliases
            new Row(1, Kind.PERSON, "William Lund=Bill Lund", "Bill Lund"),
            new Row(2, Kind.PERSON, "William Lund=Lund", "Lund"),
            new Row(2, Kind.PERSON, "William Lund=William", "William"),
            new Row(2, Kind.PERSON, "William Lund=Mr. Lund", "Mr. Lund"),
            new Row(2, Kind.PERSON, "William Lund=W. Lund", "W. Lund"),
            new Row(2, Kind.PERSON, "William Lund=the Quiet Man", "the Quiet Man"),
            new Row(3, Kind.PERSON, "William Lund=Bill Lund", "Wilma Lund=Bill Lund", "Bill Lund"),
            new Row(1, Kind.ORGANISATION, "World Dam Council=WDC", "WDC"),
            new Row(1, Kind.ORGANISATION, "Council for the Dams of Ebro=CDE", "CDE"),
            new Row(3, Kind.ORGANISATION, "World Dam Council=WDC", "West Dam Club=WDC", "WDC"),
            new Row(2, Kind.ORGANISATION, "World Dam Council=Council", "Council"),
            new Row(2, Kind.ORGANISATION, "World Dam Council=the Council", "the Council"),
            new Row(2, Kind.ORGANISATION, "World Dam Council=Dam Council", "Dam Council"),
            new Row(2, Kind.ORGANISATION, "World Dam Council=Rotterdam", "Rotterdam"),
            new Row(2, Kind.ORGANISATION, "Pipe Company=PX", "PX"),
            new Row(1, Kind.ORGANISATION, "World Dam Council=Blue House", "Blue House"),
            new Row(2, Kind.GROUP, "World Dam Protesters=WDP", "WDP"));
    return rows.stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.actors() + " " + row.kind() + " " + String.join("; ", row.names()),
                    () -> {
                      ArchiveActorsTest test = new ArchiveActorsTest();
                      for (String name : row.names()) {
                        String[] aliases = name.replaceFirst("^[^=]*=?", "").split("=", -1);
                        test.with(
                            row.kind(),
                            name.replaceFirst("=.*", ""),
                            1,
                            aliases[0].isEmpty() ? new String[0] : aliases);
                      }
                      assertThat(test.who()).hasSize(row.actors());
                    }))
        .toList();
  }

  @Test
  void kindsAreNeverMixed() {
    with(Kind.GOVERNMENT, "U.S. Lamp Office", 1).with(Kind.ORGANISATION, "US Lamp Office", 1);
    with(Kind.ORGANISATION, "World Dam Council", 1, "WDC").with(Kind.OUTLET, "WDC", 1);
    assertThat(who()).hasSize(4);
  }

  @Test
  void theLabelIsTheFormOfMostArticles() {
    with(Kind.PERSON, "Ana Rita Lund", 2).with(Kind.PERSON, "Ana Lund", 5);
    ArchiveActor ana = actors().actor("ana lund").orElseThrow();
    assertThat(ana.label()).isEqualTo("Ana Lund");
    assertThat(ana.also()).containsExactly("Ana Rita Lund");
    assertThat(ana.names()).containsExactly("ana lund", "ana rita lund");
    assertThat(actors().actor("ana rita lund")).isEmpty();
  }

  @Test
  void theOrderOfNamesMakesNoDifference() {
    long seed = Long.getLong("dateline.seed", 7);
    Random random = new Random(seed);
    String[] words = {"Ana", "Rita", "R.", "Sofia", "von", "Lund", "Mark", "Jr.", "Sen.", "A-B"};
    for (int round = 0; round < 300; round++) {
      List<Named> names = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        StringBuilder name = new StringBuilder("Ana");
        for (int word = random.nextInt(4); word > 0; word--) {
          name.append(' ').append(words[random.nextInt(words.length)]);
        }
        List<String> aliases =
            names.isEmpty() || random.nextInt(3) > 0
                ? List.of()
                : List.of(names.get(random.nextInt(names.size())).name());
        Named one = new Named(name.toString(), Kind.PERSON, 1 + random.nextInt(3), aliases);
        if (names.stream().noneMatch(it -> it.name().equals(one.name()))) {
          names.add(one);
        }
      }
      Map<String, List<String>> expected = who(names);
      Collections.shuffle(names, random);
      assertThat(who(names)).as("-Ddateline.seed=%d round %d", seed, round).isEqualTo(expected);
    }
  }

  // By corrections

  @Test
  void aMergeTakesAlongWhatIsMergedByItself() {
    person("Ana Lund").person("Ana R. Lund").person("Hedda Quill");
    assertThat(who("merge \"Ana Lund\" into \"Hedda Quill\"").get("Hedda Quill")).hasSize(3);
    assertThat(who("rename \"Ana R. Lund\" to \"Ana L.\"").get("Ana L."))
        .containsExactly("Ana Lund", "Ana R. Lund");
  }

  @Test
  void anotherNameOfTheSameGroupCanGoElsewhere() {
    person("Ana Lund").person("Ana R. Lund").person("Sen. Ana Lund").person("Hedda Quill");
    assertThat(who("merge \"Ana R. Lund\" into \"Hedda Quill\"", "reject \"Sen. Ana Lund\""))
        .isEqualTo(
            new TreeMap<>(
                java.util.Map.of(
                    "Hedda Quill", List.of("Ana Lund", "Ana R. Lund", "Hedda Quill"),
                    "nobody", List.of("Sen. Ana Lund"))));
  }

  @Test
  void mergesLeadOnToTheLastName() {
    person("A").person("B").person("C");
    assertThat(
            who("merge \"A\" into \"B\"", "merge \"B\" into \"C\"", "rename \"C\" to \"New Name\"")
                .get("New Name"))
        .containsExactly("A", "B", "C");
  }

  @Test
  void whatIsMergedIntoARejectedNameIsRejected() {
    person("A").person("B").person("C");
    assertThat(who("merge \"A\" into \"B\"", "reject \"B\"").get("nobody"))
        .containsExactly("A", "B");
  }

  @Test
  void aKeptNameStaysAlone() {
    person("Ana Lund").person("Ana R. Lund").person("Ana Rita Lund");
    assertThat(who("keep \"Ana Rita Lund\"").keySet()).containsExactly("Ana Lund", "Ana Rita Lund");
  }

  @Test
  void aRenameMayChangeTheSpellingOnly() {
    person("ana lund");
    assertThat(who("rename \"Ana Lund\" to \"Ana LUND\"").keySet()).containsExactly("Ana LUND");
  }

  @Test
  void aBareSurnameIsMergedByCorrectionOnly() {
    person("Ana Lund", "Lund").person("Lund");
    assertThat(who()).hasSize(2);
    assertThat(who("merge \"Lund\" into \"Ana Lund\"")).hasSize(1);
  }

  private static Optional<String> lead(
      ArchiveActors actors, String name, String id, String outlet, String day) {
    Evidence test = new Evidence.Inferred("test");
    return actors
        .resolve(
            name,
            id,
            Optional.of(new Outlet(outlet, test)),
            day.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    PublicationDate.of(LocalDate.parse(day), PublicationDate.Precision.DAY, test)))
        .actor()
        .map(ArchiveActor::label);
  }

  @Test
  void aSplitSelectsByArticleOutletAndDate() {
    person("Lund").person("Ana Lund").person("Hedda Lund");
    ArchiveActors actors =
        actors(
            "split \"Lund\" article a1 article a2 as \"Ana Lund\"",
            "split \"Lund\" outlet \"karst RADIO\" from 2024 to 2024-06 as \"Hedda Lund\"",
            "split \"Lund\" outlet \"Karst Radio\" as \"Ola Lund\"");
    assertThat(lead(actors, "lund", "a2", "Karst Radio", "2024-02-01")).contains("Ana Lund");
    assertThat(lead(actors, "lund", "b", "Karst Radio", "2024-06-30")).contains("Hedda Lund");
    assertThat(lead(actors, "lund", "b", "Karst Radio", "2024-07-01")).contains("Ola Lund");
    assertThat(lead(actors, "lund", "b", "Karst Radio", "")).contains("Ola Lund");
    assertThat(lead(actors, "lund", "b", "Other", "2024-06-30")).contains("Lund");
    assertThat(actors.all("lund").stream().map(ArchiveActor::label))
        .containsExactly("Ana Lund", "Hedda Lund", "Lund", "Ola Lund");
  }

  @Test
  void whatRemainsOfASplitNameGoesWhereItsOwnLineSays() {
    person("Lund").person("Ana Lund");
    ArchiveActors actors =
        actors("split \"Lund\" outlet \"Other\" as \"Ana Lund\"", "reject \"Lund\"");
    assertThat(lead(actors, "lund", "b", "Other", "")).contains("Ana Lund");
    assertThat(lead(actors, "lund", "b", "Karst Radio", "")).isEmpty();
  }

  @Test
  void correctionsOfNobodyAreToldAndHarmless() {
    person("Ana Lund");
    ArchiveActors actors =
        actors("merge \"Nobody\" into \"ana lund\"", "reject \"No One\"", "keep \"Ana Lund\"");
    assertThat(actors.unused().stream().map(Correction::line)).containsExactly(2, 3);
    assertThat(actors.resolve("ana lund").actor().map(ArchiveActor::label)).contains("Ana Lund");
  }

  @Test
  void anOldNameSelectsWhatItBecame() throws Exception {
    person("Ana Lund").person("Ana R. Lund").person("Hedda Quill").person("Quill");
    ArchiveActors actors =
        actors(
            "merge \"Hedda Quill\" into \"Ana Lund\"",
            "split \"Quill\" outlet \"O\" as \"Ola Quill\"",
            "reject \"Ana R. Lund\"");
    ArchiveActors.Bearers none = alias -> java.util.Set.of();
    assertThat(actors.selected("hedda quill", none)).containsExactly("ana lund");
    assertThat(actors.selected("quill", none)).containsExactly("quill");
    assertThat(actors.selected("ola quill", none)).containsExactly("ola quill");
    assertThat(actors.selected("ana r. lund", none)).isEmpty();
    assertThat(actors.selected("nobody", alias -> java.util.Set.of("hedda quill")))
        .containsExactly("ana lund");
  }

  @Test
  void kindsFollowTheNameThatSomebodyIsMergedInto() {
    with(Kind.GOVERNMENT, "WDC", 3).with(Kind.ORGANISATION, "World Dam Council", 1);
    ArchiveActors actors = actors("merge \"WDC\" into \"World Dam Council\"");
    assertThat(ActorResolution.kind(actors.resolve("wdc"))).contains(Kind.ORGANISATION);
    assertThat(ActorResolution.kind(actors.resolve("world dam council"))).isEmpty();
    assertThat(ActorResolution.kind(actors("rename \"WDC\" to \"Dams\"").resolve("wdc")))
        .contains(Kind.GOVERNMENT);
  }
}
