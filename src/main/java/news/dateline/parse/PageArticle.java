package news.dateline.parse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.ParsingHints;

/**
 * A web page taken apart.
 *
 * @param title its headline, may be empty
 * @param byline who wrote it
 * @param body its text, paragraphs parted by a blank line; may be empty
 * @param metadata what it says of itself, as printed: its dates, outlet, language, section
 * @param hints which of them are what
 * @param url its address, if it can be told
 * @param modified when it was last changed, if it says so
 * @param notAnArticle why it is no article; empty when it is one
 */
record PageArticle(
    String title,
    Optional<String> byline,
    String body,
    Map<String, String> metadata,
    ParsingHints hints,
    Optional<String> url,
    Optional<Instant> modified,
    Optional<String> notAnArticle) {
  private static final int LONGEST_VALUE = 2000;

  /** What else is kept of a page's metas, where they are there. */
  private static final List<String> KEPT =
      List.of("article:section", "news_keywords", "keywords", "description", "og:description");

  /**
   * Takes a page apart.
   *
   * @param captured the address it was captured at, if the archive says so
   */
  static PageArticle of(String html, Optional<String> captured) {
    Page page = Page.of(html);
    Optional<String> url = PageAddress.of(page, captured);
    Optional<PageOutlet.Named> outlet = PageOutlet.of(page, url);
    List<String> names =
        new ArrayList<>(PageOutlet.all(page).stream().map(PageOutlet.Named::name).toList());
    url.ifPresent(address -> names.add(host(address)));
    String title = PageTitle.of(page, names);
    PageDates.Dates dates = PageDates.of(page);
    Optional<String> byline = PageByline.of(page);
    PageBody.Text text = PageBody.of(page, title);
    Map<String, String> metadata = new LinkedHashMap<>();
    outlet.ifPresent(named -> metadata.put(named.key(), named.name()));
    metadata.putAll(dates.published());
    // what stands near the headline is no field of the page
    Optional<String> bylineDate = Optional.ofNullable(metadata.remove(ParsingHints.BYLINE_DATE));
    Optional<String> modifiedKey = Optional.empty();
    Optional<Instant> modified = Optional.empty();
    for (Map.Entry<String, String> entry : dates.modified().entrySet()) {
      metadata.put(entry.getKey(), entry.getValue());
      if (modified.isEmpty()) {
        modifiedKey = Optional.of(entry.getKey());
        modified = Instants.of(entry.getValue());
      }
    }
    ParsingHints hints =
        new ParsingHints.Builder()
            .page(true)
            .outletKey(outlet.map(PageOutlet.Named::key))
            .publishedKeys(List.copyOf(dates.published().keySet()))
            .bylineDate(bylineDate)
            .textDate(dates.elsewhere())
            .dayOrder(dates.order(page))
            .modifiedKey(modifiedKey)
            .build();
    for (String key : KEPT) {
      page.meta(key)
          .ifPresent(
              value ->
                  metadata.put(key, value.substring(0, Math.min(LONGEST_VALUE, value.length()))));
    }
    return new PageArticle(
        title,
        byline,
        String.join("\n\n", text.paragraphs()),
        metadata,
        hints,
        url,
        modified,
        PageVerdict.notAnArticle(page, url, byline, dates, text));
  }

  /** The host's own name: {@code courier} of {@code https://www.courier.example/a}. */
  private static String host(String url) {
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int end = 0;
    while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    String[] labels = rest.substring(0, end).split("\\.");
    int best = 0;
    for (int i = 0; i + 1 < labels.length; i++) {
      best = labels[i].length() > labels[best].length() || labels[best].equals("www") ? i : best;
    }
    return labels.length == 0 ? "" : labels[best];
  }
}
