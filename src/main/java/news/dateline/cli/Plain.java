package news.dateline.cli;

import java.util.LinkedHashMap;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Findings;
import news.dateline.article.Provenance;

/** A text as an article, with nothing else known of it. */
final class Plain {
  private Plain() {}

  static Article article(String text) {
    return new Article(
        "a".repeat(26),
        Provenance.of(
            new Capture(
                "-",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "0".repeat(64))),
        new LinkedHashMap<>(),
        "",
        Optional.empty(),
        text,
        Findings.NONE);
  }
}
