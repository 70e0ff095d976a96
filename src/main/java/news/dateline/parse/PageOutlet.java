package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.article.Folding;
import org.jsoup.nodes.Element;

/**
 * The outlet that a page names as its own.
 *
 * <pre>
 *   og:site_name        json-ld:publisher        application-name, apple-mobile-web-app-title, dc.publisher …
 * </pre>
 *
 * <p>The first that is a name: not an address, not a slogan. A bare host ({@code courier.example})
 * is kept for when there is nothing better.
 */
final class PageOutlet {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 7;
  private static final Pattern HOST =
      Pattern.compile("(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,10}/?", Pattern.CASE_INSENSITIVE);

  /** What parts a headline from an outlet, at either end. */
  private static final Pattern EDGES =
      Pattern.compile("^\\s*[-–—|·:»«]\\s*|\\s*[-–—|·:»«]\\s*$|\\s+[-–—|·]\\s+");

  private static final Pattern TITLE_PARTS =
      Pattern.compile("\\s+[-–—|·:•»]\\s+|:\\s|\\s*[|｜]\\s*|_");
  private static final int SHORTEST = 4;

  private PageOutlet() {}

  /** A name, and which key of the page gives it. */
  record Named(String key, String name) {}

  /** The best name, if there is one. */
  static Optional<Named> of(Page page, Optional<String> url) {
    List<Named> all = all(page);
    if (all.isEmpty()) {
      return url.flatMap(address -> ofHost(page, address))
          .map(name -> new Named("page-title", name));
    }
    return all.stream()
        .filter(named -> isName(named.name()))
        .findFirst()
        .or(() -> all.stream().filter(named -> named.name().length() <= LONGEST).findFirst());
  }

  /** Every name that the page gives, the most trusted first. */
  static List<Named> all(Page page) {
    List<Named> all = new ArrayList<>();
    page.meta("og:site_name").ifPresent(name -> add(all, "og:site_name", name));
    page.statedNames("publisher").forEach(name -> add(all, "json-ld:publisher", name));
    for (String key :
        List.of(
            "application-name",
            "apple-mobile-web-app-title",
            "dc.publisher",
            "dcterms.publisher",
            "publisher",
            "cxenseparse:recs:publisher",
            "citation_journal_title",
            "al:ios:app_name",
            "al:android:app_name",
            "twitter:app:name:iphone")) {
      page.meta(key).ifPresent(name -> add(all, key, name));
    }
    for (String type : List.of("newsmediaorganization", "website", "organization")) {
      page.jsonLd()
          .first(type)
          .flatMap(node -> page.jsonLd().text(node, "name"))
          .ifPresent(name -> add(all, "json-ld:" + type, name));
    }
    for (Element publisher : page.body().select("[itemprop=publisher] [itemprop=name]")) {
      add(all, "itemprop:publisher", publisher.text());
    }
    if (all.isEmpty()) {
      ofTitle(page).ifPresent(name -> add(all, "page-title", name));
    }
    return all;
  }

  /**
   * What the window's title says besides the headline, where the page also prints it above the
   * headline: {@code Headline · Bilgewater}, {@code The Bar Pilot: Headline}.
   */
  private static Optional<String> ofTitle(Page page) {
    String title = page.title();
    String seen = page.body().text();
    for (Element headline : page.headlines()) {
      String words = Page.line(headline.text());
      int at = words.isEmpty() ? -1 : title.indexOf(words);
      if (at < 0) {
        continue;
      }
      String before = EDGES.matcher(title.substring(0, at)).replaceAll("");
      String after = EDGES.matcher(title.substring(at + words.length())).replaceAll("");
      String name = before.isEmpty() ? after : before;
      boolean one = before.isEmpty() != after.isEmpty() && !EDGES.matcher(name).find();
      int printed = seen.indexOf(name);
      if (one && printed >= 0 && printed < seen.indexOf(words)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** What the window's title says besides the headline, where the host says the same. */
  private static Optional<String> ofHost(Page page, String url) {
    String host = url.replaceFirst("^[a-z]+://(?:www\\.)?", "").replaceFirst("[/?#:].*$", "");
    String address = letters(host.replaceFirst("\\.[a-z]+$", ""));
    return TITLE_PARTS
        .splitAsStream(page.title())
        .map(String::strip)
        .filter(PageOutlet::isName)
        .filter(
            part -> {
              String name = letters(part);
              return address.length() > SHORTEST
                  && name.length() > SHORTEST
                  && (address.contains(name) || name.contains(address))
                  && name.length() <= 2 * address.length();
            })
        .findFirst();
  }

  /** As hosts write them: without accents, umlauts in two letters. */
  private static String letters(String name) {
    String german =
        name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    return Page.fold(Folding.fold(german));
  }

  private static void add(List<Named> all, String key, String name) {
    String line = Page.line(name);
    if (!Page.fold(line).isEmpty()) {
      all.add(new Named(key, line));
    }
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST
        && name.split(" ").length <= MOST_WORDS
        && !name.isEmpty()
        && name.charAt(0) != '@'
        && !HOST.matcher(name).matches();
  }
}
