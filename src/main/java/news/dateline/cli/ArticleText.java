package news.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.Correction;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Attribution;
import news.dateline.article.Capture;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.article.Quotation;

/**
 * An article for a reader at a terminal: what is known of it, its text, and who says what.
 *
 * @param columns how wide a line may be
 * @param colour whether headings may be marked
 */
record ArticleText(int columns, boolean colour) {
  private static final int NAMES = 13;
  private static final int WIDEST = 100;

  /**
   * The lines.
   *
   * @param namings where the article itself calls somebody otherwise
   */
  List<String> of(Article article, List<ActorResolution.Naming> namings) {
    Findings findings = article.findings();
    List<String> lines = new ArrayList<>();
    String title = article.title().isEmpty() ? "(no title)" : TerminalText.plain(article.title());
    TerminalText.wrap(title, width()).forEach(line -> lines.add(bold(line)));
    lines.add("");
    row(
        lines,
        "outlet",
        findings.outlet().map(outlet -> outlet.name() + evidence(outlet.evidence())));
    row(lines, "published", findings.published().map(ArticleText::date));
    row(lines, "byline", article.byline());
    row(lines, "dateline", findings.dateline().map(ArticleText::dateline));
    row(lines, "language", findings.language());
    row(lines, "cited", joined(findings.cited().stream().map(Outlet::name).toList()));
    row(lines, "main places", places(findings, true));
    row(lines, "places", places(findings, false));
    row(lines, "address", article.provenance().current().url());
    for (Capture capture : article.provenance().captures()) {
      row(lines, "from", Optional.of(capture.file() + " #" + capture.record()));
    }
    if (!article.provenance().versions().isEmpty()) {
      row(
          lines,
          "versions",
          Optional.of(
              TerminalText.count(
                  article.provenance().versions().size(),
                  "earlier text is kept",
                  "earlier texts are kept")));
    }
    row(lines, "id", Optional.of(article.id()));
    article
        .body()
        .lines()
        .map(TerminalText::plain)
        .filter(paragraph -> !paragraph.isEmpty())
        .forEach(
            paragraph -> {
              lines.add("");
              lines.addAll(TerminalText.wrap(paragraph, width()));
            });
    quotations(article, lines);
    namings(namings, lines);
    return lines;
  }

  private void quotations(Article article, List<String> lines) {
    if (!article.findings().quotationsAttempted()) {
      lines.add("");
      lines.addAll(
          TerminalText.wrap(
              "No quotations were looked for: "
                  + article
                      .findings()
                      .language()
                      .map(code -> "there are no rules for its language.")
                      .orElse("the language is not known."),
              width()));
    }
    if (article.findings().quotations().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(bold("Who says what"));
    for (Quotation quotation : article.findings().quotations()) {
      lines.add("");
      lines.add(
          who(article, quotation.attribution())
              + " ("
              + quotation.type().name().toLowerCase(Locale.ROOT)
              + String.format(Locale.ROOT, ", %.0f %%)", quotation.confidence() * 100));
      TerminalText.wrap(TerminalText.plain(article.text(quotation)), width() - 2)
          .forEach(line -> lines.add("  " + line));
    }
  }

  private void namings(List<ActorResolution.Naming> namings, List<String> lines) {
    if (namings.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(bold("Named differently in the article"));
    for (ActorResolution.Naming naming : namings) {
      List<String> by = naming.by().stream().map(Correction::text).toList();
      TerminalText.wrap(
              TerminalText.plain(
                  naming.printed()
                      + " is "
                      + naming.name().orElse("nobody")
                      + (by.isEmpty() ? "" : ", by correction: " + String.join("; ", by))),
              width() - 2)
          .forEach(line -> lines.add("  " + line));
    }
  }

  private static String who(Article article, Attribution attribution) {
    List<String> names = attribution.speakers().stream().map(ArticleText::actor).toList();
    String source =
        attribution
            .source()
            .map(article::text)
            .map(TerminalText::plain)
            .map(words -> "unnamed: " + words)
            .orElse("somebody unnamed");
    String relays = String.join(", ", attribution.relays().stream().map(Actor::name).toList());
    return (names.isEmpty() ? source : String.join(" and ", names))
        + (relays.isEmpty() ? "" : ", relayed by " + relays);
  }

  private static String actor(Actor actor) {
    return TerminalText.plain(actor.name() + actor.role().map(role -> ", " + role).orElse(""));
  }

  private static String date(PublicationDate published) {
    return published.text()
        + published.time().map(time -> " " + time).orElse("")
        + published.offset().map(offset -> " " + offset).orElse("")
        + evidence(published.evidence());
  }

  private static String dateline(Dateline dateline) {
    return dateline.place()
        + dateline.country().map(country -> ", " + country).orElse("")
        + dateline.agency().map(agency -> " (" + agency + ")").orElse("");
  }

  private static String evidence(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Metadata(String key) -> " (field " + TerminalText.plain(key) + ")";
      case Evidence.InText text -> " (from the text)";
      case Evidence.InUrl url -> " (from the address)";
      case Evidence.ByCaptureTime capture -> " (from the capture time)";
      case Evidence.Inferred(String reason) -> " (" + TerminalText.plain(reason) + ")";
    };
  }

  private static Optional<String> places(Findings findings, boolean main) {
    return joined(
        findings.places().stream()
            .filter(mention -> mention.main() == main)
            .map(mention -> mention.place().name())
            .distinct()
            .toList());
  }

  private static Optional<String> joined(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private void row(List<String> lines, String name, Optional<String> value) {
    if (value.isEmpty()) {
      return;
    }
    String label = TerminalText.pad(name, NAMES);
    for (String line : TerminalText.wrap(TerminalText.plain(value.get()), width() - NAMES)) {
      lines.add(label + line);
      label = " ".repeat(NAMES);
    }
  }

  private int width() {
    return Math.min(columns, WIDEST);
  }

  private String bold(String text) {
    return colour ? Terminal.BOLD + text + Terminal.PLAIN : text;
  }
}
