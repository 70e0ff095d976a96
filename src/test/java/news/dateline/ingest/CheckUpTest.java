package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.RevisitedPages;
import news.dateline.archive.record.Recognition;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.ArticleLimits;
import news.dateline.parse.FieldUse;
import news.dateline.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckUpTest {
  private static final String PLAIN = "The mill at Orm turns again. It had stood for nine years.";

  private static List<Doubt.Kind> kinds(String format, boolean named, Article... articles) {
    CheckUp checkUp = new CheckUp(new FieldUse());
    checkUp.begin("mill." + format);
    checkUp.recognised("mill." + format, new Recognition(format, "its looks"));
    for (Article article : articles) {
      checkUp.record(new Parsed.News(article));
    }
    checkUp.end(
        new ArchiveFile(
            "mill." + format, Optional.empty(), named, Optional.empty(), Optional.empty()),
        true);
    return checkUp.doubts().stream()
        .map(Doubt::kind)
        .filter(kind -> kind != Doubt.Kind.WITHOUT_DATE && kind != Doubt.Kind.WITHOUT_OUTLET)
        .toList();
  }

  private static Article article(String title, String body) {
    return ArticleBuilder.parsed(title, body).make();
  }

  private static Article[] articles(int count, LocalDate day, boolean oneTitle) {
    Article[] articles = new Article[count];
    for (int i = 0; i < count; i++) {
      articles[i] =
          ArticleBuilder.parsed(oneTitle ? "Mill" : "Mill " + i, PLAIN)
              .published(day.toString())
              .make();
    }
    return articles;
  }

  @Test
  void recordsOfAWebArchiveThatHoldNothingAreNoUnreadFiles() {
    CheckUp checkUp = new CheckUp(new FieldUse());
    checkUp.begin("mill.warc");
    checkUp.recognised("mill.warc", new Recognition("warc", "its looks"));
    checkUp.skipped("mill.warc", "image/png");
    checkUp.skipped("mill.warc", RevisitedPages.MISSING);
    checkUp.begin("mill.zip");
    checkUp.skipped("mill.zip!/a.pdf", "a PDF");
    assertThat(checkUp.doubts().stream().map(Doubt::kind))
        .containsExactly(Doubt.Kind.UNREAD_FILE, Doubt.Kind.MISSING_ORIGINAL);
    assertThat(checkUp.doubts().get(0).examples()).containsExactly("mill.zip!/a.pdf: a PDF");
  }

  @Test
  void anOrdinaryArticleIsNotDoubtful() {
    assertThat(kinds("csv", true, article("The mill", PLAIN))).isEmpty();
  }

  @Test
  void whatIsNotAllThereIsSaid() {
    Article cut = ArticleLimits.ofParsed(article("M".repeat(20_000), PLAIN));
    assertThat(kinds("csv", true, cut)).containsExactly(Doubt.Kind.BEYOND_LIMITS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L'été où la crêperie ferma, « déjà vu » : 20 € la nuit, naïveté, cœur, ÉTÉ À ÔTER",
        "Ærø, Ålesund, Œuvre, façade, Ünüvar, Ångström: „Größe“ – så är det på ön",
        "Приходите в порт: цена выросла. Ťažký deň, žluťoučký kůň. 港は再開した。",
        "Tiếng Việt: Đường ở Huế đã ngập, bà Nguyễn Thị Ánh nói. A£5 note; 5°C; Â is a letter."
      })
  void textsOfManyLanguagesAreNotTakenForWronglyDecoded(String text) {
    assertThat(kinds("csv", true, article(text, text + " " + text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ïðè÷àë ñíîâà îòêðûò, ñêàçàëà íà÷àëüíèöà",
        "The mill â€œturnsâ€\u009d again, she said: itâ€™s late",
        "MÃ¼llnerkai Ã¶ffnet wieder, Ã¤hnlich spÃ¤t",
        "\u0093We wait\u0094, said the miller, \u0093and wait\u0094"
      })
  void textsThatWereDecodedWronglyAreDoubtful(String text) {
    assertThat(kinds("csv", true, article("The mill", text)))
        .containsExactly(Doubt.Kind.WRONG_ENCODING);
  }

  @Test
  void charactersThatCouldNotBeReadAreDoubtfulWhereThereAreMany() {
    String some = "A m\ufffdll, a m\ufffdller, a m\ufffdllstone.";
    Article unreadable = article("The mill", some);
    Article oneInALongText = article("The mill", PLAIN.repeat(100) + "\ufffd");

    assertThat(kinds("csv", true, withUnreadable(unreadable, 3)))
        .containsExactly(Doubt.Kind.UNREADABLE_CHARACTERS);
    assertThat(kinds("csv", true, withUnreadable(oneInALongText, 1))).isEmpty();
  }

  private static Article withUnreadable(Article article, long count) {
    return article.with(article.hints().toBuilder().unreadable(count).build());
  }

  @Test
  void titlesWithoutTextAreDoubtfulWhereTheyAreTheRule() {
    Article titleOnly = article("The mill", "");
    Article whole = article("The mill", PLAIN);

    assertThat(kinds("csv", true, titleOnly, titleOnly, whole))
        .containsExactly(Doubt.Kind.TITLE_ONLY);
    assertThat(kinds("csv", true, titleOnly, whole, whole)).isEmpty();
  }

  @Test
  void aBookOfOneArticleIsDoubtful() {
    Article book = article("The mill", "turns and ".repeat(25_001));

    assertThat(kinds("text", true, book)).contains(Doubt.Kind.LONG_ARTICLE);
    assertThat(kinds("text", true, article("", "turns and ".repeat(24_000)))).isEmpty();
    assertThat(kinds("jsonl", true, book, article("Mill", PLAIN))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Document 1 of 2\nThe mill\nIt turns.\nDocument 2 of 2\nThe weir\nIt holds.",
        "Dokument 1 von 3\n\nDie Mühle\n\nDokument 2 von 3\n\nDas Wehr",
        "Title: The mill\nDate: 3 May 2024\nIt turns.\nTitle: The weir\nDate: 4 May 2024\nIt holds.",
        "The mill\n==========\nIt turns.\n==========\nThe weir\n==========\nIt holds."
      })
  void aTextOfManyDocumentsIsDoubtful(String text) {
    assertThat(kinds("text", true, article("", text))).containsExactly(Doubt.Kind.MANY_IN_ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Page 1 of 3\nThe mill turns.\nPage 2 of 3\nIt turns and turns.\nPage 3 of 3\nIt stands.",
        "Reporter: Why now?\nBrekke: It was time.\nReporter: And the weir?\nBrekke: It holds.",
        "The mill turns.\n***\nIt had stood for years.\n***\nNobody knew why.\n***\nNow they know."
      })
  void pagesInterviewsAndStarsAreOneText(String text) {
    assertThat(kinds("text", true, article("", text))).isEmpty();
  }

  @Test
  void oneDayForAllIsWorthALookAndTheFirstDayOfComputersIsGrave() {
    LocalDate may = LocalDate.of(2024, 5, 3);

    assertThat(kinds("csv", true, articles(20, may, false))).containsExactly(Doubt.Kind.ONE_DAY);
    assertThat(kinds("csv", true, articles(19, may, false))).isEmpty();
    assertThat(kinds("csv", true, articles(20, LocalDate.of(1970, 1, 1), false)))
        .containsExactly(Doubt.Kind.NO_REAL_DATE);
    assertThat(Doubt.Kind.ONE_DAY.isGrave()).isFalse();
    assertThat(Doubt.Kind.NO_REAL_DATE.isGrave()).isTrue();
  }

  @Test
  void oneTitleForAllIsDoubtful() {
    assertThat(kinds("csv", true, articles(20, LocalDate.of(2024, 5, 3), true)))
        .contains(Doubt.Kind.ONE_TITLE);
  }

  @Test
  void aFileReadAsTextAgainstItsNameIsWorthALook() {
    CheckUp checkUp = new CheckUp(new FieldUse());
    checkUp.begin("mill.dat");
    checkUp.recognised("mill.dat", new Recognition("text", "it looks like prose"));
    checkUp.record(new Parsed.News(article("", PLAIN)));
    checkUp.end(
        new ArchiveFile("mill.dat", Optional.empty(), true, Optional.empty(), Optional.empty()),
        true);

    assertThat(checkUp.doubts()).extracting(Doubt::kind).contains(Doubt.Kind.TEXT_BY_NAME);
    assertThat(kinds("txt", true, article("", PLAIN))).isEmpty();
  }

  @Test
  void examplesAreFewWhateverIsCounted() {
    Article titleOnly = article("m\ufffdll", "");
    CheckUp checkUp = new CheckUp(new FieldUse());
    checkUp.begin("mill.csv");
    for (int i = 0; i < 1000; i++) {
      checkUp.record(new Parsed.News(titleOnly));
    }

    Doubt doubt = checkUp.doubts().getFirst();
    assertThat(doubt.kind()).isEqualTo(Doubt.Kind.UNREADABLE_CHARACTERS);
    assertThat(doubt.count()).isEqualTo(1000);
    assertThat(doubt.examples()).hasSize(3);
  }
}
