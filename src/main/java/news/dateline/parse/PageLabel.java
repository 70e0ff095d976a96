package news.dateline.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What small things on a page are: a date, a link to a member, a post. */
final class PageLabel {
  private static final Pattern DATE =
      Pattern.compile(
          "\\b\\d{1,2}[./-]\\d{1,2}[./-](?:20)?\\d\\d\\b"
              + "|\\b(?:19|20)\\d\\d[./-]\\d{1,2}[./-]\\d{1,2}\\b"
              + "|\\b\\d{1,2}(?:\\.|st|nd|rd|th|º|er)?\\s(?:de\\s)?\\p{L}{3,10}\\.?,?\\s(?:de\\s)?(?:19|20)\\d\\d\\b"
              + "|\\b\\p{L}{3,10}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s(?:19|20)\\d\\d\\b"
              + "|\\d\\s?月\\s?\\d{1,2}\\s?日|\\d월\\s?\\d{1,2}일"
              + "|\\b\\d{1,3}\\s(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\\sago\\b"
              + "|\\bvor\\s\\d{1,3}\\s\\p{L}{4,8}\\b|\\bil y a\\s\\d|\\bhace\\s\\d{1,3}\\s"
              + "|\\d\\s(?:小时|分钟|天|小時|分鐘|時間|分)前");

  private static final Set<String> PROFILES =
      Set.of("user", "users", "member", "members", "profile", "profiles", "u", "memberlist.php");

  private static final Pattern PARTS = Pattern.compile("[/?=#]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  private PageLabel() {}

  /** Whether a short piece of text holds a date, or says how long ago. */
  static boolean hasDate(String words) {
    return DATE.matcher(words).find();
  }

  /** Whether a link leads to a member of a forum. */
  static boolean isProfile(String href) {
    return PARTS.splitAsStream(href.toLowerCase(Locale.ROOT)).anyMatch(PROFILES::contains);
  }

  /** Whether an element of these classes is called a post, a message, an answer. */
  static boolean isPost(String classes) {
    return NO_LETTERS
        .splitAsStream(classes.toLowerCase(Locale.ROOT))
        .anyMatch(word -> PageWords.of(PageWords.Where.NAME, word).isPresent());
  }
}
