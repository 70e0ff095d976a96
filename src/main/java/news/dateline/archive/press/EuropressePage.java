package news.dateline.archive.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.document.HtmlSheet;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;
import news.dateline.archive.text.DamagedInput;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of Europresse: an {@code <article>} for each document, its parts marked by classes.
 *
 * <p>The classes are those that open importers go by (tm.plugin.europresse, Europarser).
 */
final class EuropressePage {
  private static final Set<String> NONE = Set.of();

  private EuropressePage() {}

  static boolean isOne(Document page) {
    return !page.select("article .DocPublicationName, article [class*=titreArticle]").isEmpty();
  }

  static void read(Document page, RecordSink sink) throws IOException {
    for (Element article : page.select("article")) {
      Story story = new Story();
      byte[] raw = article.outerHtml().getBytes(StandardCharsets.UTF_8);
      try {
        story(article, story);
      } catch (DamagedInput tooLong) {
        sink.reject(0, tooLong);
        continue;
      }
      if (story.has("title") || story.has("body")) {
        sink.story(0, story.fields(), story.html(), raw);
      } else {
        sink.reject(0, "a Europresse document with neither headline nor text");
      }
    }
  }

  private static void story(Element article, Story story) throws DamagedInput {
    first(article, ".rdp__articletitle", ".titreArticleVisu", ".titreArticle")
        .ifPresent(title -> story.with("title", title.text()));
    Optional<Element> outlet = first(article, "span.DocPublicationName", ".DocPublicationName");
    outlet.ifPresent(name -> story.with("outlet", EuropresseHead.outlet(ownLine(name))));
    first(article, "span.DocHeader", ".DocHeader")
        .ifPresent(head -> EuropresseHead.take(head.text(), story));
    first(article, ".docAuthors", ".sm-margin-bottomNews")
        .ifPresent(by -> story.with("byline", PrintedLine.byline(by.text())));
    first(article, ".rdp__subtitle").ifPresent(lead -> story.with("summary", lead.text()));
    first(article, ".publiC-lblNodoc")
        .map(Element::text)
        .ifPresent(id -> EuropresseHead.id(id, story));
    Optional<Element> text = first(article, ".docOcurrContainer", ".DocText", "section");
    if (text.isPresent()) {
      Sheet sheet = HtmlSheet.of(text.get(), NONE);
      story.with("body", sheet.text());
    }
  }

  private static String ownLine(Element name) {
    List<String> lines = name.wholeText().strip().lines().map(String::strip).toList();
    return lines.isEmpty() ? "" : lines.get(0);
  }

  private static Optional<Element> first(Element article, String... selectors) {
    for (String selector : selectors) {
      Element found = article.selectFirst(selector);
      if (found != null && !found.text().isBlank()) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
