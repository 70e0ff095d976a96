package news.dateline.parse;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Paragraphs of a plain text that belong to the page rather than to the article: pointers to other
 * articles, pleas for support, bars of buttons.
 *
 * <p>Conservative: a paragraph goes only when it stands alone, is short, begins with no quotation
 * mark, and begins as one of these lists says; a plea also when a later sentence begins so. "Read
 * the letter, he said" stays; so does a quoted paragraph that begins with "Read also".
 */
final class Furniture {
  private static final int LONGEST_POINTER = 250;
  private static final int LONGEST_PLEA = 400;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /**
   * Beginnings of pointers to other articles; a colon, a dash, a bar or an arrow follows, or
   * nothing at all.
   */
  private static final List<String> POINTERS =
      List.of(
          // English
          "read also",
          "also read",
          "read more",
          "read next",
          "see also",
          "see more",
          "watch also",
          "listen also",
          "more on this(?: story| topic)?",
          "more from this (?:section|author|series)",
          "related(?: (?:articles?|stories|story|news|links?|coverage))?",
          "recommended(?: (?:reading|for you|stories|articles))?",
          "editor['’]s picks?",
          "don['’]t miss",
          "you may also (?:like|be interested in)",
          "also on this topic",
          "trending(?: now)?",
          "most read",
          "up next",
          // French
          "[àa] lire (?:aussi|[ée]galement)",
          "lire (?:aussi|[ée]galement)",
          "voir (?:aussi|[ée]galement)",
          "sur le m[êe]me (?:sujet|th[èe]me)",
          // German
          "lesen sie (?:auch|mehr|dazu|hier)(?: auch| mehr)?",
          "lies auch",
          "mehr (?:zum thema|dazu)",
          "auch interessant",
          "das k[öo]nnte sie auch interessieren",
          "siehe auch",
          // Spanish, Italian, Portuguese
          "le[ae]r? (?:tambi[ée]n|m[áa]s)",
          "te puede interesar",
          "leggi anche",
          "leia (?:tamb[ée]m|mais)",
          "veja tamb[ée]m",
          // Dutch, Scandinavian, Polish
          "lees ook",
          "les ogs[åa]",
          "l[äa]s (?:ocks[åa]|[äa]ven|mer)",
          "l[æa]s ogs[åa]",
          "czytaj (?:tak[żz]e|te[żz]|r[óo]wnie[żz])",
          "zobacz (?:tak[żz]e|te[żz])",
          // Ukrainian, Russian
          "читайте (?:також|также|ще|ещ[ёе])",
          "дивіться також",
          "смотрите также");

  /**
   * The same without a mark after them, where the language has no other use for them at the head of
   * a paragraph.
   */
  private static final List<String> POINTERS_WITHOUT_MARK =
      List.of(
          "[àa] lire (?:aussi|[ée]galement)",
          "lire (?:aussi|[ée]galement)",
          "lesen sie auch",
          "lees ook",
          "les ogs[åa]",
          "l[æa]s ogs[åa]",
          "leggi anche",
          "leia tamb[ée]m",
          "lea tambi[ée]n",
          "read also",
          "читайте (?:також|также)");

