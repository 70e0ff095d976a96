package news.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.search.ArticleSummary;
import news.dateline.search.ClauseCount;
import news.dateline.search.FacetValues;
import news.dateline.search.FacetValues.FacetValue;
import news.dateline.search.Histogram;
import news.dateline.search.Hit;
import news.dateline.search.Interval;
import news.dateline.search.Results;
import news.dateline.search.Snippet;
import news.dateline.search.View;

/**
 * The answer to a search for a reader at a terminal: date, outlet and title on a line, below it who
 * is quoted and where it matches.
 *
 * <pre>
 *   2 articles
 *
 *   2024-03-22  Halden Courier      Ferry's depth alarm was switched off
 *               Ane Lund, Port of Halden
 *               … the <b>alarm</b> had been silent for a year …
 *               id mcqaue3y2ves3up4pwznxutsyy
 * </pre>
 *
 * @param columns how wide a line may be
 * @param colour whether matches may be marked by colour
 */
record HitsText(int columns, boolean colour) {
  private static final int DATE = 10;
  private static final int SNIPPETS = 2;
  private static final int ACTORS = 6;

  /** The lines of an answer. */
  List<String> of(View view, Results results, List<ClauseCount> clauses) {
    List<String> lines = new ArrayList<>();
    lines.add(total(view, results));
    if (results.total() == 0 && clauses.size() > 1) {
      lines.add("Alone, each part matches:");
      for (ClauseCount clause : clauses) {
        lines.add(
            TerminalText.cut(
                "  "
                    + TerminalText.pad(TerminalText.number(clause.total()), 8)
                    + clause.parameter()
                    + "="
                    + TerminalText.plain(clause.clause()),
                columns));
      }
    }
    for (Hit hit : results.hits()) {
      lines.add("");
      switch (hit) {
        case Hit.ArticleHit article -> article(article, lines);
        case Hit.QuotationHit quotation -> quotation(quotation, lines);
      }
    }
    for (FacetValues facet : results.facets()) {
      lines.add("");
      facet(facet, lines);
    }
    results
        .histogram()
        .ifPresent(
            histogram -> {
              lines.add("");
              histogram(histogram, lines);
            });
    return lines;
  }

  private static String total(View view, Results results) {
    String total =
        switch (view) {
          case ARTICLES -> TerminalText.count(results.total(), "article", "articles");
          case QUOTATIONS -> TerminalText.count(results.total(), "quotation", "quotations");
        };
    int shown = results.hits().size();
    return shown < results.total() ? total + "; the first " + TerminalText.number(shown) : total;
  }

  private void article(Hit.ArticleHit hit, List<String> lines) {
    lines.add(head(hit.article(), bold(cut(title(hit.article()), left() - outlet() - 2))));
    List<String> actors = hit.article().actors();
    if (!actors.isEmpty()) {
      String names =
          String.join(", ", actors.stream().limit(ACTORS).map(TerminalText::plain).toList());
      int more = actors.size() - Math.min(ACTORS, actors.size());
      lines.add(indent(cut(more > 0 ? names + " and " + more + " more" : names, left())));
    }
    hit.snippets().stream()
        .filter(snippet -> snippet.span().part() == Span.Part.BODY)
        .limit(SNIPPETS)
        .forEach(snippet -> snippet(snippet, lines));
    lines.add(indent(dim(hit.article().id() + copies(hit))));
  }

  private void quotation(Hit.QuotationHit hit, List<String> lines) {
    List<String> names =
        hit.quotation().attribution().speakers().stream().map(Actor::name).toList();
    String who =
        names.isEmpty()
            ? hit.source().isEmpty() ? "unnamed" : "unnamed: " + hit.source()
            : String.join(", ", names);
    lines.add(head(hit.article(), bold(cut(TerminalText.plain(who), left() - outlet() - 2))));
    TerminalText.wrap(TerminalText.plain(hit.text()), left())
        .forEach(line -> lines.add(indent(line)));
    lines.add(
        indent(
            dim(
                cut(
                    hit.quotation().type().name().toLowerCase(Locale.ROOT)
                        + copies(hit)
                        + ", in: "
                        + title(hit.article())
                        + " ("
                        + hit.article().id()
                        + ")",
                    left()))));
  }

  private static String copies(Hit hit) {
    return hit.copies() == 0 ? "" : ", +" + TerminalText.count(hit.copies(), "copy", "copies");
  }

  private String head(ArticleSummary article, String rest) {
    return TerminalText.pad(article.published().map(PublicationDate::text).orElse("no date"), DATE)
        + "  "
        + TerminalText.pad(
            cut(
                article.outlet().map(Outlet::name).map(TerminalText::plain).orElse("no outlet"),
                outlet()),
            outlet())
        + "  "
        + rest;
  }

