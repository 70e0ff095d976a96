package news.dateline.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Elements of a page that are not part of an article's text, by their tag and by what authors of
 * pages call them ({@code class}, {@code id} and their like).
 *
 * <p>Names are read as words: {@code ArticleBody__relatedLinks} is article, body, related, links.
 * They are hints and may lie; {@link PageBody} leaves an element out only where little of the
 * article stands in it.
 */
final class PageFurniture {
  /** Elements that never hold an article's text. */
  private static final String NEVER =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, map, datalist,"
          + " dialog, progress, meter";

  private static final int LONGEST_NAMES = 400;

  private static final Set<String> TAGS =
      Set.of(
          "nav",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "picture",
          "form",
          "button",
          "select",
          "textarea",
          "input",
          "menu",
          "fieldset",
          "dialog");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "button",
          "alert");

  /** Words in the names of what stands beside, between and below the text. */
  private static final List<String> WORDS =
      List.of(
          "relat(?:ed|ion|ionados?|os?)",
          "recommend\\w*",
          "recirc\\w*",
          "read-?(?:more|next|also|on)",
          "more-?(?:on|from|stories|news|articles|links)",
          "see-?also",
          "also-?(?:read|like)",
          "further-?reading",
          "most-?(?:read|popular|viewed)",
          "popular",
          "trending",
          "up-?next",
          "next-?(?:up|article|post)",
          "prev(?:ious)?-?(?:article|post)",
          "post-?nav\\w*",
          "shar(?:e|es|ing|er|ebar|ebox)",
          "sharedaddy",
          "addthis\\w*",
          "addtoany\\w*",
          "social\\w*",
          "follow(?:-us)?",
          "newsletter\\w*",
          "sign-?up",
          "subscri(?:be|ption|ptions)",
          "abo(?:nnement)?-?(?:box|teaser)",
          "promo\\w*",
          "sponsor\\w*",
          "advert\\w*",
          "ads?",
          "adv",
          "ad-?\\w*(?:slot|box|unit|container|wrapper|banner)",
          "werbung",
          "anzeige[n]?",
          "publicidade?",
          "pub",
          "banner",
          "taboola",
          "outbrain",
          "teasers?",
          "teaser-?\\w*",
          "caption\\w*",
          "wp-caption",
          "credits?",
          "copyright",
          "image-?(?:source|description|meta)",
          "photo-?(?:credit|info|meta)",
          "gallery\\w*",
          "slideshow",
          "carousel",
          "slider",
          "swiper",
          "video-?(?:player|info|meta|title|description|teaser)?",
          "player",
          "audio-?\\w*",
          "podcast\\w*",
          "embed-?(?:card|teaser)",
          "by-?line\\w*",
          "author\\w*",
          "autor\\w*",
          "contributor\\w*",
          "bio",
          "biography",
          "tags?",
          "tag-?(?:list|cloud|links)",
          "topics?",
          "keywords?",
          "breadcrumbs?",
          "nav\\w*",
          "menu\\w*",
          "toolbar",
          "sidebar",
          "side-?(?:bar|col|column)",
          "widget\\w*",
          "foot(?:er|note)?s?",
          "comment\\w*",
          "disqus\\w*",
          "respond",
          "discussion",
          "paywall\\w*",
          "regwall",
          "piano",
          "login",
          "register",
          "registration",
          "cookie\\w*",
          "consent\\w*",
          "gdpr",
          "privacy",
          "modal\\w*",
          "popup\\w*",
          "overlay",
          "print-?(?:only|button|link)",
          "print",
          "tools?",
          "toolbox",
          "actions?",
          "buttons?",
          "btn",
          "icons?",
          "rating\\w*",
          "votes?",
          "poll",
          "quiz",
          "feedback",
          "survey",
          "disclaimer",
          "disclosure",
          "donat(?:e|ion|ions)",
          "support-?us",
          "membership",
          "cta",
          "call-?to-?action",
          "timestamp",
          "pub-?date",
          "date",
          "datum",
          "published\\w*",
          "updated",
          "meta",
          "metadata",
          "post-?meta",
          "entry-?meta",
          "article-?meta",
          "info-?bar",
          "hidden",
          "visually-?hidden",
          "sr-?only",
          "screen-?reader\\w*",
          "skip-?(?:link|to)\\w*",
          "invisible",
          "toc",
          "table-?of-?contents",
          "jump-?to",
          "listen",
          "tts",
          "text-?to-?speech",
          "speech",
          "notification\\w*",
          "ticker",
          "breaking-?news",
          "correction-?link",
          "language-?switch\\w*",
          "pagination",
          "pager",
          "link-?(?:list|box)",
          "linkbox",
          "linklist",
          "links",
          "inline-?(?:article|teaser|link|related|promo)",
          "crosslink\\w*",
          "backlink",
          "whatsapp",
          "telegram",
          "facebook",
          "twitter-?(?:share|follow|tweet)",
          "instagram-media",
          "tiktok-embed",
          "bluesky-embed",
          "google-?news",
          "app-?(?:promo|download|banner)",
          "marketing",
          "partners?",
          "commercial",
          "affiliate\\w*",
          "shopping",
          "product-?\\w*",
          "price-?\\w*",
          "weather",
          "horoscope",
          "stock-?\\w*",
          "quote-?box",
          "read-?time",
          "reading-?time",
          "kicker",
          "eyebrow",
          "section-?(?:title|label|name)",
          "category",
          "categories",
          "rubri[ck]\\w*",
          "dachzeile",
          "overline");

  /** Of these and others, the words that hardly ever name the text itself. */
  private static final List<String> STRONG =
      List.of(
          "comments?",
          "comment-?(?:list|section|area|thread|box|body)",
          "disqus\\w*",
          "respond",
          "related\\w*",
          "recommend\\w*",
          "recirc\\w*",
          "sidebar",
          "footer",
          "newsletter\\w*",
          "taboola",
          "outbrain",
          "share\\w*",
          "social\\w*",
          "breadcrumbs?",
          "most-?(?:read|popular|viewed)",
          "read-?(?:more|next|also)",
          "more-?(?:from|stories|news|articles)",
          "see-?also",
          "promo",
          "caption",
          "wp-caption",
          "navigation",
          "modal",
          "popup",
          "cookie\\w*",
          "consent\\w*",
          "sr-?only",
          "visually-?hidden",
          "screen-?reader-text",
          "author-?(?:bio|box|info)",
          "twitter-tweet",
          "advert\\w*",
          "sponsor\\w*",
          "next-?article\\w*",
          "infinite-?\\w*",
          "disclaimers?",
          "disclosures?");

  private static final Pattern STRONGLY =
      Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", STRONG) + ")(?![a-z])");

  /** Whether an element's names say so in words that hardly ever lie. */
  static boolean byStrongName(Element element) {
    String names = telling(element);
    return !names.isEmpty() && STRONGLY.matcher(names).find();
  }

  private static final Pattern FURNITURE =
      Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", WORDS) + ")(?![a-z])");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private PageFurniture() {}

  /** Removes what never holds text. */
  static void removeNever(Element root) {
    StreamedParts.settle(root);
    root.select(NEVER).remove();
  }

  /** Whether an element's tag or role says that it is furniture. */
  static boolean byTag(Element element) {
    String name = element.normalName();
    if (name.equals("figure") && element.selectFirst("table, pre") != null) {
      return false;
    }
    if (name.equals("button") && element.parent() != null && Paragraphs.isHeading(element.parent())) {
      return false;
    }
    return TAGS.contains(name)
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  private static final Pattern COMMENTS =
      Pattern.compile("(?:^|[ -])(?:comments?|comment-?(?:list|listing|section|area|thread|wrap|container)|disqus\\w*|kommentare?|commentaires|comentarios|commenti)(?:$|[ -](?!count|link|off|open|closed|disabled))");

  /** Whether an element holds what readers wrote. */
  static boolean isComments(Element element) {
    String names = telling(element);
    return (names.contains("omment") || names.contains("disqus") || names.contains("oment"))
        && COMMENTS.matcher(names).find();
  }

  /** Names of what a reader unfolds: answers, panels, the rest of a text. */
  private static final Pattern FOLDED =
      Pattern.compile("(?<![a-z0-9])(?:accordi[oa]n|collaps|expand|faq|answer|panel|toggle|fold|truncat|read-?more|more-?(?:text|content))");

  private static final Set<String> FOLDED_ROLES = Set.of("region", "tabpanel");

  /** Whether an element is hidden from the reader. */
  static boolean isHidden(Element element) {
    String style = element.attr("style");
    boolean hidden =
        (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found"))
            || (!style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
    return hidden
        && !FOLDED_ROLES.contains(element.attr("role"))
        && !FOLDED.matcher(names(element)).find();
  }

  /** Whether an element's names say that it is furniture. */
  static boolean byName(Element element) {
    String names = telling(element);
    return !names.isEmpty() && FURNITURE.matcher(names).find();
  }

  /**
   * Names that say how an element looks, what stands beside it, or what the article is about, not
   * what the element is.
   */
  private static final Pattern LAYOUT =
      Pattern.compile(
          "\\S*[:\\[\\]]\\S*|-?(?:overflow|border|divide|object|bg|backdrop)-\\S*"
              + "|(?:has|have|with|without|no|not)-\\S*"
              + "|\\S*(?:sidebar-(?:enabled|disabled|none|left|right|visible)\\S*|with-sidebar|no-sidebar)"
              + "|elementor-(?:widget|widget-wrap|widget-container|element|section|column)|et-pb-(?:widget|module|promo)\\S*");

  private static final Pattern SORTED = Pattern.compile("(?:category|tag|topic|author)-\\S*");
  private static final Pattern POST = Pattern.compile("(?:^| )(?:hentry|type-(?:post|page)|status-publish|post-\\d+)(?: |$)");

  /** One of these is in every name that {@link #LAYOUT} or {@link #POST} knows. */
  private static final List<String> LOOKS =
      List.of(
          ":", "[", "has-", "have-", "with", "no-", "not-", "overflow-", "border-", "divide-", "object-",
          "bg-", "backdrop-", "sidebar-", "-pb-", "elementor-", "hentry", "type-p", "status-", "post-");

  /** The names that tell what an element is. */
  private static String telling(Element element) {
    String names = names(element);
    if (LOOKS.stream().noneMatch(names::contains)) {
      return names;
    }
    boolean post = POST.matcher(names).find();
    StringBuilder telling = new StringBuilder();
    for (String name : names.split(" ")) {
      if (!LAYOUT.matcher(name).matches() && !(post && SORTED.matcher(name).matches())) {
        telling.append(name).append(' ');
      }
    }
    return telling.toString();
  }

  /** The names of an element as words in lower case, parted by hyphens and spaces. */
  static String names(Element element) {
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("data-testid")
            + ' '
            + element.attr("data-component")
            + ' '
            + element.attr("itemprop")
            + (element.normalName().indexOf('-') > 0 ? ' ' + element.normalName() : "");
    return names.isBlank()
        ? ""
        : CAMEL
            .matcher(names.substring(0, Math.min(names.length(), LONGEST_NAMES)))
            .replaceAll("-")
            .replace('_', '-')
            .toLowerCase(Locale.ROOT);
  }
}