  /** Beginnings of pleas and of small print. */
  private static final List<String> PLEAS =
      List.of(
          "we['’](?:ve|re) (?:been )?working hard to bring you",
          "(?:please )?consider (?:supporting|subscribing|donating|becoming|making a (?:donation|contribution))",
          "(?:please )?support (?:our|independent|quality|local) (?:work|journalism|reporting|newsroom)",
          "subscribe (?:to|now|today|here|for)\\b",
          "(?:click|tap) here to (?:subscribe|sign up|read|donate|join|follow)",
          "sign up (?:for|to|here|now|today)\\b.{0,120}(?:newsletters?|e-?mails?|alerts?|inbox|updates|briefing)",
          "get (?:the|our|all) (?:latest|best|top|daily|day['’]s).{0,120}(?:inbox|newsletter|e-?mail)",
          "(?:become|be) an? (?:member|subscriber|patron|supporter)\\b",
          "donate (?:now|today|here|to (?:us|our|the))\\b",
          "if you (?:enjoyed|liked|value|appreciate|found) (?:this|our) (?:article|story|reporting|journalism|work)",
          "(?:follow|like|find) us on\\b",
          "follow .{1,60} on (?:facebook|twitter|instagram|telegram|linkedin|youtube|mastodon|bluesky|whatsapp|google news|x)\\b",
          "share this (?:article|story|post|page|with)\\b",
          "download (?:our|the) (?:free )?app\\b",
          "this (?:article|story) is (?:free to read|for subscribers)",
          "advertisement$",
          "story continues below(?: advertisement)?",
          "article continues (?:below|after).{0,40}$",
          "(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?(?:19|20)\\d\\d\\b",
          "all rights reserved",
          "abonnieren sie\\b",
          "melden sie sich .{0,80}newsletter",
          "unterst[üu]tzen sie (?:uns|unsere|unabh)",
          "abonnez-vous\\b",
          "inscrivez-vous .{0,80}newsletter",
          "soutenez (?:notre|le|la|un) (?:journal|journalisme|r[ée]daction|m[ée]dia|presse)",
          "suscr[íi]b[ae](?:te|se)\\b",
          "iscriviti .{0,80}newsletter",
          "abbonati\\b",
          "assine (?:a|o|nossa|j[áa])\\b");

  /** Words of bars of buttons. */
  private static final String BUTTONS =
      "share|tweet|e-?mail|mail|print|save|copy link|link|comments?|facebook|twitter|x|whatsapp|linkedin|telegram|reddit"
          + "|pinterest|flipboard|messenger|bluesky|mastodon|partager|teilen|drucken|imprimer|compartir|condividi|on|via|this|article|\\d+";

  private static final Pattern POINTER =
      Pattern.compile(
          "[>»→▶•*\\s]*(?:" + String.join("|", POINTERS) + ")\\s*(?:[:|–—→>»-].*|…?|\\.\\.\\.)",
          FLAGS | Pattern.DOTALL);
  private static final Pattern POINTER_WITHOUT_MARK =
      Pattern.compile("(?:" + String.join("|", POINTERS_WITHOUT_MARK) + ")\\s.*[^.!?,;]", FLAGS);
  private static final Pattern PLEA =
      Pattern.compile("(?:^|[.!?] )(?:" + String.join("|", PLEAS) + ")", FLAGS);
  private static final Pattern BAR =
      Pattern.compile(
          "(?:share|partager|teilen|compartir|condividi|tweet)?(?:[\\s|/·•,]*\\b(?:"
              + BUTTONS
              + ")\\b)+[\\s|/·•,]*",
          FLAGS);
  private static final Pattern BAR_WORD =
      Pattern.compile(
          "\\b(?:share|tweet|print|e-?mail|partager|teilen|compartir|condividi)\\b", FLAGS);
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(?:said|says|told|wrote|writes|added|urged|asked|sagte|a dit|dijo)\\b", FLAGS);
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final String DOUBLE_QUOTES = "\"“”„«»";
  private static final String QUOTES = "\"“”„«»‘'‚‹›";

  private Furniture() {}

  /** Whether a paragraph is page furniture. */
  static boolean is(String paragraph) {
    String text = SPACES.matcher(paragraph).replaceAll(" ").strip();
    if (text.isEmpty()
        || text.length() > LONGEST_PLEA
        || (QUOTES.indexOf(text.charAt(0)) >= 0 && !text.startsWith("» "))) {
      return false;
    }
    if (text.length() <= LONGEST_POINTER
        && (POINTER.matcher(text).matches() || POINTER_WITHOUT_MARK.matcher(text).matches())) {
      return true;
    }
    if (PLEA.matcher(text).find()) {
      return !REPORTED.matcher(text).find()
          && text.chars().noneMatch(c -> DOUBLE_QUOTES.indexOf(c) >= 0);
    }
    return text.length() <= 100 && BAR_WORD.matcher(text).find() && BAR.matcher(text).matches();
  }
}