  private void snippet(Snippet snippet, List<String> lines) {
    StringBuilder text = new StringBuilder();
    int at = snippet.span().start();
    for (Span match : snippet.matches()) {
      text.append(
          snippet.text(), at - snippet.span().start(), match.start() - snippet.span().start());
      text.append('\u0001');
      text.append(
          snippet.text(),
          match.start() - snippet.span().start(),
          match.end() - snippet.span().start());
      text.append('\u0002');
      at = match.end();
    }
    text.append(snippet.text().substring(at - snippet.span().start()));
    // The marks have no width, so they do not disturb the wrapping; they become colour afterwards.
    String marked = ends(marked(text.toString()));
    boolean inMatch = false;
    for (String line : TerminalText.wrap(marked, left())) {
      String shown =
          line.replace("\u0001", colour ? Terminal.BOLD : "")
              .replace("\u0002", colour ? Terminal.PLAIN : "");
      boolean opened = inMatch;
      inMatch =
          line.lastIndexOf('\u0001') > line.lastIndexOf('\u0002')
              || (opened && line.indexOf('\u0002') < 0);
      lines.add(
          indent(
              (colour && opened ? Terminal.BOLD : "")
                  + shown
                  + (colour && inMatch ? Terminal.PLAIN : "")));
    }
  }

  /** The text with an ellipsis at each end that is not that of a sentence. */
  private static String ends(String text) {
    String bare = text.replaceAll("[\u0001\u0002]", "");
    boolean begins = bare.isEmpty() || !Character.isLowerCase(bare.codePointAt(0));
    boolean ends = bare.matches("(?s).*[.!?…][\"'”’»)]*");
    return (begins ? "" : "… ") + text + (ends ? "" : " …");
  }

  /** The text on one line, without control characters but the two marks. */
  private static String marked(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == 1 || point == 2 || !Character.isISOControl(point) ? point : ' ')
        .forEach(plain::appendCodePoint);
    return plain.toString().replaceAll("\\s+", " ").strip();
  }

  private void facet(FacetValues facet, List<String> lines) {
    String name = facet.facet().parameter();
    lines.add(bold(name) + dim(", " + TerminalText.count(facet.distinct(), "value", "values")));
    int width = Math.min(columns - 12, 48);
    for (FacetValue value : facet.values()) {
      String label = value.label().isEmpty() ? value.value() : value.label();
      lines.add(
          "  "
              + TerminalText.pad(TerminalText.cut(TerminalText.plain(label), width), width)
              + String.format(Locale.ROOT, "%8s", TerminalText.number(value.count())));
    }
    if (facet.missing() > 0) {
      lines.add(
          "  "
              + TerminalText.pad("(none)", width)
              + String.format(Locale.ROOT, "%8s", TerminalText.number(facet.missing())));
    }
  }

  private void histogram(Histogram histogram, List<String> lines) {
    lines.add(bold("by " + histogram.interval().parameter()));
    long most = histogram.buckets().stream().mapToLong(Histogram.Bucket::count).max().orElse(1);
    int width = Math.max(10, columns - DATE - 14);
    for (Histogram.Bucket bucket : histogram.buckets()) {
      long bar = most == 0 ? 0 : Math.round((double) bucket.count() * width / most);
      lines.add(
          "  "
              + TerminalText.pad(start(histogram.interval(), bucket), DATE)
              + String.format(Locale.ROOT, "%8s  ", TerminalText.number(bucket.count()))
              + "█".repeat((int) bar));
    }
    if (histogram.unknown() > 0) {
      lines.add(
          "  "
              + TerminalText.pad("unknown", DATE)
              + String.format(Locale.ROOT, "%8s", TerminalText.number(histogram.unknown())));
    }
  }

  private static String start(Interval interval, Histogram.Bucket bucket) {
    String day = bucket.start().toString();
    return switch (interval) {
      case DAY, WEEK -> day;
      case MONTH -> day.substring(0, day.length() - 3);
      case YEAR -> day.substring(0, day.length() - 6);
    };
  }

  private static String title(ArticleSummary article) {
    return Optional.of(TerminalText.plain(article.title()))
        .filter(title -> !title.isEmpty())
        .orElse("(no title)");
  }

  /** The width of the column of outlets. */
  private int outlet() {
    return columns < 60 ? 10 : 20;
  }

  private int left() {
    return columns - DATE - 2;
  }

  private static String cut(String text, int columns) {
    return TerminalText.cut(text, Math.max(10, columns));
  }

  private static String indent(String line) {
    return " ".repeat(DATE + 2) + line;
  }

  private String bold(String text) {
    return colour ? Terminal.BOLD + text + Terminal.PLAIN : text;
  }

  private String dim(String text) {
    return colour ? Terminal.DIM + text + Terminal.PLAIN : text;
  }
}
