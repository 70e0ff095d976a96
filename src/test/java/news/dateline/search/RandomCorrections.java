package news.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.dateline.actors.Correction;
import news.dateline.actors.Corrections;
import news.dateline.article.Article;

/** Corrections of a random archive: sensible ones, contradictions, circles and nonsense. */
final class RandomCorrections {
  private final Random random;
  private final RandomArchive archive;
  private final List<Article> articles;

  private RandomCorrections(List<Article> articles, Random random) {
    this.articles = articles;
    this.random = random;
    this.archive = new RandomArchive(random);
  }

  /** Some lines, in every third archive none. */
  static Corrections over(List<Article> articles, Random random) {
    RandomCorrections some = new RandomCorrections(articles, random);
    if (some.archive.chance(3)) {
      return Corrections.NONE;
    }
    List<String> lines = new ArrayList<>(List.of(Corrections.HEADER));
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      lines.add(some.line());
    }
    try {
      return Corrections.read("random", String.join("\n", lines));
    } catch (Corrections.Unreadable e) {
      throw new AssertionError(e);
    }
  }

  private String line() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> "merge " + name() + " into " + name();
      case 2 -> "merge " + name() + " " + name() + " into " + name();
      case 3 -> "rename " + name() + " to " + name();
      case 4, 5, 6 -> "split " + name() + " " + part() + " as " + name();
      case 7 -> archive.pick("reject ", "reject ", "reject ", "remove ") + name();
      default -> archive.pick("keep ", "reject ") + name();
    };
  }

  private String name() {
    return archive.chance(5)
        ? archive.pick("\"Grace Hollis\"", "\"Ada B. Brandt\"", "\"Tide Office\"", "\"Brandt\"")
        : Correction.quoted(RandomArchive.NAMES.get(random.nextInt(RandomArchive.NAMES.size())));
  }

  private String part() {
    return switch (random.nextInt(5)) {
      case 0 -> "outlet " + Correction.quoted(archive.outlet());
      case 1 -> "from " + LocalDate.of(2023, 11, 20).plusDays(random.nextInt(200));
      case 2 -> "to " + archive.pick("2023", "2023-12", "2024-03-05");
      case 3 -> "outlet " + Correction.quoted(archive.outlet()) + " from 2023-12";
      default -> "article " + articles.get(random.nextInt(articles.size())).id();
    };
  }
}
