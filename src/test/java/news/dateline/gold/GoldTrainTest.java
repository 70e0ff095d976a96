package news.dateline.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.gold.GoldArticle.Attribution;
import news.dateline.gold.GoldArticle.Piece;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the articles for training hold, and whether their marks agree with their texts. */
class GoldTrainTest {
  private static final Path FOLDER = Path.of("src/test/resources/news/dateline/gold/train");

  private static List<GoldArticle> articles = List.of();

  @BeforeAll
  static void read() throws IOException {
    articles = GoldReader.folder(FOLDER);
  }

  @Test
  void thereAreMoreThanSixtyOfManyKinds() {
    print("domain", article -> article.key("domain"));
    print("english", article -> article.key("english"));
    print("style", article -> article.key("style"));
    List<Attribution> all = articles.stream().flatMap(a -> a.attributions().stream()).toList();
    System.out.println(
        all.size()
            + " attributions by type "
            + counts(all, one -> one.type().word())
            + ", by kind "
            + counts(all, one -> one.kind().word())
            + ", relays "
            + all.stream().filter(Attribution::relaying).count()
            + ", belief "
            + all.stream().filter(one -> !one.speech()).count());
    assertThat(articles).hasSizeGreaterThanOrEqualTo(60);
    assertThat(all).hasSizeGreaterThanOrEqualTo(500);
    assertThat(counts(all, Attribution::kind)).hasSize(GoldArticle.Kind.values().length);
  }

  private static void print(String what, Function<GoldArticle, String> key) {
    System.out.println(articles.size() + " articles by " + what + " " + counts(articles, key));
  }

  private static <T, K> Map<K, Long> counts(List<T> of, Function<T, K> key) {
    return of.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
  }

  @Test
  void personsAreNamedInTheirArticles() {
    assertThat(attributions(GoldTrainTest::unknownPersons)).isEmpty();
  }

  private static Stream<String> unknownPersons(GoldArticle article, Attribution one) {
    String text = article.text().toLowerCase(Locale.ROOT);
    return one.kind() == GoldArticle.Kind.PERSON
        ? Stream.of(one.speaker().split("; "))
            .flatMap(name -> Stream.of(name.split(" ")))
            .filter(word -> !text.contains(word.toLowerCase(Locale.ROOT)))
        : Stream.empty();
  }

  @Test
  void indirectContentsHaveNoDoubleMarks() {
    assertThat(
            attributions(
                (article, one) ->
                    one.content().stream()
                        .map(piece -> words(article, piece))
                        .filter(
                            words ->
                                one.type() == GoldArticle.Type.INDIRECT
                                    && words.matches("(?s).*[\"“].*"))))
        .isEmpty();
  }

  @Test
  void unquotedContentsEndBeforeTheFullStop() {
    assertThat(
            attributions(
                (article, one) ->
                    one.content().stream()
                        .map(piece -> words(article, piece))
                        .filter(
                            words ->
                                one.type() == GoldArticle.Type.INDIRECT
                                    && words.matches("(?s).*\\p{Ll}{3}\\."))))
        .isEmpty();
  }

  private interface Complaints {
    Stream<String> of(GoldArticle article, Attribution one);
  }

  private static List<String> attributions(Complaints complaints) {
    return articles.stream()
        .flatMap(
            article ->
                article.attributions().stream()
                    .flatMap(
                        one ->
                            complaints
                                .of(article, one)
                                .map(what -> article.name() + " " + one.number() + ": " + what)))
        .toList();
  }

  private static String words(GoldArticle article, Piece piece) {
    return article.text().substring(piece.start(), piece.end());
  }
}
